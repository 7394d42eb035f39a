"""What a move did, in words: for the flag, the panel and reading aloud. No drawing, no rules."""

from __future__ import annotations

from collections.abc import Sequence

from game.model.balance import Balance
from game.model.events import PowerMoved
from game.model.names import fold
from game.model.power import Strand, power
from game.model.scenario import THE_LAW, THE_MOMENT, THE_SYSTEM
from game.model.view import MoveSeen, PickSeen, ShiftSeen
from game.window.meter.view import Flag, changes_line, signed

NO_REASON = "Nothing was said about why."


def changes_of(shifts: Sequence[ShiftSeen | PowerMoved]) -> str:
    """What moved for the service user, such as "Knowledge +2 · Voice +1"."""
    moved = dict.fromkeys(Strand, 0)
    for shift in shifts:
        moved[shift.strand] += shift.user_after - shift.user_before
    return changes_line(moved[Strand.KNOWLEDGE], moved[Strand.CHOICE], moved[Strand.VOICE])


def empties_of(shifts: Sequence[ShiftSeen]) -> list[str]:
    """A sentence for every shift that found less than it asked for: the harm is no smaller."""
    found = []
    for shift in shifts:
        moved = shift.user_after - shift.user_before
        if shift.user_asked < 0 and moved > shift.user_asked:
            found.append(f"There was no more {shift.strand.value} left to take.")
        elif shift.user_asked > 0 and moved < shift.user_asked:
            found.append(f"There was no more {shift.strand.value} to win.")
    return found


def measures_of(move: MoveSeen) -> str:
    """What moved beside power, such as "Trust +1"."""
    return " · ".join(
        f"{shift.name.capitalize()} {signed(shift.after - shift.before)}"
        for shift in move.measures
        if shift.after != shift.before
    )


def cause_words(caused_by: str) -> str:
    """Who or what caused a move that nobody at the table chose."""
    match caused_by:
        case word if word == THE_SYSTEM:
            return "The system did this, nobody at the table."
        case word if word == THE_LAW:
            return "The law did this, nobody at the table."
        case word if word == THE_MOMENT:
            return "This just happened."
        case name:
            return f"{name} did this."


def flag_of(move: MoveSeen) -> Flag | None:
    """The flag of a move; None where it says and moved nothing."""
    changes = " · ".join(part for part in (changes_of(move.shifts), measures_of(move)) if part)
    reason = " ".join([move.because or "", *empties_of(move.shifts)]).strip()
    if not (changes or reason or move.rung):
        return None
    if move.rung is None:
        return Flag(reason or NO_REASON, changes=changes)
    return Flag(reason or NO_REASON, move.rung.number, move.rung.label, changes)


def chosen_words(pick: PickSeen, is_you: bool) -> str:
    """What somebody picked, with who it was."""
    if pick.words is None:
        return f"{pick.name} did something that you are not told."
    if is_you:
        return f"You: {spoken_words(pick)}"
    return named_words(pick)


def named_words(pick: PickSeen) -> str:
    """What somebody else picked, after their name, unless an act begins with it already."""
    words = spoken_words(pick)
    return words if fold(words).startswith(f"{fold(pick.name)} ") else f"{pick.name}: {words}"


def spoken_words(pick: PickSeen) -> str:
    """The words of a pick: what is said in quotes, what is done plain."""
    if pick.words is None:
        return ""
    return said(pick.kind.value == "say", pick.words)


def said(is_speech: bool, words: str) -> str:
    """Words of a choice: in curly quotes where they are spoken and have none yet."""
    return f"“{words}”" if is_speech and "“" not in words and '"' not in words else words


def aloud(before: int, after: int, move: MoveSeen) -> str:
    """A move as it is read aloud: "Power 31, it was 24. That was placation. …"."""
    parts = [f"Power {after}, it was {before}." if after != before else f"Power stays at {after}."]
    if move.rung is not None:
        parts.append(f"That was {move.rung.label.lower()}.")
    if move.because:
        parts.append(move.because)
    parts += empties_of(move.shifts)
    changes = changes_of(move.shifts)
    if changes:
        parts.append(changes.replace(" · ", ", ") + ".")
    return " ".join(parts)


def seemed_share(before: Balance, after: Balance, looks: int | None) -> float | None:
    """The share that a move seemed to lead to: U + looks; None where it is what it seemed."""
    if looks is None or looks == after.user.total - before.user.total:
        return None
    seemed = max(3, min(30, before.user.total + looks))
    return power(seemed, before.professional.total)
