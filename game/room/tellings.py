"""What was told of each decision's votes, to hold the next telling of the same one against it.

Two counts with few people between them tell what those few chose. So what phones had cast is
remembered beside what was told of it, in memory alone and for as long as the room is open.
"""

from __future__ import annotations

from game.room.disclosure import Cast, RoundTold, ToldBefore, told
from game.room.seats import Count


class Tellings:
    """All that was told of votes in one room, by moment: also after an undo or a jump back."""

    def __init__(self) -> None:
        self._by_moment: dict[str, list[ToldBefore]] = {}

    def told(self, moment: str, count: Count, cast: Cast, times: int) -> RoundTold:
        """What may be told of a moment's votes, of which it was told so many `times` already.

        Nothing, where an earlier telling is not remembered: it was told before the program was
        started again.
        """
        earlier = self._by_moment.get(moment, [])
        if len(earlier) < times:
            return RoundTold(count.options, count.whole())
        return told(count, cast, earlier)

    def remember(self, moment: str, shown: RoundTold, cast: Cast) -> None:
        """This was told of a moment's votes just now."""
        if not shown.is_silent:
            self._by_moment.setdefault(moment, []).append(ToldBefore(shown, cast))

    def forget(self) -> None:
        """The room is closed."""
        self._by_moment.clear()
