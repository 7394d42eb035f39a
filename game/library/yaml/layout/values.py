"""What may stand after a key of a kind, on its line and below it, before anything is parsed.

Where lines stand is in `walk`.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from game.library.yaml.quotes import closing_quote
from game.model.form import kinds
from game.model.form.kinds import Form, Kind
from game.model.form.moments import CONDITION, LINE

_NO_PAIRS = re.compile(r"[;=]")


@dataclass(frozen=True, slots=True)
class _AllBut:
    """Every mark but those."""

    marks: str

    def __contains__(self, mark: object) -> bool:
        return not (isinstance(mark, str) and mark in self.marks)


ANY, NOT_BRACES, NOT_BRACKETS = _AllBut(""), _AllBut("{"), _AllBut("[{")


def listed(kind: Kind | None) -> tuple[bool, Form | None]:
    """Whether a list may stand under a key, and the form of its entries."""
    match kind:
        case kinds.ListOf(form):
            return True, form
        case kinds.Script():
            return True, LINE
        case kinds.Either(one, other):
            found = listed(one)
            return found if found[0] else listed(other)
        case kinds.Conditional(many=True):
            return True, CONDITION
        case None | kinds.TextList() | kinds.NameList() | kinds.FactList():
            return True, None
        case kinds.ClosedList() | kinds.TheoryList():
            return True, None
        case _:
            return False, None


def keyed(kind: Kind | None) -> tuple[bool, Form | None, bool]:
    """Whether keys may stand under a key, their form, and whether they are names."""
    match kind:
        case kinds.Under(form):
            return True, form, False
        case kinds.Each(form):
            return True, form, True
        case kinds.Conditional():
            return True, CONDITION, False
        case kinds.Either(one, other):
            found = keyed(one)
            return found if found[0] else keyed(other)
        case None | kinds.Changes() | kinds.FacesShown():
            return True, None, False
        case _:
            return False, None, False


def is_odd(kind: Kind, value: str) -> bool:
    """True for a value that no key of a kind takes on its line."""
    is_keyed, _, _ = keyed(kind)
    if value[0] == "{" and is_keyed and _NO_PAIRS.search(value):
        return True
    is_sentence = isinstance(kind, kinds.Conditional) and value[0] in "\"'"
    return value[0] not in _begins(kind) or (is_sentence and ": " in value)


def _begins(kind: Kind) -> Container[str]:
    """The marks with which a value of a kind may begin on the line of its key."""
    match kind:
        case kinds.Under() | kinds.Each() | kinds.Changes() | kinds.FacesShown():
            return "{"
        case kinds.ListOf() | kinds.Script():
            return "["
        case kinds.Either() | kinds.Conditional():
            return ANY
        case _ if listed(kind)[0]:
            return NOT_BRACES
        case _:
            return NOT_BRACKETS


def without_comment(value: str) -> str:
    """A value as far as a ` #` that does not stand in quotes."""
    mark = ""
    for at, letter in enumerate(value):
        if mark:
            mark = "" if letter == mark else mark
        elif letter in "\"'" and (not at or value[:at].rstrip()[-1:] in "[{,:"):
            mark = letter
        elif letter == "#" and value[at - 1 : at] == " ":
            return value[:at].rstrip()
    return value


def is_closed(value: str) -> bool | None:
    """Whether the quote or the brackets that open a value close at its end.

    None where they close before it, or not in their order.
    """
    if value[0] in "\"'":
        closing = closing_quote(value)
        rest = "" if closing is None else value[closing + 1 :].strip()
        return None if rest and rest[0] != "#" else closing is not None
    return _is_balanced(value)


def _is_balanced(value: str) -> bool | None:
    """The same for brackets alone."""
    held: list[str] = []
    mark = ""
    for at, letter in enumerate(value):
        if mark:
            mark = "" if letter == mark else mark
        elif letter in "\"'" and value[:at].rstrip()[-1:] in "[{,:":
            mark = letter
        elif letter in "[{":
            held.append("]" if letter == "[" else "}")
        elif letter in "]}" and (
            not held or held.pop() != letter or (not held and at != len(value) - 1)
        ):
            return None
    return not held
