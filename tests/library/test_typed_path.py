from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.library.typed_path import as_typed, said_path, typed_path

HERE = "/home/kim/My story"


@pytest.mark.parametrize(
    "words",
    [
        HERE,
        f"  {HERE}\n",
        f'"{HERE}"',
        f"'{HERE}'",
        f"“{HERE}”",
        "file:///home/kim/My%20story",
        "file://localhost/home/kim/My%20story",
        "FILE:///home/kim/My%20story",
        f"\n{HERE}\n/home/kim/another",
        "copy\nfile:///home/kim/My%20story",
        "x-special/nautilus-clipboard\ncopy\nfile:///home/kim/My%20story\n",
    ],
)
def test_a_path_is_understood_as_people_and_file_managers_write_it(words: str) -> None:
    assert said_path(words) == HERE


@pytest.mark.parametrize("words", ["", " \n ", '""', "copy\n"])
def test_words_that_name_nothing_are_no_path(words: str) -> None:
    assert said_path(words) == ""
    assert typed_path(words) is None


def test_a_percent_sign_in_a_path_that_is_no_address_stays() -> None:
    assert said_path("/home/kim/100%20sure") == "/home/kim/100%20sure"


def test_a_path_that_begins_here_or_at_home_becomes_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/kim")
    monkeypatch.setenv("USERPROFILE", "/home/kim")
    assert typed_path("~/story") == Path(os.path.abspath("/home/kim/story"))
    assert typed_path("story") == Path.cwd() / "story"


@pytest.mark.parametrize("words", ['"half', "half'", "\u201chalf"])
def test_a_quote_that_stands_on_one_side_belongs_to_the_name(words: str) -> None:
    assert said_path(words) == words


@pytest.mark.parametrize(
    ("path", "typed"),
    [
        ("stories/meeting", "stories/meeting"),
        ("Zoë's story", '"Zoë\'s story"'),
        ("two words", '"two words"'),
        ("cost $5", "'cost $5'"),
    ],
)
def test_a_path_is_shown_as_it_can_be_typed(path: str, typed: str) -> None:
    assert as_typed(Path(path)) == typed
