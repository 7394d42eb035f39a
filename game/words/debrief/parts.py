"""The parts of a debrief in words: what was thought, what it looked like, what was closed.

Each part has rows; a row says first who or where it is about. Moments go by their titles, which
other words of a story may have changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from game.model.debrief import Barrier, Debrief, Hoped
from game.model.scenario import LineKind, Scenario
from game.model.theory import TheoryCard
from game.words.catalogue import ENGLISH, Catalogue
from game.words.moves import cause_name, measure_name, names_of
from game.words.options import condition_words
from game.words.seeming import seemed

NOTHING_LEFT = (
    "{strand} was to go down, by {cause}, and there was no more left to take. "
    "The harm is no smaller for it."
)
TOKENS_ARE = "A token gap is the points that a move seemed to hand over, less those that it did."
TOKEN_GAP = "Token gap {gap}."
MEASURES_ARE = "From 0 to 10, before the meeting and as each moment began."
COSTS_ARE = "What the moves took out of whoever made them, 1 to 3 for a move that does."
Cards = Mapping[str, TheoryCard]


class About(Enum):
    """What a part of a debrief is about, with its heading, in the order told."""

    THOUGHTS = "What the other chair thought"
    LANDED = "How it landed"
    TOKENS = "What it looked like, and what it moved"
    MEASURES = "What else was counted"
    PROMISES = "Promises"
    COSTS = "What it cost"
    DUTIES = "Duties broken"
    EMPTIES = "Nothing left to take"
    CLOSED = "Closed, with a reason"
    NEVER = "Never on the table"
    HOPES = "Hope and expectation"
    THEORY = "Theory in this meeting"


@dataclass(frozen=True, slots=True)
class DebriefRow:
    """One thing told: who or where it is about, then what; `lead` may be empty."""

    lead: str
    text: str

    @property
    def told(self) -> str:
        """Both in one."""
        return f"{self.lead} {self.text}".strip()


@dataclass(frozen=True, slots=True)
class DebriefPart:
    """One part of a debrief under its heading; `about` is None for one of the largest shifts."""

    heading: str
    rows: tuple[DebriefRow, ...]
    about: About | None = None


def debrief_parts(
    debrief: Debrief, scenario: Scenario, cards: Cards, say: Catalogue = ENGLISH
) -> tuple[DebriefPart, ...]:
    """What is told after the largest shifts, part by part; parts with nothing in them are out."""
    telling = _Telling(debrief, scenario, cards, say)
    told = ((about, tuple(rows(telling))) for about, rows in _ROWS.items())
    return tuple(DebriefPart(say(about.value), rows, about) for about, rows in told if rows)


@dataclass(frozen=True, slots=True)
class _Telling:
    """A debrief being told, and in which language."""

    debrief: Debrief
    scenario: Scenario
    cards: Cards
    say: Catalogue

    def at(self, moment: str) -> str:
        return self.scenario.moments[moment].title

    def who(self, name: str, moment: str) -> str:
        return self.say("{name}, in {moment}:", name=name, moment=self.at(moment))

    def thoughts(self) -> Iterator[DebriefRow]:
        for one in self.debrief.thoughts:
            if one.chair is not None and one.chair is self.debrief.chair:
                continue
            places = {"name": one.speaker, "moment": self.at(one.moment)}
            if one.kind is LineKind.THOUGHT:
                yield DebriefRow(self.say("{name} thought, in {moment}:", **places), one.text)
            else:
                yield DebriefRow(self.say("{name} saw, in {moment}:", **places), one.text)

    def landed(self) -> Iterator[DebriefRow]:
        for one in self.debrief.landed:
            unseen = self.say(" (the other chair was not told)") if one.unseen else ""
            heard = self.say("It landed as: {text}", text=one.text)
            yield DebriefRow(f"{one.made_by}:", f"{one.words}{unseen} {heard}")

    def tokens(self) -> Iterator[DebriefRow]:
        if self.debrief.tokens:
            yield DebriefRow("", self.say(TOKENS_ARE))
        for one in self.debrief.tokens:
            looked = seemed(one.looks, one.real, names_of(self.scenario), say=self.say)
            gap = self.say(TOKEN_GAP, gap=one.gap)
            yield DebriefRow(f"{one.made_by}:", f"{one.words} {looked} {gap}")

    def measures(self) -> Iterator[DebriefRow]:
        if self.debrief.measures:
            yield DebriefRow("", self.say(MEASURES_ARE))
        for one in self.debrief.measures:
            name, means = measure_name(one.name, self.say), f" {one.means}" if one.means else ""
            if one.private_to is not None:
                seen = "{name} (until now only the {chair}'s chair saw it)"
                name = self.say(seen, name=name, chair=self.say(one.private_to.value))
            yield DebriefRow(f"{name}:", f"{', '.join(map(str, one.values))}.{means}")

    def promises(self) -> Iterator[DebriefRow]:
        for one in self.debrief.promises:
            yield DebriefRow(f"{one.promise}:", f"{self.say(one.outcome.value)}.")

    def costs(self) -> Iterator[DebriefRow]:
        if any(one.total for one in self.debrief.costs):
            yield DebriefRow("", self.say(COSTS_ARE))
        for one in self.debrief.costs:
            if one.total:
                where = ", ".join(map(self.at, one.moments))
                told = self.say("{points} in all, in {where}.", points=one.total, where=where)
                yield DebriefRow(f"{one.name}:", told)

    def duties(self) -> Iterator[DebriefRow]:
        for one in self.debrief.breaches:
            told = self.say("not {duty}.", duty=self.say(one.duty))
            yield DebriefRow(self.who(one.made_by, one.moment), told)

    def empties(self) -> Iterator[DebriefRow]:
        for one in self.debrief.empties:
            cause, strand = cause_name(one.caused_by, self.say), self.say(one.strand.value)
            where = self.say("In {moment},", moment=self.at(one.moment))
            yield DebriefRow(where, self.say(NOTHING_LEFT, strand=strand, cause=cause))

    def closed(self) -> Iterator[DebriefRow]:
        return (self.barrier(one) for one in self.debrief.barriers if one.reason is not None)

    def never(self) -> Iterator[DebriefRow]:
        return (self.barrier(one) for one in self.debrief.barriers if one.reason is None)

    def barrier(self, one: Barrier) -> DebriefRow:
        """It belongs to the meeting, not to the person it stands before: who could open it?"""
        say, rows = self.say, [one.words]
        if one.reason:
            rows.append(one.reason)
        if one.blocked_by:
            rows.append(say("Closed by {who}.", who=cause_name(one.blocked_by, say)))
        rows.append(say("It needed: {condition}.", condition=condition_words(one.needed, say)))
        for opener in one.openers:
            who = {"name": opener.name, "moment": self.at(opener.moment), "words": opener.words}
            rows.append(say("{name} could have helped to open it in {moment}: {words}", **who))
        return DebriefRow(self.who(one.chair_name, one.moment), " ".join(rows))

    def hopes(self) -> Iterator[DebriefRow]:
        hopes, say = self.debrief.hopes, self.say
        if hopes is None:
            return
        yield from map(self.hoped, hopes.told)
        if hopes.hoped:
            places = {"met": hopes.met, "hoped": hopes.hoped}
            yield DebriefRow("", say("Your hope was met {met} of {hoped} times.", **places))
        if hopes.expected:
            places = {"came": hopes.foreseen, "expected": hopes.expected}
            yield DebriefRow(
                "", say("What you expected came {came} of {expected} times.", **places)
            )
        if hopes.apart is not None:
            apart = (
                "Hope and expectation lay {points:.0f} of 100 parts of the say apart on average."
            )
            yield DebriefRow("", say(apart, points=hopes.apart))

    def hoped(self, one: Hoped) -> DebriefRow:
        say, parts = self.say, []
        if one.hoped is not None:
            parts.append(say("you hoped for: {words}", words=one.hoped))
        if one.expected is not None:
            parts.append(say("you expected: {words}", words=one.expected))
        parts.append(say("it was: {words}", words=one.happened))
        where = say("In {moment} /", moment=self.at(one.moment))
        return DebriefRow(where, " / ".join(parts))

    def theory(self) -> Iterator[DebriefRow]:
        for card in (self.cards[one] for one in self.debrief.theory if one in self.cards):
            sure = f"({self.say(card.confidence)})."
            dated = card.facts_as_of and self.say("Facts as of {day}.", day=card.facts_as_of)
            told = (card.plain, card.source, sure, dated)
            yield DebriefRow(f"{card.name}:", " ".join(one for one in told if one))


_ROWS: Mapping[About, Callable[[_Telling], Iterable[DebriefRow]]] = {
    About.THOUGHTS: _Telling.thoughts,
    About.LANDED: _Telling.landed,
    About.TOKENS: _Telling.tokens,
    About.MEASURES: _Telling.measures,
    About.PROMISES: _Telling.promises,
    About.COSTS: _Telling.costs,
    About.DUTIES: _Telling.duties,
    About.EMPTIES: _Telling.empties,
    About.CLOSED: _Telling.closed,
    About.NEVER: _Telling.never,
    About.HOPES: _Telling.hopes,
    About.THEORY: _Telling.theory,
}
