"""What a move moved, in sentences about the two people: who knows, can choose or is heard more.

For plain lines and for reading aloud. In points it is told by `moves`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from game.model.power import Chair, Rung, Strand
from game.model.view import MeasureShift, MoveSeen, ShiftSeen
from game.words.catalogue import ENGLISH, Catalogue
from game.words.moves import TOLD_FIRST, measure_name
from game.words.numbers import capital

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


def what_moved(seen: MoveSeen, names: Mapping[Chair, str], say: Catalogue = ENGLISH) -> str:
    """Who has more and who has less after a move, in sentences; what looked otherwise too."""
    rows = [
        *_people(seen.shifts, names, say),
        *(_nothing_left(shift, names[Chair.SERVICE_USER], say) for shift in _short(seen.shifts)),
        *(_measure(one, say) for one in seen.measures if one.after != one.before),
    ] or [say(NOTHING)]
    return " ".join([*rows, *_seeming(seen, names[Chair.SERVICE_USER], say)])


def kind_words(rung: Rung, say: Catalogue = ENGLISH) -> str:
    """The kind of a move: in plain words, then by its name."""
    places = {"plain": say(KINDS[rung]), "rung": say(rung.label).lower()}
    return say("Kind of move: {plain} ({rung}).", **places)


def _people(
    shifts: Iterable[ShiftSeen], names: Mapping[Chair, str], say: Catalogue
) -> Iterator[str]:
    user = dict.fromkeys(TOLD_FIRST, 0)
    professional = dict.fromkeys(TOLD_FIRST, 0)
    for shift in shifts:
        user[shift.strand] += shift.user_after - shift.user_before
        professional[shift.strand] += shift.professional_after - shift.professional_before
    for chair, moved in ((Chair.SERVICE_USER, user), (Chair.PROFESSIONAL, professional)):
        told = [_clause(strand, by, say) for strand, by in moved.items() if by]
        if told:
            yield say("{name} {clauses}.", name=names[chair], clauses=say.together(told))
    if any(by > 0 for by in user.values()) and not any(professional.values()):
        yield say("{name} loses nothing.", name=names[Chair.PROFESSIONAL])


def _clause(strand: Strand, by: int, say: Catalogue) -> str:
    amounts = AMOUNTS[strand]
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
        nothing = "There was nothing left of {name}'s {strand} to take. It was taken again."
        return say(nothing, **strand)
    return say("There was no more left of {name}'s {strand} to take.", **strand)


def _measure(shift: MeasureShift, say: Catalogue) -> str:
    places = {"measure": capital(measure_name(shift.name, say)), "after": shift.after}
    if shift.after > shift.before:
        return say("{measure} went up to {after}.", **places)
    return say("{measure} went down to {after}.", **places)


def _seeming(seen: MoveSeen, name: str, say: Catalogue) -> Iterator[str]:
    if seen.looks is None:
        return
    real = sum(shift.user_after - shift.user_before for shift in seen.shifts)
    if seen.looks > real:
        yield say("It looked like more for {name} than it was.", name=name)
    elif seen.looks < real:
        yield say("It looked like less for {name} than it was.", name=name)
