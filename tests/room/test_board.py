"""What a board tells in each stage, to each viewer, and what it keeps back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.model.power import Chair
from game.model.problems import Refused
from game.model.scenario import Decides, Line, LineKind, Measure, Scenario
from game.model.state import Decision
from game.room.board import Votes, board, offered_in
from game.room.disclosure import RoundTold
from game.room.happenings import (
    Decided,
    Happening,
    NeedleClosed,
    NeedleMoved,
    NeedleOpened,
    RuleSet,
    Started,
    VoteClosed,
    VoteOpened,
    Went,
)
from game.room.ladder import Rule, RuleOutcome
from game.room.naming import moment_named, option_named
from game.room.needle import NeedleTold
from game.room.session import Session, Stage, replayed
from tests.builder import choice, trust_at_least
from tests.room.rooms import meeting

TOLD = RoundTold(("ask", "tell"), 7, (3, 4))
DECIDED = Decided(Decision("ask", None), Rule.HEARS)
TELLING: tuple[Happening, ...] = (Started(),)
SHOWN = (*TELLING, VoteOpened(), VoteClosed(TOLD))
MOVED = (*SHOWN, DECIDED)
NEEDLE = (*MOVED, NeedleOpened())
VIEWERS = (Chair.PROFESSIONAL, Chair.SERVICE_USER, None)


def story() -> Scenario:
    """The small meeting with a thought, a private measure and a closed option."""
    plain = meeting()
    shut = choice("shut", "Answer", only_if=trust_at_least(9), blocked_because="No time.")
    silent = choice("silent", "Answer", only_if=trust_at_least(9))
    opening = plain.moments["Opening"]
    ask, tell = opening.choices
    fuller = replace(
        opening,
        question="How do you begin?",
        script=(
            Line(LineKind.NARRATION, "A room."),
            Line(LineKind.THOUGHT, "I am late.", "Dr Okafor"),
        ),
        choices=(ask, shut, silent, tell),
    )
    return replace(
        plain,
        moments={**plain.moments, "Opening": fuller},
        measures=(Measure("trust", 4), Measure("hope", 5, Chair.SERVICE_USER)),
    )


def at(happened: tuple[Happening, ...]) -> Session:
    return replayed(story(), happened)


@pytest.mark.parametrize("viewer", VIEWERS)
def test_thoughts_and_private_measures_go_to_their_own_seat(viewer: Chair | None) -> None:
    seen = board(at(TELLING), viewer, Votes())
    lines = [line.text for passage in seen.passages for line in passage.lines]
    thought = ["I am late."] if viewer is Chair.PROFESSIONAL else []
    assert lines == ["A room.", *thought]
    assert seen.meter is not None
    names = [measure.name for measure in seen.meter.measures]
    assert names == (["trust", "hope"] if viewer is Chair.SERVICE_USER else ["trust"])


def test_options_have_letters_where_they_are_open_and_a_reason_where_they_are_not() -> None:
    offered = offered_in(at(TELLING))
    told = [(one.letter, one.id, one.reason, one.is_open) for one in offered]
    assert told == [
        ("A", "ask", None, True),
        (None, "shut", "No time.", False),
        ("B", "tell", None, True),
    ]


# What is told in each stage: passages, moves, is the meter there, rounds, and the moment.
STAGES = [
    (TELLING, 1, 0, True, 0, "Opening"),
    ((*TELLING, VoteOpened()), 1, 0, True, 0, "Opening"),
    (SHOWN, 1, 0, True, 1, "Opening"),
    (NEEDLE, 0, 0, False, 1, "Opening"),
    (MOVED, 0, 1, True, 1, "Opening"),
    ((*MOVED, Went()), 1, 0, True, 0, "Answer"),
]


@pytest.mark.parametrize(("happened", "passages", "moves", "meter", "rounds", "moment"), STAGES)
def test_what_is_told_in_each_stage(
    happened: tuple[Happening, ...],
    passages: int,
    moves: int,
    meter: bool,
    rounds: int,
    moment: str,
) -> None:
    seen = board(at(happened), None, Votes())
    assert (len(seen.passages), len(seen.moves), seen.meter is not None) == (
        passages,
        moves,
        meter,
    )
    assert (len(seen.rounds), seen.moment.name) == (rounds, moment)


def test_the_meter_is_that_of_after_the_decision_once_it_is_uncovered() -> None:
    before, after = at(SHOWN).state.balance, at(MOVED).state.balance
    assert before != after
    seen = board(at(MOVED), None, Votes())
    assert seen.meter is not None
    assert seen.meter.balance == after
    assert seen.moment.meter.balance == before


def test_after_a_decision_the_board_stays_with_the_moment_and_its_options() -> None:
    for happened in (NEEDLE, MOVED):
        seen = board(at(happened), None, Votes())
        assert (seen.question, seen.seated) == ("How do you begin?", ("Dr Okafor",))
        assert [one.id for one in seen.offered] == ["ask", "shut", "tell"]
        assert seen.decided == DECIDED


def test_where_and_when_it_was_holds_for_the_next_moment_on_the_wall_too() -> None:
    plain = story()
    opening = replace(plain.moments["Opening"], setting="kitchen", time="09:05")
    there = replace(plain, moments={**plain.moments, "Opening": opening})
    session = replayed(there, (*MOVED, Went()))
    (passage,) = board(session, None, Votes()).passages
    assert (passage.scene.setting, passage.scene.time) == ("kitchen", "09:05")


def test_the_needle_and_where_the_trainer_would_put_it() -> None:
    marks, moved = NeedleTold(None), NeedleMoved(40, "So.")
    seen = board(at((*NEEDLE, NeedleClosed(marks), moved)), None, Votes())
    assert (seen.needle, seen.needle_moved) == (marks, moved)


@pytest.mark.parametrize(
    ("decides", "seated"),
    [
        (Decides.PROFESSIONAL, ("Dr Okafor",)),
        (Decides.SERVICE_USER, ("Sam",)),
        (Decides.TOGETHER, ("Dr Okafor", "Sam")),
        (None, ()),
    ],
)
def test_whom_the_room_decides_for(decides: Decides | None, seated: tuple[str, ...]) -> None:
    plain = story()
    opening = replace(plain.moments["Opening"], decides=decides)
    if decides is None:
        opening = replace(opening, choices=(), ending="Opening")
    session = replayed(replace(plain, moments={**plain.moments, "Opening": opening}), ())
    assert board(session, None, Votes()).seated == seated


# The rule set, the stage, the rule that really decides, and the one that is told.
RULES = [
    (None, TELLING, None, Rule.TELLS),
    (None, TELLING, Rule.HEARS, Rule.HEARS),
    (Rule.DECIDES, TELLING, None, Rule.DECIDES),
    (Rule.DECIDES, SHOWN, Rule.HEARS, Rule.HEARS),
    (Rule.DECIDES, NEEDLE, None, Rule.DECIDES),
    (Rule.DECIDES, MOVED, None, Rule.DECIDES),
]


@pytest.mark.parametrize(("chosen", "happened", "decides", "told"), RULES)
def test_the_rule_that_is_told(
    chosen: Rule | None, happened: tuple[Happening, ...], decides: Rule | None, told: Rule
) -> None:
    first, *rest = happened
    session = replayed(story(), (first, RuleSet(chosen), *rest))
    seen = board(session, None, Votes(rule=decides))
    assert seen.rule is told
    assert seen.follows_the_meter is (chosen is None)


def test_what_the_votes_tell_is_handed_on_as_it_is() -> None:
    outcome = RuleOutcome(None, "Level.", ("ask", "tell"))
    votes = Votes(Rule.HEARS, 9, 7, 3, outcome, ((Rule.DECIDES, outcome),))
    seen = board(at(SHOWN), None, votes)
    assert (seen.present, seen.chosen, seen.placed) == (9, 7, 3)
    assert (seen.outcome, seen.under) == (outcome, ((Rule.DECIDES, outcome),))
    assert seen.stage is Stage.SHOWN


@pytest.mark.parametrize(
    ("name", "found"),
    [("A", "ask"), ("a", "ask"), ("1", "ask"), ("ask", "ask"), ("b", "tell"), ("3", "tell")],
)
def test_an_option_is_named_by_its_letter_its_number_as_shown_or_its_id(
    name: str, found: str
) -> None:
    assert option_named(offered_in(at(TELLING)), name) == found


@pytest.mark.parametrize("name", ["2", "shut", "silent", "C", "0", "4", ""])
def test_a_closed_option_or_none_is_not_named(name: str) -> None:
    with pytest.raises(Refused) as refused:
        option_named(offered_in(at(TELLING)), name)
    assert str(refused.value) == f"There is no open option {name!r} here."


def test_a_moment_is_named_however_it_is_typed() -> None:
    moments = ("The door", "Sam’s answer")
    assert moment_named(moments, "  the   DOOR ") == "The door"
    assert moment_named(moments, "sam's answer") == "Sam’s answer"
    with pytest.raises(Refused, match="no moment called 'door'"):
        moment_named(moments, "door")
