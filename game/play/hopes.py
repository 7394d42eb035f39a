"""What a person in one chair hopes of the other: which decision it is about, and of what.

A hope decides nothing. It is told beside what happened, in the debrief.
"""

from __future__ import annotations

from game.engine.options import options
from game.engine.play import replay
from game.engine.view import hopes
from game.model.view import OptionSeen
from game.play.meeting import Meeting


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
