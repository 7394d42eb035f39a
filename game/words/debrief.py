"""A debrief in words: how power went, the largest shifts, and what to think about.

For the window, plain lines and reports, which lay it out. The parts that tell what stood behind
it are in `debrief_parts`.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.model.debrief import Debrief, Turn
from game.model.scenario import Scenario
from game.words.catalogue import ENGLISH, Catalogue
from game.words.debrief_parts import Cards, DebriefPart, DebriefRow, debrief_parts
from game.words.moves import cause_name, rung_calls

FEELING = "How do you feel now? One word is enough, and you can keep it to yourself."
MONDAY = "What is one small thing you will do on Monday because of this?"
ZONE_OR_RUNG = (
    "On our ruler of power the meeting stood in zone {zone} after it. A rung is about the move, "
    "a zone about where things stand. Where they differ, that is worth talking about."
)


def questions(debrief: Debrief, say: Catalogue = ENGLISH) -> tuple[str, ...]:
    """The reflection questions in the order they are asked; the first is about feelings."""
    return (say(FEELING), *debrief.own_questions, *debrief.room_questions, say(MONDAY))


def debrief_lines(
    debrief: Debrief, scenario: Scenario, cards: Cards, say: Catalogue = ENGLISH
) -> list[str]:
    """The whole debrief but for its reflection questions, line by line."""
    rows = ["", say("Debrief"), "", *over_time(debrief, scenario, say)]
    parts = [turn_part(turn, scenario, cards, say) for turn in debrief.turns]
    for part in (*parts, *debrief_parts(debrief, scenario, cards, say)):
        rows += ["", part.heading, *(row.told for row in part.rows)]
    return rows


def over_time(debrief: Debrief, scenario: Scenario, say: Catalogue = ENGLISH) -> Iterator[str]:
    """How power went, a line a moment, from before the meeting to the end."""
    if debrief.ending:
        yield say("Ending: {ending}", ending=debrief.ending)
        if debrief.respects_no:
            yield say("Here a no was respected.")
    yield say("How power went")
    start, *rest = debrief.points
    yield say("power {power}  before the meeting", power=start.balance.whole_power)
    for point in rest:
        title = scenario.moments[point.moment].title
        yield say("power {power}  {moment}", power=point.balance.whole_power, moment=title)


def turn_part(
    turn: Turn, scenario: Scenario, cards: Cards, say: Catalogue = ENGLISH
) -> DebriefPart:
    """One of the largest shifts, with the roads not taken."""
    rows = [_what(turn, say)]
    if turn.move.because:
        rows.append(DebriefRow(say("Why:"), turn.move.because))
    if turn.rung is not None:
        rows.append(DebriefRow("", rung_calls(turn.rung, say)))
    if has_other_zone(turn):
        rows.append(DebriefRow("", zone_words(turn, say)))
    for card in (cards[one] for one in turn.move.theory if one in cards):
        rows.append(DebriefRow(say("Theory: {name}.", name=card.name), card.plain))
    for road in turn.roads:
        closed = "" if road.is_open else say(" (closed: {reason})", reason=road.reason)
        leads = say("By itself it leads to power {power} in this story.", power=_whole(road.power))
        rows.append(DebriefRow(say("The road not taken:"), f"{road.words}{closed} {leads}"))
    places = {
        "letter": turn.letter,
        "moment": scenario.moments[turn.moment].title,
        "before": _whole(turn.power_before),
        "after": _whole(turn.power_after),
    }
    return DebriefPart(say("{letter}. {moment}: power {before} to {after}", **places), tuple(rows))


def has_other_zone(turn: Turn) -> bool:
    """True where the rung that the author named is not the zone that power stood in."""
    return turn.rung is not None and turn.rung.number != turn.zone_after


def zone_words(turn: Turn, say: Catalogue = ENGLISH) -> str:
    """The zone that power stood in after the move, beside the author's rung."""
    return say(ZONE_OR_RUNG, zone=turn.zone_after)


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
