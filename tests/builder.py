"""Small scenarios built by hand, for tests of the rules."""

from __future__ import annotations

from typing import Any

from game.model.balance import Balance
from game.model.conditions import Compares, Comparison
from game.model.effects import Effects, Shift, Verb
from game.model.power import Chair, Strand, Strands
from game.model.scenario import (
    DEFAULT_CASE,
    Choice,
    ChoiceKind,
    Decides,
    Likely,
    Measure,
    Moment,
    Person,
    Route,
    Scenario,
)


def effects(**verbs: dict[str, int]) -> Effects:
    """effects(takes={"voice": 1}, gives={"choice": 2})."""
    return Effects(
        tuple(
            Shift(Verb(verb), Strand(strand), points)
            for verb, strands in verbs.items()
            for strand, points in strands.items()
        )
    )


def choice(id_: str, go_to: str = "The end", **fields: Any) -> Choice:
    if isinstance(fields.get("likely"), int):
        fields["likely"] = Likely(fields["likely"], fields["likely"])
    return Choice(id_, ChoiceKind.SAY, fields.pop("words", f"{id_} words"), go_to, **fields)


def moment(name: str, decides: str | None, *choices: Choice, **fields: Any) -> Moment:
    if decides == "together":
        fields.setdefault("cases", (DEFAULT_CASE,))
    return Moment(
        name, name, decides=Decides(decides) if decides else None, choices=choices, **fields
    )


def ending(name: str = "The end", **fields: Any) -> Moment:
    return Moment(name, name, ending=fields.pop("ending", name), **fields)


def passing(name: str, *routes: Route, **fields: Any) -> Moment:
    return Moment(name, name, routes=routes, **fields)


def scenario(*moments: Moment, **fields: Any) -> Scenario:
    """Sam (2, 1, 2) and Dr Okafor (8, 8, 8), trust 4, as in the format's example.

    It begins in the first moment, or in `start_at`.
    """
    return Scenario(
        title=fields.pop("title", "A meeting"),
        people=fields.pop(
            "people",
            (
                Person("Sam", Chair.SERVICE_USER),
                Person("Dr Okafor", Chair.PROFESSIONAL),
                Person("Bea"),
            ),
        ),
        moments={m.name: m for m in moments},
        start=fields.pop("start_at", moments[0].name),
        starts=Balance(
            fields.pop("user", Strands(2, 1, 2)), fields.pop("professional", Strands(8, 8, 8))
        ),
        measures=fields.pop("measures", (Measure("trust", 4),)),
        **fields,
    )


def trust_at_least(number: int) -> Compares:
    return Compares("trust", Comparison.AT_LEAST, number)


__all__ = [
    "choice",
    "effects",
    "ending",
    "moment",
    "passing",
    "scenario",
    "trust_at_least",
]
