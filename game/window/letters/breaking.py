"""Text broken into lines no wider than asked; a word that is wider is broken inside."""

from __future__ import annotations

from collections.abc import Callable

WidthOf = Callable[[str], int]


def broken(text: str, width_of: WidthOf, width: float) -> list[str]:
    """The lines of a text without line breaks; `width_of` tells the pixels of a text on one line.

    One letter at least stands on each line.
    """
    room = max(1, int(width))
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if width_of(longer) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _broken_word(word, width_of, room)
        lines += full
    return [*lines, line]


def _broken_word(word: str, width_of: WidthOf, width: int) -> list[str]:
    """The word in pieces that fit; one letter at least is on each."""
    pieces: list[str] = []
    at, long = 0, 1
    while at < len(word):
        long = _letters_that_fit(word, at, long, width_of, width)
        pieces.append(word[at : at + long])
        at += long
    return pieces or [word]


def _letters_that_fit(word: str, at: int, guess: int, width_of: WidthOf, width: int) -> int:
    """How many from `at` on, at least one; at most about twice as many are ever measured."""
    low, high, left = 0, guess, len(word) - at
    while high < left and width_of(word[at : at + high]) <= width:
        low, high = high, 2 * high
    high = min(high, left)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(word[at : at + middle]) <= width:
            low = middle
        else:
            high = middle - 1
    return max(1, low)
