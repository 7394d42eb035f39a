"""What a person in one chair hopes of the other: which decision it is about, and of what.

A hope decides nothing. The window asks for it at three turns at most (`is_asked`); it is told
beside what happened, at once and in the debrief.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.engine.effects import moved
from game.engine.options import options
from game.engine.play import replay
from game.engine.view import hopes
from game.model.balance import Balance
from game.model.events import Origin, OriginKind
from game.model.power import Chair
from game.model.scenario import Decides, Moment, Scenario
from game.model.view import OptionSeen
from game.model.ways import ahead
from game.play.meeting import Meeting


@dataclass(frozen=True, slots=True)
class HopeAnswered:
    """What was hoped for, and whether the other chair did it."""

    hoped: OptionSeen
    is_met: bool


def hoped_about(meeting: Meeting) -> int | None:
    """The number, from 0, of the decision that a hope is about now; None: there is none.

    The next one where the other chair is about to decide, also with this chair; else the other
    chair's last one, as long as this chair has not decided since.
    """
    chair = meeting.sitting.players.one_chair
    if chair is None:
        return None
    decides = meeting.moment.decides
    if decides is not None and chair.other in decides.chairs:
        return len(meeting.decisions)
    if meeting.decisions and meeting.decisions[-1].of(chair) is None:
        return len(meeting.decisions) - 1
    return None


def hoped_of(meeting: Meeting, number: int) -> tuple[OptionSeen, ...]:
    """What could be hoped of the `number`th decision, from 0, when it was to be made."""
    state = replay(meeting.scenario, meeting.decisions[:number]).steps[-1].state
    return hopes(options(meeting.scenario, state))


def answer_of(meeting: Meeting) -> HopeAnswered | None:
    """What became of the hope for the last decision; None where there was none."""
    number, hope = len(meeting.decisions) - 1, next(iter(meeting.hopes[-1:]), None)
    if hope is None or hope.decision != number or hope.hoped is None:
        return None
    hoped = next(one for one in hoped_of(meeting, number) if one.id == hope.hoped)
    return HopeAnswered(hoped, meeting.decisions[number].of(hope.chair.other) == hope.hoped)


def is_asked(meeting: Meeting) -> bool:
    """Whether the service user's chair is asked for a hope where the play stands now."""
    return (
        meeting.sitting.players.one_chair is Chair.SERVICE_USER
        and len(meeting.moment.hopes) > 1
        and is_hoping_turn(meeting.scenario, meeting.visited, meeting.state.moment)
    )


def is_hoping_turn(scenario: Scenario, visited: Sequence[str], moment: str) -> bool:
    """Whether a professional's turn is one of the three at most that are worth a hope.

    The first of a play, the last one that it can come to, and between them the first whose
    choices lie at least as far apart as those of any still to come (`spread`). `visited` are the
    moments decided in before, in order.
    """
    turns = [name for name in (*visited, moment) if _is_theirs(scenario.moments[name])]
    middle = None
    for number, name in enumerate(turns):
        later = _turns_ahead(scenario, name)
        if number and later and middle is None:
            widest = max(spread(one, scenario.starts) for one in later)
            if spread(scenario.moments[name], scenario.starts) >= widest:
                middle = number
    at = len(turns) - 1
    is_last = not _turns_ahead(scenario, moment)
    return _is_theirs(scenario.moments[moment]) and (at in (0, middle) or is_last)


def spread(moment: Moment, balance: Balance) -> float:
    """How far apart the shares are, in points, that a moment's choices would leave here."""
    origin = Origin(moment.name, OriginKind.CHOICE, "")
    shares = [moved(choice.effects, balance, origin, []).power for choice in moment.choices]
    return max(shares, default=0.0) - min(shares, default=0.0)


def _is_theirs(moment: Moment) -> bool:
    return moment.decides is Decides.PROFESSIONAL


def _turns_ahead(scenario: Scenario, moment: str) -> list[Moment]:
    """The professional's turns that can still come."""
    found = (scenario.moments[name] for name in ahead(scenario, moment))
    return [one for one in found if _is_theirs(one)]
