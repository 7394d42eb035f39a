"""yaml-language-server understands the schema: it underlines, offers and explains."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.authoring.schema import format_schema
from tests.authoring.yaml_language_server.driver import Editor, editor

STORY = Path(__file__).parents[1] / "examples/ward-round/scenario.yaml"
TURNED_ON = "# yaml-language-server: $schema=schema.json\n"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    folder = tmp_path_factory.mktemp("story")
    (folder / "schema.json").write_text(json.dumps(format_schema()), encoding="utf-8")
    with editor(folder) as opened:
        yield opened


def story(good: str = "", other: str = "") -> str:
    text = TURNED_ON + STORY.read_text(encoding="utf-8")
    assert good in text
    return text.replace(good, other, 1)


def line_of(text: str, words: str) -> int:
    return next(i for i, line in enumerate(text.splitlines()) if words in line)


def test_nothing_is_underlined_in_a_good_story(page: Editor) -> None:
    assert page.write(story()) == []
    assert page.write(story("lands as:", "Lands_As:")) == []


def test_a_misspelt_key_is_underlined(page: Editor) -> None:
    text = story("lands as:", "lends as:")
    assert page.write(text) == [f"{line_of(text, 'lends as')}: Property lends as is not allowed."]


def test_a_wrong_type_is_underlined_in_plain_words(page: Editor) -> None:
    text = story("looks: 1", "looks: a lot")
    at = line_of(text, "looks: a lot")
    assert page.write(text) == [f"{at}: Write a whole number from -3 to 3."]
    text = story("theory: [mha-imha]", "theory: mha-imha")
    at = line_of(text, "theory: mha-imha")
    told = "A list belongs here: put it in square brackets, or begin each line with a dash."
    assert page.write(text) == [f"{at}: {told}"]


def test_words_and_an_act_in_one_choice_are_underlined(page: Editor) -> None:
    text = story("- say: So,", "- do: Smile.\n        say: So,")
    at = line_of(text, "- do: Smile.")
    told = "A choice is either words or an act: make two choices of it."
    assert page.write(text) == [f"{at}: {told}"]


def test_the_rungs_are_offered(page: Editor) -> None:
    text = story("rung: partnership", "rung: ")
    page.write(text)
    offered = page.offered(line_of(text, "        rung: "), 14)
    assert {"manipulation", "partnership", "delegated-power", "citizen-control"} <= set(offered)
    assert len(offered) == 8


def test_keys_are_offered_that_are_not_there_yet(page: Editor) -> None:
    text = story("        rung: partnership", "        r")
    page.write(text)
    offered = page.offered(line_of(text, "        r"), 9)
    assert {"rung", "looks", "costs"} <= set(offered)
    assert "because" not in offered


def test_a_key_is_explained_with_an_example(page: Editor) -> None:
    text = story()
    page.write(text)
    told = page.told(line_of(text, "lands as:"), 10)
    assert "How the other person heard it" in told
    assert "I had a list ready" in told
