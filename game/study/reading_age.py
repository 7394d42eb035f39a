"""How hard a text is to read: long sentences, and a reading age from counted syllables.

The formula is for English, and a rough one: it counts, it does not understand. Whether people
can read a text is found out by asking them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

GRADE_TO_AGE = 5
"""A child in grade 1 of a US school is about six: grade + 5 is the age."""
FEWEST_WORDS = 100
"""Below so many words the formula says nothing; chosen by us."""

GROWN_UP = 18
"""Above it a reading age says no more than that a text is hard."""

_END = re.compile(r"([.!?…][\"'”’)\]]*)\s+(?![a-z])")
_APART = re.compile(r"\n\s*\n")
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*|\d+(?:[.,:]\d+)*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^aeiouyl]e|[^aeiouytd]ed|[^aeiouyscxzgh]es)$")


def age_in_words(age: float) -> str:
    """A reading age as people read it: "about 12", or "over 18"."""
    return f"about {age:.0f}" if age <= GROWN_UP else f"over {GROWN_UP}"


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text: each ends with a full stop, a question or exclamation mark.

    A mark before a small letter ends none: "Is it now?" asks Bea.
    """
    parts = (" ".join(part.split()) for part in _APART.split(_END.sub(r"\1\n\n", text)))
    return tuple(part for part in parts if _WORD.search(part))


def words(text: str) -> tuple[str, ...]:
    """The words of a text; a number is one word."""
    return tuple(_WORD.findall(text))


def syllables(word: str) -> int:
    """The syllables of an English word, counted by its groups of vowels; at least 1."""
    plain = "".join(letter for letter in word.lower() if letter.isalpha())
    groups = len(_VOWELS.findall(plain))
    if _SILENT.search(plain):
        groups -= 1
    return max(1, groups)


def reading_age(texts: Iterable[str]) -> float | None:
    """The age in years at which most can read the texts; None where they are too short to say.

    Flesch-Kincaid grade level, 0.39 words a sentence + 11.8 syllables a word - 15.59 (J. P.
    Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, Derivation of New Readability
    Formulas, US Naval Technical Training Command, Research Branch Report 8-75, 1975), plus 5.
    Never less than 5.
    """
    said = [sentence for text in texts for sentence in sentences(text)]
    every = [word for sentence in said for word in words(sentence)]
    if len(every) < FEWEST_WORDS:
        return None
    beats = sum(times * syllables(word) for word, times in Counter(every).items())
    grade = 0.39 * len(every) / len(said) + 11.8 * beats / len(every) - 15.59
    return max(grade, 0.0) + GRADE_TO_AGE
