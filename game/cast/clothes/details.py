"""What clothes are made of: necks, collars, buttons, pockets and bands."""

from __future__ import annotations

from game.cast.body import Body
from game.cast.curves import num
from game.cast.paints import LANYARD_PAINT
from game.cast.pen import dark, dot, fill, group, line, mix

HIP = -6
"""A hem that ends at the hip."""
DENIM, CHINO, GREY = "#3c5078", "#6b5f52", "#4b4d59"
WAISTBAND = (0.06, 0.13)


def crew(b: Body, c: str, low: float = 0.93) -> str:
    """A round neck."""
    return fill(
        b.path(
            "M1.035,r1+3 C1,-6 0.985,10 1.015,f1-1 L0.975,f1+3 "
            f"C{low + 0.005},20 {low},-4 0.985,r1-3 Z"
        ),
        c,
    )


def vneck(b: Body, c: str, u: float = 0.76, edge: str | None = None) -> str:
    """A V neck, with an edge or none."""
    s = fill(b.path(f"M1.04,-18 C1,-8 0.9,m-16 {u},m C0.88,m0.9+12 0.95,f1-2 1.01,f1 Z"), c)
    if edge:
        s += line(
            b.path(f"M1.03,-17 C0.99,-8 0.9,m-16 {u},m C0.88,m0.9+12 0.95,f1-2 1,f+1"), edge, 6
        )
    return s


def collar(b: Body, c: str, open_: bool = True, size: float = 1) -> str:
    """Two wings of a shirt collar, a little skin or nothing between them."""
    s = ""
    if open_:
        w = b.who.face
        s += fill(b.path("M1.03,-14 L0.86,m-1 L1.01,f1-1 Z"), mix(w.skin, w.shade, 0.45))
    s += fill(
        b.path(
            f"M1.075,-22 C1.04,-8 1.01,2 0.975,m1-3 L{0.885 - 0.02 * size},m0.9{-9 * size:+} "
            "C0.9,-12 0.95,-24 0.985,r1-2 Z"
        ),
        c,
    )
    s += fill(b.path("M1,m-2 L1.03,f1+1 C0.98,f1+6 0.93,f0.94 0.895,f0.92-4 Z"), dark(c, 0.07))
    s += line(b.path(f"M0.975,m1-3 L0.865,m0.9{-9 * size:+}"), dark(c, 0.3), 2, 0.6)
    return s


def placket(
    b: Body, c: str, top: float = 0.9, low: float = 0.02, buttons: str | None = None, count: int = 5
) -> str:
    """The line of buttons."""
    s = line(b.path(f"M{top},m C{top - 0.25},m+2 {low + 0.25},m {low},m"), dark(c, 0.3), 2.6, 0.6)
    for i in range(count):
        u = top - 0.05 - i * (top - 0.12) / count
        q = b.at(u, b.mid(u) + 6)
        s += dot(q[0], q[1], 3.1, buttons or dark(c, 0.4))
    return s


def rib(b: Body, c: str, us: tuple[float, ...] = WAISTBAND) -> str:
    """Knitted edges at the hem."""
    return "".join(
        line(
            b.path(f"M{u},r+3 C{u - 0.02},-14 {u - 0.02},14 {u - 0.01},f{u}-3"),
            dark(c, 0.3),
            2.8,
            0.5,
        )
        for u in us
    )


def pocket(b: Body, c: str, u: float = 0.66, off: float | None = None, w: float = 22) -> str:
    """A breast pocket."""
    o = b.mid(u) - 30 if off is None else off
    return fill(
        b.path(
            f"M{u},{o} L{u},{o + w} L{u - 0.1},{o + w - 1} L{u - 0.115},{o + w / 2} "
            f"L{u - 0.1},{o + 1} Z"
        ),
        dark(c, 0.12),
    ) + line(b.path(f"M{u},{o} L{u},{o + w}"), dark(c, 0.32), 2.4, 0.7)


def fob(b: Body, u: float = 0.69) -> str:
    """A nurse's watch."""
    q = b.at(u, b.mid(u) - 22)
    return (
        line(f"M{num(q[0])} {num(q[1])}l0 12", "#c9a24a", 5)
        + dot(q[0], q[1] + 20, 8.6, "#d9d5cc")
        + dot(q[0], q[1] + 20, 6.2, "#fbf6ea")
        + line(
            f"M{num(q[0])} {num(q[1] + 20)}l0 -4M{num(q[0])} {num(q[1] + 20)}l3 1.500",
            "#26304a",
            1.8,
        )
    )


def badge(b: Body, u: float = 0.72, c: str = "#fbf6ea") -> str:
    """A name badge."""
    q = b.at(u, b.mid(u) - 34)
    return f'<path d="M{num(q[0])} {num(q[1])}l22 3l-1 10l-22 -3Z" fill="{c}"/>\n' + line(
        f"M{num(q[0] + 4)} {num(q[1] + 5.5)}l12 1.700", "#6b7a85", 2
    )


def lanyard(b: Body, kind: str) -> str:
    """A ribbon with a card on it."""
    c = LANYARD_PAINT[kind]
    s = line(b.path("M1.03,-20 C0.93,-8 0.86,m-16 0.7,m-4"), c, 5) + line(
        b.path("M0.985,f1-2 C0.86,f-10 0.78,m+10 0.7,m-2"), dark(c, 0.2), 4.5
    )
    q = b.at(0.7, b.mid(0.7) - 3)
    s += group(
        (
            '<path d="M-3 -2L3 -2L3 6L-3 6Z" fill="#9aa2a8"/>\n<path d="M-13'
            " 6C-13 4 -12 3 -10 3L10 3C12 3 13 4 13 6L13 36C13 38 12 39 10 39"
            'L-10 39C-12 39 -13 38 -13 36Z" fill="#f7f1e4"/>\n<path d="M-9 9'
            'L9 9L9 23L-9 23Z" fill="#9fb3bd"/>\n'
        )
        + dot(0, 14, 3.6, "#6b7a85")
        + fill("M-6 23C-6 18 6 18 6 23Z", "#6b7a85")
        + line("M-8 29L8 29M-8 33.500L3 33.500", "#6b7a85", 2),
        f"translate({num(q[0])} {num(q[1])}) rotate(4)",
    )
    if kind == "sunflower":
        for u, o in ((0.92, -16), (0.8, -6)):
            q = b.at(u, b.mid(u) + o)
            s += dot(q[0], q[1], 4, "#f0c23c") + dot(q[0], q[1], 1.7, "#6a4a1c")
    return s


def torso(b: Body, c: str, hem: float = 0, share: float = 0.34) -> str:
    """Chest and belly in a cloth."""
    return fill(b.torso_path(hem), c) + fill(b.shade_path(hem, share), dark(c, 0.2))


def band(b: Body, c: str, u: float, w: float) -> str:
    """A band round the body."""
    return line(
        b.path(f"M{u},r{w / 2:+} C{u - 0.03},-12 {u - 0.03},16 {u - 0.01},f{u}{-w / 2:+}"), c, w
    )


def hood(b: Body, c: str) -> str:
    """A hood on the back."""
    return fill(
        b.path(
            "M1.02,f1+3 C0.95,f+1 0.9,20 0.885,2 C0.86,-22 0.82,r0.84+6 0.82,r-8 "
            "C0.9,r-20 1,r-26 1.09,r1-4 C1.07,-16 1,2 1.02,f1+3 Z"
        ),
        dark(c, 0.1),
    ) + line(b.path("M1.08,r1-2 C1.05,-14 0.985,4 1.005,f1"), dark(c, 0.34), 3, 0.7)
