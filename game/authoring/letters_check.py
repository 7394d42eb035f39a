"""Letters that nothing on this computer can draw: where they stand, each told once in a file.

What can be drawn is handed in, for it is the computer's typefaces that say so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from unicodedata import name

from game.library.typefaces.font_file import is_seen
from game.library.yaml.source import Source
from game.model.codes import Code, Severity
from game.model.problems import Problem

CanDraw = Callable[[str], bool]


def undrawn_letters(source: Source, can_draw: CanDraw) -> Iterator[Problem]:
    """A warning at the first place of each letter of a file that would be an empty box."""
    if source.text.isascii():
        return
    told: set[str] = set()
    for number, line in enumerate(source.lines, 1):
        if line.isascii():
            continue
        for column, letter in enumerate(line, 1):
            if letter in told or letter.isascii() or not is_seen(letter) or can_draw(letter):
                continue
            told.add(letter)
            yield _warning(source, number, column, letter)


def _warning(source: Source, line: int, column: int, letter: str) -> Problem:
    called = name(letter, f"U+{ord(letter):04X}").lower()
    times = source.text.count(letter)
    often = "" if times == 1 else f" It stands here {times} times."
    return source.problem(
        line,
        column,
        Severity.WARNING,
        Code.UNDRAWN_LETTER,
        f'no typeface on this computer has the letter "{letter}" ({called}): '
        f"the window would show an empty box.{often}",
        "Install a typeface that has it, or write the words without it.",
    )
