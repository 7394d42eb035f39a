"""Eyes, and the lines round them."""

from __future__ import annotations

from game.cast.curves import num, pt
from game.cast.expressions import Expression
from game.cast.pen import fill, line, oval
from game.cast.subject import ADULT, MIDDLE_AGED, Features


def eye(x: float, y: float, w: float, f: Expression, who: Features, near: bool) -> str:
    """An eye in the middle of a place, `w` half as wide."""
    o, lo = f.upper_lid * who.eye, f.lower_lid
    big = who.eye
    up, dn = 8.6 * o * big, 6.0 * lo * big
    if who.single:
        up, dn = up * 0.8, dn * 0.92
    tilt = who.eye_tilt + (1 if who.single else 0)
    s = ""
    left, right = (
        ((x - w, y + 0.6 - tilt), (x + w, y + 0.6 + tilt * 0.4))
        if near
        else ((x - w, y + 0.6 + tilt * 0.4), (x + w, y + 0.6 - tilt))
    )
    lid = (
        f"M{pt(left)}C{num(x - w * 0.55)} {num(y - up)} {num(x + w * 0.5)}"
        f" {num(y - up)} {pt(right)}"
    )
    if lo < 0.2:  # laughing: the eye is one line
        return line(
            (
                f"M{num(x - w)} {num(y + 3)}C{num(x - w * 0.5)} {num(y - 6)}"
                f" {num(x + w * 0.5)} {num(y - 6)} {num(x + w)} {num(y + 3)}"
            ),
            who.lash,
            3.8,
        )
    s += fill(
        lid + (f"C{num(x + w * 0.5)} {num(y + dn)} {num(x - w * 0.55)} {num(y + dn)} {pt(left)}Z"),
        who.white,
    )
    top, bottom = y - up * 0.76, y + dn * 0.76
    ry = min(5.4 * big, (bottom - top) / 2 + 0.5)
    cy = min(max((top + bottom) / 2 + 0.5 + f.gaze_y * 0.9, top + ry - 0.4), bottom - ry + 1.4)
    s += oval(
        x + 0.6 + f.gaze_x * (1.15 if near else 0.8),
        cy,
        4.5 * big * (1 if near else 0.9),
        max(1.6, ry),
        who.iris,
    )
    s += line(lid, who.lash, 3.3)
    return s + _lines(x, y, w, f, who, near)


def _lines(x: float, y: float, w: float, f: Expression, who: Features, near: bool) -> str:
    s = ""
    if f.upper_lid < 0.5:  # a heavy lid shows its fold
        s += line(
            (
                f"M{num(x - w)} {num(y - 4)}C{num(x - w * 0.5)} {num(y - 9)}"
                f" {num(x + w * 0.5)} {num(y - 9)} {num(x + w)} {num(y - 4)}"
            ),
            who.lines,
            1.8,
            0.5,
        )
    if f.lower_lid < 0.3:
        s += line(
            (
                f"M{num(x - w * 0.8)} {num(y + 7.5)}C{num(x - w * 0.3)} {num(y + 5)}"
                f" {num(x + w * 0.4)} {num(y + 5)} {num(x + w * 0.8)} {num(y + 7)}"
            ),
            who.lines,
            2,
            0.5,
        )
    if f.tired_eyes or who.years >= MIDDLE_AGED:
        a = max(f.tired_eyes * 0.55, (who.years - ADULT) * 0.2)
        s += line(
            (
                f"M{num(x - w * 0.7)} {num(y + 8.5)}C{num(x - w * 0.2)}"
                f" {num(y + 12)} {num(x + w * 0.4)} {num(y + 12)}"
                f" {num(x + w * 0.85)} {num(y + 9)}"
            ),
            who.lines,
            2,
            round(a, 2),
        )
    if who.years >= MIDDLE_AGED and near:
        s += line(
            (
                f"M{num(x - w - 4)} {num(y - 1)}L{num(x - w - 9)} {num(y - 4)}"
                f"M{num(x - w - 4)} {num(y + 3)}L{num(x - w - 9)} {num(y + 5)}"
            ),
            who.lines,
            1.6,
            round(0.15 * (who.years - ADULT) + 0.08, 2),
        )
    return s
