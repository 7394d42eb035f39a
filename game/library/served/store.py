"""What every store of plays can do, and what may come of it.

A play is a text under a key, with the number of times it was changed. What the text says is not
the store's business. A key is made of the link's token and does not lead back to it, so that
whoever sees the store can open nobody's play.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol

KEPT_DAYS = 365
"""For so many days after its last change a play is kept; chosen by us."""


@dataclass(frozen=True, slots=True)
class KeptText:
    """A play as kept: its text, and how many times it was changed."""

    text: str
    changes: int


class StoreTrouble(Exception):
    """The store cannot be reached or does not take anything now; the sentence says why."""


class PlayStore(Protocol):
    """Keeps plays. Any thread may call, any number of processes may share one.

    `today` is a date, YYYY-MM-DD. Every change is on the disk when the call returns. All raise
    StoreTrouble.
    """

    def begin(self, key: str, text: str, today: str) -> None:
        """Keep a new play."""

    def load(self, key: str) -> KeptText | None:
        """A play as it is kept now; None where there is none."""

    def change(self, key: str, text: str, changes: int, today: str) -> bool:
        """Put a text in place of the one after so many changes; False where that has gone on."""

    def forget(self, key: str) -> None:
        """Erase a play; nothing of it can be read back."""

    def forget_before(self, day: str) -> None:
        """Erase every play that was last changed before a day, YYYY-MM-DD."""

    def close(self) -> None:
        """Let go of the store."""


def key_of(token: str) -> str:
    """The key of a link's token, as 64 letters and digits."""
    return sha256(token.encode()).hexdigest()
