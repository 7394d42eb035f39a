"""What picture and balance show of a scenario: its room, its two people, its moves.

They are drawn by `picture` and `meter`; here a scenario and a balance become plain values.
"""

from __future__ import annotations

from dataclasses import replace

from game.cast.places.seating import Presence, figure_of, seating_of
from game.model.balance import Balance
from game.model.power import Chair, Strands, power
from game.model.scenario import Law, Scenario
from game.model.view import MoveSeen, SceneSeen
from game.window.meter.view import MeterView
from game.window.picture.scene import Caller, Levels, Scene, Seated
from game.words.catalogue import ENGLISH, Catalogue
from game.words.change import change_of, law_change
from game.words.moves import names_of
from game.words.standing import share_words, the_say
from game.words.telling import Around


def scene_of(
    scenario: Scenario,
    look: str,
    balance: Balance,
    seen: SceneSeen | None = None,
    facing: Chair = Chair.PROFESSIONAL,
    empty: bool = False,
) -> Scene:
    """The picture of a scenario at a balance, and of who `seen` says is there.

    None for `seen` is the scenario's own setting with the two who have chairs. `empty` leaves
    both chairs without a person.
    """
    if seen is None:
        both = () if empty else tuple(scenario.seated(chair).name for chair in Chair)
        seen = SceneSeen(scenario.setting, None, both, (), 0)
    seating = seating_of(scenario, seen)
    return Scene(
        setting=seen.setting,
        look=look,
        power=balance.power,
        together=balance.together,
        professional=_seated(seating.professional),
        service_user=_seated(seating.service_user),
        user_levels=levels_of(balance.user),
        professional_levels=levels_of(balance.professional),
        facing=facing,
        folder_open=facing is Chair.PROFESSIONAL,
        time=seen.time,
        third=tuple(_seated(one) for one in seating.third),
        by_phone=_callers(scenario, seen),
        others=seen.others + seating.faceless,
    )


def _seated(one: Presence) -> Seated:
    return Seated(one.figure, one.seat, guest=one.guest, name=one.name, beside=one.beside)


def _callers(scenario: Scenario, seen: SceneSeen) -> tuple[Caller, ...]:
    """Whoever is on the line; who has neither a figure nor a chair is only heard."""
    callers = []
    for name in seen.by_phone:
        person = scenario.person(name)
        if person is None or (person.figure is None and person.chair is None):
            continue
        figure = person.figure if person.chair is None else figure_of(scenario, person.chair)
        callers.append(Caller(Seated(figure, "", name=name), person.chair))
    return tuple(callers)


def levels_of(strands: Strands) -> Levels:
    """A chair's strands as the picture and the balance take them."""
    return Levels(float(strands.choice), float(strands.knowledge), float(strands.voice))


def meter_of(
    scenario: Scenario,
    balance: Balance,
    law: Law | None,
    you: Chair | None = None,
    say: Catalogue = ENGLISH,
) -> MeterView:
    """The balance as the strip shows it at rest; a law that keeps a decision says so."""
    names = names_of(scenario)
    return MeterView(
        power=balance.power,
        together=balance.together,
        names=names,
        user_levels=levels_of(balance.user),
        professional_levels=levels_of(balance.professional),
        standing=the_say(balance, names, you, say),
        change=law_change(law, names, you, say) if law else None,
        figures={chair: figure_of(scenario, chair) for chair in Chair},
        you=you,
        has_law=law is not None,
        figure=share_words(balance, names, you, say=say),
    )


def moved_meter(
    view: MeterView, seen: MoveSeen, around: Around, say: Catalogue = ENGLISH
) -> MeterView:
    """The same after a move: what it changed, and that the say is still where it was, if so."""
    before, after = around
    return replace(
        view,
        still=the_say(after, view.names, view.you, say, before),
        change=change_of(seen, view.names, view.you, say),
        figure=share_words(after, view.names, view.you, before, say),
    )


def seemed_share(before: Balance, after: Balance, looks: int | None) -> float | None:
    """The share that a move seemed to lead to: U + looks; None where it is what it seemed."""
    if looks is None or looks == after.user.total - before.user.total:
        return None
    seemed = max(3, min(30, before.user.total + looks))
    return power(seemed, before.professional.total)
