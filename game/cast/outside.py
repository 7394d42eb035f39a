"""The light outside: which part of the day a time is, and the colours it gives to a window.

A drawing of a room holds its sky in the colours of dusk; another part of the day only changes
these. The room itself keeps its lamp. Pure text and numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

Daylight: TypeAlias = Literal["dawn", "day", "dusk", "night"]

_FROM: tuple[tuple[int, Daylight], ...] = ((21, "night"), (17, "dusk"), (8, "day"), (5, "dawn"))
_COLOURS: Mapping[Daylight, str] = MappingProxyType(
    {
        "dawn": "#6f86b4 #f2c4a0 #f0c98a #4f5c7c #444e6d #3f4665 #3c4361 #373c5a "
        "#5a6581 #687189 #6b748a #727a8e #767d90 #7b8192",
        "day": "#a9cfe2 #efe9d4 #b9c9bd #7f9f90 #6b837d #617573 #5c6e6e #526065 "
        "#87a494 #91aa9a #93ac9b #99af9e #9bb19f #9fb4a2",
        "dusk": "#54497c #ec9a62 #f4b469 #3d3358 #362d50 #322a4c #31284a #2d2546 "
        "#493e60 #584e6a #5c516c #645971 #685d74 #6e6278",
        "night": "#111a38 #2d3b66 #f2c069 #0e1530 #101530 #121531 #121532 #131530 "
        "#1c223a #303447 #35384b #3e4151 #434555 #4a4c5a",
    }
)
"""Of each part of the day: the sky above and below, a lit window, a roof far off and its shades."""


def daylight(time: str | None) -> Daylight:
    """Dawn from 5, day from 8, dusk from 17, night from 21; without a time (HH:MM) it is day."""
    if time is None:
        return "day"
    hour = int(time.split(":")[0])
    return next((part for start, part in _FROM if hour >= start), "night")


def seen_outside(drawing: str, light: Daylight) -> str:
    """A drawing as text, what is seen through its windows in the colours of a part of the day."""
    for dusk, now in zip(_COLOURS["dusk"].split(), _COLOURS[light].split(), strict=True):
        drawing = drawing.replace(dusk, now)
    return drawing
