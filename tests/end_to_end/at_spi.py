"""What a screen reader finds on the accessibility bus, for a program that cannot ask it itself.

Run by the Python that the system came with, which has `gi`; nothing of ours is imported. A question
is one line of JSON on the standard input, its answer one line on the standard output:
`{"do": "tree", "pid": 7}`, `{"do": "click", "number": 3}` and `{"do": "focus", "number": 3}` of the
last tree, `{"do": "listen", "on": true}` as a screen reader that comes or leaves.
"""

from __future__ import annotations

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

STATUS, PATH = "org.a11y.Bus", "/org/a11y/bus"
REGISTRY, DESKTOP = "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"
PART = "org.a11y.atspi.Accessible"
STATES = {1: "active", 4: "checked", 8: "enabled", 11: "focusable", 12: "focused", 20: "pressed"}
PATIENCE = 20_000
"""Milliseconds that one call may take."""


class Bus:
    """One bus, and calls on it."""

    def __init__(self, connection: Gio.DBusConnection) -> None:
        self._connection = connection

    def call(self, whose: tuple[str, str], interface: str, method: str, given=None) -> list:
        """What a method gives; GLib.Error where its object is gone."""
        return self._connection.call_sync(
            *whose, interface, method, given, None, Gio.DBusCallFlags.NONE, PATIENCE
        ).unpack()  # fmt: skip

    def text(self, whose: tuple[str, str], name: str) -> str:
        """A property of a part that is a text."""
        given = GLib.Variant("(ss)", (PART, name))
        return self.call(whose, "org.freedesktop.DBus.Properties", "Get", given)[0]


class Parts:
    """The parts of one program's window, in the order in which they stand."""

    def __init__(self) -> None:
        self._session = Bus(Gio.bus_get_sync(Gio.BusType.SESSION))
        self._bus: Bus | None = None
        self._found: list[tuple[str, str]] = []

    def listen(self, on: bool) -> None:
        """The switch that a screen reader turns when it comes, and when it leaves."""
        given = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", on)))
        self._session.call((STATUS, PATH), "org.freedesktop.DBus.Properties", "Set", given)

    def bus(self) -> Bus:
        """The accessibility bus, whose address the session's bus knows."""
        if self._bus is None:
            address = self._session.call((STATUS, PATH), STATUS, "GetAddress")[0]
            flags = (
                Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
                | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
            )
            self._bus = Bus(Gio.DBusConnection.new_for_address_sync(address, flags, None, None))
        return self._bus

    def tree(self, pid: int) -> list[dict]:
        """Every part in words; none where the program is not on the bus."""
        bus, self._found = self.bus(), []
        for program in bus.call((REGISTRY, DESKTOP), PART, "GetChildren")[0]:
            whose = ("org.freedesktop.DBus", "/org/freedesktop/DBus")
            given = GLib.Variant("(s)", (program[0],))
            if bus.call(whose, whose[0], "GetConnectionUnixProcessID", given)[0] == pid:
                self._walk(program)
        return [self._described(one) for one in self._found]

    def _walk(self, one: tuple[str, str]) -> None:
        self._found.append(one)
        for child in self.bus().call(one, PART, "GetChildren")[0]:
            self._walk(child)

    def _described(self, one: tuple[str, str]) -> dict:
        bus = self.bus()
        low, _ = bus.call(one, PART, "GetState")[0]
        can = bus.call(one, PART, "GetInterfaces")[0]
        bounds = None
        if "org.a11y.atspi.Component" in can:
            given = GLib.Variant("(u)", (0,))
            bounds = bus.call(one, "org.a11y.atspi.Component", "GetExtents", given)[0]
        return {
            "role": Atspi.role_get_name(Atspi.Role(bus.call(one, PART, "GetRole")[0])),
            "name": bus.text(one, "Name"),
            "description": bus.text(one, "Description"),
            "states": [name for bit, name in STATES.items() if low >> bit & 1],
            "bounds": bounds,
            "presses": "org.a11y.atspi.Action" in can,
        }

    def click(self, number: int) -> bool:
        """Press it."""
        given = GLib.Variant("(i)", (0,))
        return self.bus().call(self._found[number], "org.a11y.atspi.Action", "DoAction", given)[0]

    def focus(self, number: int) -> bool:
        """Bring the focus to it."""
        return self.bus().call(self._found[number], "org.a11y.atspi.Component", "GrabFocus")[0]


def answer(parts: Parts, asked: dict) -> object:
    """What a question is answered; a sentence where something was there and is no more."""
    do = {"tree": parts.tree, "click": parts.click, "focus": parts.focus, "listen": parts.listen}
    try:
        return do[asked.pop("do")](**asked)
    except GLib.Error as gone:
        return str(gone)


def main() -> None:
    """Answer until nobody asks any more."""
    parts = Parts()
    for line in sys.stdin:
        print(json.dumps(answer(parts, json.loads(line))), flush=True)


main()
