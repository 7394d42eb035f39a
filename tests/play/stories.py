"""Small stories for the tests of a play."""

from __future__ import annotations

from dataclasses import replace

from game.model.scenario import Happens, Line, LineKind, Order, Route, Scenario
from tests.builder import choice, effects, ending, moment, passing, scenario, trust_at_least


def told(text: str) -> tuple[Line, ...]:
    return (Line(LineKind.NARRATION, text),)


def twice() -> Scenario:
    """The professional decides twice, each time with two open choices; nothing moves."""
    return scenario(
        moment("First", "professional", choice("a", "Second"), choice("b", "Second")),
        moment("Second", "professional", choice("c"), choice("d")),
        ending(),
    )


def shuffled() -> Scenario:
    """One moment of three choices in an order that is drawn."""
    story = moment("First", "professional", choice("a"), choice("b"), choice("c"))
    return scenario(replace(story, order=Order.SHUFFLED), ending())


def stuck() -> Scenario:
    """After one choice there is no way on."""
    closed = choice("never", only_if=trust_at_least(9), blocked_because="No.", blocked_by="law")
    return scenario(
        moment("First", "professional", choice("a", "Closed")),
        moment("Closed", "service user", closed),
        ending(),
    )


def long_way() -> Scenario:
    """Two pages at the beginning, with something that happens on the first; two after a choice."""
    happens = Happens(effects(takes={"choice": 1}), because="So it is.", caused_by="the system")
    return scenario(
        passing("Door", Route("Table"), script=told("A door."), happens=happens),
        moment("Table", "professional", choice("a", "Walk"), script=told("A table.")),
        passing("Walk", Route("Window"), script=told("A walk.")),
        moment("Window", "service user", choice("b"), script=told("A window.")),
        ending(),
    )
