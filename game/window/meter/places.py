"""Where the parts of the strip stand: pure geometry, worked out from its box, words and sizes.

The strip stands on the lower edge of its box. It is as high as its words need, so that it grows
by a row when something has moved; which parts it has does not change with that. Where there is
less room the three things become words, then signs; then the portraits go, then the things; last
the text becomes smaller. Not here: drawing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

import pygame

from game.model.power import Chair
from game.window.kit import Kit
from game.window.lettering import Role
from game.window.meter.things import ThingPlace, things_places, things_width
from game.window.meter.track import BEAD, TrackPlace
from game.window.meter.view import MeterView
from game.words.standing import MOST

STANDING, CHANGE, NAMES, FIGURE = 30, 26, 23, 22
PORTRAIT, TRACK = 67, 33
LINE = 1.24
MOST_HIGH = 1.2
"""How much higher than its box a strip of many words may be; then they become smaller."""
_SHRINKS = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52)


class StripForm(IntEnum):
    """What a strip has beside its sentences and its track, the richest first."""

    LANES = 1
    WORDS = 2
    SIGNS = 3
    PORTRAITS = 4
    NAMES = 5


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Words in a box, broken to its width; `px` is their size, `mark` what stands before them."""

    words: str
    rect: pygame.Rect
    role: Role
    px: int
    mark: int = 0


@dataclass(frozen=True, slots=True)
class StripPlaces:
    """Everything on a strip, in pixels. No two of the boxes overlap."""

    plate: pygame.Rect
    form: StripForm
    standing: TextPlace
    track: TrackPlace
    names: tuple[TextPlace, TextPlace]
    change: TextPlace | None = None
    figure: TextPlace | None = None
    same: TextPlace | None = None
    portraits: tuple[pygame.Rect, ...] = ()
    things: tuple[ThingPlace, ...] = ()

    @property
    def boxes(self) -> Iterator[pygame.Rect]:
        """The box of everything that must keep off everything else."""
        yield from (one.rect for one in (self.standing, *self.names))
        yield self.track.rect
        yield from (one.rect for one in (self.change, self.figure, self.same) if one is not None)
        yield from self.portraits
        yield from (one.rect for one in self.things)


@dataclass(frozen=True, slots=True)
class _Sizes:
    """The lengths of one try: text sizes, the unit of the drawing, edges."""

    kit: Kit
    inner: int
    standing: int
    change: int
    names: int
    figure: int
    unit: float
    pad: int
    gap: int

    def high(self, words: str, role: Role, px: int, less: int = 0) -> int:
        """How high words are in the strip's width."""
        return len(self.kit.letters.lines(words, role, px, self.inner - less)) * row(px)

    def wide(self, words: str, role: Role, px: int) -> int:
        """How wide words are in one line."""
        return self.kit.letters.size(words, role, px)[0]


def row(px: int) -> int:
    """The height of one line."""
    return round(px * LINE)


def strip_places(rect: pygame.Rect, view: MeterView, kit: Kit, figures: bool) -> StripPlaces:
    """The strip for a box: the richest form that fits it, on its lower edge."""
    sizes = _sizes(kit, rect.width, 1.0)
    form = StripForm.NAMES
    for shrink in _SHRINKS:
        sizes = _sizes(kit, rect.width, shrink)
        fits = (one for one in StripForm if _reserved(one, view, sizes) <= rect.height)
        form = next((one for one in fits if _has_room(one, view, sizes)), StripForm.NAMES)
        if _reserved(form, view, sizes) <= rect.height:
            break
    placed = _placed(rect, form, view, sizes, figures)
    if figures and placed.plate.height > MOST_HIGH * rect.height:
        figures = False  # the panel tells it too, and the sentences stay as large as they were
        placed = _placed(rect, form, view, sizes, figures)
    for shrink in _SHRINKS:
        if placed.plate.height <= MOST_HIGH * rect.height:
            break
        smaller = _sizes(kit, rect.width, shrink)
        told = replace(sizes, standing=smaller.standing, change=smaller.change)
        placed = _placed(rect, form, view, told, figures)
    return placed


def _sizes(kit: Kit, width: int, shrink: float) -> _Sizes:
    standing, change, names, figure = (
        max(14, round(kit.type(drawn) * shrink)) for drawn in (STANDING, CHANGE, NAMES, FIGURE)
    )
    pad, gap = max(12, kit.px(22)), max(4, kit.px(8))
    unit = max(kit.k, names / 36)
    return _Sizes(kit, width - 2 * pad, standing, change, names, figure, unit, pad, gap)


def end_words(view: MeterView, chair: Chair, sizes: _Sizes) -> str:
    """A name at its end of the track; your own says so where there is room for it."""
    name = view.names[chair]
    if view.you is not chair:
        return name
    yours = sizes.kit.say("{name} · you", name=name)
    both = sizes.wide(yours, "bold", sizes.names)
    both += sizes.wide(view.names[chair.other], "bold", sizes.names)
    return yours if both + 2 * sizes.gap <= sizes.inner else name


def _reserved(form: StripForm, view: MeterView, sizes: _Sizes) -> int:
    """How high a form is with a sentence that has moved: it is kept for it also at rest."""
    one, other = view.names.values()
    usual = sizes.kit.say(MOST.names, more=one, less=other, figure="")
    standing = min(2 * row(sizes.standing), sizes.high(usual, "bold", sizes.standing))
    return 2 * sizes.pad + standing + row(sizes.change) + 2 * sizes.gap + _below(form, sizes)


def _below(form: StripForm, sizes: _Sizes) -> int:
    """The height of everything under the sentences."""
    ends = _ends_height(form, sizes)
    match form:
        case StripForm.LANES | StripForm.WORDS:
            return ends + sizes.gap + 2 * row(sizes.names)
        case StripForm.SIGNS:
            return ends + sizes.gap + row(sizes.names)
        case _:
            return ends


def _ends_height(form: StripForm, sizes: _Sizes) -> int:
    if form is StripForm.NAMES:
        return max(row(sizes.names), round(80 * sizes.unit))
    return round(PORTRAIT * sizes.unit) + max(2, sizes.gap // 3) + row(sizes.names)


def _has_room(form: StripForm, view: MeterView, sizes: _Sizes) -> bool:
    """Whether the widest that a form may show in this meeting stands side by side."""
    if form is StripForm.NAMES:
        return True
    names = [sizes.wide(end_words(view, one, sizes), "bold", sizes.names) for one in Chair]
    least = sum(names) + sizes.gap
    track = 2 * PORTRAIT * sizes.unit + 4 * BEAD * sizes.unit
    if max(least, track) > sizes.inner:
        return False
    if form is StripForm.PORTRAITS:
        return True
    return things_width(form.value, view, sizes.kit, sizes.names, sizes.unit) <= sizes.inner


def _placed(
    rect: pygame.Rect, form: StripForm, view: MeterView, sizes: _Sizes, figures: bool
) -> StripPlaces:
    """From the lower edge up: figure, things, ends and track, then the sentences."""
    left, y = rect.left + sizes.pad, rect.bottom - sizes.pad
    figure = None
    if figures and view.figure:
        high = sizes.high(view.figure, "medium", sizes.figure)
        y -= high
        box = pygame.Rect(left, y, sizes.inner, high)
        figure = TextPlace(view.figure, box, "medium", sizes.figure)
        y -= sizes.gap
    things: tuple[ThingPlace, ...] = ()
    if form <= StripForm.SIGNS:
        high = (1 if form is StripForm.SIGNS else 2) * row(sizes.names)
        y -= high
        box = pygame.Rect(left, y, sizes.inner, high)
        things = things_places(form.value, box, view, sizes.kit, sizes.names, sizes.unit)
        y -= sizes.gap
    ends = pygame.Rect(left, y - _ends_height(form, sizes), sizes.inner, _ends_height(form, sizes))
    placed = _with_ends(form, ends, view, sizes)
    return _with_sentences(
        replace(placed, figure=figure, things=things), rect, ends.top - sizes.gap, view, sizes
    )


def _with_ends(form: StripForm, box: pygame.Rect, view: MeterView, sizes: _Sizes) -> StripPlaces:
    """The two people at the ends of the track."""
    side = 0 if form is StripForm.NAMES else round(PORTRAIT * sizes.unit)
    high = row(sizes.names)
    middle = box.top + (side or box.height) // 2
    names = _names(view, sizes, sizes.inner - sizes.gap if side else round(sizes.inner * 0.6))
    boxes = [pygame.Rect(box.left, 0, wide, high) for _, wide in names]
    boxes[1].right = box.right
    portraits: tuple[pygame.Rect, ...] = ()
    for one in boxes:
        one.centery = box.bottom - high // 2 if side else middle
    if side:
        lefts = box.left, box.right - side
        portraits = tuple(pygame.Rect(left, box.top, side, side) for left in lefts)
    left, right = portraits or boxes
    start, end = left.right + 2 * sizes.gap, right.left - 2 * sizes.gap
    thick = max(14, round(TRACK * sizes.unit))
    track = TrackPlace(start, max(thick * 2, end - start), middle, thick, sizes.unit)
    first, last = (
        TextPlace(words, at, "bold", sizes.names)
        for (words, _), at in zip(names, boxes, strict=True)
    )
    same = _same(boxes, (start + end) // 2, sizes) if side else None
    return StripPlaces(box, form, first, track, (first, last), same=same, portraits=portraits)


def _names(view: MeterView, sizes: _Sizes, room: int) -> list[tuple[str, int]]:
    """Both names with their widths, shortened where the two are wider than `room`."""
    found = []
    words = [end_words(view, chair, sizes) for chair in Chair]
    wide = [sizes.wide(one, "bold", sizes.names) for one in words]
    for name, own in zip(words, wide, strict=True):
        most = own if sum(wide) <= room else max(room - max(wide), room // 2)
        shown = sizes.kit.letters.lines(name, "bold", sizes.names, most)[0]
        found.append((shown, sizes.wide(shown, "bold", sizes.names)))
    return found


def _same(names: list[pygame.Rect], x: int, sizes: _Sizes) -> TextPlace | None:
    """*The same* under the middle, where the names leave room for it."""
    words, px = sizes.kit.say("the same"), sizes.names
    box = pygame.Rect(0, names[0].top, sizes.wide(words, "bold", px), row(px))
    box.centerx = x
    if box.left < names[0].right + sizes.gap or box.right > names[1].left - sizes.gap:
        return None
    return TextPlace(words, box, "bold", px)


def _with_sentences(
    placed: StripPlaces, rect: pygame.Rect, bottom: int, view: MeterView, sizes: _Sizes
) -> StripPlaces:
    """Where the say stands, and what has changed: side by side where both fit one line."""
    standing = _standing(view, sizes)
    left = rect.left + sizes.pad
    mark = round(sizes.change * 1.35) if view.change is not None else 0
    words = view.change.words if view.change is not None else ""
    told = mark + sizes.wide(words, "semibold", sizes.change)
    first = sizes.wide(standing, "bold", sizes.standing)
    change = None
    if view.change is not None and first + told + 4 * sizes.gap <= sizes.inner:
        box = pygame.Rect(left + sizes.inner - told, bottom - row(sizes.standing), told,
                          row(sizes.standing))  # fmt: skip
        change = TextPlace(words, box, "semibold", sizes.change, mark)
    elif view.change is not None:
        high = sizes.high(words, "semibold", sizes.change, mark)
        box = pygame.Rect(left, bottom - high, sizes.inner, high)
        change = TextPlace(words, box, "semibold", sizes.change, mark)
        bottom -= high + max(2, sizes.gap // 2)
        first = sizes.inner
    high = sizes.high(standing, "bold", sizes.standing)
    box = pygame.Rect(left, bottom - high, min(first, sizes.inner), high)
    top = box.top - sizes.pad
    plate = pygame.Rect(rect.left, top, rect.width, rect.bottom - top)
    return replace(placed, plate=plate, change=change,
                   standing=TextPlace(standing, box, "bold", sizes.standing))  # fmt: skip


def _standing(view: MeterView, sizes: _Sizes) -> str:
    """After a move that stayed in its range, that it did, where this takes two lines at most."""
    if not view.still or sizes.high(view.still, "bold", sizes.standing) > 2 * row(sizes.standing):
        return view.standing
    return view.still
