"""What an author left unsaid or said against the grain of a choice: warnings, choice by choice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.model.codes import Code, Severity
from game.model.effects import Shift, Verb
from game.model.power import Chair
from game.model.problems import Finding
from game.model.scenario import Choice, Decides, Scenario

LARGEST, OFTEN = 3, 2
MOST = 9
"""More choices than these have no digit of their own to be chosen by."""


class WrittenChoice(NamedTuple):
    """A choice, where it stands, and who decides there."""

    where: tuple[str | int, ...]
    decides: Decides | None
    choice: Choice


def written(scenario: Scenario) -> Iterator[WrittenChoice]:
    """Every choice of a scenario, in the order of the file."""
    for name, moment in scenario.moments.items():
        for index, choice in enumerate(moment.choices):
            yield WrittenChoice(("moments", name, "choices", index), moment.decides, choice)


def warning(where: tuple[str | int, ...], code: Code, message: str, cure: str) -> Finding:
    """A finding that does not stop play."""
    return Finding(where, Severity.WARNING, code, message, cure)


def many_choices(scenario: Scenario) -> tuple[Finding, ...]:
    """Moments with more choices than anybody can weigh, at the first too many (many-choices)."""
    return tuple(
        warning(
            ("moments", name, "choices", MOST),
            Code.MANY_CHOICES,
            f"{len(moment.choices)} choices stand here: nobody weighs so many, and no digit key "
            f"chooses those after {MOST}.",
            "Three or four are plenty. Leave some out, or ask in two moments.",
        )
        for name, moment in scenario.moments.items()
        if len(moment.choices) > MOST
    )


def no_because(scenario: Scenario) -> tuple[Finding, ...]:
    """Choices that move something and do not say why (no-because)."""
    return tuple(
        warning(
            one.where,
            Code.NO_BECAUSE,
            f'"{one.choice.words}" moves power or a measure and does not say why.',
            'Add "because:" with one sentence.',
        )
        for one in written(scenario)
        if not one.choice.effects.is_empty and not one.choice.because
    )


def no_theory(scenario: Scenario) -> tuple[Finding, ...]:
    """Choices tied to no theory and no source (no-theory)."""
    return tuple(
        warning(
            one.where,
            Code.NO_THEORY,
            f'"{one.choice.words}" is tied to no theory.',
            'Add "theory:" with an id, or "source:" where no id fits.',
        )
        for one in written(scenario)
        if not one.choice.theory and not one.choice.source
    )


def no_rung(scenario: Scenario) -> tuple[Finding, ...]:
    """Professionals' choices without a rung (no-rung)."""
    return tuple(
        warning(
            one.where,
            Code.NO_RUNG,
            f'"{one.choice.words}" does not say what kind of taking part it offers.',
            'Add "rung:", from manipulation to citizen-control.',
        )
        for one in written(scenario)
        if one.decides is Decides.PROFESSIONAL and one.choice.rung is None
    )


def against_the_grain(scenario: Scenario) -> tuple[Finding, ...]:
    """Verbs on a choice that only the other chair can do (other-chairs-verb)."""
    return tuple(
        warning(
            (*one.where, verb.value),
            Code.OTHER_CHAIRS_VERB,
            f'"{verb.value}" is what the other chair does; here the {chair.value} decides.',
            f'Write "{_done_by(chair, verb).value}" if you mean this chair.',
        )
        for one in written(scenario)
        for chair in _alone(one.decides)
        for verb in dict.fromkeys(shift.verb for shift in one.choice.effects.shifts)
        if verb.doer is chair.other
    )


def _alone(decides: Decides | None) -> tuple[Chair, ...]:
    """The chair that decides by itself; empty where both do."""
    chairs = () if decides is None else decides.chairs
    return chairs if len(chairs) == 1 else ()


def _done_by(chair: Chair, verb: Verb) -> Verb:
    """The verb that moves the same, done by this chair; of several, the first in `Verb`."""
    return next(one for one in Verb if one.signs == verb.signs and one.doer is chair)


def many_large_shifts(scenario: Scenario) -> tuple[Finding, ...]:
    """The third shift of 3, and every further one, of the same chair (many-large-shifts)."""
    seen: dict[Decides | None, int] = {}
    findings = []
    for one in written(scenario):
        for shift in one.choice.effects.shifts:
            if shift.points == LARGEST:
                seen[one.decides] = seen.get(one.decides, 0) + 1
                if seen[one.decides] > OFTEN:
                    findings.append(_too_large(one, shift))
    return tuple(findings)


_DECIDING = {
    Decides.PROFESSIONAL: "the professional decides",
    Decides.SERVICE_USER: "the service user decides",
    Decides.TOGETHER: "both decide together",
    None: "nobody decides",
}


def _too_large(one: WrittenChoice, shift: Shift) -> Finding:
    return warning(
        (*one.where, shift.verb.value),
        Code.MANY_LARGE_SHIFTS,
        f"this is more than the second shift of 3 where {_DECIDING[one.decides]}; "
        "3 means that it changes the outcome.",
        "Keep 3 for the one or two turning points and write 1 or 2 here.",
    )
