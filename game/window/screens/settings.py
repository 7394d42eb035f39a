"""The settings: every change shows at once, here and in the small meeting beside them.

There is nothing to apply. Where settings are kept is the business of whoever opened the window.
"""

from __future__ import annotations

from dataclasses import replace

import pygame

from game.library.settings import LOOKS, TEXT_SIZES, Settings
from game.model.power import Chair
from game.model.scenario import LineKind
from game.model.view import LineSeen
from game.window.kit import Kit
from game.window.picture.scene import Scene, Seated
from game.window.screens.screen import PagedScreen
from game.window.settings import FACES
from game.window.stage import STAY, Answer, Pop
from game.window.widgets.boxes import Column, Framed, Pad
from game.window.widgets.button import Button, Kind
from game.window.widgets.rows import Flow, Row
from game.window.widgets.scenario.choice import ChoiceButton
from game.window.widgets.scenario.room import RoomPicture
from game.window.widgets.scenario.speech import line
from game.window.widgets.scroll import Scroll
from game.window.widgets.segmented import Segmented
from game.window.widgets.widget import Changed, Message, Widget
from game.window.widgets.words import Words, heading, small_heading

ON_OFF = (("on", "On"), ("off", "Off"))
LOOK_WORDS = tuple((look, look.capitalize()) for look in LOOKS)
MOVES = (("full", "Smooth"), ("still", "Still"), ("none", "None"))
NINE = "Item nine is me. I’d like to know why I’m always item nine."


class SettingsScreen(PagedScreen):
    """Rows of settings on the left, a taste of them on the right."""

    def build(self, kit: Kit) -> Widget:
        """Rows and, where there is room, the preview."""
        width = kit.scale.ems(kit.scale.width)
        rows = Pad(
            Scroll(Pad(Column(self._rows(), gap=2), (6, 10, 6, 10)), "rows"), (18, 14, 14, 14),
            "paper", 20,
        )  # fmt: skip
        preview = self._preview()
        body: Widget = rows
        if width >= 40:
            body = Row((rows, preview), (1.28, 1), gap=28)
        elif width >= 24:
            words = Scroll(self._words(), "preview")
            body = Row((rows, Pad(words, (20, 18, 20, 18), "paper", 20)), (1.6, 1), gap=20)
        said = " ".join(self.desk.remarks) or "Changes show at once. They stay on this computer."
        foot = Flow(
            (
                Button("done", "Done", Kind.LIGHT, shortcut="Esc"),
                Words(said, "body", 24, "on_ground"),
                Words("Up and Down move, Left and Right change.", "body", 24, "on_ground"),
            ),
            gap=36,
        )
        head = heading("Settings", 60, "on_ground")
        return Pad(Framed(head, body, Pad(foot, (8, 4, 8, 4)), gap=18), (48, 36, 48, 26))

    def _rows(self) -> list[Widget]:
        now = self.desk.settings
        sizes = [(f"{size:g}", f"{round(size * 100)}%") for size in TEXT_SIZES]
        faces = [(name, name.split()[0]) for name in FACES]
        if now.reading_face not in FACES:
            faces.append((now.reading_face, "Your own"))
        return [
            Segmented("text", "Text size", sizes, f"{now.text:g}"),
            Segmented("reading_face", "Reading face", faces, now.reading_face),
            Segmented("look", "Look", LOOK_WORDS, now.look),
            Segmented("movement", "Movement", MOVES, now.movement),
            Segmented("sound", "Sound", ON_OFF, _on(now.sound)),
            Segmented("press_twice", "Press twice to choose", ON_OFF, _on(now.press_twice)),
            Segmented("letter_keys", "Letter keys", ON_OFF, _on(now.letter_keys)),
            Segmented("projector", "Projector mode", ON_OFF, _on(now.projector)),
        ]

    def _words(self) -> Widget:
        return Column(
            (
                line(LineSeen(LineKind.SPEECH, NINE, "Marlon", Chair.SERVICE_USER)),
                ChoiceButton("taste", 1, "“Let’s take it first.”", Chair.PROFESSIONAL),
            ),
            gap=18,
        )  # fmt: skip

    def _preview(self) -> Widget:
        scene = Scene(
            setting="boardroom", look=self.desk.settings.look, power=50.0, together=40.0,
            professional=Seated("chen", "boardroom"), service_user=Seated("marlon", "wheelchair"),
        )  # fmt: skip
        room = RoomPicture(scene, "Mr Chen and Marlon at a table", 0.5, radius=20, top=True)
        words = Pad(
            Column((small_heading("How it looks"), self._words()), gap=10), (32, 20, 32, 26)
        )
        return Pad(Scroll(Column((room, words), gap=0), "preview"), (0, 0, 0, 0), "paper", 20)

    @property
    def title(self) -> str:
        """For the window's title."""
        return "Settings"

    def ground(self, surface: pygame.Surface, kit: Kit, now: float) -> None:
        """A plain dark ground."""
        surface.fill(kit.theme.ground_settings)

    def message(self, message: Message, now: float) -> Answer:
        """Use a changed setting at once."""
        match message:
            case Changed(key, value):
                self.desk.change(changed(self.desk.settings, key, value))
                return STAY
            case _:
                return Pop() if message.key == "done" else STAY


def changed(settings: Settings, key: str, value: str) -> Settings:
    """The settings with the row `key` at `value`; ValueError for a row that is not there."""
    match key:
        case "text":
            return replace(settings, text=float(value))
        case "look":
            return replace(settings, look=value)
        case "reading_face":
            return replace(settings, reading_face=value)
        case "movement":
            return replace(settings, movement=value)
        case "sound":
            return replace(settings, sound=value == "on")
        case "press_twice":
            return replace(settings, press_twice=value == "on")
        case "letter_keys":
            return replace(settings, letter_keys=value == "on")
        case "projector":
            return replace(settings, projector=value == "on")
    raise ValueError(f"there is no setting called {key!r}")


def _on(value: bool) -> str:
    return "on" if value else "off"
