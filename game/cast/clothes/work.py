"""Clothes for work: tunics, scrubs, overalls, polo shirts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.cast.body import Body
from game.cast.clothes.details import (
    HIP,
    badge,
    band,
    collar,
    crew,
    fob,
    pocket,
    torso,
    vneck,
)
from game.cast.clothes.limbs import Outfit, rolled, short_sleeves, sleeves, trousers
from game.cast.curves import smooth
from game.cast.pen import dark, dot, fill, line, lite, mix
from game.cast.subject import Subject


def _tunic(b: Body, c: str, p: Subject, piping: str = "#f3eee2") -> Outfit:
    top = (
        torso(b, c, 18)
        + vneck(b, mix(p.face.skin, p.face.shade, 0.3), 0.84)
        + collar(b, lite(c, 0.06), False, 0.8)
    )
    top += line(b.path("M0.86,m0.88-4 L1,m"), piping, 2.6) + line(
        b.path("M0.865,m0.9-9 C0.9,-12 0.95,-24 0.985,r1"), piping, 3
    )
    top += line(b.path("M0.85,m0.86 C0.6,m+3 0.3,m+3 0,m+2"), dark(c, 0.3), 3, 0.7) + pocket(
        b, c, 0.2, b.mid(0.2) - 44, 30
    )
    top += fob(b)
    return Outfit(
        trousers(b, "#26304a", "plain", "#1d1b24"), top, short_sleeves(b, c, 0.58, piping)
    )


def _uniform(b: Body, c: str, p: Subject) -> Outfit:
    return _tunic(b, c, p, "#c9474a" if p.tinted is None else "#f3eee2")


def _scrubs(b: Body, c: str, p: Subject) -> Outfit:
    top = (
        torso(b, c, 16)
        + vneck(b, mix(p.face.skin, p.face.shade, 0.25), 0.8, dark(c, 0.14))
        + pocket(b, c, 0.64)
    )
    return Outfit(
        trousers(b, c, "trainer", "#5b6470"), top, short_sleeves(b, c, 0.66, dark(c, 0.16))
    )


def _overalls(b: Body, c: str, p: Subject) -> Outfit:
    inner = "#b8aa94"
    us = (0.5, 0.62, 0.74, 0.86, 0.95, 1)
    upper = smooth(
        [b.at(u, -b.rear(u)) for u in us]
        + [b.at(u, b.fore(u)) for u in us[::-1]]
        + [(*b.at(0.64, b.fore(0.64)), 1), (*b.at(0.62, b.mid(0.62) - 36), 1)]
    )
    top = (
        torso(b, c)
        + fill(upper, inner)
        + fill(
            smooth(
                [b.at(u, -b.rear(u)) for u in us[:-1]]
                + [
                    (*b.at(1, -b.rear(1)), 1),
                    (*b.at(0.95, -b.rear(0.95) * 0.34), 1),
                    (*b.at(0.62, -b.rear(0.62) * 0.34), 1),
                ]
            ),
            dark(inner, 0.2),
        )
        + crew(b, dark(inner, 0.14))
    )
    top += (
        line(
            b.path(
                "M0.62,m-30 C0.8,m-34 0.9,-22 0.99,r1-3 M0.62,f-8 C0.8,f-6 0.9,f-2 0.96,f0.97-1"
            ),
            c,
            10,
        )
        + pocket(b, c, 0.56, b.mid(0.56) - 24, 26)
        + dot(*b.at(0.61, b.mid(0.61) - 30), 4, "#d6b25e")
    )
    return Outfit(trousers(b, c, "boot", "#4a3a2e"), top, rolled(b, inner))


def _hi_vis(b: Body, c: str, p: Subject) -> Outfit:
    inner = "#37455c"
    s = "#d9dcd8"
    top = (
        torso(b, c)
        + fill(b.path("M1.03,-18 L0.84,m L1.01,f1 Z"), inner)
        + crew(b, dark(inner, 0.2), 0.95)
        + band(b, s, 0.5, 13)
        + band(b, s, 0.3, 13)
        + line(b.path("M0.54,m-34 C0.8,m-36 0.92,-24 1,r"), s, 11)
        + line(b.path("M0.84,m C0.6,m+3 0.3,m+3 0.02,m+4"), dark(c, 0.4), 3.2)
    )
    return Outfit(
        trousers(b, "#3a3f4c", "boot", "#4a3a2e"), top, sleeves(b, inner, cuff=dark(inner, 0.2))
    )


def _polo(b: Body, c: str, p: Subject) -> Outfit:
    top = (
        torso(b, c, HIP)
        + fill(b.path("M0.93,m-5 L0.93,m+6 L0.74,m+5 L0.74,m-6 Z"), dark(c, 0.14))
        + "".join(dot(*b.at(u, b.mid(u)), 2.6, lite(c, 0.5)) for u in (0.88, 0.8))
        + collar(b, lite(c, 0.08), True, 0.85)
        + badge(b, 0.68)
    )
    return Outfit(
        trousers(b, "#2d2f3c", "trainer", "#4b4f5c"), top, short_sleeves(b, c, 0.62, lite(c, 0.2))
    )


WORK: Mapping[str, Callable[[Body, str, Subject], Outfit]] = MappingProxyType(
    {
        "uniform": _uniform,
        "nurse's tunic": _tunic,
        "tunic": _tunic,
        "scrubs": _scrubs,
        "overalls": _overalls,
        "hi-vis": _hi_vis,
        "polo": _polo,
    }
)
