"""What a room did is gathered moment by moment, with what was undone, skipped or jumped over."""

from __future__ import annotations

from game.papers.report.room_record import Fate, recorded
from game.room.commands import line
from game.room.ladder import Rule
from tests.papers.reported import record_of, two_rounds
from tests.room.rooms import PRO, USER, Room, meeting


def told(room: Room) -> list[tuple[str, str, bool]]:
    return [(one.moment.name, one.fate.value, one.is_undone) for one in record_of(room).visits]


def hears(room: Room) -> None:
    room.do("rule hears", "next", "open", "hands A 6", "close", "say A", "next")


def test_a_decision_has_its_rounds_its_rule_and_what_moved() -> None:
    visit = record_of(two_rounds()).visits[0]
    assert [one.totals for one in visit.rounds] == [(21, 26), (23, 24)]
    assert (visit.rule, visit.fate) == (Rule.BIGGER_SAY, Fate.DECIDED)
    assert (visit.power, visit.power_after) == (17, 21)
    assert [(move.made_by, move.because) for move in visit.moves] == [("Dr Okafor", "Asked.")]


def test_an_undone_decision_stays_in_the_record_and_the_moment_comes_again() -> None:
    room = Room()
    hears(room)
    room.do("next", "undo")
    assert told(room) == [("Opening", "decided", True), ("Opening", "not decided", False)]
    assert [number for number, _ in record_of(room).standing] == [2]


def test_undoing_twice_goes_back_two_decisions() -> None:
    room = Room()
    hears(room)
    room.do("next", "open", "hands A 6", "close", "say A", "next", "next")
    room.do("undo", "undo")
    assert told(room) == [
        ("Opening", "decided", True),
        ("Answer", "decided", True),
        ("Opening", "not decided", False),
    ]


def test_undoing_a_vote_that_was_shown_keeps_what_was_told() -> None:
    room = Room()
    room.do("next", "open", "hands A 6", "hands B 3", "close", "undo", "open", "undo")
    visits = record_of(room).visits
    assert told(room) == [("Opening", "not decided", True), ("Opening", "not decided", False)]
    assert [len(one.rounds) for one in visits] == [1, 0]


def test_a_skipped_moment_and_a_jump_say_so() -> None:
    room = Room()
    room.do("next", "skip", "jump Home")
    assert told(room) == [
        ("Opening", "skipped", False),
        ("Answer", "left by a jump", False),
        ("Home", "ending", False),
    ]
    ending = record_of(room).ending
    assert ending is not None
    assert ending.ending == "Home"


def test_a_jump_straight_after_a_decision_is_undone_to_the_moment_between() -> None:
    room = Room()
    hears(room)
    room.do("jump Home", "undo")
    assert told(room) == [("Opening", "decided", False), ("Answer", "not decided", False)]


def test_a_jump_before_the_story_began_has_nothing_to_leave() -> None:
    room = Room()
    room.do("jump Answer")
    assert told(room) == [("Answer", "not decided", False)]


def test_a_new_line_is_told_with_its_score_and_its_credit() -> None:
    room = Room()
    room.do("next")
    room.conductor.do(line("gives", "voice", "2", "Home", "do Turn round", "Why not", "Ade"))
    (visit,) = record_of(room).visits
    assert visit.fate is Fate.REWRITTEN
    assert visit.line is not None
    assert visit.line.credit == "Ade"
    assert [move.words for move in visit.moves] == ["Turn round"]
    assert visit.rule is None


def test_the_needle_stands_with_the_decision_it_was_placed_after() -> None:
    room = two_rounds()
    room.do("needle")
    for number in range(9):
        room.conductor.mark(f"{USER}-{number}", USER, 20)
        room.conductor.mark(f"{PRO}-{number}", PRO, 40)
    room.do("needle", "move 30 So it felt", "next")
    first, second = record_of(room).visits
    assert first.needle is not None
    assert first.needle.room is not None
    assert first.trainers is not None
    assert (first.needle.room.marks, first.trainers.power, second.needle) == (18, 30, None)


def test_minutes_are_told_from_the_rooms_beginning_where_they_are_known() -> None:
    room = two_rounds()
    minutes = tuple(range(len(room.happened)))
    record = recorded(meeting(), room.happened, minutes)
    assert record.minutes == minutes[-1]
    assert record.visits[0].minute == 1
    assert recorded(meeting(), room.happened).minutes is None
