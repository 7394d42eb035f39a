"""What a move looked like to an onlooker, where that is not what it did.

A name is said again where a story gives no other word for the person.
"""

from __future__ import annotations

from game.model.power import Chair
from game.model.view import MoveSeen
from game.words.catalogue import ENGLISH, Catalogue
from game.words.standing import Names


def seeming(
    seen: MoveSeen, names: Names, you: Chair | None = None, say: Catalogue = ENGLISH
) -> str:
    """That it looked like more, or like less, for the service user; "" where it did not."""
    real = sum(shift.user_after - shift.user_before for shift in seen.shifts)
    if seen.looks is None or seen.looks == real:
        return ""
    return seemed(seen.looks, real, names, you, say)


def seemed(
    looks: int, real: int, names: Names, you: Chair | None = None, say: Catalogue = ENGLISH
) -> str:
    """What it looked like beside what it was, in points of the service user's; not the same."""
    told, yours = _told(looks, real)
    if you is Chair.SERVICE_USER:
        return say(yours)
    return say(told, name=names[Chair.SERVICE_USER])


def _told(looks: int, real: int) -> tuple[str, str]:
    """The sentence by name, and to the service user."""
    if looks > 0 >= real:
        return (
            "It looked as if {name} got more. {name} did not.",
            "It looked as if you got more. You did not.",
        )
    if looks < 0 <= real:
        return (
            "It looked as if {name} got less. {name} did not.",
            "It looked as if you got less. You did not.",
        )
    if looks == 0:
        return (
            "It looked as if nothing changed for {name}. It did.",
            "It looked as if nothing changed for you. It did.",
        )
    return _SIZES[looks > 0, looks > real]


_SIZES = {
    (True, True): (
        "It looked like more for {name} than it was.",
        "It looked like more for you than it was.",
    ),
    (True, False): (
        "It looked like less for {name} than it was.",
        "It looked like less for you than it was.",
    ),
    (False, True): (
        "It looked like a smaller loss for {name} than it was.",
        "It looked like a smaller loss for you than it was.",
    ),
    (False, False): (
        "It looked like a bigger loss for {name} than it was.",
        "It looked like a bigger loss for you than it was.",
    ),
}
