"""The board: what leaves a room for its wall, its desk and its phones, frozen.

Made from a session by `board`. A phone gets the board of its seat: the thoughts of the chair it
stands behind, and no other's. While a vote is open it tells how many have chosen, nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_uppercase

from game.engine.options import options
from game.engine.view import meter_seen, moment_seen, moves_seen, passages_seen
from game.model.power import Chair
from game.model.scenario import ChoiceKind, Decides, Scenario
from game.model.view import MeterSeen, MomentSeen, MoveSeen, PassageSeen
from game.room.disclosure import RoundTold
from game.room.happenings import Decided, NeedleMoved
from game.room.ladder import Rule, RuleOutcome
from game.room.needle import NeedleTold
from game.room.seats import Seat
from game.room.session import Session, Stage


@dataclass(frozen=True, slots=True)
class Offered:
    """An option as the room sees it. `letter` and `reason`: one of them is None."""

    letter: str | None
    id: str
    kind: ChoiceKind
    words: str
    reason: str | None

    @property
    def is_open(self) -> bool:
        """True where it can be voted for."""
        return self.letter is not None


@dataclass(frozen=True, slots=True)
class Votes:
    """What a board tells of votes beside the rounds that were closed.

    `rule` is the one that decides, None where it has decided already; the others as in `Board`.
    """

    rule: Rule | None = None
    present: int = 0
    chosen: int = 0
    placed: int = 0
    outcome: RuleOutcome | None = None
    under: tuple[tuple[Rule, RuleOutcome], ...] = ()
    by_hand: int = 0
    hands: tuple[tuple[str, Seat, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Board:
    """What one viewer knows of the room; a viewer None is the wall.

    `present` is how many have joined by phone, `chosen` how many have voted in the open round,
    `by_hand` how many of those raised a hand or a card, and `hands` which were counted, by option
    and seat; everybody saw them. `consent`: the room agreed to its rule.
    `seated` are the names of the people whom the room decides for. `meter` is None while the
    room places the needle. `outcome` is what the rule makes of the votes shown; `under` what
    every other rule would, where nobody's vote can be told from it. `placed` is how many have
    placed the needle, while the room is asked.
    """

    stage: Stage
    is_paused: bool
    present: int
    chosen: int
    by_hand: int
    passages: tuple[PassageSeen, ...]
    moment: MomentSeen
    seated: tuple[str, ...]
    question: str | None
    offered: tuple[Offered, ...]
    rule: Rule
    follows_the_meter: bool
    consent: bool
    rounds: tuple[RoundTold, ...]
    outcome: RuleOutcome | None
    under: tuple[tuple[Rule, RuleOutcome], ...]
    decided: Decided | None
    moves: tuple[MoveSeen, ...]
    meter: MeterSeen | None
    needle: NeedleTold | None
    needle_moved: NeedleMoved | None
    placed: int
    hands: tuple[tuple[str, Seat, int], ...]


def offered_in(session: Session) -> tuple[Offered, ...]:
    """The options of the moment, open ones lettered in the order shown."""
    letters = iter(ascii_uppercase)
    return tuple(
        Offered(
            next(letters) if option.is_open else None,
            option.choice.id,
            option.choice.kind,
            option.choice.words,
            option.reason,
        )
        for option in options(session.scenario, session.state)
    )


def board(session: Session, viewer: Chair | None, votes: Votes) -> Board:
    """The board of a session for one viewer.

    After a decision it tells the rule that made it, never the next: that follows the meter, which
    the room may still be guessing at.
    """
    scenario, step = session.scenario, session.step
    is_after = session.stage in (Stage.NEEDLE, Stage.MOVED)
    before = session.earlier if is_after else None
    told_from = before if before is not None else session
    came_from = None if session.earlier is None else session.earlier.state
    moment = told_from.moment
    return Board(
        stage=session.stage,
        is_paused=session.is_paused,
        present=votes.present,
        chosen=votes.chosen,
        by_hand=votes.by_hand,
        passages=() if is_after else passages_seen(scenario, step, viewer, came_from),
        moment=moment_seen(scenario, told_from.state, viewer),
        seated=_seated(scenario, moment.decides),
        question=moment.question,
        offered=offered_in(told_from),
        rule=votes.rule or told_from.ruled_by,
        follows_the_meter=session.rule is None,
        consent=session.consent and not (votes.rule or told_from.ruled_by).is_the_trainers,
        rounds=session.rounds,
        outcome=votes.outcome,
        under=votes.under,
        decided=session.decided,
        moves=moves_seen(scenario, step.events, viewer) if session.stage is Stage.MOVED else (),
        meter=_meter(session, viewer),
        needle=session.needle,
        needle_moved=session.moved_to,
        placed=votes.placed,
        hands=votes.hands,
    )


def _meter(session: Session, viewer: Chair | None) -> MeterSeen | None:
    if session.stage is Stage.NEEDLE:
        return None
    return meter_seen(session.scenario, session.state, viewer)


def _seated(scenario: Scenario, decides: Decides | None) -> tuple[str, ...]:
    if decides is None:
        return ()
    return tuple(scenario.seated(chair).name for chair in decides.chairs)
