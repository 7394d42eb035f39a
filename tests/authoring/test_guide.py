"""Every example in the authors' guide works, and the guide knows every key."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from game.authoring.plays import run_play
from game.library.plays import read_play_text
from game.library.reading.scenario_reader import Reading, read_text
from game.library.shipped import theory_folder
from game.library.theory_reader import theory_ids
from game.library.trainers import read_trainers_text
from game.model.codes import Severity
from game.model.effects import Verb
from game.model.form.forms import FORMS
from game.study.checks import story_findings
from tests.authoring.guide_pages import GUIDE, PAGES, ROOT, Example, examples, framed
from tests.authoring.key_tables import tables
from tests.authoring.plain_yaml import values_of

EXAMPLES = [example for page in PAGES for example in examples(page)]
IN_NOTES = [example for example in EXAMPLES if example.kind == "trainers"]
IN_YAML = [e for e in EXAMPLES if e.language == "yaml" and e not in IN_NOTES]
LINK = re.compile(r"\]\(([^)#\s]+)?(?:#([^)\s]+))?\)")
FIRST = "scenarios/README.md"
TEMPLATES = sorted((ROOT / "game/authoring/new/templates").glob("*/scenario.yaml"))
EVERY_PAGE = (*PAGES, *sorted((GUIDE / "problems").glob("*.md")))


def read(text: str, place: str) -> Reading:
    return read_text(text, place, theory_ids(theory_folder()))


@pytest.mark.parametrize("example", IN_YAML, ids=lambda example: example.place)
def test_an_example_reads(example: Example) -> None:
    reading = read(framed(example), example.place)
    assert [str(problem) for problem in reading.problems] == []


@pytest.mark.parametrize(
    "example", [e for e in IN_YAML if e.kind == "whole"], ids=lambda example: example.place
)
def test_a_whole_example_has_no_error_in_its_story(example: Example) -> None:
    scenario = read(example.text, example.place).scenario
    assert scenario is not None
    errors = [f for f in story_findings(scenario) if f.severity is Severity.ERROR]
    assert errors == []


def test_the_first_example_is_whole_and_the_play_of_the_guide_runs_in_it() -> None:
    assert EXAMPLES[0].kind == "whole"
    hello = read(EXAMPLES[0].text, "hello").scenario
    assert hello is not None
    plays = [example for example in EXAMPLES if example.language == "play"]
    assert plays
    for play in plays:
        reading = read_play_text(play.text, hello, play.place)
        assert reading.play is not None
        assert run_play(hello, reading.play, reading).problems == ()


@pytest.mark.parametrize("example", IN_NOTES, ids=lambda example: example.place)
def test_an_example_of_trainers_notes_reads_beside_the_first_example(example: Example) -> None:
    hello = read(EXAMPLES[0].text, "hello").scenario
    assert hello is not None
    head = "" if example.text.startswith("for:") else "for: scenario.yaml\n"
    reading = read_trainers_text(head + example.text, hello, "scenario.yaml", example.place)
    assert [str(problem) for problem in reading.problems] == []


def test_there_are_examples_of_every_kind() -> None:
    kinds = {example.kind for example in IN_YAML}
    assert kinds == {"whole", "top", "moment", "in-moment", "choice"}
    assert len(IN_YAML) > 30
    assert len(IN_NOTES) > 5


def headings(page: Path) -> set[str]:
    found = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found}


@pytest.mark.parametrize("page", EVERY_PAGE, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    for file, heading in LINK.findall(page.read_text(encoding="utf-8")):
        target = (page.parent / file).resolve() if file else page
        assert target.is_file(), file
        assert not heading or heading in headings(target), heading


@pytest.mark.parametrize("table", tables(), ids=lambda table: table.title)
def test_every_key_stands_in_the_table_of_keys_as_the_schema_tells_it(table: object) -> None:
    page = (GUIDE / "keys.md").read_text(encoding="utf-8")
    assert str(table) in page


def test_examples_in_the_table_of_keys_are_yaml_and_say_what_the_schema_says() -> None:
    shown = re.findall(r"\| `([^`]+)` \|$", (GUIDE / "keys.md").read_text("utf-8"), re.MULTILINE)
    assert len(shown) > 80
    for line in shown:
        key, value = next(iter(values_of(line).items()))
        told = [one.key(key) for one in FORMS if key in one.names]
        assert plain(value) in [plain(one.example) for one in told], line


def plain(value: Any) -> Any:
    """A value with every number as text, with its sign dropped."""
    if isinstance(value, dict):
        return {key: plain(held) for key, held in value.items()}
    if isinstance(value, list):
        return [plain(held) for held in value]
    return str(value).removeprefix("+")


def test_the_verbs_stand_in_the_page_on_power_and_on_the_first_page() -> None:
    table = (GUIDE / "power.md").read_text("utf-8").partition("## The verbs")[2].partition("##")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == set(Verb)
    advice = re.search("On a professional's choice use (.*)", table)
    assert advice is not None
    assert set(re.findall(r"`(\w+)`", advice[1])) == set(Verb)
    first = re.search("One of these verbs says .*?: (.*?)[.]", (ROOT / FIRST).read_text("utf-8"))
    assert first is not None
    assert set(re.findall(r"`(\w+)`", first[1])) == set(Verb)


def test_the_page_on_a_word_of_the_other_chair_names_every_verb_that_has_a_chair() -> None:
    page = (GUIDE / "problems/other-chairs-verb.md").read_text(encoding="utf-8")
    assert [verb.value for verb in Verb if verb.doer and f"`{verb.value}`" not in page] == []


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.parent.name)
def test_a_template_names_every_verb_beside_its_first(file: Path) -> None:
    said = re.search(r"# (gives, .*?):", file.read_text("utf-8"))
    assert said is not None
    assert set(said[1].split(", ")) == set(Verb)


@pytest.mark.parametrize(
    "page", [page for page in PAGES if page.name != "keys.md"], ids=lambda page: page.name
)
def test_a_page_can_be_read_in_one_sitting(page: Path) -> None:
    assert len(page.read_text(encoding="utf-8").split()) < 2200
