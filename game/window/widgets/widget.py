"""What every widget is: data with a size, a place, a picture and words.

Here too: the words of a widget for a screen reader (`Node`), and what is known while painting
(`Paint`). What widgets send are values that the screen they stand on gave them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

import pygame

from game.window import shapes
from game.window.kit import Kit
from game.window.theme import Colour
from game.words.catalogue import ENGLISH, Catalogue
from game.words.keys import AS_AT_FIRST

if TYPE_CHECKING:
    from game.window.keys import KeyPressed


class NodePart(StrEnum):
    """What sort of thing a widget is, as a screen reader names it."""

    BUTTON = "button"
    HEADING = "heading"
    TEXT = "text"
    FIELD = "text field"
    SLIDER = "slider"
    OPTIONS = "options"
    PICTURE = "picture"
    METER = "meter"
    TOGGLE = "toggle"


class Node(NamedTuple):
    """A widget in words: what it is, its name, and its state where it has one.

    `value` is what a field or row of options holds; `closed` a choice that cannot be made;
    `chosen` is what is pressed or taken now; `place` is (number, of how many), counted from 1.
    """

    part: NodePart
    name: str
    value: str | None = None
    description: str | None = None
    closed: bool = False
    chosen: bool = False
    place: tuple[int, int] | None = None

    def sentence(self) -> str:
        """The node as it is read aloud."""
        said = self.name.rstrip()
        parts = [said if said.endswith((".", "!", "?", "…", "”", ":")) else said + "."]
        if self.value:
            parts.append(self.value.rstrip(".") + ".")
        if self.description:
            parts.append(self.description)
        return " ".join(parts)


class Paint(NamedTuple):
    """What is known while painting. `focus` is None where no ring is to be seen.

    `again` is True where nothing of the page has changed since it was painted last.
    """

    surface: pygame.Surface
    kit: Kit
    focus: Widget | None = None
    hover: Widget | None = None
    held: Widget | None = None
    again: bool = False

    def ring(self, widget: Widget, radius: float, on_ground: bool = False) -> None:
        """The focus ring, where this widget has the focus."""
        if self.focus is widget:
            theme = self.kit.theme
            tint: Colour = theme.focus_on_ground if on_ground else theme.focus
            shapes.focus_ring(self.surface, widget.rect, radius, tint, self.kit.k)


class PartBox(NamedTuple):
    """A part of a widget that is no widget itself, such as one word of a row to choose from."""

    words: str
    chosen: bool
    rect: pygame.Rect


class FocusOn(NamedTuple):
    """What a text sends that leads on: the focus goes to the stop that sends this."""

    stop: object


class Widget:
    """A part of a screen. What it does not say otherwise: takes no room, no focus, no keys.

    `sends` is what the screen is given where it is pressed, and by what the focus finds it again
    on a page that is built anew: it compares by value. `children` stand inside it, in
    reading order.
    """

    focusable = False
    clips = False
    """True where children may lie outside it and are cut at its edge (a scroll area)."""
    covers = False
    """True where its own node, if it has one, says all that its children say."""
    opens = False
    """True where a screen reader is told its children one by one, in place of itself."""
    say: Catalogue = ENGLISH
    """The language of the window in which it was placed."""
    moved: Mapping[str, str] = AS_AT_FIRST
    """Caps of keys that were given other meanings, as the kit has them with which it was placed."""

    def __init__(self, sends: object = None, children: Sequence[Widget] = ()) -> None:
        self.sends = sends
        self.children = children
        self.rect = pygame.Rect(0, 0, 0, 0)

    def measure(self, kit: Kit, width: int) -> int:
        """The height in pixels it needs at this width."""
        return 0

    def wanted_width(self, kit: Kit) -> int:
        """The width in pixels it would like to have in a row."""
        return 0

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """It stands here now, and so do its children."""
        self.rect = rect.copy()
        self.say, self.moved = kit.say, kit.moved

    def paint(self, paint: Paint) -> None:
        """Draw it and its children."""
        for child in self.children:
            child.paint(paint)

    def node(self) -> Node | None:
        """It in words; None where it only holds others."""
        return None

    def press(self) -> object | None:
        """Enter, Space or a click."""
        return self.sends

    def click(self, x: int, y: int) -> object | None:
        """A click at (x, y); the same as a press unless it matters where."""
        return self.press()

    def boxes(self) -> tuple[PartBox, ...]:
        """Its parts that are no widgets, in reading order."""
        return ()

    def press_box(self, number: int) -> object | None:
        """The part of this number, from 0, is pressed: what is sent then, if anything."""
        return None

    def take_key(self, event: KeyPressed) -> tuple[bool, object | None]:
        """A key while it has the focus: whether it was used, and what follows."""
        return False, None

    def all(self) -> Iterator[Widget]:
        """It and everything inside it, in reading order."""
        waiting = [self]
        while waiting:
            widget = waiting.pop()
            yield widget
            waiting.extend(reversed(widget.children))

    def nodes(self) -> Iterator[Node]:
        """It and everything inside it in words, in reading order, nothing twice."""
        node = self.node()
        if node is not None:
            yield node
            if self.covers:
                return
        for child in self.children:
            yield from child.nodes()
