"""The ways on at the foot of a debrief, each with the key that is printed on it."""

from __future__ import annotations

from dataclasses import dataclass

from game.window.keys import Command
from game.window.screens.debrief.other_side import other_chair_button
from game.window.widgets.button import Button, Tone
from game.window.widgets.widget import Widget
from game.words.catalogue import ENGLISH, Catalogue


@dataclass(frozen=True, slots=True)
class NextPart:
    """To the part after this one."""


@dataclass(frozen=True, slots=True)
class SeeBothChairs:
    """To the same moments from both chairs."""


@dataclass(frozen=True, slots=True)
class FootWays:
    """Which ways there are; `onward` is the title of the next part, "" on the last one."""

    back: bool
    onward: str
    prints: bool
    keeps: bool
    both_chairs: bool
    other_chair: bool


def buttons(ways: FootWays, say: Catalogue = ENGLISH) -> list[Widget]:
    """A button for each way; the one into the other chair is the last."""
    found: list[Widget] = []
    if ways.back:
        found.append(Button(Command.BACK, say("Back"), Tone.DARK))
    if ways.onward:
        words = say("Next: {part}", part=ways.onward)
        found.append(Button(NextPart(), words, Tone.LIGHT, shortcut="N"))
    if ways.both_chairs:
        found.append(both_chairs_button(say))
    if ways.prints:
        found.append(Button(Command.PRINT, say("Print the report"), Tone.DARK, shortcut="P"))
    if ways.keeps:
        found.append(Button(Command.KEEP_PLAY, say("Keep as a play"), Tone.DARK, shortcut="K"))
    found.append(Button(Command.STOP, say("Shelf"), Tone.DARK, shortcut="Esc"))
    if ways.other_chair:
        found.append(other_chair_button(Tone.LIGHT, say))
    return found


def both_chairs_button(say: Catalogue = ENGLISH) -> Button:
    """The way to the same moments from both chairs."""
    return Button(SeeBothChairs(), say("See it from both chairs"), Tone.DARK, shortcut="Y")
