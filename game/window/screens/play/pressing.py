"""Which keys and presses choose or go on, and which ask for something beside the meeting."""

from __future__ import annotations

from game.window.keys import KeyPressed, PointerDown, command_of, number_of


def is_press(event: KeyPressed | PointerDown) -> bool:
    """Whether an event chooses or goes on."""
    if isinstance(event, PointerDown):
        return True
    return event.key in ("enter", "space") or number_of(event, typing=False) is not None


def is_command(event: KeyPressed | PointerDown) -> bool:
    """Whether a key asks for something that is not a part of the meeting."""
    if isinstance(event, PointerDown):
        return False
    return command_of(event, letters=True, typing=False) is not None
