"""What a move did, in words: who did what, what moved, and why.

For the flag and the panel, for reading aloud, for pages and reports. What this viewer is not told
is already left out. Line by line a move is told by `telling`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from game.model.balance import Balance
from game.model.names import fold
from game.model.power import Chair
from game.model.scenario import THE_LAW, THE_MOMENT, THE_SYSTEM, TRUST, ChoiceKind, Scenario, quoted
from game.model.view import MeasureSeen, MeasureShift, MoveSeen, PickSeen, ShiftSeen
from game.words.catalogue import ENGLISH, Catalogue
from game.words.numbers import capital, change
from game.words.standing import Names, share_words, together_words
from game.words.things import TOLD_FIRST, thing_name

NOT_THE_SAME = "You did not pick the same."
CAUSES = {
    THE_SYSTEM: "The system did this, nobody at the table.",
    THE_LAW: "The law did this, nobody at the table.",
    THE_MOMENT: "This just happened.",
}


def pick_words(pick: PickSeen, viewer: Chair | None, say: Catalogue = ENGLISH) -> str:
    """What somebody picked, after who it was; an act that begins with their name says so itself."""
    name = say("You") if pick.chair is viewer else pick.name
    if pick.words is None:
        return say("{name} did something that you are not told.", name=name)
    if pick.kind is ChoiceKind.DO and fold(pick.words).startswith(f"{fold(pick.name)} "):
        return pick.words
    return f"{name}: {quoted(pick.kind, pick.words)}"


def differed_words(seen: MoveSeen, to_one: bool, say: Catalogue = ENGLISH) -> Iterator[str]:
    """That the two picks differ, and whose stands; `to_one`: told to one of the two."""
    yield say(NOT_THE_SAME) if to_one else say("The two did not pick the same.")
    for pick in seen.picks:
        if pick.chair is seen.stands:
            yield say("What {name} picked stands.", name=pick.name)


def cause_name(caused_by: str, say: Catalogue) -> str:
    """Who or what caused something, in this language; people by their names."""
    return say(caused_by) if caused_by in CAUSES else caused_by


def cause_words(caused_by: str, say: Catalogue = ENGLISH) -> str:
    """Who or what caused a move that nobody at the table chose."""
    known = CAUSES.get(caused_by)
    return say("{name} did this.", name=caused_by) if known is None else say(known)


def moved_clauses(
    seen: MoveSeen, names: Mapping[Chair, str], say: Catalogue = ENGLISH
) -> list[str]:
    """What moved of power and beside it, in points, a clause each: "Sam’s voice up 1"."""
    shifts = [clause for shift in seen.shifts for clause in _shift_clauses(shift, names, say)]
    beside = (
        f"{measure_name(one.name, say)} {change(one.after - one.before, say)}"
        for one in _moving(seen.measures)
    )
    return [*shifts, *beside]


def _shift_clauses(shift: ShiftSeen, names: Mapping[Chair, str], say: Catalogue) -> Iterator[str]:
    """What moved of one strand, in either chair, and that less was left than was asked."""
    user = shift.user_after - shift.user_before
    professional = shift.professional_after - shift.professional_before
    strand = say(shift.strand.value)
    for chair, points in ((Chair.SERVICE_USER, user), (Chair.PROFESSIONAL, professional)):
        if points:
            yield f"{say('{name}’s', name=names[chair])} {strand} {change(points, say)}"
    if user != shift.user_asked:
        whose = say("{name}’s", name=names[Chair.SERVICE_USER])
        rest = say("no more left") if user else say("nothing left")
        places = {"whose": whose, "strand": strand, "rest": rest}
        if shift.user_asked < 0:
            yield say("of {whose} {strand} there was {rest} to take", **places)
        else:
            yield say("of {whose} {strand} there was {rest} to give", **places)


def names_of(scenario: Scenario) -> dict[Chair, str]:
    """Who sits in which chair, by name."""
    return {chair: scenario.seated(chair).name for chair in Chair}


def measure_name(name: str, say: Catalogue = ENGLISH) -> str:
    """A measure by its name: trust is the program's word, every other the author's."""
    return say(name) if name == TRUST else name


def balance_lines(balance: Balance, names: Names, say: Catalogue = ENGLISH) -> list[str]:
    """The figures behind the balance: both shares of the say, then each strand in both chairs."""
    rows = [share_words(balance, names, say=say), together_words(balance, names, say)]
    for strand in TOLD_FIRST:
        told = "{strand}: {one} {ones}, {other} {others}, each of 10."
        places = {
            "strand": thing_name(strand, say),
            "one": names[Chair.PROFESSIONAL],
            "ones": balance.professional.of(strand),
            "other": names[Chair.SERVICE_USER],
            "others": balance.user.of(strand),
        }
        rows.append(say(told, **places))
    return rows


def measure_line(measure: MeasureSeen, say: Catalogue = ENGLISH) -> str:
    """Where a measure stands, 0 to 10."""
    name = capital(measure_name(measure.name, say))
    return say("{name}: {value} of 10.", name=name, value=measure.value)


def _moving(measures: Iterable[MeasureShift]) -> Iterator[MeasureShift]:
    return (one for one in measures if one.after != one.before)
