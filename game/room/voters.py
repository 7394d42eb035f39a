"""Who voted behind the chairs when they were last shown apart: what a difference could tell.

Two rows of totals with a voter more between them tell that voter's choice. So it is remembered who
was counted, moment by moment, in memory alone and for as long as the room is open.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.room.disclosure import CHAIRS
from game.room.seats import Seat


class VotersShown:
    """The voters behind both chairs at the last time that each moment showed them apart."""

    def __init__(self) -> None:
        self._shown: dict[str, frozenset[tuple[str, Seat]]] = {}

    def remember(self, moment: str, seats: Mapping[str, Seat]) -> None:
        """The chairs are shown apart in a moment; `seats` are those of all ballots, by token."""
        self._shown[moment] = _behind_chairs(seats)

    def moved(self, moment: str, seats: Mapping[str, Seat]) -> int:
        """How many of them came, went or changed chairs since.

        Also where the moment was undone and is voted in again; 0 where it never showed them apart.
        """
        before = self._shown.get(moment)
        return 0 if before is None else len({one for one, _ in before ^ _behind_chairs(seats)})

    def forget(self) -> None:
        """The room is closed."""
        self._shown.clear()


def _behind_chairs(seats: Mapping[str, Seat]) -> frozenset[tuple[str, Seat]]:
    return frozenset((token, seat) for token, seat in seats.items() if seat in CHAIRS)
