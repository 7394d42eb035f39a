"""What a room asks for: the lines it wrote, with who should answer each, and a sheet for later."""

from __future__ import annotations

from collections.abc import Iterator

from game.model.scenario import quoted
from game.papers.report.document import Paragraph, Part, Section, WritingSpace
from game.papers.report.room_record import RoomRecord
from game.words.catalogue import Catalogue

ASKED = (
    "These lines were written in the room. For each, agree who could make it happen, and "
    "by when. It is for those who run a meeting to make room for it."
)


def proposals(record: RoomRecord, say: Catalogue) -> Iterator[Section]:
    """The lines, undone ones too, each once; nothing where the room wrote none."""
    lines = {one.line.words: one.line for one in record.visits if one.line is not None}
    if not lines:
        return
    asked = (say("Who should answer this?"), say("By when?"))
    parts = tuple(
        Part(
            quoted(line.kind, line.words),
            (Paragraph(line.because, lead=say("Because:")), WritingSpace(asked)),
        )
        for line in lines.values()
    )
    yield Section(say("What we ask for"), (Paragraph(say(ASKED)),), parts, begins_page=True)
    again = (
        say("Who has answered, and what did they say?"),
        say("What is done otherwise now? Who says so?"),
        say("What is not, and who could change that?"),
        say("When do we look again?"),
    )
    yield Section(say("In six weeks"), (WritingSpace(again),))
