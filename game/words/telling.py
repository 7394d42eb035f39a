"""A move told line by line, and where a story came to: what happened first, its number last.

For plain lines in a terminal. What this viewer is not told is already left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.model.balance import Balance
from game.model.power import Chair
from game.model.view import MeterSeen, MoveSeen
from game.words.catalogue import ENGLISH, Catalogue
from game.words.kinds import kind_plain, makers, rung_told
from game.words.moves import cause_words, differed_words, measure_name, pick_words
from game.words.shifts import what_moved
from game.words.standing import Names, standing

Around = tuple[Balance, Balance]
"""The balance before and after a move."""


def move_lines(
    seen: MoveSeen, viewer: Chair | None, around: Around, names: Names, say: Catalogue = ENGLISH
) -> list[str]:
    """One move, a line a thing: who did what, how it lands and why, what moved, then the number."""
    return [
        "",
        *who_did(seen, viewer, say),
        *reasons(seen, viewer, names, say),
        *moved(seen, around, names, say),
    ]


def who_did(seen: MoveSeen, viewer: Chair | None, say: Catalogue = ENGLISH) -> Iterator[str]:
    """Who picked what; where nobody at the table did, what happened and who or what caused it."""
    yield from (pick_words(pick, viewer, say) for pick in seen.picks)
    if seen.differed:
        yield from differed_words(seen, viewer is not None, say)
    if not seen.picks:
        if seen.because:
            yield seen.because
        yield cause_words(seen.caused_by, say)


def reasons(
    seen: MoveSeen, viewer: Chair | None, names: Names, say: Catalogue = ENGLISH
) -> Iterator[str]:
    """How a pick lands, why power moved, and what kind of move it was, in plain words."""
    if seen.lands_as:
        yield say("How it lands: {text}", text=seen.lands_as)
    if seen.because and seen.picks:
        yield say("Why: {reason}", reason=seen.because)
    rung = rung_told(seen)
    if rung is not None:
        yield kind_plain(rung, makers(seen), names, viewer, say)


def moved(seen: MoveSeen, around: Around, names: Names, say: Catalogue = ENGLISH) -> Iterator[str]:
    """What moved, in sentences about the two people; then the number, where that moved."""
    yield what_moved(seen, names, say)
    before, after = (balance.whole_power for balance in around)
    if before != after:
        yield say("Power {after} of 100, it was {before}.", after=after, before=before)


def meter_lines(seen: MeterSeen, names: Names, say: Catalogue = ENGLISH) -> list[str]:
    """Where the say stands, and the measures that this viewer may see."""
    measures = (
        say("{measure} {value} of 10", measure=measure_name(one.name, say), value=one.value)
        for one in seen.measures
    )
    return [standing(seen.balance, names, say), *measures]


def ending_lines(
    ending: str | None, balance: Balance, names: Names, say: Catalogue = ENGLISH
) -> list[str]:
    """Which ending a story came to, and where the say stood."""
    return ["", say("Ending: {ending}", ending=ending), standing(balance, names, say)]
