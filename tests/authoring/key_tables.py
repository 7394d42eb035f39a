"""The tables of `scenarios/guide/keys.md`, made from the schema so that the two agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.authoring import schema_move_words as moves
from game.authoring import schema_words as words
from game.authoring.schema import example_line, format_schema
from game.authoring.schema_words import Told
from game.model.picture import TRAITS, TraitWords

HEAD = "| key | what it means | what may stand there | example |\n| --- | --- | --- | --- |\n"
PARTS = {
    "condition": "a condition",
    "shift": "strands, each 1 to 3",
    "theory": "the id of a theory card",
}

LISTS = {
    "choice": "a list of choices",
    "condition": "a list of conditions",
    "line": "a list of lines",
    "theory": "a list of ids of theory cards",
}


@dataclass(frozen=True, slots=True)
class Table:
    """One table; its text is as in the page."""

    title: str
    rows: tuple[str, ...]

    def __str__(self) -> str:
        return HEAD + "\n".join(self.rows) + "\n"


def tables() -> list[Table]:
    """Every kind of mapping with its keys, those that several share once."""
    schema: dict[str, Any] = format_schema()
    parts: dict[str, Any] = schema["definitions"]
    top, moment = schema["properties"], parts["moment"]["properties"]
    choice = parts["choice"]["properties"]
    happens = moment["happens"]["properties"]
    ways = moment["go to"]["anyOf"][1]["items"]["properties"]
    starts = top["starts with"]["properties"]
    own = {key: value for key, value in choice.items() if key not in moves.MOVES}
    case = {k: v for k, v in parts["case"]["properties"].items() if k not in moves.MOVES}
    alone = {k: v for k, v in moment.items() if k not in moves.MOVES}
    return [
        _table("top", top, words.TOP),
        _table("authors", top["written by"]["items"]["properties"], words.AUTHOR),
        _table("agreement", top["story agreement"]["properties"], words.AGREEMENT),
        _table("starts with", starts, words.STARTS),
        _table("strands", starts["professional"]["properties"], words.STRANDS),
        _table("people", parts["person"]["properties"], words.PERSON),
        Table("figure", tuple(_trait(trait, words.FIGURE[trait.key]) for trait in TRAITS)),
        _table("measures", parts["measure"]["properties"], words.MEASURE),
        _table("debrief", top["debrief"]["properties"], words.DEBRIEF),
        _table("moments", alone, moves.MOMENT),
        _table("moves", {key: choice[key] for key in moves.MOVES}, moves.MOVES),
        _table("choices", own, moves.CHOICE),
        _table("happens", {"caused by": happens["caused by"]}, moves.HAPPENS),
        _table("cases", case, moves.CASE),
        _table("ways on", ways, words.ROUTE),
        _table("law", moment["law"]["properties"], moves.LAW),
        _table("lines", parts["line"]["anyOf"][1]["properties"], words.LINE),
        _table("conditions", parts["condition"]["anyOf"][1]["properties"], words.CONDITION),
    ]


def _table(title: str, values: Mapping[str, Any], told: Mapping[str, Told]) -> Table:
    rows = [_row(key, value, told[key]) for key, value in values.items()]
    return Table(title, tuple(rows))


def _row(key: str, value: Mapping[str, Any], told: Told) -> str:
    return f"| `{key}` | {told.means} | {_kind(value)} | `{example_line(key, told)}` |"


def _trait(trait: TraitWords, told: Told) -> str:
    listed = " · ".join(("yes", "no") * trait.is_thing + trait.words)
    if trait.may_be_none and not trait.is_thing:
        listed += " · none"
    if trait.colours:
        listed += f"; with a colour if you like: {' · '.join(trait.colours)}"
    return f"| `{trait.key}` | {told.means} | {listed} | `{example_line(trait.key, told)}` |"


def _kind(value: Mapping[str, Any]) -> str:
    """What may stand after a key, in words."""
    if "minimum" in value:
        return f"a whole number, {value['minimum']} to {value['maximum']}"
    if "enum" in value:
        return " or ".join(str(one) for one in value["enum"] if isinstance(one, int))
    if "$ref" in value:
        return PARTS[value["$ref"].removeprefix("#/definitions/")]
    if "anyOf" in value:
        return _either(value["anyOf"])
    if value.get("type") == "array":
        return _list(value["items"])
    if value.get("type") == "object":
        return _names(value) if "propertyNames" in value else "keys under it"
    return "text"


def _names(value: Mapping[str, Any]) -> str:
    held = value["additionalProperties"]
    if "anyOf" in held:
        return f"names, each with one of: {_either(held['anyOf'])}"
    if "minimum" in held:
        return f"names, each with a whole number, {held['minimum']} to {held['maximum']}"
    return "names, each with keys under it"


def _either(kinds: list[Mapping[str, Any]]) -> str:
    first = kinds[0]
    if "minimum" in first:
        return f"{_kind(first)}, or one for each chair"
    if "enum" in first:
        is_open = isinstance(kinds[1].get("type"), list)
        listed = " · ".join(first["enum"])
        return f"{listed} · a person's name" if is_open else listed
    if kinds[-1].get("type") == "object":
        return "the name of a drawn figure, or a description"
    if kinds[-1].get("type") == "array":
        return "a case, or a list of cases" if "$ref" in first else "a name, or a list"
    return "text"


def _list(item: Mapping[str, Any]) -> str:
    if "$ref" in item:
        return LISTS[item["$ref"].removeprefix("#/definitions/")]
    if "anyOf" in item:
        return f"a list of: {_either(item['anyOf'])}"
    return "a list, each with keys" if item.get("type") == "object" else "a list of texts"
