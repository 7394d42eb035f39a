"""Reads a description and works out what the drawing needs to know.

Nothing is deduced from a name. What a description leaves open is chosen from the description
itself, so that two people are seldom alike and the same words always give the same person.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType

from game.cast.paints import (
    CLOTH_PAINT,
    DEEP_SKINS,
    HAIR_PAINT,
    PALE_HAIR,
    PALE_SKINS,
    SKIN_PAINT,
    USUAL_COLOUR,
)
from game.cast.pen import mix
from game.model.picture import AGES, Description, Trait

CHILD, TEENAGER, YOUNG, ADULT, MIDDLE_AGED, OLDER, OLD = range(len(AGES))
_WORN_FULL = ("blouse", "dress", "sari", "abaya")


@dataclass(frozen=True, slots=True)
class HeadShape:
    """How a head differs from the plain one: jaw out (+) or in, cheek fuller, chin longer."""

    jaw: float
    cheek: float
    chin: float
    wide: float = 1.0
    high: float = 1.0


SHAPES: Mapping[str, HeadShape] = MappingProxyType(
    {
        "soft": HeadShape(-1, 1, 0),
        "square": HeadShape(6, 0, 1, 1.02),
        "long": HeadShape(0, -2, 4, 0.965, 1.03),
        "round": HeadShape(4, 5, -3, 1.05, 0.985),
        "fine": HeadShape(-5, -1, 0, 0.97),
    }
)
_CHILD_HEAD = HeadShape(2, 5, -5)


@dataclass(frozen=True, slots=True)
class Features:
    """A face at rest: its colours, and where and how large its parts are, in head space."""

    skin: str
    shade: str
    blush: str
    lines: str
    ink: str
    palm: str
    mid: str
    white: str
    iris: str
    lash: str
    brow: str
    lip: str
    mouth_ink: str
    years: int
    single: bool
    brow_y: float
    brow_arch: float
    brow_w: float
    eye_tilt: float
    mouth_w: float
    lip_size: float
    eye: float
    ey: float
    ny: float
    my: float
    nose_w: float
    nose_l: float


@dataclass(frozen=True, slots=True)
class Subject:
    """A person to draw: the words of their description with what they mean, and what was open.

    `head` and `beard` are empty where there is none. `wheelchair`, `glasses`, `lanyard` and
    `oxygen` hold their kind, "yes" for the plain one, None for none.
    """

    age: int
    seed: int
    face: Features
    form: HeadShape
    style: str
    hair: str
    head: str
    head_colour: str
    beard: str
    beard_colour: str
    clothes: str
    cloth: str
    tinted: str | None
    full: bool
    build: str
    size: float
    headsize: float
    glasses: str | None
    hearing_aid: bool
    wheelchair: str | None
    stick: bool
    cane: bool
    dog: bool
    lanyard: str | None
    oxygen: str | None

    @property
    def ventilated(self) -> bool:
        """Whether a ventilator breathes for them."""
        return self.oxygen == "ventilator"


def subject_of(looks: Description) -> Subject:
    """The person whom a description describes."""
    age = AGES.index(_word(looks.age, "adult"))
    skin, seed = _word(looks.skin, "light"), seed_of(looks)
    beard, wears, head = _word(looks.face_hair), _word(looks.wears, "jumper"), _word(looks.head)
    colour = _colour(looks.hair) or _usual_hair(age, skin)
    hair = HAIR_PAINT[colour]
    full = wears in _WORN_FULL if looks.chest is None else looks.chest.word == "full"
    worn_beard, tone = _colour(looks.face_hair), SKIN_PAINT[skin]
    return Subject(
        age=age,
        seed=seed,
        face=_features(looks, age, skin, colour, full, seed),
        form=_head_shape(looks, age, beard, seed),
        style=_word(looks.hair, "short") or "short",
        hair=hair,
        head=head,
        head_colour=CLOTH_PAINT[_colour(looks.head) or USUAL_COLOUR.get(head, "teal")],
        beard=beard,
        beard_colour=HAIR_PAINT[worn_beard] if worn_beard else mix(hair, tone.ink, 0.12),
        clothes=wears,
        cloth=CLOTH_PAINT[_colour(looks.wears) or USUAL_COLOUR[wears]],
        tinted=_colour(looks.wears),
        full=full,
        build=_word(looks.build, "average"),
        size=(0.74, 0.93, 1.0, 1.0, 1.0, 0.985, 0.96)[age],
        headsize=(1.22, 1.04, 1.0, 1.0, 1.0, 1.0, 1.01)[age],
        glasses=_thing(looks.glasses),
        hearing_aid=looks.hearing_aid is not None,
        wheelchair=_thing(looks.wheelchair),
        stick=looks.stick is not None,
        cane=looks.long_cane is not None,
        dog=looks.guide_dog is not None,
        lanyard=_thing(looks.lanyard),
        oxygen=_thing(looks.oxygen),
    )  # fmt: skip


def seed_of(looks: Description) -> int:
    """A number that is the same for the same description, on every machine."""
    said = [
        f"{field.name}:{trait.word}:{trait.colour or ''}"
        for field in fields(looks)
        if isinstance(trait := getattr(looks, field.name), Trait)
    ]
    return zlib.crc32(";".join(said).encode())


def _word(trait: Trait | None, otherwise: str = "") -> str:
    return otherwise if trait is None else trait.word


def _colour(trait: Trait | None) -> str | None:
    return None if trait is None else trait.colour


def _thing(trait: Trait | None) -> str | None:
    return None if trait is None else trait.word


def _usual_hair(age: int, skin: str) -> str:
    if age >= OLDER:
        return "grey" if age == OLDER else "white"
    return "brown" if skin in PALE_SKINS else "black"


def _head_shape(looks: Description, age: int, beard: str, seed: int) -> HeadShape:
    if age == CHILD:
        return _CHILD_HEAD
    said = _word(looks.face_shape)
    name = said or list(SHAPES)[seed % len(SHAPES)]
    if not said and beard and name in ("soft", "fine"):
        name = "long"
    form = SHAPES[name]
    return replace(form, chin=form.chin - 1.5) if age == TEENAGER else form


def _features(
    looks: Description, age: int, skin: str, hair: str, full: bool, seed: int
) -> Features:
    tone, deep, child = SKIN_PAINT[skin], skin in DEEP_SKINS, age == CHILD
    young = age <= TEENAGER
    small = [(zlib.crc32(f"{i}{seed}".encode()) % 100) / 50 - 1 for i in range(8)]
    size = 1.22 if child else 1.1 if young else 1.04 if full else 0.98
    length = -3.0 if child else -1.5 if young or full else 0.5 + (seed // 13 % 4)
    brown_eyes = skin not in PALE_SKINS
    return Features(
        skin=tone.base,
        shade=tone.shade,
        blush=tone.blush,
        lines=mix(tone.shade, tone.ink, 0.8 if deep else 0.55),
        ink=tone.ink,
        palm=tone.palm,
        mid=mix(tone.base, tone.shade, 0.38),
        white=mix("#fbf5ea", tone.base, 0.12),
        iris="#20151a" if brown_eyes else _IRISES[seed // 7 % len(_IRISES)],
        lash="#3a2524" if skin == "pale" else "#1b1114",
        brow=_brow(hair, tone.ink, deep and age < OLDER),
        lip=tone.lips if full else mix(tone.base, tone.lips, 0.75 if deep else 0.5),
        mouth_ink=mix(tone.lips, tone.ink, 0.75),
        years=age,
        single=_word(looks.eye_shape) == "single",
        brow_y=small[0] * 1.6,
        brow_arch=small[1] * 1.8,
        brow_w=(4.4 if full else 5.4) - (0.7 if deep else 0) + small[4] * 0.5,
        eye_tilt=small[2] * 1.3,
        mouth_w=1 + small[3] * 0.09,
        lip_size=(1.0 if full else 0.72) + tone.fullness,
        eye=size * (1 + small[5] * 0.05),
        ey=-60 if child else -64 + small[6] * 1.2,
        ny=-40 if child else -41 + small[7] * 1.5,
        my=-20 if child else -19 + small[0] * 1.2,
        nose_w=0.8 + tone.fullness * 1.3 + (seed // 31 % 4) * 0.08,
        nose_l=length + (1.5 if age >= OLDER else 0),
    )


_IRISES = ("#33231f", "#3d4a52", "#33231f", "#4a3a28")


def _brow(hair: str, ink: str, deep: bool) -> str:
    if deep:
        return "#1a0e0c"
    return mix("#8f8883", ink, 0.25) if hair in PALE_HAIR else mix(HAIR_PAINT[hair], ink, 0.35)
