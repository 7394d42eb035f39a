"""What a move moved, in sentences about the two people: who knows, can choose or is heard more.

For plain lines, for the panel and for reading aloud. In points it is told by `moves`, in one
sentence by `change`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from game.model.power import Chair, Strand
from game.model.view import MeasureShift, MoveSeen, ShiftSeen
from game.words.catalogue import ENGLISH, Catalogue
from game.words.moves import measure_name
from game.words.numbers import capital
from game.words.seeming import seeming
from game.words.standing import Names
from game.words.things import TOLD_FIRST

NOTHING = "Nothing moved."


@dataclass(frozen=True, slots=True)
class Amounts:
    """What somebody does with a strand, by how far it moved: 1, 2, then 3 points and more."""

    more: tuple[str, str, str]
    less: tuple[str, str, str]


AMOUNTS = {
    Strand.KNOWLEDGE: Amounts(
        ("knows a little more", "knows more", "knows much more"),
        ("knows a little less", "knows less", "knows much less"),
    ),
    Strand.CHOICE: Amounts(
        ("can choose a little more", "can choose more", "can choose much more"),
        ("can choose a little less", "can choose less", "can choose much less"),
    ),
    Strand.VOICE: Amounts(
        ("is heard a little more", "is heard more", "is heard much more"),
        ("is heard a little less", "is heard less", "is heard much less"),
    ),
}
OF_MANY = {
    Strand.KNOWLEDGE: Amounts(
        ("know a little more", "know more", "know much more"),
        ("know a little less", "know less", "know much less"),
    ),
    Strand.CHOICE: AMOUNTS[Strand.CHOICE],
    Strand.VOICE: Amounts(
        ("are heard a little more", "are heard more", "are heard much more"),
        ("are heard a little less", "are heard less", "are heard much less"),
    ),
}
"""The same of *you* and of both."""


def what_moved(
    seen: MoveSeen, names: Names, say: Catalogue = ENGLISH, you: Chair | None = None
) -> str:
    """Who has more and who has less after a move, in sentences; what looked otherwise too."""
    rows = [
        *_people(seen.shifts, names, you, say),
        *(_nothing_left(shift, names[Chair.SERVICE_USER], say) for shift in _short(seen.shifts)),
        *(_measure(one, say) for one in seen.measures if one.after != one.before),
    ] or [say(NOTHING)]
    looked = seeming(seen, names, you, say)
    return " ".join([*rows, looked] if looked else rows)


def moved_strands(shifts: Iterable[ShiftSeen]) -> tuple[dict[Strand, int], dict[Strand, int]]:
    """How far each strand moved, the service user's and the professional's, in the order told."""
    user = dict.fromkeys(TOLD_FIRST, 0)
    professional = dict.fromkeys(TOLD_FIRST, 0)
    for shift in shifts:
        user[shift.strand] += shift.user_after - shift.user_before
        professional[shift.strand] += shift.professional_after - shift.professional_before
    return user, professional


def clauses(moved: Mapping[Strand, int], is_many: bool, say: Catalogue = ENGLISH) -> list[str]:
    """What somebody knows, can choose and is heard, of what moved; `is_many`: you, or both."""
    return [_clause(strand, by, is_many, say) for strand, by in moved.items() if by]


def _people(
    shifts: Iterable[ShiftSeen], names: Names, you: Chair | None, say: Catalogue
) -> Iterator[str]:
    user, professional = moved_strands(shifts)
    for chair, moved in ((Chair.SERVICE_USER, user), (Chair.PROFESSIONAL, professional)):
        told = clauses(moved, chair is you, say)
        if told:
            name = say("You") if chair is you else names[chair]
            yield say("{name} {clauses}.", name=name, clauses=say.together(told))
    if any(by > 0 for by in user.values()) and not any(professional.values()):
        yield loses_nothing(names, you, say)


def loses_nothing(names: Names, you: Chair | None, say: Catalogue = ENGLISH) -> str:
    """That the professional has no less for it."""
    if you is Chair.PROFESSIONAL:
        return say("You lose nothing.")
    return say("{name} loses nothing.", name=names[Chair.PROFESSIONAL])


def _clause(strand: Strand, by: int, is_many: bool, say: Catalogue) -> str:
    amounts = (OF_MANY if is_many else AMOUNTS)[strand]
    told = amounts.more if by > 0 else amounts.less
    return say(told[min(abs(by), len(told)) - 1])


def _short(shifts: Iterable[ShiftSeen]) -> Iterator[ShiftSeen]:
    """The shifts that found less than they asked for."""
    return (one for one in shifts if one.user_after - one.user_before != one.user_asked)


def _nothing_left(shift: ShiftSeen, name: str, say: Catalogue) -> str:
    """That a strand was at its end. Taken again, the harm is no smaller."""
    strand = {"name": name, "strand": say(shift.strand.value)}
    if shift.user_asked > 0:
        return say("{name}'s {strand} could not grow any more.", **strand)
    if shift.user_after == shift.user_before:
        nothing = "{name}'s {strand} was taken again, with nothing left of it to take."
        return say(nothing, **strand)
    return say("There was no more left of {name}'s {strand} to take.", **strand)


def _measure(shift: MeasureShift, say: Catalogue) -> str:
    places = {"measure": capital(measure_name(shift.name, say)), "after": shift.after}
    if shift.after > shift.before:
        return say("{measure} went up to {after} of 10.", **places)
    return say("{measure} went down to {after} of 10.", **places)
