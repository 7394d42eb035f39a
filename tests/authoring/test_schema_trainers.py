"""The schema of trainers' notes takes what their reader takes, and refuses what it refuses."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from game.authoring.schema_trainers import trainers_schema
from game.cli import main
from tests.authoring.plain_yaml import values_of

ROOT = Path(__file__).parents[2]
NOTES = (
    *sorted(ROOT.glob("scenarios/*/trainers.yaml")),
    *ROOT.glob("tests/examples/*/trainers.yaml"),
)
SCHEMA = trainers_schema()
VALIDATOR = Draft7Validator(SCHEMA)
OF_FORM = (
    "bad-date",
    "missing-key",
    "out-of-range",
    "unknown-key",
    "unknown-session",
    "wrong-type",
)
BAD = [
    file
    for code in OF_FORM
    for file in sorted((ROOT / "tests" / "problems" / code).rglob("trainers.yaml"))
]


def as_json(value: Any) -> Any:
    """The value with every key as text, as an editor has it."""
    if isinstance(value, dict):
        return {str(key): as_json(held) for key, held in value.items()}
    return [as_json(held) for held in value] if isinstance(value, list) else value


def wrong_in(text: str) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(as_json(values_of(text)))]


def test_the_schema_is_a_schema_of_its_draft() -> None:
    Draft7Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", NOTES, ids=lambda path: path.parent.name)
def test_all_notes_are_valid(path: Path) -> None:
    assert wrong_in(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", BAD, ids=lambda path: "/".join(path.parts[-3:-1]))
def test_mistakes_of_form_are_refused_by_the_schema_too(path: Path) -> None:
    assert wrong_in(path.read_text(encoding="utf-8")) != []


def test_another_spelling_is_taken() -> None:
    assert wrong_in("for: scenario.yaml\nBefore_You-Start: [Say it.]\n") == []


def mappings(schema: object) -> Iterator[dict[str, Any]]:
    """Every schema of a mapping whose keys are told in words."""
    if isinstance(schema, dict):
        if "patternProperties" in schema:
            yield schema
        for held in schema.values():
            yield from mappings(held)
    elif isinstance(schema, list):
        for held in schema:
            yield from mappings(held)


def test_every_key_says_what_it_means_and_its_example_is_valid() -> None:
    seen = set()
    for mapping in mappings(SCHEMA):
        for key, value in mapping["properties"].items():
            seen.add(key)
            assert value["description"].endswith("."), key
            for example in value["examples"]:
                assert [e.message for e in Draft7Validator(value).iter_errors(example)] == [], key
    assert len(seen) == 24


def test_the_command_prints_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--trainers"]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(json.dumps(SCHEMA))
