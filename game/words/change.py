"""What a move changed, in one sentence with a subject and with the mark that goes before it.

For the strip under the picture and for whoever has room for one line: the largest of what moved.
All of it is told by `shifts`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from game.model.power import Chair, Strand
from game.model.scenario import THE_LAW, THE_MOMENT, Law
from game.model.view import MoveSeen
from game.words.catalogue import ENGLISH, Catalogue
from game.words.moves import cause_name
from game.words.numbers import capital
from game.words.shifts import NOTHING, clauses, loses_nothing, moved_strands
from game.words.standing import Names

SAY_STAYED = "Who has the say did not change."
TAKEN_AGAIN = "There was nothing left to take. It was taken again."
_FIRST_SAID = re.compile(r"\. |; | \(")
"""Where what a law reserves goes on after the first that is said of it."""
CHOOSING = ("a little of the choosing", "some of the choosing", "much of the choosing")


class ChangeMark(Enum):
    """What stands before the sentence: to whom the say went, that nobody loses, who else did it."""

    TO_PROFESSIONAL = auto()
    TO_SERVICE_USER = auto()
    NOBODY_LOSES = auto()
    SYSTEM = auto()
    LAW = auto()
    NONE = auto()


@dataclass(frozen=True, slots=True)
class ChangeTold:
    """One sentence and its mark."""

    mark: ChangeMark
    words: str


def change_of(
    seen: MoveSeen, names: Names, you: Chair | None = None, say: Catalogue = ENGLISH
) -> ChangeTold:
    """What a move changed; where nothing moved, that nothing did."""
    user, professional = moved_strands(seen.shifts)
    largest = _largest(user, professional)
    if not largest:
        return ChangeTold(ChangeMark.NONE, _nothing(seen, say))
    told = _handed(seen, user, professional, names, you, say) if largest == [Strand.CHOICE] else ""
    if not told:
        told = _sentence(seen, largest, (user, professional), names, you, say)
    if any(by > 0 for by in user.values()) and not any(professional.values()):
        told = f"{told} {loses_nothing(names, you, say)}"
    return ChangeTold(_mark(seen, sum(user.values()), sum(professional.values())), told)


def law_change(
    law: Law, names: Names, you: Chair | None = None, say: Catalogue = ENGLISH
) -> ChangeTold:
    """What a law leaves with the professional, while it does: the first that the author says."""
    what = _FIRST_SAID.split(law.reserves, maxsplit=1)[0].strip().rstrip(".")
    if you is Chair.PROFESSIONAL:
        return ChangeTold(ChangeMark.LAW, say("The law leaves this with you: {what}.", what=what))
    places = {"what": what, "name": names[Chair.PROFESSIONAL]}
    return ChangeTold(ChangeMark.LAW, say("The law leaves this with {name}: {what}.", **places))


def _largest(user: dict[Strand, int], professional: dict[Strand, int]) -> list[Strand]:
    """The strands that moved furthest, in the order told."""
    sizes = {one: max(abs(by), abs(professional[one])) for one, by in user.items()}
    most = max(sizes.values())
    return [one for one, size in sizes.items() if size == most > 0]


def _nothing(seen: MoveSeen, say: Catalogue) -> str:
    if any(shift.user_asked < 0 for shift in seen.shifts):
        return say(TAKEN_AGAIN)
    if any(one.after != one.before for one in seen.measures):
        return say(SAY_STAYED)
    return say(NOTHING)


def _mark(seen: MoveSeen, user: int, professional: int) -> ChangeMark:
    if not seen.picks and seen.caused_by != THE_MOMENT:
        return ChangeMark.LAW if seen.caused_by == THE_LAW else ChangeMark.SYSTEM
    if user > 0 and professional >= 0:
        return ChangeMark.NOBODY_LOSES
    if user == professional:
        return ChangeMark.NONE
    return ChangeMark.TO_SERVICE_USER if user > professional else ChangeMark.TO_PROFESSIONAL


def _sentence(
    seen: MoveSeen,
    largest: Sequence[Strand],
    moved: tuple[dict[Strand, int], dict[Strand, int]],
    names: Names,
    you: Chair | None,
    say: Catalogue,
) -> str:
    """Who has more or less of the strands that moved furthest; who did it where nobody chose."""
    user, professional = ({one: by[one] for one in largest} for by in moved)
    both = user == professional
    chair = Chair.SERVICE_USER if any(user.values()) else Chair.PROFESSIONAL
    is_many = both or chair is you
    told = say.together(clauses(user if any(user.values()) else professional, is_many, say))
    cause = "" if seen.picks or seen.caused_by == THE_MOMENT else cause_name(seen.caused_by, say)
    if cause:
        who = say("both") if both else say("you") if chair is you else names[chair]
        return say("{cause}: {name} {clauses}.", cause=capital(cause), name=who, clauses=told)
    who = say("Both") if both else say("You") if chair is you else names[chair]
    return say("{name} {clauses}.", name=who, clauses=told)


def _handed(
    seen: MoveSeen,
    user: dict[Strand, int],
    professional: dict[Strand, int],
    names: Names,
    you: Chair | None,
    say: Catalogue,
) -> str:
    """Choice that one of the two gave or took hold of, as what they did; else ""."""
    by = user[Strand.CHOICE]
    if len(seen.picks) != 1 or by * professional[Strand.CHOICE] >= 0:
        return ""
    maker = seen.picks[0].chair
    places = {"part": say(CHOOSING[min(abs(by), len(CHOOSING)) - 1]), "name": names[maker]}
    if maker is Chair.PROFESSIONAL:
        return _given(places, names, you, say) if by > 0 else ""
    if by > 0:
        yours = maker is you
        return say("You take hold of {part}.", **places) if yours else (
            say("{name} takes hold of {part}.", **places)
        )  # fmt: skip
    if maker is you:
        return say("You let go of {part}.", **places)
    return say("{name} lets go of {part}.", **places)


def _given(places: dict[str, str], names: Names, you: Chair | None, say: Catalogue) -> str:
    to = names[Chair.SERVICE_USER]
    match you:
        case Chair.PROFESSIONAL:
            return say("You hand {to} {part}.", to=to, part=places["part"])
        case Chair.SERVICE_USER:
            return say("{name} hands you {part}.", **places)
        case None:
            return say("{name} hands {to} {part}.", to=to, **places)
