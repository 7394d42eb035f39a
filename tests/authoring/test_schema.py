"""The schema takes what the reader takes and refuses each wrong key, value and type."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from game.authoring.schema import Schema, format_schema
from game.library.reading.scenario_reader import read_text
from game.library.shipped import theory_folder
from game.library.theory_reader import theory_ids
from tests.authoring.key_tables import example_line
from tests.authoring.plain_yaml import values_of

ROOT = Path(__file__).parents[2]
STORIES = (*sorted(ROOT.glob("scenarios/*/scenario.yaml")), ROOT / "tests/examples/ward-round")
PROBLEMS = ROOT / "tests/problems"
THEORY = theory_ids(theory_folder())
SCHEMA = format_schema(THEORY, ("okafor", "tom"), ("wheelchair",))
BARE = Draft7Validator(format_schema())
STORY = """\
format: 1
scenario: The form
people:
  Sam: {chair: service user, knows: [One thing.]}
  Dr Okafor: {chair: professional, figure: {age: older, hair: short grey, glasses: yes}}
facts: [form seen]
order: shuffled
measures: {hope: {from: 3, private to: service user}}
starts with: {trust: 4, professional: {voice: 8}}
moments:
  First:
    time: 11:50
    here: [Sam, Dr Okafor]
    by phone: Dr Okafor
    others: 9
    standing: Sam
    seen otherwise: [{only if: form seen, setting: kitchen, time: 12:00, here: nobody}]
    script: [The door opens., {Sam: "Hm.", only if: form seen}]
    happens: {takes: {choice: 1}, because: The bed is needed., caused by: the system}
    law: {reserves: detention, challenge: [tribunal]}
    decides: together
    choices:
      - say: Good morning.
        only if: {any: [form seen, trust is at least 3]}
        blocked because: The form comes first.
        blocked by: the law
        shares: {voice: 1}
        changes: {hope: +1}
        looks: -1
        rung: partnership
        costs: 1
        breaches: [honest]
        likely: 9
        lever: written plan
        unseen: no
        face: {Sam: warm}
        remember: form seen
      - do: Nod.
        id: nod
        go to: Last
    if you differ:
      - professional picks: nod
        stands: service user
      - go to: Last
    go to: Last
  Last:
    go to: [{only if: form seen, moment: Home}, {moment: Away}]
  Home: {ending: Home, respects no: yes}
  Away: {ending: Away}
"""
WRONG = [
    ("format: 1", "format: 2"),
    ("format: 1\n", ""),
    ("scenario: The form", "scenario:"),
    ("scenario: The form", "scenario: [The form]"),
    ("scenario: The form", "scenario: The form\ncolour: red"),
    ("scenario: The form", "scenario: The form\nminutes: soon"),
    ("scenario: The form", "scenario: The form\nsetting: moon"),
    ("scenario: The form", "scenario: The form\nstory agreement: {look at again by: May}"),
    ("scenario: The form", "scenario: The form\nwritten by: [{role: trainer}]"),
    ("scenario: The form", "scenario: The form\nwritten by: Sam"),
    ("chair: professional", "chair: doctor"),
    ("chair: professional", "chairs: professional"),
    ("knows: [One thing.]", "knows: One thing."),
    ("[form seen]\n", "[form is seen]\n"),
    ("[form seen]\n", "[not seen]\n"),
    ("[form seen]\n", "form seen\n"),
    ("from: 3", "from: 11"),
    ("measures: {hope", "measures: {Trust"),
    ("private to: service user", "private to: Sam"),
    ("trust: 4", "trust: many"),
    ("{voice: 8}", "{voice: 0}"),
    ("{voice: 8}", "{choices: 8}"),
    ("{Sam: ", "{text: Hm., Sam: "),
    ("takes: {choice: 1}", "takes: {choice: 4}"),
    ("takes: {choice: 1}", "takes: 1"),
    ("takes: {choice: 1}", "take: {choice: 1}"),
    ("takes: {choice: 1}", "takes: {}"),
    ("reserves: detention, ", ""),
    ("challenge: [tribunal]", "challenge: tribunal"),
    ("decides: together", "decides: both"),
    ("order: shuffled", "order: random"),
    ("- go to: Last\n    go to: Last\n", "- go to: Last\n    go to: Last\n    order: any\n"),
    ("Home: {ending: Home, ", "Home: {ending: Home, order: shuffled, "),
    ("    decides: together\n", ""),
    ("- say: Good morning.", "- says: Good morning."),
    ("- say: Good morning.", "- say: Good morning.\n        do: Wave."),
    ("any: [form seen", "all: [form seen], any: [form seen"),
    ("blocked because:", "because:"),
    ("{hope: +1}", "{hope: a lot}"),
    ("{hope: +1}", "{hope: 11}"),
    ("looks: -1", "looks: -4"),
    ("rung: partnership", "rung: partner"),
    ("costs: 1", "costs: 0"),
    ("breaches: [honest]", "breaches: [polite]"),
    ("likely: 9", "likely: 10"),
    ("time: 11:50", "time: 25:00"),
    ("time: 11:50", "time: noon"),
    ("others: 9", "others: many"),
    ("face: {Sam: warm}", "face: {Sam: happy}"),
    ("face: {Sam: warm}", "face: warm"),
    ("age: older", "age: elderly"),
    ("glasses: yes", "glasses: thick"),
    ("glasses: yes", "spectacles: yes"),
    ("likely: 9", "likely: {professional: 7, service user: 10}"),
    ("likely: 9", "likely: {doctor: 7}"),
    ("likely: 9", "likely: [7, 3]"),
    ("lever: written plan", "lever: shouting"),
    ("unseen: no", "unseen: maybe"),
    ("remember: form seen", "remember: {form seen: yes}"),
    ("id: nod", "id: a nod"),
    ("stands: service user", "stands: Sam"),
    ("stands: service user", "stands: service user\n        go to: Last"),
    ("professional picks", "professional pick"),
    ("    go to: Last\n  Last", "  Last"),
    ("moment: Away", "moments: Away"),
    ("ending: Home", "ending: Home, go to: Away"),
    ("{ending: Home, respects", "{go to: Away, respects"),
    ("respects no: yes", "respects no: often"),
]
OTHER_SPELLINGS = [
    ("starts with", "starts-with"),
    ("starts with", "Starts_With"),
    ("scenario:", "Scenario:"),
    ("service user", "service_user"),
    ("only if: {any", "only-if: {any"),
    ("if you differ", "if_you_differ"),
    ("rung: partnership", "RUNG: Delegated Power"),
    ("rung: partnership", "rung: citizen_control"),
    ("lever: written plan", "lever: written-plan"),
    ("go to: Last\n    if", "go_to: Last\n    if"),
    ("respects no: yes", "respects-no: 'TRUE'"),
    ("looks: -1", "looks: '-01'"),
    ("likely: 9", 'likely: "+9"'),
    ("likely: 9", "likely: {professional: 7, service user: 3}"),
    ("likely: 9", "likely: {Service-User: 3}"),
    ("caused by: the system", "caused by: Sam"),
    ("scenario: The form", "scenario: 1984"),
]


def wrong_in(text: str, validator: Draft7Validator = BARE) -> list[str]:
    return [error.message for error in validator.iter_errors(values_of(text))]


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.parent.name)
def test_every_story_is_valid(path: Path) -> None:
    file = path / "scenario.yaml" if path.is_dir() else path
    assert wrong_in(file.read_text(encoding="utf-8"), Draft7Validator(format_schema(THEORY))) == []


def test_the_schema_is_a_schema_of_its_draft() -> None:
    Draft7Validator.check_schema(SCHEMA)


def test_the_story_that_is_spoilt_below_is_good() -> None:
    assert wrong_in(STORY) == []
    assert read_text(STORY, "story.yaml").problems == ()


@pytest.mark.parametrize(("good", "bad"), WRONG, ids=lambda words: words[:40])
def test_a_wrong_key_value_or_type_is_refused_by_schema_and_reader(good: str, bad: str) -> None:
    assert good in STORY
    text = STORY.replace(good, bad, 1)
    assert wrong_in(text) != []
    assert read_text(text, "story.yaml").scenario is None


@pytest.mark.parametrize(("good", "other"), OTHER_SPELLINGS)
def test_another_spelling_is_taken_by_schema_and_reader(good: str, other: str) -> None:
    assert good in STORY
    text = STORY.replace(good, other, 1)
    assert wrong_in(text) == []
    assert read_text(text, "story.yaml").problems == ()


def test_what_is_in_the_library_is_offered_and_nothing_else_is_taken() -> None:
    validator = Draft7Validator(SCHEMA)
    for good in ("focus: [Lukes_three-dimensions]", "start: First"):
        assert wrong_in(f"{STORY}{good}\n", validator) == []
    assert wrong_in(f"{STORY}focus: [lukes-four-dimensions]\n", validator) != []
    assert wrong_in(STORY.replace("knows:", "figure: nobody, knows:"), validator) != []
    assert wrong_in(STORY.replace("knows:", "figure: okafor, knows:"), validator) == []


def mappings(schema: object) -> Iterator[dict[str, Any]]:
    """Every schema of a mapping with keys of its own."""
    if isinstance(schema, dict):
        if "additionalProperties" in schema and "properties" in schema:
            yield schema
        for held in schema.values():
            yield from mappings(held)
    elif isinstance(schema, list):
        for held in schema:
            yield from mappings(held)


def test_every_key_says_what_it_means_and_its_example_is_valid() -> None:
    seen = 0
    for mapping in mappings(SCHEMA):
        for key, value in mapping["properties"].items():
            seen += 1
            assert len(value["description"]) > 10, key
            assert value["markdownDescription"].endswith((".", "?", "!")), key
            whole: Schema = {**value, "definitions": SCHEMA["definitions"]}
            for example in value["examples"]:
                errors = [e.message for e in Draft7Validator(whole).iter_errors(example)]
                assert errors == [], key
    assert seen > 100


def numbers() -> Iterator[tuple[str, int, int]]:
    definitions = SCHEMA["definitions"]
    assert isinstance(definitions, dict)
    for key in ("looks", "costs", "likely"):
        value = definitions["choice"]["properties"][key]
        value = value.get("anyOf", [value])[0]
        yield key, value["minimum"], value["maximum"]


@pytest.mark.parametrize(("key", "least", "most"), list(numbers()))
def test_a_range_is_the_range_of_the_reader(key: str, least: int, most: int) -> None:
    written = {"looks": "looks: -1", "costs": "costs: 1", "likely": "likely: 9"}[key]
    for number, is_good in ((least - 1, False), (least, True), (most, True), (most + 1, False)):
        text = STORY.replace(written, f"{key}: {number}")
        assert (read_text(text, "story.yaml").scenario is not None) is is_good
        assert (wrong_in(text) == []) is is_good


def test_minutes_have_the_range_of_the_reader() -> None:
    for number, is_good in ((0, False), (1, True), (600, True), (601, False)):
        text = f"{STORY}minutes: {number}\n"
        assert (read_text(text, "story.yaml").scenario is not None) is is_good
        assert (wrong_in(text) == []) is is_good


FORM_ONLY = {
    "missing-key",
    "unknown-key",
    "wrong-type",
    "unknown-rung",
    "unknown-setting",
    "unknown-value",
    "bad-date",
    "bad-id",
    "bad-fact-name",
    "ending-goes-on",
    "say-and-do",
    "never-blocked",
    "stands-and-go-to",
}


@pytest.mark.parametrize("code", sorted(FORM_ONLY))
def test_mistakes_of_form_are_refused_by_the_schema_too(code: str) -> None:
    files = sorted((PROBLEMS / code).rglob("bad.yaml"))
    assert files
    for file in files:
        assert wrong_in(file.read_text(encoding="utf-8")) != [], file


def test_an_example_is_shown_as_an_author_writes_it() -> None:
    told = {"Sam": {"choice": 2}, "script": ["One, two.", "Three"]}
    assert example_line("x", told) == 'x: {Sam: {choice: 2}, script: ["One, two.", Three]}'
