"""A session one happening after another: what may follow what, undoing, jumping, consent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.model.effects import Effects, Shift, Verb
from game.model.power import Strand
from game.model.problems import Refused
from game.model.scenario import ChoiceKind
from game.model.state import Decision
from game.room.disclosure import RoundTold
from game.room.evaluation import EvaluationTold
from game.room.happenings import (
    Decided,
    Evaluated,
    Finished,
    Happening,
    Jumped,
    NeedleClosed,
    NeedleMoved,
    NeedleOpened,
    Paused,
    Resumed,
    Rewritten,
    RuleSet,
    Skipped,
    Started,
    Undone,
    VoteClosed,
    VoteOpened,
    Went,
)
from game.room.ladder import Rule
from game.room.needle import NeedleTold
from game.room.session import Session, Stage, after, begun, replayed
from tests.room.rooms import meeting

TOLD = RoundTold(("ask", "tell"), 7, (3, 4))
APART = RoundTold(("ask", "tell"), 12, (5, 7))
ASK, YES = Decision("ask", None), Decision("yes", "yes")
LINE = Rewritten(
    ChoiceKind.SAY,
    "Shall we  begin with you?",
    Effects((Shift(Verb.SHARES, Strand.VOICE, 1),)),
    "She began.",
    "Answer",
)
NO_MARKS = NeedleTold(None)

TELLING: tuple[Happening, ...] = (Started(),)
VOTING = (*TELLING, VoteOpened())
SHOWN = (*VOTING, VoteClosed(TOLD))
MOVED = (*SHOWN, Decided(ASK, Rule.HEARS))
NEEDLE = (*MOVED, NeedleOpened())
ENDED = (*MOVED, Went(), Skipped(YES))
STAGES: dict[Stage, tuple[Happening, ...]] = {
    Stage.JOINING: (),
    Stage.TELLING: TELLING,
    Stage.VOTING: VOTING,
    Stage.SHOWN: SHOWN,
    Stage.MOVED: MOVED,
    Stage.NEEDLE: NEEDLE,
    Stage.ENDED: ENDED,
    Stage.FINISHED: (*TELLING, Finished()),
}
J, T, V, S, M, N, E, F = STAGES

# What happens, in which stages it may, and where the room stands then.
MAY: list[tuple[Happening, dict[Stage, Stage]]] = [
    (Started(), {J: T}),
    (VoteOpened(), {T: V, S: V}),
    (VoteClosed(TOLD), {V: S}),
    (Decided(ASK, Rule.HEARS), {T: M, S: M}),
    (LINE, {T: M, S: M}),
    (NeedleOpened(), {M: N}),
    (NeedleClosed(NO_MARKS), {N: M}),
    (NeedleMoved(40, "Why not?"), {M: M}),
    (Went(), {M: T}),
    (Skipped(ASK), {T: T, S: T}),
    (Jumped("Answer"), {J: T, T: T, S: T, M: T, N: T, E: T}),
    (Undone(), {V: T, S: T, M: T, N: T, E: T}),
    (RuleSet(Rule.HEARS), {stage: stage for stage in (J, T, V, S, M, N, E)}),
    (Paused(), {stage: stage for stage in (J, T, V, S, M, N, E)}),
    (Resumed(), {stage: stage for stage in (J, T, V, S, M, N, E)}),
    (Evaluated(EvaluationTold(2)), {stage: stage for stage in (J, T, V, S, M, N, E)}),
    (Finished(), dict.fromkeys((J, T, V, S, M, N, E), F)),
]


def test_the_rooms_of_the_table_stand_where_it_says() -> None:
    for stage, happened in STAGES.items():
        assert replayed(meeting(), happened).stage is stage


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize(("happening", "leads"), MAY, ids=lambda one: type(one).__name__)
def test_what_may_happen_in_each_stage_and_where_it_leads(
    stage: Stage, happening: Happening, leads: dict[Stage, Stage]
) -> None:
    session = replayed(meeting(), STAGES[stage])
    if stage in leads:
        assert after(session, happening).stage is leads[stage]
    else:
        with pytest.raises(Refused):
            after(session, happening)


def test_there_are_two_rounds_and_no_third_until_the_moment_begins_again() -> None:
    twice = (*SHOWN, VoteOpened(), VoteClosed(APART))
    session = replayed(meeting(), twice)
    assert session.rounds == (TOLD, APART)
    with pytest.raises(Refused, match="two rounds"):
        after(session, VoteOpened())
    assert after(after(session, Undone()), VoteOpened()).stage is Stage.VOTING


def test_undoing_a_vote_forgets_its_rounds_and_stays_in_the_moment() -> None:
    for happened in (VOTING, SHOWN, (*SHOWN, VoteOpened())):
        session = after(replayed(meeting(), happened), Undone())
        assert (session.stage, session.rounds, session.moment.name) == (
            Stage.TELLING,
            (),
            "Opening",
        )


def test_undoing_a_decision_goes_back_to_the_moment_told_before_any_vote() -> None:
    session = after(replayed(meeting(), MOVED), Undone())
    assert replace(session, told_in=()) == replayed(meeting(), TELLING)
    assert session.told_in == ("Opening",)
    twice = replayed(meeting(), (*MOVED, Went(), Decided(YES, Rule.HEARS), Undone(), Undone()))
    assert replace(twice, told_in=()) == replayed(meeting(), TELLING)
    with pytest.raises(Refused, match="nothing to undo"):
        after(twice, Undone())


# The rule and the consent that the room had at the decision, and those set after it.
RULES = [
    ((Rule.DECIDES, True), (Rule.HEARS, False)),
    ((None, False), (Rule.DECIDES, True)),
    ((Rule.HEARS, False), (None, False)),
    ((Rule.DECIDES, False), (Rule.DECIDES, True)),
]


@pytest.mark.parametrize(("before", "now"), RULES)
def test_the_rule_and_the_consent_stay_as_they_were_set_last_when_a_decision_is_undone(
    before: tuple[Rule | None, bool], now: tuple[Rule | None, bool]
) -> None:
    happened = (*TELLING, RuleSet(*before), Decided(ASK, Rule.HEARS), RuleSet(*now), Undone())
    session = replayed(meeting(), happened)
    assert (session.rule, session.consent) == now
    assert session.stage is Stage.TELLING


def test_a_jump_keeps_the_figures_and_can_be_undone() -> None:
    session = replayed(meeting(), (*MOVED, Jumped("Answer")))
    decided = replayed(meeting(), MOVED)
    assert session.state == replace(decided.state, moment="Answer")
    assert (session.stage, session.decided, session.rounds) == (Stage.TELLING, None, ())
    assert after(session, Undone()).moment.name == "Answer"
    home = replayed(meeting(), (*TELLING, Jumped("Home")))
    assert home.stage is Stage.ENDED
    assert after(home, Undone()).moment.name == "Opening"


def test_nobody_jumps_into_nowhere_or_out_of_an_open_vote() -> None:
    with pytest.raises(Refused, match="no moment called 'Nowhere'"):
        after(replayed(meeting(), TELLING), Jumped("Nowhere"))
    with pytest.raises(Refused, match="Close the vote before jumping"):
        after(replayed(meeting(), VOTING), Jumped("Answer"))


def test_what_was_decided_is_told_until_the_room_goes_on() -> None:
    session = replayed(meeting(), (*NEEDLE, NeedleClosed(NO_MARKS), NeedleMoved(40, "So.")))
    assert session.decided == Decided(ASK, Rule.HEARS)
    assert (session.needle, session.moved_to) == (NO_MARKS, NeedleMoved(40, "So."))
    assert session.voted_in.name == "Opening"
    assert session.moment.name == "Answer"
    gone = after(session, Went())
    assert (gone.decided, gone.needle, gone.moved_to, gone.rounds) == (None, None, None, ())
    assert gone.voted_in.name == "Answer"


def test_placing_the_needle_again_forgets_where_it_was() -> None:
    session = replayed(meeting(), (*NEEDLE, NeedleClosed(NO_MARKS), NeedleOpened()))
    assert (session.stage, session.needle) == (Stage.NEEDLE, None)


# The rule that is set once votes are shown, with and without the chairs apart, and consent.
AFTER_SHOWN = [
    (Rule.TELLS, False, False, True),
    (Rule.HEARS, False, False, True),
    (Rule.ONE_VOICE, False, False, False),
    (Rule.DECIDES, False, False, False),
    (Rule.DECIDES, True, False, True),
    (Rule.DECIDES, False, True, True),
    (None, False, False, True),  # follows the meter: the trainer tells
]


@pytest.mark.parametrize(("rule", "consent", "apart", "may"), AFTER_SHOWN)
def test_a_rule_set_once_votes_are_shown_asks_no_chair_apart_unless_they_were(
    rule: Rule | None, consent: bool, apart: bool, may: bool
) -> None:
    split = (("professional", (3, 2)), ("service user", (2, 4))) if apart else None
    session = replayed(meeting(), (*VOTING, VoteClosed(replace(TOLD, split=split))))
    if may:
        assert after(session, RuleSet(rule, consent)).rule is rule
    else:
        with pytest.raises(Refused, match="shown already"):
            after(session, RuleSet(rule, consent))


def test_a_line_stays_in_its_moment_though_undone_and_each_has_a_name_of_its_own() -> None:
    once = replayed(meeting(), (*TELLING, LINE))
    assert once.decided == Decided(Decision("shall-we-begin-with-you", None), Rule.HEARS)
    twice = replayed(meeting(), (*TELLING, LINE, Undone(), LINE))
    written = [choice.id for choice in twice.scenario.moments["Opening"].choices]
    assert written == ["ask", "tell", "shall-we-begin-with-you", "shall-we-begin-with-you-2"]
    assert twice.scenario.moments["Opening"].choices[-1].words == "Shall we begin with you?"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (replace(LINE, words="  "), "Type the new line first"),
        (replace(LINE, go_to="Nowhere"), "no moment called 'Nowhere'"),
    ],
)
def test_a_line_without_words_or_that_leads_nowhere_is_refused(line: Rewritten, why: str) -> None:
    with pytest.raises(Refused, match=why):
        after(replayed(meeting(), TELLING), line)


def test_nothing_is_rewritten_where_nobody_decides() -> None:
    with pytest.raises(Refused):
        after(replayed(meeting(), ENDED), LINE)


def test_a_pause_lies_over_every_stage_and_closing_ends_it() -> None:
    session = replayed(meeting(), (*VOTING, Paused()))
    assert (session.is_paused, session.stage) == (True, Stage.VOTING)
    assert not after(session, Resumed()).is_paused
    closed: Session = after(session, Finished())
    assert (closed.is_paused, closed.earlier) == (False, None)


def test_a_room_begins_by_joining() -> None:
    assert begun(meeting()).stage is Stage.JOINING
