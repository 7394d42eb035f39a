"""A room's session: where it stands in the story and in the vote, one happening after another.

Pure: `after` gives the next session or refuses with a sentence. Ballots are not here, and so a
session can be kept, sent and replayed without anybody's vote in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never

from game.engine.order import dealt
from game.engine.play import Step, begin, choose
from game.engine.start_at import starting_at
from game.model.events import MomentReached
from game.model.names import fold, free_id, id_from_words
from game.model.problems import Refused
from game.model.scenario import Choice, Moment, Scenario
from game.model.state import State
from game.room import happenings as happened
from game.room.disclosure import RoundTold
from game.room.ladder import Rule, decision, rule_at
from game.room.needle import NeedleTold

ROUNDS = 2


class Stage(StrEnum):
    """What the room is doing. A pause lies over any of them."""

    JOINING = "joining"
    TELLING = "telling"
    VOTING = "voting"
    SHOWN = "shown"
    NEEDLE = "needle"
    MOVED = "moved"
    ENDED = "ended"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Session:
    """One room at one point of its session.

    `step` is the last step of the play, `stage` what the room does there. `rounds` are the
    rounds closed in this moment, at most two. `rule` None follows the meter. `consent`: the room
    agreed, for this moment, to a rule that may tell somebody's vote. `earlier` is the session
    before the last decision, for undoing, or None at the start. `told_in` names a moment for each
    time that votes in it were told, `placed_in` those whose needle was placed: an undo leaves
    both as they are.
    """

    scenario: Scenario
    step: Step
    stage: Stage = Stage.JOINING
    rounds: tuple[RoundTold, ...] = ()
    rule: Rule | None = None
    consent: bool = False
    is_paused: bool = False
    decided: happened.Decided | None = None
    needle: NeedleTold | None = None
    moved_to: happened.NeedleMoved | None = None
    earlier: Session | None = None
    told_in: tuple[str, ...] = ()
    placed_in: frozenset[str] = frozenset()

    @property
    def state(self) -> State:
        """The state the play stands in; at `needle` and `moved`, already after the decision."""
        return self.step.state

    @property
    def moment(self) -> Moment:
        """The moment the play stands in."""
        return self.scenario.moments[self.state.moment]

    @property
    def voted_in(self) -> Moment:
        """The moment last voted in: the one stood in, or at `needle` and `moved` the one before."""
        if self.stage in (Stage.NEEDLE, Stage.MOVED) and self.earlier is not None:
            return self.earlier.moment
        return self.moment

    @property
    def ruled_by(self) -> Rule:
        """The rule that counts now: the one set, or the one that follows the meter."""
        return self.rule if self.rule is not None else rule_at(self.state.balance.power)


def begun(scenario: Scenario) -> Session:
    """A session whose room is still joining."""
    return Session(scenario, begin(scenario))


def replayed(scenario: Scenario, happenings: Iterable[happened.Happening]) -> Session:
    """The session after all of these; Refused where one does not follow."""
    session = begun(scenario)
    for happening in happenings:
        session = after(session, happening)
    return session


def after(session: Session, happening: happened.Happening) -> Session:
    """The session after a happening; Refused, with a sentence, where it can't happen now."""
    if session.stage is Stage.FINISHED:
        raise Refused("This room is closed.")
    if isinstance(happening, happened.OfTheVote):
        return _after_vote(session, happening)
    if isinstance(happening, happened.OfTheStory):
        return _after_story(session, happening)
    match happening:
        case happened.RuleSet(rule, consent):
            _ask_for_rule(session, rule, consent)
            return replace(session, rule=rule, consent=consent)
        case happened.Paused():
            return replace(session, is_paused=True)
        case happened.Resumed():
            return replace(session, is_paused=False)
        case happened.Evaluated():
            return session
        case happened.Finished():
            return replace(session, stage=Stage.FINISHED, is_paused=False, earlier=None)
        case _:
            assert_never(happening)


def _after_vote(session: Session, happening: happened.OfTheVote) -> Session:
    match happening:
        case happened.VoteOpened():
            return _opened(session)
        case happened.VoteClosed(told):
            _ask(session, Stage.VOTING, otherwise="No vote is open.")
            told_in = session.told_in if told.is_silent else (*session.told_in, session.moment.name)
            rounds = (*session.rounds, told)
            return replace(session, stage=Stage.SHOWN, rounds=rounds, told_in=told_in)
        case happened.Decided(picks):
            _ask(session, Stage.SHOWN, Stage.TELLING, otherwise="There is nothing to decide now.")
            step = choose(session.scenario, session.state, picks)
            return _moved(session, step, happening)
        case happened.Rewritten():
            return rewritten(session, happening)
        case happened.NeedleOpened():
            _ask(session, Stage.MOVED, otherwise="The needle is placed after a decision.")
            return replace(session, stage=Stage.NEEDLE, needle=None)
        case happened.NeedleClosed(marks):
            _ask(session, Stage.NEEDLE, otherwise="The room is not placing the needle.")
            placed_in = session.placed_in | {session.voted_in.name}
            return replace(session, stage=Stage.MOVED, needle=marks, placed_in=placed_in)
        case happened.NeedleMoved():
            _ask(session, Stage.MOVED, otherwise="The needle is moved after a decision.")
            return replace(session, moved_to=happening)
        case _:
            assert_never(happening)


def rewritten(session: Session, line: happened.Rewritten) -> Session:
    """The session after a new line was played: the moment has one choice more from now on."""
    _ask(session, Stage.TELLING, Stage.SHOWN, otherwise="Close the vote before rewriting.")
    decides = session.moment.decides
    if decides is None:
        raise Refused("Nobody decides here, so there is nothing to rewrite.")
    scenario, choice = with_line(session.scenario, session.moment, line)
    picks = decision(decides, choice.id)
    return _moved(
        replace(session, scenario=scenario),
        choose(scenario, session.state, picks),
        happened.Decided(picks, Rule.HEARS),
    )


def with_line(
    scenario: Scenario, moment: Moment, line: happened.Rewritten
) -> tuple[Scenario, Choice]:
    """The scenario with a choice more in a moment, and that choice.

    Refused where its words are empty or it leads nowhere.
    """
    words = " ".join(line.words.split())
    if not words:
        raise Refused("Type the new line first.")
    if line.go_to not in scenario.moments:
        raise Refused("There is no moment called {go_to!r}.", go_to=line.go_to)
    choice_id = free_id(id_from_words(words), {fold(choice.id) for choice in moment.choices})
    choice = Choice(
        choice_id, line.kind, words, line.go_to, effects=line.effects, because=line.because
    )
    longer = replace(moment, choices=(*moment.choices, choice))
    return replace(scenario, moments={**scenario.moments, moment.name: longer}), choice


def _after_story(session: Session, happening: happened.OfTheStory) -> Session:
    match happening:
        case happened.Started(seed):
            _ask(session, Stage.JOINING, otherwise="The story has begun already.")
            scenario = dealt(session.scenario, seed)
            return replace(session, scenario=scenario, stage=_telling(session))
        case happened.Went():
            _ask(session, Stage.MOVED, otherwise="There is nothing to go on from.")
            return _fresh(session)
        case happened.Skipped(picks):
            _ask(session, Stage.TELLING, Stage.SHOWN, otherwise="Close the vote before skipping.")
            return _fresh(_moved(session, choose(session.scenario, session.state, picks), None))
        case happened.Jumped(moment):
            return _jumped(session, moment)
        case happened.Undone():
            return _undone(session)
        case _:
            assert_never(happening)


def _ask_for_rule(session: Session, rule: Rule | None, consent: bool) -> None:
    """Once votes are shown, another rule that asks the chairs apart may tell too much."""
    wanted = rule if rule is not None else rule_at(session.state.balance.power)
    if session.stage is not Stage.SHOWN or wanted.is_the_trainers or consent:
        return
    if session.rounds[-1].split is None:
        raise Refused(
            "The votes are shown already, and the chairs can't be told apart here without telling "
            "somebody's vote. Set the rule before the vote closes, or ask whether the room agrees."
        )


def _ask(session: Session, *stages: Stage, otherwise: str) -> None:
    if session.stage not in stages:
        raise Refused(otherwise)


def _telling(session: Session) -> Stage:
    return Stage.ENDED if session.moment.decides is None else Stage.TELLING


def _opened(session: Session) -> Session:
    _ask(session, Stage.TELLING, Stage.SHOWN, otherwise="There is nothing to vote on now.")
    if len(session.rounds) == ROUNDS:
        raise Refused("There have been two rounds; go on, or undo to begin the moment again.")
    return replace(session, stage=Stage.VOTING)


def _moved(session: Session, step: Step, decided: happened.Decided | None) -> Session:
    """The session after a step of the play; undoing leads to the moment told, before any vote."""
    return replace(
        session,
        step=step,
        stage=Stage.MOVED,
        decided=decided,
        needle=None,
        moved_to=None,
        earlier=_fresh(session),
    )


def _fresh(session: Session) -> Session:
    """The moment told, and no vote in it yet."""
    stage = _telling(session)
    return replace(
        session,
        stage=stage,
        rounds=(),
        consent=False,
        decided=None,
        needle=None,
        moved_to=None,
    )


def _jumped(session: Session, moment: str) -> Session:
    if session.stage is Stage.VOTING:
        raise Refused("Close the vote before jumping.")
    if moment not in session.scenario.moments:
        raise Refused("There is no moment called {moment!r}.", moment=moment)
    state = replace(session.state, moment=moment)
    step = begin(starting_at(session.scenario, state))
    reached = step.events.index(MomentReached(moment))  # before it: how facts came to be set
    step = replace(step, events=step.events[reached:])
    return _fresh(_moved(session, step, None))


def _undone(session: Session) -> Session:
    if session.stage is Stage.VOTING or (session.rounds and session.stage is Stage.SHOWN):
        return replace(session, stage=_telling(session), rounds=())
    if session.earlier is None:
        raise Refused("There is nothing to undo.")
    return replace(
        session.earlier,
        rule=session.rule,
        consent=session.consent,
        is_paused=session.is_paused,
        told_in=session.told_in,
        placed_in=session.placed_in,
    )
