"""What made sense to choose and could not be chosen, and who could have opened it.

A barrier belongs to the meeting, not to the person it stands before. Openers are read from
the story: the choices that remember the fact, make the promise or build the figure asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.engine.options import never_on_the_table, options
from game.model import conditions as when
from game.model.debrief import Barrier, Opener
from game.model.power import Strand
from game.model.scenario import Choice, Decides, Moment, Scenario
from game.model.state import State

MOST_OPENERS = 3


def barriers(scenario: Scenario, states: Sequence[State]) -> tuple[Barrier, ...]:
    """The barriers met in these states, in order, each told once."""
    met: dict[tuple[str, str], Barrier] = {}
    for state in states:
        moment = scenario.moments[state.moment]
        closed = [option.choice for option in options(scenario, state) if not option.is_open]
        for choice in (*closed, *never_on_the_table(scenario, state)):
            met.setdefault((moment.name, choice.id), _barrier(scenario, moment, choice))
    return tuple(met.values())


def _barrier(scenario: Scenario, moment: Moment, choice: Choice) -> Barrier:
    assert choice.only_if is not None
    assert moment.decides is not None
    names = [scenario.seated(chair).name for chair in moment.decides.chairs]
    return Barrier(
        moment=moment.name,
        chair_name=" and ".join(names),
        words=choice.told,
        reason=choice.blocked_because,
        blocked_by=choice.blocked_by,
        needed=scenario.titles.condition(choice.only_if),
        openers=tuple(_openers(scenario, choice.only_if, moment.decides))[:MOST_OPENERS],
    )


def _openers(scenario: Scenario, condition: when.Condition, stands: Decides) -> Iterator[Opener]:
    """Whoever stood before the barrier is not named: it is no fault of theirs.

    Where both stood before it, one of them may have opened it alone, but not both together.
    """
    for moment in scenario.moments.values():
        if moment.decides in (None, stands):
            continue
        chairs = [c for c in moment.decides.chairs if stands.chairs != (c,)]
        who = " or ".join(scenario.seated(chair).name for chair in chairs)
        for choice in moment.choices:
            if _opens(choice, condition):
                yield Opener(who, moment.name, choice.told)


def _opens(choice: Choice, condition: when.Condition) -> bool:
    """True where the choice does something towards the condition."""
    match condition:
        case when.HasFact(fact):
            return fact in choice.traces.remember
        case when.HasPromise(promise, word):
            return promise in _traces(choice, word)
        case when.Compares(figure, comparison, _):
            wanted = 1 if comparison in (when.Comparison.AT_LEAST, when.Comparison.ABOVE) else -1
            if comparison is when.Comparison.EXACTLY:
                return False
            return _moves(choice, figure) * wanted > 0
        case when.AllOf(parts) | when.AnyOf(parts):
            return any(_opens(choice, part) for part in parts)
        case when.Not(when.HasFact(fact)):
            return fact in choice.traces.forget
        case when.Not():
            return False


def _traces(choice: Choice, word: when.PromiseWord) -> tuple[str, ...]:
    match word:
        case when.PromiseWord.PROMISED:
            return choice.traces.promises
        case when.PromiseWord.KEPT:
            return choice.traces.keeps
        case when.PromiseWord.FAILED:
            return choice.traces.fails


def _moves(choice: Choice, figure: str) -> int:
    """Which way a choice moves a figure: above 0 for up."""
    effects = choice.effects
    match figure:
        case "power":
            return effects.user.total - effects.professional.total
        case "together":
            return effects.user.total + effects.professional.total
        case "choice" | "knowledge" | "voice":
            return effects.user.of(Strand(figure))
        case _:
            return sum(c.points for c in effects.changes if c.measure == figure)
