"""Rooms and plays to report on, for tests."""

from __future__ import annotations

from game.model.power import Chair
from game.model.run import Reflection, Run
from game.model.scenario import Scenario
from game.model.state import Decision
from game.papers.report.play_record import PlayRecord, play_recorded
from game.papers.report.room_record import RoomRecord, recorded
from game.study.debrief import debrief
from tests.library.run_builders import head
from tests.room.rooms import PRO, USER, WATCHING, Room, meeting

DAY = "2026-11-22"


def record_of(room: Room) -> RoomRecord:
    return recorded(meeting(), room.happened)


def two_rounds() -> Room:
    """A first moment decided after two rounds in which the chairs may be told apart."""
    room = Room()
    room.do("rule bigger", "next", "open")
    room.send(PRO, ask=10, tell=5)
    room.send(USER, ask=5, tell=15)
    room.send(WATCHING, ask=6, tell=6)
    room.do("close", "again")
    room.send(PRO, ask=5, tell=10)
    room.send(USER, ask=12, tell=8)
    room.do("close", "next")
    return room


def play(scenario: Scenario | None = None) -> PlayRecord:
    """The professional asks, both say yes; one question of the debrief is answered."""
    story = scenario or meeting()
    decisions = (Decision("ask", None), Decision("yes", "yes"))
    found = debrief(story, decisions, Chair.PROFESSIONAL)
    run = Run(head(), decisions, (), (Reflection("How?", "first"), Reflection("How?", "=Calm *")))
    return play_recorded(story, run, found)
