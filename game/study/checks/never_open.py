"""Choices that are never open, and moments where a player can find nothing open at all."""

from __future__ import annotations

from collections.abc import Iterator

from game.model.codes import Code, Severity
from game.model.conditions import AllOf, Condition
from game.model.problems import Finding
from game.model.scenario import Choice, Scenario
from game.study.checks.reasons import possible, why_never
from game.study.explore.fields import BALANCE, Variable, VariableKind, asked_by
from game.study.explore.frontier import Frontier
from game.study.explore.reachability import Met, Reached


def never_open(scenario: Scenario, reached: Reached) -> tuple[Finding, ...]:
    """Choices whose conditions hold in no play that reaches their moment (never-open)."""
    return tuple(
        _closed_for_ever(reached, name, index, choice, met)
        for name, met in reached.met.items()
        for index, choice in enumerate(scenario.moments[name].choices)
        if not met.open[index]
    )


def _closed_for_ever(reached: Reached, name: str, index: int, choice: Choice, met: Met) -> Finding:
    key, reason = _which(choice, met.frontier)
    message = f'nobody can ever choose "{choice.words}": {reason}.'
    if choice.go_to not in reached.met:
        message += f' So no play reaches "{choice.go_to}".'
    return Finding(
        ("moments", name, "choices", index, key),
        Severity.ERROR,
        Code.NEVER_OPEN,
        message,
        f'Ask for less in "{key}", or let something on the way here lead to it.',
    )


def _which(choice: Choice, frontier: Frontier) -> tuple[str, str]:
    """The key of the condition at fault, and why it never holds."""
    if choice.when is not None and not frontier.holds(choice.when).any():
        return "when", why_never(choice.when, frontier)
    assert choice.only_if is not None
    asked = choice.only_if if choice.when is None else AllOf((choice.when, choice.only_if))
    return "only if", why_never(asked, frontier)


def stuck(scenario: Scenario, reached: Reached) -> tuple[Finding, ...]:
    """Moments where some play finds no choice open (stuck)."""
    return tuple(
        Finding(
            ("moments", name, "choices"),
            Severity.ERROR,
            Code.STUCK,
            f'a player can get stuck in "{name}": {_example(scenario, name, met.stuck)}'
            "none of the choices is open.",
            'Add a choice without "only if" and "when", so that there is always a way on.',
        )
        for name, met in reached.met.items()
        if met.stuck is not None
    )


def _example(scenario: Scenario, name: str, states: Frontier) -> str:
    """What the conditions ask for, as it is in one state where nothing is open."""
    one = Frontier(states.packing, states.keys[:1])
    conditions: list[Condition | None] = []
    for choice in scenario.moments[name].choices:
        conditions += [choice.when, choice.only_if]
    fields = dict.fromkeys(field for c in conditions for field in asked_by(c))
    parts = list(_told(fields, one))
    return f"with {', '.join(parts)}, " if parts else ""


def _told(fields: dict[Variable, None], one: Frontier) -> Iterator[str]:
    for field in fields:
        if field == BALANCE:
            yield f"power {possible('power', one)[0]:.0f}"
        elif field.kind in (VariableKind.STRAND, VariableKind.MEASURE):
            yield f"{field.name} {possible(field.name, one)[0]:.0f}"
        elif field.kind is VariableKind.FACT:
            is_so = "remembered" if one.side(field)[0] else "not remembered"
            yield f'"{field.name}" {is_so}'
        else:
            words = ("not promised", "promised", "kept", "failed")
            yield f'"{field.name}" {words[one.side(field)[0]]}'
