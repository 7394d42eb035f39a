"""What `play --json` prints besides the engine's events, what it holds back, and its schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeGuard, assert_never

from game.model.events import (
    VERSION,
    ChoiceMade,
    CostPaid,
    DutyBreached,
    Ended,
    Event,
    FactForgotten,
    FactRemembered,
    LineTold,
    MeasureMoved,
    MomentReached,
    Origin,
    PicksDiffered,
    PowerMoved,
    PromiseFailed,
    PromiseKept,
    PromiseMade,
    RungNamed,
    Seemed,
    Stuck,
)
from game.model.power import Chair
from game.model.scenario import Scenario
from game.model.view import MomentSeen

Words = dict[str, object]


def is_told(scenario: Scenario, event: Event, viewer: Chair | None) -> bool:
    """Whether a viewer is told of an event at all, as the other ways of telling do.

    Facts are the author's notes, and what a move cost or broke is its maker's, until the
    debrief. Of an unseen choice the other chair is told only what moved.
    """
    match event:
        case FactRemembered(origin=origin) | FactForgotten(origin=origin):
            return viewer is not None and origin.chair is viewer
        case CostPaid(chair=chair):
            return viewer is not None and chair is viewer
        case DutyBreached(origin=origin):
            return viewer is Chair.PROFESSIONAL and not _is_hidden(scenario, origin, viewer)
        case (
            Seemed(origin=origin)
            | RungNamed(origin=origin)
            | PromiseMade(origin=origin)
            | PromiseKept(origin=origin)
            | PromiseFailed(origin=origin)
        ):
            return not _is_hidden(scenario, origin, viewer)
        case (
            MomentReached()
            | LineTold()
            | ChoiceMade()
            | PicksDiffered()
            | PowerMoved()
            | MeasureMoved()
            | Ended()
            | Stuck()
        ):
            return True
        case _:
            assert_never(event)


def _is_hidden(scenario: Scenario, origin: Origin, viewer: Chair | None) -> bool:
    """True where the choice behind an event is unseen, and another chair's."""
    if viewer is None or origin.choice is None or origin.chair is viewer:
        return False
    return _is_unseen(scenario, origin.moment, origin.choice)


def _is_unseen(scenario: Scenario, moment: object, choice_id: object) -> bool:
    if not isinstance(moment, str) or not isinstance(choice_id, str):
        return False
    choice = scenario.moments[moment].choice(choice_id)
    return choice is not None and choice.unseen


def without_unseen(scenario: Scenario, words: Words, viewer: Chair | None) -> Words:
    """Takes out the ids and the reason of choices that the viewer is not told."""
    if viewer is None:
        return words
    moment = words.get("moment")
    if words.get("event") == "differ":
        key = viewer.other.value.replace(" ", "_")
        if _is_unseen(scenario, moment, words[key]):
            words[key] = None
    elif words.get("chair") != viewer.value and _is_unseen(scenario, moment, words.get("choice")):
        words["choice"] = None
    origin = words.get("origin")
    if (
        _is_mapping(origin)
        and origin.get("chair") != viewer.value
        and _is_unseen(scenario, origin.get("moment"), origin.get("choice"))
    ):
        words["origin"] = {**origin, "choice": None, "because": None}
    return words


def _is_mapping(value: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(value, Mapping)


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
