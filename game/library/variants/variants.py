"""Variants: the same story in other words, in a file beside it (format 1, section 10).

The way in for everybody who reads them. How a file is read is in `reader`, how its
words come into a scenario in `words`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game.library.nearest import listed
from game.library.ordinary_file import opened
from game.library.places import Places
from game.library.reading.cast import cast_of
from game.library.reading.fields import Fields
from game.library.reading.heading import authors_in, language_in
from game.library.reading.notes import Notes
from game.library.reading.scenario_reader import (
    ENDINGS,
    STORY,
    NotAScenario,
    bytes_of,
    scenario_file,
)
from game.library.variants.reader import VariantWalk
from game.library.variants.slots import NAME, may_stay, slots_of, words_in
from game.library.variants.words import variant_of
from game.library.yaml.nodes import Mapping as Keys
from game.library.yaml.source import shown
from game.library.yaml.tree import paused_collection, read_tree
from game.model.codes import Code, Severity
from game.model.names import fold
from game.model.problems import Problem
from game.model.scenario import Scenario
from game.model.variant import Coverage, Variant, Where, is_variant_name, language_of

_SAYS_SO = re.compile(rb"^\"?(?:variant|for)\"?\s*:", re.MULTILINE)
_FIRST_BYTES = 65536


class NoSuchVariant(Exception):
    """A scenario has no variant of a name; the message is a sentence for the person."""


class BrokenVariant(Exception):
    """A variant has errors, in `problems`; its words cannot be used."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n\n".join(str(problem) for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class VariantReading:
    """What became of a variant's file. `variant` is None if there is any error.

    `at` gives line and column, from 1, of each text that has words; `made_from`, for those that
    are stale, what the story said when they were written.
    """

    variant: Variant | None
    problems: tuple[Problem, ...]
    places: Places
    at: Mapping[Where, tuple[int, int]]
    made_from: Mapping[Where, str]


def variant_file(story: Path, name: str) -> Path:
    """Where the variant of a name stands, there or not: `cy.yaml` beside a `scenario.yaml`.

    Beside any other file the story's name comes first: `ward.cy.yaml`. `story` is the file.
    """
    own = name if story.name == STORY else f"{story.stem}.{name}"
    return story.with_name(f"{own}{story.suffix if story.name != STORY else '.yaml'}")


def variants_beside(story: Path) -> tuple[str, ...]:
    """The names of the variants beside a scenario's file, in their order."""
    lead = "" if story.name == STORY else f"{story.stem}."
    names = []
    for path in story.parent.iterdir():
        if path == story or path.suffix.lower() not in ENDINGS or not path.stem.startswith(lead):
            continue
        name = path.stem.removeprefix(lead)
        if is_variant_name(name) and path == variant_file(story, name) and is_variant(path):
            names.append(name)
    return tuple(sorted(names))


def is_variant(path: Path) -> bool:
    """True for a file that says that it is a variant, by a key `variant` or `for`."""
    try:
        with opened(path) as file:
            return _SAYS_SO.search(file.read(_FIRST_BYTES)) is not None
    except OSError:
        return False


def read_variant(path: Path, scenario: Scenario, story: Path) -> VariantReading:
    """Read a variant of a scenario whose file is `story`. NotAScenario where it cannot be read."""
    lead = "" if story.name == STORY else f"{story.stem}."
    name = path.stem.removeprefix(lead)
    return read_variant_text(bytes_of(path), scenario, name, story.name, str(path))


def read_variant_text(
    data: str | bytes, scenario: Scenario, name: str, story: str, shown_path: str
) -> VariantReading:
    """Read a variant from its text. Nothing is raised.

    `name` is what its file is called, `story` the name of the scenario's file.
    """
    with paused_collection():
        tree = read_tree(data, shown_path)
        notes = Notes(tree)
        walk = VariantWalk(notes, cast_of(scenario))
        variant = None
        if isinstance(tree.root, Keys):
            heading = walk.top(tree.root, slots_of(scenario))
            _tell_same_names(walk, scenario)
            variant = _variant(heading, walk, name, story)
        elif not tree.problems:
            message = "a variant begins with keys, and this file does not"
            cure = f"Begin it with  for: {story}  and  variant: {name}"
            notes.problems.append(tree.source.error(1, 1, Code.NOT_A_VARIANT, message, cure))
    problems, is_sound = notes.told()
    variant = variant if is_sound else None
    at = {where: (node.line, node.column) for where, node in walk.at.items()}
    return VariantReading(variant, problems, Places(tree.source, tree.root), at, walk.made_from)


def _tell_same_names(walk: VariantWalk, scenario: Scenario) -> None:
    """Tell of a name that two people would be called by."""
    taken: dict[str, str] = {}
    for one in sorted(scenario.people, key=lambda one: ("people", one.name, NAME) in walk.texts):
        at = ("people", one.name, NAME)
        called = walk.texts.get(at, one.name)
        other = taken.setdefault(fold(called), one.name)
        if other != one.name and at in walk.at:
            message = f"{shown(called)} is what {shown(other)} is called already"
            cure = "Call one of the two otherwise."
            walk.notes.error(walk.at[at], Code.DUPLICATE_KEY, message, cure)


def _variant(heading: Fields, walk: VariantWalk, name: str, story: str) -> Variant:
    heading.says("for", story, Code.UNKNOWN_STORY, "This variant stands beside")
    heading.says("variant", name, Code.UNKNOWN_VALUE, "The file's own name says")
    return Variant(
        name=name,
        texts=walk.texts,
        language=language_in(heading) or language_of(name),
        checked_by=authors_in(heading, "checked by"),
        stale=frozenset(walk.stale),
    )


def coverage(scenario: Scenario, variant: Variant) -> Coverage:
    """How much of a story a variant has words for; names and what was agreed are not counted."""
    wheres = (one.where for one in words_in(slots_of(scenario)))
    every, written, stale = (
        sum(not may_stay(where) for where in found)
        for found in (wheres, variant.texts, variant.stale)
    )
    return Coverage(written, stale, every)


def variant_named(path: Path, scenario: Scenario, name: str) -> Variant:
    """One variant of a scenario; `path` is the scenario's folder or file.

    Raises `NoSuchVariant`, or `BrokenVariant` where its file has errors.
    """
    story = scenario_file(path)
    names = variants_beside(story)
    if name not in names:
        there = f"There are: {listed(names)}." if names else "It has the story's own words only."
        raise NoSuchVariant(f"{shown(scenario.title)} has no variant called {shown(name)}. {there}")
    try:
        reading = read_variant(variant_file(story, name), scenario, story)
    except NotAScenario as error:
        raise NoSuchVariant(str(error)) from error
    if reading.variant is None:
        errors = (one for one in reading.problems if one.severity is Severity.ERROR)
        raise BrokenVariant(tuple(errors))
    return reading.variant


def scenario_in_words(path: Path, scenario: Scenario, name: str) -> Scenario:
    """A scenario in the words of one of its variants; raises what `variant_named` does."""
    return variant_of(scenario, variant_named(path, scenario, name))


def words_beside(path: Path, scenario: Scenario) -> Mapping[str, Scenario]:
    """The scenario in every other words that lie beside its file, by the variant's name.

    `path` is the scenario's folder or file. A variant that has errors is left out.
    """
    found = {}
    try:
        names = variants_beside(scenario_file(path))
    except (NotAScenario, OSError):
        return {}
    for name in names:
        try:
            found[name] = scenario_in_words(path, scenario, name)
        except (NoSuchVariant, BrokenVariant):
            continue
    return found
