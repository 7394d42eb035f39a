"""Arms, hands at their ends, and sleeves. 0 is the near arm, 1 the far one."""

from __future__ import annotations

import math
from dataclasses import dataclass

from game.cast.body import Body
from game.cast.curves import Point, between, elbow, limb, num, pt
from game.cast.hands import HandPaint, hand, openness
from game.cast.pen import dark, fill, line, lite, mix
from game.cast.subject import CHILD

_UPPER, _LOWER = 120.0, 102.0


@dataclass(frozen=True, slots=True)
class _Arm:
    shoulder: Point
    elbow: Point
    wrist: Point

    @property
    def turn(self) -> float:
        """Where the forearm points, in radians."""
        return _turn(self.elbow, self.wrist)


@dataclass(frozen=True, slots=True)
class _Cloth:
    """A sleeve's colour, its own colour where it lies, and its radii at shoulder, elbow, wrist."""

    plain: str
    shown: str
    shoulder: float
    elbow: float
    wrist: float


def bare_arm(b: Body, which: int) -> str:
    """Skin of a whole arm: what a short sleeve leaves to see."""
    face, arm = b.who.face, _arm(b, which)
    skin = face.skin if which == 0 else mix(face.skin, face.shade, 0.75)
    k = b.girth**0.6 * (0.88 if b.who.full else 1)
    upper = fill(limb(arm.shoulder, 24 * k, arm.elbow, 19.5 * k, 3), skin)
    return upper + fill(limb(arm.elbow, 19.5 * k, arm.wrist, 13, 4), skin)


def hand_of(b: Body, which: int) -> str:
    """The near (0) or the far (1) hand; opened, the far one shows its palm."""
    face, pose, arm = b.who.face, b.pose, _arm(b, which)
    angle = math.degrees(arm.turn)
    size = (1.0 if b.who.full else 1.1) * (0.92 if b.who.age == CHILD else 1)
    if which == 0:
        return hand(pose.grip, arm.wrist, angle + pose.bend, HandPaint(face.skin, face.shade), size)
    skin, shade = mix(face.skin, face.shade, 0.62), dark(face.shade, 0.12)
    palm = mix(skin, mix(face.palm, shade, 0.3), openness(pose.grip_far))
    paint = HandPaint(palm, shade, near=False)
    return hand(pose.grip_far, arm.wrist, angle + pose.bend_far, paint, size)


def long_sleeve(b: Body, which: int, c: str, wide: float = 0, cuff: str | None = None) -> str:
    """A sleeve to the wrist, in a colour; `wide` in pixels, a cuff in its own colour or none."""
    arm, cloth = _arm(b, which), _cloth(b, which, c, wide)
    ux, uy = math.cos(arm.turn), math.sin(arm.turn)
    end = (arm.wrist[0] - ux * 13, arm.wrist[1] - uy * 13)
    drawn = fill(limb(arm.shoulder, cloth.shoulder, arm.elbow, cloth.elbow, 4), cloth.shown)
    drawn += fill(limb(arm.elbow, cloth.elbow, end, cloth.wrist, 3), cloth.shown)
    if which == 0:
        fold = f"M{num(arm.elbow[0] + 10)} {num(arm.elbow[1] - 14)}q-6 4 -14 3"
        drawn += line(fold, dark(c, 0.36), 3, 0.55)
    last, before = _along(arm.wrist, arm.turn, -1), _along(end, arm.turn, -1)
    drawn += _strip(before, last, (cloth.wrist - 0.5, cloth.wrist - 0.5), arm.turn, cloth.shown)
    if cuff:
        across = _across(last, arm.turn, cloth.wrist - 3)
        drawn += line(across, cuff if which == 0 else dark(cuff, 0.3), 7)
    return drawn + _lies_on_body(which, arm.shoulder, arm.elbow, cloth)


def short_sleeve(b: Body, which: int, c: str, share: float, cuff: str | None = None) -> str:
    """A sleeve that ends at a share of the upper arm."""
    arm, cloth = _arm(b, which), _cloth(b, which, c, 0)
    end, turn = between(arm.shoulder, arm.elbow, share), _turn(arm.shoulder, arm.elbow)
    radius = cloth.shoulder - (cloth.shoulder - cloth.elbow) * share + 2
    wide = num(cloth.shoulder)
    corners = [
        _aside(arm.shoulder, turn, cloth.shoulder),
        _aside(end, turn, radius),
        _aside(end, turn, -radius),
        _aside(arm.shoulder, turn, -cloth.shoulder),
    ]
    path = "M" + "L".join(pt(one) for one in corners)
    drawn = fill(f"{path}A{wide} {wide} 0 0 0 {pt(corners[0])}Z", cloth.shown)
    if cuff:
        drawn += line(_across(end, turn, radius - 2), cuff if which == 0 else dark(cuff, 0.3), 5)
    return drawn + _lies_on_body(which, arm.shoulder, arm.elbow, cloth, end)


def _arm(b: Body, which: int) -> _Arm:
    pose, k = b.pose, 0.96 if b.who.age == CHILD else 1
    shoulder, wrist = (
        (pose.shoulder, pose.wrist) if which == 0 else (pose.shoulder_far, pose.wrist_far)
    )
    return _Arm(shoulder, elbow(shoulder, wrist, _UPPER * k, _LOWER * k), wrist)


def _cloth(b: Body, which: int, c: str, wide: float) -> _Cloth:
    k = b.girth**0.7 * (0.9 if b.who.full else 1)
    shown = lite(c, 0.07) if which == 0 else dark(c, 0.3)
    return _Cloth(c, shown, 30 * k + wide, 24 * k + wide, 17 + wide)


def _lies_on_body(
    which: int, shoulder: Point, bend: Point, cloth: _Cloth, end: Point | None = None
) -> str:
    """The line where the near arm lies on the body."""
    if which:
        return ""
    turn, middle = _turn(shoulder, bend), between(shoulder, bend, 0.5)
    over = _aside(middle, turn, (cloth.shoulder + cloth.elbow) / 2 + 3)
    start = _aside(shoulder, turn, cloth.shoulder - 1)
    last = _aside(end or bend, turn, cloth.elbow + 1)
    return line(f"M{pt(start)}Q{pt(over)} {pt(last)}", dark(cloth.plain, 0.42), 3, 0.5)


def _turn(start: Point, end: Point) -> float:
    return math.atan2(end[1] - start[1], end[0] - start[0])


def _along(p: Point, turn: float, far: float) -> Point:
    return p[0] + math.cos(turn) * far, p[1] + math.sin(turn) * far


def _aside(p: Point, turn: float, far: float) -> Point:
    return p[0] - math.sin(turn) * far, p[1] + math.cos(turn) * far


def _across(p: Point, turn: float, half: float) -> str:
    return f"M{pt(_aside(p, turn, half))}L{pt(_aside(p, turn, -half))}"


def _strip(start: Point, end: Point, halves: tuple[float, float], turn: float, colour: str) -> str:
    """A straight piece of cloth between two points, half as wide as said at each."""
    corners = [
        _aside(start, turn, halves[0]),
        _aside(end, turn, halves[1]),
        _aside(end, turn, -halves[1]),
        _aside(start, turn, -halves[0]),
    ]
    return fill("M" + "L".join(pt(one) for one in corners) + "Z", colour)
