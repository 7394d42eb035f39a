"""Suits, shirts, blouses, dresses and school clothes."""

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
    placket,
    pocket,
    rib,
    torso,
    vneck,
)
from game.cast.clothes.limbs import Outfit, rolled, short_sleeves, sleeves, trousers, under_skirt
from game.cast.pen import dark, dot, fill, line, lite, mix
from game.cast.subject import Subject


def _suit(b: Body, c: str, p: Subject) -> Outfit:
    shirt = "#efe6d6"
    top = torso(b, c) + fill(b.path("M1.04,-16 L0.58,m C0.7,f-4 0.9,f-4 1.01,f1 Z"), shirt)
    if not p.full:
        top += fill(
            b.path("M0.97,m1-1 L0.93,m+8 L0.62,m+5 L0.6,m L0.66,m-5 L0.93,m-4 Z"), "#8d3a44"
        )
    top += collar(b, shirt, open_=p.full)
    lit = lite(c, 0.12)
    top += fill(
        b.path(
            "M1.05,-22 C0.98,-14 0.86,m-22 0.56,m C0.64,m-24 0.74,m-34 0.78,m-38 L0.83,m-31 "
            "L0.87,m-40 C0.95,-28 1,r 1.05,-22 Z"
        ),
        lit,
    )
    top += fill(b.path("M1,f+1 C0.9,f-1 0.74,f-4 0.56,m C0.7,f+1 0.85,f+2 1,f+1 Z"), dark(c, 0.1))
    top += line(b.path("M0.56,m C0.4,m+4 0.2,m+4 0,m+8"), dark(c, 0.4), 3.2) + "".join(
        dot(*b.at(u, b.mid(u) + 1), 3.6, dark(c, 0.5)) for u in (0.47, 0.3)
    )
    top += line(b.path("M0.2,m-46 L0.19,m0.2-12"), dark(c, 0.4), 4)
    return Outfit(trousers(b, dark(c, 0.12), "plain", "#231e26"), top, sleeves(b, c, cuff=shirt))


def _shirt_and_tie(b: Body, c: str, p: Subject) -> Outfit:
    tie = "#8d3a44" if p.tinted != "burgundy" else "#26406a"
    top = (
        torso(b, c, HIP)
        + placket(b, c, 0.86, 0.05, lite(c, 0.5))
        + collar(b, lite(c, 0.3), False)
        + fill(
            b.path(
                "M0.975,m1-3 L0.955,m1+7 L0.91,m0.9+7 L0.36,m+9 L0.31,m L0.37,m-8 L0.91,m0.9-4 Z"
            ),
            tie,
        )
    )
    return Outfit(trousers(b, GREY, "plain", "#2a2228"), top, sleeves(b, c, cuff=lite(c, 0.2)))


def _shirt(b: Body, c: str, p: Subject) -> Outfit:
    top = (
        torso(b, c, HIP)
        + placket(b, c, 0.84, 0.03, lite(c, 0.45))
        + pocket(b, c)
        + collar(b, lite(c, 0.12))
    )
    return Outfit(
        trousers(b, CHINO if p.seed % 2 else DENIM, "plain", "#3a2c28"),
        top,
        rolled(b, c) if p.seed % 3 and p.age < 5 else sleeves(b, c, cuff=dark(c, 0.14)),
    )


def _blouse(b: Body, c: str, p: Subject) -> Outfit:
    top = (
        torso(b, c, HIP)
        + vneck(b, mix(p.face.skin, p.face.shade, 0.25), 0.8, lite(c, 0.22))
        + line(b.path("M0.79,m0.8 C0.6,m+4 0.4,m 0.2,m"), dark(c, 0.28), 2.6, 0.55)
        + line(b.path("M0.5,m-30 C0.38,m0.4-22 0.3,m-26 0.2,m-24"), dark(c, 0.28), 2.6, 0.4)
    )
    return Outfit(
        trousers(b, "#3a3547", "plain", "#33262b"), top, sleeves(b, c, wide=1, cuff=lite(c, 0.22))
    )


def _dress(b: Body, c: str, p: Subject) -> Outfit:
    top = (
        torso(b, c)
        + vneck(b, mix(p.face.skin, p.face.shade, 0.2), 0.84, lite(c, 0.2))
        + band(b, dark(c, 0.28), 0.3, 9)
    )
    top += line(b.path("M0.66,m-14 C0.55,m-22 0.42,m-20 0.34,m-22"), dark(c, 0.3), 2.6, 0.5)
    return Outfit(
        under_skirt(b, c, 640, mix(p.face.skin, p.face.shade, 0.15), "#3a2a30", 6),
        top,
        short_sleeves(b, c, 0.72, lite(c, 0.2)),
    )


def _school(b: Body, c: str, p: Subject) -> Outfit:
    sh = "#f3eee2"
    top = (
        torso(b, c, HIP)
        + vneck(b, sh, 0.66, "#d8a640")
        + collar(b, sh, False, 0.9)
        + fill(b.path("M0.97,m1-4 L0.95,m1+6 L0.7,m+5 L0.68,m L0.71,m-5 Z"), "#7d3044")
        + rib(b, c, (0.06,))
    )
    q = b.at(0.58, b.mid(0.58) - 34)
    top += dot(q[0], q[1], 7, "#d8a640")
    return Outfit(trousers(b, "#4a4d58", "plain", "#231e26"), top, sleeves(b, c, cuff=sh))


SMART: Mapping[str, Callable[[Body, str, Subject], Outfit]] = MappingProxyType(
    {
        "suit": _suit,
        "shirt and tie": _shirt_and_tie,
        "shirt": _shirt,
        "blouse": _blouse,
        "dress": _dress,
        "school uniform": _school,
    }
)
