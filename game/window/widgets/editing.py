"""Text being edited: the caret, what is selected, whole words, and what can be undone.

Nothing is drawn here. Places are counted in letters from 0, before the first, on.
"""

from __future__ import annotations

from dataclasses import dataclass

MOST_LETTERS = 4000
MOST_UNDONE = 200


@dataclass(frozen=True, slots=True)
class _Stage:
    text: str
    caret: int


class TextEdit:
    """A text of at most 4,000 letters. `anchor` None: nothing is selected."""

    def __init__(self, text: str = "") -> None:
        self.text = text
        self.caret = len(text)
        self.anchor: int | None = None
        self._before: list[_Stage] = []
        self._is_typing = False

    @property
    def selection(self) -> tuple[int, int]:
        """Where the selected part begins and ends; both are the caret where there is none."""
        other = self.caret if self.anchor is None else self.anchor
        return min(self.caret, other), max(self.caret, other)

    @property
    def selected(self) -> str:
        """The selected part, "" for none."""
        start, end = self.selection
        return self.text[start:end]

    def move(self, to: int, selecting: bool = False) -> None:
        """The caret to a place, what is passed selected or not."""
        if not selecting:
            self.anchor = None
        elif self.anchor is None:
            self.anchor = self.caret
        self.caret = max(0, min(len(self.text), to))
        self._is_typing = False

    def step(self, by: int, selecting: bool = False, words: bool = False) -> None:
        """A letter or a word on (1) or back (-1); from a selection to its end or its start."""
        start, end = self.selection
        if start != end and not selecting and not words:
            self.move(end if by > 0 else start)
            return
        self.move(self.word_from(self.caret, by) if words else self.caret + by, selecting)

    def select_all(self) -> None:
        """All of it, the caret at the end."""
        self.move(0)
        self.move(len(self.text), selecting=True)

    def insert(self, text: str) -> bool:
        """Put text in place of what is selected, as far as it fits; False where nothing changed."""
        start, end = self.selection
        fit = text[: max(0, MOST_LETTERS - len(self.text) + end - start)]
        if not fit:
            return False
        if not self._is_typing or start != end or fit.isspace():
            self._remember()
        self._put(start, end, fit)
        self._is_typing = len(fit) == 1
        return True

    def erase(self, by: int, words: bool = False) -> bool:
        """Take away what is selected, else a letter or a word: before (-1), after (1) the caret."""
        start, end = self.selection
        if start == end:
            other = self.word_from(self.caret, by) if words else self.caret + by
            start, end = sorted((self.caret, max(0, min(len(self.text), other))))
        if start == end:
            return False
        self._remember()
        self._put(start, end, "")
        return True

    def undo(self) -> bool:
        """Back to before the last change; False where there is none."""
        if not self._before:
            return False
        stage = self._before.pop()
        self.text, self.caret, self.anchor = stage.text, stage.caret, None
        self._is_typing = False
        return True

    def word_from(self, at: int, by: int) -> int:
        """The end of the next word, or the start of the one before."""
        if by > 0:
            while at < len(self.text) and self.text[at].isspace():
                at += 1
            while at < len(self.text) and not self.text[at].isspace():
                at += 1
            return at
        while at > 0 and self.text[at - 1].isspace():
            at -= 1
        while at > 0 and not self.text[at - 1].isspace():
            at -= 1
        return at

    def _remember(self) -> None:
        self._before.append(_Stage(self.text, self.caret))
        del self._before[:-MOST_UNDONE]

    def _put(self, start: int, end: int, text: str) -> None:
        self.text = self.text[:start] + text + self.text[end:]
        self.caret, self.anchor = start + len(text), None
        self._is_typing = False
