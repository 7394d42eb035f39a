"""The report of a room, laid out: how power went, what was decided and by which rule, and why.

No names, no hours, and of votes only what was told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.model.scenario import Scenario, quoted
from game.model.theory import TheoryCard
from game.model.trainers import TrainersNotes
from game.papers.report.document import Block, Paragraph, Part, Report, Section, Table, WritingSpace
from game.papers.report.parts import TITLE, drawn, of_the_story, theory, to_take_home, what_moved
from game.papers.report.power_line import PowerPoint
from game.papers.report.proposals import proposals
from game.papers.report.room_record import Fate, RoomRecord, Visit
from game.papers.report.room_votes import NOT_TOLD, picked, votes
from game.room.evaluation import ANSWERS, QUESTIONS, EvaluationTold
from game.room.happenings import Rewritten
from game.room.ladder import Rule
from game.room.needle import MarkSpread, NeedleTold
from game.words.board import NO_NEEDLE
from game.words.catalogue import ENGLISH, Catalogue
from game.words.moves import names_of
from game.words.numbers import day_in_words
from game.words.rules import rule_words, seat_words
from game.words.story import CLOSING

KEPT = (
    "This report has no times of day, and no names but of those who wanted one under a line they "
    "wrote. Nobody\u2019s own vote is kept, and votes are told only where nobody\u2019s own can be "
    "read from them."
)
LAST = "What will you do differently in the next meeting you sit in? Who has to agree?"


def room_report(
    record: RoomRecord,
    day: str,
    cards: Mapping[str, TheoryCard],
    notes: TrainersNotes | None = None,
    remark: str = "",
    say: Catalogue = ENGLISH,
) -> Report:
    """The report; `day` is YYYY-MM-DD, `notes` the trainers' notes of the scenario or None.

    `remark` is told at its end, about the story as it is now.
    """
    scenario = record.scenario
    sections = [
        Section(say(TITLE), (*_ended(record, say=say), *_line(record, say=say))),
        Section(
            say("Moment by moment"),
            tuple(what_moved(record.opening, say=say)),
            tuple(_part(scenario, n, one, say=say) for n, one in enumerate(record.visits, 1)),
        ),
        *_said_afterwards(record.evaluation, say=say),
        *theory(record.theory, cards, say=say),
        Section(say("Before you go"), (WritingSpace((*scenario.debrief.room, say(LAST))),)),
        *proposals(record, say),
        Section(say("About this report"), tuple(_about(scenario, notes, remark, say=say))),
        *to_take_home(notes, scenario, say=say),
    ]
    about = say("{title} · decided by a room", title=scenario.title)
    return Report(
        say(TITLE), about, day_in_words(day, say), tuple(sections), say(CLOSING), say.language
    )


def _ended(record: RoomRecord, say: Catalogue) -> Iterator[Block]:
    ending = record.ending
    if ending is None:
        yield Paragraph(say("The room stopped before an ending."))
        return
    if record.minutes:
        yield Paragraph(
            say("{minutes} minutes.", minutes=record.minutes),
            lead=say("From the first moment to the close:"),
        )
    stands = (" " + say("Here a no was respected.")) if ending.respects_no else ""
    yield Paragraph(f"{ending.ending_title or ending.ending}.{stands}", lead=say("Ending:"))


def _line(record: RoomRecord, say: Catalogue) -> Iterator[Block]:
    points = [PowerPoint(say("Start"), record.start)]
    titles = [say("Before the meeting")]
    before: Visit | None = None
    for number, visit in record.standing:
        points.append(_point(str(number), visit.power, before))
        titles.append(visit.moment.title)
        before = visit
    if before is not None and before.power_after is not None:
        points.append(_point(say("Close"), before.power_after, before))
        titles.append(say("When the room closed"))
    if len(points) > 1:
        yield drawn(points, titles, names_of(record.scenario), say=say)


def _point(label: str, power: int, before: Visit | None) -> PowerPoint:
    """A point of the line, with the needle that was placed after the decision before it."""
    spread = None if before is None or before.needle is None else before.needle.room
    trainers = None if before is None else before.trainers
    return PowerPoint(
        label,
        power,
        spread=None if spread is None else (spread.low, spread.middle, spread.high),
        trainers=None if trainers is None else trainers.power,
    )


def _part(scenario: Scenario, number: int, visit: Visit, say: Catalogue) -> Part:
    blocks: list[Block] = [*_asked(scenario, visit, say)]
    if visit.offered:
        blocks += votes(visit, say=say)
    blocks += _decided(scenario, visit, say=say)
    blocks += what_moved(visit.moves, say=say)
    blocks += _needle(visit, say=say)
    if visit.fate is Fate.ENDING:
        words = visit.moment.ending_title or visit.moment.ending
        blocks.append(
            Paragraph(
                say("{words}. Power {power}.", words=words, power=visit.power), lead=say("Ending:")
            )
        )
    return Part(f"{number} {visit.moment.title}", tuple(blocks), _mark(visit, say=say))


def _mark(visit: Visit, say: Catalogue) -> str:
    when = "" if visit.minute is None else say("Minute {minute}", minute=visit.minute)
    return ". ".join(part for part in (when, _left(visit, say=say)) if part)


def _left(visit: Visit, say: Catalogue) -> str:
    if visit.is_undone:
        return say("Undone: the room went back to before this")
    return {
        Fate.SKIPPED: say("Skipped: told in a sentence, and typical people decided"),
        Fate.JUMPED: say("Left undecided: the room went to another moment"),
        Fate.NOT_DECIDED: say("Not decided"),
    }.get(visit.fate, "")


def _asked(scenario: Scenario, visit: Visit, say: Catalogue) -> Iterator[Block]:
    decides = visit.moment.decides
    if decides is not None:
        names = say.together(scenario.seated(chair).name for chair in decides.chairs)
        many = len(decides.chairs) > 1
        who = say("{names} decide.", names=names) if many else say("{names} decides.", names=names)
        asks = f" {visit.moment.question}" if visit.moment.question else ""
        yield Paragraph(f"{who}{asks}")


def _decided(scenario: Scenario, visit: Visit, say: Catalogue) -> Iterator[Block]:
    if visit.line is not None:
        yield from _rewritten(scenario, visit.line, say=say)
    elif visit.picks is not None:
        lead = say("Typical people:") if visit.fate is Fate.SKIPPED else say("Decided:")
        yield Paragraph(picked(visit, visit.picks, say=say), lead=lead)
    if visit.rule is not None:
        agreed = (" " + say("The room had agreed to it.")) if visit.consent else ""
        yield Paragraph(f"{_rule(visit.rule, say=say)}.{agreed}", lead=say("Rule:"))


def _rule(rule: Rule, say: Catalogue) -> str:
    places = {"rule": rule_words(rule, say).name, "rung": say(rule.rung.label)}
    return say("{rule} (rung {number}, {rung})", number=rule.rung.number, **places)


def _rewritten(scenario: Scenario, line: Rewritten, say: Catalogue) -> Iterator[Block]:
    moves = [
        f"{say(one.verb.value)} {say(one.strand.value)} {one.points}" for one in line.effects.shifts
    ]
    scored = (" " + say("Scored with the room: {moves}.", moves=", ".join(moves))) if moves else ""
    leads = " " + say("It leads to {title}.", title=scenario.moments[line.go_to].title)
    credit = (" " + say("Written by {credit}.", credit=line.credit)) if line.credit else ""
    said = quoted(line.kind, line.words)
    yield Paragraph(f"{said}{scored}{leads}{credit}", lead=say("A new line from the room:"))


def _needle(visit: Visit, say: Catalogue) -> Iterator[Block]:
    if visit.needle is None and visit.trainers is None:
        return
    rows = [(say("The author’s reading"), str(visit.power_after), "", "")]
    rows += [] if visit.needle is None else _spreads(visit.needle, say=say)
    if visit.trainers is not None:
        rows.append((say("The trainer"), str(visit.trainers.power), "", ""))
    head = (say("Who"), say("Needle"), say("Middle half"), say("How many"))
    yield Table(say("Where should the needle stand?"), head, tuple(rows))
    if visit.needle is not None and visit.needle.room is None:
        yield Paragraph(say(NO_NEEDLE))
    if visit.trainers is not None:
        yield Paragraph(visit.trainers.reason, lead=say("The trainer’s reason:"))


def _spreads(told: NeedleTold, say: Catalogue) -> list[tuple[str, str, str, str]]:
    rows = [] if told.room is None else [_spread(say("The room"), told.room, say=say)]
    return rows + [
        _spread(seat_words(seat, say), spread, say=say) for seat, spread in told.by_seat or ()
    ]


def _spread(who: str, spread: MarkSpread, say: Catalogue) -> tuple[str, str, str, str]:
    return (
        who,
        str(spread.middle),
        say("{low} to {high}", low=spread.low, high=spread.high),
        str(spread.marks),
    )


def _said_afterwards(told: EvaluationTold | None, say: Catalogue) -> Iterator[Section]:
    if told is None:
        return
    if told.sums is None:
        words = say("{answered} answered: too few to tell what was said.", answered=told.answered)
        yield Section(say("What people said afterwards"), (Paragraph(words),))
        return
    rows = [
        (say(question), *((say(NOT_TOLD),) * len(ANSWERS) if row is None else tuple(map(str, row))))
        for question, row in zip(QUESTIONS, told.sums, strict=True)
    ]
    table = Table(
        say("{answered} answered", answered=told.answered),
        (say("Question"), *map(say, ANSWERS)),
        tuple(rows),
    )
    yield Section(say("What people said afterwards"), (table,))


def _about(
    scenario: Scenario, notes: TrainersNotes | None, remark: str, say: Catalogue
) -> Iterator[Block]:
    yield Paragraph(say(KEPT))
    yield from of_the_story(scenario, notes, remark, say=say)
