"""What a room did, moment by moment, gathered from its happenings: decided, skipped or undone.

Votes are here only as they were told. Nothing in it names a person, but for the credit that
somebody wanted for a line. How it is laid out is in `room_document` and `sheet`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import zip_longest
from typing import Any

from game.model.scenario import Moment, Scenario
from game.model.state import Decision
from game.papers.report.moves import MoveTold, moves_told
from game.room import happenings as happened
from game.room.board import Offered, offered_in
from game.room.disclosure import RoundTold
from game.room.evaluation import EvaluationTold
from game.room.ladder import Rule
from game.room.needle import NeedleTold
from game.room.session import Session, Stage, after, begun
from game.words.catalogue import ENGLISH, Catalogue


class Fate(StrEnum):
    """How a room left a moment."""

    DECIDED = "decided"
    REWRITTEN = "rewritten"
    SKIPPED = "skipped"
    JUMPED = "left by a jump"
    NOT_DECIDED = "not decided"
    ENDING = "ending"


@dataclass(frozen=True, slots=True)
class Visit:
    """A moment that the room came to; coming back to it is another visit.

    `power` is the whole power on arrival, `power_after` after what was decided, None where
    nothing was. `minute` is when the room came, counted from its beginning; None where it is not
    known. `is_undone`: the room went back to before it. `rule` and `picks` belong to a
    decision; `line` to a new line that was played.
    """

    moment: Moment
    power: int
    offered: tuple[Offered, ...]
    fate: Fate = Fate.NOT_DECIDED
    is_undone: bool = False
    rounds: tuple[RoundTold, ...] = ()
    rule: Rule | None = None
    consent: bool = False
    picks: Decision | None = None
    line: happened.Rewritten | None = None
    moves: tuple[MoveTold, ...] = ()
    power_after: int | None = None
    needle: NeedleTold | None = None
    trainers: happened.NeedleMoved | None = None
    minute: int | None = None


@dataclass(frozen=True, slots=True)
class RoomRecord:
    """A room from joining to where it stopped.

    `start` is the whole power before the meeting, `opening` what moved it before the first
    moment was told. `evaluation` is None where nobody answered. `minutes` is how long it took,
    None where that is not known.
    """

    scenario: Scenario
    start: int
    opening: tuple[MoveTold, ...]
    visits: tuple[Visit, ...]
    evaluation: EvaluationTold | None
    minutes: int | None = None

    @property
    def standing(self) -> tuple[tuple[int, Visit], ...]:
        """The visits that were not undone, each with its number from 1 among all."""
        return tuple((n, one) for n, one in enumerate(self.visits, 1) if not one.is_undone)

    @property
    def ending(self) -> Moment | None:
        """Where the story ended; None where the room stopped before."""
        last = self.visits[-1] if self.visits else None
        return last.moment if last is not None and last.fate is Fate.ENDING else None

    @property
    def theory(self) -> tuple[str, ...]:
        """The theory ids of the story's focus and of what moved, each once."""
        moves = [*self.opening, *(move for _, one in self.standing for move in one.moves)]
        tied = (theory for move in moves for theory in move.theory)
        return tuple(dict.fromkeys([*self.scenario.focus, *tied]))


def recorded(
    scenario: Scenario,
    happenings: Sequence[happened.Happening],
    minutes: Sequence[int] = (),
    say: Catalogue = ENGLISH,
) -> RoomRecord:
    """The record of a room; Refused or ValueError where the story is no longer the one played.

    `minutes` says when each thing happened, from the room's beginning; empty: not known.
    """
    recording = _Recording(begun(scenario), say)
    opening = moves_told(scenario, scenario.starts, recording.session.step, say)
    for happening, minute in zip_longest(happenings, minutes):
        recording.take(happening, minute)
    start = scenario.starts.whole_power
    took = minutes[-1] if minutes else None
    visits = tuple(recording.visits)
    return RoomRecord(scenario, start, opening, visits, recording.evaluation, took)


class _Recording:
    """The visits so far. `left` are those that undoing goes back to, by their place; None for a
    moment that was left before it was told.
    """

    def __init__(self, session: Session, say: Catalogue) -> None:
        self._say = say
        self.session = session
        self.visits: list[Visit] = []
        self.left: list[int | None] = []
        self.evaluation: EvaluationTold | None = None
        self._minute: int | None = None

    def take(self, happening: happened.Happening, minute: int | None) -> None:
        before = self.session
        self._minute = minute
        self.session = after(before, happening)
        match happening:
            case happened.Started() | happened.Went():
                self._arrive()
            case happened.VoteClosed(told):
                self._now(rounds=(*self.visits[-1].rounds, told))
            case happened.Decided(picks, rule):
                self._leave(Fate.DECIDED)
                self._decided(before, picks, rule)
            case happened.Rewritten():
                self._leave(Fate.REWRITTEN)
                made = self.session.decided
                self._decided(before, Decision() if made is None else made.picks, None)
                self._now(line=happening)
            case happened.Skipped(picks):
                self._leave(Fate.SKIPPED)
                self._decided(before, picks, None)
                self._arrive()
            case happened.Jumped():
                self._leave(Fate.JUMPED)
                self._arrive()
            case happened.NeedleClosed(marks):
                self._now(needle=marks)
            case happened.NeedleMoved():
                self._now(trainers=happening)
            case happened.Undone():
                self._undo(before)
            case happened.Evaluated(answers):
                self.evaluation = answers
            case _:
                pass

    def _arrive(self) -> None:
        moment, power = self.session.moment, self.session.state.balance.whole_power
        fate = Fate.ENDING if self.session.stage is Stage.ENDED else Fate.NOT_DECIDED
        offered = offered_in(self.session)
        self.visits.append(Visit(moment, power, offered, fate, minute=self._minute))

    def _now(self, **known: Any) -> None:
        """The last visit, with what is known of it now."""
        self.visits[-1] = replace(self.visits[-1], **known)

    def _leave(self, fate: Fate) -> None:
        if self.visits and self.visits[-1].fate in (Fate.NOT_DECIDED, Fate.ENDING):
            self.left.append(len(self.visits) - 1)
            if self.visits[-1].fate is Fate.NOT_DECIDED:
                self._now(fate=fate)
        else:
            self.left.append(None)

    def _decided(self, before: Session, picks: Decision, rule: Rule | None) -> None:
        now, was = self.session, before.state
        moves = moves_told(now.scenario, was.balance, now.step, self._say)
        self._now(
            picks=picks,
            rule=rule,
            consent=before.consent and rule is not None and not rule.is_the_trainers,
            moves=moves,
            power_after=now.state.balance.whole_power,
        )

    def _undo(self, before: Session) -> None:
        """The moment told is the one left by the undoing, or the one whose vote was undone."""
        told = self.visits[-1] if self.visits else None
        of_the_vote = before.stage is Stage.VOTING or (
            bool(before.rounds) and before.stage is Stage.SHOWN
        )
        if of_the_vote:
            if told is not None and told.rounds:
                self._now(is_undone=True)
                self._arrive()
            return
        if told is not None and told.fate in (Fate.NOT_DECIDED, Fate.ENDING):
            self.visits.pop()
        place = self.left.pop() if self.left else None
        if place is not None:
            self.visits[place] = replace(self.visits[place], is_undone=True)
        self._arrive()
