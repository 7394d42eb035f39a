"""What a face shows, in words: "Danny looks wary"."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.model.picture import Face
from game.words.catalogue import ENGLISH, Catalogue

LOOKS: Mapping[Face, str] = MappingProxyType(
    {
        Face.AT_EASE: "{name} looks at ease",
        Face.WARM: "{name} looks warm",
        Face.WARY: "{name} looks wary",
        Face.HURT: "{name} looks hurt",
        Face.TIRED: "{name} looks tired",
        Face.SURPRISED: "{name} looks surprised",
        Face.AMUSED: "{name} looks amused",
        Face.ANGRY: "{name} looks angry",
    }
)
"""Each face of the format."""


def face_said(name: str, face: Face, say: Catalogue = ENGLISH) -> str:
    """What somebody's face shows, without a full stop."""
    return say(LOOKS[face], name=name)
