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
        (
            f"M{b.pt(1.035, -b.rear(1) + 3)}C{b.pt(1.0, -6)} {b.pt(0.985, 10)}"
            f" {b.pt(1.015, b.fore(1) - 1)}L{b.pt(0.975, b.fore(1) + 3)}"
            f"C{b.pt(low + 0.005, 20)} {b.pt(low, -4)}"
            f" {b.pt(0.985, -b.rear(1) - 3)}Z"
        ),
        c,
    )


def vneck(b: Body, c: str, u: float = 0.76, edge: str | None = None) -> str:
    """A V neck, with an edge or none."""
    s = fill(
        (
            f"M{b.pt(1.04, -18)}C{b.pt(1.0, -8)} {b.pt(0.9, b.mid(0.9) - 16)}"
            f" {b.pt(u, b.mid(u))}C{b.pt(0.88, b.mid(0.9) + 12)}"
            f" {b.pt(0.95, b.fore(1) - 2)} {b.pt(1.01, b.fore(1))}Z"
        ),
        c,
    )
    if edge:
        s += line(
            (
                f"M{b.pt(1.03, -17)}C{b.pt(0.99, -8)} {b.pt(0.9, b.mid(0.9) - 16)}"
                f" {b.pt(u, b.mid(u))}C{b.pt(0.88, b.mid(0.9) + 12)}"
                f" {b.pt(0.95, b.fore(1) - 2)} {b.pt(1.0, b.fore(1) + 1)}"
            ),
            edge,
            6,
        )
    return s


def collar(b: Body, c: str, open_: bool = True, size: float = 1) -> str:
    """Two wings of a shirt collar, a little skin or nothing between them."""
    s = ""
    if open_:
        w = b.who.face
        s += fill(
            (f"M{b.pt(1.03, -14)}L{b.pt(0.86, b.mid(0.86) - 1)}L{b.pt(1.01, b.fore(1) - 1)}Z"),
            mix(w.skin, w.shade, 0.45),
        )
    s += fill(
        (
            f"M{b.pt(1.075, -22)}C{b.pt(1.04, -8)} {b.pt(1.01, 2)}"
            f" {b.pt(0.975, b.mid(1) - 3)}"
            f"L{b.pt(0.885 - 0.02 * size, b.mid(0.9) - 9 * size)}C{b.pt(0.9, -12)}"
            f" {b.pt(0.95, -24)} {b.pt(0.985, -b.rear(1) - 2)}Z"
        ),
        c,
    )
    s += fill(
        (
            f"M{b.pt(1.0, b.mid(1) - 2)}L{b.pt(1.03, b.fore(1) + 1)}"
            f"C{b.pt(0.98, b.fore(1) + 6)} {b.pt(0.93, b.fore(0.94))}"
            f" {b.pt(0.895, b.fore(0.92) - 4)}Z"
        ),
        dark(c, 0.07),
    )
    s += line(
        f"M{b.pt(0.975, b.mid(1) - 3)}L{b.pt(0.865, b.mid(0.9) - 9 * size)}", dark(c, 0.3), 2, 0.6
    )
    return s


def placket(
    b: Body, c: str, top: float = 0.9, low: float = 0.02, buttons: str | None = None, count: int = 5
) -> str:
    """The line of buttons."""
    s = line(
        (
            f"M{b.pt(top, b.mid(top))}C{b.pt(top - 0.25, b.mid(top - 0.25) + 2)}"
            f" {b.pt(low + 0.25, b.mid(low + 0.25))} {b.pt(low, b.mid(low))}"
        ),
        dark(c, 0.3),
        2.6,
        0.6,
    )
    for i in range(count):
        u = top - 0.05 - i * (top - 0.12) / count
        q = b.at(u, b.mid(u) + 6)
        s += dot(q[0], q[1], 3.1, buttons or dark(c, 0.4))
    return s


def rib(b: Body, c: str, us: tuple[float, ...] = WAISTBAND) -> str:
    """Knitted edges at the hem."""
    return "".join(
        line(
            (
                f"M{b.pt(u, -b.rear(u) + 3)}C{b.pt(u - 0.02, -14)}"
                f" {b.pt(u - 0.02, 14)} {b.pt(u - 0.01, b.fore(u) - 3)}"
            ),
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
        (
            f"M{b.pt(u, o)}L{b.pt(u, o + w)}L{b.pt(u - 0.1, o + w - 1)}"
            f"L{b.pt(u - 0.115, o + w / 2)}L{b.pt(u - 0.1, o + 1)}Z"
        ),
        dark(c, 0.12),
    ) + line(f"M{b.pt(u, o)}L{b.pt(u, o + w)}", dark(c, 0.32), 2.4, 0.7)


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
    s = line(
        (
            f"M{b.pt(1.03, -20)}C{b.pt(0.93, -8)} {b.pt(0.86, b.mid(0.86) - 16)}"
            f" {b.pt(0.7, b.mid(0.7) - 4)}"
        ),
        c,
        5,
    ) + line(
        (
            f"M{b.pt(0.985, b.fore(1) - 2)}C{b.pt(0.86, b.fore(0.86) - 10)}"
            f" {b.pt(0.78, b.mid(0.78) + 10)} {b.pt(0.7, b.mid(0.7) - 2)}"
        ),
        dark(c, 0.2),
        4.5,
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
        (
            f"M{b.pt(u, -b.rear(u) + w / 2)}C{b.pt(u - 0.03, -12)}"
            f" {b.pt(u - 0.03, 16)} {b.pt(u - 0.01, b.fore(u) - w / 2)}"
        ),
        c,
        w,
    )


def hood(b: Body, c: str) -> str:
    """A hood on the back."""
    return fill(
        (
            f"M{b.pt(1.02, b.fore(1) + 3)}C{b.pt(0.95, b.fore(0.95) + 1)}"
            f" {b.pt(0.9, 20)} {b.pt(0.885, 2)}C{b.pt(0.86, -22)}"
            f" {b.pt(0.82, -b.rear(0.84) + 6)} {b.pt(0.82, -b.rear(0.82) - 8)}"
            f"C{b.pt(0.9, -b.rear(0.9) - 20)} {b.pt(1.0, -b.rear(1) - 26)}"
            f" {b.pt(1.09, -b.rear(1) - 4)}C{b.pt(1.07, -16)} {b.pt(1.0, 2)}"
            f" {b.pt(1.02, b.fore(1) + 3)}Z"
        ),
        dark(c, 0.1),
    ) + line(
        (
            f"M{b.pt(1.08, -b.rear(1) - 2)}C{b.pt(1.05, -14)} {b.pt(0.985, 4)}"
            f" {b.pt(1.005, b.fore(1))}"
        ),
        dark(c, 0.34),
        3,
        0.7,
    )
