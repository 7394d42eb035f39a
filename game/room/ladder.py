"""The rule is the ladder: six ways from a room's votes to a decision, each a rung.

*The trainer tells* and *hears you, then decides* leave the pick to the trainer; *one voice* sets
the service user's chair as a single vote among all others; *both must agree* asks for more than
half of each chair; *the bigger say* weighs that chair two to one as a whole; *it decides* asks
it alone.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import assert_never

from game.model.power import Rung
from game.model.scenario import Decides
from game.model.state import Decision
from game.room.seats import Count, Seat, leading

RULE_ENDS = (25.2, 33.6, 42.0, 58.0, 79.0)
"""Where each rule that follows the meter ends, in percent of power; the last goes on to 100."""
_OTHERS = tuple(seat for seat in Seat if seat is not Seat.SERVICE_USER)
_USERS = (Seat.SERVICE_USER,)


class Rule(StrEnum):
    """How a room's votes become a decision, lowest rung first."""

    TELLS = "the trainer tells"
    HEARS = "hears you, then decides"
    ONE_VOICE = "one voice from the service user's chair"
    AGREE = "both chairs must agree"
    BIGGER_SAY = "the service user's chair has the bigger say"
    DECIDES = "it decides"

    @property
    def rung(self) -> Rung:
        """The rung of the ladder that the rule is."""
        return tuple(Rung)[tuple(Rule).index(self) + 2]

    @property
    def is_the_trainers(self) -> bool:
        """True where the trainer picks, whatever the votes."""
        return self in (Rule.TELLS, Rule.HEARS)


@dataclass(frozen=True, slots=True)
class RuleOutcome:
    """What a rule makes of the votes.

    `picks` is the decision, or None where there is none; then `why` says so in a sentence, and
    `tied` holds the options that came out level, if that is the reason.
    """

    picks: Decision | None
    why: str = ""
    tied: tuple[str, ...] = ()


def rule_at(power: float) -> Rule:
    """The rule that follows the meter: the room's say grows with the service user's share."""
    return tuple(Rule)[bisect_right(RULE_ENDS, power)]


def outcome(rule: Rule, count: Count, decides: Decides, said: str | None = None) -> RuleOutcome:
    """What the rule makes of the votes in a moment that `decides` describes.

    `said` is the trainer's own pick, asked for by the two lowest rules. Where both chairs must
    agree and do not, a moment decided together takes each chair's own pick; any other has none.
    """
    match rule:
        case Rule.TELLS | Rule.HEARS:
            if said is None:
                return RuleOutcome(None, "The trainer has not said yet.")
            return RuleOutcome(decision(decides, said))
        case Rule.ONE_VOICE:
            return _settled(count, decides, _one_voice(count))
        case Rule.AGREE:
            return _agreed(count, decides)
        case Rule.BIGGER_SAY:
            return _settled(count, decides, _bigger_say(count))
        case Rule.DECIDES:
            return _settled(count, decides, leading(count.options, count.row(_USERS)))
        case _:
            assert_never(rule)


def decision(decides: Decides, option: str) -> Decision:
    """One pick for every chair that decides."""
    return Decision(
        professional=option if decides is not Decides.SERVICE_USER else None,
        service_user=option if decides is not Decides.PROFESSIONAL else None,
    )


def _settled(count: Count, decides: Decides, ahead: tuple[str, ...]) -> RuleOutcome:
    if len(ahead) == 1:
        return RuleOutcome(decision(decides, ahead[0]))
    if not ahead:
        return RuleOutcome(None, "Nobody has chosen whose vote this rule asks for.")
    return RuleOutcome(None, "The votes came out level.", ahead)


def _one_voice(count: Count) -> tuple[str, ...]:
    """The others' votes, and one more for what the service user's chair mostly chose."""
    voice = leading(count.options, count.row(_USERS))
    points = [
        Fraction(votes) + (Fraction(1, len(voice)) if option in voice else 0)
        for option, votes in zip(count.options, count.row(_OTHERS), strict=True)
    ]
    return leading(count.options, points)


def _bigger_say(count: Count) -> tuple[str, ...]:
    """Shares, not heads: the service user's chair as a whole weighs twice all others."""
    users, others = count.whole(_USERS), count.whole(_OTHERS)
    points = [
        (2 * Fraction(mine, users) if users else Fraction(0))
        + (Fraction(theirs, others) if others else Fraction(0))
        for mine, theirs in zip(count.row(_USERS), count.row(_OTHERS), strict=True)
    ]
    return leading(count.options, points)


def _agreed(count: Count, decides: Decides) -> RuleOutcome:
    chairs = (Seat.PROFESSIONAL, Seat.SERVICE_USER)
    for option in count.options:
        if all(2 * count.of(option, (seat,)) > count.whole((seat,)) for seat in chairs):
            return RuleOutcome(decision(decides, option))
    if decides is Decides.TOGETHER:
        own = [leading(count.options, count.row((seat,))) for seat in chairs]
        if all(len(picks) == 1 for picks in own) and own[0] != own[1]:
            return RuleOutcome(Decision(own[0][0], own[1][0]))
    return RuleOutcome(None, "Nothing has more than half of each chair.")
