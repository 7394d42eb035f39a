"""A whole figure, or a portrait, as one SVG.

The box of a seated figure is 520 by 760, its floor at y=740; a standing one reaches up to y=-200.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

from game.cast.aids import cannula_body, cannula_face, guide_dog, long_cane, stick, vent_tube
from game.cast.body import Body
from game.cast.clothes.details import lanyard
from game.cast.clothes.wear import worn
from game.cast.curves import num, pt
from game.cast.expressions import EXPRESSIONS, Expression
from game.cast.hair.headwear import COVERS
from game.cast.head import head_layers
from game.cast.pen import blob, dark, group, lite, trace
from game.cast.poses import ACTS, SPEAKS, gestured, pose_of, stooped
from game.cast.subject import CHILD, OLD, OLDER, Subject, subject_of
from game.cast.wheelchairs import manual_chair, power_chair
from game.model.picture import Description, Face
from game.model.scenario import ChoiceKind

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, width and height."""

SEATED: Box = (0, 0, 520, 760)
STANDING: Box = (0, -200, 520, 960)
LEVEL = 2.0
_STOOPS: Mapping[int, float] = MappingProxyType({OLDER: 0.3, OLD: 1.0})
"""How far a back bends with the years."""
FOOT_X, FLOOR_Y, _SEAT = 190, 740, 560
"""The point between the feet, by which somebody is put in their place; and the top of a seat."""
_DOG_BY_CHAIR, _DOG_BY_FEET = -6.0, 170.0


def figure(
    looks: Description,
    posture: float = LEVEL,
    face: Face = Face.AT_EASE,
    standing: bool = False,
    moves: ChoiceKind | None = None,
    raised: float = 1.0,
) -> str:
    """A person as SVG text, facing right. `posture` is from 0 (small) to 4 (tall).

    Who uses a wheelchair sits in it, and brings it along. Who speaks or acts (`moves`) has a hand
    so far (`raised`, 0 to 1) on its way, unless a chair holds their arms.
    """
    who = subject_of(looks)
    upright = standing and who.wheelchair is None
    body = _body(who, posture, upright)
    if moves is not None and not _is_held(who):
        gesture = SPEAKS if moves is ChoiceKind.SAY else ACTS
        body = Body(who, gestured(body.pose, gesture, raised))
    drawn = _drawn(body, EXPRESSIONS[face], chair=True)
    return _svg(_sized(drawn, who, upright), STANDING if upright else SEATED)


def portrait(looks: Description, face: Face = Face.AT_EASE) -> str:
    """Head and shoulders as SVG text, in a square, facing right."""
    who = subject_of(looks)
    body, k = _body(who, LEVEL, False), who.size
    x, y = body.pose.head
    foot = _ground(who, False)
    x, y = (x + 4) * k + FOOT_X * (1 - k), (y - 33) * k + foot * (1 - k)
    half = 134 * k * (who.headsize if who.age == CHILD else 1)
    drawn = _sized(_drawn(body, EXPRESSIONS[face], chair=False), who, False)
    return _svg(drawn, (round(x - half), round(y - half), round(2 * half), round(2 * half)))


def brings_chair(looks: Description) -> bool:
    """Whether a person's own chair is part of their drawing."""
    return looks.wheelchair is not None


def _body(who: Subject, posture: float, standing: bool) -> Body:
    held = _is_held(who)
    pose = pose_of(posture, standing, held)
    years = 0.0 if held else _STOOPS.get(who.age, 0.0)
    return Body(who, stooped(pose, years))


def _is_held(who: Subject) -> bool:
    """Whether a chair holds their back and arms."""
    return who.wheelchair == "power" or who.ventilated


def _drawn(body: Body, look: Expression, chair: bool) -> str:
    """Everything from the back to the front, in the figure's own size."""
    who, outfit = body.who, worn(body)
    head, turned = head_layers(who, look), _head_transform(body, look)
    behind, before = _chair(body) if chair else ("", "")
    over = head.over + (cannula_face(who.face) if who.oxygen and not who.ventilated else "")
    layers = (
        ("chair-back", behind),
        ("hair-behind", group(head.behind, turned)),
        ("far-leg", outfit.legs[0]),
        ("far-arm", outfit.arms[0]),
        ("near-leg", outfit.legs[1]),
        ("neck", body.neck()),
        ("torso", outfit.torso),
        ("lanyard", lanyard(body, who.lanyard) if who.lanyard else ""),
        ("tube", _tube(body)),
        ("drape", _drape(body) if who.head in COVERS else ""),
        ("stick", stick(body.pose) if who.stick else ""),
        ("long-cane", long_cane(body.pose) if who.cane else ""),
        ("near-arm", outfit.arms[1]),
        ("head", group(over, turned)),
        ("chair-front", before),
        ("guide-dog", _dog(body) if who.dog else ""),
    )
    return "".join(group(drawn, "", name) for name, drawn in layers)


def _chair(body: Body) -> tuple[str, str]:
    if body.who.wheelchair is None:
        return "", ""
    if body.who.wheelchair == "power":
        return power_chair(body.who.ventilated, body.pose.head)
    return manual_chair()


def _tube(body: Body) -> str:
    if body.who.oxygen is None:
        return ""
    return vent_tube(body) if body.who.ventilated else cannula_body(body)


def _dog(body: Body) -> str:
    return guide_dog(_DOG_BY_FEET if body.pose.standing else _DOG_BY_CHAIR)


def _head_transform(body: Body, look: Expression) -> str:
    who = body.who
    wide, high = who.headsize * who.form.wide, who.headsize * who.form.high
    turn = num(body.pose.tilt + look.tip)
    return (
        f"translate({pt(body.pose.head)}) rotate({turn}) scale({wide:.3f} {high:.3f})"
        " translate(4 22)"
    )


def _drape(body: Body) -> str:
    """The end of a headscarf over neck, chest and near shoulder."""
    c = body.who.head_colour
    at, rear, fore, mid, (x, y) = body.at, body.rear, body.fore, body.mid, body.pose.head
    back = [(x - 54, y + 20), at(0.9, 2 - rear(0.9)), at(0.78, 22 - rear(0.78))]
    chest = [at(0.72, -6), at(0.66, mid(0.66) + 4), at(0.78, fore(0.78) - 1)]
    front = [at(0.93, fore(0.93) + 1), (x + 42, y + 24), (x + 30, y - 6)]
    shade = [(x - 44, y - 16, 1), *back, at(0.78, -10), at(0.95, -20), (x - 30, y + 10)]
    folds = (
        ([(x + 36, y + 22), at(0.95, mid(0.95) - 6), at(0.86, -6)], dark(c), 0.6),
        ([(x + 40, y + 30), at(0.88, mid(0.88) + 4), at(0.74, mid(0.74) - 22)], dark(c), 0.5),
        ([(x + 4, y + 34), at(0.9, 2), at(0.82, -14)], lite(c, 0.14), 0.5),
    )
    drawn = blob([(x - 44, y - 16), *back, *chest, *front], c) + blob(shade, dark(c))
    return drawn + "".join(trace(spots, colour, 3, alpha) for spots, colour, alpha in folds)


def _ground(who: Subject, standing: bool) -> int:
    """Where a smaller person keeps their place: the floor, or the seat for a child."""
    return FLOOR_Y if standing or who.size > 0.9 else _SEAT


def _sized(drawn: str, who: Subject, standing: bool) -> str:
    k = who.size
    if k == 1:
        return drawn
    left, top = num(FOOT_X * (1 - k)), num(_ground(who, standing) * (1 - k))
    return group(drawn, f"translate({left} {top}) scale({k})")


def _svg(drawn: str, box: Box) -> str:
    left, top, width, height = (num(one) for one in box)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="{left} {top} {width} {height}">\n{drawn}</svg>\n'
    )
