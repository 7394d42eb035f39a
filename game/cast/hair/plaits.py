"""Hair in rows, locks and plaits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.cast.curves import bumpy, num, points, pt, smooth
from game.cast.hair.strands import (
    Hair,
    cap,
    pulled,
    shine,
    strands,
)
from game.cast.pen import blob, dark, fill, line, lite, mix
from game.cast.subject import Features


def _cornrows(c: str, w: Features) -> Hair:
    s = fill(smooth(cap(5)), c)
    g = mix(w.skin, c, 0.3)
    for _i, (a, b, e) in enumerate(
        [
            ((44, -109), (40, -136), (-8, -140)),
            ((26, -115), (14, -137), (-36, -126)),
            ((6, -111), (-10, -128), (-50, -106)),
            ((-8, -100), (-26, -112), (-56, -86)),
            ((-15, -84), (-32, -92), (-52, -66)),
        ]
    ):
        s += line(f"M{pt(a)}Q{pt(b)} {pt(e)}", g, 2.6, 0.85)
    tail = points("-40,-66 -58,-62 -62,-42 -54,-28 -44,-26 -36,-36 -32,-52")
    return "", blob(tail, c) + line(
        "M-58 -54L-44 -48M-60 -42L-44 -36", lite(c, 0.25), 2.2, 0.6
    ) + s + shine(c, [(36, -131), (14, -139)], 3, 0.35)


def _locs_short(c: str, w: Features) -> Hair:
    s = fill(smooth(cap(8)), dark(c, 0.1))
    roots = points("-52,-100 -46,-116 -34,-130 -18,-140 0,-144 18,-143 34,-136 46,-126")
    ends = points("-66,-58 -58,-50 -46,-46 -38,-64 -16,-84 -2,-99 22,-104 52,-94")
    return "", s + strands(c, roots, ends, 13) + strands(
        lite(c, 0.12),
        points("-44,-106 -26,-126 -8,-138 26,-138 42,-126"),
        points("-62,-70 -36,-82 -22,-92 12,-104 38,-106"),
        8,
    ) + shine(c, [(30, -140), (8, -147), (-14, -144)], 3, 0.3)


def _locs(c: str, w: Features) -> Hair:
    behind = strands(dark(c, 0.2), [(30, -60), (38, -60)], [(40, 26), (48, 10)], 12)
    s = fill(smooth(cap(8)), dark(c, 0.1))
    roots = points(
        "-54,-92 -52,-104 -46,-116 -40,-122 -32,-130 -24,-136 -12,-142 4,-146 22,-144 38,-136"
    )
    ends = points("-74,20 -64,34 -54,40 -44,38 -34,42 -28,22 -24,-38 -22,-76 14,-104 50,-98")
    return behind, s + strands(c, roots, ends, 13) + strands(
        lite(c, 0.12),
        points("-50,-98 -38,-118 -26,-130 -10,-140"),
        points("-68,6 -50,24 -38,26 -30,2"),
        7,
    ) + shine(c, [(26, -141), (6, -148), (-16, -145)], 3, 0.3)


def _braids(c: str, w: Features) -> Hair:
    behind = strands(
        dark(c, 0.2), [(26, -60), (34, -60), (40, -60)], [(38, 44), (46, 34), (52, 20)], 9
    )
    s = fill(smooth(cap(7)), c)
    g = mix(w.skin, c, 0.45)
    for a, b in [
        ((28, -115), (10, -146)),
        ((8, -111), (-10, -145)),
        ((-8, -100), (-34, -133)),
        ((44, -109), (30, -142)),
    ]:
        s += line(f"M{pt(a)}L{pt(b)}", g, 2, 0.7)
    roots = points("-58,-88 -54,-94 -48,-98 -42,-98 -36,-96 -30,-94 -25,-90")
    ends = points("-82,46 -72,58 -62,64 -52,66 -42,64 -33,60 -25,50")
    s += strands(c, roots, ends, 10.5)
    for i, (start, end) in enumerate(zip(roots, ends, strict=True)):
        for j in range(9):
            t = 0.2 + j * 0.09 + i % 2 * 0.045
            x, y = (p + (q - p) * t for p, q in zip(start, end, strict=True))
            s += line(
                f"M{num(x - 5)} {num(y - 2)}L{num(x + 3)} {num(y + 2)}", lite(c, 0.3), 1.8, 0.45
            )
    return behind, s + shine(c, [(40, -132), (18, -142)], 3.5, 0.35)


def _braided_bun(c: str, w: Features) -> Hair:
    s = fill(
        bumpy(points("-24,-124 -12,-146 -28,-166 -56,-162 -68,-140 -56,-120"), 15, 0.6), c
    ) + line(
        "M-58 -144C-48 -156 -34 -156 -26 -146M-52 -132C-44 -142 -34 -142 -28 -136",
        lite(c, 0.3),
        2.6,
        0.5,
    )
    s += fill(smooth(cap(5)), c)
    g = mix(w.skin, c, 0.4)
    for a, b, e in [
        ((44, -109), (34, -138), (-14, -143)),
        ((26, -115), (8, -136), (-30, -138)),
        ((6, -111), (-14, -128), (-40, -130)),
        ((-8, -100), (-30, -112), (-48, -122)),
        ((-22, -82), (-40, -96), (-52, -112)),
    ]:
        s += line(f"M{pt(a)}Q{pt(b)} {pt(e)}", g, 2.3, 0.75)
    return "", s


def _two_puffs(c: str, w: Features) -> Hair:
    s = fill(
        bumpy(points("-34,-104 -54,-94 -80,-102 -92,-126 -80,-152 -52,-158 -32,-138"), 11, 0.66), c
    )
    return "", s + pulled(c, 4) + line("M-36 -124L-52 -106", "#d29a35", 6)


def _plait(c: str, w: Features) -> Hair:
    s = blob(points("-42,-52 -60,-50 -68,-30 -66,10 -68,48 -60,70 -52,66 -46,40 -46,4 -44,-26"), c)
    for i in range(7):
        y = -34 + i * 14
        s += line(f"M{num(-66)} {y - 6}L-57 {y + 3}L{num(-47)} {y - 6}", dark(c, 0.4), 2.2, 0.6)
    return "", s + blob(points("-60,70 -64,84 -56,90 -52,70"), c) + line(
        "M-63 69L-52 68", "#b23b3b", 6
    ) + pulled(c)


PLAITS: Mapping[str, Callable[[str, Features], Hair]] = MappingProxyType(
    {
        "cornrows": _cornrows,
        "short locs": _locs_short,
        "locs": _locs,
        "braids": _braids,
        "braided bun": _braided_bun,
        "puffs": _two_puffs,
        "plait": _plait,
    }
)
