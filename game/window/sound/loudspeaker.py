"""The loudspeaker of the window, and a silent twin that only remembers what it was asked for.

Without a sound card everything stays silent and nothing fails.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

import pygame

from game.window.sound.note import RATE, notes_of, wooden
from game.window.sound.rooms import Noise, RoomTone

TONE_LOUD, NOISE_LOUD = 0.5, 0.8
_FADE = 900
"""Milliseconds in which a tone comes and goes."""


def has_sound(environ: Mapping[str, str]) -> bool:
    """Whether it is worth asking for sound: on Linux without any, the system prints complaints."""
    if not sys.platform.startswith("linux") or "SDL_AUDIODRIVER" in environ:
        return True
    runtime = environ.get("XDG_RUNTIME_DIR", "/nowhere")
    servers = (f"{runtime}/pulse/native", f"{runtime}/pipewire-0", "/dev/snd/timer")
    return "PULSE_SERVER" in environ or any(os.path.exists(server) for server in servers)


class Loudspeaker(Protocol):
    """What can be asked for."""

    def note(self, moved: float, is_new_sentence: bool) -> None:
        """The note for power that moved by so many points."""

    def once(self, noise: Noise) -> None:
        """A noise, once."""

    def tone(self, tone: RoomTone | None) -> None:
        """From now on this tone, in place of the one before; None: silence."""


class MixerLoudspeaker:
    """Plays through pygame's mixer; silent for good once the computer turns out to have no sound.

    `folder` holds the files; one that is missing or None is not heard.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._ready: bool | None = None
        self._made: dict[object, pygame.mixer.Sound | None] = {}
        self._tone: pygame.mixer.Sound | None = None

    def note(self, moved: float, is_new_sentence: bool) -> None:
        """One note, or two."""
        notes = notes_of(moved, is_new_sentence)
        if not notes or not self._start():
            return
        for key in notes:
            if key not in self._made:
                self._made[key] = pygame.mixer.Sound(buffer=wooden(*key).tobytes())
            if (sound := self._made[key]) is not None:
                sound.play()

    def once(self, noise: Noise) -> None:
        """A noise over the tone."""
        if self._start() and (sound := self._file(noise)) is not None:
            sound.set_volume(NOISE_LOUD)
            sound.play()

    def tone(self, tone: RoomTone | None) -> None:
        """One goes while the other comes; only the one that is heard is kept."""
        if self._tone is not None:
            self._tone.fadeout(_FADE)
            self._tone = None
        if tone is None or not self._start():
            return
        self._tone = self._read(tone)
        if self._tone is not None:
            self._tone.set_volume(TONE_LOUD)
            self._tone.play(loops=-1, fade_ms=_FADE)

    def _file(self, noise: Noise) -> pygame.mixer.Sound | None:
        if noise not in self._made:
            self._made[noise] = self._read(noise)
        return self._made[noise]

    def _read(self, name: Noise | RoomTone) -> pygame.mixer.Sound | None:
        if self._folder is None:
            return None
        try:
            return pygame.mixer.Sound(self._folder / f"{name.value}.wav")
        except (OSError, pygame.error):
            return None

    def _start(self) -> bool:
        if self._ready is None:
            self._ready = False
            if not has_sound(os.environ):
                return False
            try:
                pygame.mixer.init(RATE, -16, 2, 512)
            except pygame.error:
                return False
            self._ready = True
        return self._ready
