"""Legs, shoes and skirts."""

from __future__ import annotations

from game.cast.body import Body
from game.cast.curves import Point, limb, num
from game.cast.pen import blob, dark, fill, line, lite


def shoe(b: Body, which: int, kind: str, c: str) -> str:
    """A shoe at an ankle: plain, trainer, boot or slipper."""
    far = which == 1
    x, y = b.pose.ankle_far if far else b.pose.ankle
    c = dark(c, 0.3) if far else c
    sole = "#b8ada6" if far else "#f1eadb"
    s = fill(
        (
            f"M{num(x - 21)} {num(y + 2)}L{num(x + 20)} {num(y)}C{num(x + 34)}"
            f" {num(y + 14)} {num(x + 58)} {num(y + 16)} {num(x + 68)}"
            f" {num(y + 32)}C{num(x + 72)} {num(y + 44)} {num(x + 68)} 740"
            f" {num(x + 60)} 740L{num(x - 22)} 740C{num(x - 27)} {num(y + 36)}"
            f" {num(x - 25)} {num(y + 16)} {num(x - 21)} {num(y + 2)}Z"
        ),
        c,
    )
    if kind == "trainer":
        s += fill(
            (
                f"M{num(x - 25)} 729L{num(x + 69)} 729C{num(x + 71)} 735"
                f" {num(x + 68)} 740 {num(x + 60)} 740L{num(x - 22)} 740"
                f"C{num(x - 25)} 737 {num(x - 25)} 733 {num(x - 25)} 729Z"
            ),
            sole,
        )
        s += line(
            f"M{num(x + 27)} {num(y + 12)}l8 9M{num(x + 36)} {num(y + 16)}l8 9",
            sole,
            3,
        )
    elif kind == "boot":
        s += fill(
            (f"M{num(x - 25)} 730L{num(x + 69)} 730L{num(x + 62)} 740L{num(x - 22)} 740Z"),
            dark(c, 0.4),
        )
    elif kind == "slipper":
        s += line(
            (
                f"M{num(x + 14)} {num(y + 8)}C{num(x + 24)} {num(y + 20)}"
                f" {num(x + 26)} {num(y + 28)} {num(x + 24)} {num(y + 36)}"
            ),
            lite(c, 0.35),
            6,
        )
    else:
        s += line(f"M{num(x - 22)} 737L{num(x + 62)} 737", dark(c, 0.4), 4)
    return s


def stocking(b: Body, which: int, c: str) -> str:
    """A bare or stockinged leg under a skirt, in its colour."""
    far = which == 1
    knee, ankle = _leg(b, far)
    g, shown = b.girth**0.8, dark(c, 0.28) if far else c
    shin = fill(limb(knee, 25 * g, (ankle[0], ankle[1] - 2), 15, 7), shown)
    return shin + fill(limb(ankle, 15, (ankle[0] + 12, ankle[1] + 34), 15), shown)


def leg(b: Body, which: int, c: str) -> str:
    """A leg in trousers. 0 is the near one."""
    far = which == 1
    col = dark(c, 0.28) if far else c
    if b.pose.standing:
        return _standing_leg(b, far, col)
    (kn, an), (hx, hy), g = _leg(b, far), b.pose.hip, b.girth**0.8
    rt, rk, ra = 40 * g, 30 * g, 21
    hip = (hx + 16, hy + 2)
    s = fill(limb(kn, rk, (an[0], an[1] - 6), ra, 6), col)
    s += fill(limb(hip, rt - (4 if far else 0), kn, rk + (0.5 if not far else -1)), col)
    if not far:
        s += blob(
            [
                (hx - b.rear(0) + 3, hy - 16),
                (hx - b.rear(0) + 2, hy + 18),
                (hx - 34, hy + 44),
                (hx + 22, hy + 42),
                (hx + 60, hy - 30),
                (hx, hy - 40),
            ],
            col,
        )
        s += line(
            (
                f"M{num(kn[0] - 70)} {num(kn[1] + rk + 3)}Q{num(kn[0] - 22)}"
                f" {num(kn[1] + rk - 1)} {num(kn[0] - 16)} {num(kn[1] + rk + 24)}"
            ),
            dark(c, 0.38),
            3.4,
            0.6,
        )
        s += line(
            (f"M{num(an[0] - ra + 1)} {num(an[1] + 5)}L{num(an[0] + ra - 1)} {num(an[1] + 3)}"),
            dark(c, 0.25),
            9,
        )
    else:
        s += line(
            (f"M{num(an[0] - ra + 1)} {num(an[1] + 5)}L{num(an[0] + ra - 1)} {num(an[1] + 3)}"),
            dark(c, 0.42),
            9,
        )
    return s


def _leg(b: Body, far: bool) -> tuple[Point, Point]:
    """Knee and ankle."""
    pose = b.pose
    return (pose.knee_far, pose.ankle_far) if far else (pose.knee, pose.ankle)


def _standing_leg(b: Body, far: bool, col: str) -> str:
    (kn, an), (hx, hy), g = _leg(b, far), b.pose.hip, b.girth**0.8
    rt, rk, ra = 40 * g, 30 * g, 21
    top = (hx + (2 if not far else 10), hy + 8)
    s = fill(limb(top, rt + 6, kn, rk + 2), col) + fill(
        (
            f"M{num(kn[0] - rk - 2)} {num(kn[1])}L{num(kn[0] + rk + 2)}"
            f" {num(kn[1])}L{num(an[0] + ra + 3)} {num(an[1] + 14)}"
            f"L{num(an[0] - ra - 4)} {num(an[1] + 15)}Z"
        ),
        col,
    )
    return s + line(
        (f"M{num(an[0] - ra - 1)} {num(an[1] + 12)}L{num(an[0] + ra)} {num(an[1] + 11)}"),
        dark(col, 0.25),
        6,
    )


def skirt(b: Body, c: str, hem: float, wide: float = 0) -> str:
    """A skirt down to a hem (y)."""
    q = b.pose
    (hx, hy), (kx, ky) = q.hip, q.knee
    g = b.girth
    if q.standing:
        return _standing_skirt(b, c, hem, wide)
    d = (hem - 628) * 0.14
    s = blob(
        [
            (hx - b.rear(0) + 4, hy - 20),
            (hx - b.rear(0) + 2, hy + 20),
            (hx - 30, hy + 45),
            (hx + 40, hy + 45),
            (kx - 76, ky + 38),
            (kx - 52, ky + 62),
            (kx - 54 - d - wide * 0.5, hem, 1),
            (kx + 34 + wide + d, hem - 2, 1),
            (kx + 37 * g, ky + 40),
            (kx + 34 * g, ky - 4),
            (kx + 12, ky - 34 * g),
            (hx + 80, hy - 40 * g),
            (hx + 20, hy - 44),
        ],
        c,
    )
    s += line(
        (
            f"M{num(kx - 84)} {num(ky + 36)}Q{num(kx - 26)} {num(ky + 24)}"
            f" {num(kx - 24)} {num(hem - 30)}"
        ),
        dark(c, 0.35),
        3.4,
        0.55,
    )
    s += line(
        (
            f"M{num(kx + 6)} {num(ky + 20)}Q{num(kx + 10)} {num(ky + 60)}"
            f" {num(kx + 6)} {num(hem - 16)}"
        ),
        dark(c, 0.3),
        3,
        0.4,
    )
    return s


def _standing_skirt(b: Body, c: str, hem: float, wide: float) -> str:
    hx, hy = b.pose.hip
    hem_ = 740 - (740 - hem) * 0.9
    s = blob(
        [
            (hx - b.rear(0) + 16, hy - 34),
            (hx - b.rear(0) - 2, hy + 4),
            (hx - b.rear(0) - 7, hy + 50),
            (hx - b.rear(0) - 16 - wide, hem_, 1),
            (hx + b.fore(0) + 26 + wide, hem_, 1),
            (hx + b.fore(0) + 7, hy + 50),
            (hx + b.fore(0) + 2, hy + 4),
            (hx + b.fore(0) - 14, hy - 34),
        ],
        c,
    )
    s += blob(
        [
            (hx - b.rear(0) + 10, hy + 6, 1),
            (hx - b.rear(0) - 2, hy + 10),
            (hx - b.rear(0) - 7, hy + 50),
            (hx - b.rear(0) - 16 - wide, hem_, 1),
            (hx - 22, hem_, 1),
            (hx - 26, hy + 30),
        ],
        dark(c, 0.22),
    )
    return s
