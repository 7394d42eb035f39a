"""What is picked where a room skips a moment."""

from __future__ import annotations

from game.engine.other_chair import pick
from game.model.players import Manner
from game.model.power import Chair
from game.model.problems import Refused
from game.model.state import Decision
from game.room.session import Session


def typical(session: Session) -> Decision:
    """What both chairs would typically pick here; Refused where nobody decides."""
    decides, state = session.moment.decides, session.state
    if decides is None:
        raise Refused("There is nothing to skip here.")
    return Decision(
        *(
            pick(session.scenario, state, chair, Manner.TYPICAL, 0, 0)
            if chair in decides.chairs
            else None
            for chair in (Chair.PROFESSIONAL, Chair.SERVICE_USER)
        )
    )
