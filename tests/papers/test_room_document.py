"""The report of a room tells what was told, marks what was undone, and names nobody."""

from __future__ import annotations

from game.app.opened import cards
from game.model.trainers import HandoutPage, HandoutPart, TrainersNotes
from game.papers.report.document import Paragraph, Report, ReportDrawing, Table, WritingSpace
from game.papers.report.markdown import markdown
from game.papers.report.room_document import room_report
from game.papers.report.room_votes import NOT_TOLD
from tests.papers.reported import DAY, record_of, two_rounds
from tests.room.rooms import PRO, USER, Room


def report(room: Room, notes: TrainersNotes | None = None) -> Report:
    return room_report(record_of(room), DAY, cards(), notes)


def tables(told: Report) -> dict[str, Table]:
    held = [one for s in told.sections for p in s.parts for one in p.blocks] + [
        one for s in told.sections for one in s.blocks
    ]
    return {one.caption: one for one in held if isinstance(one, Table)}


def test_votes_stand_by_round_with_their_shift_and_by_chair() -> None:
    found = tables(report(two_rounds()))
    votes = found["What the room could choose, and its votes"]
    assert votes.head == ("Option", "Round 1, 47 voted", "Round 2, 47 voted", "Shift")
    assert [row[1:] for row in votes.rows] == [("21", "23", "+2"), ("26", "24", "\u22122")]
    assert [row[1:] for row in found["From which chair"].rows] == [
        ("10", "5", "5", "12"),
        ("5", "15", "10", "8"),
    ]


def test_a_small_room_s_votes_are_in_no_cell() -> None:
    room = Room()
    room.do("rule hears", "next", "open")
    room.send(USER, ask=4)
    room.send(PRO, tell=1)
    room.do("close", "say A", "next")
    found = tables(report(room))
    assert [row[1] for row in found["What the room could choose, and its votes"].rows] == [
        "came first",
        NOT_TOLD,
    ]
    assert "From which chair" not in found


def test_one_mind_is_told_without_a_number() -> None:
    room = Room()
    room.do("rule hears", "next", "open")
    room.send(PRO, ask=12)
    room.do("close", "say A", "next")
    rows = tables(report(room))["What the room could choose, and its votes"].rows
    assert [row[1] for row in rows] == ["came first", "fewer than five"]


def test_a_rule_is_told_with_its_rung_and_that_the_room_agreed() -> None:
    room = Room()
    room.do("rule decides room agrees", "next", "open", "hands A 2 service user", "close", "next")
    rules = [
        one.words
        for part in report(room).sections[1].parts
        for one in part.blocks
        if isinstance(one, Paragraph) and one.lead == "Rule:"
    ]
    decides = "The service user’s chair decides (rung 8, Citizen control)."
    assert rules == [f"{decides} The room had agreed to it."]


def test_what_was_undone_is_marked_and_is_not_on_the_line() -> None:
    room = two_rounds()
    room.do("undo", "skip")
    told = report(room)
    assert [(part.heading, part.mark[:7]) for part in told.sections[1].parts] == [
        ("1 Opening", "Undone:"),
        ("2 Opening", "Skipped"),
        ("3 Answer", "Not dec"),
    ]
    (drawing,) = (one for one in told.sections[0].blocks if isinstance(one, ReportDrawing))
    assert [row[0] for row in drawing.table.rows] == ["Start", "2", "3"]


def test_a_room_that_stopped_after_a_decision_ends_its_line_there() -> None:
    told = report(two_rounds())
    (drawing,) = (one for one in told.sections[0].blocks if isinstance(one, ReportDrawing))
    assert list(drawing.table.rows) == [
        ("Start", "Before the meeting", "17"),
        ("1", "Opening", "17"),
        ("Close", "When the room closed", "21"),
    ]
    assert told.sections[0].blocks[0] == Paragraph("The room stopped before an ending.")


def test_the_handout_comes_last_and_the_age_of_the_law_is_told() -> None:
    page = HandoutPage("Take this", (HandoutPart("Ask", ("Who decides?",)),))
    told = report(two_rounds(), TrainersNotes(handout=page, law_as_of="2026-05-01"))
    assert told.sections[-1].heading == "Take this"
    assert told.sections[-1].begins_page
    assert "The law in this story is as of 1 May 2026." in markdown(told)


def test_what_people_said_is_told_in_sums_where_it_may_be() -> None:
    room = Room()
    room.do("next", "jump Home")
    for number in range(9):
        room.conductor.answer(f"t{number}", 0, number % 3)
        room.conductor.answer(f"t{number}", 1, 2)
    room.do("stop")
    rows = tables(report(room))["9 answered"].rows
    assert [row[1:] for row in rows] == [("3", "3", "3"), (NOT_TOLD,) * 3, (NOT_TOLD,) * 3]


def test_there_is_room_to_write_before_one_goes() -> None:
    spaces = [
        one
        for s in report(two_rounds()).sections
        for one in s.blocks
        if isinstance(one, WritingSpace)
    ]
    assert len(spaces) == 1
    assert "differently" in spaces[0].questions[-1]
