"""The kind of a move: what it was for the person it is done with, then its name in the field.

The plain words come first, after whose move it was; the rung of Arnstein's ladder is the small
print. A kind is the author's judgement of a move. It is no number and never stands on the meter.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.model.move import Move
from game.model.power import Chair, Rung
from game.model.view import MoveSeen
from game.words.catalogue import ENGLISH, Catalogue
from game.words.standing import Names

KINDS = {
    Rung.MANIPULATION: "made to look like agreement",
    Rung.THERAPY: "treated as the thing to mend",
    Rung.INFORMING: "told, not asked",
    Rung.CONSULTATION: "asked, and somebody else decides",
    Rung.PLACATION: "listened to, with no way to insist",
    Rung.PARTNERSHIP: "each can say no",
    Rung.DELEGATED_POWER: "theirs to decide, within limits",
    Rung.CITIZEN_CONTROL: "theirs to run",
}
"""What a rung of Arnstein's ladder is for the person it is done with, in plain words."""
YOURS = {
    Rung.DELEGATED_POWER: "yours to decide, within limits",
    Rung.CITIZEN_CONTROL: "yours to run",
}
"""The same to whoever sits in the service user's chair."""


def makers(move: Move | MoveSeen) -> tuple[Chair, ...]:
    """Who made a move: one chair or both; nobody where picks differed, or nobody chose."""
    differed = move.differed if isinstance(move, MoveSeen) else move.case is not None
    return () if differed else tuple(pick.chair for pick in move.picks)


def kind_plain(
    rung: Rung,
    doers: Sequence[Chair],
    names: Names,
    you: Chair | None = None,
    say: Catalogue = ENGLISH,
) -> str:
    """Whose move it was and what it was: "What you did: told, not asked.".

    `doers` are its `makers`.
    """
    kinds = {**KINDS, **YOURS} if you is Chair.SERVICE_USER else KINDS
    plain = say(kinds[rung])
    if len(doers) > 1:
        if you is None:
            return say("What the two did: {plain}.", plain=plain)
        return say("What the two of you did: {plain}.", plain=plain)
    if not doers:
        return say("What happened: {plain}.", plain=plain)
    if doers[0] is you:
        return say("What you did: {plain}.", plain=plain)
    return say("What {name} did: {plain}.", name=names[doers[0]], plain=plain)


def kind_named(rung: Rung, say: Catalogue = ENGLISH) -> str:
    """The small print of a kind: "consultation, on Arnstein's ladder"."""
    return say("{rung}, on Arnstein's ladder", rung=say(rung.label).lower())


def kind_words(
    rung: Rung,
    doers: Sequence[Chair],
    names: Names,
    you: Chair | None = None,
    say: Catalogue = ENGLISH,
) -> str:
    """Both in one line, for a terminal, for pages and for reading aloud."""
    plain = kind_plain(rung, doers, names, you, say).removesuffix(".")
    return f"{plain} ({kind_named(rung, say)})."
