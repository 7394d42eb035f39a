"""The report of a playthrough, laid out: its debrief, and the person's own words about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.model.theory import TheoryCard
from game.model.trainers import TrainersNotes
from game.papers.report import document as layout
from game.papers.report.parts import TITLE, drawn, of_the_story, to_take_home
from game.papers.report.play_record import PlayRecord
from game.papers.report.power_line import PowerPoint
from game.words.catalogue import ENGLISH, Catalogue
from game.words.debrief.parts import DebriefPart, debrief_parts
from game.words.debrief.whole import questions, turn_part
from game.words.moves import names_of
from game.words.numbers import day_in_words
from game.words.story import CLOSING

KEPT_HERE = "This playthrough is kept on your computer and nowhere else."


def play_report(
    record: PlayRecord,
    cards: Mapping[str, TheoryCard],
    notes: TrainersNotes | None = None,
    remark: str = "",
    say: Catalogue = ENGLISH,
    kept: str = "",
) -> layout.Report:
    """The report; `notes` are the trainers' notes of the scenario or None.

    `remark` is told at its end, about the story as it is now. `kept` says where the playthrough
    is kept; "" is on the reader's own computer.
    """
    scenario, told = record.scenario, record.debrief
    turns = [turn_part(turn, scenario, cards, say=say) for turn in told.turns]
    largest = layout.Section(say("Where it turned"), (), tuple(map(_part, turns)))
    sections = [
        layout.Section(say(TITLE), (*_ended(record, say=say), power_over_time(record, say))),
        *([largest] if turns else []),
        layout.Section(
            say("What came of it"),
            (),
            tuple(map(_part, debrief_parts(told, record.scenario, cards, say=say))),
        ),
        *_own_words(record, say=say),
        layout.Section(say("About this report"), tuple(_about(record, notes, remark, kept, say))),
        *to_take_home(notes, scenario, say=say),
    ]
    about = f"{scenario.title} \u00b7 {_played_from(record, say=say)}"
    day = day_in_words(record.run.head.started[:10], say)
    return layout.Report(
        say(TITLE),
        about,
        day,
        tuple(section for section in sections if section.blocks or section.parts),
        say(CLOSING),
        say.language,
    )


def _played_from(record: PlayRecord, say: Catalogue) -> str:
    chair = record.debrief.chair
    if chair is not None:
        return say("played from {name}’s chair", name=record.scenario.seated(chair).name)
    return say("watched") if record.run.head.chair == "none" else say("played from both chairs")


def _ended(record: PlayRecord, say: Catalogue) -> Iterator[layout.Block]:
    told = record.debrief
    stands = (" " + say("Here a no was respected.")) if told.respects_no else ""
    if told.ending:
        yield layout.Paragraph(f"{told.ending}.{stands}", lead=say("Ending:"))
    else:
        yield layout.Paragraph(say("The play has not come to an ending."))


def power_over_time(record: PlayRecord, say: Catalogue = ENGLISH) -> layout.ReportDrawing:
    """How power went, drawn, with the letters of the largest shifts."""
    told = record.debrief
    letters: dict[int, list[str]] = {}
    for turn in told.turns:
        at = 1 if turn.decision is None else turn.decision + 2
        letters.setdefault(at, []).append(turn.letter)
    points = [
        PowerPoint(
            str(number) if number else say("Start"),
            one.balance.whole_power,
            ", ".join(letters.get(number, ())),
        )
        for number, one in enumerate(told.points)
    ]
    moments = record.scenario.moments
    titles = [say("Before the meeting"), *(moments[one.moment].title for one in told.points[1:])]
    return drawn(points, titles, names_of(record.scenario), say=say)


def _part(told: DebriefPart) -> layout.Part:
    return layout.Part(told.heading, (layout.Points(tuple(row.told for row in told.rows)),))


def _own_words(record: PlayRecord, say: Catalogue) -> Iterator[layout.Section]:
    """What the person wrote, and room to write under the other questions."""
    asked = questions(record.debrief, say=say)
    blocks: list[layout.Block] = [
        layout.Paragraph(text, lead=question) for question, text in record.reflections.items()
    ]
    left = tuple(question for question in asked if question not in record.reflections)
    if left:
        blocks.append(layout.WritingSpace(left))
    yield layout.Section(say("In your own words"), tuple(blocks))


def _about(
    record: PlayRecord, notes: TrainersNotes | None, remark: str, kept: str, say: Catalogue
) -> Iterator[layout.Block]:
    yield layout.Paragraph(kept or say(KEPT_HERE))
    yield from of_the_story(record.scenario, notes, remark, say=say)
