"""A room led in a terminal is told in another language, stage by stage: nothing escapes."""

from __future__ import annotations

import re

from game.room.ballots import Box
from game.room.commands import command
from game.room.conductor import Conductor
from game.room.seats import Seat
from game.room.session import begun
from game.terminal.room_words import board_words
from tests.room.rooms import meeting, vote
from tests.words.other_letters import PSEUDO, escaped, in_greek

STEPS = (
    *("next", "next", "close", "again", "close", "needle", "next", "move 40 Ξ"),
    *("pause", "resume", "next", "skip", "stop"),
)


def test_every_stage_is_told_in_other_letters() -> None:
    conductor = Conductor(begun(in_greek(meeting())), Box(), lambda _: None)
    stages = set()
    conductor.do(command("rule decides"))
    for step in STEPS:
        conductor.do(command(step))
        session = conductor.session
        if session.stage.value == "voting":
            for number in range(14):
                first, second = session.moment.choices[:2]
                for seat in (Seat.PROFESSIONAL, Seat.SERVICE_USER):
                    pick = first if number < 8 else second
                    vote(conductor, f"{seat}-{number}", seat, pick.id)
        stages.add(session.stage.value)
        told = board_words(session.scenario, conductor.board(None), session.state.balance, PSEUDO)
        words = re.sub(r"\[[^\]]*\]", "", "\n".join(told))
        assert set(escaped(words)) <= {"and"}, words
    assert stages >= {"telling", "voting", "shown", "needle", "moved", "ended", "finished"}
