"""The settings: every change shows at once, here and in the small meeting beside them.

There is nothing to apply. Where settings are kept is the business of whoever opened the window.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import assert_never

from game.library.settings import LOOKS, TEXT_SIZES, Settings
from game.model.power import Chair
from game.model.scenario import LineKind
from game.model.variant import own_name
from game.model.view import LineSeen
from game.window.kit import Kit
from game.window.picture.scene import Scene, Seated
from game.window.reader.accesskit_carrier import is_installed, is_tried_here
from game.window.screens.change_keys import ChangeKeys, KeysScreen
from game.window.screens.faces import FacesScreen, own_face
from game.window.screens.screen import PagedScreen
from game.window.settings import FACES
from game.window.sound.loudspeaker import has_sound
from game.window.stage import STAY, Answer, Push
from game.window.widgets.boxes import Column, Framed, Pad
from game.window.widgets.button import Button, way_back
from game.window.widgets.rows import Row, Wrap
from game.window.widgets.scenario.choice import ChoiceButton
from game.window.widgets.scenario.room import RoomPicture
from game.window.widgets.scenario.speech import line
from game.window.widgets.scroll import Scroll
from game.window.widgets.segmented import Segmented
from game.window.widgets.widget import Widget
from game.window.widgets.words import (
    Focused,
    Words,
    heading,
    small_heading,
    small_print,
)
from game.words.catalogue import ENGLISH
from game.words.story import at_a_table

ON_OFF = ((True, "On"), (False, "Off"))
LOOK_NAMES = {
    "lamplight": "Lamplight",
    "dusk": "Dusk",
    "daylight": "Daylight",
    "high contrast": "High contrast",
}
MOVES = (("full", "Smooth"), ("still", "Still"), ("none", "None"))
LINES = (
    ("by key", "By a key"), ("slow", "Slowly"), ("steady", "Steadily"), ("quick", "Quickly"),
    ("all at once", "All at once"),
)  # fmt: skip
PRESSES = ((0.0, "At once"), (0.3, "After a moment"), (1.0, "After a second"))
SOUNDS = (
    "A quiet tone of the room; a door, keys, a kettle, a bus on the way in; paper at an ending; "
    "a soft note where the say moves. Nothing is told by sound alone. {key} turns it off and on."
)
NO_SOUND = "No sound was found on this computer, so all is quiet."
WORD_ROOM = ((0.0, "As drawn"), (0.16, "Wider"), (0.35, "Widest"))
LINE_ROOM = ((1.0, "As drawn"), (1.2, "Wider"), (1.5, "Widest"))
SWITCHED = (("off", "No"), ("one", "With one"), ("two", "With two"))
PACES = (
    (1.0, "1 second"), (1.5, "1.5 seconds"), (2.5, "2.5 seconds"), (4.0, "4 seconds"),
)  # fmt: skip
NINE = "Item nine is me. I’d like to know why I’m always item nine."


@dataclass(frozen=True, slots=True)
class Taste:
    """A choice that shows how choices look. It chooses nothing."""


@dataclass(frozen=True, slots=True)
class OtherFaces:
    """All faces of this computer."""


class SettingsScreen(PagedScreen[Settings | Taste | OtherFaces | ChangeKeys]):
    """Rows of settings on the left, a taste of them on the right.

    What a row sends are the settings as they would be.
    """

    behind = "ground_settings"

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
            body = Row((rows, preview), (2, 1), gap=28)
        elif width >= 28:
            words = Scroll(self._words(), "preview")
            body = Row((rows, Pad(words, (20, 18, 20, 18), "paper", 20)), (1.6, 1), gap=20)
        said = " ".join(self.desk.remarks) or self.say(
            "Changes show at once. They stay on this computer."
        )
        ways: list[Widget] = [way_back(self.say("Done"))]
        if not kit.scale.is_tight:
            arrows = self.say("Up and Down move, Left and Right change.")
            ways += [Words(one, "body", 24, "on_ground") for one in (said, arrows)]
        elif self.desk.remarks:
            ways.append(Words(said, "body", 24, "on_ground"))
        foot = Wrap(ways, gap=36)
        head = heading(self.say("Settings"), 60, "on_ground")
        return Pad(Framed(head, body, Pad(foot, (8, 4, 8, 4)), gap=18), (48, 36, 48, 26))

    def _rows(self) -> list[Widget]:
        now = self.desk.settings
        sizes = [(replace(now, text=size), f"{round(size * 100)}%") for size in TEXT_SIZES]
        faces = [(replace(now, reading_face=name), name.split()[0]) for name in FACES]
        if now.reading_face not in FACES:
            faces.append((now, own_face(now, self.desk.ports.typefaces())))
        words = [(replace(now, word_space=room), self.say(told)) for room, told in WORD_ROOM]
        spaces = [(replace(now, line_space=room), self.say(told)) for room, told in LINE_ROOM]
        looks = [(replace(now, look=look), self.say(LOOK_NAMES[look])) for look in LOOKS]
        moves = [(replace(now, movement=move), self.say(words)) for move, words in MOVES]
        lines = [(replace(now, lines=pace), self.say(words)) for pace, words in LINES]
        presses = [(replace(now, press_after=wait), self.say(words)) for wait, words in PRESSES]
        hopes = [(replace(now, hopes=on), self.say(words)) for on, words in ON_OFF]
        sound = [(replace(now, sound=on), self.say(words)) for on, words in ON_OFF]
        twice = [(replace(now, press_twice=on), self.say(words)) for on, words in ON_OFF]
        letters = [(replace(now, letter_keys=on), self.say(words)) for on, words in ON_OFF]
        projector = [(replace(now, projector=on), self.say(words)) for on, words in ON_OFF]
        switches = [(replace(now, switches=kind), self.say(told)) for kind, told in SWITCHED]
        seconds = [(replace(now, switch_pace=pace), self.say(told)) for pace, told in PACES]
        goes_on = self.say("The switch’s frame goes on after")
        paces = [Segmented("switch_pace", goes_on, seconds, now)] if now.switches == "one" else []
        named = {"": own_name(ENGLISH.language), **self.desk.ports.languages}
        tongues = [(replace(now, language=tag), name) for tag, name in named.items()]
        return [
            *([Segmented("language", self.say("Language"), tongues, now)] if tongues[1:] else []),
            Segmented("text", self.say("Text size"), sizes, now),
            Segmented("reading_face", self.say("Reading face"), faces, now),
            Pad(
                Wrap((Button(OtherFaces(), self.say("Another face of this computer")),)),
                (16, 0, 16, 6),
            ),
            Segmented("look", self.say("Look"), looks, now),
            Segmented("word_space", self.say("Room between words"), words, now),
            Segmented("line_space", self.say("Room between lines"), spaces, now),
            Segmented("movement", self.say("Movement"), moves, now),
            Segmented("lines", self.say("Lines of a story come"), lines, now),
            Segmented("press_after", self.say("A press on something new counts"), presses, now),
            Segmented("hopes", self.say("Asked what you hope"), hopes, now),
            Segmented("sound", self.say("Sound"), sound, now),
            Pad(small_print(self._heard()), (16, 0, 16, 8)),
            Segmented("press_twice", self.say("Press twice to choose"), twice, now),
            Segmented("letter_keys", self.say("Letter keys"), letters, now),
            Pad(Wrap((Button(ChangeKeys(), self.say("Change the keys")),)), (16, 0, 16, 6)),
            Segmented("switches", self.say("Play with switches"), switches, now),
            *paces,
            Segmented("projector", self.say("Projector mode"), projector, now),
            Pad(Focused("spoken", small_print(self._spoken()), on_ground=False), (16, 10, 16, 10)),
        ]

    def _heard(self) -> str:
        """What there is to hear, in words, and whether it can be."""
        told = self.say(SOUNDS, key=self.desk.cap("Q"))
        return told if has_sound(os.environ) else f"{told} {self.say(NO_SOUND)}"

    def _spoken(self) -> str:
        """Who reads all this aloud, and what is missing where nobody can."""
        say, desk = self.say, self.desk
        if desk.has_reader:
            return say("A screen reader listens: {key} says what is new again.", key=desk.cap("R"))
        none = desk.ports.no_voice
        aloud = say.refusal(none) if none is not None else ""
        if desk.can_speak:
            aloud = say("{key} reads a screen aloud, and again stops.", key=desk.cap("R"))
        reader = say("A screen reader is told everything that stands here.")
        if not is_tried_here():
            reader = say("On this system the window does not speak to screen readers.")
        elif not is_installed():
            reader = say("For screen readers a package is missing: other-chair doctor names it.")
        return f"{aloud} {reader}".strip()

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

    def message(self, message: Settings | Taste | OtherFaces | ChangeKeys, now: float) -> Answer:
        """Use changed settings at once."""
        match message:
            case Settings():
                self.desk.change(message)
            case OtherFaces():
                return Push(FacesScreen(self.desk))
            case ChangeKeys():
                return Push(KeysScreen(self.desk))
            case Taste():
                pass
            case _:
                assert_never(message)
        return STAY
