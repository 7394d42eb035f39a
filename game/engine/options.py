"""What is offered in a state: options, open or blocked, numbered as people see them.

A choice whose `when` does not hold is not there. One closed by `only if` is shown with its
reason if the author gave one; without a reason it is never on the table.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.conditions import holds
from game.engine.order import choices_seen
from game.model.scenario import Choice, Scenario
from game.model.state import State


@dataclass(frozen=True, slots=True)
class Option:
    """A choice as offered. `number` counts the shown options from 1, closed ones included.

    `reason` and `blocked_by` are None for an open option.
    """

    choice: Choice
    number: int
    is_open: bool
    reason: str | None = None
    blocked_by: str | None = None


def options(scenario: Scenario, state: State) -> tuple[Option, ...]:
    """The options shown in the state's moment; empty at an ending."""
    shown: list[Option] = []
    for choice in choices_seen(scenario, scenario.moments[state.moment]):
        if not holds(choice.when, scenario, state):
            continue
        number = len(shown) + 1
        if holds(choice.only_if, scenario, state):
            shown.append(Option(choice, number, True))
        elif choice.blocked_because:
            shown.append(Option(choice, number, False, choice.blocked_because, choice.blocked_by))
    return tuple(shown)


def open_choices(scenario: Scenario, state: State) -> tuple[Choice, ...]:
    """The choices that can be made in the state's moment."""
    return tuple(
        choice
        for choice in scenario.moments[state.moment].choices
        if is_open(choice, scenario, state)
    )


def is_open(choice: Choice, scenario: Scenario, state: State) -> bool:
    """True where a choice can be made: its `when` and its `only if` hold."""
    return holds(choice.when, scenario, state) and holds(choice.only_if, scenario, state)


def never_on_the_table(scenario: Scenario, state: State) -> tuple[Choice, ...]:
    """The choices that make sense here but are closed without a word."""
    return tuple(
        choice
        for choice in scenario.moments[state.moment].choices
        if not choice.blocked_because
        and holds(choice.when, scenario, state)
        and not holds(choice.only_if, scenario, state)
    )
