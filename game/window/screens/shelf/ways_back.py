"""The ways from the shelf back into what was stopped: the last run, and a list of all."""

from __future__ import annotations

from dataclasses import dataclass

from game.window.ports import Unfinished
from game.window.screens.shelf.outline import LONGEST_TITLE, beginning
from game.window.widgets.button import Button, Tone
from game.window.widgets.scenario.chip import CHAIR_ICONS
from game.window.widgets.widget import Widget
from game.words.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class CarryOn:
    """Go on with a run that was stopped."""

    unfinished: Unfinished


@dataclass(frozen=True, slots=True)
class SeeStopped:
    """See every run that was stopped."""


def ways_back(stopped: tuple[Unfinished, ...], say: Catalogue) -> list[Widget]:
    """A button for the run that was stopped last, and one for the others where there are any."""
    if not stopped:
        return []
    last = stopped[0]
    chairs = last.run.head.chair.chairs
    icon = CHAIR_ICONS[chairs[0]] if chairs else "eye"
    words = say("Carry on: {where}", where=beginning(last.entry.title, LONGEST_TITLE))
    ways: list[Widget] = [Button(CarryOn(last), words, Tone.LIGHT, icon=icon)]
    if len(stopped) > 1:
        ways.append(Button(SeeStopped(), say("Others you stopped"), Tone.DARK))
    return ways
