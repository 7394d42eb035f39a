"""Slips over the shipped stories, each cure obeyed to the letter until the file is clean.

The figures are those of `FIGURES`: where the first error stands, how many rounds it takes, and
that no cure loops, loses a word of the story or tells a thought to the other chair. Where a
problem says no one thing to do, its author must look; that counts by itself, not as mended. With
OTHER_CHAIR_LONG=1 thousands of slips are made, else some of each kind.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median

import pytest

from game.library.reading.scenario_reader import Reading, read_text
from game.library.shipped import scenarios_folder, theory_folder
from game.library.theory_reader import theory_ids
from game.model.codes import Severity
from game.model.problems import Problem
from game.model.scenario import LineKind, Scenario
from game.study.checks import story_findings
from tests.library.slips.made import KINDS, Lines, Slip, slip
from tests.library.slips.obeyed import obeyed
from tests.long import LONG

EACH = 100 if LONG else 1
MOST_ROUNDS = 3
LEAST_NEAR = 0.98
MOST_LOOKED_AT = 0.04
"""Slips of which the author alone knows the cure, such as a name or a line that is lost."""
STORIES = tuple(sorted(scenarios_folder().glob("*/scenario.yaml")))
QUICK = tuple(path for path in STORIES if path.parent.name == "speak-to-him")
ORPHANED = ("a line lost", "a head lost")
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Told:
    """What became of one slip. `way` is empty where nothing went wrong.

    `author` is the problem that says no one thing to do: its author must look.
    """

    slip: Slip
    name: str
    first: Problem | None
    rounds: int
    way: str = ""
    author: Problem | None = None


@cache
def lines_of(path: Path) -> Lines:
    return tuple(path.read_text(encoding="utf-8").split("\n"))


@cache
def theory() -> tuple[str, ...]:
    return tuple(theory_ids(theory_folder()))


def read(lines: Lines) -> Reading:
    return read_text("\n".join(lines), "scenario.yaml", theory())


def errors(reading: Reading) -> list[Problem]:
    """The errors of form, or of the story where there are none of form, by place."""
    found = [*reading.problems]
    if reading.scenario is not None:
        findings = story_findings(reading.scenario, quick=True)
        found += [reading.places.problem(finding) for finding in findings]
    told = [one for one in found if one.severity is Severity.ERROR]
    return sorted(told, key=lambda one: (one.line, one.column))


def letters(words: str) -> str:
    return "".join(letter for letter in words.lower() if letter.isalnum())


def told_to(scenario: Scenario, *kinds: LineKind) -> list[str]:
    lines = (line for moment in scenario.moments.values() for line in moment.script)
    return [letters(line.text) for line in lines if line.kind in kinds]


@cache
def thoughts(path: Path) -> tuple[str, ...]:
    scenario = read(lines_of(path)).scenario
    assert scenario is not None
    found = told_to(scenario, LineKind.THOUGHT, LineKind.SIGHT)
    return tuple(one for one in found if len(one) > 12)


def leaks(reading: Reading, path: Path) -> bool:
    """True where both chairs are told a thought of the story."""
    if reading.scenario is None:
        return False
    public = " ".join(told_to(reading.scenario, LineKind.SPEECH, LineKind.NARRATION))
    return any(thought in public for thought in thoughts(path))


def words(lines: Sequence[str]) -> Counter[str]:
    return Counter(WORD.findall("\n".join(lines).lower()))


def lost(was: Lines, slipped: Lines, now: Lines) -> Counter[str]:
    """Words of the story that the slip had left and that the cures took out."""
    return (words(was) & words(slipped)) - words(now)


def followed(made: Slip, path: Path) -> Told:
    """One slip with its cures obeyed, the first error first, until there is none.

    A round obeys what is told first, and the same words wherever else they are told.
    """
    was, now, seen = lines_of(path), made.lines, {made.lines}
    reading = read(now)
    left = errors(reading)
    first = left[0] if left else None
    rounds = 0
    name = path.parent.name
    if first is None:
        is_told = any(abs(one.line - made.first) <= 1 for one in reading.problems)
        way = "leaks" if leaks(reading, path) and not is_told else ""
        return Told(made, name, None, 0, way)
    while left:
        new = all_obeyed(left, now, was)
        rounds += 1
        if new is None:
            return Told(made, name, first, rounds, author=left[0])
        if new in seen or rounds > MOST_ROUNDS:
            way = "loops" if new in seen else "goes on"
            return Told(made, name, first, rounds, f"{way}: {left[0]}")
        seen.add(new)
        now = new
        reading = read(now)
        left = errors(reading)
    gone = lost(was, made.lines, now)
    if made.kind.endswith("declared"):  # a name that is spelt the same everywhere again
        own = words(was[made.first - 1 : made.first])
        gone = Counter({word: many for word, many in gone.items() if word not in own})
    if made.kind in ORPHANED:  # what belonged to the line that is lost may go with it
        gone -= words(made.lines[made.first - 1 : made.last + 1])
    way = f"loses {dict(gone)}" if gone else "leaks" if leaks(reading, path) else ""
    return Told(made, name, first, rounds, way)


def all_obeyed(left: Sequence[Problem], now: Lines, was: Lines) -> Lines | None:
    """The lines once the first cure was obeyed, at each place at which it is told."""
    told = left[0]
    new = obeyed(told, now, lambda key: meant(was, key))
    for other in left[1:]:
        is_same = (other.message, other.cure) == (told.message, told.cure)
        if new is not None and is_same and len(new) == len(now):
            new = obeyed(other, new, lambda key: meant(was, key))
    return new


def meant(was: Lines, key: str) -> str:
    """What an author writes where a cure asks for a key: what the story has after it."""
    found = (line.strip().partition(": ")[2] for line in was if line.strip().startswith(f"{key}: "))
    return next(found, "x")


@cache
def all_told() -> tuple[Told, ...]:
    stories = STORIES if LONG else QUICK
    made = (
        (slip(kind, lines_of(path), number), path)
        for kind in KINDS
        for number in range(EACH)
        for path in (stories[number % len(stories)],)
    )
    return tuple(followed(one, path) for one, path in made if one is not None)


def shown(told: Sequence[Told]) -> str:
    return "\n".join(
        f"{one.slip.kind}, {one.name}:{one.slip.first}: {one.way or one.author or one.first}"
        for one in told
    )


def test_the_first_error_stands_within_a_line_of_the_slip() -> None:
    told = [one for one in all_told() if one.first is not None]
    far = [
        one
        for one in told
        if one.first is not None and not one.slip.first - 1 <= one.first.line <= one.slip.last + 1
    ]
    assert len(told) - len(far) >= LEAST_NEAR * len(told), shown(far)


def test_one_cure_is_enough_for_most_slips_and_three_for_all() -> None:
    told = [one for one in all_told() if one.first is not None]
    assert median(one.rounds for one in told) == 1
    assert shown([one for one in told if one.way]) == ""


def test_where_the_author_must_look_nothing_is_offered_and_it_is_seldom() -> None:
    asked = [one for one in all_told() if one.author is not None]
    told = [one for one in all_told() if one.first is not None]
    assert all(one.author is not None and one.author.cure for one in asked)
    assert len(asked) <= MOST_LOOKED_AT * len(told), shown(asked)


def test_no_slip_that_nobody_is_told_of_moves_a_thought_to_the_other_chair() -> None:
    assert shown([one for one in all_told() if one.first is None and one.way]) == ""


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_slip_can_be_made(kind: str) -> None:
    assert any(slip(kind, lines_of(path), number) for path in QUICK for number in range(3))
