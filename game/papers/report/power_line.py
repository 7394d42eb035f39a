"""How power went, drawn as SVG: black on white, over bands named by the sentences of the say.

The same drawing stands in the page and in the PDF. Its figures are also given as a table by
whoever puts it into a report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from textwrap import wrap

from game.words.catalogue import ENGLISH, Catalogue
from game.words.standing import Names, bands

WIDTH, HEIGHT = 720, 372
LEFT, RIGHT, TOP, FLOOR = 192, 700, 34, 336
TEXT, LINE, WRAP = 16, 18, 20
"""The size of its text, from line to line, and after how many letters a band's name goes on."""
_FACE = "Atkinson Hyperlegible Next, Segoe UI, Arial, sans-serif"
_PATTERNS = (
    '<pattern id="hatch" width="9" height="9" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><path d="M0 0V9" stroke="#000" stroke-width="1.2"/></pattern>'
    '<pattern id="dots" width="10" height="10" patternUnits="userSpaceOnUse">'
    '<circle cx="2.5" cy="2.5" r="0.9"/><circle cx="7.5" cy="7.5" r="0.9"/></pattern>'
)


@dataclass(frozen=True, slots=True)
class PowerPoint:
    """Where power stood, 0 to 100. `label` stands under the line, `letter` marks a turn.

    `spread` is where the room would have put the needle: low, middle and high of the middle
    half; `trainers` where the trainer put it. None where nobody did.
    """

    label: str
    power: int
    letter: str = ""
    spread: tuple[int, int, int] | None = None
    trainers: int | None = None


def power_line(
    points: Sequence[PowerPoint], names: Names, title: str, words: str, say: Catalogue = ENGLISH
) -> str:
    """The drawing of at least one point, with its title and what it shows in words."""
    parts = [*_bands(names, say), *_line(points), *_labels(points)]
    for number, point in enumerate(points):
        x = _x(number, len(points))
        parts += [*_needles(x, point), _dot(x, point)]
    parts += _legend(points, say=say)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-labelledby="line-title line-words" font-family="{_FACE}" font-size="{TEXT}">'
        f'<title id="line-title">{escape(title)}</title>'
        f'<desc id="line-words">{escape(words)}</desc><defs>{_PATTERNS}</defs>'
        f"{''.join(parts)}</svg>"
    )


def in_words(points: Sequence[PowerPoint], say: Catalogue = ENGLISH) -> str:
    """The line in one sentence: where it began, its ends, and where it stopped."""
    powers = [point.power for point in points]
    return say(
        "Power began at {first} of 100, was {least} at its lowest and {most} at its "
        "highest, and stood at {last} in the end.",
        first=powers[0],
        least=min(powers),
        most=max(powers),
        last=powers[-1],
    )


def _x(number: int, count: int) -> float:
    share = number / (count - 1) if count > 1 else 0.5
    return round(LEFT + 24 + share * (RIGHT - LEFT - 48), 1)


def _y(power: float) -> float:
    return round(FLOOR - power / 100 * (FLOOR - TOP), 1)


def _bands(names: Names, say: Catalogue) -> Iterator[str]:
    """From the professional's end at the floor to the service user's, alike from both ends."""
    fills = ("url(#hatch)", "url(#dots)", "#fff", "#fff", "#fff", "url(#dots)", "url(#hatch)")
    for band, fill in zip(bands(names, say), fills, strict=True):
        top, floor = _y(band.end), _y(band.start)
        yield (
            f'<rect x="{LEFT}" y="{top}" width="{RIGHT - LEFT}" height="{floor - top:.1f}" '
            f'fill="{fill}" stroke="#000" stroke-width="0.8"/>'
        )
        lines = wrap(band.words, WRAP) or [""]
        first = (top + floor) / 2 + 5.5 - (len(lines) - 1) * LINE / 2
        for number, line in enumerate(lines):
            yield _text(LEFT - 10, first + number * LINE, line, "end")


def _line(points: Sequence[PowerPoint]) -> Iterator[str]:
    at = " ".join(f"{_x(n, len(points))},{_y(one.power)}" for n, one in enumerate(points))
    for colour, width in (("#fff", 9), ("#000", 4)):
        yield (
            f'<polyline points="{at}" fill="none" stroke="{colour}" stroke-width="{width}" '
            'stroke-linejoin="round"/>'
        )


def _labels(points: Sequence[PowerPoint]) -> Iterator[str]:
    """What stands under the line: every label, or every so many where there is no room."""
    widest = max(len(point.label) for point in points) * TEXT * 0.62 + 6
    apart = (RIGHT - LEFT - 48) / max(len(points) - 1, 1)
    each = max(1, -int(-widest // apart))
    for number, point in enumerate(points):
        if number % each == 0:
            yield _text(_x(number, len(points)), FLOOR + 24, point.label, "middle")


def _dot(x: float, point: PowerPoint) -> str:
    y = _y(point.power)
    radius = 5.5 if not point.letter else 12 + 4 * (len(point.letter) - 1)
    circle = f'<circle cx="{x}" cy="{y}" r="{radius}" fill="#fff" stroke="#000" stroke-width="3"/>'
    return circle + (_text(x, y + 5.5, point.letter, "middle") if point.letter else "")


def _needles(x: float, point: PowerPoint) -> Iterator[str]:
    """Beside the author's reading: the room's needle with its middle half, and the trainer's."""
    if point.spread is not None:
        low, middle, high = point.spread
        at = x - 15
        yield (
            f'<path d="M{at} {_y(low)}V{_y(high)}M{at - 5} {_y(low)}h10M{at - 5} {_y(high)}h10" '
            'stroke="#fff" stroke-width="6"/>'
            f'<path d="M{at} {_y(low)}V{_y(high)}M{at - 5} {_y(low)}h10M{at - 5} {_y(high)}h10" '
            'stroke="#000" stroke-width="2"/>'
        )
        yield _diamond(at, _y(middle))
    if point.trainers is not None:
        yield _triangle(x + 15, _y(point.trainers))


def _diamond(x: float, y: float) -> str:
    return (
        f'<path d="M{x} {y - 8}l8 8l-8 8l-8 -8z" fill="#fff" stroke="#000" stroke-width="2.5" '
        'stroke-linejoin="round"/>'
    )


def _triangle(x: float, y: float) -> str:
    return (
        f'<path d="M{x} {y - 7}l8 14h-16z" stroke="#fff" stroke-width="2" '
        'paint-order="stroke" stroke-linejoin="round"/>'
    )


def _legend(points: Sequence[PowerPoint], say: Catalogue) -> Iterator[str]:
    """Named only where somebody else than the author placed the needle."""
    spread = any(point.spread is not None for point in points)
    trainers = any(point.trainers is not None for point in points)
    if not (spread or trainers):
        return
    yield f'<circle cx="{LEFT + 8}" cy="14" r="5.5" fill="#fff" stroke="#000" stroke-width="3"/>'
    yield _text(LEFT + 20, 19.5, say("The author’s reading"), "start")
    if spread:
        yield _diamond(LEFT + 204, 14) + _text(LEFT + 218, 19.5, say("The room’s needle"), "start")
    if trainers:
        yield _triangle(LEFT + 384, 14) + _text(LEFT + 398, 19.5, say("The trainer’s"), "start")


def _text(x: float, y: float, words: str, anchor: str) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-weight="600">'
        f"{escape(words)}</text>"
    )
