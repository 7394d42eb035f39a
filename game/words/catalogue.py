"""The one door to other languages: a sentence in English, looked up, with its places filled.

A sentence is its own key, as in a .po file: `say("Power {after}, it was {before}.", ...)`. Places
have names, so that another language may set them in its own order. A catalogue is handed down as
a value; nothing remembers which language is in use.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from typing import TYPE_CHECKING

from game.words.languages import is_right_to_left

if TYPE_CHECKING:
    from game.model.problems import Refused

Forms = tuple[str, ...]


def one_or_many(number: int) -> int:
    """Which form a number takes in English: 0 for one, 1 for any other."""
    return 0 if number == 1 else 1


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The sentences of one language by their English; what is missing stays English.

    `language` is a BCP 47 tag. A sentence that counts something has as many forms as the language
    needs, under its English for one; `form` picks among them, an index from 0.
    """

    language: str = "en-GB"
    sentences: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, Forms] = field(default_factory=dict)
    form: Callable[[int], int] = one_or_many

    def __call__(self, english: str, /, **places: object) -> str:
        """The sentence in this language; `{name}` in it is filled by the place of that name."""
        told = self.sentences.get(english, english)
        return told.format(**self._kept_apart(places)) if places else told

    def _kept_apart(self, places: Mapping[str, object]) -> Mapping[str, object]:
        """A name from left to right in a sentence from right to left turns round nothing beside it.

        Unicode's FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE stand round each text.
        """
        if not is_right_to_left(self.language):
            return places
        return {
            name: f"\u2068{one}\u2069" if isinstance(one, str) else one
            for name, one in places.items()
        }

    @property
    def direction(self) -> str:
        """Where a line begins, as HTML says it: "ltr" or "rtl"."""
        return "rtl" if is_right_to_left(self.language) else "ltr"

    def refusal(self, refused: Refused) -> str:
        """Why the rules said no."""
        return self(refused.english, **refused.places)

    def counted(self, number: int, one: str, many: str, /, **places: object) -> str:
        """A sentence about so many things, as `{n}`: `one` and `many` are its English forms."""
        forms = self.counts.get(one)
        told = (one, many)[one_or_many(number)] if forms is None else forms[self.form(number)]
        return told.format(n=number, **self._kept_apart(places))

    def together(self, names: Iterable[str]) -> str:
        """Names in a row, "Sam and Dr Okafor"; "" where there are none."""
        return self._row(names, "{one} and {other}")

    def either(self, names: Iterable[str]) -> str:
        """Names in a row of which one is meant, "Sam or Dr Okafor"; "" where there are none."""
        return self._row(names, "{one} or {other}")

    def _row(self, names: Iterable[str], pair: str) -> str:
        told = tuple(names)
        return reduce(lambda one, other: self(pair, one=one, other=other), told) if told else ""


ENGLISH = Catalogue()
"""The program's own words as they stand in it."""
