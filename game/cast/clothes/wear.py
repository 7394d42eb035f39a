"""Every garment by its word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.cast.body import Body
from game.cast.clothes.easy import EASY
from game.cast.clothes.limbs import Outfit
from game.cast.clothes.long import LONG
from game.cast.clothes.smart import SMART
from game.cast.clothes.work import WORK
from game.cast.subject import Subject

GARMENTS: Mapping[str, Callable[[Body, str, Subject], Outfit]] = MappingProxyType(
    {**SMART, **WORK, **EASY, **LONG}
)


def worn(body: Body) -> Outfit:
    """What a body wears, in its own colour."""
    who = body.who
    return GARMENTS[who.clothes](body, who.cloth, who)
