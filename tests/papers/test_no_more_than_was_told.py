"""Two rooms that are told the same leave the same file, boards and reports, vote by vote different.

What is told was tried against an adversary in `tests/room/test_adversary.py`. Here nothing else
that leaves a room knows more: neither what is kept, nor what goes to wall, desk and phones, nor
the report in any form.
"""

from __future__ import annotations

from random import Random

import pytest

from game.library.rooms.room_words import happening_words
from game.model.power import Chair
from game.papers.report.data import room_json
from game.papers.report.markdown import markdown
from game.papers.report.room_document import room_report
from game.papers.report.room_record import recorded
from game.papers.report.sheet import room_sheet
from tests.papers.reported import DAY
from tests.room.rooms import PRO, USER, WATCHING, Room, meeting

SEATS = (PRO, USER, WATCHING)
RULES = ("hears", "voice", "agree", "bigger", "decides")


def voted(votes: dict[str, list[str]], rule: str) -> Room:
    room = Room()
    room.do(f"rule {rule}", "next", "open")
    for seat in SEATS:
        for number, option in enumerate(votes[seat]):
            room.vote(f"{seat}-{number}", seat, option)
    room.do("close")
    return room


def left_by(room: Room) -> tuple[object, ...]:
    """Everything that leaves a room: its file, its boards, and its report in every form."""
    record = recorded(meeting(), room.happened)
    report = room_report(record, DAY, {})
    return (
        [happening_words(one) for one in room.happened],
        [room.conductor.board(viewer, 30) for viewer in (None, *Chair)],
        markdown(report),
        room_sheet(record),
        room_json(record, DAY, "lark-42"),
    )


@pytest.mark.parametrize("rule", RULES)
def test_swapped_votes_that_are_told_alike_are_kept_sent_and_reported_alike(rule: str) -> None:
    random = Random(11)
    compared = 0
    for _ in range(120):
        votes = {
            seat: random.choices(
                ("ask", "tell"), (3, 1 + 3 * (seat == PRO)), k=random.randint(1, 16)
            )
            for seat in SEATS
        }
        one, other = random.sample(SEATS, 2)
        swapped = {seat: list(cast) for seat, cast in votes.items()}
        swapped[one][0], swapped[other][0] = swapped[other][0], swapped[one][0]
        if swapped == votes:
            continue
        first, second = voted(votes, rule), voted(swapped, rule)
        told = first.conductor.session.rounds == second.conductor.session.rounds
        alike = first.conductor.outcome() == second.conductor.outcome()
        if told and alike and first.conductor.rule is second.conductor.rule:
            compared += 1
            assert left_by(first) == left_by(second), (votes, rule)
    assert compared >= 20
