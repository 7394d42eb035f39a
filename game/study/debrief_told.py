"""A debrief in words, part by part: for the terminal and for reports, which lay them out.

Pure: the debrief and its theory cards in, sentences out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.model.debrief import Barrier, Debrief, Hoped, Hopes, Turn
from game.model.scenario import LineKind, Scenario
from game.model.theory import TheoryCard

FEELING = "How do you feel now? One word is enough, and you can keep it to yourself."
Titles = Mapping[str, str]
MONDAY = "What is one small thing you will do on Monday because of this?"


@dataclass(frozen=True, slots=True)
class DebriefPart:
    """One part of a debrief under its heading."""

    heading: str
    rows: tuple[str, ...]


def questions(debrief: Debrief) -> tuple[str, ...]:
    """The reflection questions in the order they are asked; the first is about feelings."""
    return (FEELING, *debrief.own_questions, *debrief.room_questions, MONDAY)


def debrief_parts(
    debrief: Debrief, scenario: Scenario, cards: Mapping[str, TheoryCard]
) -> tuple[DebriefPart, ...]:
    """What is told after the largest shifts, part by part; parts with nothing in them are out.

    Moments go by their titles, which other words of a story may have changed.
    """
    titles = {name: moment.title for name, moment in scenario.moments.items()}
    parts = (
        ("What the other chair thought", _thoughts(debrief, titles)),
        ("How it landed", _landed(debrief)),
        ("What it looked like, and what it moved", _tokens(debrief)),
        ("What else was counted", _measures(debrief)),
        ("Promises", (f"{p.promise}: {p.outcome}." for p in debrief.promises)),
        ("What it cost", _costs(debrief, titles)),
        (
            "Duties broken",
            _breaches(debrief, titles),
        ),
        ("Nothing left to take", _empties(debrief, titles)),
        ("Closed, with a reason", _barriers(debrief, titles, silent=False)),
        ("Never on the table", _barriers(debrief, titles, silent=True)),
        ("Hope and expectation", _hopes(debrief.hopes, titles)),
        ("Theory in this meeting", _theory(debrief, cards)),
    )
    told = (DebriefPart(heading, tuple(rows)) for heading, rows in parts)
    return tuple(part for part in told if part.rows)


def turn_part(turn: Turn, scenario: Scenario, cards: Mapping[str, TheoryCard]) -> DebriefPart:
    """One of the largest shifts, with the roads not taken."""
    before, after = round_half_up(turn.power_before), round_half_up(turn.power_after)
    title = scenario.moments[turn.moment].title
    rows = _what(turn)
    if turn.move.because:
        rows.append(f"Why: {turn.move.because}")
    if turn.rung is not None:
        rows.append(
            f"The author calls this {turn.rung.label.lower()}, rung {turn.rung.number} of 8."
        )
        if turn.rung.number != turn.zone_after:
            rows.append(
                f"On our ruler of power the meeting stood in zone {turn.zone_after} after it. "
                "A rung is about the move, a zone about where things stand. "
                "Where they differ, that is worth talking about."
            )
    for card in (cards[t] for t in turn.move.theory if t in cards):
        rows.append(f"Theory: {card.name}. {card.plain}")
    for road in turn.roads:
        closed = "" if road.is_open else f" (closed: {road.reason})"
        rows.append(
            f"The road not taken: {road.words}{closed} "
            f"By itself it leads to power {round_half_up(road.power)} in this story."
        )
    return DebriefPart(f"{turn.letter}. {title}: power {before} to {after}", tuple(rows))


def _what(turn: Turn) -> list[str]:
    if not turn.move.picks:
        return [f"Nobody here chose it. It was caused by {turn.move.caused_by}."]
    who = {True: turn.move.caused_by, False: "They"}[turn.move.happened is not None]
    if turn.move.happened is None:
        return [f"{who} did not pick the same."]
    return [f"{who}: {turn.move.happened.told}"]


def round_half_up(power: float) -> int:
    """A share of power as people see it."""
    return int(power + 0.5)


def _thoughts(debrief: Debrief, titles: Titles) -> Iterable[str]:
    for thought in debrief.thoughts:
        if thought.chair is debrief.chair and debrief.chair is not None:
            continue
        verb = "thought" if thought.kind is LineKind.THOUGHT else "saw"
        yield f"{thought.speaker} {verb}, in {titles[thought.moment]}: {thought.text}"


def _landed(debrief: Debrief) -> Iterable[str]:
    for landed in debrief.landed:
        unseen = " (the other chair was not told)" if landed.unseen else ""
        yield f"{landed.made_by}: {landed.words}{unseen} It landed as: {landed.text}"


def _tokens(debrief: Debrief) -> Iterable[str]:
    for token in debrief.tokens:
        yield (
            f"{token.made_by}: {token.words} It looked like {token.looks:+d} "
            f"and moved {token.real:+d}. Token gap {token.gap}."
        )


def _measures(debrief: Debrief) -> Iterable[str]:
    for story in debrief.measures:
        seen = (
            f" (until now only the {story.private_to.value}'s chair saw it)"
            if story.private_to
            else ""
        )
        values = ", ".join(map(str, story.values))
        yield f"{story.name}{seen}: {values}." + (f" {story.means}" if story.means else "")


def _breaches(debrief: Debrief, titles: Titles) -> Iterable[str]:
    for one in debrief.breaches:
        yield f"{one.made_by}, in {titles[one.moment]}: not {one.duty}."


def _costs(debrief: Debrief, titles: Titles) -> Iterable[str]:
    for cost in debrief.costs:
        if cost.total:
            where = ", ".join(titles[name] for name in cost.moments)
            yield f"{cost.name}: {cost.total}, in {where}."


def _empties(debrief: Debrief, titles: Titles) -> Iterable[str]:
    for empty in debrief.empties:
        yield (
            f"In {titles[empty.moment]}, {empty.strand.value} was to go down, by "
            f"{empty.caused_by}, and there was no more left to take. "
            "The harm is no smaller for it."
        )


def _barriers(debrief: Debrief, titles: Titles, *, silent: bool) -> Iterable[str]:
    for barrier in debrief.barriers:
        if (barrier.reason is None) is silent:
            yield _barrier(barrier, titles)


def _barrier(barrier: Barrier, titles: Titles) -> str:
    rows = [f"{barrier.chair_name}, in {titles[barrier.moment]}: {barrier.words}"]
    if barrier.reason:
        rows.append(barrier.reason)
    if barrier.blocked_by:
        rows.append(f"Closed by {barrier.blocked_by}.")
    rows.append(f"It needed: {barrier.needed}.")
    rows += [
        f"{opener.name} could have helped to open it in {titles[opener.moment]}: {opener.words}"
        for opener in barrier.openers
    ]
    return " ".join(rows)


def _hopes(hopes: Hopes | None, titles: Titles) -> Iterable[str]:
    if hopes is None:
        return
    for told in hopes.told:
        yield _hoped(told, titles)
    if hopes.hoped:
        yield f"Your hope was met {hopes.met} of {hopes.hoped} times."
    if hopes.expected:
        yield f"What you expected came {hopes.foreseen} of {hopes.expected} times."
    if hopes.apart is not None:
        yield f"Hope and expectation lay {hopes.apart:.0f} points of power apart on average."


def _hoped(told: Hoped, titles: Titles) -> str:
    parts = [f"In {titles[told.moment]}"]
    if told.hoped is not None:
        parts.append(f"you hoped for: {told.hoped}")
    if told.expected is not None:
        parts.append(f"you expected: {told.expected}")
    parts.append(f"it was: {told.happened}")
    return " / ".join(parts)


def _theory(debrief: Debrief, cards: Mapping[str, TheoryCard]) -> Iterable[str]:
    for theory in debrief.theory:
        card = cards.get(theory)
        if card is None:
            continue
        dated = f" Facts as of {card.facts_as_of}." if card.facts_as_of else ""
        yield f"{card.name}: {card.plain} {card.source} ({card.confidence}).{dated}"
