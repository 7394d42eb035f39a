"""The fields of a state, and which of them any condition still asks for from a moment on.

A field that nobody asks for again need not be kept apart: two states that differ only in it
go the same ways. Which fields a study keeps beyond that is the study's own affair.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import NamedTuple, assert_never

from game.model import conditions as when
from game.model.effects import Traces
from game.model.power import STRANDS
from game.model.scenario import Moment, Scenario


class VariableKind(Enum):
    """What sort of thing a field holds. A strand is that of both chairs, the balance the sums of
    all strands, U and P.
    """

    BALANCE = 0
    STRAND = 1
    MEASURE = 2
    FACT = 3
    PROMISE = 4


class Variable(NamedTuple):
    """One part of a state that can be kept or dropped."""

    kind: VariableKind
    name: str


BALANCE = Variable(VariableKind.BALANCE, "power")
ALL_STRANDS = tuple(Variable(VariableKind.STRAND, strand.value) for strand in STRANDS)


def fields_of(scenario: Scenario) -> tuple[Variable, ...]:
    """Every field that a state of this scenario has: balance, strands, measures and the rest."""
    measures = [Variable(VariableKind.MEASURE, measure.name) for measure in scenario.measures]
    facts: dict[str, None] = dict.fromkeys(scenario.facts)
    promises: dict[str, None] = {}
    for moment in scenario.moments.values():
        for traces in traces_of(moment):
            facts.update(dict.fromkeys(traces.remember + traces.forget))
            promises.update(dict.fromkeys(traces.promises))
    return (
        BALANCE,
        *ALL_STRANDS,
        *measures,
        *(Variable(VariableKind.FACT, fact) for fact in facts),
        *(Variable(VariableKind.PROMISE, promise) for promise in promises),
    )


def traces_of(moment: Moment) -> Iterator[Traces]:
    """What anything in a moment leaves behind: its arrival, its choices and its cases."""
    yield moment.traces
    if moment.happens is not None:
        yield moment.happens.traces
    for choice in moment.choices:
        yield choice.traces
    for case in moment.cases:
        yield case.traces


def asked_by(condition: when.Condition | None) -> Iterator[Variable]:
    """The fields that a condition looks at."""
    match condition:
        case None:
            return
        case when.Compares(figure):
            if figure in ("power", "together"):
                yield BALANCE
            elif figure in when.FIGURES:
                yield Variable(VariableKind.STRAND, figure)
            else:
                yield Variable(VariableKind.MEASURE, figure)
        case when.HasFact(fact):
            yield Variable(VariableKind.FACT, fact)
        case when.HasPromise(promise):
            yield Variable(VariableKind.PROMISE, promise)
        case when.Not(inner):
            yield from asked_by(inner)
        case when.AllOf(parts) | when.AnyOf(parts):
            for part in parts:
                yield from asked_by(part)
        case _:
            assert_never(condition)


def asked_on_the_way(moment: Moment) -> Iterator[Variable]:
    """The fields that settle which ways out of a moment are open."""
    for choice in moment.choices:
        yield from asked_by(choice.when)
        yield from asked_by(choice.only_if)
    for route in moment.routes:
        yield from asked_by(route.only_if)


def asked_by_lines(moment: Moment) -> Iterator[Variable]:
    """The fields that settle which lines of a moment are told."""
    for line in moment.script:
        yield from asked_by(line.only_if)


def as_bits(fields: Iterable[Variable], numbers: Mapping[Variable, int]) -> int:
    """A set of fields as one whole number; fields without a number are left out."""
    bits = 0
    for field in fields:
        if field in numbers:
            bits |= 1 << numbers[field]
    return bits
