"""Choices whose ids were made from their words and need a number, for another has the same."""

from __future__ import annotations

from collections.abc import Iterator

from game.library.places import Places
from game.model.codes import Code, Severity
from game.model.names import id_from_words
from game.model.problems import Finding
from game.model.scenario import Scenario

_CURE = "Write before it, so that plays keep to this choice:  id: {id}"


def numbered_ids(scenario: Scenario, places: Places) -> Iterator[Finding]:
    """One for each such choice: its number goes to another when one is moved or taken out."""
    for name, moment in scenario.moments.items():
        for number, choice in enumerate(moment.choices):
            where = ("moments", name, "choices", number)
            if choice.id == id_from_words(choice.words) or places.has((*where, "id")):
                continue
            yield Finding(
                (*where, choice.kind.value),
                Severity.WARNING,
                Code.SAME_FIRST_WORDS,
                f'another choice here has the same id, so this one is kept as "{choice.id}"',
                _CURE.format(id=choice.id),
            )
