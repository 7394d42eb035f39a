"""Hands that were counted are shown back while the vote is open, and counted anew in each round."""

from __future__ import annotations

from pathlib import Path

from game.library.rooms.rooms import RoomHead, new_room
from game.room.ballots import Box, VoteTally, tallied
from tests.room.rooms import PRO, USER, Room


def test_the_board_has_the_hands_that_were_counted_only_while_the_vote_is_open() -> None:
    room = Room()
    room.do("next", "open", "hands A 3", "hands B 2 service user", "hands A 4")
    assert room.conductor.board(None).hands == (("ask", "rather not say", 4),
                                                ("tell", "service user", 2))  # fmt: skip
    room.do("hands B 0 service user")
    assert room.conductor.board(None).hands == (("ask", "rather not say", 4),)
    room.do("close")
    assert room.conductor.board(None).hands == ()
    room.do("again")
    assert room.conductor.board(None).hands == ()


def test_a_file_and_a_box_have_the_same_tally(tmp_path: Path) -> None:
    file = new_room(tmp_path, RoomHead("lark-42", "A", "here", "hash", None, "2026-11-22"))
    for ballots in (Box(), file):
        ballots.count_hands("ask", USER, 5)
        ballots.mark("one", PRO, 35)
        assert tallied(ballots) == VoteTally(5, 5, 1, (("ask", USER, 5),))
    file.close()
