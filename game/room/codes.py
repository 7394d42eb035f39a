"""A room's code: a short word and two digits, easy to say aloud and to type on a phone."""

from __future__ import annotations

WORDS = (
    "acorn", "apple", "badge", "beach", "birch", "brook", "cabin", "candle", "cedar", "cloud",
    "comet", "coral", "daisy", "delta", "field", "finch", "flint", "forest", "garden", "globe",
    "hazel", "heron", "honey", "ivory", "jacket", "kettle", "lake", "lark", "lemon", "linen",
    "maple", "meadow", "melon", "mint", "moss", "north", "ocean", "olive", "otter", "paper",
    "pebble", "pine", "plum", "pond", "poppy", "quilt", "raven", "reed", "river", "robin",
    "rowan", "saddle", "shell", "silver", "sparrow", "stone", "straw", "sugar", "teapot", "thistle",
    "timber", "tulip", "velvet", "violet", "walnut", "willow", "window", "winter", "wren", "yarrow",
)  # fmt: skip
CODES = len(WORDS) * 90


def code(number: int) -> str:
    """The code of a number from 0 to `CODES` - 1: "lark-42"; digits run from 10 to 99."""
    return f"{WORDS[number // 90]}-{10 + number % 90}"


def spoken(room_code: str) -> str:
    """The code as people read it, "LARK 42"."""
    return room_code.replace("-", " ").upper()
