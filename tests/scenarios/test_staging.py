"""The picture of every shipped meeting tells the story that its words tell: who, where and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from game.cast.places.plan import STANDS
from game.cast.places.settings import plan_of
from game.library.reading.scenario_reader import read_scenario
from game.library.shipped import scenarios_folder, theory_folder
from game.library.theory_reader import theory_ids
from game.model.power import Chair
from game.model.scenario import Line, LineKind, Moment, Scenario

HEARD = {
    ("medication-second-opinion", "The clinic is full", "Siobhan"): "what she wrote or rang in",
    ("you-are-in-my-kitchen", "The panel's letter", "Mr Dunmore"): "his letter is read",
}
"""Who is heard and not seen, and why: everybody else who speaks is there or on the line."""
OTHER_TIMES = {
    ("closing-willow-road", "Two o'clock in Harbury"): "when a meeting to come is booked",
    ("gp-antidepressant", "Three in the morning"): "what he is asked about",
}
"""Titles with a time that is not the time of the moment."""
ROOMS = {
    "kitchen": {"kitchen"},
    "seminar room": {"seminar"},
    "community centre": {"community centre"},
    "school gate": {"school gate"},
    "day room": {"day room"},
    "corridor by the operating room": {"surgical ward", "ward corridor"},
    "corridor": {"ward corridor"},
    "van": {"van"},
    "team base": {"team base"},
    "council offices": {"office", "seminar", "boardroom"},
    "drop-in": {"drop-in"},
    "a court": {"court"},
    "office": {"office", "university office", "team base", "seminar", "boardroom", "ward corridor"},
    "bus stop": {"street"},
    "front door": {"front door"},
    "ward": {"ward", "surgical ward", "day room", "ward corridor", "circle room", "office"},
}
"""Words of a place, and where a moment that names one may be drawn; the first that fits counts.

By the operating room somebody waits on a trolley, where in a corridor they would stand.
"""
_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
HOURS = {word: number for number, word in enumerate((*_HOURS, "eleven", "twelve"), 1)}
HOURS |= {"midnight": 12, "noon": 12}
MINUTES = {"five": 5, "six": 6, "ten": 10, "quarter": 15, "a quarter": 15, "twenty": 20}
MINUTES |= {"twenty-five": 25, "half": 30}
_HOUR = "|".join(HOURS)
_CLOCK = re.compile(
    rf"\b(?:(?P<m>{'|'.join(sorted(MINUTES, key=len, reverse=True))})(?: minutes)? "
    rf"(?P<side>past|to) (?P<h>{_HOUR})"
    rf"|(?P<whole>{_HOUR}) (?:o'clock|in the morning|in the evening))\b"
)


def shipped() -> dict[str, Scenario]:
    ids, found = theory_ids(theory_folder()), {}
    for file in sorted(scenarios_folder().glob("*/scenario.yaml")):
        read = read_scenario(file.parent, ids).scenario
        assert read is not None, file
        found[file.parent.name] = read
    return found


STORIES = shipped()
MOMENTS = [(story, name) for story, told in STORIES.items() for name in told.moments]


def clock(words: str) -> set[int]:
    """Times of day in a text, in minutes of a twelve-hour clock."""
    told = set()
    for found in _CLOCK.finditer(words.lower()):
        if found["whole"]:
            told.add(HOURS[found["whole"]] % 12 * 60)
        else:
            minutes = MINUTES[found["m"]] * (1 if found["side"] == "past" else -1)
            told.add((HOURS[found["h"]] % 12 * 60 + minutes) % 720)
    return told


def times(moment: Moment) -> set[int]:
    """The times that the clock of a moment may show, in minutes of a twelve-hour clock."""
    shown = [moment.time, *(one.time for one in moment.seen_otherwise)]
    return {int(one[:2]) % 12 * 60 + int(one[3:]) for one in shown if one is not None}


def shown(story: Scenario, moment: Moment, line: Line) -> set[str]:
    """Whoever is drawn while a line is told; of a line with a condition, in any case."""
    here = moment.here
    if here is None:
        here = tuple(story.seated(chair).name for chair in Chair)
    people = {*here, *moment.by_phone}
    if line.only_if is not None:
        for one in moment.seen_otherwise:
            people |= {*(one.here or ()), *(one.by_phone or ())}
    return people


def next_ones(moment: Moment) -> Iterator[str]:
    yield from (one.go_to for one in moment.choices if one.go_to is not None)
    yield from (one.go_to for one in moment.cases if one.go_to is not None)
    yield from (one.moment for one in moment.routes)


def settings(story: Scenario) -> dict[str, set[str]]:
    """Where each moment may be drawn, on whatever way it is come to."""
    found: dict[str, set[str]] = {name: set() for name in story.moments}
    waiting = [(story.start, story.setting)]
    while waiting:
        name, before = waiting.pop()
        moment = story.moments[name]
        usual = moment.setting or before
        for here in {usual, *(one.setting or usual for one in moment.seen_otherwise)} - found[name]:
            found[name].add(here)
            waiting += [(onward, here) for onward in next_ones(moment)]
    return found


@pytest.mark.parametrize(("story", "name"), MOMENTS)
def test_whoever_speaks_is_in_the_picture_or_on_the_line(story: str, name: str) -> None:
    told = STORIES[story]
    moment = told.moments[name]
    for line in moment.script:
        if line.kind is LineKind.SPEECH and line.speaker is not None:
            heard = (story, name, line.speaker) in HEARD
            assert heard or line.speaker in shown(told, moment, line), line.text


@pytest.mark.parametrize(("story", "name"), MOMENTS)
def test_the_clock_shows_the_time_that_the_words_say(story: str, name: str) -> None:
    moment = STORIES[story].moments[name]
    said = clock(moment.place or "")
    if not said and (story, name) not in OTHER_TIMES:
        said = clock(moment.title)
    assert said <= times(moment), (sorted(said), sorted(times(moment)))


@pytest.mark.parametrize("story", STORIES)
def test_a_place_that_is_named_is_the_place_that_is_drawn(story: str) -> None:
    drawn = settings(STORIES[story])
    for name, moment in STORIES[story].moments.items():
        place = (moment.place or "").lower()
        rooms = next((ROOMS[word] for word in ROOMS if re.search(rf"\b{word}\b", place)), None)
        assert rooms is None or drawn[name] <= rooms, (name, place, drawn[name])


@pytest.mark.parametrize("story", STORIES)
def test_no_clock_shows_the_hour_of_another_day(story: str) -> None:
    """Once a play has a time, a moment whose words jump says its own."""
    told = STORIES[story]
    waiting, seen = [(told.start, False)], set[tuple[str, bool]]()
    while waiting:
        name, timed = waiting.pop()
        if (name, timed) in seen:
            continue
        seen.add((name, timed))
        moment = told.moments[name]
        jumps = re.search(r"\b(?:later|days|weeks|months|year|next|on)\b", moment.place or "")
        assert not (timed and jumps) or moment.time is not None, (name, moment.place)
        timed = timed or moment.time is not None
        waiting += [(onward, timed) for onward in next_ones(moment)]


ON_THEIR_FEET = re.compile(r"\b(?:(?:front|office) door|medicine hatch|water cooler|school gate)\b")
"""Places of a moment, and what its words say of where people meet, that nobody sits at."""


@pytest.mark.parametrize("story", STORIES)
def test_nobody_sits_where_people_meet_on_their_feet(story: str) -> None:
    told = STORIES[story]
    drawn = settings(told)
    for name, moment in told.moments.items():
        if ON_THEIR_FEET.search(f"{moment.place} {name}".lower()):
            for setting in drawn[name]:
                assert plan_of(setting).seats == (STANDS, STANDS), (name, moment.place, setting)


STANDING = re.compile(
    r"(?:^|\. )(?P<who>[A-Z]\w*(?: [A-Z]\w*)?) (?:is standing|stands (?:up|at)|stops on the mat)\b"
    r"|^(?P<all>They both have their coats on)|It is (?P<knocks>\w+), with her coat on"
)
"""Sentences of narration that say who is on their feet."""


@pytest.mark.parametrize("story", STORIES)
def test_whoever_the_words_say_stands_is_drawn_on_their_feet(story: str) -> None:
    told = STORIES[story]
    for name, moment in told.moments.items():
        spoken = [one.text for one in moment.script if one.kind is LineKind.NARRATION]
        for found in filter(None, map(STANDING.search, spoken)):
            named = (
                {found["who"] or found["knocks"]} if not found["all"] else set(moment.here or ())
            )
            for who in named & {person.name for person in told.people}:
                assert who in moment.standing, (name, found[0])


def test_sentences_of_standing_are_found() -> None:
    told = ["Dawn is standing up. She has not put her hand up first.", "Mr Pryce stands up. Keeley",
            "They both have their coats on.", "There is a knock. It is Karen, with her coat on, a",
            "Nadia stops on the mat.", "The form lies on the desk."]  # fmt: skip
    found = [STANDING.search(text) for text in told]
    assert [one and (one["who"] or one["all"] or one["knocks"]) for one in found] == [
        "Dawn", "Mr Pryce", "They both have their coats on", "Karen", "Nadia", None,
    ]  # fmt: skip


def test_times_are_read_as_they_are_said() -> None:
    said = {
        "The ward, bed four, a quarter to midnight": {11 * 60 + 45},
        "Room 2, half past nine": {9 * 60 + 30},
        "The same room, six minutes to four": {3 * 60 + 54},
        "The ward, nine in the morning": {9 * 60},
        "Bed four, ten past midnight": {10},
        "The window, ten minutes later": set(),
        "Room 2, five minutes before Dr Lau": set(),
    }
    assert {words: clock(words) for words in said} == said
