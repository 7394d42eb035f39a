"""One turn as it comes, by a clock that is handed in: lines, a choice, a face, the light, words."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.library.settings import Settings
from game.model.players import Players
from game.play.playing import PlayStep
from game.window.easing import Movement
from game.window.keys import KeyPressed, PointerDown, PointerUp
from game.window.screens.debrief.debrief_screen import DebriefScreen
from game.window.screens.play.panel import GoOn, PickOption
from game.window.screens.play.play_screen import PlayScreen
from game.window.screens.play.reaction import Reaction
from game.window.screens.play.telling import Telling
from game.window.screens.settings import SettingsScreen
from game.window.screens.shelf.shelf_screen import ShelfScreen
from game.window.widgets.scenario.choice import ChoiceButton
from game.window.widgets.scenario.panel import StoryText
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Widget

from .opened import Opened, play

FIRST = Settings(sound=False)
"""As everything is at first, but for the sound."""
QUIET = replace(FIRST, movement="none")
LINES = [
    "Ten minutes to the ward round. The report is on your side of the table.",
    "Last time everyone had a copy. I saw my name, upside down.",
    "Eleven minutes. Five more people after this.",
]
REASON = "You shared the report before the meeting."


def meeting(players: Players = Players.PROFESSIONAL, settings: Settings = QUIET) -> Opened:
    return Opened(play(players), settings=settings)


def at(opened: Opened, seconds: float) -> str:
    """Everything that can be read, so many seconds later."""
    opened.now += seconds
    opened.draw()
    return opened.screen.spoken()


def answered(opened: Opened, key: str, seconds: float) -> Opened:
    """One key, so many seconds after the last one."""
    opened.now += seconds
    opened.stage.answer(KeyPressed(key), opened.now)
    opened.draw()
    return opened


def step(opened: Opened) -> PlayStep:
    screen = opened.screen
    assert isinstance(screen, PlayScreen)
    return screen.playing.step


def choices(opened: Opened) -> int:
    return sum(isinstance(widget, ChoiceButton) for widget in opened.root.all())


# lines


def test_lines_come_one_by_one_and_choices_once_all_are_told() -> None:
    opened = meeting()
    titles = []
    for told in range(1, 4):
        said = opened.screen.spoken()
        assert [line in said for line in LINES] == [n < told for n in range(3)]
        titles.append(opened.stage.title)
        assert choices(opened) == (4 if told == 3 else 0)
        if told < 3:
            assert opened.focus == GoOn()
            opened.press("space")
    assert titles == [
        "The report · 1 of 3 · telling · The Other Chair",
        "The report · 2 of 3 · telling · The Other Chair",
        "The report · you choose · The Other Chair",
    ]
    assert opened.focus == PickOption(1)


def test_a_digit_chooses_nothing_before_the_choices_are_there() -> None:
    opened = meeting().press("1")
    assert step(opened) is PlayStep.CHOOSING
    assert opened.runs.decisions == []


def test_all_at_once_shows_lines_and_choices_together() -> None:
    opened = meeting(settings=replace(QUIET, lines="all at once"))
    assert all(line in opened.screen.spoken() for line in LINES)
    assert choices(opened) == 4


def test_at_a_pace_each_line_stands_as_long_as_it_takes_to_read() -> None:
    opened = meeting(settings=replace(QUIET, lines="steady"))
    # 71 letters: half a second, and 45 thousandths for each.
    assert LINES[1] not in at(opened, 3.6)
    assert LINES[1] in at(opened, 0.1)
    assert LINES[2] not in at(opened, 3.0)
    assert LINES[2] in at(opened, 0.2)
    assert choices(opened) == 4


@pytest.mark.parametrize(("pace", "wait"), [("slow", 3.4), ("steady", 2.0), ("quick", 1.2)])
def test_a_slower_pace_waits_longer(pace: str, wait: float) -> None:
    told = Telling((100 // 3, 10), False, 1, 50.0)
    exact = (0.5 + 0.045 * 33) * wait / 2.0
    assert not told.is_due(50.0 + exact - 0.01, pace)
    assert told.is_due(50.0 + exact + 0.01, pace)
    assert not told.is_due(1000.0, "by key")


def test_what_happened_on_arrival_comes_after_the_lines() -> None:
    opened = meeting().press("space", "space", "3", "space")
    assert opened.stage.title.startswith("The corridor · 1 of 3 · telling")
    assert "The bed manager has rung." not in opened.screen.spoken()
    opened.press("space")
    assert "The bed manager has rung." not in opened.screen.spoken()
    said = opened.press("space").screen.spoken()
    script, system = said.index("Can we start?"), said.index("The system did this, nobody at")
    assert script < system < said.index("The bed manager has rung.")


def test_up_goes_back_in_the_log_and_space_comes_back_to_the_way_on() -> None:
    opened = Opened(play(Players.PROFESSIONAL), (1280, 720), replace(QUIET, text=2.0))
    opened.press("space", "space", "3")
    log = next(one for one in opened.root.all() if isinstance(one, Scroll) and one.overflows)
    end = log.offset
    assert end > 0
    assert opened.press("up").focus == StoryText()
    log = next(one for one in opened.root.all() if isinstance(one, Scroll) and one.overflows)
    assert log.offset < end
    opened.press("space")
    assert log.rest == 0
    assert opened.focus == GoOn()
    assert step(opened) is PlayStep.MOVED


def test_a_run_that_is_carried_on_shows_its_page_whole() -> None:
    opened = Opened(ShelfScreen, settings=QUIET, unfinished=True).press("enter")
    assert opened.stage.title.startswith("The corridor · the other chair decides")
    assert "The bed manager has rung." in opened.screen.spoken()


def test_looking_back_tells_no_line_that_is_still_to_come() -> None:
    opened = meeting().press("backspace")
    assert LINES[0] in opened.screen.spoken()
    assert LINES[1] not in opened.screen.spoken()


# what has just come up


def test_a_press_on_what_has_just_come_up_does_nothing() -> None:
    opened = meeting()
    opened.press("space")
    assert LINES[2] not in answered(opened, "space", 0.2).screen.spoken()
    assert LINES[2] in answered(opened, "space", 0.2).screen.spoken()
    assert answered(opened, "3", 0.29).runs.decisions == []
    assert len(answered(opened, "3", 0.1).runs.decisions) == 1


def test_whoever_needs_longer_sets_it_and_whoever_needs_none_does_too() -> None:
    slow = meeting(settings=replace(QUIET, press_after=1.0)).press("space")
    assert LINES[2] not in answered(slow, "space", 0.9).screen.spoken()
    quick = meeting(settings=replace(QUIET, press_after=0.0)).press("space")
    assert LINES[2] in answered(quick, "space", 0.0).screen.spoken()


def test_a_double_click_takes_one_step() -> None:
    opened = meeting()
    opened.now += 3.0
    x, y = named(opened, "Next line").rect.center
    for wait in (0.0, 0.05, 0.1, 0.05):
        opened.now += wait
        event = PointerDown(x, y) if wait in (0.0, 0.1) else PointerUp(x, y)
        opened.stage.answer(event, opened.now)
        opened.draw()
    assert LINES[1] in opened.screen.spoken()
    assert LINES[2] not in opened.screen.spoken()


def named(opened: Opened, words: str) -> Widget:
    for stop in opened.screen.page.stops():
        node = stop.node()
        if node and words in node.name:
            return stop
    raise AssertionError(f"nothing is called {words!r}")


# after a choice


def chosen(settings: Settings) -> Opened:
    """All lines told, and the third choice taken just now."""
    opened = meeting(settings=settings).press("space", "space")
    opened.now += 3.0
    opened.draw()
    return answered(opened, "3", 1.0)


def test_the_pick_then_a_face_then_the_light_then_the_words() -> None:
    opened = chosen(FIRST)
    assert "Chosen: Turn the report round." in opened.screen.spoken()
    said = at(opened, 0.4)
    assert "You: Turn the report round." in said
    assert "Yusuf looks warm." in said
    assert REASON not in said
    assert REASON not in at(opened, 1.0)
    said = at(opened, 1.0)
    assert REASON in said
    assert opened.focus == GoOn()


def test_any_key_shows_the_last_state_at_once_and_does_nothing_more() -> None:
    for key in ("space", "tab", "2", "up"):
        opened = chosen(FIRST)
        answered(opened, key, 0.5)
        assert REASON in opened.screen.spoken()
        assert opened.focus == GoOn()
        assert step(opened) is PlayStep.MOVED
        assert not opened.stage.moving(opened.now)


def test_without_movement_everything_is_there_at_once() -> None:
    opened = chosen(QUIET)
    said = opened.screen.spoken()
    assert REASON in said
    assert "Yusuf looks warm." in said


def test_a_still_picture_holds_the_face_and_then_tells_the_rest() -> None:
    opened = chosen(replace(FIRST, movement="still"))
    assert REASON not in at(opened, 0.85)
    assert REASON in at(opened, 0.1)


@pytest.mark.parametrize(
    ("movement", "has_face", "seems", "stages"),
    [
        (Movement.FULL, True, False, ((0.29, 0), (0.3, 1), (1.19, 1), (1.2, 2), (2.1, 3))),
        (Movement.FULL, True, True, ((1.2, 2), (2.59, 2), (2.6, 3))),
        (Movement.FULL, False, False, ((0.0, 2), (0.89, 2), (0.9, 3))),
        (Movement.STILL, True, False, ((0.0, 1), (0.89, 1), (0.9, 3))),
        (Movement.NONE, True, True, ((0.0, 3),)),
    ],
)
def test_each_stage_has_its_time(
    movement: Movement, has_face: bool, seems: bool, stages: tuple[tuple[float, int], ...]
) -> None:
    reaction = Reaction(0.0, movement, has_face, seems)
    assert [(when, reaction.at(when)) for when, _ in stages] == list(stages)


def test_where_both_choose_it_is_said_and_the_own_pick_lies_face_down_first() -> None:
    opened = meeting(settings=replace(FIRST, lines="all at once"))
    opened.press("3")
    while not opened.stage.title.startswith("The table"):
        at(opened, 3.0)
        opened.press("space")
    assert "You both choose." in at(opened, 1.0)
    answered(opened, "1", 1.0)
    assert "Yours lies face down until Yusuf has chosen too." in opened.screen.spoken()
    assert "Yusuf: “" not in opened.screen.spoken()
    assert "Yusuf: “" in at(opened, 0.5)


@pytest.mark.parametrize("frame", [0.016, 0.033, 0.06, 0.11])
def test_what_is_drawn_last_is_the_picture_at_rest(frame: float) -> None:
    opened = chosen(FIRST)
    for _ in range(round(4.0 / frame)):
        opened.now += frame
        opened.stage.frame(opened.now)
        if opened.stage.needs_drawing or opened.stage.moving(opened.now):
            opened.stage.draw(opened.surface, opened.now)
    assert pygame.image.tobytes(opened.surface, "RGB") == pygame.image.tobytes(
        chosen(QUIET).surface, "RGB"
    )


# the pause


def test_escape_takes_off_what_lies_on_top_and_then_pauses() -> None:
    opened = meeting().press("space", "d", "escape")
    assert opened.stage.depth == 1
    assert opened.stage.title.endswith("telling · The Other Chair")
    opened.press("escape")
    assert opened.stage.title == "The report · paused · The Other Chair"
    opened.press("escape")
    assert opened.stage.title.startswith("The report · 2 of 3 · telling")


@pytest.mark.parametrize(
    ("key", "words", "title"),
    [
        ("escape", "Carry on", "The report · 1 of 3 · telling"),
        ("backspace", "Read back", "The report · 1 of 3 · telling · looking back"),
        ("d", "What moved so far", "The report · 1 of 3 · telling · what moved"),
        ("s", "Settings", "Settings"),
        ("f1", "Keys", "Keys"),
    ],
)
def test_each_button_of_the_pause_does_what_its_key_does(key: str, words: str, title: str) -> None:
    by_key = meeting().press("escape", key)
    by_mouse = meeting().press("escape")
    x, y = named(by_mouse, words).rect.center
    by_mouse.press(PointerDown(x, y), PointerUp(x, y))
    assert by_key.stage.title == by_mouse.stage.title == f"{title} · The Other Chair"


def test_settings_opened_from_the_pause_lead_back_to_it() -> None:
    opened = meeting().press("escape", "s")
    assert isinstance(opened.screen, SettingsScreen)
    assert opened.press("escape").stage.title == "The report · paused · The Other Chair"


def test_what_moved_is_a_press_on_the_balance_away() -> None:
    opened = meeting()
    meter = next(stop for stop in opened.screen.page.stops() if "the say is" in str(stop.node()))
    x, y = meter.rect.center
    opened.press(PointerDown(x, y), PointerUp(x, y))
    assert opened.stage.title.endswith("· what moved · The Other Chair")


# whole plays


def played_by(opened: Opened, press: object) -> None:
    """On until the debrief, by what `press` does with the way on or with an open choice."""
    assert callable(press)
    for _ in range(200):
        if isinstance(opened.screen, DebriefScreen):
            return
        stops = opened.screen.page.stops()
        wanted = next(
            one for one in stops
            if (isinstance(one, ChoiceButton) and one.is_open) or one.sends == GoOn()
        )  # fmt: skip
        press(wanted)
    raise AssertionError(f"never came to the debrief: {opened.stage.title}")


@pytest.mark.parametrize("players", list(Players))
@pytest.mark.parametrize("movement", ["full", "still", "none"])
def test_a_meeting_is_played_to_its_debrief_by_tab_and_enter(
    players: Players, movement: str
) -> None:
    opened = meeting(players, replace(FIRST, movement=movement))

    def press(wanted: Widget) -> None:
        while opened.focus != wanted.sends:
            opened.press("tab")
        opened.press("enter")
        at(opened, 3.0)

    played_by(opened, press)


@pytest.mark.parametrize("players", list(Players))
def test_a_meeting_is_played_to_its_debrief_by_the_mouse(players: Players) -> None:
    opened = meeting(players, FIRST)

    def press(wanted: Widget) -> None:
        x, y = wanted.rect.center
        opened.press(PointerDown(x, y), PointerUp(x, y))
        at(opened, 3.0)

    played_by(opened, press)


def test_why_is_one_sentence_and_more_leads_to_the_whole_card() -> None:
    opened = Opened(play(Players.PROFESSIONAL)).press("3", "enter", "w")
    told = opened.screen.spoken()
    assert "Two people decide with all the facts." in told
    assert "The longer words of the card stand here." not in told
    assert opened.press("w").stage.title.startswith("Why")
    assert "The longer words of the card stand here." in opened.screen.spoken()
    opened.press("escape")
    assert "Two people decide with all the facts." in opened.screen.spoken()
    assert "Why?" not in opened.press("escape").screen.spoken().splitlines()[0]


def test_where_a_kind_stands_first_it_says_what_the_ladder_is_and_later_no_more() -> None:
    said = "The ladder asks how much say people really get."
    opened = Opened(play(Players.PROFESSIONAL)).press("1")
    assert f"informing, one of the eight steps of Arnstein's ladder. {said}" in (
        opened.screen.spoken()
    )
    later = []
    for _ in range(6):
        opened.press("enter", "1")
        later.append(opened.screen.spoken())
    assert any("on Arnstein's ladder" in words for words in later)
    assert not any(said in words for words in later)
