"""Events to JSON and back, and the schema that describes them."""

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, get_args

import pytest

from game.library.json_values import Json, NotOfKind
from game.library.runs.event_words import WORDS, event_of, events_schema, words_of
from game.model import events as made
from game.model.events import Event, Hope, Origin, OriginKind
from game.model.power import Chair, Rung, Strand

ASKED = Origin(
    "The door opens", OriginKind.CHOICE, "Dr Okafor", "ask", Chair.PROFESSIONAL, "Because."
)
CAUSE = words_of(made.DutyBreached("safe", ASKED))["origin"]
RANG = Origin("The answer", OriginKind.HAPPENS, "the system")
EVERY_EVENT: tuple[Event | Hope, ...] = (
    made.MomentReached("Siân’s list"),
    made.LineTold("Siân’s list", 0),
    made.ChoiceMade("Siân’s list", Chair.SERVICE_USER, "say-no"),
    made.PicksDiffered("The answer", "wait", "home", 0, Chair.PROFESSIONAL),
    made.PicksDiffered("The answer", "wait", "home", 1, None),
    made.PowerMoved(Strand.VOICE, 2, 4, 2, 8, 8, 0, ASKED),
    made.PowerMoved(Strand.CHOICE, 1, 1, -2, 9, 10, 2, RANG),
    made.MeasureMoved("trust", 4, 5, 1, ASKED),
    made.Seemed(2, -1, ASKED),
    made.RungNamed(Rung.DELEGATED_POWER, ASKED),
    made.FactRemembered("report shared", ASKED),
    made.FactForgotten("report shared", RANG),
    made.PromiseMade("a copy by Friday", ASKED),
    made.PromiseKept("a copy by Friday", RANG),
    made.PromiseFailed("a copy by Friday", RANG),
    made.CostPaid(Chair.SERVICE_USER, 3, ASKED),
    made.DutyBreached("honest", ASKED),
    made.Ended("The corridor", "Still waiting"),
    made.Stuck("The corridor"),
    Hope(0, Chair.SERVICE_USER, "ask", None),
)


def fits(value: Json, schema: Mapping[str, Any], whole: Mapping[str, Any]) -> bool:
    """Whether a value fits a schema, as far as our schema goes."""
    if "$ref" in schema:
        return fits(value, whole["$defs"][schema["$ref"].removeprefix("#/$defs/")], whole)
    if "oneOf" in schema:
        return sum(fits(value, one, whole) for one in schema["oneOf"]) == 1
    if "const" in schema:
        return bool(value == schema["const"])
    if "enum" in schema:
        return value in schema["enum"]
    match schema["type"]:
        case "object":
            assert schema["additionalProperties"] is False
            return (
                isinstance(value, dict)
                and set(value) <= set(schema["properties"])
                and set(schema["required"]) <= set(value)
                and all(fits(held, schema["properties"][key], whole) for key, held in value.items())
            )
        case "integer":
            return type(value) is int and schema.get("minimum", value) <= value <= schema.get(
                "maximum", value
            )
        case "string":
            return isinstance(value, str)
        case ["string", "null"]:
            return value is None or isinstance(value, str)
    raise AssertionError(f"the schema says something new: {schema}")


def test_every_type_of_event_has_a_word_and_an_example_here() -> None:
    every = {*get_args(Event), Hope}
    assert {word.type for word in WORDS.values()} == every
    assert {type(event) for event in EVERY_EVENT} == every


@pytest.mark.parametrize("name", WORDS)
def test_a_word_has_a_key_for_every_field_of_its_event(name: str) -> None:
    word = WORDS[name]
    in_model = [field.name for field in fields(word.type)]  # type: ignore[arg-type]
    assert [field.in_model for field in word.fields] == in_model


@pytest.mark.parametrize("event", EVERY_EVENT, ids=lambda event: type(event).__name__)
def test_an_event_comes_back_from_json_as_it_was(event: Event | Hope) -> None:
    assert event_of(json.loads(json.dumps(words_of(event)))) == event


@pytest.mark.parametrize("event", EVERY_EVENT, ids=lambda event: type(event).__name__)
def test_an_event_fits_the_schema_and_a_spoiled_one_does_not(event: Event | Hope) -> None:
    schema: Any = events_schema()
    words = words_of(event)
    assert fits(words, schema, schema)
    assert not fits({**words, "extra": 1}, schema, schema)
    assert not fits({**words, "version": 99}, schema, schema)
    for key in words:
        assert not fits({k: v for k, v in words.items() if k != key}, schema, schema)
        assert not fits({**words, key: [1]}, schema, schema)


def test_the_words_of_a_choice_read_as_promised() -> None:
    assert words_of(made.ChoiceMade("The answer", Chair.PROFESSIONAL, "wait")) == {
        "event": "choice",
        "version": 1,
        "moment": "The answer",
        "chair": "professional",
        "choice": "wait",
    }


def test_every_key_says_what_it_means() -> None:
    schema: Any = events_schema()
    for kind in [*schema["oneOf"], schema["$defs"]["origin"]]:
        assert kind["description"].endswith(".")
        for key, held in kind["properties"].items():
            assert key in ("event", "version") or held["description"].endswith(".")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ({"event": "moment", "version": 2, "moment": "x"}, "version 2"),
        ({"event": "weather", "version": 1}, "no event called 'weather'"),
        ({"event": ["moment"], "version": 1}, "no event called"),
        ({"event": "moment", "version": 1}, "moment left out"),
        ({"event": "moment", "version": 1, "moment": 3}, "3 is not a text"),
        ({"event": "line", "version": 1, "moment": "x", "index": True}, "not a whole number"),
        ({"event": "rung", "version": 1, "rung": "top", "origin": {}}, "'top' is not a rung"),
        ({"event": "duty", "version": 1, "duty": "kind", "origin": CAUSE}, "none of lawful"),
        ({"event": "duty", "version": 1, "duty": "safe", "origin": 1}, "origin is not a mapping"),
        ({}, "version None"),
    ],
)
def test_words_that_say_no_event_are_refused_with_the_reason(
    words: dict[str, object], why: str
) -> None:
    with pytest.raises(NotOfKind, match=why):
        event_of(words)
