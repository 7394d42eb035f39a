"""Which moments of a scenario lean on which theory: the link from a card back to the stories."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.model.scenario import Moment, Scenario


def moments_by_theory(scenario: Scenario) -> Mapping[str, tuple[str, ...]]:
    """The titles of the moments that name a theory, by its id, in the order of the story."""
    found: dict[str, list[str]] = {}
    for moment in scenario.moments.values():
        for theory in dict.fromkeys(_named_in(moment)):
            found.setdefault(theory, []).append(moment.title)
    return {theory: tuple(titles) for theory, titles in found.items()}


def _named_in(moment: Moment) -> Iterator[str]:
    for choice in moment.choices:
        yield from choice.theory
    for case in moment.cases:
        yield from case.theory
    if moment.happens is not None:
        yield from moment.happens.theory
    if moment.law is not None and moment.law.theory is not None:
        yield moment.law.theory
