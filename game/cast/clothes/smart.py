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
    top = torso(b, c) + fill(
        (
            f"M{b.pt(1.04, -16)}L{b.pt(0.58, b.mid(0.58))}"
            f"C{b.pt(0.7, b.fore(0.7) - 4)} {b.pt(0.9, b.fore(0.9) - 4)}"
            f" {b.pt(1.01, b.fore(1))}Z"
        ),
        shirt,
    )
    if not p.full:
        top += fill(
            (
                f"M{b.pt(0.97, b.mid(1) - 1)}L{b.pt(0.93, b.mid(0.93) + 8)}"
                f"L{b.pt(0.62, b.mid(0.62) + 5)}L{b.pt(0.6, b.mid(0.6))}"
                f"L{b.pt(0.66, b.mid(0.66) - 5)}L{b.pt(0.93, b.mid(0.93) - 4)}Z"
            ),
            "#8d3a44",
        )
    top += collar(b, shirt, open_=p.full)
    lit = lite(c, 0.12)
    top += fill(
        (
            f"M{b.pt(1.05, -22)}C{b.pt(0.98, -14)} {b.pt(0.86, b.mid(0.86) - 22)}"
            f" {b.pt(0.56, b.mid(0.56))}C{b.pt(0.64, b.mid(0.64) - 24)}"
            f" {b.pt(0.74, b.mid(0.74) - 34)} {b.pt(0.78, b.mid(0.78) - 38)}"
            f"L{b.pt(0.83, b.mid(0.83) - 31)}L{b.pt(0.87, b.mid(0.87) - 40)}"
            f"C{b.pt(0.95, -28)} {b.pt(1.0, -b.rear(1))} {b.pt(1.05, -22)}Z"
        ),
        lit,
    )
    top += fill(
        (
            f"M{b.pt(1.0, b.fore(1) + 1)}C{b.pt(0.9, b.fore(0.9) - 1)}"
            f" {b.pt(0.74, b.fore(0.74) - 4)} {b.pt(0.56, b.mid(0.56))}"
            f"C{b.pt(0.7, b.fore(0.7) + 1)} {b.pt(0.85, b.fore(0.85) + 2)}"
            f" {b.pt(1.0, b.fore(1) + 1)}Z"
        ),
        dark(c, 0.1),
    )
    top += line(
        (
            f"M{b.pt(0.56, b.mid(0.56))}C{b.pt(0.4, b.mid(0.4) + 4)}"
            f" {b.pt(0.2, b.mid(0.2) + 4)} {b.pt(0.0, b.mid(0) + 8)}"
        ),
        dark(c, 0.4),
        3.2,
    ) + "".join(dot(*b.at(u, b.mid(u) + 1), 3.6, dark(c, 0.5)) for u in (0.47, 0.3))
    top += line(f"M{b.pt(0.2, b.mid(0.2) - 46)}L{b.pt(0.19, b.mid(0.2) - 12)}", dark(c, 0.4), 4)
    return Outfit(trousers(b, dark(c, 0.12), "plain", "#231e26"), top, sleeves(b, c, cuff=shirt))


def _shirt_and_tie(b: Body, c: str, p: Subject) -> Outfit:
    tie = "#8d3a44" if p.tinted != "burgundy" else "#26406a"
    top = (
        torso(b, c, HIP)
        + placket(b, c, 0.86, 0.05, lite(c, 0.5))
        + collar(b, lite(c, 0.3), False)
        + fill(
            (
                f"M{b.pt(0.975, b.mid(1) - 3)}L{b.pt(0.955, b.mid(1) + 7)}"
                f"L{b.pt(0.91, b.mid(0.9) + 7)}L{b.pt(0.36, b.mid(0.36) + 9)}"
                f"L{b.pt(0.31, b.mid(0.31))}L{b.pt(0.37, b.mid(0.37) - 8)}"
                f"L{b.pt(0.91, b.mid(0.9) - 4)}Z"
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
        + line(
            (
                f"M{b.pt(0.79, b.mid(0.8))}C{b.pt(0.6, b.mid(0.6) + 4)}"
                f" {b.pt(0.4, b.mid(0.4))} {b.pt(0.2, b.mid(0.2))}"
            ),
            dark(c, 0.28),
            2.6,
            0.55,
        )
        + line(
            (
                f"M{b.pt(0.5, b.mid(0.5) - 30)}C{b.pt(0.38, b.mid(0.4) - 22)}"
                f" {b.pt(0.3, b.mid(0.3) - 26)} {b.pt(0.2, b.mid(0.2) - 24)}"
            ),
            dark(c, 0.28),
            2.6,
            0.4,
        )
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
    top += line(
        (
            f"M{b.pt(0.66, b.mid(0.66) - 14)}C{b.pt(0.55, b.mid(0.55) - 22)}"
            f" {b.pt(0.42, b.mid(0.42) - 20)} {b.pt(0.34, b.mid(0.34) - 22)}"
        ),
        dark(c, 0.3),
        2.6,
        0.5,
    )
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
        + fill(
            (
                f"M{b.pt(0.97, b.mid(1) - 4)}L{b.pt(0.95, b.mid(1) + 6)}"
                f"L{b.pt(0.7, b.mid(0.7) + 5)}L{b.pt(0.68, b.mid(0.68))}"
                f"L{b.pt(0.71, b.mid(0.71) - 5)}Z"
            ),
            "#7d3044",
        )
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
