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
from game.words.numbers import capital
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


def rung_told(move: Move | MoveSeen) -> Rung | None:
    """The kind of a move, where it is told: not of two picks of which one stands.

    The author gave that kind to a move that both make, so it would contradict what was just told.
    """
    match move:
        case MoveSeen():
            return None if move.differed else move.rung
        case Move():
            happened = move.happened
            return None if move.case is not None or happened is None else happened.rung


def makers(move: Move | MoveSeen) -> tuple[Chair, ...]:
    """Who made a move: one chair or both; nobody where nobody chose."""
    return tuple(pick.chair for pick in move.picks)


def kind_plain(
    rung: Rung,
    doers: Sequence[Chair],
    names: Names,
    you: Chair | None = None,
    say: Catalogue = ENGLISH,
) -> str:
    """Whose move it was and what it was: "What you did: told, not asked.".

    `doers` are its `makers`, one at least.
    """
    kinds = {**KINDS, **YOURS} if you is Chair.SERVICE_USER else KINDS
    plain = say(kinds[rung])
    if len(doers) > 1:
        if you is None:
            return say("What the two did: {plain}.", plain=plain)
        return say("What the two of you did: {plain}.", plain=plain)
    if doers[0] is you:
        return say("What you did: {plain}.", plain=plain)
    return say("What {name} did: {plain}.", name=names[doers[0]], plain=plain)


def kind_named(rung: Rung, say: Catalogue = ENGLISH, first: bool = False) -> str:
    """The small print of a kind: "consultation, on Arnstein's ladder".

    Where it stands for the `first` time it says what that ladder is.
    """
    name = say(rung.label).lower()
    if first:
        return say(
            "{rung}, one of the eight steps of Arnstein's ladder. The ladder asks how much say "
            "people really get.", rung=name,
        )  # fmt: skip
    return say("{rung}, on Arnstein's ladder", rung=name)


def kind_words(
    rung: Rung,
    doers: Sequence[Chair],
    names: Names,
    you: Chair | None = None,
    say: Catalogue = ENGLISH,
    first: bool = False,
) -> str:
    """Both in one line, for a terminal, for pages and for reading aloud; `first`: see above."""
    plain, named = kind_plain(rung, doers, names, you, say), kind_named(rung, say, first)
    return f"{plain} {capital(named)}" if first else f"{plain.removesuffix('.')} ({named})."
