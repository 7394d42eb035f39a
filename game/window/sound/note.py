"""A soft wooden note, like a chair leg on a floor, made from computed samples.

Higher where power moved to the right, lower where it moved to the left, a little to that side.
When it sounds is decided by the play screen, and what plays it is the loudspeaker.
"""

from __future__ import annotations

import array
import math

RATE = 22_050
"""Samples a second, of the note and of everything else that is heard."""
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


def notes_of(moved: float, is_new_sentence: bool) -> tuple[tuple[float, float], ...]:
    """Pitch and side of each note for power that moved by so many points; none where it did not.

    `is_new_sentence` adds a second one.
    """
    if moved == 0:
        return ()
    pitch, aside = (LOW * FIFTH, ASIDE) if moved > 0 else (LOW, -ASIDE)
    return ((pitch, aside), (pitch * FOURTH, aside)) if is_new_sentence else ((pitch, aside),)
