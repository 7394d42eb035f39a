"""A page as a screen reader is told it: everything that has words, in reading order, is a stop.

A window has no text to wander in, as a web page has. So while a screen reader listens, the focus
stands on texts too; and where new words come, it goes to the first of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pygame

from game.window.widgets.widget import FocusOn, Node, NodePart, Widget

SAID = (NodePart.HEADING, NodePart.TEXT)
BY_ARROWS = (NodePart.OPTIONS, NodePart.SLIDER)


@dataclass(frozen=True, slots=True)
class TextStop:
    """A text that takes the focus: its words, and which of those that say the same, from 0."""

    words: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class ToldStop:
    """A widget with the `key` by which the focus finds it, its words, and what it stands in.

    `seen` is the part of its place that is in view; `inside` are the opened areas round it, the
    outermost first.
    """

    key: object
    widget: Widget
    node: Node
    seen: pygame.Rect
    inside: tuple[Widget, ...] = ()

    @property
    def is_text(self) -> bool:
        """True where it is a stop for a screen reader alone."""
        return isinstance(self.key, TextStop)

    def press(self) -> object | None:
        """What Enter sends: its own, or, on a text, what the area that it stands in sends."""
        if not self.is_text:
            return self.widget.press()
        sent = (area.press() for area in reversed(self.inside))
        return next((one for one in sent if one is not None), None)

    def tells_on(self) -> object | None:
        """What a text of a story sends; None for any other, which may lead to a stop beside it."""
        sent = self.press() if self.is_text else None
        return None if isinstance(sent, FocusOn) else sent


@dataclass(frozen=True, slots=True)
class Pressed:
    """What a stop sends that is pressed; None: nothing."""

    sends: object | None


def told_stops(root: Widget) -> list[ToldStop]:
    """Every stop of a tree while a screen reader listens."""
    return list(_stops(root, root.rect, (), Counter()))


def _stops(
    widget: Widget, area: pygame.Rect, inside: tuple[Widget, ...], times: Counter[str]
) -> Iterator[ToldStop]:
    if widget.clips:
        area = in_view(widget.rect, area)
    if widget.opens:
        inside = (*inside, widget)
    elif (node := widget.node()) is not None and node.name.strip():
        key: object = widget.sends
        if not widget.focusable:
            said = node.sentence()
            key = TextStop(said, times[said])
            times[said] += 1
        yield ToldStop(key, widget, node, in_view(widget.rect, area), inside)
        if widget.covers:
            return
    for child in widget.children:
        yield from _stops(child, area, inside, times)


def in_view(rect: pygame.Rect, area: pygame.Rect) -> pygame.Rect:
    """What is in view of a place; without a height at the edge beyond which it lies."""
    seen = rect.clip(area)
    if seen.width and seen.height:
        return seen
    left = min(max(rect.left, area.left), area.right)
    top = min(max(rect.top, area.top), area.bottom)
    return pygame.Rect(left, top, 0, 0)


class WhatIsNew:
    """What has been told of a page, and what is new on it."""

    def __init__(self) -> None:
        self._told: frozenset[object] = frozenset()
        self._new: frozenset[object] = frozenset()
        self._first: object | None = None
        self._asks = True
        self._pressed = False

    @property
    def first_new(self) -> object | None:
        """The first of the texts that came last, words before pictures; None before any came."""
        return self._first

    def leading_on(self, stops: Sequence[ToldStop], at: int) -> ToldStop | Pressed:
        """What Enter does at a stop: a text leads to the next one that is new, the last of them
        on in its story. What Left and Right change is left as it is. Anything else is pressed.

        In a story, new texts are found behind buttons too, but not behind options: those are not
        passed over.
        """
        here, rest = stops[at], stops[at + 1 :]
        if not (here.is_text or here.node.part in BY_ARROWS or self._is_new(here)):
            return Pressed(here.press())
        story = [sent for stop in stops if (sent := stop.tells_on()) is not None]
        own = here.press() if here.is_text else None
        for stop in rest if story else rest[:1]:
            if self._is_new(stop):
                return stop
            if stop.node.place is not None:
                return rest[0] if own is None or stop is rest[0] else Pressed(own)
        sent = story[-1] if own is None and story else own
        return rest[0] if sent is None and rest else Pressed(sent)

    def _is_new(self, stop: ToldStop) -> bool:
        return _words(stop) in self._new

    def asks(self, pressed: bool) -> None:
        """New words of the next tree are an answer to a press, or belong to another text."""
        self._asks, self._pressed = True, pressed

    def turn(self, stops: Sequence[ToldStop], is_typing: bool) -> bool:
        """Another tree stands there: True where the focus goes to the texts that are new on it.

        What is to be typed first keeps it, until it is pressed.
        """
        told = [stop for stop in stops if stop.is_text or stop.node.part is NodePart.METER]
        new = [stop for stop in told if _words(stop) not in self._told]
        self._told = frozenset(map(_words, told))
        if not new:
            return False
        self._new = frozenset(map(_words, new))
        self._first = min(new, key=lambda stop: stop.node.part not in SAID).key
        moves = self._asks and (self._pressed or not is_typing)
        self._asks = self._pressed = False
        return moves


def _words(stop: ToldStop) -> object:
    """What makes it another text: a meter that can be pressed says other words at the same stop."""
    return stop.key if stop.is_text else stop.node.sentence()
