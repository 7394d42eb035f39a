"""The screens of the story in a preview: the play where it stood, or an empty room without one."""

from __future__ import annotations

from typing import Never

from game.model.run import Run
from game.play.sitting import Sitting
from game.window.desk import Desk
from game.window.kit import Kit
from game.window.ports import Entry
from game.window.preview.place import PlayPlace, stand_at
from game.window.screens.play.play_screen import PlayScreen
from game.window.screens.screen import PagedScreen
from game.window.widgets.boxes import Column, Pad
from game.window.widgets.widget import Widget
from game.window.widgets.words import Focused, Words, heading

OTHER = "typical"


class DraftPlay(PlayScreen):
    """A play screen that comes up where the play stood before, at rest.

    `place` holds decisions that the entry's scenario follows; None: from the beginning.
    """

    def __init__(
        self, desk: Desk, entry: Entry, sitting: Sitting, place: PlayPlace | None = None
    ) -> None:
        head = desk.ports.runs.new_head(entry, sitting, OTHER)
        run = Run(head, place.decisions) if place and place.decisions else None
        super().__init__(desk, entry, sitting, OTHER, run)
        self._is_followed = place is not None
        if place is not None:
            stand_at(self.playing, place)

    def enter(self, now: float) -> None:
        """What had moved has moved already, and its reason stands there as it is now."""
        is_first = not self._is_shown
        super().enter(now)
        if is_first and self._is_followed:
            self._unfolding.stand(self.desk.settings, now)


class NoStory(PagedScreen[Never]):
    """Stands where the file could never be played yet; the problems lie over it."""

    behind = "ground_authoring"

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(desk)
        self._name = name

    def build(self, kit: Kit) -> Widget:
        """The file's name."""
        return self._head()

    def _head(self) -> Widget:
        said = Words(self.say("The story comes up as soon as this file can be played."), "body", 28,
                     "on_ground")  # fmt: skip
        rows = Column((heading(self._name, 46, "on_ground"), said), gap=8)
        return Pad(Column((Focused("name", rows),)), (40, 34, 40, 24))

    def head_height(self, kit: Kit) -> int:
        """How much of the window, from its top, the name takes; in pixels."""
        return self._head().measure(kit, kit.scale.width)

    @property
    def title(self) -> str:
        """For the window's title."""
        return self._name
