"""One card of a map as SVG: who decides, the title, the balance, how often, what is wrong.

The shape says what the moment is: square corners where the professional decides, round ones
for the service user, one of each for both, the ends of a pill for an ending, dashes for a
moment that is not written.
"""

from __future__ import annotations

from game.model.codes import Severity
from game.model.power import Chair
from game.papers.story_map import marks
from game.papers.story_map.drawing import Card, Kind, often
from game.papers.story_map.marks import element, in_lines, words

WIDTH, PAD = 248.0, 18.0
TITLE, SMALL = 19.0, 15.0
_LINE, _SMALL_LINE = 24.0, 20.0
_CHAIRS = {
    Kind.PROFESSIONAL: (Chair.PROFESSIONAL,),
    Kind.SERVICE_USER: (Chair.SERVICE_USER,),
    Kind.TOGETHER: (Chair.PROFESSIONAL, Chair.SERVICE_USER),
}
_FILLS = {
    Kind.PROFESSIONAL: marks.PRO_PALE,
    Kind.SERVICE_USER: marks.USER_PALE,
    Kind.TOGETHER: marks.PAPER2,
    Kind.PASSING: marks.PAPER2,
    Kind.ENDING: "#fff",
    Kind.NOT_WRITTEN: marks.PAPER,
}


def _pad(card: Card) -> float:
    """How far words keep from the sides: further from the round ends of an ending."""
    return 26.0 if card.kind is Kind.ENDING else PAD


def title_lines(card: Card) -> list[str]:
    """The title, in lines."""
    return in_lines(card.title, TITLE, WIDTH - 2 * _pad(card), 3)


def small_lines(card: Card) -> list[str]:
    """What stands under the title: the ending's own name, and that a no is respected."""
    lines = [] if card.ending is None else in_lines(card.ending, SMALL, WIDTH - 2 * _pad(card), 2)
    return [*lines, "A no is respected"] if card.respects_no else lines


def size_of(card: Card) -> tuple[float, float]:
    """Width and height of a card, in pixels."""
    height = 50 + _LINE * len(title_lines(card)) + _SMALL_LINE * len(small_lines(card))
    figures = 56 if card.visits is not None else 8
    return WIDTH, height + figures + (16 if card.kind is Kind.ENDING else 0)


def card_svg(card: Card, x: float, y: float) -> str:
    """A card, its top left corner at x, y."""
    _, height = size_of(card)
    parts = [outline(card.kind, x, y, WIDTH, height)]
    if card.respects_no:
        parts.append(_rounded(x + 7, y + 7, WIDTH - 14, height - 14, (27, 27, 27, 27), "none", 2))
    pad, down = _pad(card), 8 if card.kind is Kind.ENDING else 0
    parts.append(_who(card, x + pad, y + 29 + down))
    line = y + 60 + down
    for text in title_lines(card):
        parts.append(element("text", words(text), x=x + pad, y=line, class_="title"))
        line += _LINE
    for text in small_lines(card):
        parts.append(element("text", words(text), x=x + pad, y=line - 2, class_="small"))
        line += _SMALL_LINE
    if card.visits is not None:
        parts.append(marks.balance(x + pad, line + 1, WIDTH - 2 * pad, card.power))
        parts.append(
            element("text", often(card.visits), x=x + pad, y=line + 30, class_="small often")
        )
    parts += _marks(card, x + WIDTH, y)
    return "".join(parts)


def outline(kind: Kind, x: float, y: float, width: float, height: float) -> str:
    """The shape of a card."""
    end = min(34.0, height / 2)
    corners = {
        Kind.PROFESSIONAL: (3.0, 3.0, 3.0, 3.0),
        Kind.SERVICE_USER: (24.0, 24.0, 24.0, 24.0),
        Kind.TOGETHER: (3.0, 24.0, 24.0, 3.0),
        Kind.PASSING: (10.0, 10.0, 10.0, 10.0),
        Kind.ENDING: (end, end, end, end),
        Kind.NOT_WRITTEN: (10.0, 10.0, 10.0, 10.0),
    }[kind]
    wide = {Kind.ENDING: 4.0, Kind.PASSING: 1.5}.get(kind, 2.5)
    return _rounded(x, y, width, height, corners, _FILLS[kind], wide, kind)


def _rounded(
    x: float,
    y: float,
    width: float,
    height: float,
    corners: tuple[float, float, float, float],
    fill: str,
    line: float,
    kind: Kind = Kind.ENDING,
) -> str:
    """A box whose corners, from the top left and clockwise, have radii of their own."""
    a, b, c, d = (min(corner, height / 2) for corner in corners)
    path = (
        f"M{x + a:.1f} {y:.1f}H{x + width - b:.1f}a{b:g} {b:g} 0 0 1 {b:g} {b:g}"
        f"V{y + height - c:.1f}a{c:g} {c:g} 0 0 1 {-c:g} {c:g}"
        f"H{x + d:.1f}a{d:g} {d:g} 0 0 1 {-d:g} {-d:g}V{y + a:.1f}a{a:g} {a:g} 0 0 1 {a:g} {-a:g}z"
    )
    colour = {Kind.PROFESSIONAL: marks.PRO_SOLID, Kind.NOT_WRITTEN: marks.BAD}.get(kind, marks.INK)
    dashes: dict[str, str | float] = {"stroke_dasharray": "9 6"} if kind is Kind.NOT_WRITTEN else {}
    return element("path", d=path, fill=fill, stroke=colour, stroke_width=line, **dashes)


def _who(card: Card, x: float, y: float) -> str:
    """The signs of the chairs that decide, and their names; a flag for an ending."""
    parts = []
    for chair in _CHAIRS.get(card.kind, ()):
        parts.append(marks.sign(chair, x + 8, y - 5))
        x += 20
    if card.kind is Kind.ENDING:
        parts.append(
            element("path", d=f"M{x + 2:.1f} {y - 13:.1f}h14l-4 5l4 5h-11v7h-3z", fill=marks.INK)
        )
        x += 22
    room = WIDTH - 2 * _pad(card) - (20 * len(_CHAIRS.get(card.kind, ())))
    told = f"Start: {card.who}" if card.is_start else card.who
    text = in_lines(told, SMALL, room, 1)[0]
    colour = marks.BAD if card.kind is Kind.NOT_WRITTEN else marks.INK2
    parts.append(element("text", words(text), x=x, y=y, class_="small", fill=colour))
    return "".join(parts)


def _marks(card: Card, right: float, top: float) -> list[str]:
    """How many problems of each kind, at the top right corner."""
    shown = []
    for severity in (Severity.WARNING, Severity.ERROR):
        count = sum(problem.severity is severity for problem in card.problems)
        if count:
            stops = severity is Severity.ERROR
            shown.append(marks.problem_mark(right - 22, top + 2, count, stops_play=stops))
            right -= 40
    return shown


def told(card: Card) -> str:
    """A card in words, for whoever points at it or has it read aloud."""
    start = "The story begins here. " if card.is_start else ""
    parts = [f"{card.title}. {start}{_decides(card)}."]
    if card.place:
        parts.append(f"{card.place.rstrip('.')}.")
    if card.ending is not None:
        parts.append(f"The ending is called {card.ending}.")
    if card.respects_no:
        parts.append("A no is respected here.")
    if card.power is not None:
        parts.append(f"Power usually stands at {card.power:.0f}.")
    if card.visits is not None:
        parts.append(f"Reached by {often(card.visits)}.")
    parts += [
        f"{p.severity.capitalize()}, line {p.line}: {p.message.rstrip('.')}." for p in card.problems
    ]
    return " ".join(parts)


def _decides(card: Card) -> str:
    match card.kind:
        case Kind.PROFESSIONAL | Kind.SERVICE_USER:
            return f"{card.who} decides ({card.kind.value})"
        case Kind.TOGETHER:
            return f"{card.who} decide together"
        case _:
            return card.who
