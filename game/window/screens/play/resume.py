"""Carrying on: a run that was stopped, opened where it stood.

Where its scenario has been changed since, or no longer follows its decisions, that is said
first, on a screen of its own.
"""

from __future__ import annotations

from typing import Never

from game.engine.play import replay
from game.model.players import Manner
from game.model.scenario import Scenario
from game.play.sitting import Sitting, across
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
    sitting = sitting_of(desk, unfinished, entry.scenario)
    replayed = replay(entry.scenario, run.decisions)
    if unfinished.changed or unfinished.lost_words or replayed.refused is not None:
        return ChangedScreen(desk, unfinished, entry.scenario, sitting, replayed)
    return PlayScreen(desk, entry, sitting, run.head.other, run)


def sitting_of(desk: Desk, unfinished: Unfinished, scenario: Scenario) -> Sitting:
    """The sitting that a run was begun with: its seed, and whoever sat across the table."""
    head = unfinished.run.head
    if isinstance(head.other, Manner):
        return Sitting(head.chair, head.other, head.seed)
    earlier = desk.ports.runs.load(head.other)
    sitting = Sitting(head.chair, seed=head.seed)
    return across(scenario, sitting, earlier.decisions if earlier else ())
