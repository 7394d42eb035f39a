"""Hands as numbers: four fingers (index to little), a thumb, a palm. x runs along the forearm."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from game.cast.curves import Point, num, points, pt
from game.cast.pen import blob, group, line, mix

Four: TypeAlias = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Grip:
    """How a hand is held: degrees at root and middle of each finger, its length; the thumb too."""

    root: Four
    bend: Four
    length: Four
    thumb_root: float
    thumb_bend: float
    thumb_length: float


HANDS: Mapping[str, Grip] = MappingProxyType(
    {
        "rest": Grip((2, 7, 12, 17), (20, 24, 28, 30), (27, 29, 27, 21), -20, 16, 25),
        "open": Grip((-17, -9, -1, 8), (-10, -9, -8, -6), (31, 33, 31, 25), -66, 14, 27),
        "clasp": Grip((12, 22, 32, 42), (66, 66, 66, 66), (24, 25, 23, 19), 2, 30, 25),
        "under": Grip((0, 4, 8, 12), (30, 34, 38, 40), (25, 26, 24, 19), -14, 26, 23),
        "hang": Grip((-6, -1, 4, 9), (16, 18, 20, 22), (29, 31, 29, 23), -30, 30, 25),
        "armrest": Grip((6, 10, 14, 18), (34, 36, 38, 40), (24, 26, 24, 19), -12, 20, 23),
    }
)
_ROOTS: tuple[Point, ...] = ((26, -9.5), (28.5, -3), (27.5, 3.8), (23.5, 9.8))
_WIDE = (10.6, 11, 10.6, 9.4)
_PALM = points("-10,-12.5 6,-14 20,-15.5 30,-12 33,-2 29,9 20,15 6,15 -10,12.5")


@dataclass(frozen=True, slots=True)
class HandPaint:
    """The skin of a hand, its shade, and whether it is the near one."""

    skin: str
    shade: str
    near: bool = True


def grip_between(a: Grip, b: Grip, share: float) -> Grip:
    """A grip a share (0 to 1) of the way from one to the other."""

    def number(one: float, other: float) -> float:
        return one + (other - one) * share

    def four(one: Four, other: Four) -> Four:
        w, x, y, z = (number(i, j) for i, j in zip(one, other, strict=True))
        return w, x, y, z

    return Grip(
        four(a.root, b.root),
        four(a.bend, b.bend),
        four(a.length, b.length),
        number(a.thumb_root, b.thumb_root),
        number(a.thumb_bend, b.thumb_bend),
        number(a.thumb_length, b.thumb_length),
    )


def openness(grip: Grip) -> float:
    """How much of its palm an opened hand shows, from 0 to 1."""
    return max(0.0, min(1.0, (-grip.thumb_root - 20) / 46))


def hand(grip: Grip, wrist: Point, angle: float, paint: HandPaint, size: float) -> str:
    """A hand at a wrist, turned by degrees."""
    ink = mix(paint.skin, paint.shade, 1 if paint.near else 0.8)
    order = (3, 2, 1, 0) if paint.near else (0, 1, 2, 3)
    drawn = "".join(line(_finger_path(grip, i), paint.skin, _WIDE[i]) for i in order)
    drawn += blob(_PALM, paint.skin)
    drawn += "".join(line(_gap_path(grip, i), ink, 1.7, 0.85) for i in order if i < 3)
    middle, end = _finger((6, -9), grip.thumb_root, grip.thumb_bend, grip.thumb_length)
    under = [(x + 1, y + 6.3) for x, y in ((10.0, -8.0), middle, end)]
    drawn += line(_straight(under), ink, 1.8, 0.85)
    drawn += line(_straight([(2, -5), (8, -9), middle, end]), paint.skin, 11.4)
    at = f"translate({pt(wrist)}) rotate({num(angle)}) scale({size:.3f})"
    return group(drawn, at)


def _finger(root: Point, a: float, b: float, length: float) -> tuple[Point, Point]:
    first, second = math.radians(a), math.radians(a + b)
    middle = (
        root[0] + math.cos(first) * length * 0.52,
        root[1] + math.sin(first) * length * 0.52,
    )
    half = length * 0.5
    return middle, (middle[0] + math.cos(second) * half, middle[1] + math.sin(second) * half)


def _finger_path(grip: Grip, i: int) -> str:
    root = _ROOTS[i]
    middle, end = _finger(root, grip.root[i], grip.bend[i], grip.length[i])
    return _straight([(root[0] - 8, root[1]), root, middle, end])


def _gap_path(grip: Grip, i: int) -> str:
    """The gap to the next finger."""
    root, beside = _ROOTS[i], _WIDE[i] * 0.5
    middle, end = _finger(root, grip.root[i], grip.bend[i], grip.length[i])
    first, second = math.radians(grip.root[i]), math.radians(grip.root[i] + grip.bend[i])
    aside = -math.sin(first) * beside, math.cos(first) * beside
    last = -math.sin(second) * beside, math.cos(second) * beside
    tip = (middle[0] + (end[0] - middle[0]) * 0.8, middle[1] + (end[1] - middle[1]) * 0.8)
    return _straight([
        (root[0] + aside[0], root[1] + aside[1]),
        (middle[0] + aside[0], middle[1] + aside[1]),
        (tip[0] + last[0], tip[1] + last[1]),
    ])  # fmt: skip


def _straight(spots: list[Point]) -> str:
    return "M" + "L".join(pt(one) for one in spots)
