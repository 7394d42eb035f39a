"""A room is led from joining to its end, and what it forgets is gone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.model.balance import Balance
from game.model.effects import Traces
from game.model.power import Chair, Strands
from game.model.problems import Refused
from game.model.scenario import Order, Scenario
from game.model.state import Decision
from game.room.ballots import Ballot, Box
from game.room.commands import command
from game.room.conductor import Conductor
from game.room.evaluation import EvaluationTold
from game.room.happenings import Decided, Evaluated, Happening, Started, VoteClosed
from game.room.ladder import Rule, RuleOutcome
from game.room.session import Stage, begun, replayed
from tests.room.rooms import PRO, USER, WATCHING, Room, meeting


def at_the_vote() -> Room:
    room = Room()
    room.do("next", "next")
    return room


def test_a_whole_meeting_by_next_alone_but_for_the_trainers_pick() -> None:
    room = Room()
    room.do("rule tells", "next", "say A", "next", "next", "say yes", "next", "next")
    assert room.conductor.session.stage is Stage.ENDED
    assert room.conductor.session.state.moment == "The end"
    room.do("stop")
    assert replayed(meeting(), room.happened) == room.conductor.session


def test_what_the_room_decides_happens() -> None:
    room = at_the_vote()
    room.do("rule decides")
    room.send(PRO, ask=5, tell=9)
    room.send(USER, ask=7, tell=5)
    room.do("close", "next")
    board = room.conductor.board(None)
    assert [move.because for move in board.moves] == ["Asked."]
    assert board.decided is not None
    assert board.decided.rule is Rule.DECIDES


def test_a_vote_is_secret_until_it_is_shown() -> None:
    room = at_the_vote()
    room.send(USER, ask=5, tell=2)
    board = room.conductor.board(None, present=9)
    assert (board.present, board.chosen) == (9, 7)
    assert board.rounds == ()
    assert (board.outcome, board.under) == (None, ())


def test_a_vote_can_be_changed_and_taken_back_until_it_closes() -> None:
    room = at_the_vote()
    room.vote("one", WATCHING, "ask")
    room.vote("one", WATCHING, "tell")
    assert room.box.count(("ask", "tell")).row() == (0, 1)
    room.conductor.take_back("one")
    assert room.box.chosen() == 0
    room.do("close")
    with pytest.raises(Refused, match="No vote is open"):
        room.vote("one", WATCHING, "ask")


def test_two_rounds_with_talk_between_show_the_shift() -> None:
    room = at_the_vote()
    room.send(PRO, ask=5, tell=10)
    room.do("close", "again")
    room.send(PRO, ask=10, tell=5)
    room.do("close")
    assert [told.totals for told in room.conductor.board(None).rounds] == [(5, 10), (10, 5)]
    with pytest.raises(Refused, match="two rounds"):
        room.do("again")


def test_raised_hands_count_and_are_counted_again_in_a_second_round() -> None:
    room = at_the_vote()
    room.do("hands A 9", "hands tell 4", "hands A 7", "close")
    assert room.conductor.board(None).rounds[0].totals == (7, 4)
    room.do("again", "close")
    assert room.conductor.board(None).rounds[1].whole == 0


def test_in_a_small_room_a_rule_gives_way_to_the_trainer_unless_the_room_agrees() -> None:
    room = at_the_vote()
    room.do("rule decides")
    room.send(USER, ask=2, tell=1)
    room.send(PRO, tell=6)
    room.do("close")
    assert room.conductor.board(None).rule is Rule.HEARS
    with pytest.raises(Refused, match="Say which"):
        room.do("next")
    room.do("rule decides room agrees", "next")
    decided = room.conductor.session.decided
    assert decided is not None
    assert decided.rule is Rule.DECIDES


def test_where_a_rule_decides_nothing_the_room_is_told_why_and_what_it_can_do() -> None:
    room = at_the_vote()
    room.do("rule agree")
    room.send(USER, ask=6, tell=5)
    room.send(PRO, ask=5, tell=6)
    room.do("close")
    with pytest.raises(Refused) as refused:
        room.do("next")
    assert str(refused.value) == (
        "Nothing has more than half of each chair. Talk and vote again, or choose another rule."
    )


def test_a_rule_set_after_the_votes_are_shown_may_not_tell_more_than_they_did() -> None:
    room = at_the_vote()
    room.do("rule hears")
    room.send(USER, ask=5)
    room.send(PRO, tell=6)
    room.do("close")
    with pytest.raises(Refused, match="shown already"):
        room.do("rule decides")


def test_same_votes_another_rule_where_chairs_are_shown_apart() -> None:
    room = at_the_vote()
    room.do("rule hears")
    room.send(USER, ask=6, tell=5)
    room.send(PRO, ask=5, tell=8)
    room.do("close")
    under = dict(room.conductor.board(None).under)
    assert under[Rule.DECIDES].picks == Decision("ask", None)
    assert under[Rule.AGREE].picks is None
    assert under[Rule.TELLS].why == "The trainer has not said yet."


def test_undo_goes_back_to_before_the_decision_and_keeps_the_rule() -> None:
    room = at_the_vote()
    room.do("rule hears", "hands A 9", "close", "say A", "next", "next")
    assert room.conductor.session.state.moment == "Answer"
    room.do("undo")
    assert room.conductor.session.state.moment == "Opening"
    assert room.conductor.session.rule is Rule.HEARS
    assert room.conductor.board(None).rounds == ()


def test_what_could_name_a_person_is_gone_once_the_room_has_gone_on() -> None:
    room = at_the_vote()
    room.send(USER, ask=5, tell=2)
    room.do("rule hears", "close", "say A", "next")
    assert room.box.chosen() == 7
    room.do("next")
    assert room.box.chosen() == 0
    assert not any("service user-" in repr(happening) for happening in room.happened)


def test_the_room_places_the_needle_before_the_meter_is_seen() -> None:
    room = at_the_vote()
    room.do("rule hears", "hands A 9", "close", "say A", "needle")
    assert room.conductor.board(None).meter is None
    for number, mark in enumerate((20, 22, 30, 41, 60, 20, 22, 30, 41, 60)):
        room.conductor.mark(f"{number}", WATCHING, mark)
    room.do("next")
    board = room.conductor.board(None)
    assert board.meter is not None
    assert board.needle is not None
    assert board.needle.room is not None
    assert (board.needle.room.low, board.needle.room.middle, board.needle.room.high) == (20, 30, 40)
    assert board.needle.by_seat is None
    room.do("move 25 It was her form.")
    assert room.conductor.board(None).needle_moved is not None


def test_the_needle_of_a_moment_is_placed_once_also_after_an_undo() -> None:
    room = at(Stage.NEEDLE)
    room.do("next")
    with pytest.raises(Refused, match="here already"):
        room.do("needle")
    room.do("undo", "open", "close", "say A")
    with pytest.raises(Refused, match="here already"):
        room.do("needle")
    assert room.conductor.session.stage is Stage.SHOWN
    room.do("next", "next", "open", "close", "say yes", "needle")
    assert room.conductor.session.stage is Stage.NEEDLE


def test_a_pause_takes_no_votes_and_loses_none() -> None:
    room = at_the_vote()
    room.send(USER, ask=3)
    room.do("pause")
    with pytest.raises(Refused, match="paused"):
        room.vote("late", USER, "ask")
    room.do("resume", "close")
    told = [one for one in room.happened if isinstance(one, VoteClosed)]
    assert told[0].told.whole == 3


@pytest.mark.parametrize("line", ["next", "close", "undo", "skip"])
def test_nothing_but_going_on_ends_a_pause(line: str) -> None:
    room = at_the_vote()
    room.do("pause")
    with pytest.raises(Refused, match="End the pause first"):
        room.do(line)
    assert room.conductor.session.is_paused
    room.do("resume", "close")
    assert room.conductor.session.stage is Stage.SHOWN


def test_that_the_room_agreed_is_told_to_all_while_it_holds_and_holds_for_one_moment() -> None:
    room = at_the_vote()
    room.do("rule decides room agrees")
    room.send(USER, ask=2)
    assert room.conductor.board(None).consent
    room.do("close", "next", "next")
    assert not room.conductor.board(None).consent
    assert room.conductor.session.rule is Rule.DECIDES


def test_hands_are_told_apart_from_phones() -> None:
    room = at_the_vote()
    room.send(USER, ask=2)
    room.do("hands A 3")
    board = room.conductor.board(None, present=4)
    assert (board.present, board.chosen, board.by_hand) == (4, 5, 3)


def test_a_line_the_room_wrote_is_scored_and_played_at_once_and_stays_in_the_moment() -> None:
    room = at_the_vote()
    room.do("rule hears", "hands A 9", "close")
    room.do("rewrite shares voice 2 to answer: Shall we begin with you? because She began.")
    board = room.conductor.board(None)
    assert [move.because for move in board.moves] == ["She began."]
    assert board.moves[0].shifts[0].user_after - board.moves[0].shifts[0].user_before == 2
    room.do("undo")
    assert [one.words for one in room.conductor.board(None).offered][-1] == (
        "Shall we begin with you?"
    )
    assert replayed(meeting(), room.happened) == room.conductor.session


def test_a_line_that_leads_nowhere_or_scores_nothing_known_is_refused() -> None:
    room = at_the_vote()
    room.do("close")
    for line in (
        "rewrite shares voice 1 to Nowhere: Hello because I said so.",
        "rewrite grants voice 1 to Answer: Hello because I said so.",
        "rewrite Hello",
    ):
        with pytest.raises(Refused):
            room.do(line)


def test_three_questions_are_told_as_sums_and_not_where_nearly_all_said_the_same() -> None:
    room = Room()
    room.do("rule tells", "next")
    with pytest.raises(Refused, match="after the story"):
        room.conductor.answer("0", 0, 2)
    room.do("say A", "next", "next", "say yes", "next", "next")
    for number in range(9):
        room.conductor.answer(f"{number}", 0, number % 3)
        room.conductor.answer(f"{number}", 1, 2)
    room.do("stop")
    (told,) = [one.told for one in room.happened if isinstance(one, Evaluated)]
    assert told == EvaluationTold(9, ((3, 3, 3), None, None))
    assert room.box.answers() == []


@pytest.mark.parametrize(("question", "answer"), [(-1, 0), (3, 0), (0, -1), (0, 3)])
def test_an_answer_that_no_page_offers_is_refused(question: int, answer: int) -> None:
    room = Room()
    room.do("rule tells", "next", "say A", "next", "next", "say yes", "next", "next")
    with pytest.raises(Refused, match="no such answer"):
        room.conductor.answer("0", question, answer)
    room.conductor.answer("0", 2, 2)
    assert len(room.box.answers()) == 1


def shown_apart() -> Room:
    room = at_the_vote()
    room.do("rule hears")
    room.send(PRO, ask=6, tell=5)
    room.send(USER, ask=5, tell=6)
    room.do("close")
    assert room.conductor.session.rounds[0].split is not None
    return room


def started_again(room: Room) -> Conductor:
    """The room after a crash: what happened and the ballots are kept, memory is not."""
    return Conductor(replayed(meeting(), room.happened), room.box, room.happened.append)


def test_a_room_gone_on_with_knows_what_was_told_of_the_votes_that_are_shown() -> None:
    room = shown_apart()
    room.conductor = started_again(room)
    room.do("again")
    room.vote("late", USER, "tell")
    room.do("close")
    assert [one.is_silent for one in room.conductor.session.rounds] == [False, True]


def test_where_what_was_told_before_is_forgotten_nothing_more_is_told_of_that_moment() -> None:
    room = shown_apart()
    room.do("again")
    room.conductor = started_again(room)
    room.send(PRO, tell=11)
    room.send(USER, tell=5, ask=6)
    room.do("close")
    assert room.conductor.session.rounds[1].is_silent
    room.do("say A", "next", "next", "open")
    room.send(USER, yes=9, no=9)
    room.do("close")
    assert room.conductor.session.rounds[0].totals == (9, 9)


def test_one_who_joins_a_vote_that_was_undone_is_not_read_off_the_difference() -> None:
    room = shown_apart()
    room.do("undo", "open")
    room.send(PRO, ask=6, tell=5)
    room.send(USER, ask=5, tell=7)
    room.do("close")
    assert room.conductor.session.rounds[0].is_silent


def test_a_seat_changed_while_votes_are_shown_changes_no_vote() -> None:
    room = shown_apart()
    room.conductor.changed_seat(f"{PRO}-0")
    assert room.conductor.chosen() == 22


def test_skip_and_jump_take_the_room_on() -> None:
    room = Room()
    room.do("next", "skip")
    assert room.conductor.session.state.moment == "Answer"
    room.do("jump  opening")
    assert room.conductor.session.state.moment == "Opening"
    room.do("undo")
    assert room.conductor.session.state.moment == "Answer"


def test_a_jump_with_facts_remembered_tells_its_own_moment_only() -> None:
    story = meeting()
    opening = story.moments["Opening"]
    asked = tuple(replace(one, traces=Traces(remember=("asked",))) for one in opening.choices)
    moments = {**story.moments, "Opening": replace(opening, choices=asked)}
    session = begun(replace(story, moments=moments, facts=("asked",)))
    conductor = Conductor(session, Box(), [].append)
    for line in ("next", "skip", "jump opening"):
        conductor.do(command(line))
    board = conductor.board(None)
    assert [passage.moment for passage in board.passages] == ["Opening"]
    assert conductor.session.state.facts == {"asked"}


def test_the_board_says_how_many_have_placed_the_needle_and_not_where() -> None:
    room = Room()
    room.do("next", "rule hears", "open", "close", "say A", "needle")
    room.conductor.mark("one", PRO, 20)
    room.conductor.mark("two", USER, 70)
    room.conductor.mark("one", PRO, 30)
    board = room.conductor.board(None)
    assert (board.placed, board.meter, board.needle) == (2, None, None)


def test_while_the_needle_is_placed_the_rule_told_is_that_of_before_the_decision() -> None:
    near_the_end_of_a_zone = Balance(Strands(2, 2, 3), Strands(8, 8, 8))
    story = replace(meeting(), starts=near_the_end_of_a_zone)
    conductor = Conductor(begun(story), Box(), lambda _: None)
    for line in ("next", "open", "hands A 6", "close", "say A", "needle"):
        conductor.do(command(line))
    assert conductor.session.ruled_by is Rule.HEARS
    assert conductor.board(None).rule is Rule.TELLS


def test_the_wall_says_whom_the_room_decides_for_and_no_private_measure() -> None:
    board = at_the_vote().conductor.board(None)
    assert board.seated == ("Dr Okafor",)
    assert [option.letter for option in board.offered] == ["A", "B"]


@pytest.mark.parametrize(
    "line",
    [
        "dance",
        "hands",
        "hands A many",
        "hands A 3 queen",
        "rule",
        "rule all",
        "move x y",
        "open now",
    ],
)
def test_words_that_are_off_say_how_they_are_written(line: str) -> None:
    with pytest.raises(Refused) as refused:
        command(line)
    assert any(
        hint in str(refused.value) for hint in ("help", "Write it", "Seats are", "Rules are")
    )


def shuffled() -> Scenario:
    moments = {name: replace(one, order=Order.SHUFFLED) for name, one in meeting().moments.items()}
    return replace(meeting(), moments=moments)


@pytest.mark.parametrize("seed", range(6))
def test_a_room_sees_one_order_and_its_letters_follow_what_is_seen(seed: int) -> None:
    kept: list[Happening] = []
    box = Box()
    conductor = Conductor(begun(shuffled()), box, kept.append, seed)
    for line in ("next", "next"):
        conductor.do(command(line))
    boards = [conductor.board(viewer) for viewer in (None, *Chair)]
    assert len({board.offered for board in boards}) == 1
    assert [one.letter for one in boards[0].offered] == ["A", "B"]
    own = boards[1].moment.options
    assert [one.id for one in own] == [one.id for one in boards[0].offered]
    conductor.do(command("hands A 3 professional"))
    assert box.count((own[0].id,)).row() == (3,)
    assert replayed(shuffled(), kept) == conductor.session


def test_rooms_of_different_seeds_see_different_orders() -> None:
    firsts = set()
    for seed in range(20):
        conductor = Conductor(begun(shuffled()), Box(), [].append, seed)
        conductor.do(command("next"))
        firsts.add(conductor.board(None).offered[0].id)
    assert firsts == {"ask", "tell"}


def test_of_ballots_that_come_together_those_that_fit_are_cast_and_the_others_refused() -> None:
    room = at_the_vote()
    refusals = room.conductor.cast_all(
        [Ballot("one", PRO, "ask"), Ballot("two", USER, "none"), Ballot("three", USER, "tell")]
    )
    assert [str(why) if why is not None else None for why in refusals] == [
        None,
        "That option is not open.",
        None,
    ]
    assert room.box.cast() == {"one": (PRO, "ask"), "three": (USER, "tell")}
    assert [room.conductor.cast_by(token) for token in ("one", "two", "three")] == [
        "ask",
        None,
        "tell",
    ]


def test_after_a_jump_no_ballot_of_the_moment_before_is_left() -> None:
    for line in ("jump answer", "skip", "undo"):
        room = at_the_vote()
        room.send(USER, ask=5, tell=2)
        room.do("hands A 3", "close", line)
        assert (room.conductor.chosen(), room.box.cast()) == (0, {}), line


def test_a_rule_that_a_small_room_agreed_to_is_used_also_after_an_undo() -> None:
    room = at_the_vote()
    room.do("rule decides room agrees")
    room.send(USER, ask=2)
    room.do("close", "next")
    assert room.conductor.session.decided == Decided(Decision("ask", None), Rule.DECIDES)
    room.do("undo", "open")
    room.send(USER, tell=2)
    room.do("close")
    assert room.conductor.rule is Rule.DECIDES


@pytest.mark.parametrize("power", [-1, 101])
def test_no_mark_of_the_needle_lies_outside_of_the_ruler(power: int) -> None:
    room = Room()
    room.do("next", "rule hears", "open", "close", "say A", "needle")
    with pytest.raises(Refused, match="0 to 100"):
        room.conductor.mark("one", PRO, power)
    assert room.conductor.board(None).placed == 0


@pytest.mark.parametrize("power", [0, 100])
def test_the_needle_may_stand_at_either_end_of_the_ruler(power: int) -> None:
    room = Room()
    room.do("next", "rule hears", "open", "close", "say A", "needle")
    room.conductor.mark("one", PRO, power)
    assert room.conductor.board(None).placed == 1


def test_what_the_rule_makes_of_the_votes_is_told_once_they_are_shown_and_not_before() -> None:
    room = at_the_vote()
    room.do("rule decides")
    room.send(USER, ask=7, tell=5)
    room.do("hands B 1 professional")
    assert room.conductor.board(None).outcome is None
    room.do("close")
    told = room.conductor.board(None).outcome
    assert told is not None
    assert told.picks == Decision("ask", None)
    room.do("next")
    assert room.conductor.board(None).outcome is None
    room.do("next", "rule tells")
    assert room.conductor.board(None).outcome is None
    room.do("say no")
    assert room.conductor.board(None).outcome == RuleOutcome(Decision("no", "no"))


def test_a_room_without_a_seed_of_its_own_begins_with_0() -> None:
    room = Room()
    room.do("next")
    assert room.happened == [Started(0)]


TO = {
    Stage.JOINING: (),
    Stage.TELLING: ("next", "rule hears"),
    Stage.VOTING: ("next", "rule hears", "open"),
    Stage.SHOWN: ("next", "rule hears", "open", "close", "say A"),
    Stage.MOVED: ("next", "rule hears", "open", "close", "say A", "next"),
    Stage.NEEDLE: ("next", "rule hears", "open", "close", "say A", "needle"),
    Stage.ENDED: ("rule tells", "next", "say A", "next", "next", "say yes", "next", "next"),
    Stage.FINISHED: ("next", "stop"),
}
"""What brings a room to each stage."""


def at(stage: Stage) -> Room:
    room = Room()
    room.do(*TO[stage])
    assert room.conductor.session.stage is stage
    return room


@pytest.mark.parametrize(
    ("stage", "leads"),
    [
        (Stage.JOINING, Stage.TELLING),
        (Stage.TELLING, Stage.VOTING),
        (Stage.VOTING, Stage.SHOWN),
        (Stage.SHOWN, Stage.MOVED),
        (Stage.NEEDLE, Stage.MOVED),
        (Stage.MOVED, Stage.TELLING),
    ],
)
def test_next_leads_from_each_stage_to_the_one_after_it(stage: Stage, leads: Stage) -> None:
    room = at(stage)
    room.do("next")
    assert room.conductor.session.stage is leads


@pytest.mark.parametrize(
    ("stage", "line", "why"),
    [
        (Stage.ENDED, "next", "The story has ended. Talk about it, then type stop."),
        (Stage.FINISHED, "next", "This room is closed."),
        (Stage.TELLING, "close", "No vote is open."),
        (Stage.SHOWN, "close", "No vote is open."),
        (Stage.TELLING, "again", "A second round follows a first one."),
        (Stage.VOTING, "again", "A second round follows a first one."),
        (Stage.TELLING, "hands A 3", "Hands are counted while a vote is open."),
        (Stage.SHOWN, "hands A 3", "Hands are counted while a vote is open."),
        (Stage.ENDED, "skip", "There is nothing to skip here."),
        (Stage.JOINING, "rewrite shares voice 2 to Answer: Hello because it is so.",
         "Close the vote before rewriting."),
    ],
)  # fmt: skip
def test_what_a_stage_has_no_room_for_is_refused_with_why(
    stage: Stage, line: str, why: str
) -> None:
    room = at(stage)
    before = room.conductor.session
    with pytest.raises(Refused) as refused:
        room.do(line)
    assert str(refused.value) == why
    assert room.conductor.session == before


def test_help_changes_nothing() -> None:
    room = at(Stage.VOTING)
    before = room.conductor.session
    room.do("help")
    assert room.conductor.session == before


@pytest.mark.parametrize("stage", [one for one in Stage if one is not Stage.NEEDLE])
def test_the_needle_is_placed_only_while_it_is_asked_for(stage: Stage) -> None:
    room = at(stage)
    with pytest.raises(Refused, match="not being placed"):
        room.conductor.mark("one", PRO, 50)


@pytest.mark.parametrize(
    ("power", "is_placed"), [(-1, False), (0, True), (100, True), (101, False)]
)
def test_the_needle_stands_from_0_to_100(power: int, is_placed: bool) -> None:
    room = at(Stage.NEEDLE)
    if is_placed:
        room.conductor.mark("one", PRO, power)
    else:
        with pytest.raises(Refused, match="from 0 to 100"):
            room.conductor.mark("one", PRO, power)
    assert room.conductor.board(None).placed == is_placed


def test_whoever_changes_their_seat_casts_anew() -> None:
    room = at(Stage.VOTING)
    room.vote("one", PRO, "ask")
    room.vote("two", USER, "tell")
    room.conductor.changed_seat("one")
    assert (room.conductor.cast_by("one"), room.conductor.cast_by("two")) == (None, "tell")
    assert room.conductor.chosen() == 1


@pytest.mark.parametrize(
    ("stage", "rule", "picks"),
    [
        (Stage.JOINING, "tells", None),
        (Stage.TELLING, "hears", None),
        (Stage.TELLING, "tells", Decision("ask", None)),
        (Stage.SHOWN, "hears", Decision("ask", None)),
        (Stage.MOVED, "hears", None),
        (Stage.ENDED, "tells", None),
    ],
)
def test_a_rule_has_an_outcome_where_there_is_something_to_decide_by(
    stage: Stage, rule: str, picks: Decision | None
) -> None:
    room = at(stage)
    room.do(f"rule {rule}")
    if stage is Stage.TELLING:
        room.do("say A")
    found = room.conductor.outcome()
    assert (found.picks if found is not None else None) == picks


def test_other_rules_are_told_while_votes_are_shown_apart_and_not_once_it_is_decided() -> None:
    room = at(Stage.VOTING)
    room.send(PRO, ask=6, tell=6)
    room.send(USER, ask=7, tell=5)
    room.do("close", "say A")
    assert room.conductor.session.rounds[0].split is not None
    assert [rule for rule, _ in room.conductor.board(None).under] == [
        rule for rule in Rule if rule is not Rule.HEARS
    ]
    for stage in (Stage.MOVED, Stage.TELLING, Stage.VOTING):
        room.do("next")
        assert room.conductor.session.stage is stage
        assert room.conductor.board(None).under == ()


@pytest.mark.parametrize(
    ("rule", "totals"),
    [
        ("rule decides", (6, 7)),
        ("rule decides room agrees", None),
        ("rule tells room agrees", (6, 7)),
    ],
)
def test_totals_go_untold_only_where_the_room_agreed_to_a_rule_that_tells_of_chairs(
    rule: str, totals: tuple[int, int] | None
) -> None:
    room = at_the_vote()
    room.do(rule)
    room.send(PRO, ask=2, tell=3)
    room.send(WATCHING, ask=4, tell=4)
    room.do("close")
    (told,) = room.conductor.board(None).rounds
    assert (told.totals, told.split) == (totals, None)
