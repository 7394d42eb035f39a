"""What a room asks for: a page of the lines it wrote, and a sheet to look again in six weeks."""

from __future__ import annotations

from game.papers.report.document import Paragraph, WritingSpace
from game.papers.report.proposals import proposals
from game.words.catalogue import ENGLISH
from tests.papers.reported import record_of
from tests.room.rooms import Room

LINE = "rewrite shares voice 1 to Answer: Shall we sit down? because He had been standing."


def test_each_line_is_asked_for_once_with_who_should_answer_and_by_when() -> None:
    room = Room()
    room.do("next", LINE, "undo", LINE, "stop")
    asked, later = proposals(record_of(room), ENGLISH)
    assert (asked.heading, asked.begins_page) == ("What we ask for", True)
    (line,) = asked.parts
    assert line.heading == "“Shall we sit down?”"
    assert line.blocks == (
        Paragraph("He had been standing.", lead="Because:"),
        WritingSpace(("Who should answer this?", "By when?")),
    )
    assert later.heading == "In six weeks"
    (again,) = later.blocks
    assert isinstance(again, WritingSpace)
    assert again.questions[-1] == "When do we look again?"


def test_a_room_that_wrote_nothing_asks_for_nothing_on_paper() -> None:
    room = Room()
    room.do("next", "skip", "skip", "stop")
    assert list(proposals(record_of(room), ENGLISH)) == []
