"""How it felt, as one answer under one question: words that were pressed, then what was typed.

It is kept as plain text, the words first: "tired, alone. I could not stop it." Read again, the
words are pressed again. No drawing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.words.catalogue import ENGLISH, Catalogue

FEELINGS = (
    "heard", "small", "relieved", "angry", "tired",
    "in a hurry", "proud", "alone", "hopeful", "unsure",
)  # fmt: skip
BETWEEN, AFTER = ", ", ". "


def feelings(say: Catalogue = ENGLISH) -> tuple[str, ...]:
    """The words that are offered, in the player's language."""
    return tuple(say(word) for word in FEELINGS)


@dataclass(frozen=True, slots=True)
class Felt:
    """`words` are the pressed ones in the order they were pressed, `typed` is the rest."""

    words: tuple[str, ...] = ()
    typed: str = ""

    @property
    def text(self) -> str:
        """All of it, as it is kept; `felt` reads it."""
        return AFTER.join(part for part in (BETWEEN.join(self.words), self.typed) if part)

    def pressed(self, word: str) -> Felt:
        """With this word, or without it where it was pressed before."""
        if word in self.words:
            return replace(self, words=tuple(one for one in self.words if one != word))
        return replace(self, words=(*self.words, word))


def felt(text: str, offered: Sequence[str] = FEELINGS) -> Felt:
    """A kept answer; words that stand before the first full stop count as pressed.

    Where anything else stands there, all of it was typed. `felt(text).text` is `text`.
    """
    first, stop, rest = text.partition(AFTER)
    words = tuple(first.split(BETWEEN))
    is_pressed = set(words) <= set(offered) and len(set(words)) == len(words)
    if not is_pressed or (stop and not rest):
        return Felt(typed=text)
    return Felt(words, rest)
