"""Spine, torso and neck of a person in a pose. Arms, legs and clothes are laid over them.

A height on the body is a number from 0 (hip) to 1 (neck); what is beside it is pixels from the
spine, to the front (+) or the back (-).
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

from game.cast.curves import Point, Spot, pt, smooth
from game.cast.pen import blob, mix
from game.cast.poses import Pose
from game.cast.subject import CHILD, Subject

Widths: TypeAlias = tuple[float, ...]
"""One number for each of the heights in `HEIGHTS`."""

HEIGHTS = (0, 0.2, 0.4, 0.6, 0.8, 0.92, 1)
BACK: Mapping[str, Widths] = MappingProxyType(
    {
        "slight": (52, 45, 43, 47, 48, 40, 25),
        "average": (58, 51, 49, 54, 55, 45, 28),
        "broad": (62, 57, 57, 64, 65, 53, 32),
        "large": (72, 68, 64, 65, 63, 50, 31),
    }
)
FRONT: Mapping[str, Widths] = MappingProxyType(
    {
        "slight": (48, 43, 44, 49, 50, 38, 23),
        "average": (54, 50, 52, 58, 57, 42, 25),
        "broad": (58, 57, 62, 69, 66, 48, 28),
        "large": (76, 84, 82, 77, 66, 46, 28),
    }
)
GIRTH: Mapping[str, float] = MappingProxyType(
    {"slight": 0.9, "average": 1.0, "broad": 1.13, "large": 1.18}
)
_SPOT = re.compile(
    r"(?P<height>-?[\d.]+),(?:(?P<edge>[rmf])(?P<other>[\d.]*))?(?P<beside>[+-]?[\d.]+)?"
)
_BEFORE_LETTER = re.compile(" (?=[A-Z])")
_CHEST = (0, 0, 2, 13, 5, 0, 0)
_WAIST = (3, -3, -5, -1, 0, 0, 0)


class Body:
    """A subject in a pose, with the widths of the body at each height."""

    def __init__(self, who: Subject, pose: Pose) -> None:
        self.who = who
        self.pose = pose
        self.girth = GIRTH[who.build]
        self._back, self._front = _widths(who)

    def at(self, height: float, beside: float) -> Point:
        """A point of the body."""
        (hx, hy), (cx, cy), (nx, ny) = self.pose.hip, self.pose.back, self.pose.nape
        u, v = height, 1 - height
        x = v * v * hx + 2 * v * u * cx + u * u * nx
        y = v * v * hy + 2 * v * u * cy + u * u * ny
        dx = 2 * v * (cx - hx) + 2 * u * (nx - cx)
        dy = 2 * v * (cy - hy) + 2 * u * (ny - cy)
        length = math.hypot(dx, dy)
        return x - dy / length * beside, y + dx / length * beside

    def path(self, words: str) -> str:
        """A path in the body's own measures, such as "M1.03,-17 C0.99,r+3 0.9,m-5 1,f0.9 Z".

        A point is its height, and what is beside it: pixels, or from the rear (`r`), the middle
        (`m`) or the fore (`f`) of the body at that height, or at the height after the letter.
        """
        return _BEFORE_LETTER.sub("", _SPOT.sub(self._spot, words))

    def _spot(self, said: re.Match[str]) -> str:
        height, beside = float(said["height"]), float(said["beside"] or 0)
        at = float(said["other"] or height)
        match said["edge"]:
            case "r":
                beside -= self.rear(at)
            case "m":
                beside += self.mid(at)
            case "f":
                beside += self.fore(at)
        return pt(self.at(height, beside))

    def rear(self, height: float) -> float:
        """How far the back is behind the spine."""
        return _width(self._back, height)

    def fore(self, height: float) -> float:
        """How far the front is before the spine."""
        return _width(self._front, height)

    def mid(self, height: float) -> float:
        """The line of the buttons before the spine."""
        return self.fore(height) * (0.7 if self.who.build == "large" else 0.62)

    def torso_path(self, hem: float = 0) -> str:
        """Chest and belly down to a hem, in pixels below the hip; less than 0 ends at the hip."""
        back, front = self._outline()
        return smooth([*back, *front[::-1], *self._hem(hem)])

    def shade_path(self, hem: float = 0, share: float = 0.34) -> str:
        """The side of the torso away from the lamp; `share` of the back is left light."""
        back, _ = self._outline()
        low = self._hem(hem)
        inner: list[Spot] = [self.at(u, -self.rear(u) * share) for u in HEIGHTS]
        start: list[Spot] = [(low[-1][0], low[-1][1] - 1, 1)]
        if len(low) > 3:
            start = [(low[-2][0], low[-2][1] - 1, 1), (low[-1][0] + 3, low[-1][1] - 1)]
        first: Spot = (back[0][0] + 1, back[0][1])
        corners: list[Spot] = [(*back[-1], 1), (*inner[-1], 1)]
        return smooth([*start, first, *back[1:-1], *corners, *inner[:-1][::-1]])

    def neck(self) -> str:
        """The neck, and the shade of the chin on it."""
        face, (x, y) = self.who.face, self.pose.head
        k = (0.9 if self.who.full else 1) * (0.86 if self.who.age == CHILD else 1)
        k *= 1.1 if self.who.build in ("broad", "large") else 1
        low = self.at(1.0, -30 * k)
        sides = [low, self.at(0.86, -30), self.at(0.82, 36), self.at(0.99, 27)]
        front = [(x + 19 * k, y + 22), (x + 22 * k, y - 10)]
        skin = [(x - 27 * k, y - 34), (x - 28 * k, y - 6), *sides, *front]
        chin = [(x - 27 * k, y - 20), (x - 10, y + 12), (x + 18, y + 26), (x + 20 * k, y + 30)]
        under = [(x + 6, y + 34), (x - 14, y + 26), (x - 20, y + 40), low, (x - 29 * k, y)]
        shade = mix(face.skin, face.shade, 0.8)
        return blob(skin, face.skin) + blob([*chin, *under], shade)

    def _outline(self) -> tuple[list[Point], list[Point]]:
        back = [self.at(u, -self.rear(u)) for u in HEIGHTS]
        return back, [self.at(u, self.fore(u)) for u in HEIGHTS]

    def _hem(self, hem: float) -> list[Point]:
        x, y = self.pose.hip
        fore, rear = self.fore(0), self.rear(0)
        if self.pose.standing:
            edge, under = y + 24 + hem, y + 30 + hem
            return [(x + fore + 2, edge), (x + 14, under), (x - 26, under), (x - rear - 1, edge)]
        if hem < 0:  # the seat of the trousers shows below
            return [(x + fore + 3, y + 18), (x + 12, y + 26), (x - 30, y + 28)]
        front = (x + fore - 2, y + 30 + hem * 0.4)
        return [front, (x + 12, y + 44), (x - 34, y + 44), (x - rear + 2, y + 22)]


def _widths(who: Subject) -> tuple[Widths, Widths]:
    back, front = BACK[who.build], FRONT[who.build]
    if who.full:
        k = 0.75 if who.build == "slight" else 1
        parts = zip(front, _CHEST, _WAIST, strict=True)
        front = tuple(f + chest * k + waist * 0.5 for f, chest, waist in parts)
        back = tuple(b + waist for b, waist in zip(back, _WAIST, strict=True))
    if who.age == CHILD:
        return tuple(b * 0.92 for b in back), tuple(f * 0.92 for f in front)
    return back, front


def _width(widths: Widths, height: float) -> float:
    u = max(0.0, min(1.0, height))
    for i in range(len(HEIGHTS) - 1):
        if u <= HEIGHTS[i + 1]:
            part = (u - HEIGHTS[i]) / (HEIGHTS[i + 1] - HEIGHTS[i])
            return widths[i] + (widths[i + 1] - widths[i]) * part
    return widths[-1]
