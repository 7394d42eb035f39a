"""Numbers, days and beginnings of sentences, as they are told everywhere."""

from __future__ import annotations

from game.words.catalogue import ENGLISH, Catalogue

MINUS = "\u2212"
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)


def signed(number: int) -> str:
    """A number with its sign, a real minus; `0` has none."""
    return f"+{number}" if number > 0 else f"{MINUS}{-number}" if number < 0 else "0"


def change(points: int, say: Catalogue = ENGLISH) -> str:
    """A movement in words, "up 2" or "down 1"; `points` is not 0."""
    if points > 0:
        return say("up {points}", points=points)
    return say("down {points}", points=-points)


def capital(words: str) -> str:
    """Words as a sentence begins: their first letter large, the others as they are."""
    return words[:1].upper() + words[1:]


def day_in_words(day: str, say: Catalogue = ENGLISH) -> str:
    """A day written YYYY-MM-DD as people read it."""
    year, month, date = (int(part) for part in day.split("-"))
    return say("{date} {month} {year}", date=date, month=say(MONTHS[month - 1]), year=year)
