"""A name misspelt where it is declared is told there, once; elsewhere where it is used."""

from __future__ import annotations

import pytest

from game.library.reading.scenario_reader import read_text

STORY = """\
format: 1
scenario: The form
people:
  {person}:
    chair: service user
  Dr Okafor: {{chair: professional}}
facts: [{fact}]
moments:
  The door opens:
    script:
      - Hafsa: Come in.
      - Hafsa thinks: Nobody knocked.
    go to: The end
  {moment}:
    remember: form seen
    script:
      - text: It lies open.
        only if: form seen
    ending: Home
"""


def told(person: str = "Hafsa", fact: str = "form seen", moment: str = "The end") -> list[str]:
    text = STORY.format(person=person, fact=fact, moment=moment)
    return [f"{one.line}: {one.message} {one.cure}" for one in read_text(text, "a.yaml").problems]


def test_a_person_misspelt_where_declared_is_told_there_alone() -> None:
    assert told(person="Hasfa") == [
        '4: "Hasfa" stands here and nowhere else, and 2 lines spell this person otherwise '
        'Did you mean "Hafsa"?'
    ]


def test_a_fact_misspelt_where_declared_is_told_there_alone() -> None:
    assert told(fact="from seen") == [
        '7: "from seen" stands here and nowhere else, and 2 lines spell this fact otherwise '
        'Did you mean "form seen"?'
    ]


def test_a_name_used_once_is_told_where_it_is_used() -> None:
    assert told(moment="The ened") == [
        '13: there is no moment called "The end" Did you mean "The ened"?'
    ]


@pytest.mark.parametrize("person", ['"Hasfa  B"', "Hasfa\u0301", '"Has\\u0066a"', "Hasfa\u00a0"])
def test_a_name_that_no_line_spells_as_it_is_read_is_told_as_ever(person: str) -> None:
    assert told(person=person)
