"""Curls, coils and waves that stand by themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.cast.curves import bumpy, points, smooth
from game.cast.hair.strands import (
    Hair,
    cap,
    curls,
    outer,
    shaded,
    shine,
)
from game.cast.pen import blob, dark, fill, line, mix
from game.cast.subject import Features


def _curly_short(c: str, w: Features) -> Hair:
    p = outer(9) + points("-34,-40 -34,-62 -31,-82 -19,-78 -14,-94 -2,-106 14,-110 32,-114 48,-106")
    return "", fill(bumpy(p, 15), c) + curls(
        c,
        points("40,-126 18,-134 -4,-140 -26,-132 -44,-114 -52,-90 4,-120 26,-120 -18,-114 -34,-96"),
        6,
    )


def _short_afro(c: str, w: Features) -> Hair:
    p = outer(11) + points(
        "-36,-42 -34,-62 -31,-82 -20,-80 -15,-94 -6,-107 12,-114 32,-115 47,-108"
    )
    return "", fill(bumpy(p, 9, 0.7), c) + shaded(c, 8) + shine(
        c, [(46, -128), (28, -142), (4, -147)], 5, 0.28
    )


def _afro(c: str, w: Features) -> Hair:
    p = points(
        "56,-92 74,-108 74,-138 52,-166 14,-180 -30,-174 -66,-150 -84,-112 "
        "-78,-72 -54,-46 -36,-44 -32,-64 -28,-82 -16,-84 -13,-96 -4,-106 "
        "12,-112 32,-114 47,-106"
    )
    return "", fill(bumpy(p, 12, 0.66), c) + blob(
        points("-30,-172! -66,-148 -82,-112 -76,-72 -54,-46 -38,-46 -54,-80 -56,-122"), dark(c, 0.2)
    ) + curls(
        c,
        points("50,-146 28,-160 0,-164 -28,-152 54,-122 24,-136 -6,-138 -36,-126 -48,-98"),
        6,
        2.4,
        0.32,
    )


def _coily(c: str, w: Features) -> Hair:
    """Close and shaped at the sides, fuller on top."""
    s = fill(smooth(cap(3)), mix(c, w.skin, 0.18))
    top = points(
        "54,-98 63,-114 56,-140 28,-158 -10,-158 -40,-142 -54,-118 -46,-102 "
        "-22,-104 -4,-108 14,-114 34,-115 46,-109"
    )
    return "", s + fill(bumpy(top, 10, 0.68), c) + curls(
        c, points("46,-128 26,-142 2,-146 -22,-138 -38,-122 10,-128 34,-124 -10,-122"), 5, 2.4, 0.4
    )


def _curly_bob(c: str, w: Features) -> Hair:
    behind = fill(
        bumpy(points("40,-112 58,-96 62,-66 60,-34 44,-16 24,-30"), 15, 0.64), dark(c, 0.2)
    )
    p = points(
        "56,-92 70,-110 62,-138 36,-156 0,-160 -36,-150 -64,-126 -78,-92 "
        "-80,-54 -66,-20 -40,-10 -18,-20 -20,-44 -16,-66 -16,-88 -4,-102 "
        "14,-106 30,-114 46,-106"
    )
    return behind, fill(bumpy(p, 18, 0.62), c) + blob(
        points("-36,-148! -62,-124 -76,-90 -76,-54 -64,-24 -44,-16 -58,-60 -54,-106"), dark(c, 0.2)
    ) + curls(
        c,
        points(
            "46,-128 24,-140 -2,-144 -28,-132 -48,-108 -56,-78 -54,-46 -34,-92 "
            "-32,-60 -36,-32 4,-120 -20,-114"
        ),
        7,
    )


def _curly_long(c: str, w: Features) -> Hair:
    behind = fill(
        bumpy(points("40,-112 58,-94 64,-56 62,-14 50,22 28,18 24,-30"), 16, 0.64), dark(c, 0.22)
    )
    p = points(
        "56,-92 68,-110 60,-138 34,-155 0,-158 -36,-148 -64,-124 -78,-88 "
        "-86,-44 -88,6 -74,44 -46,54 -22,38 -16,6 -20,-30 -15,-62 -15,-88 "
        "-4,-102 14,-106 30,-114 46,-106"
    )
    return behind, fill(bumpy(p, 19, 0.6), c) + blob(
        points("-36,-146! -62,-122 -76,-88 -82,-44 -84,6 -72,40 -54,46 -62,-10 -58,-100"),
        dark(c, 0.2),
    ) + curls(
        c,
        points(
            "44,-128 22,-140 -4,-143 -30,-130 -50,-106 -60,-74 -64,-36 -66,2 "
            "-56,30 -34,-92 -36,-56 -40,-18 -38,16 4,-120 -20,-114"
        ),
        7.5,
    )


def _set_curls(c: str, w: Features) -> Hair:
    """White or grey hair, set: soft large curls."""
    p = points(
        "54,-96 66,-110 58,-136 34,-150 4,-156 -28,-150 -54,-132 -68,-104 "
        "-66,-72 -50,-48 -34,-44 -34,-62 -30,-82 -18,-80 -12,-94 0,-104 "
        "16,-108 32,-112 46,-106"
    )
    k = dark(c, 0.14)
    s = fill(bumpy(p, 22, 0.56), c) + blob(
        points("-28,-148! -54,-130 -66,-104 -64,-74 -50,-52 -38,-50 -48,-84 -46,-120"), k
    )
    for x, y, r in points("40,-122! 16,-132! -10,-136! -34,-120! -44,-92! -2,-116! 26,-114!"):
        s += line(f"M{x - r} {y + 3}a{r} {r} 0 1 1 {r * 1.5:.0f} 5", dark(c, 0.26), 2.4, 0.5)
    return "", s


COILS: Mapping[str, Callable[[str, Features], Hair]] = MappingProxyType(
    {
        "short curly": _curly_short,
        "short afro": _short_afro,
        "afro": _afro,
        "coily": _coily,
        "curly bob": _curly_bob,
        "curly": _curly_bob,
        "long curly": _curly_long,
        "set curls": _set_curls,
    }
)
