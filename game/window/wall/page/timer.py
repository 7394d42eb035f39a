"""The talk timer: off unless the trainer asks for it, a number in a ring, and it closes nothing."""

from __future__ import annotations

import math

import pygame

from game.window import shapes
from game.window.kit import Kit
from game.window.wall.page.scale import COUNT
from game.window.widgets.widget import Node, NodePart, Paint, Widget

MINUTES, ONE_MORE = 3, 60.0


class TalkTimer:
    """Counts down from three minutes; `left` is None while it is off. Times in seconds."""

    def __init__(self) -> None:
        self._ends: float | None = None
        self._whole = MINUTES * 60.0

    def turn(self, now: float) -> None:
        """On, or off again."""
        self._whole = MINUTES * 60.0
        self._ends = now + self._whole if self._ends is None else None

    def add(self, now: float) -> bool:
        """A minute more; False where no timer runs."""
        if self._ends is None:
            return False
        self._ends = max(self._ends, now) + ONE_MORE
        self._whole = max(self._whole, self._ends - now)
        return True

    def stop(self) -> None:
        """Off."""
        self._ends = None

    def left(self, now: float) -> int | None:
        """Whole seconds that are left, 0 once time is up; None while it is off."""
        return None if self._ends is None else max(0, math.ceil(self._ends - now))

    @property
    def whole(self) -> int:
        """Seconds that the full ring stands for."""
        return round(self._whole)


class Ring(Widget):
    """Minutes and seconds in a ring that empties; `share` of its usual size."""

    def __init__(self, left: int, whole: int, share: float = 1.0) -> None:
        super().__init__()
        self._left = left
        self._whole = max(1, whole)
        self._size = COUNT * 0.68 * share
        self._side = 150 * share

    def _across(self, kit: Kit) -> int:
        words = kit.letters.size("00:00", "extrabold", kit.type(self._size))[0]
        return max(kit.px(self._side), round(words * 1.35))

    def measure(self, kit: Kit, width: int) -> int:
        """Round."""
        return self._across(kit)

    def wanted_width(self, kit: Kit) -> int:
        """Round."""
        return self._across(kit)

    def paint(self, paint: Paint) -> None:
        """The ring, what is left of it, the time."""
        kit, theme, across = paint.kit, paint.kit.theme, self._across(paint.kit)
        box = pygame.Rect(0, 0, across, across)
        box.midleft = self.rect.midleft
        thick = max(5, across // 10)
        shapes.ring(paint.surface, box.center, across / 2, thick, theme.paper3)
        share = self._left / self._whole
        radius = across / 2 - thick / 2
        for step in range(round(120 * share)):
            turn = math.tau * step / 120 - math.pi / 2
            at = (box.centerx + radius * math.cos(turn), box.centery + radius * math.sin(turn))
            shapes.disc(paint.surface, at, thick / 2, theme.ink)
        minutes, seconds = divmod(self._left, 60)
        kit.letters.draw_in_middle(
            paint.surface, f"{minutes}:{seconds:02d}", "extrabold", kit.type(self._size),
            theme.ink, box.center,
        )  # fmt: skip

    def node(self) -> Node:
        """The time that is left."""
        minutes, seconds = divmod(self._left, 60)
        return Node(
            NodePart.TEXT,
            self.say(
                "{minutes} minutes {seconds} seconds left to talk", minutes=minutes, seconds=seconds
            ),
        )
