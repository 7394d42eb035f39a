"""A made-up language and a story in other letters: what is still in Latin letters escaped.

`PSEUDO` tells each sentence of the program in Cyrillic letters; `in_greek` gives a story whose
author wrote in Greek ones. Whatever is told of it in Latin letters went round the catalogue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from game.authoring.own_words import own_words
from game.model.conditions import FIGURES
from game.model.effects import THE_REST
from game.model.picture import SETTINGS
from game.model.scenario import CAUSES, DUTIES, LEVERS, THE_OTHER_PERSON, TRUST, Person
from game.words.catalogue import Catalogue, Forms

_LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_GREEK = str.maketrans(_LATIN, "αβγδεζηθικλμνξοπρστυφχψωϊϋΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫ")
_CYRILLIC = str.maketrans(_LATIN, "абвгдежзийклмнопрстуфхцчшщАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩ")
_KEPT = {*CAUSES, *DUTIES, *FIGURES, *LEVERS, *SETTINGS, THE_OTHER_PERSON, THE_REST, TRUST, "en-GB"}
"""Words of the format, which are not an author's."""


def pseudo(english: str) -> str:
    """A sentence in Cyrillic letters; the names of its places stay."""
    parts = re.split(r"(\{[^}]*\})", english)
    return "".join(one if one[:1] == "{" else one.translate(_CYRILLIC) for one in parts)


class _Every(Mapping[str, Any]):
    """Every sentence is in it; `forms` times, where it is told in so many forms."""

    def __init__(self, forms: int = 0) -> None:
        self._forms = forms
        self.asked: set[str] = set()

    def __getitem__(self, english: str) -> str | Forms:
        if escaped(english):
            self.asked.add(english)
        return (pseudo(english),) * self._forms if self._forms else pseudo(english)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


_ONE, _COUNTED = _Every(), _Every(3)
PSEUDO = Catalogue("x-pseudo", _ONE, _COUNTED, lambda number: min(number, 2))


def not_to_translate() -> set[str]:
    """What was asked of `PSEUDO` since this was asked last and no file for translators holds."""
    every = own_words()
    one, counted = {told.one for told in every}, {told.one for told in every if told.many}
    missing = (_ONE.asked - one) | (_COUNTED.asked - counted)
    _ONE.asked.clear()
    _COUNTED.asked.clear()
    return missing


def in_greek(value: Any) -> Any:
    """A value with every text in it in Greek letters, names and ids too: they still meet."""
    if type(value) is str:
        return value if value in _KEPT else value.translate(_GREEK)
    if isinstance(value, tuple):
        told = tuple(map(in_greek, value))
        return type(value)(*told) if hasattr(value, "_fields") else told
    if isinstance(value, Mapping):
        return {in_greek(key): in_greek(one) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        found = {one.name: in_greek(getattr(value, one.name)) for one in fields(value) if one.init}
        if isinstance(value, Person):
            found["figure"] = value.figure  # a drawing of another name would be missing
        return replace(value, **found)
    return value


def escaped(told: str) -> list[str]:
    """The words in Latin letters of more than one letter: A and B are letters of options."""
    return re.findall(r"[A-Za-z][A-Za-z’']+", told)
