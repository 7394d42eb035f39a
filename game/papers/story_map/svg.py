"""A map as one SVG picture: heading, cards, links, and what the signs mean.

The picture holds no script and asks nothing of any other file.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.papers.story_map import marks
from game.papers.story_map.cards import card_svg, outline, size_of, told
from game.papers.story_map.drawing import Kind, Link, MapDrawing, often
from game.papers.story_map.marks import element, in_lines, words
from game.papers.story_map.places_on_page import Placed, Point, placed
from game.words.catalogue import ENGLISH

MARGIN, HEADING, LEGEND = 48.0, 96.0, 44.0
_TURN = 12.0
_STYLE = f"""
text{{font-family:{marks.FONTS};fill:{marks.INK}}}
.heading{{font-family:'Young Serif',Georgia,serif;font-size:38px}}
.remark{{font-size:17px;fill:{marks.INK2}}}
.title{{font-size:19px;font-weight:600}}
.small{{font-size:15px;fill:{marks.INK2}}}
.mark{{font-size:15px;font-weight:700;fill:#fff}}
.link{{fill:none;stroke:{marks.INK2};stroke-linejoin:round}}
.near{{fill:none;stroke:#fff;stroke-opacity:0;stroke-width:16;pointer-events:stroke}}
.way:hover .link,.way:focus .link{{stroke:#0b57d0;stroke-width:5}}
.way:hover .tip,.way:focus .tip{{fill:#0b57d0}}
"""


def svg(drawing: MapDrawing, *, for_page: bool = False) -> str:
    """The picture. `for_page`: with cards and links that a keyboard can reach, for `page`."""
    sizes = {card.name: size_of(card) for card in drawing.cards}
    place = placed(drawing, sizes)
    legend = _legend(max(place.width, 640.0), drawing)
    width = max(place.width, 640.0) + 2 * MARGIN
    height = HEADING + place.height + 2 * MARGIN + legend[1]
    left, top = MARGIN - place.corner.x, HEADING + MARGIN - place.corner.y
    inside = [
        element("title", words(f"{drawing.title}: the story as a map")),
        element("style", _STYLE),
        element("rect", width=width, height=height, fill=marks.PAPER),
        _heading(drawing, width),
        *_ways(drawing, place, left, top, for_page=for_page),
        *_cards(drawing, place, left, top, for_page=for_page),
        element("g", legend[0], transform=f"translate({MARGIN:g} {height - legend[1]:.1f})"),
    ]
    return element(
        "svg",
        "\n".join(inside),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width:.0f} {height:.0f}",
        width=round(width),
        height=round(height),
        role="group" if for_page else "img",
    )


def _heading(drawing: MapDrawing, width: float) -> str:
    endings = sum(card.kind is Kind.ENDING for card in drawing.cards)
    missing = sum(card.kind is Kind.NOT_WRITTEN for card in drawing.cards)
    counts = [
        ENGLISH.counted(len(drawing.cards) - missing, "{n} moment", "{n} moments"),
        ENGLISH.counted(endings, "{n} ending", "{n} endings"),
    ]
    if missing:
        counts.append(f"{missing} not written yet")
    title = in_lines(drawing.title, 38, width - 2 * MARGIN, 1)[0]
    said = "  \u00b7  ".join([*counts, *([drawing.remark] if drawing.remark else [])])
    parts = element("text", words(title), x=MARGIN, y=72, class_="heading")
    return parts + element("text", words(said), x=MARGIN, y=104, class_="remark")


def _cards(
    drawing: MapDrawing, place: Placed, left: float, top: float, *, for_page: bool
) -> list[str]:
    parts = []
    for number, card in enumerate(drawing.cards):
        at = place.cards[card.name]
        inside = element("title", words(told(card)))
        inside += card_svg(card, at.x + left, at.y + top)
        reach: dict[str, str | float] = {}
        if for_page:
            reach = {
                "tabindex": 0 if number == 0 else -1,
                "role": "button",
                "aria_label": told(card),
                "data_card": number,
            }
        parts.append(element("g", inside, class_="card", **reach))
    return parts


def _ways(
    drawing: MapDrawing, place: Placed, left: float, top: float, *, for_page: bool
) -> list[str]:
    titles = {card.name: card.title for card in drawing.cards}
    missing = {card.name for card in drawing.cards if card.kind is Kind.NOT_WRITTEN}
    numbers = {card.name: number for number, card in enumerate(drawing.cards)}
    parts = []
    for link, corners in zip(drawing.links, place.links, strict=True):
        points = [Point(point.x + left, point.y + top) for point in corners]
        said = f"{titles[link.source]} \u2192 {titles[link.target]}\n" + "\n".join(link.words)
        if link.taken is not None:
            said += f"\nTaken by {often(link.taken)}."
        inside = element("title", words(said))
        inside += _line(link, points, is_missing=link.target in missing)
        reach: dict[str, str | float] = (
            {"data_from": numbers[link.source], "data_to": numbers[link.target]} if for_page else {}
        )
        parts.append(element("g", inside, class_="way", **reach))
    return parts


def _line(link: Link, points: Sequence[Point], *, is_missing: bool) -> str:
    """The line with its arrow; wider where more plays go, dotted where none does."""
    colour = marks.BAD if is_missing else marks.INK2
    wide = 2.5 if link.taken is None else 2 + 2.5 * min(link.taken, 1.0)
    dots: dict[str, str | float] = {}
    if is_missing or link.taken == 0:
        dots = {"stroke_dasharray": "9 6" if is_missing else "2 6"}
    path = _rounded(points)
    line = element(
        "path", d=path, class_="link", style=f"stroke:{colour}", stroke_width=wide, **dots
    )
    return element("path", d=path, class_="near") + line + _tip(points[-2], points[-1], colour)


def _rounded(points: Sequence[Point]) -> str:
    """A path through the corners, each corner rounded, that stops short of the arrow's tip."""
    end = _towards(points[-1], points[-2], 8)
    path = f"M{points[0].x:.1f} {points[0].y:.1f}"
    for before, at, after in zip(points, points[1:-1], points[2:], strict=False):
        room = min(_TURN, _apart(before, at) / 2, _apart(at, after) / 2)
        a, b = _towards(at, before, room), _towards(at, after, room)
        path += f"L{a.x:.1f} {a.y:.1f}Q{at.x:.1f} {at.y:.1f} {b.x:.1f} {b.y:.1f}"
    return f"{path}L{end.x:.1f} {end.y:.1f}"


def _apart(a: Point, b: Point) -> float:
    return float(((a.x - b.x) ** 2 + (a.y - b.y) ** 2) ** 0.5)


def _towards(a: Point, b: Point, far: float) -> Point:
    whole = _apart(a, b) or 1.0
    return Point(a.x + (b.x - a.x) * far / whole, a.y + (b.y - a.y) * far / whole)


def _tip(before: Point, at: Point, colour: str) -> str:
    base = _towards(at, before, 13)
    dx, dy = (at.y - base.y) * 0.55, (base.x - at.x) * 0.55
    corners = f"{at.x:.1f},{at.y:.1f} {base.x + dx:.1f},{base.y + dy:.1f} "
    corners += f"{base.x - dx:.1f},{base.y - dy:.1f}"
    return element("polygon", points=corners, fill=colour, class_="tip")


def _legend(width: float, drawing: MapDrawing) -> tuple[str, float]:
    """What the signs mean, in rows as wide as the picture, and how high it is."""
    pro, user = drawing.chairs.values()
    signs = [
        (outline(Kind.PROFESSIONAL, 0, -13, 30, 22), 42.0, f"{pro} decides"),
        (outline(Kind.SERVICE_USER, 0, -13, 30, 22), 42.0, f"{user} decides"),
        (outline(Kind.TOGETHER, 0, -13, 30, 22), 42.0, "both decide"),
        (outline(Kind.ENDING, 0, -13, 30, 22), 42.0, "an ending"),
    ]
    if any(card.power is not None for card in drawing.cards):
        where = "on arrival, power usually stands"
        signs += [
            (marks.bead(12, -2, 20), 30.0, f"{where} with {pro}"),
            (marks.bead(12, -2, 50), 30.0, "about level"),
            (marks.bead(12, -2, 80), 30.0, f"with {user}"),
        ]
    if any(card.errors for card in drawing.cards):
        signs.append((marks.problem_mark(16, -1, 1, stops_play=True), 40.0, "to fix"))
    if any(len(card.problems) > card.errors for card in drawing.cards):
        signs.append((marks.problem_mark(16, -1, 1, stops_play=False), 40.0, "to think about"))
    parts, x, y = [], 0.0, 0.0
    for shape, indent, text in signs:
        wide = indent + marks.width_of(text, 15) + 22
        if x and x + wide > width:
            x, y = 0.0, y + 34
        label = element("text", words(text), x=indent, y=4, class_="small")
        parts.append(element("g", shape + label, transform=f"translate({x:.1f} {y:.1f})"))
        x += wide
    return "".join(parts), y + LEGEND
