"""The sound of a meeting as it goes on: asked once a frame, it asks the loudspeaker for changes."""

from __future__ import annotations

from game.window.desk import Desk
from game.window.settings import is_heard
from game.window.sound.rooms import Noise, RoomTone, on_the_way, tone_of


class RoomSound:
    """Follows the setting that is shown, and whether the player wants to hear it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._setting: str | None = None
        self._tone: RoomTone | None = None

    def follow(self, setting: str) -> None:
        """The setting as it is shown now; without sound it is only kept in mind."""
        came_from, self._setting = self._setting, setting
        if not is_heard(self._desk.settings):
            self.hush()
            return
        noise = on_the_way(came_from, setting)
        if noise is not None:
            self._desk.loudspeaker.once(noise)
        self._use(tone_of(setting))

    def hush(self) -> None:
        """Another screen lies over the meeting, or it is over."""
        self._use(None)

    def _use(self, tone: RoomTone | None) -> None:
        if tone is not self._tone:
            self._tone = tone
            self._desk.loudspeaker.tone(tone)


def paper(desk: Desk) -> None:
    """The paper on which an ending is written."""
    if is_heard(desk.settings):
        desk.loudspeaker.once(Noise.PAPER)
