"""Every author's play of every shipped story, played by the forms of the pages alone."""

import pytest

from game.app.play_shelf import stories_of
from game.library.plays import play_files, read_play
from game.library.shipped import scenarios_folder
from game.model.play_script import Choose
from game.model.players import Players
from game.pages.values import PlayShelf
from game.play.meeting import played
from game.play.sitting import Sitting
from tests.long import LONG
from tests.pages.visitor import Visitor
from tests.terminal.typed import Terminal, Typed

PLAYS = [
    path
    for folder in sorted(scenarios_folder().iterdir())
    for number, path in enumerate(play_files(folder / "scenario.yaml"))
    if LONG or number == 0
]
"""All of them with OTHER_CHAIR_LONG=1, else one of each story."""


@pytest.fixture(scope="module")
def shelf() -> PlayShelf:
    return stories_of([scenarios_folder()])


@pytest.mark.parametrize("path", PLAYS, ids=lambda path: f"{path.parents[1].name}/{path.stem}")
def test_a_play_in_the_pages_has_the_events_of_the_terminal(shelf, path):
    story = shelf.story(path.parents[1].name)
    play = read_play(path, story.scenario).play
    choices = [step for step in play.steps if isinstance(step, Choose)]
    visitor = Visitor(shelf, seed=3)
    visitor.sit_down(story.id, Players.BOTH)
    for step in choices:
        visitor.choose(step.choice)
        if step.service_user is not None:
            visitor.choose(step.service_user)

    terminal = Terminal(Players.BOTH, seed=3, scenario=story.scenario)
    typed = terminal.play(Typed(*(_line(step) for step in choices)))
    typed.play()
    assert visitor.play.picks == typed.meeting.decisions
    shown = played(story.scenario, Sitting(Players.BOTH, seed=3), visitor.play.picks)
    assert shown.step.events == typed.meeting.step.events
    assert visitor.page.title == typed.meeting.moment.ending
    for path in ("feelings", "sides", "debrief", "questions", "report", "said"):
        assert visitor.look(path).status == 200, path


def _line(step: Choose) -> str:
    return step.choice if step.service_user is None else f"{step.choice} / {step.service_user}"
