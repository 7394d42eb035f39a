"""Every play that was stopped, the last one first: each can be carried on from here."""

from __future__ import annotations

from game.window.desk import Desk
from game.window.kit import Kit
from game.window.ports import Unfinished
from game.window.screens.play.resume import resumed
from game.window.screens.screen import PagedScreen
from game.window.screens.shelf.outline import LONGEST_TITLE, beginning
from game.window.stage import STAY, Answer, Replace
from game.window.widgets.boxes import Column, Framed, Pad
from game.window.widgets.button import Button, Tone, way_back
from game.window.widgets.rows import Wrap
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Widget
from game.window.widgets.words import heading
from game.words.story import stopped_words


class StoppedPlays(PagedScreen[Unfinished]):
    """A button for each, with its story, where it stands, whose chair and which day."""

    def __init__(self, desk: Desk, stopped: tuple[Unfinished, ...]) -> None:
        super().__init__(desk)
        self._stopped = stopped

    def build(self, kit: Kit) -> Widget:
        """One below the other; the first nine have a number."""
        ways = [self._way(number, one) for number, one in enumerate(self._stopped, start=1)]
        body = Scroll(Pad(Column(tuple(ways), gap=14), (12,) * 4), "stopped", on_ground=True)
        head = heading(self.title, 60, "on_ground")
        foot = Pad(Wrap((way_back(self.say("Back to the shelf")),)), (8, 4, 8, 4))
        return Pad(Framed(head, body, foot, gap=18), (48, 36, 48, 26))

    def _way(self, number: int, one: Unfinished) -> Widget:
        where = beginning(one.where, LONGEST_TITLE)
        told = self.say(
            "{title}: {where}",
            title=beginning(one.entry.title, LONGEST_TITLE),
            where=stopped_words(one.run.head, where, one.changed, self.say),
        )
        return Button(one, told, Tone.LIGHT, shortcut=str(number) if number < 10 else "")

    @property
    def title(self) -> str:
        """For the window's title."""
        return self.say("Plays you stopped")

    def message(self, message: Unfinished, now: float) -> Answer:
        """Carry it on."""
        return Replace(resumed(self.desk, message))

    def number(self, number: int, now: float) -> Answer:
        """The play of that number is carried on."""
        if number > len(self._stopped):
            return STAY
        return self.message(self._stopped[number - 1], now)
