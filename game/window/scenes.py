"""What picture and balance show of a scenario: its room, its two people, its moves.

They are drawn by `picture` and `meter`; here a scenario and a balance become plain values.
"""

from __future__ import annotations

from game.model.balance import Balance
from game.model.power import Chair, Strands, power
from game.model.scenario import Law, Scenario
from game.model.view import MoveSeen
from game.window.meter.view import Flag, MeterView
from game.window.picture.scene import Figure, Levels, Scene, Seated, usual_seat
from game.words.catalogue import ENGLISH, Catalogue
from game.words.moves import NO_REASON, empties_of, signed_whole

UNKNOWN = {Chair.PROFESSIONAL: "okafor", Chair.SERVICE_USER: "yusuf"}
"""Who is drawn where a scenario names no figure."""


def figure_of(scenario: Scenario, chair: Chair) -> Figure:
    """Who is drawn in a chair: the figure that the scenario names or describes, or somebody."""
    return scenario.seated(chair).figure or UNKNOWN[chair]


def scene_of(
    scenario: Scenario,
    look: str,
    balance: Balance,
    setting: str | None = None,
    facing: Chair = Chair.PROFESSIONAL,
    empty: bool = False,
) -> Scene:
    """The picture of a scenario at a balance. `empty` leaves both chairs without a person."""
    where = setting or scenario.setting
    return Scene(
        setting=where,
        look=look,
        power=balance.power,
        together=balance.together,
        professional=_seated(scenario, Chair.PROFESSIONAL, where, empty),
        service_user=_seated(scenario, Chair.SERVICE_USER, where, empty),
        user_levels=levels_of(balance.user),
        professional_levels=levels_of(balance.professional),
        facing=facing,
        folder_open=facing is Chair.PROFESSIONAL,
    )


def _seated(scenario: Scenario, chair: Chair, setting: str, empty: bool) -> Seated:
    person = scenario.seated(chair)
    seat = person.seat or usual_seat(setting, chair)
    return Seated(None if empty else figure_of(scenario, chair), seat)


def levels_of(strands: Strands) -> Levels:
    """A chair's strands as the picture and the balance take them."""
    return Levels(float(strands.choice), float(strands.knowledge), float(strands.voice))


def meter_of(
    scenario: Scenario, balance: Balance, law: Law | None, other_run: float | None = None
) -> MeterView:
    """The balance as the plate draws it. `other_run` is where an earlier run stood."""
    return MeterView(
        power=balance.power,
        together=balance.together,
        professional_name=scenario.seated(Chair.PROFESSIONAL).name,
        user_name=scenario.seated(Chair.SERVICE_USER).name,
        user_levels=levels_of(balance.user),
        professional_levels=levels_of(balance.professional),
        other_run=other_run,
        law=law.reserves if law else None,
    )


def flag_of(move: MoveSeen, say: Catalogue = ENGLISH) -> Flag | None:
    """The flag of a move; None where it says and moved nothing."""
    changes = signed_whole(move, say)
    reason = " ".join([move.because or "", *empties_of(move.shifts, say)]).strip()
    if not (changes or reason or move.rung):
        return None
    if move.rung is None:
        return Flag(reason or say(NO_REASON), changes=changes)
    return Flag(reason or say(NO_REASON), move.rung.number, say(move.rung.label), changes)


def seemed_share(before: Balance, after: Balance, looks: int | None) -> float | None:
    """The share that a move seemed to lead to: U + looks; None where it is what it seemed."""
    if looks is None or looks == after.user.total - before.user.total:
        return None
    seemed = max(3, min(30, before.user.total + looks))
    return power(seemed, before.professional.total)
