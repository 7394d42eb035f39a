"""Carrying on: a run that was stopped, opened where it stood."""

from __future__ import annotations

from game.engine.other_chair import Manner
from game.engine.sitting import Players, Sitting
from game.model.scenario import Scenario
from game.window.desk import Desk
from game.window.meeting import Meeting
from game.window.ports import Unfinished
from game.window.screens.play import PlayScreen


def resumed(desk: Desk, unfinished: Unfinished) -> PlayScreen:
    """The play screen of a stopped run, with the same seed and whoever sat across the table."""
    head, scenario = unfinished.run.head, unfinished.entry.scenario
    players = Players(head.chair)
    known = {manner.value for manner in Manner}
    manner = Manner(head.other) if head.other in known else Manner.TYPICAL
    earlier = () if head.other in known else _across(desk, scenario, players, head.other)
    sitting = Sitting(players, manner, head.seed, earlier)
    return PlayScreen(desk, unfinished.entry, sitting, head.other, unfinished.run)


def _across(
    desk: Desk, scenario: Scenario | None, players: Players, run_id: str
) -> tuple[tuple[str, str], ...]:
    """What an earlier run picked in the chair across; nothing where it is no longer kept."""
    run = desk.ports.runs.load(run_id)
    if run is None or scenario is None or len(players.chairs) != 1:
        return ()
    across = players.chairs[0].other
    return Meeting(scenario, Sitting(Players(across.value)), run.decisions).picks_of(across)
