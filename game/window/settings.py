"""What a player's settings mean for the window: the text size in use, the face, the sound.

The settings themselves, and the file they are kept in, are in `game.library.settings`.
"""

from __future__ import annotations

from dataclasses import replace

from game.library.settings import TEXT_SIZES, Settings
from game.window.easing import Movement
from game.window.lettering import Spacing

PROJECTOR_TEXT = 1.5
FACES = {
    "Atkinson Hyperlegible Next": "atkinson",
    "Lexend": "lexend",
    "OpenDyslexic": "opendyslexic",
}
"""The faces that come with the program, and what the lettering calls them."""


def text_in_use(settings: Settings) -> float:
    """The text size: projector mode has a least one."""
    return max(settings.text, PROJECTOR_TEXT) if settings.projector else settings.text


def is_heard(settings: Settings) -> bool:
    """Whether the note sounds: a room with a projector hears nothing."""
    return settings.sound and not settings.projector


def face_in_use(settings: Settings) -> str:
    """The face as the lettering knows it, or the path of the player's own."""
    return FACES.get(settings.reading_face, settings.reading_face)


def spacing_in_use(settings: Settings) -> Spacing:
    """The room between words and between lines."""
    return Spacing(settings.word_space, settings.line_space)


def movement_in_use(settings: Settings) -> Movement:
    """How much may move."""
    return Movement(settings.movement)


def stepped(settings: Settings, by: int) -> Settings:
    """The same with the text one step larger (1) or smaller (-1), as far as it goes."""
    nearest = min(range(len(TEXT_SIZES)), key=lambda n: abs(TEXT_SIZES[n] - settings.text))
    step = max(0, min(len(TEXT_SIZES) - 1, nearest + by))
    return replace(settings, text=TEXT_SIZES[step])
