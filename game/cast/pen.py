"""Shapes and colours as SVG text: only what every drawer of SVG knows.

Everything ends as a path, a circle, an ellipse or a group: no text, clips, masks, filters or use.
A colour is written #rrggbb.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.cast.curves import Spot, num, smooth

_NIGHT, _LAMP = "#1a1430", "#fff1d6"


def mix(a: str, b: str, share: float) -> str:
    """A colour a share (0 to 1) of the way from one to the other."""
    parts = [
        round(int(a[i : i + 2], 16) * (1 - share) + int(b[i : i + 2], 16) * share)
        for i in (1, 3, 5)
    ]
    return "#" + "".join(f"{part:02x}" for part in parts)


def dark(colour: str, share: float = 0.22) -> str:
    """The colour in shade."""
    return mix(colour, _NIGHT, share)


def lite(colour: str, share: float = 0.16) -> str:
    """The colour in lamplight."""
    return mix(colour, _LAMP, share)


def fill(path: str, colour: str) -> str:
    """A filled shape."""
    return f'<path d="{path}" fill="{colour}"/>\n'


def line(path: str, colour: str, width: float, alpha: float | None = None) -> str:
    """A line with round ends; `alpha` from 0 to 1, None: solid."""
    clear = "" if alpha is None else f' stroke-opacity="{alpha:g}"'
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{num(width)}"'
        f' stroke-linecap="round" stroke-linejoin="round"{clear}/>\n'
    )


def blob(spots: Sequence[Spot], colour: str) -> str:
    """A filled smooth shape through points."""
    return fill(smooth(spots), colour)


def trace(spots: Sequence[Spot], colour: str, width: float, alpha: float | None = None) -> str:
    """A smooth line through points."""
    return line(smooth(spots, False), colour, width, alpha)


def dot(x: float, y: float, radius: float, colour: str) -> str:
    """A filled circle."""
    return f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(radius)}" fill="{colour}"/>\n'


def ring(x: float, y: float, radius: float, colour: str, width: float) -> str:
    """A circle that is not filled."""
    return (
        f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(radius)}" fill="none" stroke="{colour}"'
        f' stroke-width="{num(width)}"/>\n'
    )


def oval(x: float, y: float, rx: float, ry: float, colour: str, alpha: float | None = None) -> str:
    """A filled ellipse; `alpha` from 0 to 1, None: solid."""
    clear = "" if alpha is None else f' fill-opacity="{alpha:.2f}"'
    size = f'rx="{num(rx)}" ry="{num(ry)}"'
    return f'<ellipse cx="{num(x)}" cy="{num(y)}" {size} fill="{colour}"{clear}/>\n'


def group(body: str, transform: str = "", name: str = "") -> str:
    """Shapes that belong together; nothing for nothing."""
    if not body:
        return ""
    called = f' class="{name}"' if name else ""
    moved = f' transform="{transform}"' if transform else ""
    return f"<g{called}{moved}>\n{body}</g>\n"
