"""What a move does, in words for the facilitator: who gains, who loses, what is remembered."""

from __future__ import annotations

from game.model.effects import Effects, Traces
from game.model.power import Chair
from game.model.scenario import Choice, Scenario
from game.words.catalogue import ENGLISH, Catalogue
from game.words.numbers import signed


def effect_words(scenario: Scenario, effects: Effects) -> list[str]:
    """Each shift of a strand, each change of a measure: "voice: Sam +1, Dr Okafor \u22121"."""
    user, pro = scenario.seated(Chair.SERVICE_USER).name, scenario.seated(Chair.PROFESSIONAL).name
    words = []
    for shift in effects.shifts:
        signs = shift.verb.signs
        moved = (
            (user, (signs.user + signs.both) * shift.points),
            (pro, (signs.professional + signs.both) * shift.points),
        )
        told = ", ".join(f"{name} {signed(points)}" for name, points in moved if points)
        words.append(f"{shift.strand.value}: {told}")
    return words + [f"{change.measure} {signed(change.points)}" for change in effects.changes]


def trace_words(traces: Traces) -> list[str]:
    """What is remembered, forgotten, promised, kept and failed."""
    told = (
        ("tick", traces.remember),
        ("untick", traces.forget),
        ("promised", traces.promises),
        ("kept", traces.keeps),
        ("failed", traces.fails),
    )
    return [f"{word}: {', '.join(names)}" for word, names in told if names]


def choice_words(scenario: Scenario, choice: Choice, say: Catalogue = ENGLISH) -> tuple[str, ...]:
    """All that a choice does, and what else the facilitator should know of it."""
    words = effect_words(scenario, choice.effects) + trace_words(choice.traces)
    if choice.looks is not None:
        seems = signed(choice.looks) if choice.looks else "nothing"
        words.append(say("seems to hand over: {seems}", seems=seems))
    if choice.rung is not None:
        words.append(
            say("rung {number}, {label}", number=choice.rung.number, label=say(choice.rung.label))
        )
    if choice.costs:
        words.append(say("costs: {costs} of 3", costs=choice.costs))
    if choice.lever is not None:
        words.append(say("lever: {lever}", lever=choice.lever))
    if choice.breaches:
        words.append(say("breaks a duty: {breaches}", breaches=", ".join(choice.breaches)))
    if choice.unseen:
        words.append(say("the other chair is told only how it lands"))
    return tuple(words)
