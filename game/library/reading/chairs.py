"""Words for a chair, where an author may have named the person who sits in it.

Who sits where is in the cast; reading people is the work of `people`.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from game.library.nearest import listed
from game.library.places import fold_key
from game.library.reading.cast import Cast
from game.library.reading.fields import Fields, closed_in
from game.library.yaml.nodes import Text
from game.library.yaml.source import shown
from game.model.codes import Code

TOGETHER = "together"
_BOTH = ("both", "both of them", "all")
_JOINTS = re.compile(r" *(?:,|&|/|\band\b) *")


def chair_in(
    fields: Fields, key: str, values: Collection[str], what: str, cast: Cast
) -> str | None:
    """One of the values under a key, chairs among them; a person's name is told with the chair."""
    node = fields.one_text(key)
    if node is None:
        return None
    if fold_key(node.text) in values:
        return closed_in(fields.notes, node, values, what, Code.UNKNOWN_VALUE)
    meant = _meant(node.text, values, cast)
    name = cast.people.get(node.text)
    if meant is not None:
        said = "is a person, and here stands a chair" if name else "is no word for who decides"
        cure = f"Did you mean {shown(meant)}?"
        fields.notes.error(node, Code.UNKNOWN_VALUE, f"{shown(node.text)} {said}", cure)
        return meant
    if name is not None:
        _tell_unseated(fields, node, values)
        return None
    return closed_in(fields.notes, node, values, what, Code.UNKNOWN_VALUE)


def _meant(words: str, values: Collection[str], cast: Cast) -> str | None:
    """The value that the words stand for: who sits there, or both."""
    seats = {name: chair.value for chair, name in cast.seated.items()}
    named = {seats.get(cast.people.get(part) or part, part) for part in _JOINTS.split(words)}
    if len(named) == 1:
        (one,) = named
        return one if one in values else TOGETHER if _is_both(words, values) else None
    everybody = {chair.value for chair in cast.seated}
    folded = {fold_key(part) for part in named}
    return TOGETHER if TOGETHER in values and folded == everybody else None


def _is_both(words: str, values: Collection[str]) -> bool:
    return TOGETHER in values and fold_key(words) in _BOTH


def _tell_unseated(fields: Fields, node: Text, values: Collection[str]) -> None:
    message = f"{shown(node.text)} has no chair, and here stands a chair"
    cure = f"Give them a chair under people, or write one of {listed(values)}."
    fields.notes.error(node, Code.UNKNOWN_VALUE, message, cure)
