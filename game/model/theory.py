"""A theory card: one idea that a debrief can tie a moment to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TheoryCard:
    """One card of the theory library.

    `confidence` is "checked", "partly checked" or "not yet checked"; the note says what of it.
    `facts_as_of` is a date, YYYY-MM-DD, for law and other facts that can change, else None.
    """

    id: str
    name: str
    plain: str
    explanation: str
    raises: tuple[str, ...]
    lowers: tuple[str, ...]
    misuse: str
    source: str
    confidence: str
    confidence_note: str | None = None
    facts_as_of: str | None = None
    see_also: tuple[str, ...] = ()
