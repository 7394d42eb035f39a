"""What picture and balance show of a scenario: its room, its two people, its moves.

They are drawn by `picture` and `meter`; here a scenario and a balance become plain values.
"""

from __future__ import annotations

from dataclasses import replace

from game.model.balance import Balance
from game.model.power import Chair, Strands, power
from game.model.scenario import Law, Person, Scenario
from game.model.view import MoveSeen, SceneSeen
from game.window.meter.view import MeterView
from game.window.picture.scene import Caller, Figure, Levels, Scene, Seated, usual_seat
from game.words.catalogue import ENGLISH, Catalogue
from game.words.change import change_of, law_change
from game.words.moves import names_of
from game.words.standing import share_words, the_say
from game.words.telling import Around

UNKNOWN = {Chair.PROFESSIONAL: "okafor", Chair.SERVICE_USER: "yusuf"}
"""Who is drawn where a scenario names no figure."""
WHEELCHAIR = "wheelchair"


def figure_of(scenario: Scenario, chair: Chair) -> Figure:
    """Who is drawn in a chair: the figure that the scenario names or describes, or somebody."""
    return scenario.seated(chair).figure or UNKNOWN[chair]


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
    left, right, third, faceless = _places(scenario, seen)
    return Scene(
        setting=seen.setting,
        look=look,
        power=balance.power,
        together=balance.together,
        professional=left,
        service_user=right,
        user_levels=levels_of(balance.user),
        professional_levels=levels_of(balance.professional),
        facing=facing,
        folder_open=facing is Chair.PROFESSIONAL,
        time=seen.time,
        third=third,
        by_phone=_callers(scenario, seen),
        others=seen.others + faceless,
    )


def _places(scenario: Scenario, seen: SceneSeen) -> tuple[Seated, Seated, tuple[Seated, ...], int]:
    """Who sits on the left and on the right, who else is there, how many of those have no figure.

    A third person sits in the chair of somebody who is away, if there is one, and else on the
    side of the last who is named before them and has a chair. Who is named before the only one
    with a chair leaves the other chair empty and sits beside it.
    """
    chairs = {scenario.seated(chair).name: chair for chair in Chair}
    named = [scenario.person(name) for name in seen.here if name not in chairs]
    further = [person for person in named if person is not None and person.figure is not None]
    seats = []
    for chair in (Chair.PROFESSIONAL, Chair.SERVICE_USER):
        person = scenario.seated(chair)
        if person.name in seen.here:
            seat = _seat(scenario, person, seen, chair)
            seats.append(Seated(figure_of(scenario, chair), seat, name=person.name))
        elif further and _stays_empty(scenario, seen) is None:
            guest = further.pop(0)
            seat = _seat(scenario, guest, seen, chair)
            seats.append(Seated(guest.figure, seat, guest=True, name=guest.name))
        else:
            seats.append(Seated(None, _left_behind(scenario, person, seen, chair)))
    sides = _sides(scenario, seen)
    third = tuple(
        Seated(one.figure, one.seat or "", name=one.name, beside=sides[one.name]) for one in further
    )
    return seats[0], seats[1], third, len(named) - len(third) - sum(one.guest for one in seats)


def _stays_empty(scenario: Scenario, seen: SceneSeen) -> Chair | None:
    """The chair beside which whoever is named first sits, and which is nobody's; None: no chair."""
    here = [chair for chair in Chair if scenario.seated(chair).name in seen.here]
    if len(here) != 1 or seen.here[0] == scenario.seated(here[0]).name:
        return None
    return here[0].other


def _sides(scenario: Scenario, seen: SceneSeen) -> dict[str, Chair | None]:
    """On whose side everybody is who is there; None for who is named before both of the two."""
    chairs = {scenario.seated(chair).name: chair for chair in Chair}
    side = _stays_empty(scenario, seen)
    sides = {}
    for name in seen.here:
        side = chairs.get(name, side)
        sides[name] = side
    return sides


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


def _seat(scenario: Scenario, person: Person, seen: SceneSeen, chair: Chair) -> str:
    """A wheelchair goes wherever its person goes; another chair stays in the scenario's setting."""
    own = person.seat if seen.setting == scenario.setting or person.seat == WHEELCHAIR else None
    return own or usual_seat(seen.setting, chair)


def _left_behind(scenario: Scenario, person: Person, seen: SceneSeen, chair: Chair) -> str:
    """The chair of whoever is away: their own, unless it is one that they take with them."""
    if person.seat == WHEELCHAIR:
        return usual_seat(seen.setting, chair)
    return _seat(scenario, person, seen, chair)


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
