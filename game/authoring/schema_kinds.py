"""The kinds of value in a scenario, as JSON Schema (draft-07): text, number, closed list, list.

A kind takes what the reader of the library takes: numbers with a sign or in quotes, keys and
closed values in any case, with spaces, hyphens or underscores. Which key has which kind stands
in `schema`.
"""

from __future__ import annotations

from collections.abc import Collection

Schema = dict[str, object]

EMPTY = "Write something after the colon, or take the key out."
NOT_ONE_TEXT = "One text belongs here. Put it in quotes if there is a colon in it."
AROUND, BETWEEN = r"[\s_-]*", r"[\s_-]+"
MOST_SPELT_OUT = 25
"""A range of more numbers than this is not spelt out for numbers in quotes."""


def spelling(name: str) -> str:
    """A pattern for every spelling of a key or closed value."""
    return f"^{_spelt(name)}$"


def _spelt(name: str) -> str:
    words = name.replace("-", " ").replace("_", " ").split()
    letters = ("".join(_either(letter) for letter in word) for word in words)
    return rf"{AROUND}{BETWEEN.join(letters)}{AROUND}"


def _either(letter: str) -> str:
    if letter.isalpha():
        return f"[{letter.upper()}{letter.lower()}]"
    return letter if letter.isalnum() else f"\\{letter}"


def other_spelling(key: str) -> str:
    """A pattern for every spelling of a key but the one with spaces."""
    return f"^(?!{key}$){_spelt(key)}$"


def text() -> Schema:
    """A text with something in it; what looks like a number or yes is text too."""
    return {
        "type": ["string", "number", "boolean"],
        "pattern": r"\S",
        "patternErrorMessage": EMPTY,
        "errorMessage": NOT_ONE_TEXT,
    }


def patterned(pattern: str, wrong: str) -> Schema:
    """A text of a form of its own; `wrong` says what to write."""
    return {
        "type": ["string", "number", "boolean"],
        "pattern": pattern,
        "patternErrorMessage": wrong,
        "errorMessage": wrong,
    }


def whole(least: int, most: int) -> Schema:
    """A whole number in its range, with a sign or in quotes if the author likes."""
    wrong = f"Write a whole number from {least} to {most}."
    return {
        "type": ["integer", "string"],
        "minimum": least,
        "maximum": most,
        "pattern": _digits(least, most),
        "patternErrorMessage": wrong,
        "errorMessage": wrong,
    }


def _digits(least: int, most: int) -> str:
    if most - least >= MOST_SPELT_OUT:
        return r"^\s*\+?[0-9]+\s*$"
    up = "|".join(str(number) for number in range(max(least, 0), most + 1))
    down = "|".join(str(-number) for number in range(least, 1))
    parts = [rf"\+?0*(?:{up})"] + ([f"-0*(?:{down})"] if down else [])
    return rf"^\s*(?:{'|'.join(parts)})\s*$"


def closed(values: Collection[str]) -> Schema:
    """One of a closed list of values, in any spelling."""
    spelt = "|".join(_spelt(value) for value in values)
    return {"anyOf": [{"enum": list(values)}, {"type": "string", "pattern": f"^(?:{spelt})$"}]}


def known(values: Collection[str] | None) -> Schema:
    """One of the values, or any text where they are not known."""
    return closed(values) if values else text()


def yes_no() -> Schema:
    """Yes or no."""
    both = closed(("yes", "no", "true", "false", "on", "off"))
    return {"anyOf": [{"enum": ["yes", "no"]}, {"type": "boolean"}, both]}


def listed(item: Schema, least: int = 0) -> Schema:
    """A list of such things, at least `least` of them."""
    wrong = "A list belongs here: put it in square brackets, or begin each line with a dash."
    kind: Schema = {"type": "array", "items": item, "errorMessage": wrong}
    return {**kind, "minItems": least} if least else kind


def one_or_more(item: Schema) -> Schema:
    """One such thing, or a list of them."""
    return {"anyOf": [item, listed(item)]}


def named(item: Schema, names: Schema | None = None) -> Schema:
    """Names that the author chooses, each with such a thing under it."""
    return {
        "type": "object",
        "propertyNames": names or {"pattern": r"\S"},
        "additionalProperties": item,
        "errorMessage": "Names belong here, each with its keys under it.",
    }


def part(name: str) -> Schema:
    """A part that is defined once for the whole schema."""
    return {"$ref": f"#/definitions/{name}"}


def lacks(*keys: str) -> Schema:
    """Holds for a mapping that has none of these keys, in whatever spelling."""
    spelt = "|".join(_spelt(key) for key in keys)
    return {"propertyNames": {"not": {"pattern": f"^(?:{spelt})$"}}}


def has(key: str) -> Schema:
    """Holds for a mapping that has this key, in whatever spelling."""
    return {"not": lacks(key)}


def requires(*keys: str) -> list[Schema]:
    """Rules that every one of these keys stands there."""
    return [{"if": lacks(key), "then": {"required": [key]}} for key in keys]


def one_of(first: str, *others: str) -> Schema:
    """A rule that one of these keys stands there; the first is named where none does."""
    return {"if": lacks(first, *others), "then": {"required": [first]}}


def needs(key: str, *others: str) -> Schema:
    """A rule that a key stands beside at least one of the others."""
    alone: Schema = {"allOf": [has(key), lacks(*others)]}
    return {"if": alone, "then": {"required": [others[0]]}}


def bars(key: str, others: tuple[str, ...], why: str) -> Schema:
    """A rule that a key does not stand beside any of the others; `why` is told."""
    barred: Schema = {
        "properties": dict.fromkeys(others, False),
        "patternProperties": {other_spelling(other): False for other in others},
        "errorMessage": why,
    }
    return {"if": has(key), "then": barred}
