"""Who picks for the chair that nobody plays: guarded, typical or open.

*Guarded* picks what keeps most power with the professional, *open* what moves most to the
service user, by each option's own effects; *typical* draws by `likely`. Ties and draws come
from the seed, so that the same seed and choices give the same play anywhere.
"""

from __future__ import annotations

from fractions import Fraction
from hashlib import sha256
from typing import assert_never

from game.engine.effects import moved
from game.engine.options import open_choices
from game.model.events import Origin, OriginKind
from game.model.players import Manner
from game.model.power import Chair
from game.model.scenario import Choice, Scenario
from game.model.state import State


def pick(
    scenario: Scenario, state: State, chair: Chair, manner: Manner, seed: int, decision: int
) -> str:
    """The id of the choice that `chair` picks; `decision` counts the play's decisions from 0.

    ValueError where no choice is open.
    """
    offered = open_choices(scenario, state)
    if not offered:
        raise ValueError(f"no choice is open in {state.moment!r}")
    number = _number(seed, decision, chair)
    match manner:
        case Manner.TYPICAL:
            return _by_likely(offered, chair, number).id
        case Manner.GUARDED:
            best = min(_power_after(state, choice) for choice in offered)
        case Manner.OPEN:
            best = max(_power_after(state, choice) for choice in offered)
        case _:
            assert_never(manner)
    ties = [choice for choice in offered if _power_after(state, choice) == best]
    return ties[number % len(ties)].id


def _number(seed: int, decision: int, chair: Chair) -> int:
    """A whole number that only the seed, the decision and the chair settle."""
    return int.from_bytes(sha256(f"{seed}/{decision}/{chair.value}".encode()).digest()[:8])


def _by_likely(offered: tuple[Choice, ...], chair: Chair, number: int) -> Choice:
    left = number % sum(choice.likely.of(chair) for choice in offered)
    for choice in offered:
        left -= choice.likely.of(chair)
        if left < 0:
            return choice
    raise AssertionError("the weights do not add up")


def _power_after(state: State, choice: Choice) -> Fraction:
    origin = Origin(state.moment, OriginKind.CHOICE, "")
    after = moved(choice.effects, state.balance, origin, [])
    return Fraction(after.user.total, after.together)
