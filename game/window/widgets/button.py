"""A button: a verb, a key cap with its key, and sometimes an icon.

Four kinds: `first` (the way on), `plain` (another way), `dark` (on a picture or dark ground) and
`light` (the way on, on a dark ground), and one in each chair's colour.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

import pygame

from game.window import shapes
from game.window.commands import Command
from game.window.kit import Kit
from game.window.theme import Colour
from game.window.widgets.widget import Node, NodePart, Paint, Widget
from game.words.keys import key_cap


class _Dress(NamedTuple):
    """Colour tokens of a kind of button; `fill` None is hollow."""

    fill: str | None
    ink: str
    line: str | None
    on_ground: bool = False


class Tone(Enum):
    """What a button looks like."""

    FIRST = _Dress("ink", "paper", None)
    PLAIN = _Dress(None, "ink", "ink")
    LIGHT = _Dress("flag", "flag_ink", "flag_ink", True)
    DARK = _Dress("ground_title", "on_ground", None, True)
    PROFESSIONAL = _Dress("pro_solid", "on_pro", None)
    SERVICE_USER = _Dress("user_solid", "on_user", "ink")


class Button(Widget):
    """A button; `shortcut` is the key that does the same, written in a cap. Words may wrap."""

    focusable = True

    def __init__(
        self,
        sends: object,
        words: str,
        kind: Tone = Tone.PLAIN,
        shortcut: str = "",
        icon: str = "",
        centred: bool = False,
        size: float = 26,
        ground: bool | None = None,
        description: str | None = None,
    ) -> None:
        super().__init__(sends)
        self.words = words
        self._dress = kind.value
        self.shortcut = shortcut
        self._icon = icon
        self._centred = centred
        self._size = size
        self._ground = self._dress.on_ground if ground is None else ground
        self._description = description

    def _extras(self, kit: Kit) -> int:
        """The width of cap and icon, with the room between."""
        wide = 0
        if self._has_cap(kit):
            wide += self._cap_width(kit) + self._cap_gap(kit)
        if self._icon:
            wide += self._icon_side(kit) + kit.px(12)
        return wide

    def _has_cap(self, kit: Kit) -> bool:
        return bool(self.shortcut) and not kit.scale.is_tight

    def _cap_gap(self, kit: Kit) -> int:
        return max(kit.px(14), round(kit.type(self._size) * 0.4))

    def _icon_side(self, kit: Kit) -> int:
        return round(kit.type(self._size) * 1.15)

    def _cap_width(self, kit: Kit) -> int:
        text = kit.letters.size(kit.cap(self.shortcut), "bold", kit.type(21))[0]
        return max(text + kit.px(20), round(kit.type(21) * 1.5))

    def wanted_width(self, kit: Kit) -> int:
        """Everything on one line."""
        text = kit.letters.size(self.words, "bold", kit.type(self._size))[0]
        return text + self._extras(kit) + 2 * kit.px(24) + 2

    def _text_width(self, kit: Kit, width: int) -> int:
        return max(1, width - self._extras(kit) - 2 * kit.px(24))

    def measure(self, kit: Kit, width: int) -> int:
        """The words, and at least the least target."""
        high = kit.letters.height(
            self.words, "bold", kit.type(self._size), self._text_width(kit, width)
        )
        return max(kit.target, high + 2 * kit.px(14))

    def paint(self, paint: Paint) -> None:
        """Ground, icon, words, cap."""
        kit, dress = paint.kit, self._dress
        fill: Colour | None = kit.colour(dress.fill) if dress.fill else None
        ink = kit.colour(dress.ink)
        line = dress.line or ("on_ground" if kit.theme.outlines else None)
        if paint.held is self or (paint.hover is self and dress.fill is None):
            fill = fill or kit.colour("paper3")
        shapes.rounded(
            paint.surface, self.rect, fill, 14 * kit.k,
            3 * kit.k if line else 0, kit.colour(line) if line else None,
        )  # fmt: skip
        self._content(paint, ink, fill or kit.colour("paper"))
        if paint.hover is self and dress.fill is not None:
            self._underline(paint, ink)
        paint.ring(self, 14 * kit.k, self._ground)

    def _content(self, paint: Paint, ink: Colour, ground: Colour) -> None:
        kit, px = paint.kit, paint.kit.type(self._size)
        wide = self._text_width(kit, self.rect.width)
        lines = kit.letters.lines(self.words, "bold", px, wide)
        longest = max(kit.letters.size(line, "bold", px)[0] for line in lines)
        x = self.rect.left + kit.px(24)
        if self._centred:
            x += max(0, (wide - longest) // 2)
        if self._icon:
            side = self._icon_side(kit)
            box = pygame.Rect(x, self.rect.centery - side // 2, side, side)
            kit.icon(paint.surface, self._icon, box, ink, ground)
            x += side + kit.px(12)
        step = kit.letters.line_height("bold", px)
        top = self.rect.centery - step * len(lines) // 2
        kit.letters.paragraph(paint.surface, self.words, "bold", px, ink, (x, top), wide)
        if self._has_cap(kit):
            cap = pygame.Rect(0, 0, self._cap_width(kit), round(kit.type(21) * 1.5))
            cap.midleft = (x + longest + self._cap_gap(kit), self.rect.centery)
            shapes.rounded(paint.surface, cap, None, 8 * kit.k, max(2, 2.5 * kit.k), ink)
            kit.letters.draw_in_middle(
                paint.surface,
                kit.cap(self.shortcut),
                "bold",
                kit.type(21),
                ink,
                cap.center,
            )

    def _underline(self, paint: Paint, ink: Colour) -> None:
        kit = paint.kit
        inset = kit.px(24)
        box = pygame.Rect(self.rect.left + inset, self.rect.bottom - kit.px(9), 0, 0)
        box.size = (max(1, self.rect.width - 2 * inset), max(2, kit.px(3)))
        paint.surface.fill(ink, box)

    def node(self) -> Node:
        """The verb and its key."""
        said = _told_key(self, self.shortcut)
        both = " ".join(part for part in (self._description, said) if part)
        return Node(NodePart.BUTTON, self.words, description=both or None)


def _told_key(widget: Widget, shortcut: str) -> str | None:
    key = key_cap(shortcut, widget.say, widget.moved)
    return widget.say("Key: {shortcut}.", shortcut=key) if key else None


class IconButton(Widget):
    """A square button with an icon only; its name is said and shown as a remark by nobody else."""

    focusable = True

    def __init__(
        self, sends: object, name: str, icon: str, ink: str, ground: str, shortcut: str
    ) -> None:
        super().__init__(sends)
        self._name = name
        self._icon = icon
        self._ink = ink
        self._ground = ground
        self.shortcut = shortcut

    def wanted_width(self, kit: Kit) -> int:
        """As wide as high."""
        return max(kit.target, round(kit.type(28) * 1.5))

    def measure(self, kit: Kit, width: int) -> int:
        """At least the least target."""
        return self.wanted_width(kit)

    def paint(self, paint: Paint) -> None:
        """The icon; with the pointer over it, a ground."""
        kit = paint.kit
        if paint.hover is self:
            shapes.rounded(paint.surface, self.rect, kit.colour("paper3"), 10 * kit.k)
        side = min(round(self.rect.height * 0.7), round(kit.type(28) * 1.1))
        box = pygame.Rect(0, 0, side, side)
        box.center = self.rect.center
        kit.icon(paint.surface, self._icon, box, kit.colour(self._ink), kit.colour(self._ground))
        paint.ring(self, 10 * kit.k)

    def node(self) -> Node:
        """Its name and its key."""
        return Node(NodePart.BUTTON, self._name, description=_told_key(self, self.shortcut))


def way_back(words: str) -> Button:
    """Off this screen, as Esc leads too."""
    return Button(Command.STOP, words, Tone.LIGHT, shortcut="Esc")
