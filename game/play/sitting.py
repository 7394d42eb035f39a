"""Who sits where, whom to ask next, and what the chairs that nobody plays pick.

Every adapter plays by this, so that the same seed and choices give the same
meeting in each. Pure: the state and the decisions so far are arguments.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from game.engine.options import open_choices
from game.engine.other_chair import pick
from game.engine.play import replay
from game.model.players import Manner, Players
from game.model.power import Chair
from game.model.run import Run, RunHead
from game.model.scenario import Scenario
from game.model.state import Decision, State
from game.play.same_line import still_followed


@dataclass(frozen=True, slots=True)
class Sitting:
    """How one play is played. `seed` settles every draw and tie of the chairs nobody plays.

    `earlier` holds the picks of an earlier run for the chair across the table, as
    (moment, choice id) in the order they were made; where it has none left for a moment, or
    one that is closed now, `manner` picks.
    """

    players: Players
    manner: Manner = Manner.TYPICAL
    seed: int = 0
    earlier: tuple[tuple[str, str], ...] = ()


def across(scenario: Scenario, sitting: Sitting, decisions: Sequence[Decision]) -> Sitting:
    """The sitting with what an earlier run picked in the chair across; as it is without one."""
    if sitting.players.one_chair is None:
        return sitting
    chair = sitting.players.one_chair.other
    steps = replay(scenario, decisions).steps
    met = zip(steps, decisions, strict=False)
    picked = ((step.state.moment, decision.of(chair)) for step, decision in met)
    earlier = tuple((moment, pick) for moment, pick in picked if pick is not None)
    return replace(sitting, earlier=earlier)


def sitting_of(head: RunHead, scenario: Scenario, load: Callable[[str], Run | None]) -> Sitting:
    """The sitting that a run was begun with: its seed, and whoever sat across the table.

    `load` gives an earlier run as kept; None where it is no longer there.
    """
    if isinstance(head.other, Manner):
        return Sitting(head.chair, head.other, head.seed)
    earlier = load(head.other)
    sitting = Sitting(head.chair, seed=head.seed)
    return across(scenario, sitting, still_followed(scenario, earlier) if earlier else ())


def asked(scenario: Scenario, state: State, sitting: Sitting) -> tuple[Chair, ...]:
    """The chairs that a person must pick for now, professional first; empty where none."""
    decides = scenario.moments[state.moment].decides
    if decides is None:
        return ()
    return tuple(chair for chair in decides.chairs if chair in sitting.players.chairs)


def viewer(scenario: Scenario, state: State, sitting: Sitting) -> Chair | None:
    """Whose view the screen shows: the played chair's; at a shared screen, of whoever decides.

    None, an onlooker's, where everyone is watched and where both people decide at one screen.
    """
    if sitting.players.one_chair is not None:
        return sitting.players.one_chair
    deciding = asked(scenario, state, sitting)
    return deciding[0] if len(deciding) == 1 else None


def decided(
    scenario: Scenario,
    state: State,
    sitting: Sitting,
    before: tuple[Decision, ...],
    visited: tuple[str, ...],
    picks: Decision,
) -> Decision:
    """The whole decision: people's `picks`, and the picks of the chairs that nobody plays.

    `before` are the decisions of this play so far and `visited` the moments they were made in.
    """
    moment = scenario.moments[state.moment]
    chairs = moment.decides.chairs if moment.decides is not None else ()
    whole: dict[Chair, str | None] = dict.fromkeys(Chair)
    for chair in chairs:
        whole[chair] = picks.of(chair)
        if chair not in sitting.players.chairs:
            whole[chair] = _followed(scenario, state, sitting, visited) or pick(
                scenario, state, chair, sitting.manner, sitting.seed, len(before)
            )
    return Decision(whole[Chair.PROFESSIONAL], whole[Chair.SERVICE_USER])


def _followed(
    scenario: Scenario, state: State, sitting: Sitting, visited: tuple[str, ...]
) -> str | None:
    """What the earlier run picked at this visit of the moment, if it is open now."""
    picks = [choice for moment, choice in sitting.earlier if moment == state.moment]
    visit = visited.count(state.moment)
    if visit >= len(picks):
        return None
    choice_id = picks[visit]
    is_open = any(choice.id == choice_id for choice in open_choices(scenario, state))
    return choice_id if is_open else None
