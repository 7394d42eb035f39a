"""Coats and what falls to the feet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.cast.body import Body
from game.cast.clothes.details import (
    band,
    collar,
    crew,
    torso,
    vneck,
)
from game.cast.clothes.limbs import Outfit, short_sleeves, sleeves, trousers, under_robe
from game.cast.curves import num, smooth
from game.cast.legs import skirt
from game.cast.pen import blob, dark, dot, fill, line, lite, mix
from game.cast.subject import Subject


def _coat(b: Body, c: str, p: Subject) -> Outfit:
    (hx, hy) = b.pose.hip
    k = b.pose.knee
    flap = (
        ""
        if b.pose.standing
        else blob(
            [
                (hx - b.rear(0) + 2, hy - 30),
                (hx - b.rear(0), hy + 24),
                (hx - 30, hy + 46),
                (hx + 60, hy + 48),
                (k[0] - 56, k[1] + 58),
                (k[0] - 22, k[1] + 40),
                (k[0] - 34, k[1] - 26),
                (hx + 70, hy - 38),
            ],
            dark(c, 0.06),
        )
        + line(
            f"M{num(k[0] - 28)} {num(k[1] - 28)}L{num(k[0] - 22)} {num(k[1] + 38)}",
            dark(c, 0.34),
            3,
            0.6,
        )
    )
    inner = "#7d3044"
    top = (
        torso(b, c, 0)
        + fill(b.path("M1.03,-16 L0.74,m L1.01,f1 Z"), inner)
        + crew(b, lite(inner, 0.12), 0.95)
        + line(b.path("M0.72,m C0.5,m+4 0.3,m+4 0,m+8"), dark(c, 0.4), 3.2)
        + "".join(dot(*b.at(u, b.mid(u) + 9), 4.4, dark(c, 0.5)) for u in (0.62, 0.42, 0.2))
        + collar(b, lite(c, 0.1), False, 1.7)
        + line(b.path("M0.24,m-44 L0.2,m-14"), dark(c, 0.4), 4)
    )
    lg = trousers(b, "#3a3547", "plain", "#3a2c28")
    if b.pose.standing:
        flap = skirt(b, c, 610, -4)
    return Outfit((lg[0], lg[1] + flap), top, sleeves(b, c, wide=4, cuff=dark(c, 0.16)))


_GOLD = "#d8a640"


def _sari(b: Body, c: str, p: Subject) -> Outfit:
    blouse = dark(mix(c, "#7d3044", 0.45), 0.1)
    hem = 716 if b.pose.standing else 706
    far, near = under_robe(b, c, hem, "#6a4636", 6)
    near += _standing_border(b) if b.pose.standing else _seated_folds(b, c, hem)
    chest = fill(
        smooth(
            [b.at(u, -b.rear(u)) for u in (0.5, 0.7, 0.9, 1)]
            + [b.at(u, b.fore(u)) for u in (1, 0.9, 0.7, 0.5)]
        ),
        blouse,
    )
    neck = vneck(b, mix(p.face.skin, p.face.shade, 0.2), 0.86, _GOLD)
    top = torso(b, c) + chest + neck + _sari_fall(b, c)
    return Outfit((far, near), top, short_sleeves(b, blouse, 0.62, _GOLD))


def _standing_border(b: Body) -> str:
    x = b.pose.hip[0]
    ends = f"M{num(x - b.rear(0) - 18)} {num(717)}L{num(x + b.fore(0) + 26)} {num(717)}"
    return line(ends, _GOLD, 9)


def _seated_folds(b: Body, c: str, hem: float) -> str:
    x, y = b.pose.knee
    folds = (
        f"M{num(x - 20 + i * 18)} {num(y + 24 + i * 3)}"
        f"Q{num(x - 14 + i * 18)} {num(y + 100)} {num(x - 26 + i * 18)} {num(hem - 12)}"
        for i in range(3)
    )
    border = f"M{num(x - 60)} {num(hem - 5)}L{num(x + 46)} {num(hem - 7)}"
    return "".join(line(d, dark(c, 0.3), 2.8, 0.45) for d in folds) + line(border, _GOLD, 9)


def _sari_fall(b: Body, c: str) -> str:
    """The loose end: over the near shoulder and down the back, with its border and pleats."""
    drape = b.path(
        "M0.04,f C0.3,f+3 0.5,f+3 0.66,f+1 C0.8,m 0.94,0 1.02,r1+4 L0.98,r1-8 "
        "C0.8,r-6 0.4,r-5 -0.02,r0-1 C-0.2,r0+14 -0.22,10 0.04,f Z"
    )
    shade = b.path(
        "M0.98,r1-8 C0.8,r-6 0.4,r-5 -0.02,r0-1 C-0.1,r0+8 -0.16,-34 -0.16,-20 "
        "C0.2,-28 0.6,-34 0.98,r1-2 Z"
    )
    return fill(drape, c) + fill(shade, dark(c, 0.2)) + _sari_border(b) + _sari_pleats(b, c)


def _sari_border(b: Body) -> str:
    return line(b.path("M0.66,f C0.8,m 0.94,0 1.01,r1+4"), _GOLD, 7)


def _sari_pleats(b: Body, c: str) -> str:
    pleats = (
        "M0.1,f0.2-8 C0.4,m-10 0.7,-4 0.97,r1+2",
        "M0.22,f0.2-8 C0.5,m0.4-10 0.76,-4 0.97,r1-1",
        "M0.34,f0.2-8 C0.6,m0.4-10 0.82,-4 0.97,r1-4",
    )
    return "".join(line(b.path(one), dark(c, 0.28), 2.6, 0.45) for one in pleats)


def _abaya(b: Body, c: str, p: Subject) -> Outfit:
    e = "#c9b27a" if p.tinted in (None, "black") else lite(c, 0.3)
    top = (
        torso(b, c)
        + line(b.path("M0.96,m C0.6,m+3 0.3,m+3 0,m+6"), e, 3.4, 0.9)
        + crew(b, lite(c, 0.12), 0.95)
    )
    return Outfit(under_robe(b, c, 712, "#3a2f36", 8), top, sleeves(b, c, wide=5, cuff=e))


def _dressing_gown(b: Body, c: str, p: Subject) -> Outfit:
    inner = "#dfe3ea"
    (hx, hy), k = b.pose.hip, b.pose.knee
    lit = lite(c, 0.2)
    far, near = trousers(b, "#a9b7c6", "slipper", "#7a5c58")
    if b.pose.standing:
        near += skirt(b, c, 640, -2)
    else:
        near += blob(
            [
                (hx - b.rear(0) + 2, hy - 30),
                (hx - b.rear(0), hy + 24),
                (hx - 30, hy + 46),
                (k[0] - 90, k[1] + 36),
                (k[0] - 58, k[1] + 66),
                (k[0] - 30, k[1] + 84, 1),
                (k[0] - 8, k[1] + 30),
                (k[0] - 22, k[1] - 30),
                (hx + 70, hy - 39),
            ],
            c,
        ) + line(
            (
                f"M{num(k[0] - 22)} {num(k[1] - 28)}Q{num(k[0] - 2)}"
                f" {num(k[1] + 20)} {num(k[0] - 30)} {num(k[1] + 82)}"
            ),
            lit,
            7,
        )
    top = (
        torso(b, c)
        + fill(b.path("M1.03,-14 L0.62,m L1.01,f1-1 Z"), inner)
        + vneck(b, mix(p.face.skin, p.face.shade, 0.3), 0.88)
    )
    top += (
        line(
            b.path("M1.03,-20 C0.92,-4 0.8,m-12 0.56,m+4 M0.98,f1 C0.86,f-6 0.72,m+10 0.58,m+5"),
            lit,
            13,
        )
        + band(b, dark(c, 0.26), 0.26, 12)
        + line(b.path("M0.26,mq8 22 2 44 M0.26,mq16 18 16 34"), dark(c, 0.26), 6)
    )
    return Outfit((far, near), top, sleeves(b, c, wide=4, cuff=lit))


LONG: Mapping[str, Callable[[Body, str, Subject], Outfit]] = MappingProxyType(
    {
        "coat": _coat,
        "sari": _sari,
        "abaya": _abaya,
        "dressing gown": _dressing_gown,
    }
)
