"""Text: faces, sizes, line breaking and drawing.

Here: `Lettering`, which finds the font files, breaks text into lines and draws them, keeping what
it has drawn. How a line becomes runs of other faces and directions is in `letters`. Not here: marks
that the faces lack (ticks, arrows, dots), which are shapes, and which words stand where, which the
screens decide.
"""

from __future__ import annotations

from collections import OrderedDict
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias, TypeVar

import pygame

from game.window.letters.breaking import broken
from game.window.letters.directions import begins_on_the_right
from game.window.letters.faces import ROLES as ROLES
from game.window.letters.faces import Role as Role
from game.window.letters.fonts import UNREADABLE as UNREADABLE
from game.window.letters.fonts import Fonts
from game.window.letters.runs import FaceFor, LetterRun, no_other_face
from game.window.theme import Colour
from game.words.catalogue import ENGLISH, Catalogue

Anchor: TypeAlias = Literal["topleft", "midtop", "topright", "midleft", "center", "midright"]

_LEADING: dict[Role, float] = {"title": 1.14, "extrabold": 1.2, "bold": 1.25, "mono": 1.6}
_PIXELS_KEPT, _BREAKS_KEPT, _SIZES_KEPT = 1_200_000, 500, 3000
"""Of lines that are drawn, 4 bytes a pixel; of texts broken into lines, and of sizes."""
_PICTURE_HEIGHT, _PICTURE_ASCENT = 1.2, 0.8
"""How high coloured emoji are drawn, and how much of that is over the line, in shares of the
text's size and of their height."""

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


def clean(text: str) -> str:
    """The text without what a font cannot draw: control signs go, a tab becomes a space."""
    if text.isprintable():
        return text
    plain = text.replace("\t", " ").replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        sign for sign in plain
        if sign == "\n" or (ord(sign) >= 32 and not 0x7F <= ord(sign) < 0xA0
                            and not 0xD800 <= ord(sign) < 0xE000)
    )  # fmt: skip


class Spacing(NamedTuple):
    """More room than a face gives: between words in shares of the size, between lines as times."""

    words: float = 0.0
    lines: float = 1.0


AS_DRAWN = Spacing()
ROOM_ROUND_LETTERS = 0.36
"""The part of a line's height above capitals and below the line, which few letters use."""


class _Line(NamedTuple):
    """A drawn line; `up` is how many pixels of it stand above the usual top of its face.

    `high` is the height of that face.
    """

    picture: pygame.Surface
    high: int
    up: int = 0


class Lettering:
    """Draws text in one reading face; keeps a bounded number of lines it has drawn.

    `fonts_folder` holds the font files; None, or a file that cannot be read, means pygame's own
    font and one plain sentence in `remarks`. `reading_face` is a key of `SHIPPED` or the path of a
    file of the player's own; titles follow it when it is not `atkinson`. `say` is the language of
    the remarks. `face_for` finds another face for a letter that this one lacks.
    """

    def __init__(
        self,
        fonts_folder: Path | None,
        reading_face: str = "atkinson",
        say: Catalogue = ENGLISH,
        spacing: Spacing = AS_DRAWN,
        face_for: FaceFor = no_other_face,
    ) -> None:
        self.spacing = spacing
        self._fonts = Fonts(fonts_folder, reading_face, say, face_for)
        self._drawn: OrderedDict[tuple[str, Role, int, Colour], _Line] = OrderedDict()
        self._pixels = 0
        self._sizes: OrderedDict[tuple[str, Role, int], tuple[int, int]] = OrderedDict()
        self._broken: OrderedDict[tuple[str, Role, int, int], tuple[str, ...]] = OrderedDict()

    @property
    def face(self) -> str:
        """The reading face."""
        return self._fonts.face

    @property
    def remarks(self) -> list[str]:
        """What a player should know of the fonts."""
        return self._fonts.remarks

    def speak(self, say: Catalogue) -> None:
        """Make the remarks in another language from now on."""
        self._fonts.say = say

    def font(self, role: Role, px: float) -> pygame.font.Font:
        """The face of a role at a size in pixels (6 to 400)."""
        return self._fonts.font(role, px)

    def size(self, text: str, role: Role, px: float) -> tuple[int, int]:
        """Width and height in pixels of the text on one line."""
        key = (text, role, round(px))
        known = self._sizes.get(key)
        if known is None:
            wide = self._width(_one_line(text), role, px)
            known = wide, self.font(role, px).get_height()
            _keep(self._sizes, key, known, _SIZES_KEPT)
        return known

    def line_height(self, role: Role, px: float) -> int:
        """The usual distance in pixels from one line to the next."""
        return round(px * _LEADING.get(role, 1.4) * self.spacing.lines)

    def lines(self, text: str, role: Role, px: float, width: float) -> tuple[str, ...]:
        """The text broken into lines no wider than `width` pixels.

        A line break in the text is kept; a word wider than the line is broken inside. Empty text
        gives one empty line. A width of less than one letter still puts one letter on each line.
        """
        key = (text, role, round(px), int(width))
        known = self._broken.get(key)
        if known is None:
            known = tuple(
                line
                for piece in clean(text).split("\n")
                for line in broken(piece, lambda part: self._width(part, role, px), width)
            )
            _keep(self._broken, key, known, _BREAKS_KEPT)
        return known

    def height(
        self, text: str, role: Role, px: float, width: float, line_height: float | None = None
    ) -> int:
        """Height in pixels of the paragraph that `paragraph` would draw."""
        step = self.line_height(role, px) if line_height is None else line_height
        return round(step * len(self.lines(text, role, px, width)))

    def draw(
        self,
        surface: pygame.Surface,
        text: str,
        role: Role,
        px: float,
        colour: Colour,
        pos: tuple[float, float],
        anchor: Anchor = "topleft",
    ) -> pygame.Rect:
        """Draw one line with its `anchor` at `pos`; returns where it stands.

        A line that the edge of what scrolls would cut in half is not drawn.
        """
        line = self._rendered(_one_line(text), role, px, colour)
        place = pygame.Rect(0, 0, line.picture.get_width(), line.high)
        setattr(place, anchor, (round(pos[0]), round(pos[1])))
        ink, clip = place.inflate(0, -round(place.height * ROOM_ROUND_LETTERS)), surface.get_clip()
        if ink.height > clip.height or clip.top <= ink.top <= ink.bottom <= clip.bottom:
            surface.blit(line.picture, (place.left, place.top - line.up))
        return place

    def draw_in_middle(
        self,
        surface: pygame.Surface,
        text: str,
        role: Role,
        px: float,
        colour: Colour,
        centre: tuple[float, float],
    ) -> pygame.Rect:
        """Draw one line whose capitals and figures stand exactly round `centre` (key caps)."""
        font = self.font(role, px)
        middle = font.get_ascent() - _capital_height(font) / 2
        at = (centre[0], centre[1] - middle)
        return self.draw(surface, text, role, px, colour, at, "midtop")

    def paragraph(
        self,
        surface: pygame.Surface,
        text: str,
        role: Role,
        px: float,
        colour: Colour,
        pos: tuple[float, float],
        width: float,
        line_height: float | None = None,
    ) -> int:
        """Draw text broken to `width` from `pos` down; returns the y just below the last line.

        Text that is read from the right stands at the right edge of the width.
        `line_height` in pixels; None is the role's usual one.
        """
        step = self.line_height(role, px) if line_height is None else line_height
        lead = (step - self.font(role, px).get_height()) / 2
        y, from_right = pos[1], begins_on_the_right(text)
        for line in self.lines(text, role, px, width):
            if line:
                spare = width - self.size(line, role, px)[0] if from_right else 0
                self.draw(surface, line, role, px, colour, (pos[0] + max(0, spare), y + lead))
            y += step
        return round(y)

    def _rendered(self, text: str, role: Role, px: float, colour: Colour) -> _Line:
        key = (text, role, round(px), colour)
        known = self._drawn.get(key)
        if known is None:
            known = self._made(text, role, px, colour)
            self._drawn[key] = known
            self._pixels += _area(known)
            while self._pixels > _PIXELS_KEPT and len(self._drawn) > 1:
                self._pixels -= _area(self._drawn.popitem(last=False)[1])
        else:
            self._drawn.move_to_end(key)
        return known

    def _made(self, text: str, role: Role, px: float, colour: Colour) -> _Line:
        """The line drawn: at once where one face does it all, else run by run on one ground."""
        runs, font = self._fonts.runs(text, role), self.font(role, px)
        if len(runs) == 1 and runs[0].is_plain and not self._word_gap(px):
            return _Line(font.render(text, True, colour), font.get_height())
        pieces = [piece for run in runs for piece in self._pieces(run, role, px, colour)]
        base = font.get_ascent()
        up = max(0, *(ascent - base for _, ascent, _ in pieces))
        down = max(picture.get_height() - ascent for picture, ascent, _ in pieces)
        wide = sum(advance for *_, advance in pieces)
        least = font.get_height() - base
        ground = pygame.Surface((max(1, wide), up + base + max(down, least)), pygame.SRCALPHA)
        x = 0
        for picture, ascent, advance in pieces:
            ground.blit(picture, (x, up + base - ascent))
            x += advance
        return _Line(ground, font.get_height(), up)

    def _pieces(
        self, run: LetterRun, role: Role, px: float, colour: Colour
    ) -> list[tuple[pygame.Surface, int, int]]:
        """Pictures of a run from left to right, each with its ascent and how far it goes on."""
        gap, font = self._word_gap(px), self._fonts.font_of(run, role, px)
        words = run.text.split(" ") if gap else [run.text]
        if run.is_right_to_left:
            words.reverse()
        space = font.size(" ")[0] + gap
        pieces = []
        for number, word in enumerate(words):
            picture, ascent = self._picture(word, run, font, px, colour)
            on = space if gap and number + 1 < len(words) else 0
            pieces.append((picture, ascent, picture.get_width() + on))
        return pieces

    def _picture(
        self, word: str, run: LetterRun, font: pygame.font.Font, px: float, colour: Colour
    ) -> tuple[pygame.Surface, int]:
        picture = font.render(word, True, colour)
        if run.face is None or not run.face.is_pictures:
            return picture, font.get_ascent()
        high = round(px * _PICTURE_HEIGHT)
        wide = max(1, round(picture.get_width() * high / max(1, picture.get_height())))
        return pygame.transform.smoothscale(picture, (wide, high)), round(high * _PICTURE_ASCENT)

    def _width(self, text: str, role: Role, px: float) -> int:
        runs = self._fonts.runs(text, role)
        return sum(self._run_width(run, role, px) for run in runs) + round(
            text.count(" ") * self._word_gap(px)
        )

    def _run_width(self, run: LetterRun, role: Role, px: float) -> int:
        wide, high = self._fonts.font_of(run, role, px).size(run.text)
        if run.face is None or not run.face.is_pictures:
            return wide
        return max(1, round(wide * round(px * _PICTURE_HEIGHT) / max(1, high)))

    def _word_gap(self, px: float) -> int:
        return round(px * self.spacing.words)


def _capital_height(font: pygame.font.Font) -> float:
    measures = font.metrics("H")[0]
    return measures[3] if measures else font.get_ascent() * 0.7


@lru_cache(maxsize=2000)
def _one_line(text: str) -> str:
    return clean(text).replace("\n", " ")


def _keep(store: OrderedDict[_Key, _Value], key: _Key, value: _Value, limit: int) -> None:
    store[key] = value
    while len(store) > limit:
        store.popitem(last=False)


def _area(line: _Line) -> int:
    return line.picture.get_width() * line.picture.get_height()
