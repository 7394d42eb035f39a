"""Who is where in the picture: the two at the table, guests in a free chair, everybody else.

The same for the window and for pages. Not here: the places of each room (`plan` and beside it),
and how anybody is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.cast.places.plan import STANDS, Place, RoomPlan
from game.cast.places.settings import usual_seat
from game.model.picture import Description
from game.model.power import Chair
from game.model.scenario import Person, Scenario
from game.model.view import SceneSeen

UNKNOWN = {Chair.PROFESSIONAL: "okafor", Chair.SERVICE_USER: "yusuf"}
"""Who is drawn where a scenario names no figure."""
WHEELCHAIR = "wheelchair"
_MIDDLE = 1300


class Presence(NamedTuple):
    """Who is at a chair (`figure` None: it is empty), and which chair it is, or `STANDS`.

    A `guest` has the chair of somebody who is away. Of who has no place at the table `seat` is ""
    unless they stand, and `beside` says on whose side they are, None for either.
    """

    name: str
    figure: str | Description | None
    seat: str
    guest: bool = False
    beside: Chair | None = None


class Seating(NamedTuple):
    """Who is at the chairs of the professional and the service user, and who else is there.

    `faceless` are so many who are named and have no figure.
    """

    professional: Presence
    service_user: Presence
    third: tuple[Presence, ...]
    faceless: int


def figure_of(scenario: Scenario, chair: Chair) -> str | Description:
    """Who is drawn in a chair: the figure that the scenario names or describes, or somebody."""
    return scenario.seated(chair).figure or UNKNOWN[chair]


def seating_of(scenario: Scenario, seen: SceneSeen) -> Seating:
    """Who sits on the left and on the right, who else is there, how many of those have no figure.

    A third person sits in the chair of somebody who is away, if there is one, and else on the
    side of the last who is named before them and has a chair. Who is named before the only one
    with a chair leaves the other chair empty and sits beside it.
    """
    chairs = {scenario.seated(chair).name for chair in Chair}
    named = [scenario.person(name) for name in seen.here if name not in chairs]
    further = [person for person in named if person is not None and person.figure is not None]
    seats = []
    for chair in (Chair.PROFESSIONAL, Chair.SERVICE_USER):
        person = scenario.seated(chair)
        if person.name in seen.here:
            seat = _seat(scenario, person, seen, chair)
            seats.append(Presence(person.name, figure_of(scenario, chair), seat))
        elif further and _stays_empty(scenario, seen) is None:
            guest = further.pop(0)
            seat = _seat(scenario, guest, seen, chair)
            seats.append(Presence(guest.name, guest.figure, seat, guest=True))
        else:
            seats.append(Presence("", None, _left_behind(scenario, person, seen, chair)))
    sides = _sides(scenario, seen)
    third = tuple(
        Presence(one.name, one.figure, _on_feet(one, seen) or "", beside=sides[one.name])
        for one in further
    )
    faceless = len(named) - len(third) - sum(one.guest for one in seats)
    return Seating(seats[0], seats[1], third, faceless)


def third_places(plan: RoomPlan, sides: Sequence[Chair | None]) -> list[Place]:
    """A place for each of the third people, 8 at most, by whose side they are on.

    Each has the first free place of their side, and where none is left the first of all. Who is on
    neither side has the free place nearest to the middle, across the table.
    """
    free, taken = list(plan.further), []
    for side in sides[: len(free)]:
        on_left = side is Chair.PROFESSIONAL
        if side is None:
            place = min(free, key=lambda one: (abs(one.x - _MIDDLE), one.faces_right))
        else:
            place = next((one for one in free if one.faces_right is on_left), free[0])
        free.remove(place)
        taken.append(place)
    return taken


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


def _on_feet(person: Person, seen: SceneSeen) -> str | None:
    return STANDS if person.name in seen.standing else None


def _seat(scenario: Scenario, person: Person, seen: SceneSeen, chair: Chair) -> str:
    """A wheelchair goes wherever its person goes; another chair stays in the scenario's setting."""
    own = person.seat if seen.setting == scenario.setting or person.seat == WHEELCHAIR else None
    return _on_feet(person, seen) or own or usual_seat(seen.setting, chair)


def _left_behind(scenario: Scenario, person: Person, seen: SceneSeen, chair: Chair) -> str:
    """The chair of whoever is away: their own, unless it is one that they take with them."""
    if person.seat == WHEELCHAIR:
        return usual_seat(seen.setting, chair)
    return _seat(scenario, person, seen, chair)
