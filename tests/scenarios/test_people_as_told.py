"""Everybody in the shipped meetings looks as its own words say, where they say anything."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from game.library.reading.scenario_reader import read_scenario
from game.library.shipped import scenarios_folder, theory_folder
from game.library.theory_reader import theory_ids
from game.model.picture import AGES, Description, Trait
from game.model.power import Chair
from game.model.scenario import Person, Scenario

YEARS = {
    "child": (0, 12),
    "teenager": (12, 19),
    "young": (18, 31),
    "adult": (28, 46),
    "middle-aged": (42, 58),
    "older": (57, 72),
    "old": (70, 110),
}
"""The years that an age reads as in a drawing; neighbours overlap."""
_YEARS_TOLD = re.compile(r"^(?:[^.,]*, )?(\d\d)[.,]|(?:man|woman) of (\d\d)\b")
_HE = re.compile(r"\b(?:He|His|brother|son|father|dad)\b")
_SHE = re.compile(r"\b(?:She|Her|sister|mum|mother|Mother|daughter|woman)\b")
_WORN_AT_WORK = ("uniform", "nurse's tunic", "tunic", "scrubs")
_CARE_WORK = re.compile(r"[Nn]urse|manage|care worker|assistant|surgeon|[Dd]octor|therapist")
_AIDS = (
    (re.compile(r"\bwheelchair\b"), "wheelchair"),
    (re.compile(r"\bventilator\b"), "oxygen"),
    (re.compile(r"\b(?:walking|her|his|their) stick\b"), "stick"),
    (re.compile(r"\bguide dog\b"), "guide_dog"),
    (re.compile(r"\blong cane\b"), "long_cane"),
)


def shipped() -> dict[str, Scenario]:
    ids, found = theory_ids(theory_folder()), {}
    for file in sorted(scenarios_folder().glob("*/scenario.yaml")):
        read = read_scenario(file.parent, ids).scenario
        assert read is not None, file
        found[file.parent.name] = read
    return found


STORIES = shipped()
PEOPLE = {f"{story}: {one.name}": one for story, told in STORIES.items() for one in told.people}


def years_told(person: Person) -> int | None:
    """The age that the words about somebody begin with, or None."""
    told = _YEARS_TOLD.search(person.is_ or "")
    return None if told is None else int(told[1] or told[2])


def looks_of(person: Person) -> Description:
    assert isinstance(person.figure, Description), "nobody shipped has a drawing of the folder"
    return person.figure


def word(trait: Trait | None) -> str | None:
    return None if trait is None else trait.word


@pytest.mark.parametrize("name", PEOPLE)
def test_an_age_that_is_told_fits_the_age_that_is_drawn(name: str) -> None:
    looks, years = looks_of(PEOPLE[name]), years_told(PEOPLE[name])
    assert looks.age is not None
    least, most = YEARS[looks.age.word]
    assert years is None or least <= years <= most


def test_an_age_is_read_where_it_is_told_and_nowhere_else() -> None:
    told = {
        "Mr Alastair Pryce, 57, a breast surgeon": 57,
        "50, a roofer, Yasmin's Deaf friend": 50,
        "From the office, 26. She makes up the rounds.": 26,
        "A woman of 70 who was interviewed.": 70,
        "Siobhan's partner. He drives the 46 bus": None,
        "Yvonne Lacey. At 24, under another surname, she was a patient.": None,
    }
    assert {text: years_told(Person("N", is_=text)) for text in told} == told
    assert tuple(YEARS) == AGES
    assert sum(years_told(person) is not None for person in PEOPLE.values()) > 40


@pytest.mark.parametrize("name", PEOPLE)
def test_whoever_is_called_he_or_she_is_drawn_so(name: str) -> None:
    looks, told = looks_of(PEOPLE[name]), PEOPLE[name].is_ or ""
    if _HE.search(told) and not _SHE.search(told):
        assert word(looks.chest) != "full"
        assert word(looks.wears) not in ("dress", "blouse", "sari", "abaya")
    if _SHE.search(told) and not _HE.search(told):
        assert looks.face_hair is None
        assert word(looks.hair) not in ("bald on top", "receding")


def test_skin_is_drawn_as_the_words_say_where_they_say_it() -> None:
    black = [one for one in PEOPLE.values() if re.search(r"\bBlack\b", one.is_ or "")]
    assert [one.name for one in black] == ["Leon"]
    for person in black:
        assert word(looks_of(person).skin) in ("dark brown", "deep brown")


@pytest.mark.parametrize("name", PEOPLE)
def test_what_the_words_say_somebody_uses_is_drawn(name: str) -> None:
    looks, told = looks_of(PEOPLE[name]), PEOPLE[name].is_ or ""
    for said, field in _AIDS:
        assert not said.search(told) or getattr(looks, field) is not None, field
    if "ventilator" in told:
        assert (word(looks.oxygen), word(looks.wheelchair)) == ("ventilator", "power")


@pytest.mark.parametrize("name", PEOPLE)
def test_clothes_for_care_work_are_worn_only_by_who_does_it(name: str) -> None:
    looks, person = looks_of(PEOPLE[name]), PEOPLE[name]
    if word(looks.wears) in _WORN_AT_WORK:
        assert person.chair is not Chair.SERVICE_USER
        assert _CARE_WORK.search(person.is_ or "")


@pytest.mark.parametrize("story", STORIES)
def test_nobody_in_a_meeting_could_be_taken_for_another(story: str) -> None:
    """Between any two, three things at least that are seen differ."""
    people = [looks_of(person) for person in STORIES[story].people]
    for i, one in enumerate(people):
        for other in people[i + 1 :]:
            unlike = [f.name for f in fields(one) if getattr(one, f.name) != getattr(other, f.name)]
            assert len(unlike) >= 3, unlike


def test_no_two_people_of_all_meetings_are_one_drawing() -> None:
    drawn = [looks_of(person) for person in PEOPLE.values()]
    assert len(set(drawn)) == len(drawn)
