"""The known word that an unknown one was probably meant to be, and the cure that says so.

Spelling only; what the words name is not known here.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from game.library.yaml.source import shown
from game.model.names import fold

ALIKE = 0.7
SHORT = 5
"""Letters; two of a word so short that are swapped leave it little alike."""
LONGEST_LIST = 12
MOST_COMPARED = 4000
"""Beyond so many known words only those of the same beginning are compared."""


def _letters(word: str) -> str:
    return "".join(character for character in fold(word) if character.isalnum())


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The most similar of the known words, or None where none is similar enough."""
    wanted = _letters(word)
    if not wanted or len(wanted) > 200:
        return None
    words = list(known)
    if len(words) > MOST_COMPARED:
        words = [one for one in words if _letters(one)[:1] == wanted[:1]][:MOST_COMPARED]
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    best, best_ratio = None, ALIKE
    for one in words:
        letters = _letters(one)
        if letters == wanted:
            return one
        if len(letters) == len(wanted) < SHORT and sorted(letters) == sorted(wanted):
            best, best_ratio = one, 1.0
        matcher.set_seq1(letters)
        if matcher.real_quick_ratio() <= best_ratio or matcher.quick_ratio() <= best_ratio:
            continue
        ratio = matcher.ratio()
        if ratio > best_ratio:
            best, best_ratio = one, ratio
    return best or _only_one_begun(word, words)


def _only_one_begun(word: str, known: list[str]) -> str | None:
    """The one known name that begins with these whole words, as "go to" does with "go"."""
    begun = [one for one in known if fold(one).startswith(f"{fold(word)} ")]
    return begun[0] if len(begun) == 1 else None


def listed(words: Iterable[str]) -> str:
    """Words in quotes with commas between them, `"a", "b"`."""
    return ", ".join(shown(word) for word in words)


def did_you_mean(word: str, known: Iterable[str], none_known: str = "") -> str:
    """The cure for an unknown word: the nearest known one, else the list if it is short.

    `none_known` is the cure where nothing is known or the list is long.
    """
    words = list(dict.fromkeys(known))
    guess = nearest(word, words)
    if guess is not None:
        return f"Did you mean {shown(guess)}?"
    if 0 < len(words) <= LONGEST_LIST:
        return f"Known here: {listed(words)}."
    return none_known
