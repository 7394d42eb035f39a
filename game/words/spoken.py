"""A move as it is read aloud: where the say stands, what changed, what it looked like, and why."""

from __future__ import annotations

from game.model.power import Chair
from game.model.view import MoveSeen
from game.words.catalogue import ENGLISH, Catalogue
from game.words.change import change_of
from game.words.kinds import kind_words, makers, rung_told
from game.words.seeming import seeming
from game.words.standing import Names, the_say
from game.words.telling import Around


def aloud(
    seen: MoveSeen, around: Around, names: Names, you: Chair | None, say: Catalogue = ENGLISH
) -> str:
    """One move for a listener, without a figure; `you` is the listener's own chair."""
    before, after = around
    parts = [
        the_say(after, names, you, say, before),
        change_of(seen, names, you, say).words,
        seeming(seen, names, you, say),
        seen.because or "",
    ]
    rung = rung_told(seen)
    if rung is not None:
        parts.append(kind_words(rung, makers(seen), names, you, say))
    return " ".join(part for part in parts if part)
