"""Where the say went, as a trail: each move of a run with what it changed, and another run's line.

Everything here comes from the debrief made by the studies; nothing is reckoned anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.engine.moves import moves_of
from game.engine.play import Step
from game.engine.view import moves_seen
from game.model.debrief import Debrief, Turn
from game.model.power import Chair
from game.model.scenario import Scenario
from game.model.view import MoveSeen
from game.window.trail.view import TrailRow, TrailView
from game.window.widgets.scenario.trail import Trail
from game.words.catalogue import ENGLISH, Catalogue
from game.words.change import change_of
from game.words.moves import names_of
from game.words.standing import Names, the_say


@dataclass(frozen=True, slots=True)
class TurnAt:
    """Tell about the move of this number, counted from 0."""

    number: int


@dataclass(frozen=True, slots=True)
class StepTo:
    """The same by an arrow: the focus stays in the list."""

    number: int


def trail(
    scenario: Scenario,
    told: Debrief,
    steps: Sequence[Step],
    other: Sequence[Step],
    chosen: int,
    scrolls: bool,
    say: Catalogue = ENGLISH,
) -> Trail:
    """A row for each move; `other` are the steps of an earlier run, empty where there is none."""
    names = names_of(scenario)
    seen = [move for step in steps for move in moves_seen(scenario, step.events, None)]
    stood = _stood(scenario, other)
    last = {turn.moment: number for number, turn in enumerate(told.trail)}
    rows = [
        TrailRow(
            scenario.moments[turn.moment].title,
            change_of(move, names, say=say),
            turn.after.power,
            " ".join(_words(turn, move, names, say)),
            turn.letter,
            [road.power for road in turn.roads if road.is_open],
            stood.get(turn.moment) if last[turn.moment] == number else None,
        )
        for number, (turn, move) in enumerate(zip(told.trail, seen, strict=True))
    ]
    as_ = {chair: say("You, as {name}", name=names[chair]) for chair in Chair}
    own = told.chair
    before = say("{name}, earlier", name=as_[own.other]) if own else ""
    view = TrailView(
        rows, scenario.starts.power, names, own, chosen, as_[own] if own else "", before
    )
    return Trail(view, TurnAt, StepTo, scrolls)


def _stood(scenario: Scenario, steps: Sequence[Step]) -> dict[str, float]:
    """The share of power after the last move of each moment of a run."""
    found: dict[str, float] = {}
    balance = scenario.starts
    for step in steps:
        for move in moves_of(scenario, step.events):
            balance = balance.after(move.shifts)
            found[move.moment] = balance.power
    return found


def _words(turn: Turn, move: MoveSeen, names: Names, say: Catalogue) -> Iterator[str]:
    """A row for whoever listens."""
    yield change_of(move, names, say=say).words
    yield the_say(turn.after, names, say=say)
    if turn.letter:
        yield say("Turning point {letter}.", letter=turn.letter)
    roads = sum(road.is_open for road in turn.roads)
    if roads:
        yield say.counted(roads, "{n} road not taken.", "{n} roads not taken.")
