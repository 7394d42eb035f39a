"""Which tone a room has, and which noise is heard on the way into it: pure, no sound."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class RoomTone(StrEnum):
    """What is heard all the time where somebody is; the value names its file."""

    HOME = "home"
    WARD = "ward"
    OFFICE = "office"
    HALL = "hall"
    OUTSIDE = "outside"
    VAN = "van"


class Noise(StrEnum):
    """What is heard once; the value names its file."""

    DOOR = "door"
    KEYS = "keys"
    KETTLE = "kettle"
    PAPER = "paper"
    BUS = "bus"


_ROOMS: Mapping[RoomTone, tuple[str, ...]] = MappingProxyType(
    {
        RoomTone.HOME: ("home", "kitchen", "living room", "studio flat", "bedroom"),
        RoomTone.WARD: ("ward", "day room", "ward corridor", "surgical ward", "clinic", "gp"),
        RoomTone.OFFICE: ("office", "phone", "team base", "university office"),
        RoomTone.OUTSIDE: ("street", "school gate", "front door"),
        RoomTone.VAN: ("van",),
    }
)
_TONES: Mapping[str, RoomTone] = MappingProxyType(
    {setting: tone for tone, settings in _ROOMS.items() for setting in settings}
)
_ON_THE_WAY: Mapping[str, Noise] = MappingProxyType(
    {"front door": Noise.KEYS, "kitchen": Noise.KETTLE, "street": Noise.BUS}
)


def tone_of(setting: str) -> RoomTone:
    """The tone of a setting; every larger room where people sit together has that of a hall."""
    return _TONES.get(setting, RoomTone.HALL)


def on_the_way(before: str | None, setting: str) -> Noise | None:
    """What is heard on coming from one setting to another; None for `before`: at the beginning.

    Nothing is heard where one stays.
    """
    if before == setting:
        return None
    return _ON_THE_WAY.get(setting, Noise.DOOR)
