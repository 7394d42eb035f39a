"""Long hair, bobs, and hair tied up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.cast.curves import points, smooth
from game.cast.hair.strands import (
    Hair,
    pulled,
    shine,
)
from game.cast.pen import blob, dark, fill, line, lite, trace
from game.cast.subject import Features


def _fall(c: str, end: float, wave: float = 0, fringe: bool = False, parting: bool = False) -> Hair:
    """Long hair down the back, in front of the near shoulder's edge."""
    behind = blob(
        points(f"40,-112 57,-96 60,-66 {58 + wave},-30 52,{end * 0.55 - 10} 34,{end * 0.6} 22,-20"),
        dark(c, 0.26),
    )
    e = end
    back = [
        (-60, -96),
        (-68 - wave, -58),
        (-64, -18),
        (-72 - wave, e * 0.5),
        (-68, e, 1) if not wave else (-66, e),
        (-40, e + 6),
        (-20, e - 6) if wave else (-18, e - 2, 1),
    ]
    front = [(-14 - wave * 0.5, e * 0.4), (-20, -24), (-14, -50), (-14, -76)]
    top = points("54,-90! 58,-108 47,-137 18,-151 -20,-148 -48,-128")
    if fringe:
        edge = points("-12,-86 4,-84 24,-86 42,-88 53,-92")
    elif parting:
        edge = points("-10,-92 4,-104 20,-122! 34,-114 48,-104")
    else:
        edge = points("-8,-92 6,-104 24,-114 40,-112 50,-104")
    s = fill(smooth(top + back + front + edge), c)
    s += blob(
        points(
            f"-20,-148! -48,-128 -60,-96 {-68 - wave},-58 -64,-18 {-72 - wave},{e * 0.5} "
            f"-68,{e}! -48,{e + 4} -54,{e * 0.4} -46,-20 -50,-60 -40,-112"
        ),
        dark(c, 0.22),
    )
    s += shine(c, [(46, -126), (28, -141), (0, -144)]) + shine(
        c, [(-34, -104), (-36, -70), (-32, -36)], 3, 0.4
    )
    if fringe:
        s += (
            trace([(16, -132), (22, -112), (20, -92)], dark(c, 0.3), 2.2, 0.5)
            + trace([(32, -128), (38, -112), (36, -94)], dark(c, 0.3), 2.2, 0.5)
            + trace([(-4, -124), (2, -108), (2, -92)], dark(c, 0.3), 2.2, 0.5)
        )
    if parting:
        s += line("M20 -122C12 -136 4 -144 -6 -149", dark(c, 0.4), 2.4, 0.6)
    return behind, s


def _jaw_length(c: str, fringe: bool) -> Hair:
    """Hair to the jaw."""
    behind = blob(points("40,-112 57,-98 61,-70 61,-40 54,-12 30,-10 22,-40"), dark(c, 0.26))
    edge = (
        points("-10,-86 6,-84 26,-86 42,-88 53,-93")
        if fringe
        else points("-8,-90 6,-104 22,-120! 36,-114 50,-102")
    )
    p = (
        points(
            "54,-90! 59,-108 49,-138 18,-153 -22,-150 -54,-128 -69,-92 -72,-50 "
            "-64,-14! -40,-6 -14,-10! -12,-34 -17,-58 -14,-76"
        )
        + edge
    )
    s = fill(smooth(p), c) + blob(
        points("-22,-150! -54,-128 -69,-92 -72,-50 -64,-14! -44,-8 -54,-50 -54,-90 -42,-122"),
        dark(c, 0.22),
    )
    s += shine(c, [(48, -126), (30, -142), (2, -146)]) + shine(
        c, [(-34, -104), (-40, -70), (-36, -36)], 3.2, 0.45
    )
    if fringe:
        s += trace([(16, -134), (24, -112), (22, -92)], dark(c, 0.3), 2.2, 0.5) + trace(
            [(-6, -126), (2, -108), (2, -90)], dark(c, 0.3), 2.2, 0.5
        )
    return behind, s


def _long_straight(c: str, w: Features) -> Hair:
    return _fall(c, 58, parting=True)


def _shoulder(c: str, w: Features) -> Hair:
    return _fall(c, 22)


def _long_wavy(c: str, w: Features) -> Hair:
    return _fall(c, 52, 9, parting=True)


def _wavy_bob(c: str, w: Features) -> Hair:
    behind = blob(points("40,-112 57,-98 63,-74 58,-48 64,-26 46,-6 24,-20"), dark(c, 0.26))
    p = points(
        "54,-90! 60,-108 51,-138 20,-154 -22,-150 -56,-128 -66,-100 -78,-76 "
        "-70,-50 -82,-26 -62,-4 -42,-12 -24,-2 -10,-22 -20,-44 -11,-62 -16,-80 "
        "-6,-94 8,-102 22,-118! 38,-112 50,-102"
    )
    return behind, fill(smooth(p), c) + blob(
        points(
            "-22,-150! -56,-128 -66,-100 -78,-76 -70,-50 -82,-26 -62,-4 -50,-9 "
            "-58,-40 -52,-70 -54,-100 -40,-124"
        ),
        dark(c, 0.22),
    ) + shine(c, [(48, -126), (30, -142), (2, -146)]) + shine(
        c, points("-32,-106 -42,-82 -34,-58 -42,-32"), 3.2, 0.45
    )


def _long_fringe(c: str, w: Features) -> Hair:
    return _fall(c, 48, fringe=True)


def _bob(c: str, w: Features) -> Hair:
    return _jaw_length(c, False)


def _fringe(c: str, w: Features) -> Hair:
    return _jaw_length(c, True)


def _bun(c: str, w: Features) -> Hair:
    return "", blob(points("-48,-62 -60,-48 -80,-52 -90,-72 -82,-94 -62,-98 -48,-84"), c) + trace(
        [(-82, -80), (-70, -90), (-58, -84)], lite(c, 0.3), 3, 0.5
    ) + trace([(-80, -66), (-68, -58), (-58, -62)], dark(c, 0.3), 2.6, 0.5) + pulled(c)


def _top_knot(c: str, w: Features) -> Hair:
    return "", blob(points("-18,-130 -12,-150 -24,-166 -48,-164 -58,-146 -46,-124"), c) + trace(
        [(-46, -152), (-34, -158), (-24, -150)], lite(c, 0.3), 3, 0.5
    ) + pulled(c)


def _ponytail(c: str, w: Features) -> Hair:
    return "", blob(
        points(
            "-42,-104 -62,-118 -84,-108 -98,-78 -94,-40 -98,-4 -84,20 -72,-8 "
            "-72,-46 -66,-76 -46,-78"
        ),
        c,
    ) + trace([(-84, -92), (-86, -50), (-84, -10)], lite(c, 0.3), 3, 0.4) + line(
        "M-58 -106L-60 -86", dark(c, 0.45), 6
    ) + pulled(c)


def _low_ponytail(c: str, w: Features) -> Hair:
    return "", blob(
        points("-44,-52 -60,-52 -70,-30 -66,8 -72,44 -54,54 -46,20 -46,-16 -38,-36"), c
    ) + trace([(-60, -34), (-58, 4), (-60, 34)], lite(c, 0.3), 3, 0.4) + line(
        "M-56 -50L-42 -44", dark(c, 0.45), 6
    ) + pulled(c)


LONG: Mapping[str, Callable[[str, Features], Hair]] = MappingProxyType(
    {
        "long straight": _long_straight,
        "long": _long_straight,
        "shoulder length": _shoulder,
        "long wavy": _long_wavy,
        "wavy": _wavy_bob,
        "straight": _shoulder,
        "long fringe": _long_fringe,
        "bob": _bob,
        "fringe": _fringe,
        "wavy bob": _wavy_bob,
        "bun": _bun,
        "top knot": _top_knot,
        "ponytail": _ponytail,
        "low ponytail": _low_ponytail,
    }
)
