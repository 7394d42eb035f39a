"""Format 1 as a JSON Schema (draft-07), for editors: completion, hover, and slips underlined.

Made from the table of the form in the model. What the file itself names (moments,
people, facts) a schema cannot follow: `other-chair check` does.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import assert_never

from game.authoring import schema_kinds as to
from game.authoring.schema_kinds import Schema
from game.library.reading.heading import FORMAT
from game.model.conditions import FIGURES
from game.model.form import heading, moments
from game.model.form import kinds as form
from game.model.form.choices import CASE, CHOICE
from game.model.form.kinds import Example, Form, Kind
from game.model.form.strands import SHIFT
from game.model.picture import TraitWords
from game.model.scenario import TRUST

DRAFT = "http://json-schema.org/draft-07/schema#"
FACT = r"^(?!\s*[Nn][Oo][Tt]\s)(?!(?:.*\s)?(?:[Aa][Nn][Dd]|[Oo][Rr]|[Ii][Ss])(?:\s|$)).*\S"
PARTS = {
    "person": heading.PERSON,
    "measure": heading.MEASURE,
    "moment": moments.MOMENT,
    "choice": CHOICE,
    "case": CASE,
    "shift": SHIFT,
}
"""Forms that stand once for the whole schema, by their name there."""


Told = tuple[str, Example]
"""What a key means, in one or two sentences, and an example of its value."""


@dataclass(frozen=True, slots=True)
class Known:
    """What stands outside a file: an editor offers it. Where one is empty, any text is taken."""

    theory: Collection[str] = ()
    figures: Collection[str] = ()
    seats: Collection[str] = ()


def format_schema(
    theory: Collection[str] = (),
    figures: Collection[str] = (),
    seats: Collection[str] = (),
) -> Schema:
    """The whole of format 1, a new mapping that `json.dumps` can write.

    `theory` are the ids of theory cards, `figures` and `seats` names of drawings: an editor
    offers them and underlines others. Where one is empty, any text is taken in its place.
    """
    known = Known(theory, figures, seats)
    return {
        "$schema": DRAFT,
        "title": "A scenario of The Other Chair",
        "description": "A meeting between two people, played from both chairs. Format 1.",
        **_formed(heading.TOP, known),
        "definitions": {
            "theory": to.known(theory),
            **{name: _formed(one, known) for name, one in PARTS.items()},
            "line": _line(known),
            "condition": _condition(known),
        },
    }


def keyed(told: Mapping[str, Told], kinds: Mapping[str, Schema], *rules: Schema) -> Schema:
    """A mapping with these keys, no others, in whatever spelling."""
    values = {key: _described(*said, kinds[key]) for key, said in told.items()}
    return {
        "type": "object",
        "properties": values,
        "patternProperties": {to.other_spelling(key): value for key, value in values.items()},
        "additionalProperties": False,
        **({"allOf": list(rules)} if rules else {}),
    }


def _described(means: str, example: Example, kind: Schema) -> Schema:
    return {
        **kind,
        "description": means.replace("`", ""),
        "markdownDescription": means,
        "examples": [example],
    }


def _formed(one: Form, known: Known) -> Schema:
    """A form of the format, with the rules of its own."""
    told = {key.name: (key.means, key.example) for key in one.keys}
    kinds = {key.name: _kind(key.kind, known) for key in one.keys}
    rules = (*to.requires(*one.required), *_rules(one))
    return {**keyed(told, kinds, *rules), **({"minProperties": 1} if one is SHIFT else {})}


def _rules(one: Form) -> tuple[Schema, ...]:
    """What keys stand beside each other, in the forms where that matters."""
    if one is moments.MOMENT:
        return _shape()
    if one is CHOICE:
        why = "A choice is either words or an act: make two choices of it."
        return (
            to.one_of("say", "do"),
            to.bars("say", ("do",), why),
            to.needs("blocked because", "only if"),
            to.needs("blocked by", "blocked because"),
        )
    if one is CASE:
        why = "With stands, the pick that stands says where it goes. Take one of the two out."
        return (to.bars("stands", ("go to",), why),)
    return ()


def _kind(kind: Kind, known: Known) -> Schema:
    """What may stand after a key."""
    if isinstance(kind, form.Alone):
        return _alone(kind, known)
    if isinstance(kind, form.Several):
        return _several(kind)
    match kind:
        case form.Under(one):
            return _part(one, known)
        case form.Each(one):
            return _each(one, known)
        case form.ListOf(one):
            is_part = one in (CHOICE, CASE, moments.ROUTE)
            return to.listed(_part(one, known), 1 if is_part else 0)
        case form.Either(one, other):
            return {"anyOf": [_kind(one, known), _kind(other, known)]}
        case _:
            assert_never(kind)


def _alone(kind: form.Alone, known: Known) -> Schema:
    match kind:
        case form.TextValue() | form.Name():
            return to.text()
        case form.WholeNumber(least, most):
            return to.whole(least, most)
        case form.YesNo():
            return to.yes_no()
        case form.Format():
            return {"enum": [FORMAT, str(FORMAT)]}
        case form.ClosedValue(values):
            return to.closed(values)
        case form.Who(values):
            return {"anyOf": [{"enum": list(values)}, to.text()]}
        case form.Theory():
            return to.part("theory")
        case form.Drawing(of):
            return to.known(known.figures if of == "figure" else known.seats)
        case form.Looks(words):
            return _looks(words)
        case form.Patterned(pattern, wrong):
            return to.patterned(pattern, wrong)
        case _:
            assert_never(kind)


def _several(kind: form.Several) -> Schema:
    match kind:
        case form.TextList():
            return to.listed(to.text())
        case form.NameList():
            return to.one_or_more(to.text())
        case form.FactList():
            why = "A fact has no and, or, is in its name, and does not begin with not."
            return to.listed(to.patterned(FACT, why))
        case form.ClosedList(values):
            return to.listed(to.closed(values))
        case form.TheoryList():
            return to.listed(to.part("theory"))
        case form.Conditional(many):
            return to.listed(to.part("condition"), 1) if many else to.part("condition")
        case form.Changes(most):
            return to.named(to.whole(-most, most))
        case form.FacesShown(faces):
            return to.named(to.closed(faces))
        case form.Script():
            return to.listed(to.part("line"))
        case _:
            assert_never(kind)


def _each(one: Form, known: Known) -> Schema:
    """Names with keys under them: two people at least, one moment; no measure has to be there."""
    if one is heading.MEASURE:
        return to.named(_part(one, known), _measure_names())
    return {**to.named(_part(one, known)), "minProperties": 2 if one is heading.PERSON else 1}


def _part(one: Form, known: Known) -> Schema:
    """A form where it stands, or a reference to it."""
    for name, part in PARTS.items():
        if part is one:
            return to.part(name)
    return _formed(one, known)


def _looks(words: TraitWords) -> Schema:
    """The words of one trait: a closed list, or, where a colour stands beside, text with one."""
    if words.colours:
        return {"anyOf": [{"enum": list(words.words)}, to.text()]}
    nothing = ("no", "none") if words.may_be_none else ()
    if words.is_thing:
        return {"anyOf": [to.yes_no(), to.closed((*words.words, *nothing))]}
    return to.closed((*words.words, *nothing))


def _measure_names() -> Schema:
    taken = "|".join(to.spelling(name)[1:-1] for name in (TRUST, *FIGURES))
    return {"pattern": rf"^(?!(?:{taken})$).*\S"}


def _condition(known: Known) -> Schema:
    braces = _formed(moments.CONDITION, known)
    return {"anyOf": [to.text(), {**braces, "minProperties": 1, "maxProperties": 1}]}


def _line(known: Known) -> Schema:
    """A line that is text, or one thing said with what stands beside it."""
    beside = [to.has("only if"), to.has("face")]
    one = _formed(moments.LINE, known)
    one["additionalProperties"] = to.text()
    one["allOf"] = [
        {"if": {"allOf": beside}, "then": {"minProperties": 3}},
        {"if": {"anyOf": beside}, "then": {"minProperties": 2}},
        {"if": {"not": {"allOf": beside}}, "then": {"maxProperties": 2}},
        {"if": to.lacks("only if", "face"), "then": {"maxProperties": 1}},
        {"minProperties": 1, "maxProperties": 3},
    ]
    return {"anyOf": [to.text(), one]}


def _shape() -> tuple[Schema, ...]:
    """What a moment has: choices and who decides, or a way on, or an ending."""
    end = "An ending is where the story stops: it has no choices and no go to."
    go_on: Schema = {"properties": {"choices": {"items": {"allOf": to.requires("go to")}}}}
    return (
        to.one_of("choices", "go to", "ending"),
        to.needs("choices", "decides", "ending"),
        *(to.needs(key, "choices") for key in ("decides", "question", "order", "if you differ")),
        to.bars("ending", ("choices", "go to"), end),
        to.needs("respects no", "ending"),
        {"if": to.lacks("go to", "ending"), "then": go_on},
    )
