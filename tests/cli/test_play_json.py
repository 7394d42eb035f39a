"""`play --json`: what is printed is what the schema says, and no more than the chair may know."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.commands import WARD, Done, other_chair

SECRETS = """format: 1
scenario: Secrets
people:
  Sam: {chair: service user}
  Dr Okafor: {chair: professional}
facts: [secret fact]
measures:
  dread: {from: 3, private to: professional}
moments:
  Start:
    decides: professional
    choices:
      - do: Write a hidden note.
        unseen: yes
        takes: {voice: 1}
        changes: {dread: +1, trust: -1}
        looks: 2
        rung: manipulation
        costs: 2
        breaches: [honest]
        remember: secret fact
        promises: a secret promise
        because: A hidden reason.
        lands as: She stopped looking at me.
        go to: End
  End:
    ending: End
"""


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> jsonschema.Draft202012Validator:
    data = tmp_path_factory.mktemp("data")
    printed = json.loads(other_chair("schema", "--events", data=data).out)
    jsonschema.Draft202012Validator.check_schema(printed)
    return jsonschema.Draft202012Validator(printed)


def events(done: Done) -> list[dict[str, object]]:
    return [json.loads(line) for line in done.out.splitlines()]


@pytest.mark.parametrize("chair", ["professional", "service-user", "none"])
@pytest.mark.parametrize("scenario", ["gp-antidepressant", "personal-budget-assessment"])
def test_every_line_is_as_the_schema_says(
    scenario: str, chair: str, schema: jsonschema.Draft202012Validator, tmp_path: Path
):
    for seed in "12":
        done = other_chair(
            "play",
            f"scenarios/{scenario}",
            "--json",
            "--chair",
            chair,
            "--seed",
            seed,
            data=tmp_path,
            typed="hope 1\n" + "1\n3\n" * 20,
        )
        told = events(done)
        assert told[-1]["event"] == "ending"
        for event in told:
            schema.validate(event)


def test_an_unseen_choice_tells_the_other_chair_only_what_moved_and_how_it_landed(
    tmp_path: Path, schema: jsonschema.Draft202012Validator
):
    story = tmp_path / "secrets.yaml"
    story.write_text(SECRETS, "utf-8")
    done = other_chair("play", str(story), "--json", "--chair", "service-user", data=tmp_path)
    told = events(done)
    assert [event["event"] for event in told] == [
        "moment",
        "choice",
        "power",
        "measure",
        "landed",
        "moment",
        "ending",
    ]
    assert told[1]["choice"] is None
    assert told[3]["measure"] == "trust"
    assert told[4]["text"] == "She stopped looking at me."
    for secret in ("hidden", "secret", "dread", "manipulation"):
        assert secret not in done.out
    for event in told:
        schema.validate(event)


def test_a_hope_is_an_event(tmp_path: Path, schema: jsonschema.Draft202012Validator):
    typed = "hope 1\n1\nhope wait\nhome-with-plan\n"
    done = other_chair(
        "play", WARD, "--json", "--chair", "service-user", data=tmp_path, typed=typed
    )
    assert done.errors == ""
    hopes = [event for event in events(done) if event["event"] == "hope"]
    assert [hope["decision"] for hope in hopes] == [0, 2]
    for hope in hopes:
        schema.validate(hope)


def test_a_private_measure_is_told_to_nobody_at_a_shared_terminal_before_the_debrief(
    tmp_path: Path,
):
    story = tmp_path / "secrets.yaml"
    story.write_text(SECRETS, "utf-8")
    done = other_chair(
        "play", str(story), "--terminal", "--chair", "both", data=tmp_path, typed="1\n"
    )
    play, debrief = done.out.split("\nDebrief\n")
    assert "dread" not in play
    assert "dread (until now only the professional's chair saw it): 3, 3, 4." in debrief
