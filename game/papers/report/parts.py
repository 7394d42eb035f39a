"""Parts that the report of a room and that of a playthrough have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from game.model.scenario import Scenario
from game.model.theory import TheoryCard
from game.model.trainers import TrainersNotes
from game.papers.report.document import (
    Block,
    Paragraph,
    Part,
    Points,
    ReportDrawing,
    Section,
    Table,
)
from game.papers.report.moves import MoveTold
from game.papers.report.power_line import PowerPoint, in_words, power_line
from game.words.catalogue import ENGLISH, Catalogue
from game.words.moves import cause_name
from game.words.numbers import capital, day_in_words
from game.words.standing import Names

TITLE = "Where the power went"


def drawn(
    points: Sequence[PowerPoint], moments: Sequence[str], names: Names, say: Catalogue = ENGLISH
) -> ReportDrawing:
    """The line of power between two people; `moments` say what each point is, for the table."""
    rows = zip(points, moments, strict=True)
    table = Table(
        say("Power in figures: the service user’s share, out of 100"),
        (say("Point"), say("When"), say("Power")),
        tuple((point.label, moment, str(point.power)) for point, moment in rows),
    )
    words = in_words(points, say=say)
    line = power_line(points, names, say(TITLE), words, say=say)
    return ReportDrawing(line, say(TITLE), words, table)


def what_moved(moves: Iterable[MoveTold], say: Catalogue = ENGLISH) -> Iterator[Paragraph]:
    """Who did what, what moved and why, a paragraph a move."""
    for move in moves:
        if not (move.words or move.shifts):
            continue
        said = f"{move.words} " if move.words else (say("Nobody here chose it.") + " ")
        power = say(
            "{name}'s share of the say went from {before} to {after} of 100.",
            name=move.whose_share,
            before=move.before,
            after=move.after,
        )
        moved = f" {'; '.join(move.shifts)}." if move.shifts else ""
        why = (" " + say("Why: {because}", because=move.because)) if move.because else ""
        who = capital(cause_name(move.made_by, say))
        yield Paragraph(f"{said}{power}{moved}{why}", lead=f"{who}:")


def theory(
    ids: Iterable[str], cards: Mapping[str, TheoryCard], say: Catalogue = ENGLISH
) -> Iterator[Section]:
    """The cards of these ids; ids without a card are left out."""
    found = [cards[one] for one in ids if one in cards]
    if found:
        told = (Paragraph(f"{card.plain} {card.source}", f"{card.name}.") for card in found)
        yield Section(say("What the theory says"), tuple(told))


def to_take_home(
    notes: TrainersNotes | None, scenario: Scenario, say: Catalogue = ENGLISH
) -> Iterator[Section]:
    """The handout of the trainers' notes, on a page of its own."""
    if notes is not None and notes.handout is not None:
        parts = tuple(Part(one.heading, (Points(one.points),)) for one in notes.handout.parts)
        goes_with: Block = Paragraph(say("Goes with the story “{title}”.", title=scenario.title))
        yield Section(notes.handout.title, (goes_with,), parts, begins_page=True)


def of_the_story(
    scenario: Scenario, notes: TrainersNotes | None, remark: str, say: Catalogue = ENGLISH
) -> Iterator[Block]:
    """Who wrote the story, how old its law is, and a remark where it is not empty."""
    if notes is not None and notes.law_as_of is not None:
        day = day_in_words(notes.law_as_of, say)
        yield Paragraph(say("The law in this story is as of {day}. See what has changed.", day=day))
    if scenario.written_by:
        names = ", ".join(author.name for author in scenario.written_by)
        yield Paragraph(say("The story was written by {names}.", names=names))
    if scenario.standing:
        yield Paragraph(scenario.standing)
    if remark:
        yield Paragraph(remark)
