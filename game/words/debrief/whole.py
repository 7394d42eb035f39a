"""A debrief in words: how power went, the largest shifts, and what to think about.

For the window, plain lines and reports, which lay it out. The parts that tell what stood behind
it are in `parts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.model.debrief import Debrief, Road, Turn
from game.model.power import Chair
from game.model.scenario import Scenario
from game.words.catalogue import ENGLISH, Catalogue
from game.words.debrief.parts import About, Cards, DebriefPart, DebriefRow, debrief_parts
from game.words.kinds import kind_words, makers, rung_told
from game.words.moves import cause_name, names_of
from game.words.standing import Names, standing
from game.words.story import RESPECTS_NO

FEELING = "How do you feel now? One word is enough, and you can keep it to yourself."
MONDAY = "What is one small thing you will do on Monday because of this?"
FIRST = "First, how was that?"
AFTER_EACH = "{name}'s share of the say as each moment began, of 100:"
WENT = "Where the power went"
OTHER_SIDE = "On the other side of the table"
BEHIND = "What stood behind it"
NEXT = "And on Monday?"
SOURCES = "Where each comes from, and how well that was checked: other-chair theory NAME."
STILL_TO_COME = "Type more for the rest, or stop. Still to come: {parts}."
MORE_OR_STOP = "Type more, or stop."
OTHERS = frozenset({About.THOUGHTS, About.LANDED, About.TOKENS, About.HOPES})


@dataclass(frozen=True, slots=True)
class DebriefSection:
    """One part of a debrief as it is told: a heading, rows, then questions to think about."""

    heading: str
    rows: tuple[str, ...]
    questions: tuple[str, ...] = ()


def questions(debrief: Debrief, say: Catalogue = ENGLISH) -> tuple[str, ...]:
    """The reflection questions in the order they are asked; the first is about feelings."""
    return (say(FEELING), *debrief.own_questions, *debrief.room_questions, say(MONDAY))


def sections(
    debrief: Debrief, scenario: Scenario, cards: Cards, say: Catalogue = ENGLISH
) -> tuple[DebriefSection, ...]:
    """The whole debrief in the order it is told: feelings first, theory last."""
    feeling, *rest = questions(debrief, say)
    parts = debrief_parts(debrief, scenario, cards, say)
    happened = [*over_time(debrief, scenario, say)]
    first = next((turn for turn in debrief.turns if rung_told(turn.move)), None)
    happened += rows_of(
        turn_part(turn, scenario, cards, say, turn is first) for turn in debrief.turns
    )
    found = (
        DebriefSection(say(FIRST), (), (feeling,)),
        DebriefSection(say(WENT), tuple(happened)),
        DebriefSection(say(OTHER_SIDE), _of(parts, OTHERS)),
        DebriefSection(say(BEHIND), _of(parts, frozenset(About) - OTHERS - {About.THEORY})),
        DebriefSection(say(NEXT), (), tuple(rest)),
        DebriefSection(say(About.THEORY.value), tuple(_theory(debrief, cards, say))),
    )
    return tuple(one for one in found if one.rows or one.questions)


def _theory(debrief: Debrief, cards: Cards, say: Catalogue) -> Iterator[str]:
    """What each card says; where it was written is told to whoever asks for the card."""
    told = [cards[one] for one in debrief.theory if one in cards]
    for card in told:
        sure = f" ({say(card.confidence)})" if card.confidence == "not yet checked" else ""
        yield f"{card.name}: {card.plain}{sure}"
    if told:
        yield say(SOURCES)


def _of(parts: Iterable[DebriefPart], about: frozenset[About]) -> tuple[str, ...]:
    return tuple(rows_of(part for part in parts if part.about in about))


def rows_of(parts: Iterable[DebriefPart]) -> Iterator[str]:
    """Parts line by line, an empty line before each heading."""
    for part in parts:
        yield from ("", part.heading, *_rows(part))


def _rows(part: DebriefPart) -> tuple[str, ...]:
    return tuple(row.told for row in part.rows)


def over_time(debrief: Debrief, scenario: Scenario, say: Catalogue = ENGLISH) -> Iterator[str]:
    """How power went, a line a moment, from before the meeting to the end."""
    if debrief.ending:
        yield say("Ending: {ending}", ending=debrief.ending)
        if debrief.respects_no:
            yield say(RESPECTS_NO)
    names = names_of(scenario)
    start, *rest = debrief.points
    yield say("Before the meeting: {standing}", standing=standing(start.balance, names, say))
    if rest:
        yield say(AFTER_EACH, name=names[Chair.SERVICE_USER])
    for point in rest:
        title = scenario.moments[point.moment].title
        yield say("{moment}: {power}", moment=title, power=point.balance.whole_power)
    if rest:
        last = standing(debrief.points[-1].balance, names, say)
        yield say("In the end: {standing}", standing=last)


def turn_part(
    turn: Turn, scenario: Scenario, cards: Cards, say: Catalogue = ENGLISH, first: bool = False
) -> DebriefPart:
    """One of the largest shifts, with the roads not taken; `first` to name a kind says more of it.

    Why a road was closed is told among what was closed.
    """
    names = names_of(scenario)
    rows = [_what(turn, say)]
    if turn.move.because:
        rows.append(DebriefRow(say("Why:"), turn.move.because))
    rung = rung_told(turn.move)
    if rung is not None:
        rows.append(DebriefRow("", kind_words(rung, makers(turn.move), names, None, say, first)))
    for card in (cards[one] for one in turn.move.theory if one in cards):
        rows.append(DebriefRow(say("Theory: {name}.", name=card.name), card.plain))
    for road in turn.roads:
        closed = "" if road.is_open else say(" It was closed.")
        rows.append(
            DebriefRow(
                say("The road not taken:"),
                f"{road.words}{closed} {road_words(road, turn, names, say)}",
            )
        )
    places = {
        "letter": turn.letter,
        "name": names[Chair.SERVICE_USER],
        "moment": scenario.moments[turn.moment].title,
        "before": turn.before.whole_power,
        "after": turn.after.whole_power,
    }
    told = "{letter}. {moment}: {name}'s share of the say went from {before} to {after} of 100"
    return DebriefPart(say(told, **places), tuple(rows))


def road_words(road: Road, turn: Turn, names: Names, say: Catalogue = ENGLISH) -> str:
    """Where a road not taken would have led by itself, beside where the one taken did."""
    places = {"name": names[Chair.SERVICE_USER], "power": _whole(road.power)}
    if abs(road.power - turn.after.power) < 1:
        told = "By itself it leaves {name} with {power} of 100 of the say, about the same."
    elif road.power > turn.after.power:
        told = "By itself it leaves {name} with {power} of 100 of the say, more than the one taken."
    else:
        told = "By itself it leaves {name} with {power} of 100 of the say, less than the one taken."
    return say(told, **places)


def road_beside(road: Road, turn: Turn, names: Names, say: Catalogue = ENGLISH) -> str:
    """The same without a figure: more of the say for the service user, less, or about as much."""
    if abs(road.power - turn.after.power) < 1:
        told = "By itself it would have left {name} with about as much of the say."
    elif road.power > turn.after.power:
        told = "By itself it would have left {name} with more of the say."
    else:
        told = "By itself it would have left {name} with less of the say."
    return say(told, name=names[Chair.SERVICE_USER])


def _what(turn: Turn, say: Catalogue) -> DebriefRow:
    if not turn.move.picks:
        cause = cause_name(turn.move.caused_by, say)
        return DebriefRow("", say("Nobody here chose it. It was caused by {cause}.", cause=cause))
    if turn.move.happened is None:
        return DebriefRow("", say("They did not pick the same."))
    return DebriefRow(f"{turn.move.caused_by}:", turn.move.happened.told)


def _whole(power: float) -> int:
    """A share of power as people see it, halves rounded up."""
    return int(power + 0.5)
