"""A text field does what text fields do: selecting, words, cutting, copying, undoing, clicking."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.window.keys import KeyPressed, PointerDown, PointerMoved, PointerUp, Typed
from game.window.widgets.editing import MOST_LETTERS, TextEdit
from game.window.widgets.field import TextField

from .shelved import Shelved, shelved


def edit(text: str, caret: int | None = None) -> TextEdit:
    made = TextEdit(text)
    made.move(len(text) if caret is None else caret)
    return made


def test_shift_selects_and_typing_takes_its_place() -> None:
    held = edit("who decides", 3)
    held.step(1, selecting=True, words=True)
    assert (held.selected, held.selection) == (" decides", (3, 11))
    held.insert("?")
    assert (held.text, held.caret, held.selected) == ("who?", 4, "")


@pytest.mark.parametrize(("by", "caret"), [(-1, 4), (1, 7)])
def test_an_arrow_goes_to_the_end_of_what_was_selected(by: int, caret: int) -> None:
    held = edit("and so on", 4)
    held.move(7, selecting=True)
    held.step(by)
    assert (held.caret, held.selected) == (caret, "")


def test_words_are_passed_and_erased_whole() -> None:
    held = edit("to be  heard", 7)
    assert [held.word_from(7, 1), held.word_from(7, -1), held.word_from(0, -1)] == [12, 3, 0]
    held.erase(-1, words=True)
    assert held.text == "to heard"
    held.erase(1, words=True)
    assert held.text == "to "


def test_what_was_typed_in_one_go_is_undone_in_one_go() -> None:
    held = edit("")
    for letter in "my own":
        held.insert(letter)
    held.erase(-1)
    undone = []
    while held.undo():
        undone.append(held.text)
    assert undone == ["my own", "my", ""]


def test_no_more_fits_than_the_most_letters() -> None:
    held = edit("a" * (MOST_LETTERS - 1))
    assert held.insert("bcd")
    assert held.text.endswith("ab")
    assert not held.insert("e")


def field_of(opened: Shelved) -> TextField:
    focus = opened.screen.page.focus
    assert isinstance(focus, TextField)
    return focus


def ctrl(key: str) -> KeyPressed:
    return KeyPressed(key, ctrl=True)


@pytest.fixture
def typed(tmp_path: Path) -> Iterator[Shelved]:
    with shelved(tmp_path) as opened:
        opened.press("b").type("home/sam/story")
        yield opened


def test_all_is_selected_copied_cut_and_put_back(typed: Shelved) -> None:
    copied: list[str] = []
    typed.desk.copy = copied.append
    typed.press(ctrl("a"), ctrl("c"))
    assert (copied, field_of(typed).text) == (["home/sam/story"], "home/sam/story")
    typed.press(ctrl("x"))
    assert (copied[1], field_of(typed).text) == ("home/sam/story", "")
    typed.press(ctrl("z"))
    assert field_of(typed).text == "home/sam/story"


def test_what_is_pasted_takes_the_place_of_what_is_selected(typed: Shelved) -> None:
    typed.desk.clipboard = lambda: "other"
    typed.press(KeyPressed("left", shift=True, ctrl=True), ctrl("v"))
    assert field_of(typed).text == "other"


def test_a_click_sets_the_caret_and_dragging_selects(typed: Shelved) -> None:
    field, kit = field_of(typed), typed.desk.kit(typed.surface.get_size())
    left = field.rect.left + kit.px(12)
    after = left + kit.letters.size("home", "body", kit.type(27))[0]
    end = left + kit.letters.size("home/sam", "body", kit.type(27))[0]
    y = field.rect.top + kit.px(10) + 5
    typed.press(PointerDown(after, y))
    assert field.edit.caret == 4
    typed.press(PointerMoved(end, y), PointerUp(end, y))
    assert field.edit.selected == "/sam"
    typed.press(Typed("!"))
    assert field_of(typed).text == "home!/story"
