"""What is known of a room: its drawing, its chairs and table, who can stand where.

Coordinates are pixels of the drawing, 2600 by 1080; x grows to the right, y downwards. The two
who have chairs sit at 1035 and 1565 with their feet at 800; those places are in
`game.window.picture.people`. What lies between 770 and 1830 is seen at every size of a window.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

TableKind: TypeAlias = Literal["board", "gp", "home", "training", "ward"]
Pose: TypeAlias = Literal[
    "sit-front", "sit-behind", "sit-side", "stand-front", "stand-side", "stand-child", "back"
]


STANDS = "standing"
"""In place of a chair: people meet here on their feet."""
BED_EDGE = "bed-edge"


@dataclass(frozen=True, slots=True)
class Place:
    """Where one more person is: between their feet, as the point (190, 740) of a figure's box.

    `scale` 0.86 is the size of the two at the table when both have the same power. `seat` is a
    drawing of `chairs`; None: they stand. Whoever is further back is drawn first.
    """

    x: float
    floor: float
    scale: float
    faces_right: bool
    seat: str | None = None


@dataclass(frozen=True, slots=True)
class Faceless:
    """Where somebody without a face is: their feet, the size of their drawing, how they are.

    Of a `sit-behind` or `back` the drawing of the room hides what is under a table's top or a
    chair's back. `flipped` turns who looks to the right into who looks to the left.
    """

    x: float
    floor: float
    scale: float
    pose: Pose
    flipped: bool = False


@dataclass(frozen=True, slots=True)
class ClockPlace:
    """Where a clock hangs: its middle and the radius of its rim."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Lamp:
    """The lamp that follows power: its drawing, the middle of its way, and how far it goes.

    `top` is the upper edge of the drawing, `mouth` how far under it the light begins, `half`
    half as wide as the light is there. `cords` are (left, width, colour) of what it hangs on.
    """

    drawing: str
    mouth: int
    half: int
    top: int = 0
    x: float = 1300.0
    swing: float = 335.0
    cords: tuple[tuple[int, int, tuple[int, int, int]], ...] = ()


@dataclass(frozen=True, slots=True)
class RoomPlan:
    """A room. `drawing` names its pictures: `rooms/DRAWING-night` and so on.

    `seats` are the usual chairs of the professional and the service user, or `STANDS`; `further`
    are the places
    of third people in the order in which they are taken, `others` those of people without
    faces. None for `table`, `lamp` or `clock`: there is none; without a table nothing lies on
    it. With `one_seat` whoever is there alone sits in the left place. `half_from` is the x
    at which the half of the room begins that is seen on a call. Outdoors the whole picture
    follows the time of day, elsewhere only what is seen through the glass. With `bright_by_day` a
    room is as light by day as its windows or lamps make it, and not lit by one lamp.
    """

    drawing: str
    lamp: Lamp | None
    seats: tuple[str, str]
    table: TableKind | None = "gp"
    clock: ClockPlace | None = None
    others: tuple[Faceless, ...] = ()
    further: tuple[Place, ...] = ()
    half_from: float = 1300.0
    outdoors: bool = False
    one_seat: bool = False
    bright_by_day: bool = False


STRIP = Lamp("strip", 123, 84, cords=((40, 4, (143, 153, 157)), (180, 4, (143, 153, 157))))
PENDANT = Lamp("pendant", 121, 74, cords=((110, 5, (75, 58, 48)),))
BRASS = Lamp("brass", 121, 78, cords=((110, 6, (169, 132, 64)),))
SHELTER = Lamp("shelter", 14, 92, top=208)
CAB = Lamp("cab", 17, 40, top=138, x=1180.0, swing=150.0)


_BEHIND_STANDING = (Place(834, 772, 0.72, True), Place(1766, 772, 0.72, False))
_ACROSS_STANDING = (Place(1196, 744, 0.66, True), Place(1404, 744, 0.66, False))


def further_places(seat: str | None, armchairs: bool = False) -> tuple[Place, ...]:
    """Where the third and further people of a room have their places, the first one first.

    Two sit behind the two at the table, further ones on the far side of it; the last
    stand at the edges, where a narrow window does not reach. With None all of them stand. Behind
    the back of an armchair nobody's face is seen: there the first two sit across the table.
    """
    if seat is None:
        near = (*_BEHIND_STANDING, *_ACROSS_STANDING)
    else:
        across = Place(1190, 752, 0.72, True, seat), Place(1410, 752, 0.72, False, seat)
        behind = Place(840, 772, 0.74, True, seat), Place(1760, 772, 0.74, False, seat)
        near = (*across, *_BEHIND_STANDING) if armchairs else (*behind, *across)
    return (
        *near,
        Place(752, 760, 0.70, True),
        Place(1848, 760, 0.70, False),
        Place(1000, 736, 0.64, True),
        Place(1600, 736, 0.64, False),
    )
