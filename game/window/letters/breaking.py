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
    while len(word) > 1 and width_of(word) > width:
        low, high = 1, len(word) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if width_of(word[:middle]) <= width:
                low = middle
            else:
                high = middle - 1
        pieces.append(word[:low])
        word = word[low:]
    return [*pieces, word]
