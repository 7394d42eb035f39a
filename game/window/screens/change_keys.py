"""Other keys for what keys do: press a row, then the key that shall do it from now on.

The two keys swap places, so none ever means two things. What leads everywhere stays as it is, and
all keys can be put back at once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from game.window.input.bindings import MEANINGS, can_be_given, given
from game.window.keys import Command, Event, KeyPressed, LostFocus, PointerDown, StopAsked
from game.window.kit import Kit
from game.window.screens.screen import PagedScreen
from game.window.stage import STAY, Answer
from game.window.widgets.boxes import Column, Framed, Pad
from game.window.widgets.button import Button, Tone, way_back
from game.window.widgets.rows import Row, Wrap
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Widget
from game.window.widgets.words import Words, heading, small_heading
from game.words.keys import GROUPS

TOLD = {MEANINGS[cap.lower()]: does for _, keys in GROUPS for cap, does in keys
        if cap.lower() in MEANINGS}  # fmt: skip
"""What each command does, in words."""
CAPS = {command: key.upper() for key, command in MEANINGS.items()}


@dataclass(frozen=True, slots=True)
class ChangeKeys:
    """Go where keys are given other meanings."""


@dataclass(frozen=True, slots=True)
class GiveKey:
    """Ask for the key that shall do this."""

    command: Command


@dataclass(frozen=True, slots=True)
class PutBack:
    """All keys as they are at first."""


class KeysScreen(PagedScreen[GiveKey | PutBack]):
    """A button for each thing that a key does, with its key."""

    behind = "ground_settings"
    _asked: Command | None = None
    _last: GiveKey | None = None
    _remark = ""

    def build(self, kit: Kit) -> Widget:
        """In columns where there is room."""
        say = self.say
        groups = [self._group(kit, say(name), keys) for name, keys in GROUPS]
        wide = kit.scale.ems(kit.scale.width)
        listed: Widget = Column(groups, gap=24)
        if wide >= 40:
            listed = Row([Column(groups[:4], gap=24), Column(groups[4:], gap=24)], gap=36,
                         level=False)  # fmt: skip
        how = self._remark or say(
            "Choose a line, then press the key that shall do it. The two keys swap places. "
            "Esc, Tab, Enter, Space, arrows, digits and F1 stay as they are."
        )
        body = Scroll(Pad(listed, (14, 12, 14, 12)), "keys")
        head = Column((heading(say("Change the keys"), 60, "on_ground"),
                       Words(how, "semibold", 25, "on_ground")), gap=8)  # fmt: skip
        ways = (way_back(say("Done")), Button(PutBack(), say("Put the keys back"), Tone.DARK))
        foot = Pad(Wrap(ways, gap=18), (8, 4, 8, 4))
        return Pad(Framed(head, Pad(body, (18, 14, 14, 14), "paper", 20), foot, gap=18),
                   (48, 36, 48, 26))  # fmt: skip

    def _group(self, kit: Kit, name: str, keys: tuple[tuple[str, str], ...]) -> Widget:
        told = [MEANINGS[cap.lower()] for cap, does in keys
                if TOLD.get(MEANINGS.get(cap.lower(), Command.STOP)) == does]  # fmt: skip
        return Column((small_heading(name), *(self._button(kit, one) for one in told)), gap=10)

    def _button(self, kit: Kit, command: Command) -> Widget:
        does, sends = self.say(TOLD[command]), GiveKey(command)
        if command is self._asked:
            asks = self.say("Press the key for: {does}", does=does)
            return Button(sends, asks, Tone.FIRST, size=24)
        said = self._remark if sends == self._last else None
        if kit.scale.is_tight:  # buttons have no caps then
            does = f"{kit.cap(CAPS[command])}: {does}"
        return Button(sends, does, shortcut=CAPS[command], size=24, description=said)

    @property
    def title(self) -> str:
        """For the window's title: where one is, and what became of the last key."""
        here = self.say("Change the keys")
        return f"{here} · {self._remark}" if self._remark else here

    def first_focus(self) -> object:
        """What was asked for last, else the first line."""
        return self._last

    def answer(self, event: Event, now: float) -> Answer:
        """While a key is asked for, the next one is it; a press anywhere else asks no more."""
        if self._asked is not None and isinstance(event, KeyPressed):
            self._take(self._asked, event.own)
            return STAY
        if isinstance(event, PointerDown | StopAsked | LostFocus) and self._asked is not None:
            self._say("")
        return super().answer(event, now)

    def message(self, message: GiveKey | PutBack, now: float) -> Answer:
        """A line asks for its key; all can be put back."""
        match message:
            case GiveKey(command):
                self._last = message
                self._say(self.say("Press the key for: {does}", does=self.say(TOLD[command])))
                self._asked = command
            case PutBack():
                self.desk.change(replace(self.desk.settings, keys=()))
                self._last = None
                self._say(self.say("All keys are as at first."))
            case _:
                assert_never(message)
        return STAY

    def _take(self, command: Command, key: str) -> None:
        before = self.desk.cap(CAPS[command])
        pressed = self.say(key.capitalize()) if len(key) > 1 else key.upper()
        if not can_be_given(key):
            self._say(
                self.say("{key} stays as it is on every screen. Nothing was changed.", key=pressed)
            )
            return
        settings, other = given(self.desk.settings, command, key)
        self.desk.change(settings)
        told = [self.say("{key}: {does}.", key=pressed, does=self.say(TOLD[command]))]
        if other is not None:
            did = self.say(TOLD[other])
            told.append(
                self.say("What was there is on {before} now: {did}.", before=before, did=did)
            )
        self._say(" ".join(told))

    def _say(self, remark: str) -> None:
        """Told on the screen, in the window's title, and by a screen reader with the line."""
        self._asked, self._remark = None, remark
        self.renew()
        self.page.say_again()
