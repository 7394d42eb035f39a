"""The picture of a moment as SVG: the room, the two at the table, who else is there, the lamp.

The same drawings, places and formulas as in the window (`game.cast`). It answers the balance: the
lamp hangs where the say is, people are larger and taller with it, the three things lie with
whoever has them. Nothing moves. Not here: callers, people without faces, what hands do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from markupsafe import Markup, escape

from game.cast.outside import daylight, seen_outside
from game.cast.places.plan import BED_EDGE, STANDS, Lamp, Place, RoomPlan
from game.cast.places.seating import Presence, Seating, seating_of, third_places
from game.cast.places.settings import plan_of
from game.cast.response import (
    TABLE_WIDTH,
    RoomVariant,
    lamp_x,
    person_scale,
    pool_half_width,
    posture,
    professional_share,
    shade,
    strand_balance,
    table_angle,
    thing_x,
    user_share,
)
from game.model.balance import Balance
from game.model.picture import Face
from game.model.power import Strand
from game.model.scenario import Scenario
from game.model.view import SceneSeen
from game.pages.drawn import PersonDrawn, file_drawn, inside, person_drawn
from game.pages.play_kept import PageLook

VIEW = (720, 60, 1160, 770)
"""The part of the room's drawing that is seen: left, top, width, height."""
MIDDLE, FLOOR, FROM_TABLE = 1300, 800, 265
STANDING_FROM_MIDDLE, STANDING_SIZE = 215, 0.84
AS_EVER = 0.5
"""The share of light and size of a guest, who has no part in the balance."""
_LAMP = (220, 150)
_TOP = FLOOR - (310 * 0.86 - 14)
"""Where the table's top lies."""
_THINGS = (
    (Strand.KNOWLEDGE, "folder", -52.0, (100, 37)),
    (Strand.VOICE, "card", 20.0, (44, 34)),
    (Strand.CHOICE, "pen", 66.0, (70, 16)),
)
"""What lies on the table: whose strand, its drawing, where it rests, its size."""


def picture(
    scenario: Scenario,
    seen: SceneSeen,
    balance: Balance,
    faces: Mapping[str, Face],
    look: PageLook,
    drawings: Mapping[str, str],
    words: str,
) -> Markup:
    """The picture; `words` are what it shows, for whoever does not see it. "" without drawings."""
    plan, variant = plan_of(seen.setting), _variant(look)
    room = _room(plan, variant, seen.time, drawings)
    if not room:
        return Markup("")
    seating = seating_of(scenario, seen)
    two = list(_two(seating, balance, faces, variant))
    parts = [
        room,
        *_light(plan.lamp, balance, variant),
        *(person_drawn(one, drawings) for one in _third(seating, plan, faces)),
        *(_table(plan.table, balance, drawings) if plan.table is not None else ()),
        *(person_drawn(one, drawings) for one in two if one.seat is not None),
        *((_board(plan.table, balance, drawings),) if plan.table is not None else ()),
        *(person_drawn(one, drawings) for one in two if one.seat is None),
        *_lamp(plan.lamp, balance, drawings),
    ]  # fmt: skip
    return Markup(
        f'<svg class="picture" viewBox="{" ".join(map(str, VIEW))}" role="img" '
        f'preserveAspectRatio="xMidYMax slice" aria-label="{escape(words)}">{"".join(parts)}</svg>'
    )


def _variant(look: PageLook) -> RoomVariant:
    match look:
        case PageLook.DAYLIGHT:
            return "day"
        case PageLook.HIGH_CONTRAST:
            return "hc"
        case _:
            return "night"


def _room(
    plan: RoomPlan, variant: RoomVariant, time: str | None, drawings: Mapping[str, str]
) -> str:
    light = daylight(time)
    name = light if plan.outdoors and variant == "night" else variant
    drawing = drawings.get(f"rooms/{plan.drawing}-{name}", "")
    return inside(drawing if plan.outdoors else _seen_outside(drawing, light))


_seen_outside = lru_cache(maxsize=64)(seen_outside)


def _two(
    seating: Seating, balance: Balance, faces: Mapping[str, Face], variant: RoomVariant
) -> Iterator[PersonDrawn]:
    """The two at the table; where one is away the chair is empty, or a guest's."""
    power = balance.power
    sides = (
        (seating.professional, professional_share(power)),
        (seating.service_user, user_share(power)),
    )
    for turn, (one, usual) in zip((-1, 1), sides, strict=True):
        if one.figure is None and one.seat in (STANDS, BED_EDGE):
            continue
        on_feet, share = one.seat == STANDS, AS_EVER if one.guest else usual
        yield PersonDrawn(
            one.figure,
            None if on_feet else one.seat,
            posture(share),
            faces.get(one.name, Face.AT_EASE),
            MIDDLE + turn * (STANDING_FROM_MIDDLE if on_feet else FROM_TABLE),
            FLOOR,
            person_scale(share) * (STANDING_SIZE if on_feet else 1),
            turn < 0,
            round(10 * shade(share, variant)),
        )


def _third(seating: Seating, plan: RoomPlan, faces: Mapping[str, Face]) -> list[PersonDrawn]:
    """Who else is in the room and is drawn, the one furthest back first."""
    places = third_places(plan, [one.beside for one in seating.third])
    found = [
        _at(place, one, faces.get(one.name, Face.AT_EASE))
        for one, place in zip(seating.third, places, strict=False)
    ]
    return sorted(found, key=lambda one: one.floor)


def _at(place: Place, one: Presence, face: Face) -> PersonDrawn:
    seat = None if one.seat == STANDS else place.seat
    return PersonDrawn(
        one.figure, seat, 2.0, face, place.x, place.floor, place.scale, place.faces_right, 8
    )


def _table(kind: str, balance: Balance, drawings: Mapping[str, str]) -> Iterator[str]:
    """The leg, then the top with the three things on it, tipped towards whoever has the say."""
    high = FLOOR + 20 - _TOP - 6
    wide = high * 520 / 330
    yield file_drawn(
        f"objects/table-{kind}-leg", drawings, (MIDDLE - wide / 2, _TOP + 6, wide, high), (520, 330)
    )
    things = []
    for strand, name, rest, (width, height) in _THINGS:
        value = strand_balance(balance.user.of(strand), balance.professional.of(strand))
        left = MIDDLE + thing_x(value, rest) - width / 2
        box = (left, _TOP + 3 - height, width, height)
        turned = strand is Strand.CHOICE and value > 0
        own = _own(drawings, name, (width, height))
        things.append(file_drawn(f"objects/{name}", drawings, box, own, turned))
    yield _board(kind, balance, drawings, *things)


def _board(kind: str, balance: Balance, drawings: Mapping[str, str], *things: str) -> str:
    """The top, tipped, with what lies on it; alone, over the legs of whoever sits at it."""
    board = (MIDDLE - TABLE_WIDTH / 2, _TOP, TABLE_WIDTH, 30.0)
    top = file_drawn(f"objects/table-{kind}-top", drawings, board, _size(drawings, kind))
    turn = f"rotate({table_angle(balance.power):.2f} {MIDDLE} {_TOP + 8:.1f})"
    return f'<g transform="{turn}">{top}{"".join(things)}</g>'


def _size(drawings: Mapping[str, str], kind: str) -> tuple[float, float]:
    return _own(drawings, f"table-{kind}-top", (520, 40))


def _own(drawings: Mapping[str, str], name: str, usual: tuple[float, float]) -> tuple[float, float]:
    """The size that a drawing of a thing has by itself."""
    _, _, rest = drawings.get(f"objects/{name}", "").partition('viewBox="0 0 ')
    width, _, height = rest.partition('"')[0].partition(" ")
    return (float(width), float(height)) if height else usual


def _light(lamp: Lamp | None, balance: Balance, variant: RoomVariant) -> Iterator[str]:
    """The dark far from the lamp, the pool of light on the floor, the cone above it."""
    x, half = _lamp_x(lamp, balance), pool_half_width(balance.together)
    if variant != "hc":
        yield (
            f'<linearGradient id="dark" gradientUnits="userSpaceOnUse" x1="{x - 820:.0f}" y1="0" '
            f'x2="{x + 820:.0f}" y2="0"><stop class="dark-far" offset="0"/><stop class="dark-near" '
            f'offset=".32"/><stop class="dark-near" offset=".68"/><stop class="dark-far" '
            f'offset="1"/></linearGradient><path fill="url(#dark)" d="M0 0H2600V1080H0z"/>'
        )
    yield f'<ellipse class="pool" cx="{x:.1f}" cy="826" rx="{half:.1f}" ry="26"/>'
    if lamp is not None:
        top = _lamp_top(lamp) + lamp.mouth - 2
        yield (
            '<linearGradient id="cone" x1="0" y1="0" x2="0" y2="1"><stop class="light-high" '
            'offset="0"/><stop class="light-low" offset="1"/></linearGradient>'
            f'<path fill="url(#cone)" d="M{x - lamp.half:.1f} {top:.0f}H{x + lamp.half:.1f}'
            f'L{x + half:.1f} 826H{x - half:.1f}z"/>'
        )


def _lamp(lamp: Lamp | None, balance: Balance, drawings: Mapping[str, str]) -> Iterator[str]:
    if lamp is None:
        return
    left, top = _lamp_x(lamp, balance) - _LAMP[0] / 2, _lamp_top(lamp)
    for cord, width, (red, green, blue) in lamp.cords:
        yield (
            f'<path d="M{left + cord:.1f} 0V{top + 2}" stroke="rgb({red} {green} {blue})" '
            f'stroke-width="{width}"/>'
        )
    box = (left, float(top), float(_LAMP[0]), float(_LAMP[1]))
    yield file_drawn(f"objects/lamp-{lamp.drawing}", drawings, box, _LAMP)


def _lamp_x(lamp: Lamp | None, balance: Balance) -> float:
    if lamp is None:
        return MIDDLE + lamp_x(balance.power)
    return lamp.x + lamp_x(balance.power, lamp.swing)


def _lamp_top(lamp: Lamp) -> int:
    return max(VIEW[1], lamp.top)
