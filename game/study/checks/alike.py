"""Choices of one moment that are the same in everything but their words (only-words-differ)."""

from __future__ import annotations

from collections.abc import Iterator

from game.model.codes import Code
from game.model.problems import Finding
from game.model.scenario import Choice, Scenario
from game.study.checks.choices import warning


def only_words_differ(scenario: Scenario) -> tuple[Finding, ...]:
    """Choices that do exactly what one above them does; told at the later one.

    Where neither does anything, that they alter nothing is told already.
    """
    return tuple(_alike(scenario))


def _alike(scenario: Scenario) -> Iterator[Finding]:
    for name, moment in scenario.moments.items():
        firsts: dict[tuple[object, ...], Choice] = {}
        for index, choice in enumerate(moment.choices):
            if choice.effects.is_empty and choice.traces.is_empty:
                continue
            first = firsts.setdefault(_deeds(choice), choice)
            if first is not choice:
                yield warning(
                    ("moments", name, "choices", index),
                    Code.ONLY_WORDS_DIFFER,
                    f'"{choice.words}" does the same as "{first.words}"; only the words differ.',
                    "Let one of them move, cost, remember or lead to something else.",
                )


def _deeds(choice: Choice) -> tuple[object, ...]:
    """All that a choice does and is, save what people read."""
    return (
        *(choice.go_to, choice.when, choice.only_if, choice.blocked_by, choice.unseen),
        *(choice.effects, choice.traces, choice.looks, choice.rung, choice.costs),
        *(choice.breaches, choice.lever, choice.theory, choice.source),
    )
