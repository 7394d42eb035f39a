"""The debrief's pages: feelings by a word, and the other chair as the last thing offered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.app.opened import reading
from game.library.settings import Settings
from game.library.shipped import scenarios_folder
from game.model.players import Players
from game.play.sitting import Sitting
from game.window.desk import Desk
from game.window.keys import Command, KeyReleased, PointerDown, PointerUp, Typed
from game.window.ports import Entry
from game.window.screens.debrief.both_chairs import BothChairs
from game.window.screens.debrief.felt import FEELINGS, Felt, felt
from game.window.screens.debrief.foot import SeeBothChairs
from game.window.screens.debrief.parts import Feeling, WholePart, first_rows
from game.window.screens.debrief.trail import TurnAt
from game.window.screens.play.play_screen import PlayScreen
from game.window.screens.screen import PagedScreen
from game.window.widgets.boxes import Column, Gap
from game.window.widgets.button import Button
from game.window.widgets.toggle import Toggle
from game.window.widgets.widget import Widget
from game.words.debrief.parts import About
from game.words.debrief.whole import FEELING

from .opened import STILL, Opened, after_the_other_chair, finished, play


def debriefed(
    players: Players = Players.PROFESSIONAL,
    size: tuple[int, int] = (1024, 640),
    settings: Settings = STILL,
) -> Opened:
    return finished(Opened(play(players), size, settings))


def kept(opened: Opened) -> str | None:
    """The answer about feelings that is kept, once nothing has been pressed for a while."""
    opened.now += 3.0
    opened.draw()
    return opened.runs.reflections.get(FEELING)


def toggles(opened: Opened) -> list[Toggle]:
    return [widget for widget in opened.root.all() if isinstance(widget, Toggle)]


def pressed(opened: Opened) -> list[str]:
    """The words that are pressed, as a screen reader is told them."""
    nodes = [toggle.node() for toggle in toggles(opened)]
    return [node.name for node in nodes if node.chosen]


def to_word(opened: Opened, word: str) -> Opened:
    """Tab until a word has the focus."""
    while opened.focus != Feeling(word):
        opened.press("tab", KeyReleased("tab"))
    return opened


def clicked(opened: Opened, word: str) -> Opened:
    toggle = next(one for one in toggles(opened) if one.sends == Feeling(word))
    x, y = toggle.rect.center
    return opened.press(PointerDown(x, y), PointerUp(x, y))


# what stood behind it


def test_of_a_long_part_all_is_told_when_it_is_asked_for() -> None:
    scenario = reading(scenarios_folder() / "gp-antidepressant").scenario

    def make(desk: Desk) -> PagedScreen:
        entry, sitting = Entry("gp", "t", scenario), Sitting(Players.PROFESSIONAL, seed=7)
        return PlayScreen(desk, entry, sitting, "typical")

    opened = finished(Opened(make)).press("n", "n")
    thoughts = WholePart(About.THOUGHTS)
    assert opened.screen.spoken().count("Danny thought, in ") < 5
    while opened.focus != thoughts:
        opened.press("tab", KeyReleased("tab"))
    opened.press("enter")
    assert opened.screen.spoken().count("Danny thought, in ") > 5
    assert opened.focus == thoughts
    opened.press("enter")
    assert opened.screen.spoken().count("Danny thought, in ") < 5


@pytest.mark.parametrize(("high", "shown"), [(40, 16), (120, 6), (320, 3)])
def test_of_a_long_part_as_many_rows_are_shown_as_leave_the_page_full(
    high: float, shown: int
) -> None:
    kit = Opened(play(Players.PROFESSIONAL)).desk.kit((1280, 720))

    def cards(first: int) -> list[Widget]:
        return [Column([Gap(high)] * first, gap=0), Gap(high)]

    assert first_rows(cards, kit) == shown


# one answer as plain text


@pytest.mark.parametrize(
    ("text", "words", "typed"),
    [
        ("", (), ""),
        ("tired", ("tired",), ""),
        ("tired, alone", ("tired", "alone"), ""),
        ("alone, tired. I could not stop it.", ("alone", "tired"), "I could not stop it."),
        ("Small.", (), "Small."),
        ("tired, cold. And wet.", (), "tired, cold. And wet."),
        ("tired, tired", (), "tired, tired"),
        ("tired. ", (), "tired. "),
        ("in a hurry. \nno. more", ("in a hurry",), "\nno. more"),
    ],
)
def test_an_answer_about_feelings_is_read_as_words_and_what_was_typed(
    text: str, words: tuple[str, ...], typed: str
) -> None:
    assert felt(text) == Felt(words, typed)
    assert felt(text).text == text


def test_a_word_that_is_pressed_again_is_taken_away_and_the_rest_stays() -> None:
    answer = Felt((), "Odd.").pressed("proud").pressed("unsure")
    assert answer.text == "proud, unsure. Odd."
    assert answer.pressed("proud").text == "unsure. Odd."
    assert answer.pressed("proud").pressed("unsure").text == "Odd."


# on the page


def test_ten_words_stand_above_one_field() -> None:
    opened = debriefed()
    assert [one.node().name for one in toggles(opened)] == list(FEELINGS)
    assert len(FEELINGS) == 10
    stops = [stop.sends for stop in opened.screen.page.stops()]
    assert stops.index(Feeling("unsure")) < len(stops) - 1
    assert pressed(opened) == []


def test_a_word_is_pressed_by_tab_and_enter_and_taken_away_by_enter_again() -> None:
    opened = to_word(debriefed(), "in a hurry").press("enter")
    assert (pressed(opened), kept(opened)) == (["in a hurry"], "in a hurry")
    assert opened.focus == Feeling("in a hurry")
    opened = to_word(opened, "alone").press("space")
    assert (pressed(opened), kept(opened)) == (["in a hurry", "alone"], "in a hurry, alone")
    to_word(opened, "in a hurry").press("enter")
    assert (pressed(opened), kept(opened)) == (["alone"], "alone")


def test_a_word_is_pressed_by_the_mouse_and_nothing_moves_under_the_pointer() -> None:
    opened = debriefed(size=(1280, 720))
    before = [toggle.rect for toggle in toggles(opened)]
    clicked(opened, "relieved")
    assert (pressed(opened), kept(opened)) == (["relieved"], "relieved")
    assert [toggle.rect for toggle in toggles(opened)] == before
    clicked(opened, "relieved")
    assert (pressed(opened), kept(opened)) == ([], "")


def test_what_is_typed_stands_under_the_words_and_keeps_them() -> None:
    opened = to_word(debriefed(), "heard").press("enter")
    while not opened.stage.typing:
        opened.press("tab", KeyReleased("tab"))
    for letter in "small. yes":
        opened.press(Typed(letter))
    assert pressed(opened) == ["heard"]
    assert kept(opened) == "heard. small. yes"


@pytest.mark.parametrize("size", [(1280, 720), (1024, 640), (1920, 1080)])
def test_feelings_leave_no_empty_part_of_the_page(size: tuple[int, int]) -> None:
    opened = debriefed(size=size)
    foot = next(one for one in opened.screen.page.stops() if one.sends is Command.STOP)
    lowest = max(one.rect.bottom for one in opened.root.all() if one.rect.bottom < foot.rect.top)
    assert foot.rect.top - lowest < 0.05 * size[1]


# the last page


def last_page(opened: Opened) -> Opened:
    return opened.press("n", "n", "n", KeyReleased("n"))


@pytest.mark.parametrize("size", [(1280, 720), (1024, 640)])
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_the_last_focus_of_the_last_page_is_the_other_chair(
    size: tuple[int, int], text: float
) -> None:
    opened = last_page(debriefed(size=size, settings=replace(STILL, text=text)))
    assert opened.focus is Command.OTHER_CHAIR
    assert opened.screen.page.stops()[-1].sends is Command.OTHER_CHAIR


def test_after_the_last_question_enter_leads_to_the_other_chair() -> None:
    opened = last_page(debriefed())
    opened.press("n")
    for _ in range(20):
        if not opened.stage.typing:
            break
        opened.press("enter")
    assert opened.focus is Command.OTHER_CHAIR


def test_where_there_is_no_other_chair_the_last_focus_is_the_shelf() -> None:
    assert last_page(debriefed(Players.NONE)).focus is Command.STOP


# from both chairs


def both(size: tuple[int, int] = (1280, 720), text: float = 1.0) -> Opened:
    """Where the power went, after the professional's chair and an earlier run in the other."""
    return finished(Opened(after_the_other_chair, size, replace(STILL, text=text))).press("n")


def test_without_a_run_in_the_other_chair_nothing_is_told_from_both() -> None:
    opened = debriefed().press("n")
    assert "from both chairs" not in opened.screen.spoken()
    assert opened.press("y").focus == TurnAt(0)


@pytest.mark.parametrize("way", ["key", "button"])
def test_the_same_moment_is_opened_from_both_chairs_by_b_and_by_its_button(way: str) -> None:
    opened = both()
    if way == "key":
        opened.press("y")
    else:
        button = next(one for one in opened.screen.page.stops() if one.sends == SeeBothChairs())
        x, y = button.rect.center
        opened.press(PointerDown(x, y), PointerUp(x, y))
    assert isinstance(opened.screen, BothChairs)
    told = opened.screen.spoken()
    for words in ("What Dr Okafor thought:", "Eleven minutes. Five more people after this.",
                  "What Yusuf thought:", "On the board behind her you are bed 4.",
                  "When you were Dr Okafor:", "When you were Yusuf:"):  # fmt: skip
        assert words in told
    opened.press("y")
    assert not isinstance(opened.screen, BothChairs)


@pytest.mark.parametrize(("size", "text"), [((1024, 640), 1.0), ((1280, 720), 2.0)])
def test_in_a_small_window_one_thing_at_a_time_is_told_and_nothing_is_left_out(
    size: tuple[int, int], text: float
) -> None:
    opened = both(size, text).press("y")
    assert isinstance(opened.screen, BothChairs)
    said = [opened.screen.spoken()]
    for _ in range(3 * 3):
        if opened.focus is not Command.STOP:
            said.append(opened.press("enter").screen.spoken())
    heard, one, other, *_, left = said
    assert "Last time everyone had a copy." in heard
    assert "Eleven minutes." in one
    assert "Eleven minutes." not in heard
    assert "bed 4" in other
    assert "Most of the say is Dr Okafor's. Yusuf has a little." in left
    assert len([words for words in said if "you left the say" in words]) == 1


def test_the_way_on_leads_through_all_and_then_back() -> None:
    opened = both().press("y")
    for _ in range(20):
        if opened.focus is Command.STOP:
            break
        opened.press("enter")
    assert opened.focus is Command.STOP
    opened.press("left", "right", "enter")
    assert not isinstance(opened.screen, BothChairs)


@pytest.mark.parametrize("size", [(1280, 720), (1024, 640), (1920, 1080), (960, 600)])
@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_from_both_chairs_every_button_is_in_the_window(size: tuple[int, int], text: float) -> None:
    opened = both(size, text).press("y")
    whole = opened.surface.get_rect()
    for _ in range(12):
        stops = opened.screen.page.stops()
        buttons = [stop for stop in stops if isinstance(stop, Button)]
        assert buttons
        assert all(whole.contains(button.rect) for button in buttons)
        if opened.focus is Command.STOP:
            return
        opened.press("enter")
    raise AssertionError("the way on never came to its end")
