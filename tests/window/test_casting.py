"""Who is in a story: each word is a picture, and figure and file follow."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.model.picture import TRAITS, Description, Face, Trait
from game.model.scenario import Person
from game.window.preview.casting.cast_screen import (
    CastScreen,
    Chosen,
    GroupShown,
    LooksWritten,
    Of,
)
from game.window.preview.casting.choices import GROUPS, WITH, colours_for, words_for
from game.window.preview.casting.tile import Tile
from game.window.widgets.widget import Widget

from .opened import STILL, Opened
from .previewed import UNDO, Previewed, checked

LEON = Person(
    "Leon",
    is_="Leon Baptiste, 29. A music producer.",
    figure=Description(age=Trait("young"), wears=Trait("hoodie", "mustard"), glasses=Trait("red")),
)
RUTH = Person("Ruth", figure="sian")


def words_of(looks: Description, group: str) -> list[str]:
    return [one.word for one in words_for(looks, group)]


def test_every_key_of_a_description_is_shown_in_some_group() -> None:
    shown = [key for keys in GROUPS.values() for key in keys]
    assert sorted(shown) == sorted(trait.key for trait in TRAITS)


def test_one_key_offers_to_say_nothing_and_every_word_of_it() -> None:
    looks = Description(build=Trait("broad"))
    offered = list(words_for(looks, "build"))
    assert [(one.word, one.chosen) for one in offered] == [
        ("", False), ("slight", False), ("average", False), ("broad", True), ("large", False),
    ]  # fmt: skip
    assert [one.looks.build for one in offered[:2]] == [None, Trait("slight")]


def test_another_word_keeps_the_colour_and_another_colour_the_word() -> None:
    looks = Description(wears=Trait("hoodie", "mustard"))
    suit = next(one for one in words_for(looks, "wears") if one.word == "suit")
    teal = next(one for one in colours_for(looks, "wears") if one.word == "teal")
    assert suit.looks.wears == Trait("suit", "mustard")
    assert teal.looks.wears == Trait("hoodie", "teal")
    assert list(colours_for(Description(), "wears")) == []
    assert next(colours_for(Description(), "hair")).looks.hair == Trait("", "black")


def test_a_thing_is_taken_away_by_its_own_word() -> None:
    looks = Description(stick=Trait("yes"))
    with_stick = [one for one in words_for(looks, WITH) if one.key == "stick"]
    assert [(one.word, one.chosen, one.looks.stick) for one in with_stick] == [("yes", True, None)]


def opened(size: tuple[int, int] = (1280, 720), text: float = 1.0) -> Opened:
    def told(name: str, looks: Description) -> str:
        return f"{name}: written."

    return Opened(
        lambda desk: CastScreen(desk, (LEON, RUTH), told), size, replace(STILL, text=text)
    )


def said(root: Widget) -> str:
    return "\n".join(node.sentence() for node in root.nodes())


def sent(window: Opened, *messages: Of | GroupShown | Chosen | Face | LooksWritten) -> CastScreen:
    screen = window.screen
    assert isinstance(screen, CastScreen)
    for message in messages:
        screen.message(message, window.now)
    window.draw()
    return screen


def test_what_is_chosen_stands_in_the_line_for_the_file_at_once() -> None:
    window = opened()
    assert "figure: {age: young, wears: mustard hoodie, glasses: red}" in said(window.root)
    assert "Leon Baptiste, 29. A music producer. Does the picture say so too?" in said(window.root)
    screen = sent(window, GroupShown("age"), Chosen("age", "old", False), Face.WARM)
    assert screen.looks.age == Trait("old")
    assert "figure: {age: old, wears: mustard hoodie, glasses: red}" in said(window.root)
    sent(window, GroupShown(WITH), Chosen("glasses", "red", False))
    assert "figure: {age: old, wears: mustard hoodie}" in said(window.root)


def test_who_has_a_drawing_of_the_folder_begins_with_nothing_said() -> None:
    window = opened()
    assert sent(window, Of("Ruth")).looks == Description()


def test_the_button_is_there_while_the_file_says_something_else() -> None:
    window = opened()
    assert "Write it into the file" not in said(window.root)
    sent(window, GroupShown("build"), Chosen("build", "large", False))
    assert "Write it into the file" in said(window.root)
    sent(window, LooksWritten())
    assert "Write it into the file" not in said(window.root)
    assert "Leon: written." in said(window.root)


def test_pictures_come_a_few_a_frame_until_all_that_is_seen_is_there() -> None:
    window = opened()
    sent(window, GroupShown("hair"))
    frames = 1
    while window.screen.moving(window.now):
        window.draw()
        frames += 1
    assert 3 < frames < 30


@pytest.mark.parametrize(("size", "text"), [((960, 600), 2.0), ((1280, 720), 1.0)])
def test_every_word_can_be_reached_and_stands_inside_the_page(
    size: tuple[int, int], text: float
) -> None:
    window = opened(size=size, text=text)
    for group in GROUPS:
        sent(window, GroupShown(group))
        tiles = [one for one in window.root.all() if isinstance(one, Tile)]
        assert len(tiles) >= len(words_of(Description(), group))
        assert all(tile.rect.left >= 0 and tile.rect.right <= size[0] for tile in tiles)


def test_from_the_preview_it_is_written_into_the_file_and_put_back(tmp_path: Path) -> None:
    preview = Previewed(tmp_path)
    before = preview.file.read_text()
    preview.press("e")
    screen = preview.stage.top
    assert isinstance(screen, CastScreen)
    name = "Sam"
    for message in (Of(name), GroupShown("build"), Chosen("build", "large", False), LooksWritten()):
        screen.message(message, preview.now)
    after = preview.file.read_text()
    assert after != before
    told = checked(preview.file)[0]
    assert told is not None
    person = told.person(name)
    assert person is not None
    assert isinstance(person.figure, Description)
    assert person.figure.build == Trait("large")
    preview.press("escape")
    assert preview.writing.scenario == told
    preview.press(UNDO)
    assert preview.file.read_text() == before
