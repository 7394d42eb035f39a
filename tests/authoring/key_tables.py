"""The tables of `scenarios/guide/keys.md`, made from the table of the form in the model."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.model.form import heading, moments, moves
from game.model.form import kinds as form
from game.model.form.choices import CASE, CHOICE
from game.model.form.kinds import Example, Form, Key
from game.model.form.strands import STRANDS

HEAD = "| key | what it means | what may stand there | example |\n| --- | --- | --- | --- |\n"
SHARED = (*moves.MOVES, moves.BECAUSE, moves.THEORY, moves.SOURCE)
"""Keys that several forms share; the guide has them once."""
DRAWN_OR_SAID = "the name of a drawn figure, or a description"


@dataclass(frozen=True, slots=True)
class Table:
    """One table; its text is as in the page."""

    title: str
    rows: tuple[str, ...]

    def __str__(self) -> str:
        return HEAD + "\n".join(self.rows) + "\n"


def tables() -> list[Table]:
    """Every kind of mapping with its keys, those that several share once."""
    return [
        _table("top", heading.TOP.keys),
        _table("authors", heading.AUTHOR.keys),
        _table("agreement", heading.AGREEMENT.keys),
        _table("starts with", heading.STARTS.keys),
        _table("strands", STRANDS.keys),
        _table("people", heading.PERSON.keys),
        _table("figure", heading.FIGURE.keys),
        _table("measures", heading.MEASURE.keys),
        _table("debrief", heading.DEBRIEF.keys),
        _table("moments", _own(moments.MOMENT)),
        _table("seen otherwise", _own_of_staging()),
        _table("moves", SHARED),
        _table("choices", _own(CHOICE)),
        _table("happens", _own(moments.HAPPENS)),
        _table("cases", _own(CASE)),
        _table("ways on", moments.ROUTE.keys),
        _table("law", moments.LAW.keys),
        _table("lines", moments.LINE.keys),
        _table("conditions", moments.CONDITION.keys),
    ]


def _own_of_staging() -> list[Key]:
    """The rest are keys of a moment, and mean the same."""
    return [key for key in moments.STAGING.keys if key not in moments.PICTURED]


def _own(one: Form) -> list[Key]:
    return [key for key in one.keys if key not in SHARED]


def _table(title: str, keys: Iterable[Key]) -> Table:
    return Table(title, tuple(map(_row, keys)))


def _row(key: Key) -> str:
    example = example_line(key.name, key.example)
    return f"| `{key.name}` | {key.means} | {_kind(key.kind)} | `{example}` |"


def _kind(kind: form.Kind) -> str:
    """What may stand after a key, in words."""
    match kind:
        case form.WholeNumber(least, most):
            return f"a whole number, {least} to {most}"
        case form.YesNo():
            return "yes · no"
        case form.Format():
            return "1"
        case form.ClosedValue(values):
            return " · ".join(values)
        case form.Who(values):
            return f"{' · '.join(values)} · a person's name"
        case form.Theory():
            return "the id of a theory card"
        case form.Looks():
            return _looks(kind)
        case _ if isinstance(kind, form.Several):
            return _several(kind)
        case _ if isinstance(kind, form.Nested):
            return _nested(kind)
        case _:
            return "text"


def _several(kind: form.Several) -> str:
    match kind:
        case form.ClosedList(values):
            return f"a list of: {' · '.join(values)}"
        case form.Changes(most):
            return f"names, each with a whole number, {-most} to {most}"
        case form.FacesShown(faces):
            return f"names, each with one of: {' · '.join(faces)}"
        case form.TextList() | form.FactList():
            return "a list of texts"
        case form.NameList():
            return "a name, or a list"
        case form.TheoryList():
            return "a list of ids of theory cards"
        case form.Conditional(many):
            return "a list of conditions" if many else "a condition"
        case form.Script():
            return "a list of lines"


def _nested(kind: form.Nested) -> str:
    match kind:
        case form.Under(one) if one.what == STRANDS.what and one != STRANDS:
            return "strands, each 1 to 3"
        case form.Under():
            return "keys under it"
        case form.Each():
            return "names, each with keys under it"
        case form.ListOf(one):
            return "a list of choices" if one is CHOICE else "a list, each with keys"
        case form.Either(form.Under(), _):
            return "a case, or a list of cases"
        case form.Either(form.Drawing(), _):
            return DRAWN_OR_SAID
        case form.Either(form.WholeNumber() as one, _):
            return f"{_kind(one)}, or one for each chair"
        case form.Either():
            return "a name, or a list"


def _looks(kind: form.Looks) -> str:
    words = kind.words
    listed = " · ".join(("yes", "no") * words.is_thing + words.words)
    if words.may_be_none and not words.is_thing:
        listed += " · none"
    if words.colours:
        listed += f"; with a colour if you like: {' · '.join(words.colours)}"
    return listed


def example_line(key: str, value: Example) -> str:
    """A key with its example as an author would write it, on one line."""
    return f"{key}: {_written(value)}"


def _written(value: Example, is_inside: bool = False) -> str:
    match value:
        case list():
            return f"[{', '.join(_written(item, True) for item in value)}]"
        case dict():
            pairs = (f"{key}: {_written(item, True)}" for key, item in value.items())
            return f"{{{', '.join(pairs)}}}"
        case int():
            return str(value)
        case str():
            marks = (", ", ": ", "?", "`") if is_inside else (": ", "`")
            return f'"{value}"' if any(mark in value for mark in marks) else value
