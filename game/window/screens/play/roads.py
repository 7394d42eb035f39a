"""Other ways to go on from a moment: the last choice again, the other chair, the moment skipped.

Each but the last is a play of its own with what was decided so far; both runs are kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum, auto
from typing import assert_never

from game.model.players import Players
from game.play.meeting import Meeting, after_decisions
from game.play.playing import Playing, PlayStep
from game.play.sitting import Sitting, across
from game.window.widgets.button import Button
from game.words.catalogue import Catalogue

NOT_TOLD = (PlayStep.BEGINNING, PlayStep.MOVED, PlayStep.ENDED)


class OtherRoad(Enum):
    """Another way to go on."""

    STEP_BACK = auto()
    OTHER_CHAIR = auto()
    SKIP = auto()


def roads(playing: Playing, say: Catalogue) -> Iterator[Button]:
    """A button for each that leads anywhere from here."""
    if playing.is_alone and playing.made_before_own_pick() is not None:
        back = say("Take my last choice again")
        yield Button(OtherRoad.STEP_BACK, back)
    if playing.is_alone and playing.meeting.decisions:
        swap = say("Go on in the other chair")
        yield Button(OtherRoad.OTHER_CHAIR, swap)
    if playing.step not in NOT_TOLD:
        yield Button(OtherRoad.SKIP, say("Skip this moment"))


def across_the_table(playing: Playing, seed: int) -> Sitting:
    """A new sitting in the other chair, with this play's picks across the table."""
    players = Players(playing.players[0].other.value)
    sitting = Sitting(players, playing.meeting.sitting.manner, seed)
    return across(playing.scenario, sitting, playing.meeting.decisions)


def taken(road: OtherRoad, playing: Playing) -> Meeting | None:
    """The meeting that begins on this road; None where this one goes on, the moment skipped."""
    sitting, made = playing.meeting.sitting, playing.meeting.decisions
    match road:
        case OtherRoad.SKIP:
            playing.skip()
            return None
        case OtherRoad.STEP_BACK:
            made = playing.made_before_own_pick() or ()
        case OtherRoad.OTHER_CHAIR:
            other = Players(playing.players[0].other.value)
            sitting = replace(sitting, players=other, earlier=())
        case _:
            assert_never(road)
    return after_decisions(playing.meeting.scenario, sitting, made)
