"""Everything that pygame says of keys, pointer and window, as values of `keys`."""

from __future__ import annotations

import signal
from collections.abc import Callable
from typing import TypeAlias

import pygame

from game.window import keys
from game.window.input.controller import Controllers
from game.window.input.naming import key_name

MeaningOf: TypeAlias = Callable[[str, bool], str]
"""The key of the table of meanings that a pressed one stands for, while one types or not."""
REPEATING = frozenset(
    {"up", "down", "left", "right", "tab", "page up", "page down", "backspace", "delete"}
)
"""The keys that may repeat while they are held; no key chooses twice."""
_SHOWN_AGAIN = frozenset(
    {
        pygame.WINDOWSIZECHANGED,
        pygame.WINDOWRESIZED,
        pygame.WINDOWEXPOSED,
        pygame.WINDOWSHOWN,
        pygame.WINDOWRESTORED,
    }
)


class Hearing:
    """What is heard in one window."""

    def __init__(self, window: pygame.Window) -> None:
        self.controllers = Controllers()
        self._window = window
        self._down: set[int] = set()
        _close_with_the_terminal()

    def events(self, meaning_of: MeaningOf, typing: bool) -> list[keys.Event]:
        """What happened since the last call, oldest first.

        `typing` says whether the system was asked for text.
        """
        found = (self._translate(event, meaning_of, typing) for event in pygame.event.get())
        return [event for event in found if event is not None]

    def _at(self, position: tuple[int, int]) -> tuple[int, int]:
        """A place of the window in pixels of the surface; they differ on dense screens."""
        wide, high = self._window.size
        have = self._window.get_surface().get_size()
        return position[0] * have[0] // max(1, wide), position[1] * have[1] // max(1, high)

    def _translate(
        self, event: pygame.Event, meaning_of: MeaningOf, typing: bool
    ) -> keys.Event | None:
        if event.type in (pygame.KEYDOWN, pygame.KEYUP):
            return self._key(event, meaning_of, typing)
        if event.type == pygame.TEXTINPUT:
            return keys.Typed(event.text)
        if event.type == pygame.DROPFILE:
            return keys.Dropped(event.file)
        if event.type == pygame.MOUSEWHEEL:
            return keys.Wheel(
                *self._at(pygame.mouse.get_pos()), getattr(event, "precise_y", event.y)
            )
        if event.type in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            return self._pointer(event)
        if event.type in (pygame.QUIT, pygame.WINDOWCLOSE):
            return keys.WindowClosed()
        if event.type == pygame.WINDOWFOCUSLOST:
            self._down.clear()
            return keys.LostFocus()
        if event.type in _SHOWN_AGAIN:
            return keys.Resized()
        return self.controllers.event(event)

    def _key(self, event: pygame.Event, meaning_of: MeaningOf, typing: bool) -> keys.Event | None:
        """A key; one that is held repeats only where that moves or deletes."""
        mod = getattr(event, "mod", 0)
        name = key_name(event.key, getattr(event, "scancode", 0), bool(mod & pygame.KMOD_NUM))
        ctrl = bool(mod & (pygame.KMOD_CTRL | pygame.KMOD_META))
        means = name if ctrl else meaning_of(name, typing)
        if event.type == pygame.KEYUP:
            self._down.discard(event.key)
            return keys.KeyReleased(means) if name else None
        again = event.key in self._down
        self._down.add(event.key)
        if not name or mod & pygame.KMOD_ALT or (again and name not in REPEATING):
            return None
        text = "" if typing or ctrl else getattr(event, "unicode", "")
        return keys.KeyPressed(
            means, bool(mod & pygame.KMOD_SHIFT), ctrl, text if text.isprintable() else "",
            name if means != name else "",
        )  # fmt: skip

    def _pointer(self, event: pygame.Event) -> keys.Event | None:
        x, y = self._at(event.pos)
        if event.type == pygame.MOUSEMOTION:
            return keys.PointerMoved(x, y)
        if event.button != pygame.BUTTON_LEFT:
            return None
        return (
            keys.PointerDown(x, y) if event.type == pygame.MOUSEBUTTONDOWN else keys.PointerUp(x, y)
        )


def _close_with_the_terminal() -> None:
    """Close the window as by its button where the terminal that it was opened from is closed.

    SDL sees to the other signals; a program that was told to outlive its terminal does.
    """
    hang_up = getattr(signal, "SIGHUP", None)
    if hang_up is not None and signal.getsignal(hang_up) is signal.SIG_DFL:
        quitting = pygame.event.Event(pygame.QUIT)
        signal.signal(hang_up, lambda *_: pygame.event.post(quitting))
