"""How names are compared, and how a choice without an id gets one.

Names of moments, people, facts, promises, measures and endings match after trimming and
folding case and runs of white space. Nothing here knows what a name belongs to.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache

APOSTROPHES = "'\u2019\u2018\u02bc`"
WORDS_IN_AN_ID = 5
_STRAIGHT = str.maketrans(dict.fromkeys("\u2019\u2018\u02bc", "'"))
_UNSEEN = re.compile(
    "[\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
    "|(?<![^\x00-\u024f])[\u200c\u200d]"
)
"""Characters that nobody sees: those of no width and those that turn the direction of writing.

Joiners count only after Latin letters: other scripts are spelled with them.
"""
_SOFT_HYPHEN = "\xad"


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """The form under which two spellings of one name are equal.

    White space, case, straight and curly apostrophes, the two ways of writing a letter with an
    accent, and characters that nobody sees make no difference.
    """
    if name.isascii():
        return " ".join(name.split()).casefold()
    plain = without_unseen(name).replace(_SOFT_HYPHEN, "").translate(_STRAIGHT)
    small = " ".join(unicodedata.normalize("NFC", plain).split()).casefold()
    folded = unicodedata.normalize("NFC", small)
    return folded if folded == name else fold(folded)  # joining an accent may uncover more


def without_unseen(name: str) -> str:
    """A name without the characters in it that nobody sees."""
    while (seen := _UNSEEN.sub("", name)) != name:
        name = seen
    return name


def unseen(name: str) -> int | None:
    """Where in a name the first character stands that nobody sees, from 0; None for none."""
    found = None if name.isascii() else _UNSEEN.search(name)
    return None if found is None else found.start()


def id_from_words(words: str) -> str:
    """The first five words of a choice, lower case, letters and digits only, joined by hyphens.

    Apostrophes, and accents that are no part of a letter, are dropped; every other character
    ends a word. `choice` where no word is left.
    """
    small = unicodedata.normalize("NFC", words).lower()
    kept = "".join(c if c.isalnum() else " " for c in small if not _is_dropped(c))
    return "-".join(kept.split()[:WORDS_IN_AN_ID]) or "choice"


def _is_dropped(character: str) -> bool:
    return character in APOSTROPHES or (
        not character.isascii() and unicodedata.category(character)[0] == "M"
    )


def free_id(wanted: str, taken: Collection[str]) -> str:
    """`wanted`, or `wanted-2`, `wanted-3` ... : the first whose fold is not in `taken`."""
    if fold(wanted) not in taken:
        return wanted
    number = 2
    while fold(f"{wanted}-{number}") in taken:
        number += 1
    return f"{wanted}-{number}"
