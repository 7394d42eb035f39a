"""The rows of the settings, in three groups: how to read, how a meeting goes and sounds, keys.

What a row sends are the settings as they would be. Each group fits a small window whole.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from game.library.settings import LOOKS, TEXT_SIZES
from game.window.desk import Desk
from game.window.reader.accesskit_carrier import is_installed, is_tried_here
from game.window.screens.change_keys import ChangeKeys
from game.window.screens.faces import own_face
from game.window.settings import FACES
from game.window.sound.loudspeaker import has_sound
from game.window.widgets.boxes import Pad
from game.window.widgets.button import Button
from game.window.widgets.rows import Wrap
from game.window.widgets.segmented import Segmented
from game.window.widgets.widget import Widget
from game.window.widgets.words import Focused, small_print
from game.words.catalogue import ENGLISH
from game.words.languages import own_name

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


class SettingsGroup(Enum):
    """One page of rows; its name is what stands on its button."""

    READING = "Reading"
    MEETING = "Meetings and sound"
    KEYS = "Keys and presses"


@dataclass(frozen=True, slots=True)
class OtherFaces:
    """All faces of this computer."""


def groups(shown: SettingsGroup, desk: Desk, on_ground: bool) -> Segmented:
    """The row that leads from group to group."""
    named = [(group, desk.say(group.value)) for group in SettingsGroup]
    return Segmented("group", desk.say("About"), named, shown, 0.1, on_ground)


def rows_of(shown: SettingsGroup, desk: Desk) -> Sequence[Widget]:
    """The rows of a group, from the top."""
    rows: dict[SettingsGroup, Callable[[Desk], Sequence[Widget]]] = {
        SettingsGroup.READING: _reading,
        SettingsGroup.MEETING: _meeting,
        SettingsGroup.KEYS: _keys,
    }
    return rows[shown](desk)


def _reading(desk: Desk) -> Sequence[Widget]:
    now, say = desk.settings, desk.say
    sizes = [(replace(now, text=size), f"{round(size * 100)}%") for size in TEXT_SIZES]
    faces = [(replace(now, reading_face=name), name.split()[0]) for name in FACES]
    if now.reading_face not in FACES:
        faces.append((now, own_face(now, desk.ports.typefaces())))
    looks = [(replace(now, look=look), say(LOOK_NAMES[look])) for look in LOOKS]
    words = [(replace(now, word_space=room), say(told)) for room, told in WORD_ROOM]
    spaces = [(replace(now, line_space=room), say(told)) for room, told in LINE_ROOM]
    named = {"": own_name(ENGLISH.language), **desk.ports.languages}
    tongues = [(replace(now, language=tag), name) for tag, name in named.items()]
    return (
        *([Segmented("language", say("Language"), tongues, now)] if tongues[1:] else []),
        Segmented("text", say("Text size"), sizes, now),
        _note(say("Ctrl with + or − changes it on any page.")),
        Segmented("reading_face", say("Reading face"), faces, now),
        _way(Button(OtherFaces(), say("Another face of this computer"))),
        Segmented("look", say("Look"), looks, now),
        Segmented("word_space", say("Room between words"), words, now),
        Segmented("line_space", say("Room between lines"), spaces, now),
    )


def _meeting(desk: Desk) -> Sequence[Widget]:
    now, say = desk.settings, desk.say
    moves = [(replace(now, movement=move), say(words)) for move, words in MOVES]
    lines = [(replace(now, lines=pace), say(words)) for pace, words in LINES]
    hopes = [(replace(now, hopes=on), say(words)) for on, words in ON_OFF]
    projector = [(replace(now, projector=on), say(words)) for on, words in ON_OFF]
    sound = [(replace(now, sound=on), say(words)) for on, words in ON_OFF]
    return (
        Segmented("movement", say("Movement"), moves, now),
        Segmented("lines", say("Lines of a story come"), lines, now),
        Segmented("hopes", say("Asked what you hope"), hopes, now),
        Segmented("projector", say("Projector mode"), projector, now),
        Segmented("sound", say("Sound"), sound, now),
        _note(_heard(desk)),
        Pad(Focused("spoken", small_print(_spoken(desk)), on_ground=False), (16, 10, 16, 10)),
    )


def _keys(desk: Desk) -> Sequence[Widget]:
    now, say = desk.settings, desk.say
    presses = [(replace(now, press_after=wait), say(words)) for wait, words in PRESSES]
    twice = [(replace(now, press_twice=on), say(words)) for on, words in ON_OFF]
    letters = [(replace(now, letter_keys=on), say(words)) for on, words in ON_OFF]
    switches = [(replace(now, switches=kind), say(told)) for kind, told in SWITCHED]
    seconds = [(replace(now, switch_pace=pace), say(told)) for pace, told in PACES]
    goes_on = say("The switch’s frame goes on after")
    paces = [Segmented("switch_pace", goes_on, seconds, now)] if now.switches == "one" else []
    return (
        Segmented("press_after", say("A press on something new counts"), presses, now),
        Segmented("press_twice", say("Press twice to choose"), twice, now),
        Segmented("letter_keys", say("Letter keys"), letters, now),
        _way(Button(ChangeKeys(), say("Change the keys"))),
        Segmented("switches", say("Play with switches"), switches, now),
        *paces,
    )


def _way(button: Button) -> Widget:
    return Pad(Wrap((button,)), (16, 0, 16, 6))


def _note(words: str) -> Widget:
    return Pad(small_print(words), (16, 8, 16, 8))


def _heard(desk: Desk) -> str:
    """What there is to hear, in words, and whether it can be."""
    told = desk.say(SOUNDS, key=desk.cap("Q"))
    return told if has_sound(os.environ) else f"{told} {desk.say(NO_SOUND)}"


def _spoken(desk: Desk) -> str:
    """Who reads all this aloud, and what is missing where nobody can."""
    say = desk.say
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
