"""The story in other words, for a phone that asks for them: easier words, or another language.

The room plays one session in one scenario. A phone in other words is shown the same session with
that scenario's texts in place of its own; ids stay, so votes do too.
"""

from __future__ import annotations

from dataclasses import replace

from game.model.scenario import Moment, Scenario
from game.room.session import Session


def in_words(session: Session, words: Scenario) -> Session:
    """The session as told in these words; lines that the room wrote stay as it wrote them."""
    earlier = session.earlier
    return replace(
        session,
        scenario=_with_lines_of(words, session.scenario),
        earlier=None if earlier is None else in_words(replace(earlier, earlier=None), words),
    )


def _with_lines_of(words: Scenario, played: Scenario) -> Scenario:
    moments = {name: _longer(one, played.moments[name]) for name, one in words.moments.items()}
    return replace(words, moments=moments)


def _longer(moment: Moment, played: Moment) -> Moment:
    known = {choice.id for choice in moment.choices}
    written = tuple(choice for choice in played.choices if choice.id not in known)
    return replace(moment, choices=(*moment.choices, *written)) if written else moment
