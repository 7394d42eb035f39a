"""One switch or two: the focus goes on by itself, or by the one, and the other presses.

With one switch (Space or Enter, or a click anywhere) the focus goes to the next thing at a pace
that is set; a short press chooses it, a long one is Esc. With two, Space goes on and Enter
chooses. Off, every event passes as it came. Nothing is ever chosen by waiting.

While somebody types in a field, on the keyboard of the screen say, the focus stays there and
Space is a letter like others; until then it is the switch there too and writes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from game.library.settings import Settings
from game.window import keys

LONG = 1.5
"""Seconds that a switch is held to mean Esc."""
TYPING = 30.0
"""Seconds after the last letter until the focus goes on from a field that was typed in."""
SWITCHES = ("space", "enter")
_ON = keys.KeyPressed("tab")


class Scanner:
    """Turns what happened into what it means for whoever plays with switches.

    `settings` gives those in use now. Times are of one clock that never goes back.
    """

    def __init__(self, settings: Callable[[], Settings]) -> None:
        self._settings = settings
        self._went_on = 0.0
        self._held_since: float | None = None
        self._typed: float | None = None

    def events(
        self, happened: Iterable[keys.Event], now: float, is_field: bool = False
    ) -> list[keys.Event]:
        """The events of this frame, those of the scanning among them.

        `is_field`: a text field has the focus.
        """
        switches = self._settings().switches
        if switches not in ("one", "two"):
            return list(happened)
        if not is_field or (self._typed is not None and now - self._typed >= TYPING):
            self._typed = None
        meaning = self._one if switches == "one" else self._two
        told = [meant for event in happened for meant in meaning(event, now)]
        return [*told, *self._by_itself(now)] if switches == "one" else told

    def _one(self, event: keys.Event, now: float) -> list[keys.Event]:
        match event:
            case keys.Typed(text):
                return self._written(event, text, now)
            case keys.KeyPressed("space") if self._typed is not None:
                return [event]
            case keys.KeyPressed(key) if key in SWITCHES:
                self._held_since = self._held_since or now
                return []
            case keys.PointerDown():
                self._held_since = self._held_since or now
                return []
            case keys.KeyReleased(key) if key in SWITCHES:
                return self._let_go(now)
            case keys.PointerUp():
                return self._let_go(now)
            case keys.LostFocus():
                self._held_since = None
                return [event]
            case keys.KeyPressed():
                self._went_on = now
                return [event]
            case _:
                return [event]

    def _let_go(self, now: float) -> list[keys.Event]:
        since, self._held_since = self._held_since, None
        self._went_on = now
        if since is None:
            return []
        self._typed = None
        key = "escape" if now - since >= LONG else "enter"
        return [keys.KeyPressed(key), keys.KeyReleased(key)]

    def _by_itself(self, now: float) -> list[keys.Event]:
        """The next thing, once its time has come and no switch is held."""
        is_busy = self._held_since is not None or self._typed is not None
        if is_busy or now - self._went_on < self._settings().switch_pace:
            return []
        self._went_on = now
        return [_ON]

    def _two(self, event: keys.Event, now: float) -> list[keys.Event]:
        match event:
            case keys.Typed(text):
                return self._written(event, text, now)
            case keys.KeyPressed("space") if self._typed is None:
                return [_ON]
            case _:
                return [event]

    def _written(self, event: keys.Event, text: str, now: float) -> list[keys.Event]:
        """A letter for a field; none for the space that came of a switch."""
        if self._typed is None and not text.strip():
            return []
        self._typed = now
        return [event]
