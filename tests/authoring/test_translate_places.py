"""Words that come back in a `.po` file find their lines in a story that has changed since."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.authoring.translate import from_po, to_po
from game.authoring.translate_lines import Given
from game.library.reading.scenario_reader import read_text
from game.model.scenario import Scenario

STORY = """\
format: 1
scenario: The form
people: {Sam: {chair: service user}, Dr Okafor: {chair: professional}}
moments:
  First:
    script:
      - A small room.
      - "Dr Okafor: Come in."
      - "Sam: Yes."
    decides: professional
    choices:
      - say: Sit down.
    go to: Last
  Last:
    script:
      - "Sam: Yes."
      - Rain.
    ending: Home
"""
SCRIPT = ("moments", "First", "script")
LAST = ("moments", "Last", "script")
ROOM, COME, YES, SIT = "Ystafell fach.", "Dewch i mewn.", "Ie.", "Eisteddwch."


def story(text: str = STORY) -> Scenario:
    scenario = read_text(text, "scenario.yaml").scenario
    assert scenario is not None
    return scenario


def came_back(tmp_path: Path, old: str, new: str) -> tuple[dict[tuple[str | int, ...], Given], int]:
    """What a translator's words belong to once the story has changed."""
    pytest.importorskip("polib")
    (tmp_path / "cy.yaml").write_text(
        "for: scenario.yaml\nvariant: cy\nmoments:\n  First:\n    script:\n"
        f"      - {ROOM}\n      - Dr Okafor: {COME}\n      - Sam: {YES}\n"
        f"    choices:\n      sit-down:\n        say: {SIT}\n",
        encoding="utf-8",
    )
    assert old in STORY
    return from_po(
        to_po(tmp_path / "scenario.yaml", story(), "cy"), story(STORY.replace(old, new, 1))
    )


def test_a_line_that_is_put_in_moves_nobodys_words(tmp_path: Path) -> None:
    words, strange = came_back(tmp_path, "      - A small", "      - A new line.\n      - A small")
    assert words == {
        (*SCRIPT, 1): Given(ROOM),
        (*SCRIPT, 2): Given(COME),
        (*SCRIPT, 3): Given(YES),
        ("moments", "First", "choices", "sit-down", "say"): Given(SIT),
    }
    assert strange == 0


def test_lines_that_swap_their_places_keep_their_words(tmp_path: Path) -> None:
    words, _ = came_back(
        tmp_path,
        '      - A small room.\n      - "Dr Okafor: Come in."\n',
        '      - "Dr Okafor: Come in."\n      - A small room.\n',
    )
    assert (words[(*SCRIPT, 0)], words[(*SCRIPT, 1)]) == (Given(COME), Given(ROOM))


def test_a_moment_or_a_choice_with_another_name_keeps_its_words(tmp_path: Path) -> None:
    words, strange = came_back(tmp_path, "  First:\n", "  The door:\n")
    assert {where[1] for where in words} == {"The door"}
    assert (len(words), strange) == (4, 0)
    words, strange = came_back(tmp_path, "- say: Sit down.", "- id: sit\n        say: Sit down.")
    assert words[("moments", "First", "choices", "sit", "say")] == Given(SIT)
    assert strange == 0


def test_a_line_that_was_changed_below_a_new_one_keeps_its_words_as_stale(tmp_path: Path) -> None:
    words, strange = came_back(
        tmp_path,
        '      - A small room.\n      - "Dr Okafor: Come in."\n',
        '      - Morning.\n      - A small room.\n      - "Dr Okafor: Come on in."\n',
    )
    assert words[(*SCRIPT, 2)] == Given(COME, "Come in.")
    assert ((*SCRIPT, 0) in words, strange) == (False, 0)


def test_words_of_one_person_are_never_given_to_another(tmp_path: Path) -> None:
    words, strange = came_back(tmp_path, '      - "Dr Okafor: Come in."\n', "      - A knock.\n")
    assert (*SCRIPT, 1) not in words
    assert strange == 1


def test_the_same_words_in_two_moments_stay_where_they_were(tmp_path: Path) -> None:
    words, _ = came_back(tmp_path, "      - A small room.\n", "")
    assert words[(*SCRIPT, 1)] == Given(YES)
    assert (*LAST, 0) not in words
