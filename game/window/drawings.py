"""Pictures: SVG drawings at any size, icons in any colour, and a scenario's own PNG.

Here: `Drawings`, which keeps what it has loaded up to a bounded number of pixels. A drawing that
is missing or broken becomes a plain grey box and a sentence in `remarks`, never an exception.
Not here: where a drawing stands, which the picture and the screens decide.
"""

from __future__ import annotations

import io
import struct
from collections import OrderedDict
from collections.abc import Callable, Hashable
from pathlib import Path

import pygame

from game.window.theme import Colour
from game.words.catalogue import ENGLISH, Catalogue

MOST_PIXELS_OF_A_PICTURE = 4_000_000
NO_FOLDER = "The folder of drawings is missing."
NO_DRAWING = "The drawing {name} is missing."
TOO_LARGE = "{picture} has {wide} by {high} pixels; 4 million is the most."
WINDOWS_KEPT, PIXELS_KEPT = 6, 4_000_000
"""What is kept, in windows full of pixels, and the least for a small window: 4 bytes a pixel."""
_PNG_START = b"\x89PNG\r\n\x1a\n"
_GREY = (128, 128, 128, 110)


def screen_ready(picture: pygame.Surface, alpha: bool = True) -> pygame.Surface:
    """The picture in the window's own pixel order, which draws many times faster.

    Before there is a window the picture comes back as it is.
    """
    try:
        return picture.convert_alpha() if alpha else picture.convert()
    except pygame.error:
        return picture


def tinted(icon: pygame.Surface, ink: Colour, ground: Colour) -> pygame.Surface:
    """A white icon with black cut-outs, its white become `ink` and its black `ground`."""
    drawn = icon.copy()
    drawn.fill(ink, special_flags=pygame.BLEND_RGB_MULT)
    holes = icon.copy()
    holes.fill((255, 255, 255), special_flags=pygame.BLEND_RGB_ADD)
    holes.blit(icon, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    holes.fill(ground, special_flags=pygame.BLEND_RGB_MULT)
    drawn.blit(holes, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    return drawn


def png_size(data: bytes) -> tuple[int, int] | None:
    """Width and height that the header of a PNG states; None if this is no PNG."""
    if len(data) < 24 or not data.startswith(_PNG_START) or data[12:16] != b"IHDR":
        return None
    width, height = struct.unpack(">II", data[16:24])
    return (width, height) if width and height else None


class Drawings:
    """The drawings of one assets folder; None means that there is no such folder.

    `say` is the language of the remarks.
    """

    def __init__(self, assets_folder: Path | None, say: Catalogue = ENGLISH) -> None:
        self.say = say
        self.remarks: list[str] = []
        self._folder = assets_folder
        self._kept: OrderedDict[tuple[Hashable, ...], pygame.Surface] = OrderedDict()
        self._pixels, self._most = 0, PIXELS_KEPT
        self._corners: dict[tuple[Hashable, ...], tuple[int, int]] = {}
        self._states: dict[tuple[Hashable, ...], Hashable] = {}

    def keep_for(self, window: tuple[int, int]) -> None:
        """Keep as much as a window of this size needs while everything in it moves."""
        self._most = max(PIXELS_KEPT, WINDOWS_KEPT * window[0] * window[1])
        self._let_go()

    def has(self, name: str) -> bool:
        """Whether the folder holds the drawing, such as `figures/tom-tall`."""
        return self._folder is not None and (self._folder / f"{name}.svg").is_file()

    def svg(self, name: str, width: float, height: float) -> pygame.Surface:
        """A drawing such as `figures/tom-tall`, as large as fits inside this size in pixels.

        It keeps its proportions, so one side may come out shorter. The surface is shared: copy
        it before you change it.
        """
        size = max(1, round(width)), max(1, round(height))
        return self.made((name, *size), lambda: self.fresh(name, *size))

    def fresh(self, name: str, width: int, height: int) -> pygame.Surface:
        """What `svg` gives, drawn anew and not kept: yours to change."""
        if self._folder is None:
            return self._missing(self.say(NO_FOLDER), width, height)
        try:
            loaded = pygame.image.load_sized_svg(self._folder / f"{name}.svg", (width, height))
        except (OSError, pygame.error):
            return self._missing(self.say(NO_DRAWING, name=name), width, height)
        return screen_ready(loaded)

    def changed(
        self, name: str, change: Callable[[str], str], width: int, height: int
    ) -> pygame.Surface:
        """What `fresh` gives of a drawing whose SVG text `change` has changed."""
        if self._folder is None:
            return self._missing(self.say(NO_FOLDER), width, height)
        missing = self.say(NO_DRAWING, name=name)
        try:
            text = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return self._missing(missing, width, height)
        return self.composed(lambda: change(text), width, height, missing)

    def composed(
        self, svg: Callable[[], str], width: int, height: int, otherwise: str
    ) -> pygame.Surface:
        """A drawing that is made and not kept in the folder, drawn anew: yours to change.

        What goes wrong in making it leaves a plain box and the remark `otherwise`.
        """
        try:
            made = io.BytesIO(svg().encode())
            return screen_ready(pygame.image.load_sized_svg(made, (width, height)))
        except (ArithmeticError, LookupError, ValueError, pygame.error):
            return self._missing(otherwise, width, height)

    def icon(self, name: str, px: float, ink: Colour, ground: Colour) -> pygame.Surface:
        """A square icon such as `lock`, `px` wide, in the colour `ink`; its cut-outs `ground`."""
        side = max(1, round(px))
        path = f"icons/{name}"
        return self.made(
            (path, side, ink, ground), lambda: tinted(self.fresh(path, side, side), ink, ground)
        )

    def made(self, key: tuple[Hashable, ...], make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """The picture kept under `key`, or what `make` gives, kept from now on.

        The oldest unused pictures are let go when all together pass what `keep_for` allows.
        """
        known = self._kept.get(key)
        if known is not None:
            self._kept.move_to_end(key)
            return known
        return self._store(key, make())

    def cut(
        self, key: tuple[Hashable, ...], make: Callable[[], tuple[pygame.Surface, pygame.Rect]]
    ) -> tuple[pygame.Surface, tuple[int, int]]:
        """A part of what is made, kept without the rest of it, and its upper left corner there."""
        part = self._kept.get(key)
        corner = self._corners.get(key)
        if part is not None and corner is not None:
            self._kept.move_to_end(key)
            return part, corner
        whole, box = make()
        part = self._store(key, whole.subsurface(box).copy())
        self._corners[key] = box.topleft
        return part, box.topleft

    def holds(self, key: tuple[Hashable, ...]) -> bool:
        """Whether `made` would give a picture for this key at once."""
        return key in self._kept

    def only(self, key: tuple[Hashable, ...], state: Hashable) -> None:
        """Let go of what is kept under a key for another state: the next `made` makes it anew.

        For pictures of a movement, each of a state that does not come again.
        """
        if self._states.get(key) != state:
            self._drop(key)
            self._states[key] = state

    def redrawn(
        self,
        key: tuple[Hashable, ...],
        state: Hashable,
        make: Callable[[], pygame.Surface],
        draw: Callable[[pygame.Surface], None],
    ) -> pygame.Surface:
        """One picture under `key` that changes with a state: `draw` draws it over for a new one.

        For a picture so large, or with so many states, that only the last one can be kept.
        """
        picture = self.made(key, make)
        if key not in self._states or self._states[key] != state:
            draw(picture)
            self._states[key] = state
        return picture

    def png(self, source: Path | bytes, name: str = "") -> pygame.Surface:
        """A scenario's own picture in its own size; not kept.

        The header is checked before a pixel is read: a PNG of at most 4 million pixels. Anything
        else gives a grey box of 320 by 180 and a remark that names the picture.
        """
        called = name or (source.name if isinstance(source, Path) else self.say("A picture"))
        try:
            data = source if isinstance(source, bytes) else source.read_bytes()
        except OSError:
            return self._missing(self.say("{picture} cannot be opened.", picture=called), 320, 180)
        size = png_size(data)
        if size is None:
            return self._missing(
                self.say("{picture} is not a PNG picture.", picture=called), 320, 180
            )
        if size[0] * size[1] > MOST_PIXELS_OF_A_PICTURE:
            return self._missing(
                self.say(TOO_LARGE, picture=called, wide=size[0], high=size[1]), 320, 180
            )
        try:
            return screen_ready(pygame.image.load(io.BytesIO(data), "picture.png"))
        except pygame.error:
            return self._missing(
                self.say("{picture} is a damaged PNG picture.", picture=called), 320, 180
            )

    def _missing(self, sentence: str, width: int, height: int) -> pygame.Surface:
        if sentence not in self.remarks:
            self.remarks.append(sentence)
        box = pygame.Surface((width, height), pygame.SRCALPHA)
        pygame.draw.rect(box, _GREY, box.get_rect(), border_radius=min(width, height) // 10)
        return box

    def _store(self, key: tuple[Hashable, ...], picture: pygame.Surface) -> pygame.Surface:
        self._kept[key] = picture
        self._pixels += _pixels_held(picture)
        self._let_go()
        return picture

    def _let_go(self) -> None:
        while self._pixels > self._most and len(self._kept) > 1:
            self._drop(next(iter(self._kept)))

    def _drop(self, key: tuple[Hashable, ...]) -> None:
        gone = self._kept.pop(key, None)
        self._states.pop(key, None)
        self._corners.pop(key, None)
        if gone is not None:
            self._pixels -= _pixels_held(gone)


def _pixels_held(picture: pygame.Surface) -> int:
    """A part of a picture holds the whole of it."""
    width, height = picture.get_abs_parent().get_size()
    return width * height
