"""The page of figures has each word once with its picture, and the guide names the same words."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from game.model.picture import COLOURS, HAIR_COLOURS, TRAITS, YES, Face
from game.papers.looks import looks_page
from tests.cli.commands import ROOT, other_chair

GUIDE = ROOT / "scenarios" / "guide" / "looks.md"


class _Words(HTMLParser):
    """The words under each heading of the page, and how many pictures stand with them."""

    def __init__(self) -> None:
        super().__init__()
        self.groups: dict[str, list[str]] = {}
        self.pictures = 0
        self._in = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.pictures += tag == "svg"
        self._in = tag

    def handle_endtag(self, tag: str) -> None:
        self._in = "li" if tag == "div" else ""

    def handle_data(self, data: str) -> None:
        if self._in == "h2":
            self.groups[data] = []
        elif self._in == "li" and data.strip():
            list(self.groups.values())[-1].append(data)


def test_the_page_has_every_word_of_the_form_with_a_picture() -> None:
    read = _Words()
    read.feed(looks_page({}))
    for trait in TRAITS:
        assert read.groups[trait.key] == [*([YES] if trait.is_thing else []), *trait.words]
    assert read.groups["colours of hair and face hair"] == list(HAIR_COLOURS)
    assert read.groups["colours of clothes and of what is worn on the head"] == list(COLOURS)
    assert read.groups["face"] == [face.value for face in Face]
    assert read.pictures == sum(map(len, read.groups.values()))


def test_the_page_asks_no_other_host_and_says_no_id_twice() -> None:
    text = looks_page({})
    assert set(re.findall(r"https?://[^\"' ]+", text)) == {"http://www.w3.org/2000/svg"}
    assert " id=" not in text


def test_the_command_writes_the_page_and_names_it(tmp_path: Path) -> None:
    file = tmp_path / "people.html"
    done = other_chair("figures", "-o", str(file), data=tmp_path)
    assert (done.status, done.out, done.errors) == (0, "", f"drawn: {file}\n")
    assert "<h2>wears</h2>" in file.read_text("utf-8")


@pytest.mark.parametrize(
    ("output", "said"),
    [("people.pdf", "should end in .html."), ("no/folder/people.html", "no")],
)
def test_what_can_not_be_written_is_said(tmp_path: Path, output: str, said: str) -> None:
    done = other_chair("figures", "-o", str(tmp_path / output), data=tmp_path)
    assert (done.status, done.out) == (2, "")
    assert said in done.errors


def test_the_guide_names_every_word() -> None:
    page = GUIDE.read_text("utf-8")
    rows = dict(re.findall(r"^\| `([^`]+)` \| (.+?) \|", page, re.M))
    for trait in TRAITS:
        words = [*([YES] if trait.is_thing else []), *trait.words]
        assert rows[trait.key] == ", ".join(words), trait.key
    assert f"Hair and face hair: {', '.join(HAIR_COLOURS)}." in page
    assert f"Clothes and headwear: {', '.join(COLOURS)}." in page
