"""The table of the form is the only list of keys: variants, checks and hints know them all."""

from __future__ import annotations

import pytest

from game.library.reading.scenario_reader import read_text
from game.library.variants.slots import slots_of, words_in
from game.library.yaml import keys as hints
from game.model.form.choices import CHOICE
from game.model.form.heading import AGREEMENT, MEASURE, PERSON, TOP
from game.model.form.kinds import Key, TextList, TextValue
from game.model.form.moments import LAW, LINE, MOMENT
from game.study.checks.texts import texts_of

WHOLE = """\
format: 1
scenario: <scenario>
about: <about>
content notes: [<content notes>]
support: <support>
story agreement: {whose story: <whose story>, may be used for: <may be used for>}
people:
  Sam: {chair: service user, is: <is>, wants: <wants>, worries: <worries>, knows: [<knows>]}
  Dr Okafor: {chair: professional}
measures: {hope: {means: <means>}}
facts: [seen]
moments:
  First:
    place: <place>
    summary: <summary>
    script: [{text: <text>, only if: seen}]
    happens: {takes: {voice: 1}, because: <happens>}
    law: {reserves: <reserves>, challenge: [<challenge>]}
    decides: together
    question: <question>
    choices:
      - say: <say>
        only if: seen
        blocked because: <blocked because>
        because: <choice>
        lands as: <lands as>
        promises: a copy
        go to: Last
      - do: <do>
        go to: Last
    if you differ:
      - professional picks: say
        because: <case>
        go to: Last
      - stands: professional
  Last:
    ending: <ending>
debrief: {service user: [<user>], professional: [<professional>], room: [<room>]}
"""
READ = {
    **{key.name: one for one in (TOP, AGREEMENT, PERSON, MEASURE, MOMENT, LAW, LINE)
       for key in one.keys},
    **{key.name: CHOICE for key in CHOICE.keys},
}  # fmt: skip
NOT_SENTENCES = {
    *("scenario", "content notes", "whose story", "may be used for", "place", "reserves"),
    *("challenge", "ending"),
}
"""Titles, names and labels: people read them, and no reading age is taken of them."""


def is_read(key: Key) -> bool:
    return isinstance(key.kind, TextValue | TextList) and key.kind.is_read


def marks() -> set[str]:
    """The texts that stand once in the whole story, one for each key that people read."""
    names = {name for name, one in READ.items() if is_read(one.key(name))}
    once = names - {"because"} | {"happens", "choice", "case", "user", "professional", "room"}
    return {f"<{name}>" for name in once}


def story():
    reading = read_text(WHOLE, "whole.yaml")
    assert [str(problem) for problem in reading.problems] == []
    assert reading.scenario is not None
    return reading.scenario


def test_the_story_of_this_test_has_every_text_that_people_read() -> None:
    assert {mark for mark in marks() if mark not in WHOLE} == set()


def test_a_variant_can_say_every_text_that_people_read_in_other_words() -> None:
    said = {one.original for one in words_in(slots_of(story()))}
    assert marks() - said == set()


def test_a_variant_can_say_every_name_that_people_read_in_other_words() -> None:
    """Names of the format's `Each` and lists of names; those of moments are their titles."""
    said = {one.where[:2] for one in words_in(slots_of(story()))}
    people = {("people", "Sam"), ("people", "Dr Okafor")}
    assert said >= people | {("facts", "seen"), ("measures", "hope"), ("promises", "a copy")}


def test_checks_of_texts_see_every_sentence_that_people_read() -> None:
    seen = {one.text for one in texts_of(story())}
    assert marks() - seen == {f"<{name}>" for name in NOT_SENTENCES}


STRAY = """\
format: 1
scenario: The form
people:
  Sam: {chair: service user}
  Dr Okafor: {chair: professional}
moments:
  First:
    go to: Second
Second:
"""


@pytest.mark.parametrize("key", MOMENT.names)
def test_a_moment_at_the_edge_of_the_page_is_known_by_any_of_its_keys(key: str) -> None:
    rest = "" if key == "ending" else "  ending: Home\n"
    problems = read_text(f"{STRAY}  {key}: x\n{rest}", "stray.yaml").problems
    assert problems[0].message == (
        '"Second" belongs under "moments", and it begins at the edge of the page'
    )


@pytest.mark.parametrize("key", PERSON.names)
def test_a_person_at_the_edge_of_the_page_is_known_by_any_of_their_keys(key: str) -> None:
    stray = STRAY.replace("moments:", f"Bea:\n  {key}: x\nmoments:")
    assert read_text(stray, "stray.yaml").problems[0].message == (
        '"Bea" belongs under "people", and it begins at the edge of the page'
    )


def test_the_hints_know_where_names_and_pairs_stand() -> None:
    assert set(hints.NAMED_THINGS) == {"people", "measures", "moments"}
    assert "when" in hints.CHOICE_KEYS
    assert {
        *("gives", "claims", "takes", "shares", "yields", "loses", "grows", "changes"),
        *("service user", "professional", "likely"),
    } == hints.TAKES_PAIRS
    assert {
        *("facts", "focus", "theory", "remember", "forget", "promises", "keeps", "fails"),
        *("breaches", "here", "by phone", "standing"),
    } == hints.LISTS_OF_NAMES
    assert {
        *("content notes", "knows", "challenge", "service user", "professional", "room"),
    } == hints.LISTS_OF_TEXTS - hints.LISTS_OF_NAMES
