"""What heads of hair are made of: outlines, shade, shine, curls and locks.

Head space: chin at y=0, crown at y=-138, facing right, turned a little towards us.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from game.cast.curves import Spot, num, points, pt, smooth
from game.cast.pen import blob, dark, fill, line, lite, trace

Hair: TypeAlias = tuple[str, str]
"""What is drawn behind the neck, and over the head."""

HAIRLINE = points("-33,-62 -30,-80 -19,-76 -14,-92 -4,-104 12,-113 32,-115 47,-107 53,-93")


def outer(t: float) -> list[Spot]:
    """Round the skull, far temple to nape, at thickness t."""
    return points(
        f"53.5,-92! {55 + t * 0.15},-106 {53 + t * 0.3},{-118 - t * 0.4} "
        f"{39 + t * 0.4},{-132 - t * 0.75} {12 + t * 0.1},{-141 - t} "
        f"{-22 - t * 0.35},{-137 - t * 0.9} {-47 - t * 0.8},{-117 - t * 0.45} "
        f"{-57 - t},-88 {-52 - t * 0.8},-62 {-41 - t * 0.3},-42"
    )


def cap(t: float = 6, edge: Sequence[Spot] = HAIRLINE) -> list[Spot]:
    """A close head of hair with a hairline."""
    return [*outer(t), (-33, -40), *edge]


def shine(c: str, pts: Sequence[Spot], w: float = 4, a: float = 0.55) -> str:
    """Lamplight on hair."""
    return trace(pts, lite(c, 0.26 if c < "#a" else 0.4), w, a)


def rim(t: float = 6) -> list[Spot]:
    """Where the lamp lights the top of a thickness of hair."""
    return [(36, -128 - t * 0.4), (12, -134 - t * 0.6), (-16, -129 - t * 0.5)]


def shaded(c: str, t: float = 6) -> str:
    """The back of the hair, away from the lamp."""
    return blob(
        points(
            f"{-22 - t * 0.35},{-137 - t * 0.9}! {-47 - t * 0.8},{-117 - t * 0.45} "
            f"{-57 - t},-88 {-52 - t * 0.8},-62 {-41 - t * 0.3},-42 -33,-40 -33,-62! -40,-84 "
            "-38,-112"
        ),
        dark(c, 0.24),
    )


def curls(c: str, spots: Sequence[Spot], r: float, w: float = 2.6, a: float = 0.5) -> str:
    """Small light curls over dark hair, or dark over light."""
    s = ""
    for x, y in spots:
        s += line(
            (
                f"M{num(x - r)} {num(y + r * 0.3)}a{num(r)} {num(r)} 0 0 1"
                f" {num(r * 1.7)} {num(-r * 0.5)}"
            ),
            lite(c, 0.3) if c < "#a" else dark(c, 0.2),
            w,
            a,
        )
    return s


def strands(c: str, roots: Sequence[Spot], ends: Sequence[Spot], width: float) -> str:
    """Locks from roots to ends."""
    s = ""
    for i, (a, b) in enumerate(zip(roots, ends, strict=True)):
        col = c if i % 2 else lite(c, 0.1)
        m = ((a[0] + b[0]) / 2 - 5 + (i % 3) * 3, (a[1] + b[1]) / 2)
        s += line(f"M{pt(a)}Q{pt(m)} {pt(b)}", col, width)
    return s


def pulled(c: str, t: float = 5) -> str:
    """Hair drawn back from the face."""
    return (
        fill(
            smooth(
                cap(
                    t,
                    points(
                        "-33,-62 -30,-82 -20,-80 -13,-94 -2,-107 14,-114 32,-115 47,-107 53,-93"
                    ),
                )
            ),
            c,
        )
        + shaded(c, t)
        + shine(c, rim(t))
        + shine(c, [(-6, -104), (-22, -112), (-44, -108)], 2.6, 0.35)
    )
