"""The one sound: a soft wooden note, like a chair leg on a floor, made from computed samples.

Higher where power moved to the right, lower where it moved to the left, a little to that side.
Without a sound card everything stays silent and nothing fails. When it sounds is decided by the
play screen.
"""

from __future__ import annotations

import array
import math
import os
import sys
from collections.abc import Mapping

import pygame

RATE = 44_100
SECONDS = 0.18
PEAK = 32_767 * 10 ** (-18 / 20)
LOW, FIFTH, FOURTH = 196.0, 3 / 2, 4 / 3
ASIDE = 0.3
KNOCK = 0.0025


def wooden(pitch: float, aside: float) -> array.array[int]:
    """Stereo samples of one note of `pitch` hertz; `aside` -1 is left, 1 right, 0 the middle.

    Three partials of a struck bar, each dying faster than the one below it, after a short
    knock. The loudest sample lies at -18 dB of full scale.
    """
    count = round(RATE * SECONDS)
    wave = [_sample(pitch, number / RATE) for number in range(count)]
    loudest = max(abs(value) for value in wave)
    left, right = min(1.0, 1 - aside), min(1.0, 1 + aside)
    samples = array.array("h")
    for value in wave:
        level = value / loudest * PEAK
        samples.append(round(level * left))
        samples.append(round(level * right))
    return samples


def _sample(pitch: float, at: float) -> float:
    bar = sum(
        part * math.sin(2 * math.pi * pitch * over * at) * math.exp(-at * fade)
        for part, over, fade in ((1.0, 1.0, 22), (0.35, 2.76, 48), (0.14, 5.4, 95))
    )
    start = min(1.0, at / KNOCK)
    end = min(1.0, (SECONDS - at) / 0.02)
    return bar * start * end


def has_sound(environ: Mapping[str, str]) -> bool:
    """Whether it is worth asking for sound: on Linux without any, the system prints complaints."""
    if not sys.platform.startswith("linux") or "SDL_AUDIODRIVER" in environ:
        return True
    runtime = environ.get("XDG_RUNTIME_DIR", "/nowhere")
    servers = (f"{runtime}/pulse/native", f"{runtime}/pipewire-0", "/dev/snd/timer")
    return "PULSE_SERVER" in environ or any(os.path.exists(server) for server in servers)


class WoodenNote:
    """Plays the note; silent for good once the computer turns out to have no sound."""

    def __init__(self) -> None:
        self._ready: bool | None = None
        self._made: dict[tuple[float, float], pygame.mixer.Sound] = {}

    def play(self, moved: float, is_new_sentence: bool) -> None:
        """A note for power that moved by so many points; `is_new_sentence` adds a second one."""
        if moved == 0 or not self._start():
            return
        to_right = moved > 0
        pitch = LOW * FIFTH if to_right else LOW
        aside = ASIDE if to_right else -ASIDE
        for each in (pitch, pitch * FOURTH) if is_new_sentence else (pitch,):
            self._note(each, aside).play()

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

    def _note(self, pitch: float, aside: float) -> pygame.mixer.Sound:
        key = (pitch, aside)
        if key not in self._made:
            self._made[key] = pygame.mixer.Sound(buffer=wooden(pitch, aside).tobytes())
        return self._made[key]
