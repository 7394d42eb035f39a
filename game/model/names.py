"""How names are compared, and how a choice without an id gets one.

Names of moments, people, facts, promises, measures and endings match after trimming and
folding case and runs of white space. Nothing here knows what a name belongs to.
"""

from __future__ import annotations

from collections.abc import Collection

APOSTROPHES = "'\u2019\u2018\u02bc`"
WORDS_IN_AN_ID = 5


def fold(name: str) -> str:
    """The form under which two spellings of one name are equal."""
    return " ".join(name.split()).casefold()


def id_from_words(words: str) -> str:
    """The first five words of a choice, lower case, letters and digits only, joined by hyphens.

    Apostrophes are dropped; every other character ends a word. `choice` where no word is left.
    """
    kept = "".join(" " if not c.isalnum() else c for c in words.lower() if c not in APOSTROPHES)
    return "-".join(kept.split()[:WORDS_IN_AN_ID]) or "choice"


def free_id(wanted: str, taken: Collection[str]) -> str:
    """`wanted`, or `wanted-2`, `wanted-3` ... : the first that is not in `taken`."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"
