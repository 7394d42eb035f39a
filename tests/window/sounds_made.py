"""The small sounds of the window, each computed from nothing but numbers; the same every time.

By hand: `python -m tests.window.sounds_made` writes the files of `assets/sounds`. A tone goes round
without a seam; a noise begins and ends in silence. All of them are mono, 16 bits a sample.
"""

from __future__ import annotations

import array
import io
import itertools
import math
import random
import sys
import wave
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from game.window.sound.rooms import Noise, RoomTone

FOLDER = Path(__file__).parents[2] / "assets" / "sounds"
TONE_RATE, NOISE_RATE = 11_025, 22_050
TONE_SECONDS = 4
TONE_PEAK, NOISE_PEAK = 10 ** (-24 / 20), 10 ** (-13 / 20)
"""Of full scale: a tone is hardly noticed, a noise is soft."""

Samples: TypeAlias = Sequence[float]


def _hiss(count: int, cutoff: float, rate: int, seed: int) -> list[float]:
    """Noise below a frequency; its end goes over into its beginning."""
    chance = random.Random(seed)
    raw = [chance.uniform(-1, 1) for _ in range(count)]
    keep = math.exp(-2 * math.pi * cutoff / rate)
    level = deep = 0.0
    out = [0.0] * count
    for _ in range(2):
        for i, value in enumerate(raw):
            level = keep * level + (1 - keep) * value
            deep = keep * deep + (1 - keep) * level
            out[i] = deep
    loudest = max(abs(value) for value in out)
    return [value / loudest for value in out]


def _hum(count: int, partials: Mapping[int, float]) -> list[float]:
    """Whole waves in the length of a tone: how many a second, and how loud."""
    turn = 2 * math.pi * TONE_SECONDS / count
    return [
        sum(part * math.sin(turn * hertz * i) for hertz, part in partials.items())
        for i in range(count)
    ]


def _swell(count: int, least: float) -> list[float]:
    """From loud to `least` and back, once in the length of a tone."""
    half = (1 - least) / 2
    return [1 - half + half * math.cos(2 * math.pi * i / count) for i in range(count)]


def _added(*parts: tuple[float, Samples]) -> list[float]:
    return [
        sum(loud * value for (loud, _), value in zip(parts, values, strict=True))
        for values in zip(*(samples for _, samples in parts), strict=True)
    ]


def _times(one: Samples, other: Samples) -> list[float]:
    return [a * b for a, b in zip(one, other, strict=True)]


def _ping(count: int, rate: int, at: float, hertz: float, fade: float) -> list[float]:
    """A struck thing: it rings from `at` seconds on and dies by `fade` a second."""
    out, first = [0.0] * count, round(at * rate)
    for i in range(first, min(count, first + round(6 / fade * rate))):
        t = (i - first) / rate
        out[i] = math.sin(2 * math.pi * hertz * t) * math.exp(-fade * t) * min(1.0, t * 2000)
    return out


def _shaped(samples: Samples, rate: int, points: Sequence[tuple[float, float]]) -> list[float]:
    """As loud as a line through points of (second, loudness)."""

    def loud(t: float) -> float:
        for (left, low), (right, high) in itertools.pairwise(points):
            if left <= t <= right:
                return low + (high - low) * (t - left) / (right - left)
        return 0.0

    return [value * loud(i / rate) for i, value in enumerate(samples)]


def _home(count: int) -> list[float]:
    ticks = [
        _ping(count, TONE_RATE, 0.5 + n, 2100 - 300 * (n % 2), 160) for n in range(TONE_SECONDS)
    ]
    return _added(
        (0.5, _hum(count, {50: 0.6, 100: 1.0, 150: 0.25})),
        (0.5, _hiss(count, 180, TONE_RATE, 1)),
        *((0.16, tick) for tick in ticks),
    )


def _ward(count: int) -> list[float]:
    return _added((1.0, _hiss(count, 420, TONE_RATE, 2)), (0.12, _hum(count, {120: 1.0, 240: 0.4})))


def _office(count: int) -> list[float]:
    return _added((0.8, _hiss(count, 900, TONE_RATE, 3)), (0.14, _hum(count, {180: 1.0, 361: 0.3})))


def _hall(count: int) -> list[float]:
    return _times(_hiss(count, 240, TONE_RATE, 4), _swell(count, 0.6))


def _outside(count: int) -> list[float]:
    wind = _times(_hiss(count, 320, TONE_RATE, 5), _swell(count, 0.35))
    bird = [
        (0.10, _ping(count, TONE_RATE, at, hertz, 40))
        for at, hertz in ((1.1, 3100), (1.22, 3500), (1.36, 2900), (2.9, 3300), (3.02, 3650))
    ]
    return _added((1.0, wind), *bird)


def _van(count: int) -> list[float]:
    engine = _hum(count, {28: 1.0, 56: 0.7, 84: 0.4, 112: 0.3, 140: 0.15})
    return _added((0.5, engine), (0.7, _hiss(count, 260, TONE_RATE, 6)))


def _door(rate: int) -> list[float]:
    count = round(0.7 * rate)
    hiss = _hiss(count, 2600, rate, 7)
    latch = _shaped(
        hiss, rate, [(0.0, 0), (0.005, 0.7), (0.03, 0), (0.09, 0), (0.1, 0.9), (0.14, 0)]
    )
    thud = _added(
        (1.0, _ping(count, rate, 0.3, 74, 14)), (0.5, _ping(count, rate, 0.3, 131, 26)),
        (0.5, _shaped(_hiss(count, 700, rate, 8), rate, [(0.29, 0), (0.31, 1), (0.42, 0)])),
    )  # fmt: skip
    return _added((0.5, latch), (1.0, thud))


def _keys(rate: int) -> list[float]:
    count, chance = round(0.9 * rate), random.Random(9)
    pings = [
        (chance.uniform(0.3, 1.0),
         _ping(count, rate, 0.06 * n + chance.uniform(0, 0.04), chance.uniform(3100, 6400), 34))
        for n in range(10)
    ]  # fmt: skip
    return _added(*pings)


def _kettle(rate: int) -> list[float]:
    count = round(2.0 * rate)
    hiss = _shaped(
        _hiss(count, 1500, rate, 10), rate, [(0.0, 0), (1.3, 0.9), (1.7, 1.0), (1.95, 0)]
    )
    low = _shaped(_hiss(count, 300, rate, 11), rate, [(0.0, 0), (0.9, 0.8), (1.8, 0)])
    return _added((0.8, hiss), (0.6, low), (0.5, _ping(count, rate, 1.72, 1500, 120)))


def _paper(rate: int) -> list[float]:
    count, chance = round(0.6 * rate), random.Random(12)
    fine = _hiss(count, 6000, rate, 13)
    crackle = [chance.random() ** 6 for _ in range(60)]
    rough = [value * (0.25 + crackle[i * 60 // count]) for i, value in enumerate(fine)]
    return _shaped(rough, rate, [(0.0, 0), (0.05, 0.7), (0.2, 0.3), (0.34, 1.0), (0.58, 0)])


def _bus(rate: int) -> list[float]:
    count = round(2.4 * rate)
    turn, angle, engine = 2 * math.pi / rate, 0.0, []
    for i in range(count):
        angle += turn * (38 - 12 * i / count)
        engine.append(sum(math.sin(angle * n) / n for n in range(1, 6)))
    air = _shaped(_hiss(count, 5200, rate, 14), rate, [(1.5, 0), (1.56, 1.0), (2.3, 0)])
    rolls = _shaped(
        _hiss(count, 420, rate, 15), rate, [(0.0, 0), (0.9, 1.0), (1.6, 0.2), (2.35, 0)]
    )
    near = _shaped(engine, rate, [(0.0, 0), (0.9, 0.5), (1.7, 0.4), (2.38, 0)])
    return _added((0.6, near), (0.9, rolls), (0.4, air))


_TONES: Mapping[RoomTone, Callable[[int], list[float]]] = MappingProxyType(
    {RoomTone.HOME: _home, RoomTone.WARD: _ward, RoomTone.OFFICE: _office, RoomTone.HALL: _hall,
     RoomTone.OUTSIDE: _outside, RoomTone.VAN: _van}
)  # fmt: skip
_NOISES: Mapping[Noise, Callable[[int], list[float]]] = MappingProxyType(
    {Noise.DOOR: _door, Noise.KEYS: _keys, Noise.KETTLE: _kettle, Noise.PAPER: _paper,
     Noise.BUS: _bus}
)  # fmt: skip


def made(which: RoomTone | Noise) -> bytes:
    """One of them as a WAV file."""
    if isinstance(which, RoomTone):
        samples, rate, peak = _TONES[which](TONE_RATE * TONE_SECONDS), TONE_RATE, TONE_PEAK
    else:
        samples, rate, peak = _NOISES[which](NOISE_RATE), NOISE_RATE, NOISE_PEAK
    loudest = max(abs(value) for value in samples)
    whole = array.array("h", (round(32_767 * peak * value / loudest) for value in samples))
    if sys.byteorder == "big":
        whole.byteswap()
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(whole.tobytes())
    return file.getvalue()


def all_of_them() -> Iterator[RoomTone | Noise]:
    yield from RoomTone
    yield from Noise


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for one in all_of_them():
        (FOLDER / f"{one.value}.wav").write_bytes(made(one))
