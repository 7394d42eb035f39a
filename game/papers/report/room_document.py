"""The report of a room, laid out: how power went, what was decided and by which rule, and why.

No names, no hours, and of votes only what was told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.model.days import day_in_words
from game.model.scenario import Scenario, quoted
from game.model.theory import TheoryCard
from game.model.trainers import TrainersNotes
from game.papers.report.document import Block, Paragraph, Part, Report, Section, Table, WritingSpace
from game.papers.report.parts import TITLE, drawn, of_the_story, theory, to_take_home, what_moved
from game.papers.report.power_line import PowerPoint
from game.papers.report.room_record import Fate, RoomRecord, Visit
from game.papers.report.room_votes import NOT_TOLD, picked, votes
from game.room.evaluation import ANSWERS, QUESTIONS, EvaluationTold
from game.room.happenings import Rewritten
from game.room.ladder import Rule
from game.room.needle import NeedleTold, Spread
from game.words.board import NO_NEEDLE
from game.words.rules import RULES, SEATS

KEPT = (
    "This report has no times of day, and no names but of those who wanted one under a line they "
    "wrote. Nobody\u2019s own vote is kept, and votes are told only where nobody\u2019s own can be "
    "read from them."
)
NOT_SHOWN = (NOT_TOLD,) * len(ANSWERS)
LAST = ("What will you do differently in the next meeting you sit in? Who has to agree?",)


def room_report(
    record: RoomRecord,
    day: str,
    cards: Mapping[str, TheoryCard],
    notes: TrainersNotes | None = None,
    remark: str = "",
) -> Report:
    """The report; `day` is YYYY-MM-DD, `notes` the trainers' notes of the scenario or None.

    `remark` is told at its end, about the story as it is now.
    """
    scenario = record.scenario
    sections = [
        Section(TITLE, (*_ended(record), *_line(record))),
        Section(
            "Moment by moment",
            tuple(what_moved(record.opening)),
            tuple(_part(scenario, n, one) for n, one in enumerate(record.visits, 1)),
        ),
        *_said_afterwards(record.evaluation),
        *theory(record.theory, cards),
        Section("Before you go", (WritingSpace((*scenario.debrief.room, *LAST)),)),
        Section("About this report", tuple(_about(scenario, notes, remark))),
        *to_take_home(notes, scenario),
    ]
    about = f"{scenario.title} \u00b7 decided by a room"
    return Report(TITLE, about, day_in_words(day), tuple(sections))


def _ended(record: RoomRecord) -> Iterator[Block]:
    ending = record.ending
    if ending is None:
        yield Paragraph("The room stopped before an ending.")
        return
    if record.minutes:
        yield Paragraph(f"{record.minutes} minutes.", lead="From the first moment to the close:")
    stands = " Here a no was respected." if ending.respects_no else ""
    yield Paragraph(f"{ending.ending_title or ending.ending}.{stands}", lead="Ending:")


def _line(record: RoomRecord) -> Iterator[Block]:
    points = [PowerPoint("Start", record.start)]
    names = ["Before the meeting"]
    before: Visit | None = None
    for number, visit in record.standing:
        points.append(_point(str(number), visit.power, before))
        names.append(visit.moment.title)
        before = visit
    if before is not None and before.power_after is not None:
        points.append(_point("Close", before.power_after, before))
        names.append("When the room closed")
    if len(points) > 1:
        yield drawn(points, names)


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


def _part(scenario: Scenario, number: int, visit: Visit) -> Part:
    blocks: list[Block] = [*_asked(scenario, visit)]
    if visit.offered:
        blocks += votes(visit)
    blocks += _decided(scenario, visit)
    blocks += what_moved(visit.moves)
    blocks += _needle(visit)
    if visit.fate is Fate.ENDING:
        words = visit.moment.ending_title or visit.moment.ending
        blocks.append(Paragraph(f"{words}. Power {visit.power}.", lead="Ending:"))
    return Part(f"{number} {visit.moment.title}", tuple(blocks), _mark(visit))


def _mark(visit: Visit) -> str:
    when = "" if visit.minute is None else f"Minute {visit.minute}"
    return ". ".join(part for part in (when, _left(visit)) if part)


def _left(visit: Visit) -> str:
    if visit.is_undone:
        return "Undone: the room went back to before this"
    return {
        Fate.SKIPPED: "Skipped: told in a sentence, and typical people decided",
        Fate.JUMPED: "Left undecided: the room went to another moment",
        Fate.NOT_DECIDED: "Not decided",
    }.get(visit.fate, "")


def _asked(scenario: Scenario, visit: Visit) -> Iterator[Block]:
    decides = visit.moment.decides
    if decides is not None:
        names = " and ".join(scenario.seated(chair).name for chair in decides.chairs)
        verb = "decide" if len(decides.chairs) > 1 else "decides"
        asks = f" {visit.moment.question}" if visit.moment.question else ""
        yield Paragraph(f"{names} {verb}.{asks}")


def _decided(scenario: Scenario, visit: Visit) -> Iterator[Block]:
    if visit.line is not None:
        yield from _rewritten(scenario, visit.line)
    elif visit.picks is not None:
        lead = "Typical people:" if visit.fate is Fate.SKIPPED else "Decided:"
        yield Paragraph(picked(visit, visit.picks), lead=lead)
    if visit.rule is not None:
        agreed = " The room had agreed to it." if visit.consent else ""
        yield Paragraph(f"{_rule(visit.rule)}.{agreed}", lead="Rule:")


def _rule(rule: Rule) -> str:
    return f"{RULES[rule].name} (rung {rule.rung.number}, {rule.rung.label})"


def _rewritten(scenario: Scenario, line: Rewritten) -> Iterator[Block]:
    moves = [f"{one.verb} {one.strand} {one.points}" for one in line.effects.shifts]
    scored = f" Scored with the room: {', '.join(moves)}." if moves else ""
    leads = f" It leads to {scenario.moments[line.go_to].title}."
    credit = f" Written by {line.credit}." if line.credit else ""
    said = quoted(line.kind, line.words)
    yield Paragraph(f"{said}{scored}{leads}{credit}", lead="A new line from the room:")


def _needle(visit: Visit) -> Iterator[Block]:
    if visit.needle is None and visit.trainers is None:
        return
    rows = [("The author\u2019s reading", str(visit.power_after), "", "")]
    rows += [] if visit.needle is None else _spreads(visit.needle)
    if visit.trainers is not None:
        rows.append(("The trainer", str(visit.trainers.power), "", ""))
    head = ("Who", "Needle", "Middle half", "How many")
    yield Table("Where should the needle stand?", head, tuple(rows))
    if visit.needle is not None and visit.needle.room is None:
        yield Paragraph(NO_NEEDLE)
    if visit.trainers is not None:
        yield Paragraph(visit.trainers.reason, lead="The trainer\u2019s reason:")


def _spreads(told: NeedleTold) -> list[tuple[str, str, str, str]]:
    rows = [] if told.room is None else [_spread("The room", told.room)]
    return rows + [_spread(SEATS[seat], spread) for seat, spread in told.by_seat or ()]


def _spread(who: str, spread: Spread) -> tuple[str, str, str, str]:
    return who, str(spread.middle), f"{spread.low} to {spread.high}", str(spread.marks)


def _said_afterwards(told: EvaluationTold | None) -> Iterator[Section]:
    if told is None:
        return
    if told.sums is None:
        words = f"{told.answered} answered: too few to tell what was said."
        yield Section("What people said afterwards", (Paragraph(words),))
        return
    rows = [
        (question, *(NOT_SHOWN if row is None else tuple(map(str, row))))
        for question, row in zip(QUESTIONS, told.sums, strict=True)
    ]
    table = Table(f"{told.answered} answered", ("Question", *ANSWERS), tuple(rows))
    yield Section("What people said afterwards", (table,))


def _about(scenario: Scenario, notes: TrainersNotes | None, remark: str) -> Iterator[Block]:
    yield Paragraph(KEPT)
    yield from of_the_story(scenario, notes, remark)
