"""In which order people see the options of a moment: as written, or drawn from a play's seed.

A play or a room deals its scenario once, at its beginning, with its seed; all that people are
shown of it follows. Paper, the map and the figures use the scenario as it was read.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from game.model.scenario import Choice, Moment, Order, Scenario


def dealt(scenario: Scenario, seed: int) -> Scenario:
    """The scenario for one play or one room: where a moment is shuffled, `seed` settles how."""
    return replace(scenario, order_seed=seed)


def choices_seen(scenario: Scenario, moment: Moment) -> tuple[Choice, ...]:
    """All choices of a moment, open or not, in the order in which people see them.

    Only the seed, the moment's name and the choice's id settle where it stands, so that it is
    the same on any machine, in other words, and at each visit.
    """
    if moment.order is Order.AS_WRITTEN or scenario.order_seed is None:
        return moment.choices
    place = f"{scenario.order_seed}/{moment.name}/"
    return tuple(
        sorted(moment.choices, key=lambda one: sha256(f"{place}{one.id}".encode()).digest())
    )
