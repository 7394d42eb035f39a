"""Descriptions for tests: everybody of the shipped meetings, and one word at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.library.reading.scenario_reader import read_scenario, read_text
from game.library.shipped import scenarios_folder, theory_folder
from game.library.theory_reader import theory_ids
from game.model.picture import TRAITS, YES, Description, Trait
from game.model.scenario import Scenario

EVERYBODY = Path(__file__).parent / "everybody.yaml"


def everybody() -> dict[str, Description]:
    """Whoever is described in the file beside this one and in the shipped scenarios."""
    reading = read_text(EVERYBODY.read_text("utf-8"), EVERYBODY.name)
    assert reading.scenario is not None, reading.problems
    found = dict(_described(reading.scenario))
    for file in sorted(scenarios_folder().glob("*/scenario.yaml")):
        shipped = read_scenario(file.parent, theory_ids(theory_folder())).scenario
        assert shipped is not None
        found |= {f"{file.parent.name}: {name}": looks for name, looks in _described(shipped)}
    return found


def every_word() -> Iterator[tuple[str, Description]]:
    """Each word and each colour of each trait, alone."""
    for trait in TRAITS:
        words = (*trait.words, *((YES,) if trait.is_thing else ()))
        for word in words:
            yield f"{trait.key}: {word}", Description(**{trait.field: Trait(word)})
        for colour in trait.colours:
            said = Trait(words[0], colour)
            yield f"{trait.key}: {colour} {words[0]}", Description(**{trait.field: said})


def _described(scenario: Scenario) -> Iterator[tuple[str, Description]]:
    for person in scenario.people:
        if isinstance(person.figure, Description):
            yield person.name, person.figure
