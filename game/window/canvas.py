"""The window itself: opened once, drawn on, asked what happened.

What is heard is in `input.hearing`. What is drawn, and when, is decided elsewhere.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
if sys.platform.startswith("linux"):
    os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
if sys.platform == "win32":
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")

import pygame

from game.library.window_place import WindowPlace
from game.window.fitting import fitted, least_size, on_second, settled
from game.window.window_icon import window_icon

if TYPE_CHECKING:
    from game.window.input.hearing import Hearing
    from game.window.keys import Event

TITLE = "The Other Chair"
NO_SCREEN = (
    "There is no screen that a window could open on. "
    "Every story can also be played as text: add --terminal."
)


class NoScreen(Exception):
    """There is nothing to open a window on; the message is a sentence for a person, in English."""


class Canvas:
    """One open window with a software surface. Made by `open_canvas`."""

    def __init__(self, window: pygame.Window, asked: tuple[int, int] | None = None) -> None:
        self._window = window
        self._asked = asked
        self._clock = pygame.time.Clock()
        self._typing = False
        self.meaning_of: Callable[[str, bool], str] = lambda key, typing: key
        self._full = False
        self.is_on_second = False
        self._before: tuple[tuple[int, int], tuple[int, int]] | None = None
        pygame.key.stop_text_input()
        pygame.key.set_repeat(400, 40)

    @property
    def surface(self) -> pygame.Surface:
        """What is drawn on. Ask again after every size change."""
        return self._window.get_surface()

    @property
    def window(self) -> pygame.Window:
        """The window itself, for what only the system knows of it."""
        return self._window

    @property
    def stands(self) -> tuple[tuple[int, int, int, int], bool]:
        """Left, top, right, bottom on the screen in pixels, and whether it has the keyboard."""
        (left, top), (wide, high) = self._window.position, self._window.size
        return (left, top, left + wide, top + high), self._window.focused

    def show(self) -> None:
        """Bring the window into view."""
        self._window.show()

    def flip(self) -> None:
        """Show what was drawn."""
        self._window.flip()

    def call(self, title: str) -> None:
        """Give the window another title, where that is not its title already."""
        if self._window.title != title:
            self._window.title = title

    def rest(self, frames_a_second: int) -> None:
        """Wait until the next frame is due."""
        self._clock.tick(frames_a_second)

    def listen_to_typing(self, wanted: bool) -> None:
        """Ask the system for text (on-screen keyboards open then), or for none."""
        if wanted is self._typing:
            return
        self._typing = wanted
        (pygame.key.start_text_input if wanted else pygame.key.stop_text_input)()

    def clipboard(self) -> str:
        """The text that was copied last, here or elsewhere; "" where there is none."""
        try:
            return pygame.scrap.get_text()
        except pygame.error:
            return ""

    def copy(self, text: str) -> None:
        """Let others paste this text."""
        with suppress(pygame.error):
            pygame.scrap.put_text(text)

    @cached_property
    def _hearing(self) -> Hearing:
        """Imported when the first picture is there: that does without."""
        from game.window.input.hearing import Hearing

        return Hearing(self._window)

    def look_for_controllers(self) -> None:
        """Have game controllers heard from now on, those plugged in later too."""
        self._hearing.controllers.start()

    @property
    def place(self) -> WindowPlace:
        """Where it stands, or stood before it filled the screen."""
        corner, (wide, high) = self._before or (self._window.position, self._window.size)
        return WindowPlace(*settled(self._asked, corner), wide, high, self._full)

    def turn_full_screen(self) -> None:
        """To full screen and back again."""
        self._full = not self._full
        self._before = (self._window.position, self._window.size) if self._full else None
        if self._full:
            self._window.set_fullscreen(desktop=True)
        else:
            self._window.set_windowed()

    def poll(self) -> list[Event]:
        """What happened since the last call, oldest first."""
        return self._hearing.events(self.meaning_of, self._typing)

    def close(self) -> None:
        """Give the window back to the system."""
        self._window.destroy()
        pygame.display.quit()


def open_canvas(
    place: WindowPlace | None = None, size: tuple[int, int] | None = None, *, for_room: bool = False
) -> Canvas:
    """Open a hidden window; `show` it once everything is ready. Raises `NoScreen`.

    It opens at `place`, as far as that is on a screen, or at a `size` of its own.
    One `for_room` fills the second screen, where there is one.
    Only the display and the fonts are started: pygame's own start would wake sound and
    joysticks too.
    """
    asked = os.environ.get("SDL_VIDEODRIVER", "")
    screens = ("DISPLAY", "WAYLAND_DISPLAY")
    if sys.platform == "linux" and not asked and not any(map(os.environ.get, screens)):
        raise NoScreen(NO_SCREEN)  # SDL would say so too, with a complaint of its own before it
    try:
        pygame.display.init()
        pygame.font.init()
    except pygame.error as error:
        raise NoScreen(NO_SCREEN) from error
    if pygame.display.get_driver() == "offscreen" and not asked:
        pygame.display.quit()
        raise NoScreen(NO_SCREEN)
    try:
        desktops = pygame.display.get_desktop_sizes()
        wanted, corner = fitted(place, desktops)
        second = on_second(desktops) if for_room else None
        window = pygame.Window(
            TITLE, size or wanted, second or corner or pygame.WINDOWPOS_CENTERED,
            hidden=True, resizable=True, allow_high_dpi=True,
        )  # fmt: skip
        window.set_icon(window_icon())
        window.get_surface()  # fails on a screen of so few colours that nothing can be drawn
    except pygame.error as error:
        raise NoScreen(NO_SCREEN) from error
    window.minimum_size = least_size(desktops)
    canvas = Canvas(window, corner)
    canvas.is_on_second = second is not None
    if canvas.is_on_second or (place is not None and place.full):
        canvas.turn_full_screen()
    return canvas
