"""The small parts of a map as SVG: elements, words in lines, the chairs' signs, the balance.

Colours are those of the look "Lamplight"; each meaning has a shape too. Cards are in `cards`.
"""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from game.model.power import Chair

PAPER, PAPER2, PAPER3 = "#fbf6ea", "#f1e9d8", "#e4d9c2"
INK, INK2 = "#221c28", "#4a4250"
PRO_PALE, PRO_SOLID = "#dbe7f2", "#1d4f86"
USER_PALE, USER_SOLID = "#fae3bd", "#e6a337"
BAD, WARN = "#8c2218", "#7a4300"

FONTS = (
    "'Atkinson Hyperlegible Next','Atkinson Hyperlegible','Segoe UI','Helvetica Neue',"
    "Arial,sans-serif"
)
LEVEL_FROM, LEVEL_TO = 42.0, 58.0
"""Between these shares of power the bead is a diamond: the zone of partnership."""
_NARROW, _WIDE = frozenset(" !'\"(),.:;I[]`fijlrt|{}-/1"), frozenset("MWm%@w&")


def element(name: str, inside: str = "", /, **of: str | float) -> str:
    """An element; an attribute's `_` is written `-`, and `class_` is `class`."""
    words = "".join(
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(_figure(value))}"
        for key, value in of.items()
    )
    return f"<{name}{words}>{inside}</{name}>" if inside else f"<{name}{words}/>"


def words(text: str) -> str:
    """Text as it may stand in an element; what XML does not allow is left out."""
    return escape("".join(c for c in text if _is_allowed(c)))


def _is_allowed(c: str) -> bool:
    return c in "\n\t" or (c >= " " and c not in "\ufffe\uffff" and not "\ud800" <= c <= "\udfff")


def _figure(value: str | float) -> str:
    if isinstance(value, str):
        return "".join(c for c in value if _is_allowed(c))
    return f"{value:.1f}".removesuffix(".0")


def width_of(text: str, size: float) -> float:
    """About how wide words are, in pixels; on the safe side for other typefaces."""
    parts = (0.36 if c in _NARROW else 0.95 if c in _WIDE else 0.62 for c in text)
    return size * sum(1.0 if ord(c) > 0x2E7F else part for c, part in zip(text, parts, strict=True))


def in_lines(text: str, size: float, room: float, most: int) -> list[str]:
    """Words in lines of at most `room` pixels, `most` lines; what is over ends in an ellipsis."""
    lines: list[str] = []
    for word in text.split():
        for piece in _pieces(word, size, room):
            if lines and width_of(f"{lines[-1]} {piece}", size) <= room:
                lines[-1] += f" {piece}"
            else:
                lines.append(piece)
    if len(lines) <= most:
        return lines or [""]
    last = lines[most - 1]
    while width_of(f"{last}\u2026", size) > room:
        last = last[:-1]
    return [*lines[: most - 1], f"{last.rstrip()}\u2026"]


def _pieces(word: str, size: float, room: float) -> list[str]:
    """A word that is too long for a line is cut."""
    pieces = [""]
    for c in word:
        if pieces[-1] and width_of(pieces[-1] + c, size) > room:
            pieces.append("")
        pieces[-1] += c
    return pieces


def sign(chair: Chair, x: float, y: float, size: float = 15) -> str:
    """The sign of a chair, its centre at x, y: a blue square or an amber circle."""
    if chair is Chair.PROFESSIONAL:
        half = size / 2
        return element(
            "rect", x=x - half, y=y - half, width=size, height=size, rx=2, fill=PRO_SOLID
        )
    return element("circle", cx=x, cy=y, r=size / 2, fill=USER_SOLID, stroke=INK, stroke_width=2)


def balance(x: float, y: float, width: float, power: float | None) -> str:
    """A small balance, its track from x at height y: the bead stands at the share of power."""
    track = element("rect", x=x, y=y - 5, width=width, height=10, rx=5, fill=PAPER3)
    middle = x + width / 2
    tick = element("path", d=f"M{middle:.1f} {y - 10:.1f}v20", stroke=INK, stroke_width=2)
    return track + tick + ("" if power is None else bead(x + width * power / 100, y, power))


def bead(x: float, y: float, power: float) -> str:
    """The bead: a blue square on the professional's side, round amber on the service user's,
    a white diamond where the table is level.
    """
    if power < LEVEL_FROM:
        side = {"x": x - 8, "y": y - 8, "width": 16, "height": 16, "rx": 2}
        return element("rect", **side, fill=PRO_SOLID, stroke=PAPER, stroke_width=2)
    if power > LEVEL_TO:
        return element("circle", cx=x, cy=y, r=9, fill=USER_SOLID, stroke=INK, stroke_width=3)
    diamond = f"M{x:.1f} {y - 11:.1f}l11 11l-11 11l-11 -11z"
    return element("path", d=diamond, fill="#fff", stroke=INK, stroke_width=3)


def problem_mark(x: float, y: float, count: int, *, stops_play: bool) -> str:
    """A red octagon for what stops play, a brown triangle for what to think about; its number."""
    if stops_play:
        shape = f"M{x - 6:.1f} {y - 14:.1f}h12l8 8v12l-8 8h-12l-8 -8v-12z"
    else:
        shape = f"M{x:.1f} {y - 16:.1f}l17 29h-34z"
    mark = element("path", d=shape, fill=BAD if stops_play else WARN, stroke=PAPER, stroke_width=3)
    number = element(
        "text",
        str(count),
        x=x,
        y=y + (5 if stops_play else 9),
        text_anchor="middle",
        class_="mark",
    )
    return mark + number
