"""Face hair; the mouth is drawn over it."""

from __future__ import annotations

from game.cast.curves import points
from game.cast.pen import blob, dark, mix
from game.cast.subject import Features


def beard(kind: str, c: str, w: Features) -> str:
    """Face hair; the mouth is drawn over it."""
    my = w.my
    jaw = points(
        f"-31,-64 -22,-76 -18,-56 -10,-42 4,-34 14,{my - 8} 28,{my - 10} 40,{my - 9} "
        "50,-36 53,-52 54,-36 48,-14 37,2"
    )
    if kind == "stubble":
        return blob(jaw + points("24,4 8,-1 -10,-14 -25,-36"), mix(w.skin, c, 0.22))
    if kind == "moustache":
        return blob(
            points(
                f"12,{my - 3} 18,{my - 10} 27,{my - 12} 37,{my - 11} 43,{my - 3} 34,{my - 5} "
                f"27,{my - 5.5} 19,{my - 4}"
            ),
            c,
        )
    if kind == "goatee":
        return blob(
            points(
                f"11,{my + 2} 15,{my - 9} 27,{my - 12} 39,{my - 10} 44,{my + 1} 42,-6 36,6 25,9 "
                "15,2"
            ),
            c,
        ) + blob(
            [(16, my - 1), (27, my - 4), (39, my - 1), (37, my + 6), (27, my + 8), (18, my + 6)],
            w.skin,
        )
    long = {"short beard": 5, "full beard": 14, "long beard": 40}.get(kind, 5)
    low = [(38, long - 2), (26, long + 1), (8, long - 4), (-12, -10), (-26, -34)]
    if long > 30:
        low = [(42, 16), (34, long), (22, long + 6), (4, long - 12), (-12, 0), (-26, -30)]
    s = blob([*jaw[:-1], (48, -8), *low], c) + blob(
        points(f"-31,-64 -26,-58 -16,-34 0,-12 14,{long - 6} 4,{long - 5} -12,-10 -26,-34"),
        dark(c, 0.2),
    )
    s += blob(
        [(17, my - 1), (28, my - 3), (39, my - 1), (37, my + 6), (28, my + 8), (19, my + 6)],
        mix(w.skin, w.shade, 0.3),
    )
    return s
