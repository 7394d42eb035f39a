"""From the pause: the last choice again, the other chair, a moment skipped; both runs are kept."""

from __future__ import annotations

from game.model.players import Manner, Players
from game.model.state import Decision
from game.play.sitting import Sitting
from game.window.screens.play.panel import GoOn
from game.window.screens.play.pause import PauseScreen
from game.window.screens.play.play_screen import PlayScreen
from game.window.screens.play.roads import OtherRoad

from .opened import Opened, play
from .sample import entries

BEGUN = Sitting(Players.PROFESSIONAL, Manner.TYPICAL, 7)


def roads_at(opened: Opened) -> list[OtherRoad]:
    opened.press("escape")
    assert isinstance(opened.screen, PauseScreen)
    sent = [stop.sends for stop in opened.screen.page.stops()]
    return [one for one in sent if isinstance(one, OtherRoad)]


def taken(opened: Opened, road: OtherRoad) -> PlayScreen:
    assert road in roads_at(opened)
    opened.screen.page.focus_on(road)
    opened.press("enter")
    opened.draw()
    assert isinstance(opened.screen, PlayScreen)
    return opened.screen


def test_before_anything_is_decided_a_moment_can_be_skipped_and_no_more() -> None:
    assert roads_at(Opened(play(Players.PROFESSIONAL))) == [OtherRoad.SKIP]
    assert roads_at(Opened(play(Players.BOTH)).press("enter")) == [OtherRoad.SKIP]


def test_after_a_choice_there_is_nothing_to_skip() -> None:
    opened = Opened(play(Players.PROFESSIONAL)).press("3")
    assert roads_at(opened) == [OtherRoad.STEP_BACK, OtherRoad.OTHER_CHAIR]


def test_the_last_choice_is_taken_again_as_a_play_of_its_own() -> None:
    opened = Opened(play(Players.PROFESSIONAL)).press("3", "enter")
    screen = taken(opened, OtherRoad.STEP_BACK)
    assert screen.playing.meeting.decisions == ()
    assert screen.playing.meeting.sitting == BEGUN
    opened.press("enter", "1")
    assert opened.runs.started == ["run-1", "run-1"]  # both kept, each from its beginning
    assert opened.runs.decisions == [
        Decision(professional="turn-it-round"), Decision(professional="main-points")
    ]  # fmt: skip


def test_the_other_chair_goes_on_from_here_with_what_was_decided() -> None:
    opened = Opened(play(Players.PROFESSIONAL)).press("3", "enter")
    made = opened.screen.playing.meeting.decisions  # type: ignore[attr-defined]
    screen = taken(opened, OtherRoad.OTHER_CHAIR)
    assert screen.playing.meeting.decisions == made
    assert screen.playing.meeting.sitting.players is Players.SERVICE_USER
    assert opened.runs.decisions == [*made, *made]


def test_a_skipped_moment_is_told_in_brief_and_the_play_goes_on() -> None:
    entry = entries()[0]
    assert entry.scenario is not None
    opened = Opened(play(Players.PROFESSIONAL))
    first = opened.screen.playing.meeting.state.moment  # type: ignore[attr-defined]
    screen = taken(opened, OtherRoad.SKIP)
    assert screen.playing.meeting.visited[0] == first
    assert len(opened.runs.decisions) == 1
    assert f"You skipped {entry.scenario.moments[first].title}." in screen.spoken()
    opened.press("1")
    if opened.focus == GoOn():
        opened.press("enter")
    assert "You skipped" not in opened.screen.spoken()


def test_skipping_on_and_on_comes_to_the_ending() -> None:
    opened = Opened(play(Players.SERVICE_USER))
    for _ in range(12):
        if not isinstance(opened.screen, PlayScreen):
            break
        opened.press("escape")
        opened.screen.page.focus_on(OtherRoad.SKIP)
        opened.press("enter")
        opened.draw()
    assert opened.screen.title.endswith(" · the end")
