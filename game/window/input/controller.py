"""A game controller: its buttons and sticks as the keys that they stand for.

Plugged in or pulled out at any time; where there is none, nothing happens. Which button is which
is SDL's to know for each kind of controller.
"""

from __future__ import annotations

from contextlib import suppress

import pygame

from game.window import keys

with suppress(ImportError):
    from pygame._sdl2 import controller as _controllers

BUTTONS = {
    pygame.CONTROLLER_BUTTON_A: "enter",
    pygame.CONTROLLER_BUTTON_B: "escape",
    pygame.CONTROLLER_BUTTON_X: "w",
    pygame.CONTROLLER_BUTTON_Y: "d",
    pygame.CONTROLLER_BUTTON_DPAD_UP: "up",
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: "down",
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: "left",
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: "right",
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "page up",
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "page down",
    pygame.CONTROLLER_BUTTON_START: "f1",
    pygame.CONTROLLER_BUTTON_BACK: "s",
}
FAR, NEAR = 20_000, 12_000
"""How far a stick is moved to count, of 32,767, and how near it comes back to count again."""
_AXES = {
    pygame.CONTROLLER_AXIS_LEFTX: ("left", "right"),
    pygame.CONTROLLER_AXIS_LEFTY: ("up", "down"),
    pygame.CONTROLLER_AXIS_RIGHTY: ("page up", "page down"),
}


class Controllers:
    """The controllers that are plugged in; `start` once the window is seen."""

    def __init__(self) -> None:
        self._open: dict[int, object] = {}
        self._pushed: dict[int, str] = {}

    def start(self) -> None:
        """Have controllers looked for from now on; nothing where the system has none."""
        with suppress(pygame.error, NameError):
            _controllers.init()
            for number in range(_controllers.get_count()):
                self._plug_in(number)

    def event(self, event: pygame.Event) -> keys.Event | None:
        """The key that an event of a controller stands for."""
        match event.type:
            case pygame.CONTROLLERDEVICEADDED:
                self._plug_in(event.device_index)
            case pygame.CONTROLLERDEVICEREMOVED:
                self._open.pop(event.instance_id, None)
            case pygame.CONTROLLERBUTTONDOWN if event.button in BUTTONS:
                return keys.KeyPressed(BUTTONS[event.button])
            case pygame.CONTROLLERBUTTONUP if event.button in BUTTONS:
                return keys.KeyReleased(BUTTONS[event.button])
            case pygame.CONTROLLERAXISMOTION if event.axis in _AXES:
                return self._pushed_to(event.axis, event.value)
            case _:
                pass
        return None

    def _plug_in(self, number: int) -> None:
        with suppress(pygame.error, NameError):
            if _controllers.is_controller(number):
                plugged = _controllers.Controller(number)
                self._open[plugged.as_joystick().get_instance_id()] = plugged

    def _pushed_to(self, axis: int, value: int) -> keys.Event | None:
        """A stick counts once each time it is pushed, and again when it has come back."""
        back, on = _AXES[axis]
        if abs(value) < NEAR:
            was = self._pushed.pop(axis, None)
            return keys.KeyReleased(was) if was else None
        if abs(value) < FAR or axis in self._pushed:
            return None
        self._pushed[axis] = on if value > 0 else back
        return keys.KeyPressed(self._pushed[axis])
