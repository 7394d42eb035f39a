"""Who wrote and checked a story, and what was agreed about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote a scenario."""

    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """What was agreed about the story: whose it is, for what use, and when to look again.

    `look_again_by` is the date as the author wrote it, YYYY-MM-DD, or None.
    """

    whose_story: str | None = None
    may_be_used_for: str | None = None
    look_again_by: str | None = None
