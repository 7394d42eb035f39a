"""Points and the smooth curves through them: geometry only, in the figure's own pixels."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
Spot: TypeAlias = tuple[float, ...]
"""A point of an outline: x and y, and a third number where the curve has a corner."""

_ROUND = 1 / 6
_PIECES = 12


def points(words: str) -> list[Spot]:
    """Spots from text such as "-33,-62 53,-93!"; the mark makes a corner."""
    spots: list[Spot] = []
    for word in words.split():
        x, y = word.rstrip("!").split(",")
        spots.append((float(x), float(y), 1) if word.endswith("!") else (float(x), float(y)))
    return spots


def num(value: float) -> str:
    """A number to one decimal, as short as it goes."""
    said = f"{value:.1f}".removesuffix(".0")
    return "0" if said == "-0" else said


def pt(spot: Spot) -> str:
    """A point as a path says it."""
    return f"{num(spot[0])} {num(spot[1])}"


def smooth(spots: Sequence[Spot], closed: bool = True) -> str:
    """The path of a smooth curve through points."""
    said = "M" + pt(spots[0])
    for _, a, b, end in _pieces(spots, closed):
        said += f"C{pt(a)} {pt(b)} {pt(end)}"
    return said + ("Z" if closed else "")


def sample(spots: Sequence[Spot], step: float, closed: bool = True) -> list[Point]:
    """Points along the smooth curve, about `step` apart and all equally far."""
    fine = _fine(spots, closed)
    lengths = [math.dist(a, b) for a, b in itertools.pairwise(fine)]
    count = max(2, round(sum(lengths) / step))
    want, walked, found = sum(lengths) / count, 0.0, [fine[0]]
    for a, b, length in zip(fine, fine[1:], lengths, strict=False):
        while length and walked + length >= want * len(found) and len(found) < count:
            found.append(between(a, b, (want * len(found) - walked) / length))
        walked += length
    return found if closed else [*found, fine[-1]]


def bumpy(spots: Sequence[Spot], step: float, swell: float = 0.62) -> str:
    """A closed outline of small round bumps: curls and coils."""
    found = sample(spots, step)
    pairs = list(zip(found, found[1:] + found[:1], strict=True))
    turn = 1 if sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs) > 0 else 0
    said = "M" + pt(found[0])
    for a, b in pairs:
        radius = num(math.dist(a, b) * swell)
        said += f"A{radius} {radius} 0 0 {turn} {pt(b)}"
    return said + "Z"


def between(a: Point, b: Point, share: float) -> Point:
    """The point a share (0 to 1) of the way from one to the other."""
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def limb(start: Point, wide: float, end: Point, narrow: float, swell: float = 0) -> str:
    """A tapered limb with round ends, fuller on one side. Radii at both ends."""
    turn = math.atan2(end[1] - start[1], end[0] - start[0])
    nx, ny = -math.sin(turn), math.cos(turn)
    middle, radius = between(start, end, 0.4), wide + (narrow - wide) * 0.4

    def beside(p: Point, r: float) -> str:
        return pt((p[0] + nx * r, p[1] + ny * r))

    return (
        f"M{beside(start, wide)}Q{beside(middle, radius + swell)} {beside(end, narrow)}"
        f"A{num(narrow)} {num(narrow)} 0 0 0 {beside(end, -narrow)}"
        f"Q{beside(middle, -radius - swell * 0.3)} {beside(start, -wide)}"
        f"A{num(wide)} {num(wide)} 0 0 0 {beside(start, wide)}Z"
    )


def elbow(shoulder: Point, wrist: Point, upper: float, lower: float) -> Point:
    """Where the elbow is: arms keep their length while a posture changes."""
    dx, dy = wrist[0] - shoulder[0], wrist[1] - shoulder[1]
    whole = math.hypot(dx, dy)
    reach = min(whole, upper + lower - 0.5)
    along = (upper**2 - lower**2 + reach * reach) / (2 * reach)
    aside = math.sqrt(max(0.0, upper**2 - along * along))
    ux, uy = dx / whole, dy / whole
    return shoulder[0] + ux * along - uy * aside, shoulder[1] + uy * along + ux * aside


def _pieces(spots: Sequence[Spot], closed: bool) -> Iterator[tuple[Point, Point, Point, Point]]:
    """Each piece of the curve: its start, its two handles and its end."""
    count = len(spots)

    def at(i: int) -> Spot:
        return spots[i % count] if closed else spots[max(0, min(count - 1, i))]

    for i in range(count if closed else count - 1):
        before, start, end, after = at(i - 1), at(i), at(i + 1), at(i + 2)
        yield (
            (start[0], start[1]),
            _handle(start, before, end, 1),
            _handle(end, start, after, -1),
            (end[0], end[1]),
        )


def _handle(spot: Spot, before: Spot, after: Spot, way: int) -> Point:
    round_by = 0 if len(spot) > 2 else _ROUND * way
    return (
        spot[0] + (after[0] - before[0]) * round_by,
        spot[1] + (after[1] - before[1]) * round_by,
    )


def _fine(spots: Sequence[Spot], closed: bool) -> list[Point]:
    fine: list[Point] = []
    last = (spots[0][0], spots[0][1])
    for p1, a, b, p2 in _pieces(spots, closed):
        for j in range(_PIECES):
            t = j / _PIECES
            w = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            fine.append((
                w[0] * p1[0] + w[1] * a[0] + w[2] * b[0] + w[3] * p2[0],
                w[0] * p1[1] + w[1] * a[1] + w[2] * b[1] + w[3] * p2[1],
            ))  # fmt: skip
        last = p2
    return [*fine, last]
