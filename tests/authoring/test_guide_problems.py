"""Every code has a page in the guide; its bad example gives the code, its mended one does not.

The bad examples of the reader's codes are lines of `tests/problems`; those of the checks and of
plays stand in the page alone.
"""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

import pytest

from game.analysis.checks import story_findings
from game.authoring.plays import run_play
from game.library.plays import read_play_text
from game.library.scenario_reader import read_text
from game.model.problems import Finding, Problem, Severity
from tests.authoring.codes import ROOT, codes_made
from tests.authoring.guide_pages import PROBLEMS, Example, examples

THEORY = ("arnstein-4-consultation", "lukes-three-dimensions")
FILES = ROOT / "tests" / "problems"
OF_FILES = {folder.name for folder in FILES.iterdir() if folder.is_dir()}
HEAD = """\
format: 1
scenario: A page of the guide
people:
  Sam: {chair: service user}
  Dr Okafor: {chair: professional}
"""
STORY = (
    HEAD
    + """\
facts: [form seen]
moments:
  The door opens:
    script:
      - Dr Okafor: Come in, Sam.
      - Sam thinks: Eight people.
    decides: professional
    choices:
      - say: What matters most to you today?
        id: ask
        go to: The weekend
      - say: Sign here.
        id: sign
        only if: form seen
        blocked because: The form is still at the desk.
        go to: The weekend
  The weekend:
    decides: together
    choices:
      - say: Home on Saturday.
        id: home
        go to: Home
      - say: We look again on Wednesday.
        id: wait
        go to: Not yet
  Home:
    ending: Home for the weekend
  Not yet:
    ending: Still here
"""
)
NO_EXAMPLE = {
    "ending-without-play": "it takes a folder with plays",
    "too-big": "it takes a file of two mebibytes",
    "too-many-states": "it takes a story of millions of states",
    "unreadable": "it takes a file that nobody may read",
    "wrong-id": "it is told of theory cards",
}
"""Codes whose page explains and shows no example that is run, and why."""
CODES = sorted(codes_made() | OF_FILES)
SHOWN = [code for code in CODES if code not in NO_EXAMPLE]
OF_PLAYS = [
    *("after-the-end", "bad-step", "unknown-ending", "unknown-step"),
    *(code for code in SHOWN if code.startswith("play-")),
]
OF_STORIES = [code for code in SHOWN if code not in OF_PLAYS and code not in OF_FILES]


def two(code: str) -> tuple[Example, Example]:
    """The bad and the mended example of a page."""
    held = {example.kind: example for example in examples(PROBLEMS / f"{code}.md")}
    return held["bad"], held["mended"]


def read_codes(text: str | bytes) -> set[str]:
    """The codes of a scenario's form, with what the examples know of drawings and theory."""
    seats = ("stacking", "wheelchair")
    known = read_text(text, "page", THEORY, ("ladder-to-come",), ("okafor", "tom"), seats)
    return {problem.code for problem in known.problems}


def story_problems(text: str) -> tuple[Finding, ...]:
    """What the checks find in a story that begins after its people."""
    reading = read_text(HEAD + text, "page")
    assert [str(problem) for problem in reading.problems] == []
    assert reading.scenario is not None
    return story_findings(reading.scenario)


def play_problems(text: str) -> tuple[Problem, ...]:
    """What is wrong with a play of the small story above."""
    scenario = read_text(STORY, "page").scenario
    assert scenario is not None
    reading = read_play_text(text, scenario, "page.play")
    if reading.play is None:
        return reading.problems
    return run_play(scenario, reading.play, reading).problems


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_page_and_stands_in_the_list(code: str) -> None:
    page = (PROBLEMS / f"{code}.md").read_text(encoding="utf-8")
    assert page.startswith(f"# {code}\n\n**")
    assert f"[`{code}`]({code}.md)" in (PROBLEMS / "README.md").read_text(encoding="utf-8")


def test_no_page_is_of_a_code_that_nothing_gives() -> None:
    assert {page.stem for page in PROBLEMS.glob("*.md")} - {"README"} == set(CODES)


def mended_files(code: str, bad: str, mended: str) -> list[str]:
    """The files of `tests/problems` with the bad lines of a page put right."""
    found = []
    for file in sorted((FILES / code).rglob("bad.yaml")):
        text = file.read_bytes().decode("utf-8", "replace")
        for depth in range(0, 10, 2):
            lines = indent(bad, " " * depth)
            if f"\n{lines}" in f"\n{text}":
                found.append(text.replace(lines, indent(mended, " " * depth)))
                break
    return found


@pytest.mark.parametrize("code", sorted(OF_FILES))
def test_the_page_of_a_mistake_of_form_mends_the_mistake(code: str) -> None:
    bad, mended = two(code)
    files = mended_files(code, bad.text, mended.text)
    assert files
    for text in files:
        assert read_codes(text) == set()


@pytest.mark.parametrize("code", OF_STORIES)
def test_the_page_of_a_mistake_of_story_shows_it_and_mends_it(code: str) -> None:
    bad, mended = two(code)
    assert code in {finding.code for finding in story_problems(bad.text)}
    left = story_problems(mended.text)
    assert code not in {finding.code for finding in left}
    assert [finding for finding in left if finding.severity is Severity.ERROR] == []


@pytest.mark.parametrize("code", OF_PLAYS)
def test_the_page_of_a_mistake_in_a_play_shows_it_and_mends_it(code: str) -> None:
    bad, mended = two(code)
    assert {problem.code for problem in play_problems(bad.text)} == {code}
    assert play_problems(mended.text) == ()


@pytest.mark.parametrize("code", SHOWN)
def test_a_page_is_short(code: str) -> None:
    assert len((PROBLEMS / f"{code}.md").read_text(encoding="utf-8").split()) < 260


def test_pages_without_an_example_say_nothing_of_one() -> None:
    for code in NO_EXAMPLE:
        assert list(examples(PROBLEMS / f"{code}.md")) == []


def test_the_small_story_of_the_plays_is_good() -> None:
    assert read_codes(STORY) == set()
    assert Path(PROBLEMS / "README.md").is_file()
