"""What a story says of its picture: where it is, how people look, what their faces show.

The closed words that a description is made of stand here once, for the reader, the schema, the
guide and whoever draws. Nothing is deduced from a name.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.model.conditions import Condition

SETTINGS = (
    *("home", "ward", "gp", "boardroom", "training", "clinic", "office", "school", "court"),
    *("street", "phone", "kitchen", "living room", "studio flat", "bedroom", "circle room"),
    *("day room", "ward corridor", "surgical ward", "team base", "seminar", "lecture hall"),
    *("university office", "council chamber", "school gate", "community centre", "drop-in", "van"),
    "front door",
)
NOBODY = "nobody"
MOST_OTHERS = 99


class Face(StrEnum):
    """What a face shows."""

    AT_EASE = "at ease"
    WARM = "warm"
    WARY = "wary"
    HURT = "hurt"
    TIRED = "tired"
    SURPRISED = "surprised"
    AMUSED = "amused"
    ANGRY = "angry"


Faces = tuple[tuple[str, Face], ...]
"""People by name, each with what their face shows; whoever is not named follows what moved."""


@dataclass(frozen=True, slots=True)
class Staging:
    """What else the picture of a moment shows where a condition holds. None: as it was.

    `setting` and `time` (HH:MM) hold from here on, the rest in its moment alone.
    """

    only_if: Condition
    setting: str | None = None
    time: str | None = None
    here: tuple[str, ...] | None = None
    by_phone: tuple[str, ...] | None = None
    others: int | None = None
    standing: tuple[str, ...] | None = None


AGES = ("child", "teenager", "young", "adult", "middle-aged", "older", "old")
SKINS = ("pale", "light", "tan", "brown", "dark brown", "deep brown")
HAIR = (
    *("bald", "shaved", "receding", "bald on top", "short", "crop", "side parting", "quiff"),
    *("undercut", "short wavy", "short curly", "short afro", "afro", "coily", "cornrows"),
    *("short locs", "locs", "braids", "braided bun", "puffs", "curly bob", "curly", "long curly"),
    *("long straight", "long", "shoulder length", "long wavy", "wavy", "straight", "long fringe"),
    *("bob", "fringe", "wavy bob", "bun", "top knot", "ponytail", "low ponytail", "plait"),
    *("pixie", "set curls"),
)
HAIR_COLOURS = (
    *("black", "dark brown", "brown", "light brown", "auburn", "red", "fair", "blond", "greying"),
    *("grey", "silver", "white", "teal", "pink"),
)
COLOURS = (
    *("navy", "blue", "light blue", "teal", "green", "bottle green", "olive", "mustard", "orange"),
    *("rust", "red", "burgundy", "rose", "pink", "plum", "lilac", "grey", "charcoal", "black"),
    *("brown", "tan", "cream", "white", "gold", "turquoise"),
)
CLOTHES = (
    *("suit", "shirt and tie", "shirt", "blouse", "uniform", "nurse's tunic", "tunic", "scrubs"),
    *("hoodie", "overalls", "hi-vis", "cardigan", "dress", "jumper", "sari", "abaya"),
    *("school uniform", "dressing gown", "polo", "T-shirt", "coat", "jacket"),
)
HEADS = ("headscarf", "hijab", "turban", "cap", "flat cap", "beanie")
FACE_HAIR = ("stubble", "moustache", "goatee", "short beard", "full beard", "long beard")
BUILDS = ("slight", "average", "broad", "large")
FACE_SHAPES = ("soft", "square", "long", "round", "fine")
EYE_SHAPES = ("single", "double")
CHESTS = ("full", "flat")
GLASSES = ("gold", "red", "round", "clear")
WHEELCHAIRS = ("power",)
LANYARDS = ("red", "orange", "green", "sunflower", "purple", "yellow", "blue", "rainbow")
OXYGEN = ("ventilator",)
YES = "yes"


@dataclass(frozen=True, slots=True)
class Trait:
    """One thing said of how somebody looks: a word of its list, and perhaps a colour.

    `word` is "yes" for a thing that is simply there, and empty where only a colour was said.
    """

    word: str
    colour: str | None = None


@dataclass(frozen=True, slots=True)
class Description:
    """How a person looks, trait by trait. None: nothing is said of it, or that it is not there."""

    age: Trait | None = None
    skin: Trait | None = None
    hair: Trait | None = None
    face_hair: Trait | None = None
    wears: Trait | None = None
    head: Trait | None = None
    build: Trait | None = None
    face_shape: Trait | None = None
    eye_shape: Trait | None = None
    chest: Trait | None = None
    glasses: Trait | None = None
    hearing_aid: Trait | None = None
    wheelchair: Trait | None = None
    stick: Trait | None = None
    long_cane: Trait | None = None
    guide_dog: Trait | None = None
    lanyard: Trait | None = None
    oxygen: Trait | None = None


@dataclass(frozen=True, slots=True)
class TraitWords:
    """The closed words of one trait. `key` is as an author writes it.

    `may_be_none` takes no and none for what is not there, `is_thing` also yes; a trait with
    `colours` takes one before or after its word, and `colour_alone` a colour without a word.
    """

    key: str
    words: tuple[str, ...] = ()
    colours: tuple[str, ...] = ()
    may_be_none: bool = False
    is_thing: bool = False
    colour_alone: bool = False

    @property
    def field(self) -> str:
        """Its name in `Description`."""
        return self.key.replace(" ", "_")


TRAITS = (
    TraitWords("age", AGES),
    TraitWords("skin", SKINS),
    TraitWords("hair", HAIR, HAIR_COLOURS, colour_alone=True),
    TraitWords("face hair", FACE_HAIR, HAIR_COLOURS, may_be_none=True),
    TraitWords("wears", CLOTHES, COLOURS),
    TraitWords("head", HEADS, COLOURS, may_be_none=True),
    TraitWords("build", BUILDS),
    TraitWords("face shape", FACE_SHAPES),
    TraitWords("eye shape", EYE_SHAPES),
    TraitWords("chest", CHESTS),
    TraitWords("glasses", GLASSES, may_be_none=True, is_thing=True),
    TraitWords("hearing aid", may_be_none=True, is_thing=True),
    TraitWords("wheelchair", WHEELCHAIRS, may_be_none=True, is_thing=True),
    TraitWords("stick", may_be_none=True, is_thing=True),
    TraitWords("long cane", may_be_none=True, is_thing=True),
    TraitWords("guide dog", may_be_none=True, is_thing=True),
    TraitWords("lanyard", LANYARDS, may_be_none=True, is_thing=True),
    TraitWords("oxygen", OXYGEN, may_be_none=True, is_thing=True),
)
"""Every trait, in the order in which a description is read."""


def as_written(looks: Description) -> str:
    """A description as an author writes it, in braces: `{age: young, wears: grey hoodie}`."""
    said = ((words.key, getattr(looks, words.field)) for words in TRAITS)
    return "{" + ", ".join(f"{key}: {_said(one)}" for key, one in said if one is not None) + "}"


def figure_line(looks: Description) -> str:
    """The line of a file that describes somebody so."""
    return f"figure: {as_written(looks)}"


def _said(trait: Trait) -> str:
    return " ".join(part for part in (trait.colour, trait.word) if part)
