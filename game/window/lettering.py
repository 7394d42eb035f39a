"""Text: faces, sizes, line breaking and drawing.

Here: `Lettering`, which finds the font files, breaks text into lines and draws them, keeping what
it has drawn. Not here: marks that the faces lack (ticks, arrows, dots), which are shapes, and
which words stand where, which the screens decide.
"""

from __future__ import annotations

from collections import OrderedDict
from functools import lru_cache
from pathlib import Path
from typing import Literal, TypeAlias, TypeVar

import pygame

from game.window.theme import Colour
from game.words.catalogue import ENGLISH, Catalogue

Role: TypeAlias = Literal["title", "body", "medium", "semibold", "bold", "extrabold", "mono"]
Anchor: TypeAlias = Literal["topleft", "midtop", "topright", "midleft", "center", "midright"]
ROLES: tuple[Role, ...] = ("title", "body", "medium", "semibold", "bold", "extrabold", "mono")

UNREADABLE = "The font {file} cannot be read, so a plain one is used."
_NEXT = "AtkinsonHyperlegibleNext_"
_ATKINSON: dict[Role, str] = {
    "title": "YoungSerif_400Regular.ttf",
    "body": _NEXT + "400Regular.ttf",
    "medium": _NEXT + "500Medium.ttf",
    "semibold": _NEXT + "600SemiBold.ttf",
    "bold": _NEXT + "700Bold.ttf",
    "extrabold": _NEXT + "800ExtraBold.ttf",
    "mono": "AtkinsonHyperlegibleMono_400Regular.ttf",
}
_LEXEND_REGULAR, _LEXEND_BOLD = "Lexend_400Regular.ttf", "Lexend_600SemiBold.ttf"
_LEXEND: dict[Role, str] = {
    "title": _LEXEND_BOLD,
    "body": _LEXEND_REGULAR,
    "medium": _LEXEND_REGULAR,
    "semibold": _LEXEND_BOLD,
    "bold": _LEXEND_BOLD,
    "extrabold": _LEXEND_BOLD,
    "mono": _ATKINSON["mono"],
}
_LEADING: dict[Role, float] = {"title": 1.14, "extrabold": 1.2, "bold": 1.25, "mono": 1.6}
_SMALLEST, _LARGEST = 6, 400
_PIXELS_KEPT, _BREAKS_KEPT, _SIZES_KEPT = 1_200_000, 500, 3000
"""Of lines that are drawn, 4 bytes a pixel; of texts broken into lines, and of sizes."""

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


class Lettering:
    """Draws text in one reading face; keeps a bounded number of lines it has drawn.

    `fonts_folder` holds the TTF files; None, or a file that cannot be read, means pygame's own
    font and one plain sentence in `remarks`. `reading_face` is `atkinson`, `lexend` or the path
    of a TTF file of the player's own; titles follow it when it is not `atkinson`. `say` is the
    language of the remarks.
    """

    def __init__(
        self, fonts_folder: Path | None, reading_face: str = "atkinson", say: Catalogue = ENGLISH
    ) -> None:
        self.say = say
        self.remarks: list[str] = []
        self._folder = fonts_folder
        self.face = reading_face
        self._fonts: dict[tuple[Role, int], pygame.font.Font] = {}
        self._drawn: OrderedDict[tuple[str, Role, int, Colour], pygame.Surface] = OrderedDict()
        self._pixels = 0
        self._sizes: OrderedDict[tuple[str, Role, int], tuple[int, int]] = OrderedDict()
        self._broken: OrderedDict[tuple[str, Role, int, int], tuple[str, ...]] = OrderedDict()

    def font(self, role: Role, px: float) -> pygame.font.Font:
        """The face of a role at a size in pixels (6 to 400)."""
        size = max(_SMALLEST, min(_LARGEST, round(px)))
        known = self._fonts.get((role, size))
        if known is None:
            known = self._fonts[role, size] = self._load(role, size)
        return known

    def size(self, text: str, role: Role, px: float) -> tuple[int, int]:
        """Width and height in pixels of the text on one line."""
        key = (text, role, round(px))
        known = self._sizes.get(key)
        if known is None:
            known = self.font(role, px).size(_one_line(text))
            _keep(self._sizes, key, known, _SIZES_KEPT)
        return known

    def line_height(self, role: Role, px: float) -> int:
        """The usual distance in pixels from one line to the next."""
        return round(px * _LEADING.get(role, 1.4))

    def lines(self, text: str, role: Role, px: float, width: float) -> tuple[str, ...]:
        """The text broken into lines no wider than `width` pixels.

        A line break in the text is kept; a word wider than the line is broken inside. Empty text
        gives one empty line. A width of less than one letter still puts one letter on each line.
        """
        key = (text, role, round(px), int(width))
        known = self._broken.get(key)
        if known is None:
            font = self.font(role, px)
            known = tuple(
                line
                for piece in clean(text).split("\n")
                for line in _break_line(piece, font, max(1, int(width)))
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
        """Draw one line with its `anchor` at `pos`; returns where it stands."""
        line = self._rendered(_one_line(text), role, px, colour)
        place = line.get_rect()
        setattr(place, anchor, (round(pos[0]), round(pos[1])))
        surface.blit(line, place)
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
        middle = font.get_ascent() - self._capital_height(font) / 2
        line = self._rendered(_one_line(text), role, px, colour)
        place = line.get_rect()
        place.centerx = round(centre[0])
        place.top = round(centre[1] - middle)
        surface.blit(line, place)
        return place

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

        `line_height` in pixels; None is the role's usual one.
        """
        step = self.line_height(role, px) if line_height is None else line_height
        lead = (step - self.font(role, px).get_height()) / 2
        y = pos[1]
        for line in self.lines(text, role, px, width):
            if line:
                self.draw(surface, line, role, px, colour, (pos[0], y + lead))
            y += step
        return round(y)

    def _rendered(self, text: str, role: Role, px: float, colour: Colour) -> pygame.Surface:
        key = (text, role, round(px), colour)
        known = self._drawn.get(key)
        if known is None:
            known = self.font(role, px).render(text, True, colour)
            self._drawn[key] = known
            self._pixels += _area(known)
            while self._pixels > _PIXELS_KEPT and len(self._drawn) > 1:
                self._pixels -= _area(self._drawn.popitem(last=False)[1])
        else:
            self._drawn.move_to_end(key)
        return known

    def _capital_height(self, font: pygame.font.Font) -> float:
        measures = font.metrics("H")[0]
        return measures[3] if measures else font.get_ascent() * 0.7

    def _load(self, role: Role, size: int) -> pygame.font.Font:
        path = self._path(role)
        if path is None:
            self._remark(
                self.say("The folder of fonts is missing, so a plain built-in font is used.")
            )
            return pygame.font.Font(None, size)
        try:
            font = pygame.font.Font(path, size)
            font.size("a")  # pygame takes a damaged file and fails only when it is used
            return font
        except (OSError, pygame.error):
            self._remark(self.say(UNREADABLE, file=path.name))
            return pygame.font.Font(None, size)

    def _path(self, role: Role) -> Path | None:
        if self.face not in ("atkinson", "lexend") and role != "mono":
            return Path(self.face)
        names = _LEXEND if self.face == "lexend" else _ATKINSON
        if self._folder is None or not self._folder.is_dir():
            return None
        return self._folder / names[role]

    def _remark(self, sentence: str) -> None:
        if sentence not in self.remarks:
            self.remarks.append(sentence)


@lru_cache(maxsize=2000)
def _one_line(text: str) -> str:
    return clean(text).replace("\n", " ")


def _keep(store: OrderedDict[_Key, _Value], key: _Key, value: _Value, limit: int) -> None:
    store[key] = value
    while len(store) > limit:
        store.popitem(last=False)


def _area(line: pygame.Surface) -> int:
    return line.get_width() * line.get_height()


def _break_line(text: str, font: pygame.font.Font, width: int) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if font.size(longer)[0] <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _break_word(word, font, width)
        lines += full
    return [*lines, line]


def _break_word(word: str, font: pygame.font.Font, width: int) -> list[str]:
    """The word in pieces that fit; one letter at least is on each."""
    pieces: list[str] = []
    while len(word) > 1 and font.size(word)[0] > width:
        low, high = 1, len(word) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if font.size(word[:middle])[0] <= width:
                low = middle
            else:
                high = middle - 1
        pieces.append(word[:low])
        word = word[low:]
    return [*pieces, word]
