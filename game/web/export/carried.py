"""The shelf of an export as bytes: read and checked where it was made, unpacked in the browser.

The bytes are Python's own pickle of frozen values, unpacked only by the code that stands in the
same file. They are the same for the same shelf, but not between versions of the program.
"""

from __future__ import annotations

import pickle
from dataclasses import dataclass, replace

from game.pages.values import PlayShelf

_PROTOCOL = 5
_ROUND = 200
"""How a number is counted follows its last two digits in every language, from here on at least."""


@dataclass(frozen=True, slots=True)
class FormsTold:
    """Which form a number takes in some language, as a table: from 0 on, then round again."""

    forms: tuple[int, ...]

    def __call__(self, number: int) -> int:
        """The form of a number, as `Catalogue.form`."""
        return self.forms[number if number < len(self.forms) else _ROUND + number % _ROUND]


def packed_shelf(shelf: PlayShelf) -> bytes:
    """The shelf as bytes, for `unpacked_shelf`."""
    words = {
        language: replace(one, form=FormsTold(tuple(map(one.form, range(2 * _ROUND)))))
        for language, one in sorted(shelf.catalogues.items())
    }
    return pickle.dumps(replace(shelf, cards=dict(shelf.cards), catalogues=words), _PROTOCOL)


def unpacked_shelf(content: bytes) -> PlayShelf:
    """The shelf that `packed_shelf` made, by the same program."""
    shelf = pickle.loads(content)
    assert isinstance(shelf, PlayShelf)
    return shelf
