"""Short hair, thin hair and none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.cast.curves import points, smooth
from game.cast.hair.strands import (
    Hair,
    cap,
    outer,
    rim,
    shaded,
    shine,
)
from game.cast.paints import DYED, HAIR_PAINT
from game.cast.pen import blob, dark, fill, line, lite, mix, trace
from game.cast.subject import Features

_DYED = frozenset(HAIR_PAINT[one] for one in DYED)


def _bald(c: str, w: Features) -> Hair:
    return "", trace([(36, -124), (22, -131), (6, -132)], lite(w.skin, 0.5), 5, 0.55)


def _shaved(c: str, w: Features) -> Hair:
    return "", fill(smooth(cap(1.5)), mix(w.skin, c, 0.5)) + shine(
        mix(w.skin, c, 0.5), rim(-2), 3.5, 0.4
    )


def _receding(c: str, w: Features) -> Hair:
    edge = points("-33,-62 -30,-80 -20,-77 -17,-92 -13,-106 -2,-117 12,-119 28,-128 38,-131!")
    crown = points("38,-132! 16,-142 -10,-143 -34,-134 -52,-116 -61,-88 -55,-60 -42,-42")
    return "", fill(smooth([*crown, (-33, -40), *edge]), c) + shine(
        c, [(4, -136), (-14, -137), (-32, -127)], 3.5
    )


def _sides(c: str, w: Features) -> Hair:
    """Bald on top, hair at the sides."""
    p = points(
        "-16,-100 -36,-108 -55,-104 -61,-84 -54,-58 -42,-42 -33,-40 -33,-62 -30,-80 -19,-76 -15,-88"
    )
    return "", fill(smooth(p), c) + blob(
        points("-36,-108! -55,-104 -61,-84 -54,-58 -42,-42 -33,-40 -38,-64 -46,-86"), dark(c, 0.16)
    ) + trace([(36, -124), (22, -131), (6, -132)], lite(w.skin, 0.5), 5, 0.5)


def _short(c: str, w: Features) -> Hair:
    edge = points("-33,-62 -30,-80 -19,-74 -14,-92 -6,-104 10,-110 28,-118 44,-112 53,-96")
    crown = points("54,-93! 58,-110 48,-137 18,-151 -20,-148 -50,-128 -62,-96 -56,-64 -42,-42")
    return "", fill(smooth([*crown, (-33, -40), *edge]), c) + blob(
        points("-20,-148! -50,-128 -62,-96 -56,-64 -42,-42 -33,-40 -33,-62! -42,-86 -40,-118"),
        dark(c, 0.22),
    ) + shine(c, [(46, -126), (30, -139), (4, -143)]) + shine(
        c, [(30, -124), (12, -131), (-8, -132)], 3, 0.4
    )


def _crop(c: str, w: Features) -> Hair:
    edge = points("-33,-62 -30,-80 -19,-76 -14,-94 -6,-106 12,-113 32,-114 47,-107 53,-95")
    return "", fill(smooth([*outer(4), (-33, -40), *edge]), c) + shaded(c, 4) + shine(
        c, rim(2), 3.5
    )


def _side_part(c: str, w: Features) -> Hair:
    edge = points("-33,-62 -30,-80 -19,-75 -15,-94 -2,-112! 18,-116 38,-112 52,-96")
    crown = points(
        "54,-92! 58,-110 50,-137 22,-152 -4,-146 -26,-142 -50,-124 -61,-92 -55,-62 -42,-42"
    )
    return "", fill(smooth([*crown, (-33, -40), *edge]), c) + blob(
        points(
            "-4,-146! -26,-142 -50,-124 -61,-92 -55,-62 -42,-42 -33,-40 -33,-62! -40,-92 -24,-122"
        ),
        dark(c, 0.2),
    ) + line("M-3 -113C-6 -126 -8 -136 -6 -145", dark(c, 0.4), 2.6, 0.7) + shine(
        c, [(50, -122), (34, -138), (10, -142)]
    )


def _quiff(c: str, w: Features) -> Hair:
    edge = points("-33,-62 -30,-80 -20,-76 -17,-94 -8,-108 12,-114 34,-113 50,-102")
    crown = points(
        "52,-102 66,-118 66,-142 48,-156 18,-158 -14,-150 -44,-130 -57,-100 -52,-66 -41,-42"
    )
    return "", fill(smooth([*crown, (-33, -40), *edge]), c) + blob(
        points(
            "-14,-150! -44,-130 -57,-100 -52,-66 -41,-42 -33,-40 -33,-62! -30,-80 "
            "-20,-76 -17,-94 -14,-120"
        ),
        dark(c, 0.2),
    ) + shine(c, [(58, -128), (48, -145), (20, -149)]) + shine(
        c, [(44, -122), (26, -132), (4, -134)], 3, 0.5
    )


def _undercut(c: str, w: Features) -> Hair:
    side = "#4a3830" if c in _DYED else c  # dyed on top, its own colour at the sides
    s = fill(smooth(cap(2)), mix(w.skin, side, 0.55))
    top = points(
        "54,-92! 61,-110 53,-138 22,-155 -18,-152 -47,-134 -58,-108 -50,-96! "
        "-38,-106 -24,-98! -10,-108 4,-100! 16,-113 30,-103! 38,-114 46,-106"
    )
    return "", s + blob(top, c) + shine(c, [(54, -122), (38, -140), (8, -146)]) + trace(
        [(44, -114), (28, -130), (4, -136)], dark(c, 0.3), 2.4, 0.5
    ) + trace([(22, -112), (4, -122), (-14, -136)], dark(c, 0.3), 2.4, 0.5) + trace(
        [(-12, -110), (-28, -118), (-38, -130)], dark(c, 0.3), 2.4, 0.5
    )


def _wavy_short(c: str, w: Features) -> Hair:
    crown = points(
        "54,-92! 60,-108 56,-128 42,-138 30,-152 6,-150 -10,-156 -34,-146 "
        "-52,-130 -58,-110 -68,-94 -60,-70 -46,-44"
    )
    edge = points("-33,-62 -30,-80 -19,-74 -14,-92 -2,-102 8,-100 22,-112 34,-108 44,-114 53,-95")
    return "", fill(smooth([*crown, (-33, -40), *edge]), c) + blob(
        points(
            "-34,-146! -52,-130 -58,-110 -68,-94 -60,-70 -46,-44 -33,-40 -33,-62! -42,-88 -36,-116"
        ),
        dark(c, 0.22),
    ) + shine(c, points("50,-122 36,-130 26,-142 6,-140")) + shine(
        c, points("14,-122 -2,-126 -10,-140 -28,-134"), 3, 0.45
    )


def _pixie(c: str, w: Features) -> Hair:
    edge = points("-33,-60 -31,-78 -22,-62 -14,-62 -16,-84 -6,-98 14,-102 34,-98 53,-90!")
    crown = points("54,-90! 59,-112 48,-141 16,-154 -22,-150 -52,-130 -64,-98 -60,-66 -46,-40!")
    return "", fill(smooth([*crown, (-34, -46), *edge]), c) + blob(
        points("-22,-150! -52,-130 -64,-98 -60,-66 -46,-40! -34,-46 -33,-62! -44,-88 -40,-120"),
        dark(c, 0.22),
    ) + shine(c, [(48, -122), (32, -138), (4, -145)]) + trace(
        [(40, -108), (22, -124), (-4, -132)], dark(c, 0.25), 2.4, 0.5
    ) + trace([(22, -106), (4, -116), (-16, -118)], dark(c, 0.25), 2.4, 0.5)


SHORT: Mapping[str, Callable[[str, Features], Hair]] = MappingProxyType(
    {
        "bald": _bald,
        "shaved": _shaved,
        "receding": _receding,
        "bald on top": _sides,
        "short": _short,
        "crop": _crop,
        "side parting": _side_part,
        "quiff": _quiff,
        "undercut": _undercut,
        "short wavy": _wavy_short,
        "pixie": _pixie,
    }
)
