"""What a trainer means by a name: an option of the moment, or a moment of the story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.model.names import fold
from game.model.problems import Refused
from game.room.board import Offered


def option_named(offered: Sequence[Offered], name: str) -> str:
    """The id of an open option named by its letter, its number as shown, or its id."""
    for number, option in enumerate(offered, start=1):
        names = {option.id, str(number), (option.letter or "").casefold()}
        if option.is_open and name.casefold() in names:
            return option.id
    raise Refused("There is no open option {name!r} here.", name=name)


def moment_named(moments: Iterable[str], name: str) -> str:
    """The moment of that name, however its letters and spaces are typed."""
    for moment in moments:
        if fold(moment) == fold(name):
            return moment
    raise Refused("There is no moment called {name!r}.", name=name)
