"""The meetings that were made last, so that a page need not play its whole meeting again.

They are made of what is kept and are forgotten without harm; where the last pick is new, it alone
is played. Nothing that somebody typed is in them.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Hashable

from game.model.problems import Refused
from game.model.state import Decision
from game.pages.play_kept import PlayKept
from game.pages.request import followed
from game.pages.values import ShelfStory
from game.play.meeting import Meeting

MOST = 400
"""Meetings that are remembered at once, some 40 kB each."""


class MeetingsMade:
    """Follows a play as `game.pages.request.followed` does; any thread may ask."""

    def __init__(self) -> None:
        self._made: OrderedDict[Hashable, Meeting] = OrderedDict()
        self._lock = threading.Lock()

    def __call__(self, story: ShelfStory, play: PlayKept) -> tuple[Meeting, bool]:
        """The meeting of these picks, and whether all of them fit."""
        meeting = self._known(_key(story, play, play.picks)) or self._one_further(story, play)
        if meeting is None:
            meeting, fits = followed(story, play)
            if not fits:
                return meeting, False
        self._remember(_key(story, play, play.picks), meeting)
        return meeting, True

    def _one_further(self, story: ShelfStory, play: PlayKept) -> Meeting | None:
        before = self._known(_key(story, play, play.picks[:-1])) if play.picks else None
        try:
            return before.picked(play.picks[-1]) if before is not None else None
        except Refused:
            return None

    def _known(self, key: Hashable) -> Meeting | None:
        with self._lock:
            return self._made.get(key)

    def _remember(self, key: Hashable, meeting: Meeting) -> None:
        with self._lock:
            self._made[key] = meeting
            self._made.move_to_end(key)
            if len(self._made) > MOST:
                self._made.popitem(last=False)


def _key(story: ShelfStory, play: PlayKept, picks: tuple[Decision, ...]) -> Hashable:
    """All that a meeting without hopes follows from."""
    return story.id, story.version, play.variant, play.players, play.manner, play.seed, picks
