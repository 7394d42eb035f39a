"""The settings: every change shows at once, here and in the small meeting beside them.

There is nothing to apply. Where settings are kept is the business of whoever opened the window.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from game.library.settings import Settings
from game.model.power import Chair
from game.model.scenario import LineKind
from game.model.view import LineSeen
from game.window.desk import Desk
from game.window.kit import Kit
from game.window.picture.scene import Scene, Seated
from game.window.screens.change_keys import ChangeKeys, KeysScreen
from game.window.screens.faces import FacesScreen
from game.window.screens.screen import PagedScreen
from game.window.screens.settings_rows import OtherFaces, SettingsGroup, groups, rows_of
from game.window.stage import STAY, Answer, Push
from game.window.widgets.boxes import Column, Framed, Pad
from game.window.widgets.button import way_back
from game.window.widgets.rows import Beside, Row, Wrap
from game.window.widgets.scenario.choice import ChoiceButton
from game.window.widgets.scenario.room import RoomPicture
from game.window.widgets.scenario.speech import line
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Widget
from game.window.widgets.words import Words, heading, small_heading
from game.words.story import at_a_table

NINE = "Item nine is me. I’d like to know why I’m always item nine."


@dataclass(frozen=True, slots=True)
class Taste:
    """A choice that shows how choices look. It chooses nothing."""


SettingsMessage = Settings | SettingsGroup | Taste | OtherFaces | ChangeKeys


class SettingsScreen(PagedScreen[SettingsMessage]):
    """A group of rows on the left, a taste of them on the right."""

    behind = "ground_settings"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._group = SettingsGroup.READING

    def enter(self, now: float) -> None:
        """What could not be kept is tried again."""
        if self.desk.remark is not None:
            self.desk.keep_settings()
        super().enter(now)

    def build(self, kit: Kit) -> Widget:
        """Rows and, where there is room, the preview."""
        width = kit.scale.ems(kit.scale.width)
        tight, listed = kit.scale.is_tight, rows_of(self._group, self.desk)
        leads = groups(self._group, self.desk, on_ground=not tight)
        listed = (leads, *listed) if tight else listed
        rows = Pad(
            Scroll(Pad(Column(listed, gap=2), (6, 10, 6, 10)), "rows"), (18, 14, 14, 14),
            "paper", 20,
        )  # fmt: skip
        preview = self._preview()
        body: Widget = rows
        if width >= 40:
            body = Row((rows, preview), (2, 1), gap=28)
        elif width >= 28:
            words = Scroll(self._words(), "preview")
            body = Row((rows, Pad(words, (20, 18, 20, 18), "paper", 20)), (1.6, 1), gap=20)
        said = " ".join(self.desk.remarks) or self.say(
            "Changes show at once. They stay on this computer."
        )
        ways: list[Widget] = [way_back(self.say("Done"))]
        if not tight:
            arrows = self.say("Up and Down move, Left and Right change.")
            ways += [Words(one, "body", 24, "on_ground") for one in (said, arrows)]
        elif self.desk.remarks:
            ways.append(Words(said, "body", 24, "on_ground"))
        foot = Wrap(ways, gap=36)
        head: Widget = heading(self.say("Settings"), 60, "on_ground")
        if not tight:
            head = Beside(head, leads, 40) if width >= 40 else Column((head, leads), 0)
        return Pad(Framed(head, body, Pad(foot, (8, 4, 8, 4)), gap=18), (48, 36, 48, 26))

    def _words(self) -> Widget:
        say = self.say
        return Column(
            (
                line(LineSeen(LineKind.SPEECH, say(NINE), say("Marlon"), Chair.SERVICE_USER)),
                ChoiceButton(Taste(), 1, say("“Let’s take it first.”"), Chair.PROFESSIONAL),
            ),
            gap=18,
        )  # fmt: skip

    def _preview(self) -> Widget:
        scene = Scene(
            setting="boardroom", look=self.desk.settings.look, power=50.0, together=40.0,
            professional=Seated("chen", "boardroom"), service_user=Seated("marlon", "wheelchair"),
        )  # fmt: skip
        room = RoomPicture(
            scene,
            at_a_table((self.say("Mr Chen"), self.say("Marlon")), self.say),
            0.5,
            radius=20,
            top=True,
        )
        words = Pad(
            Column((small_heading(self.say("How it looks")), self._words()), gap=10),
            (32, 20, 32, 26),
        )
        return Pad(Scroll(Column((room, words), gap=0), "preview"), (0, 0, 0, 0), "paper", 20)

    @property
    def title(self) -> str:
        """For the window's title."""
        return self.say("Settings")

    def first_focus(self) -> object:
        """The first row, for what leads from group to group is seen above it."""
        return "text"

    def message(self, message: SettingsMessage, now: float) -> Answer:
        """Use changed settings at once, or show other ones."""
        match message:
            case Settings():
                self.desk.change(message)
            case SettingsGroup():
                self._group = message
                self.page.forget_scrolling()
                self.renew()
            case OtherFaces():
                return Push(FacesScreen(self.desk))
            case ChangeKeys():
                return Push(KeysScreen(self.desk))
            case Taste():
                pass
            case _:
                assert_never(message)
        return STAY
