"""Days as people read them: "22 November 2026". No clock is asked here."""

from __future__ import annotations

from game.words.catalogue import ENGLISH, Catalogue

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)


def day_in_words(day: str, say: Catalogue = ENGLISH) -> str:
    """A day written YYYY-MM-DD as people read it."""
    year, month, date = (int(part) for part in day.split("-"))
    return say("{date} {month} {year}", date=date, month=say(MONTHS[month - 1]), year=year)
