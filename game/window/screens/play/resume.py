"""Carrying on: a run that was stopped, opened where it stood.

Where its scenario has been changed since, or no longer follows its decisions, that is said
first, on a screen of its own.
"""

from __future__ import annotations

from typing import Never

from game.engine.play import replay
from game.play.playing import PlayStep
from game.play.same_line import still_followed
from game.play.sitting import sitting_of
from game.window.desk import Desk
from game.window.ports import Unfinished
from game.window.screens.play.changed import ChangedScreen
from game.window.screens.play.play_screen import PlayScreen
from game.window.screens.screen import PagedScreen


def resumed(desk: Desk, unfinished: Unfinished) -> PagedScreen[Never]:
    """The play screen of a stopped run, or what is asked before it can be carried on.

    ValueError where its scenario cannot be played.
    """
    entry, run = unfinished.entry, unfinished.run
    if entry.scenario is None:
        raise ValueError(f"{entry.title!r} cannot be played")
    sitting = sitting_of(run.head, entry.scenario, desk.ports.runs.load)
    fit = still_followed(entry.scenario, run)
    if unfinished.changed or unfinished.lost_words or len(fit) < len(run.decisions):
        steps = replay(entry.scenario, fit).steps
        return ChangedScreen(desk, unfinished, entry.scenario, sitting, steps)
    play = PlayScreen(desk, entry, sitting, run.head.other, run)
    return play.ending if play.playing.step is PlayStep.ENDED else play
