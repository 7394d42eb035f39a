"""How somebody looks, written into a story's text: one line changes and nothing else."""

from __future__ import annotations

import pytest

from game.library.figure_line import with_figure
from game.library.reading.scenario_reader import read_text
from game.library.yaml.certain_mends import applied_to
from game.model.picture import Description, Trait, as_written
from tests.cast.descriptions import everybody

LOOKS = Description(
    age=Trait("young"), hair=Trait("locs", "black"), head=Trait("cap", "red"), stick=Trait("yes")
)
SAID = "figure: {age: young, hair: black locs, head: red cap, stick: yes}"
STORY = """\
format: 1
scenario: Two chairs
people:
  Sam:
    chair: service user
    is: Sam, 30{sam}
  Ada:   # who runs it
    chair: professional{ada}

start: Table
moments:
  Table:
    script: [A table.]
    ending: Over
"""


def told(sam: str = "", ada: str = "") -> str:
    return STORY.replace("{sam}", sam).replace("{ada}", ada)


def written(text: str, person: str) -> str:
    mended = with_figure(text.encode(), person, LOOKS)
    assert mended is not None
    assert mended.does == f"Write how {person} looks"
    return applied_to(text.encode(), mended).decode()


@pytest.mark.parametrize(
    "was",
    [
        "\n    figure: tom",
        "\n    figure: {age: old}",
        "\n    figure: {age: old,\n      skin: brown}",
        "\n    figure:\n      age: old\n      wears: grey hoodie",
    ],
)
def test_the_lines_that_say_how_somebody_looks_become_one(was: str) -> None:
    assert written(told(sam=was), "Sam") == told(sam=f"\n    {SAID}")
    assert written(told(ada=was), "Ada") == told(ada=f"\n    {SAID}")


def test_a_remark_behind_it_stays_and_so_do_the_ends_of_lines() -> None:
    was = told(sam="\n    figure: {age: old}  # ask Sam").replace("\n", "\r\n")
    now = told(sam=f"\n    {SAID}  # ask Sam").replace("\n", "\r\n")
    assert written(was, "Sam") == now


def test_who_had_no_figure_gets_a_line_more() -> None:
    was = told()
    assert written(was, "Sam") == was.replace(
        "    chair: service", f"    {SAID}\n    chair: service"
    )


def test_what_can_not_be_changed_alone_is_left() -> None:
    braces = told().replace(
        "  Sam:\n    chair: service user\n    is: Sam, 30", "  Sam: {chair: service user}"
    )
    assert with_figure(braces.encode(), "Sam", LOOKS) is None
    assert with_figure(told().encode(), "Nobody", LOOKS) is None
    assert with_figure(b"people: [", "Sam", LOOKS) is None


@pytest.mark.parametrize(("name", "looks"), everybody().items())
def test_a_description_is_read_back_as_it_was_written(name: str, looks: Description) -> None:
    text = told(sam=f"\n    figure: {as_written(looks)}")
    reading = read_text(text, "story.yaml")
    assert reading.scenario is not None, reading.problems
    sam = reading.scenario.person("Sam")
    assert sam is not None
    assert sam.figure == looks
