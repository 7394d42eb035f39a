"""Faces: what a head shows, and the lines of years. Head space."""

from __future__ import annotations

from game.cast.curves import num, pt, smooth
from game.cast.expressions import Expression
from game.cast.eyes import eye
from game.cast.mouth import mouth
from game.cast.pen import fill, line, oval, trace
from game.cast.subject import ADULT, MIDDLE_AGED, OLD, OLDER, Features


def face_layer(f: Expression, who: Features) -> str:
    """A face in head space: cheeks, lines, eyes, brows, nose and mouth."""
    ey, lift = who.ey, f.cheeks
    s = oval(1, ey + 25 - lift * 2, 13, 8.5, who.blush, 0.16 + 0.1 * lift)
    s += oval(45, ey + 24 - lift * 2, 6, 7, who.blush, 0.13 + 0.08 * lift)
    s += _lines_of_age(f, who)
    s += eye(8, ey, 9.6, f, who, True) + eye(42, ey - 0.4, 7.4, f, who, False)
    s += _brow(8, ey - 15.5, 12, f, who, True) + _brow(42.5, ey - 15.8, 8.6, f, who, False)
    return s + _nose(who) + mouth(f, who)


def _brow(x: float, y: float, w: float, f: Expression, who: Features, near: bool) -> str:
    y += who.brow_y
    extra = f.brow_one_sided * (1 if near else -0.35)
    inner, outer = y - f.brow_inner - extra * 0.6, y - f.brow_outer - extra
    left, right = (
        ((x - w - 2, outer + 2), (x + w, inner + 1))
        if near
        else ((x - w, inner + 1), (x + w, outer + 3))
    )
    mid = (
        (left[0] + right[0]) / 2 + (-2 if near else 2),
        (left[1] + right[1]) / 2 - f.brow_arch - who.brow_arch,
    )
    return line(f"M{pt(left)}Q{pt(mid)} {pt(right)}", who.brow, who.brow_w)


def _nose(who: Features) -> str:
    d = who.lines
    x, y = 28, who.ny
    w = who.nose_w
    s = fill(
        smooth(
            [
                (x - 1, y - 24),
                (x + 4 + who.nose_l * 0.3, y - 14),
                (x + 11 + who.nose_l, y - 3),
                (x + 9 + who.nose_l, y + 2),
                (x + 1, y + 4),
                (x - 5 * w, y + 2),
                (x - 6 * w, y - 3),
                (x - 3, y - 9),
            ]
        ),
        who.mid,
    )
    s += line(
        (
            f"M{num(x + 1)} {num(y - 22)}C{num(x + 4)} {num(y - 14)}"
            f" {num(x + 12 + who.nose_l)} {num(y - 8)}"
            f" {num(x + 11.5 + who.nose_l)} {num(y - 2)}"
            f"C{num(x + 11 + who.nose_l)} {num(y + 3)} {num(x + 5)}"
            f" {num(y + 4)} {num(x + 2)} {num(y + 3)}"
        ),
        d,
        2.4,
        0.62,
    )
    s += line(
        (
            f"M{num(x - 3.5 * w)} {num(y + 3)}C{num(x - 8 * w)} {num(y + 3)}"
            f" {num(x - 8.5 * w)} {num(y - 4)} {num(x - 5 * w)} {num(y - 6)}"
        ),
        d,
        2,
        0.5,
    )
    return s


def _lines_of_age(f: Expression, who: Features) -> str:
    """Lines that come with years, with smiling and with a frown."""
    y = who.years
    s = _beside_the_nose(who, max(0, (y - ADULT) * 0.2) + f.cheeks * 0.3)
    if y >= MIDDLE_AGED:
        s += trace([(2, -99), (20, -101.5), (40, -99)], who.lines, 1.7, 0.16 + 0.06 * (y - ADULT))
    if y >= OLDER:
        s += trace([(-12, -24), (0, -11), (14, -5)], who.lines, 2, 0.34)
        s += trace([(6, -107), (20, -109), (38, -107)], who.lines, 1.6, 0.26)
    if y >= OLD:
        s += trace([(4, -92), (20, -94.5), (38, -92)], who.lines, 1.6, 0.3)
        s += trace([(8, who.my + 3), (6, who.my + 8), (8, who.my + 13)], who.lines, 1.8, 0.45)
        s += trace([(-22, -42), (-13, -28), (-3, -19)], who.lines, 1.8, 0.3)
    if f.brow_inner < -5:
        s += line(f"M24 {num(who.ey - 15)}l1.5 6M31 {num(who.ey - 15)}l-1 5.5", who.lines, 2, 0.6)
    if f.brow_inner > 5 and f.brow_outer < 0:
        s += trace([(16, who.ey - 27), (26, who.ey - 29), (36, who.ey - 27)], who.lines, 1.9, 0.45)
    return s


def _beside_the_nose(who: Features, strength: float) -> str:
    if strength <= 0.05:
        return ""
    fold = [(19, who.ny + 2), (12, who.ny + 9), (9.5, who.my - 2)]
    return trace(fold, who.lines, 2, round(min(strength, 0.62), 2))
