from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.app.opened import reading
from game.library.shipped import scenarios_folder
from game.model.players import Manner, Players
from game.model.power import Chair
from game.model.scenario import Law, Measure, Scenario
from game.model.state import Decision
from game.play.playing import PlayStep
from game.play.sitting import Sitting
from game.window.desk import Desk
from game.window.keys import KeyPressed, KeyReleased
from game.window.ports import Entry, Unfinished
from game.window.screens.opening.opening_screen import Opening, Settled
from game.window.screens.play import panel
from game.window.screens.play.changed import ChangedScreen
from game.window.screens.play.ending import EndingScreen
from game.window.screens.play.play_screen import PlayScreen
from game.window.screens.screen import PagedScreen
from game.window.screens.shelf.shelf_screen import ShelfScreen
from game.window.widgets.widget import Widget

from .opened import EVERY, Maker, Opened, changed, finished, play
from .sample import NullRuns, entries, ports, sample

SITTING = Sitting(Players.PROFESSIONAL, seed=7)
SECRETS = {
    Chair.PROFESSIONAL: "The report is finished. Yusuf has not seen it.",
    Chair.SERVICE_USER: "Bed 4 is you.",
}


def spoken(opened: Opened) -> str:
    return opened.screen.spoken()


def opening() -> Opened:
    return Opened(lambda desk: Opening(desk, entries()[0]))


def story(scenario: Scenario, path: str = "ward") -> Maker:
    """A play screen of another scenario, on the first page of its story."""

    def make(desk: Desk) -> PagedScreen:
        screen = PlayScreen(desk, Entry(path, "t", scenario), SITTING, "typical")
        screen.playing.go_on()
        return screen

    return make


# before one sits down


@pytest.mark.parametrize("size", [(1280, 720), (1024, 640), (700, 900)])
def test_what_may_upset_is_a_list_and_whom_to_turn_to_is_said_once(size: tuple[int, int]) -> None:
    entry = entries()[0]
    assert entry.scenario is not None
    notes = ("being detained", "treatment without consent")
    told = replace(entry.scenario, content_notes=notes, support="Talk to someone you trust.")
    opened = Opened(lambda desk: Opening(desk, replace(entry, scenario=told)), size)
    assert "In this story. being detained. treatment without consent." in spoken(opened)
    assert spoken(opened).count("Talk to someone you trust.") == 1


SHIPPED = sorted(one.name for one in scenarios_folder().iterdir() if (one / "easy.yaml").exists())


@pytest.mark.parametrize("name", SHIPPED if EVERY else ["mum-wants-to-know", "the-purple-folder"])
def test_every_way_to_sit_down_is_in_view_at_1280_by_720(name: str) -> None:
    scenario = reading(scenarios_folder() / name).scenario
    opened = Opened(lambda desk: Opening(desk, Entry(name, "t", scenario)), (1280, 720))
    ways = [one for one in opened.root.all() if isinstance(one.sends, Players)]
    assert len(ways) == len(Players)
    assert all(opened.surface.get_rect().contains(way.rect) for way in ways)


def test_how_the_other_chair_behaves_is_said_in_words() -> None:
    assert "on their guard, like most people, who lets go easily" in spoken(opening())


def test_the_debrief_of_a_chair_is_there_again_from_the_opening() -> None:
    (stopped,) = ports(unfinished=True).shelf().unfinished
    once = finished(Opened(play(Players.PROFESSIONAL)))
    decisions = once.runs.decisions
    assert decisions
    run = replace(stopped.run, decisions=tuple(decisions))

    def make(desk: Desk) -> PagedScreen:
        assert isinstance(desk.ports.runs, NullRuns)
        desk.ports.runs.before = run
        return Opening(desk, entries()[0])

    opened = Opened(make)
    way = Unfinished(entries()[0], run, "Dr Okafor")
    while opened.focus != way:
        opened.press("tab", KeyReleased("tab"))
    opened.press("enter")
    assert isinstance(opened.screen, EndingScreen)


# what was settled before the window opened


def settled(players: Players, seed: int = 3) -> Opened:
    across = Settled(Sitting(players, Manner.GUARDED, seed), "guarded")
    return Opened(lambda desk: Opening(desk, entries()[0], settled=across))


@pytest.mark.parametrize("players", list(Players))
def test_what_may_upset_comes_before_a_chair_that_was_asked_for(players: Players) -> None:
    opened = settled(players)
    assert opened.focus == "note"
    assert "In this story. being detained." in spoken(opened)
    opened.press("enter")
    assert opened.focus is players
    opened.press("enter")
    assert isinstance(opened.screen, PlayScreen)
    assert opened.screen.playing.meeting.sitting == Sitting(players, Manner.GUARDED, 3)


@pytest.mark.parametrize("key", ["1", "3", "4", "5"])
def test_no_other_chair_is_open_where_one_was_asked_for(key: str) -> None:
    opened = settled(Players.SERVICE_USER)
    assert "Which chair" not in spoken(opened)
    assert "You take the chair of Yusuf." in spoken(opened)
    assert isinstance(opened.press(key).screen, Opening)
    assert isinstance(opened.press("2").screen, PlayScreen)


def test_a_story_is_told_in_easier_words_from_its_opening_on() -> None:
    entry = entries()[0]
    assert entry.scenario is not None
    easy = replace(entry.scenario, title="On the ward", variant="easy", standing="easier words")

    def opening_with(desk: Desk) -> PagedScreen:
        desk.ports = replace(desk.ports, in_other_words=lambda _: {"easy": easy})
        return Opening(desk, entry)

    opened = Opened(opening_with)
    assert "Told in. English. Left and Right change it: English, Easier words." in spoken(opened)
    opened.press(KeyPressed("tab", shift=True), "right")
    assert opened.screen.title == "On the ward · opening"
    assert "easier words" in spoken(opened)
    opened.press("1")
    assert isinstance(opened.screen, PlayScreen)
    assert opened.screen.playing.scenario.variant == "easy"
    assert "Told in" not in spoken(opening())


# what a chair knows


def test_the_opening_says_what_both_want_and_nothing_that_only_one_of_them_knows() -> None:
    words = spoken(opening())
    assert "To know that Yusuf will be safe." in words
    assert "To go home for the weekend and see the dog." in words
    for secret in SECRETS.values():
        assert secret not in words


@pytest.mark.parametrize(("key", "chair"), [("1", Chair.PROFESSIONAL), ("2", Chair.SERVICE_USER)])
def test_sitting_down_tells_this_chair_what_it_knows_and_not_what_the_other_does(
    key: str, chair: Chair
) -> None:
    opened = opening().press(key)
    words = spoken(opened)
    assert "Before you begin" in words
    assert SECRETS[chair] in words
    assert SECRETS[chair.other] not in words
    assert opened.stage.title == "Before the ward round · before you begin · The Other Chair"
    assert "Ten minutes to the ward round." not in words
    assert "Ten minutes to the ward round." in spoken(opened.press("enter"))


@pytest.mark.parametrize("key", ["3", "4"])
def test_two_people_at_one_screen_and_onlookers_are_told_nobodys_knowledge(key: str) -> None:
    opened = opening().press(key)
    for _ in range(6):
        for secret in SECRETS.values():
            assert secret not in spoken(opened)
        opened.press("1", "enter", "backspace")
        for secret in SECRETS.values():
            assert secret not in spoken(opened)
        opened.press("enter")


def test_looking_back_tells_again_what_this_chair_knows() -> None:
    opened = Opened(play(Players.SERVICE_USER)).press("backspace")
    assert SECRETS[Chair.SERVICE_USER] in spoken(opened)
    assert SECRETS[Chair.PROFESSIONAL] not in spoken(opened)


def test_the_things_on_the_table_are_explained_until_a_story_has_been_finished_once() -> None:
    gp = replace(entries()[2], sat_in=frozenset())
    assert "The folder is knowledge" in spoken(Opened(lambda desk: Opening(desk, gp)).press("1"))
    assert "The folder is knowledge" not in spoken(opening().press("1"))


def test_the_words_of_a_variant_say_who_has_checked_them() -> None:
    entry = entries()[0]
    assert entry.scenario is not None
    standing = "These words: draft, not yet checked by a speaker."
    welsh = replace(entry.scenario, variant="cy", standing=standing)
    words = spoken(Opened(lambda desk: Opening(desk, replace(entry, scenario=welsh))))
    assert standing in words
    assert "Not yet checked by people with lived experience." in words
    assert standing not in spoken(opening())


# the title of the window


def test_the_title_changes_with_every_step_of_a_play() -> None:
    opened = Opened(play(Players.SERVICE_USER)).press("enter")  # the rest of what is told
    titles = [opened.stage.title]
    for _ in range(2):
        titles.append(opened.press("enter").stage.title)
    assert titles == [
        "The report · what do you hope? · The Other Chair",
        "The report · what moved · The Other Chair",
        "The corridor · you choose · The Other Chair",
    ]
    assert opened.press("w").stage.title == "The corridor · you choose · why? · The Other Chair"


def test_every_page_of_the_debrief_has_a_title_of_its_own() -> None:
    opened = finished(Opened(play(Players.PROFESSIONAL)))
    titles = {opened.stage.title, opened.press("enter").stage.title, opened.press("n").stage.title,
              opened.press("n").stage.title}  # fmt: skip
    assert len(titles) == 4
    assert all(title.startswith("Before the ward round · debrief · ") for title in titles)


# a scenario that was changed


def test_a_changed_scenario_says_how_much_of_the_run_still_fits() -> None:
    opened = Opened(changed)
    words = spoken(opened)
    assert "The scenario has been changed since you stopped." in words
    assert "Your first 1 of 2 decisions still fit." in words
    assert "You would carry on in “The corridor”." in words


def test_following_as_far_as_it_goes_keeps_what_fits_as_a_run_of_its_own() -> None:
    opened = Opened(changed)
    opened.press("1")
    assert isinstance(opened.screen, PlayScreen)
    assert opened.screen.playing.page.passage.moment == "The corridor"
    assert opened.runs.started == ["run-1"]
    assert opened.runs.decisions == [Decision(professional="turn-it-round")]
    assert opened.screen.playing.keeper.run_id == "run-1"


def test_starting_again_leaves_the_stopped_run_alone() -> None:
    opened = Opened(changed).press("2")
    assert isinstance(opened.screen, PlayScreen)
    assert opened.screen.playing.step is PlayStep.BEGINNING
    assert opened.runs.decisions == []


def test_a_changed_scenario_that_still_fits_goes_on_with_the_run_itself() -> None:
    opened = Opened(ShelfScreen, unfinished=True)
    shelf = opened.desk.ports.shelf()
    (stopped,) = shelf.unfinished
    new = replace(shelf, unfinished=(replace(stopped, changed=True),))
    opened.desk.ports = replace(opened.desk.ports, shelf=lambda: new)
    opened.screen.enter(opened.now)
    opened.draw()
    opened.press("enter")
    assert isinstance(opened.screen, ChangedScreen)
    assert "Everything you decided still fits." in spoken(opened)
    opened.press("escape")
    assert isinstance(opened.screen, ShelfScreen)
    opened.press("enter", "enter", "enter")
    assert isinstance(opened.screen, PlayScreen)
    assert opened.screen.playing.keeper.run_id == "run-0"
    assert opened.runs.started == []


# pictures, measures, endings


def test_a_moments_own_picture_lies_over_the_room_and_never_over_the_balance(
    tmp_path: Path,
) -> None:
    red = pygame.Surface((800, 500))
    red.fill((255, 0, 0))
    pygame.image.save(red, tmp_path / "plan.png")
    base = sample()
    moments = {**base.moments, "The report": replace(base.moments["The report"],
                                                     picture="plan.png")}  # fmt: skip
    path = str(tmp_path / "scenario.yaml")
    for size in ((1280, 720), (960, 600)):
        opened = Opened(story(replace(base, moments=moments), path), size)
        meter = next(w.rect for w in opened.root.children if "of the say is " in named(w))
        reds = [
            (x, y) for x in range(0, size[0], 7) for y in range(0, size[1], 7)
            if opened.surface.get_at((x, y))[0] > 240 > 20 > opened.surface.get_at((x, y))[1]
        ]  # fmt: skip
        assert len(reds) > 100
        assert not any(meter.collidepoint(at) for at in reds)
        panel_rect = opened.root.children[0].rect
        assert not any(panel_rect.collidepoint(at) for at in reds)
        assert "plan.png" in spoken(opened)
        opened.press("1", "enter")
        assert "plan.png" not in spoken(opened)


def named(widget: object) -> str:
    node = widget.node()  # type: ignore[attr-defined]
    return node.name if node else ""


def test_a_private_measure_stands_on_the_panel_of_its_own_chair_only() -> None:
    assert "Hope. 5 of 10. Yusuf’s hope" in spoken(Opened(play(Players.SERVICE_USER)))
    assert "hope" not in spoken(Opened(play(Players.PROFESSIONAL))).lower()


def test_a_measure_of_the_open_is_not_taken_for_a_private_one() -> None:
    scenario = replace(sample(), measures=(*sample().measures, Measure("noise", 3)))
    opened = Opened(story(scenario))
    assert "Noise" not in spoken(opened)
    assert "Noise: 3 of 10." in spoken(opened.press("d"))


def test_an_ending_where_a_no_stands_says_so_and_one_without_a_way_on_does_too() -> None:
    meeting = Opened(play(Players.PROFESSIONAL)).screen
    assert isinstance(meeting, PlayScreen)
    moment = meeting.playing.moment
    over = panel.of_ending(replace(moment, ending="Home", respects_no=True, is_stuck=False))
    assert said(over) == ["Here a no was respected."]
    stuck = panel.of_ending(replace(moment, ending=None))
    assert said(stuck) == ["There is nothing left to choose here. The debrief follows."]


def said(widgets: list[Widget]) -> list[str]:
    """The words of widgets."""
    return [node.name for widget in widgets for node in widget.nodes()]


def test_why_tells_the_theory_of_the_law_and_the_way_to_challenge_it() -> None:
    base = sample()
    law = Law("who may leave", "shared-decision-making", ("tribunal",))
    moments = {**base.moments, "The report": replace(base.moments["The report"], law=law)}
    words = spoken(Opened(story(replace(base, moments=moments))).press("w"))
    assert "Two people decide with all the facts." in words
    assert "The law reserves this: who may leave. It can be challenged by: tribunal." in words
