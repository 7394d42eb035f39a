"""No sentence of a report goes round the catalogue, of a room's or of a playthrough's."""

from __future__ import annotations

from game.model.power import Chair
from game.model.run import Run
from game.model.state import Decision
from game.papers.report.markdown import markdown
from game.papers.report.play_document import play_report
from game.papers.report.play_record import play_recorded
from game.papers.report.room_document import room_report
from game.papers.report.room_record import recorded
from game.study.debrief import debrief
from tests.library.run_builders import head
from tests.papers.reported import two_rounds
from tests.room.rooms import Room, meeting
from tests.words.other_letters import PSEUDO, escaped, in_greek, not_to_translate

STORY = in_greek(meeting())
DAY = "2026-11-22"
AND = "and"
"""Two names of a shared choice are joined by the engine, as runs keep them."""


def in_other_letters(room: Room) -> str:
    happened = in_greek(tuple(room.happened))
    record = recorded(STORY, happened, range(len(happened)), PSEUDO)
    return markdown(room_report(record, DAY, {}, say=PSEUDO))


def test_a_room_s_report_is_told_in_other_letters() -> None:
    for room in (two_rounds(), led()):
        assert set(escaped(in_other_letters(room))) <= {AND}


def led() -> Room:
    room = Room()
    room.do("rule decides room agrees", "next", "open", "hands A 9 service user", "close", "needle")
    room.do("next", "move 40 Because.", "next", "skip")
    return room


def test_a_playthrough_s_report_is_told_in_other_letters() -> None:
    decisions = in_greek((Decision("ask", None), Decision("yes", "yes")))
    run = Run(head(), decisions, (), ())
    for chair in (None, *Chair):
        record = play_recorded(STORY, run, debrief(STORY, decisions, chair), PSEUDO)
        told = markdown(play_report(record, {}, say=PSEUDO))
        assert set(escaped(told)) <= {AND}
        assert told.count("\n") > 30
    assert not_to_translate() == set()
