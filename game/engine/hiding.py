"""What a chair may not know during play: each rule once, for every view that leaves the engine.

A viewer is a chair, or None: an onlooker, who is told what is said and done, and nobody's
thoughts or private measures. The debrief tells everything and asks nothing here.
"""

from __future__ import annotations

from collections.abc import Iterable

from game.model.move import Pick
from game.model.power import Chair
from game.model.scenario import Line, LineKind, Measure, Scenario


def may_hear(scenario: Scenario, line: Line, viewer: Chair | None) -> bool:
    """True for narration and speech; a thought or a sight is its own chair's alone."""
    if line.kind in (LineKind.NARRATION, LineKind.SPEECH):
        return True
    person = scenario.person(line.speaker) if line.speaker else None
    return viewer is not None and person is not None and person.chair is viewer


def may_see(measure: Measure, viewer: Chair | None) -> bool:
    """True for a measure that both chairs see; a private one is its own chair's alone."""
    return measure.private_to is None or measure.private_to is viewer


def is_hidden(pick: Pick, viewer: Chair | None) -> bool:
    """True where the other chair picked a choice that is `unseen`."""
    return viewer is not None and pick.choice.unseen and pick.chair is not viewer


def hides_why(picks: Iterable[Pick], viewer: Chair | None) -> bool:
    """True where a move's reason, rung, looks, theory, promises and duties would tell of a
    hidden pick: one hidden pick hides them for the whole move.
    """
    return any(is_hidden(pick, viewer) for pick in picks)
