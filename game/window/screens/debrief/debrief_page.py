"""The parts of a debrief, in their order."""

from __future__ import annotations

from enum import Enum

from game.words.catalogue import ENGLISH, Catalogue


class DebriefPage(Enum):
    """The four parts, in the only order they come in first."""

    FEELINGS = "First, how was that?"
    HAPPENED = "Where the say went"
    BEHIND = "What stood behind it"
    MONDAY = "And on Monday?"

    def beside(self, by: int) -> DebriefPage:
        """The part before or after it, or itself at either end."""
        every = list(DebriefPage)
        return every[max(0, min(len(every) - 1, every.index(self) + by))]

    def words(self, say: Catalogue = ENGLISH) -> str:
        """Its title, in the player's language."""
        return say(self.value)
