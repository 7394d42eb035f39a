"""What each colour word is in paint. The words themselves stand in `game.model.picture`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Skin:
    """A skin: base, shade (the back edge, the far hand), lips, blush, lines, palm.

    `fullness` is how much fuller nose and lips are drawn than at 0.
    """

    base: str
    shade: str
    lips: str
    blush: str
    ink: str
    palm: str
    fullness: float


SKIN_PAINT: Mapping[str, Skin] = MappingProxyType(
    {
        "pale": Skin("#f5d2b9", "#dfa98c", "#c8695f", "#e2725f", "#8a4a3c", "#f8dcc8", 0),
        "light": Skin("#ecbd98", "#cf9570", "#b7584d", "#d9664f", "#7a4030", "#f1cbab", 0),
        "tan": Skin("#d29b6f", "#b0774e", "#a04f44", "#c25a40", "#63341f", "#deb08a", 0.06),
        "brown": Skin("#a9744e", "#855437", "#8a443b", "#b04c35", "#4b2617", "#c79a78", 0.1),
        "dark brown": Skin("#7d4f38", "#5e3727", "#9a5850", "#a04a38", "#341812", "#b98a6c", 0.22),
        "deep brown": Skin("#5d3a2d", "#42271f", "#935550", "#8a4034", "#200f0c", "#a67a63", 0.26),
    }
)
PALE_SKINS = ("pale", "light")
DEEP_SKINS = ("dark brown", "deep brown")

HAIR_PAINT: Mapping[str, str] = MappingProxyType(
    {
        "black": "#241d22",
        "dark brown": "#3b2823",
        "brown": "#5e3d2b",
        "light brown": "#8a6042",
        "auburn": "#7f3a25",
        "red": "#b1522c",
        "fair": "#c9995a",
        "blond": "#dcb877",
        "greying": "#6d6668",
        "grey": "#98938f",
        "silver": "#c3bfba",
        "white": "#e9e5de",
        "teal": "#2f9089",
        "pink": "#c8607f",
    }
)
DYED = ("teal", "pink")
PALE_HAIR = ("white", "silver", *DYED)
"""Hair whose brows are drawn darker than itself."""

CLOTH_PAINT: Mapping[str, str] = MappingProxyType(
    {
        "navy": "#26406a",
        "blue": "#3a6ea5",
        "light blue": "#9dbfd8",
        "teal": "#2f7f86",
        "green": "#4c7a55",
        "bottle green": "#2c5a48",
        "olive": "#7b7f4a",
        "mustard": "#d29a35",
        "orange": "#d7762f",
        "rust": "#b9552f",
        "red": "#b23b3b",
        "burgundy": "#7d3044",
        "rose": "#b95a6c",
        "pink": "#d99aa0",
        "plum": "#6d4072",
        "lilac": "#a48fbf",
        "grey": "#7c8089",
        "charcoal": "#434753",
        "black": "#2b2730",
        "brown": "#7a5238",
        "tan": "#b98c5e",
        "cream": "#efe4cf",
        "white": "#f5f0e6",
        "gold": "#d8a640",
        "turquoise": "#3fa3a3",
    }
)
USUAL_COLOUR: Mapping[str, str] = MappingProxyType(
    {
        "suit": "navy",
        "shirt and tie": "light blue",
        "shirt": "blue",
        "blouse": "cream",
        "uniform": "navy",
        "nurse's tunic": "blue",
        "tunic": "green",
        "scrubs": "teal",
        "hoodie": "mustard",
        "overalls": "navy",
        "hi-vis": "orange",
        "cardigan": "rose",
        "dress": "plum",
        "jumper": "green",
        "sari": "turquoise",
        "abaya": "black",
        "school uniform": "bottle green",
        "dressing gown": "lilac",
        "polo": "plum",
        "T-shirt": "white",
        "coat": "tan",
        "jacket": "charcoal",
        "headscarf": "teal",
        "hijab": "teal",
        "turban": "burgundy",
        "cap": "navy",
        "flat cap": "brown",
        "beanie": "charcoal",
    }
)
"""The colour of clothes and headwear that a description gives none for."""

LANYARD_PAINT: Mapping[str, str] = MappingProxyType(
    {
        "red": "#b23b3b",
        "orange": "#d9603b",
        "green": "#3f7f5a",
        "sunflower": "#2f7a4d",
        "purple": "#6d4a8a",
        "yellow": "#e0b23c",
        "blue": "#2f65a5",
        "rainbow": "#c8607f",
        "yes": "#2f65a5",
    }
)
GLASSES_PAINT: Mapping[str, str] = MappingProxyType(
    {
        "gold": "#c99a3a",
        "red": "#9b3140",
        "round": "#3a3035",
        "clear": "#8c7f78",
        "yes": "#2c262b",
    }
)
