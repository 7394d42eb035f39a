"""What the picture shows of a scenario: its room, its two people, its balance.

The picture is drawn by `picture`; here a scenario and a balance become its plain values.
"""

from __future__ import annotations

from game.model.balance import Balance
from game.model.power import Chair, Strands
from game.model.scenario import Law, Scenario
from game.window.meter.view import MeterView
from game.window.picture.scene import Levels, Scene, Seated, usual_seat

UNKNOWN = {Chair.PROFESSIONAL: "okafor", Chair.SERVICE_USER: "yusuf"}
"""Who is drawn where a scenario names no figure."""


def figure_of(scenario: Scenario, chair: Chair) -> str:
    """The figure of whoever sits in a chair, such as `tom`."""
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
