"""A variant: other words for the texts of a scenario, and what may be said of them.

`texts` and `stale` lead to a text as `Finding.where` does. How a variant is read and put into
a scenario stands in the library; which texts a scenario has does too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from game.model.authorship import Author

Where = tuple[str | int, ...]
"""The way to one text: ("moments", "Friday", "script", 2), names as the story writes them."""

EASY = "easy"
_NAME = re.compile(r"easy|(?P<language>[a-z]{2,3}(?:-(?!easy)[A-Za-z0-9]{2,8})*)(?:-easy)?")
_WITH_LEARNING_DISABILITIES = re.compile(r"learning[\s-]+(?:disabilit|difficult)", re.IGNORECASE)


def is_variant_name(name: str) -> bool:
    """True for `easy`, for a language such as `cy` or `en-US`, and for `cy-easy`."""
    return _NAME.fullmatch(name) is not None


def language_of(name: str) -> str | None:
    """The language that a variant's name says; None where it says none (`easy`)."""
    found = _NAME.fullmatch(name)
    return None if found is None else found["language"]


@dataclass(frozen=True, slots=True)
class Variant:
    """Other words for a scenario. `language` None: the story's own.

    `checked_by` names who checked these words. `stale` are texts among `texts` whose original
    has changed since they were written.
    """

    name: str
    texts: Mapping[Where, str]
    language: str | None = None
    checked_by: tuple[Author, ...] = ()
    stale: frozenset[Where] = field(default_factory=frozenset)

    @property
    def is_easier(self) -> bool:
        """True for easier words, in whatever language."""
        return self.name.split("-")[-1] == EASY

    @property
    def is_translation(self) -> bool:
        """True where the name says a language."""
        return language_of(self.name) is not None

    @property
    def is_easy_read(self) -> bool:
        """True for easier words that people with learning disabilities have checked."""
        return self.is_easier and any(
            _WITH_LEARNING_DISABILITIES.search(f"{one.name} {one.role or ''}")
            for one in self.checked_by
        )

    @property
    def standing(self) -> str:
        """What people are told of these words before they read them, a phrase or two."""
        told = []
        if self.is_translation:
            checkers = ", ".join(one.name for one in self.checked_by)
            told.append(
                f"checked by {checkers}" if checkers else "draft, not yet checked by a speaker"
            )
        if self.is_easy_read:
            told.append("Easy Read, checked by people with learning disabilities")
        elif self.is_easier:
            told.append("easier words, not yet checked by people with learning disabilities")
        return "; ".join(told)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many texts of a story a variant has words for, how many of those are stale."""

    worded: int
    stale: int
    all: int

    @property
    def missing(self) -> int:
        """How many texts fall back to the story."""
        return self.all - self.worded
