"""What comes back of earlier choices: the lines and choices that stand there because of one.

Pure. A fact is an author's name for a memory; what a person is told is the choice it came of.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.engine.hiding import may_hear
from game.engine.options import is_open
from game.engine.play import replay
from game.model.conditions import AllOf, AnyOf, Compares, Condition, HasFact, HasPromise, Not
from game.model.events import FactRemembered, LineTold, Origin
from game.model.power import Chair
from game.model.scenario import ChoiceKind
from game.play.meeting import Meeting


@dataclass(frozen=True, slots=True)
class Recalled:
    """A choice that is remembered now: who made it, and its words or act."""

    fact: str
    maker: Chair
    kind: ChoiceKind
    words: str


def recalled(meeting: Meeting, moment: str) -> tuple[Recalled, ...]:
    """The choices that a moment reached last stands there as it does because of, each once.

    One chair made each, and both know of it. `moment` is one that the last step came by.
    """
    facts = tuple(_asked(meeting, moment))
    origins = _origins(meeting) if facts else {}
    found: dict[str, Recalled] = {}
    for fact in facts:
        origin = origins.get(fact)
        known = _known(meeting, fact, origin) if origin is not None else None
        if known is not None:
            found.setdefault(fact, known)
    return tuple(found.values())


def _origins(meeting: Meeting) -> dict[str, Origin]:
    """What each fact came of, the last time it was remembered before the last decision."""
    steps = replay(meeting.scenario, meeting.decisions).steps[:-1]
    events = (event for step in steps for event in step.events)
    return {one.fact: one.origin for one in events if isinstance(one, FactRemembered)}


def _known(meeting: Meeting, fact: str, origin: Origin) -> Recalled | None:
    if origin.choice is None or origin.chair is None:
        return None
    choice = meeting.scenario.moments[origin.moment].choice(origin.choice)
    if choice is None or choice.unseen:
        return None
    return Recalled(fact, origin.chair, choice.kind, choice.words)


def _asked(meeting: Meeting, moment: str) -> Iterator[str]:
    """The facts that hold, and that a line told to this viewer or an open choice asks for."""
    scenario, state = meeting.scenario, meeting.state
    here = scenario.moments[moment]
    for event in meeting.step.events:
        if isinstance(event, LineTold) and event.moment == moment:
            line = here.script[event.index]
            if may_hear(scenario, line, meeting.viewer):
                yield from _facts(line.only_if)
    if state.moment == moment:
        for choice in here.choices:
            if is_open(choice, scenario, state):
                yield from (*_facts(choice.only_if), *_facts(choice.when))


def _facts(condition: Condition | None) -> Iterator[str]:
    """The facts that must hold for a condition; none of what may hold instead of another."""
    match condition:
        case HasFact(fact):
            yield fact
        case AllOf(parts):
            for part in parts:
                yield from _facts(part)
        case AnyOf() | Not() | Compares() | HasPromise() | None:
            return
