"""The faces of this computer: any of them can be read in.

Each is drawn as large as makes its small letters as tall as those of the program's own face.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from game.library.settings import Settings
from game.window.kit import Kit
from game.window.screens.screen import PagedScreen
from game.window.settings import FACES
from game.window.stage import Answer, Pop
from game.window.widgets.boxes import Column, Framed, Pad
from game.window.widgets.button import Button, way_back
from game.window.widgets.rows import Wrap
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Widget
from game.window.widgets.words import Words, heading


@dataclass(frozen=True, slots=True)
class ReadIn:
    """Read in this face: the name of one that comes with the program, or a file's path."""

    face: str


class FacesScreen(PagedScreen[ReadIn]):
    """A button for each; the one in use is said above them."""

    behind = "ground_settings"

    def build(self, kit: Kit) -> Widget:
        """As many beside each other as there is room for."""
        found = self.desk.ports.typefaces()
        faces = [(name, name) for name in FACES]
        faces += [(str(path), family) for family, path in found.items() if family not in FACES]
        buttons = [Button(ReadIn(face), name) for face, name in faces]
        now = own_face(self.desk.settings, found)
        told = self.say("In use now: {face}", face=now)
        few = None if found else self.say("No other faces were found on this computer.")
        rows: list[Widget] = [Words(told, "bold", 26)]
        rows += [Words(few, size=26)] if few else []
        rows.append(Wrap(tuple(buttons), gap=14))
        body = Scroll(Pad(Column(tuple(rows), gap=18), (14, 12, 14, 12)), "faces")
        head = heading(self.say("Faces to read in"), 60, "on_ground")
        foot = Pad(Wrap((way_back(self.say("Back")),)), (8, 4, 8, 4))
        page = Framed(head, Pad(body, (18, 14, 14, 14), "paper", 20), foot, gap=18)
        return Pad(page, (48, 36, 48, 26))

    @property
    def title(self) -> str:
        """For the window's title."""
        return self.say("Faces to read in")

    def first_focus(self) -> object:
        """The face in use."""
        return ReadIn(self.desk.settings.reading_face)

    def message(self, message: ReadIn, now: float) -> Answer:
        """Read in it from now on, and go back to where it is seen."""
        self.desk.change(replace(self.desk.settings, reading_face=message.face))
        return Pop()


def own_face(settings: Settings, found: Mapping[str, Path]) -> str:
    """The name of the face in use; of one's own file its family, or the file's name."""
    if settings.reading_face in FACES:
        return settings.reading_face
    named = {str(path): family for family, path in found.items()}
    return named.get(settings.reading_face, Path(settings.reading_face).stem)
