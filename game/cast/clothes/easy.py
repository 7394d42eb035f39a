"""Hoodies, jackets, cardigans, jumpers and T-shirts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.cast.body import Body
from game.cast.clothes.details import (
    CHINO,
    DENIM,
    GREY,
    HIP,
    band,
    collar,
    crew,
    hood,
    rib,
    torso,
    vneck,
)
from game.cast.clothes.limbs import Outfit, short_sleeves, sleeves, trousers, under_skirt
from game.cast.curves import num
from game.cast.pen import dark, dot, fill, line, lite, mix
from game.cast.subject import Subject


def _hoodie(b: Body, c: str, p: Subject) -> Outfit:
    top = (
        torso(b, c, HIP)
        + rib(b, c, (0.05,))
        + fill(b.path("M0.4,m-34 L0.4,m+8 L0.16,m+12 L0.14,m-46 L0.26,m-44 Z"), dark(c, 0.1))
        + line(b.path("M0.4,m-34 L0.26,m-44"), dark(c, 0.36), 2.8, 0.7)
        + hood(b, c)
        + line(b.path("M0.93,8 L0.76,m-10 M0.95,f-8 L0.8,m+8"), "#efe6d6", 3.4)
    )
    return Outfit(
        trousers(
            b, DENIM if p.seed % 2 else "#3d3a4c", "trainer", "#3a4256" if p.seed % 3 else "#7d3044"
        ),
        top,
        sleeves(b, c, wide=1.5, cuff=dark(c, 0.16)),
    )


def _jacket(b: Body, c: str, p: Subject) -> Outfit:
    """A zipped work jacket or an open casual one."""
    inner = "#d8cfc0"
    top = (
        torso(b, c, HIP)
        + rib(b, c, (0.04,))
        + fill(b.path("M1.03,-16 L0.78,m L1.01,f1 Z"), inner)
        + crew(b, dark(inner, 0.1), 0.955)
        + line(b.path("M0.79,m C0.6,m+3 0.3,m+3 0.02,m+4"), dark(c, 0.45), 3.4)
        + collar(b, lite(c, 0.1), False, 1.25)
        + line(b.path("M0.34,m-40 L0.2,m-22"), dark(c, 0.42), 4)
    )
    return Outfit(
        trousers(b, DENIM, "trainer", "#e6dccb"), top, sleeves(b, c, wide=2, cuff=dark(c, 0.22))
    )


def _cardigan(b: Body, c: str, p: Subject) -> Outfit:
    inner = "#efe4d2" if p.tinted not in ("cream", "white") else "#8aa0a8"
    w = p.face
    edge = b.path("M1.04,-20 C0.97,-10 0.84,m-14 0.6,m")
    top = torso(b, c) + fill(
        edge + b.path("C0.78,f-6 0.9,f-3 1.01,f1 Z"),
        inner,
    )
    top += (
        vneck(b, mix(w.skin, w.shade, 0.3), 0.86)
        if p.full
        else collar(b, lite(inner, 0.3), True, 0.85)
    )
    lit = lite(c, 0.18)
    top += line(b.path("M1,f+1 C0.88,f-2 0.74,m+16 0.6,m+2"), dark(lit, 0.16), 7)
    top += line(
        edge + b.path("C0.4,m+2 0.2,m+2 0,m+2"),
        lit,
        8,
    ) + "".join(dot(*b.at(u, b.mid(u)), 3.6, dark(c, 0.5)) for u in (0.55, 0.41, 0.27, 0.13))
    top += line(b.path("M0.24,m-50 L0.23,m0.24-20"), dark(c, 0.36), 3.4, 0.8)
    if p.full and p.age >= 4 and p.seed % 2:
        lg = under_skirt(b, "#4f4660", 632, mix(w.skin, "#8a6a58", 0.25), "#4a3530")
    else:
        lg = trousers(b, ("#4a4356", CHINO, "#3f4a5a")[p.seed % 3], "plain", "#3d2e2c")
    return Outfit(lg, top, sleeves(b, c, cuff=dark(c, 0.16)))


def _jumper(b: Body, c: str, p: Subject) -> Outfit:
    top = torso(b, c, HIP) + rib(b, c, (0.05, 0.1)) + crew(b, dark(c, 0.16), 0.92)
    if p.seed % 3 == 1:
        top += band(b, lite(c, 0.5), 0.66, 10) + band(b, lite(c, 0.5), 0.58, 5)
    return Outfit(
        trousers(
            b, (DENIM, GREY, CHINO)[p.seed % 3], "trainer" if p.age < 3 else "plain", "#4a3530"
        ),
        top,
        sleeves(b, c, wide=1, cuff=dark(c, 0.16)),
    )


def _tee(b: Body, c: str, p: Subject) -> Outfit:
    top = torso(b, c, HIP) + crew(
        b, lite(c, 0.2) if p.tinted not in (None, "white", "cream") else dark(c, 0.14), 0.925
    )
    if p.seed % 2:
        q = b.at(0.62, b.mid(0.62) - 8)
        top += dot(
            q[0], q[1], 15, lite(c, 0.35) if p.tinted not in (None, "white", "cream") else "#d29a35"
        ) + line(f"M{num(q[0] - 26)} {num(q[1] + 22)}l46 2", dark(c, 0.2), 5, 0.6)
    return Outfit(
        trousers(b, DENIM, "trainer", "#b23b3b" if p.seed % 3 else "#3a4256"),
        top,
        short_sleeves(b, c, 0.62),
    )


EASY: Mapping[str, Callable[[Body, str, Subject], Outfit]] = MappingProxyType(
    {
        "hoodie": _hoodie,
        "jacket": _jacket,
        "cardigan": _cardigan,
        "jumper": _jumper,
        "T-shirt": _tee,
    }
)
