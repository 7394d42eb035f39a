"""What `play --json` prints besides the engine's events, and the schema of all that it prints."""

from __future__ import annotations

from collections.abc import Mapping

from game.model.events import VERSION
from game.model.power import Chair
from game.model.view import MomentSeen

Words = dict[str, object]


def question_words(seen: MomentSeen, chairs: tuple[Chair, ...]) -> Words:
    """Which chairs decide now, and what is offered to them."""
    offered = [
        {
            "number": option.number,
            "id": option.id,
            "kind": option.kind.value,
            "words": option.words,
            "open": option.is_open,
            "reason": option.reason,
            "blocked_by": option.blocked_by,
        }
        for option in seen.options
    ]
    return {
        "event": "question",
        "version": VERSION,
        "moment": seen.name,
        "chairs": [chair.value for chair in chairs],
        "question": seen.question,
        "power": seen.meter.balance.whole_power,
        "options": offered,
    }


def landed_words(moment: str, text: str) -> Words:
    """How a move landed with the person it was made to."""
    return {"event": "landed", "version": VERSION, "moment": moment, "text": text}


def printed_schema(events: Mapping[str, object]) -> Words:
    """The schema of every line that is printed, from that of the engine's events."""
    kinds = events["oneOf"]
    assert isinstance(kinds, list)
    return {**events, "oneOf": [*(_printed(dict(kind)) for kind in kinds), QUESTION, LANDED]}


def _printed(kind: Words) -> Words:
    """An event's schema with what is added to it, or may be held back, when it is printed."""
    keys = dict(_mapping(kind["properties"]))
    required = kind["required"]
    assert isinstance(required, list)
    match kind["title"]:
        case "line":
            keys |= LINE
            required = [*required, *LINE]
        case "choice":
            keys["choice"] = _or_null(keys["choice"])
        case "differ":
            keys |= {key: _or_null(keys[key]) for key in ("professional", "service_user")}
        case _:
            pass
    return {**kind, "properties": keys, "required": required}


def _mapping(value: object) -> Mapping[str, object]:
    assert isinstance(value, Mapping)
    return value


def _or_null(key: object) -> Words:
    means = f"{_mapping(key).get('description', '')} Null where this chair is not told."
    return {"anyOf": [key, {"type": "null"}], "description": means.strip()}


def _text(means: str, *, may_be_null: bool = False) -> Words:
    return {"type": ["string", "null"] if may_be_null else "string", "description": means}


def _lines(title: str, means: str, keys: Words) -> Words:
    fixed: Words = {"event": {"const": title}, "version": {"const": VERSION}}
    return {
        "title": title,
        "description": means,
        "type": "object",
        "properties": {**fixed, **keys},
        "required": [*fixed, *keys],
        "additionalProperties": False,
    }


LINE: Words = {
    "kind": {
        "enum": ["narration", "speech", "thinks", "sees"],
        "description": "How the line reaches people.",
    },
    "speaker": _text("Who speaks, thinks or sees; null for narration.", may_be_null=True),
    "text": _text("The line."),
}
OPTION: Words = {
    "type": "object",
    "additionalProperties": False,
    "required": ["number", "id", "kind", "words", "open", "reason", "blocked_by"],
    "properties": {
        "number": {"type": "integer", "minimum": 1},
        "id": _text("The id of the choice."),
        "kind": {"enum": ["say", "do"]},
        "words": _text("The words or the act."),
        "open": {"type": "boolean"},
        "reason": _text("Why it is closed; null for an open one.", may_be_null=True),
        "blocked_by": _text("Who or what closes it; null for an open one.", may_be_null=True),
    },
}
QUESTION = _lines(
    "question",
    "Chairs that a person plays decide now.",
    {
        "moment": _text("The name of the moment."),
        "chairs": {"type": "array", "items": {"enum": [chair.value for chair in Chair]}},
        "question": _text("What is asked; null where the author asks nothing.", may_be_null=True),
        "power": {"type": "integer", "minimum": 0, "maximum": 100},
        "options": {"type": "array", "items": OPTION},
    },
)
LANDED = _lines(
    "landed",
    "How the move before landed with the person who sits in the played chair.",
    {"moment": _text("The name of the moment."), "text": _text("How it was heard.")},
)
