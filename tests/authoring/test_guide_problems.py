"""Every code has a page in the guide; its bad example gives the code, its mended one does not.

The bad examples of the reader's codes are lines of `tests/problems`; those of the checks, of
plays and of variants stand in the page alone, and are checked as files.
"""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import indent

import pytest

from game.authoring.check import check
from game.authoring.plays import run_play
from game.library.plays import read_play_text
from game.library.reading.scenario_reader import read_scenario, read_text
from game.library.variants.variants import read_variant_text
from game.model.codes import WARNINGS, Code, Family, Severity
from game.model.problems import Problem
from game.study.reading_age import reading_age
from tests.authoring.guide_pages import PROBLEMS, Example, examples

THEORY = ("arnstein-4-consultation", "lukes-three-dimensions")
ROOT = Path(__file__).parents[2]
FILES = ROOT / "tests" / "problems"
OF_FILES = {folder.name for folder in FILES.iterdir() if any(folder.rglob("bad.yaml"))}
GIVEN = {
    name
    for file in (ROOT / "game").rglob("*.py")
    if file.name != "codes.py"
    for name in re.findall(r"\bCode\.([A-Z_0-9]+)\b", file.read_text(encoding="utf-8"))
}
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
IN_OTHER_WORDS = (
    HEAD
    + """\
about: Sam has a form.
moments:
  First:
    script:
      - Sam looks at the form.
      - Dr Okafor: Sign here.
    ending: Home
"""
)
TODAY = "2026-06-01"
NO_EXAMPLE = {
    "ending-without-play": "it takes a folder with plays",
    "file-ignored": "it takes files with names that are not read",
    "too-big": "it takes a file of two mebibytes",
    "too-many-states": "it takes a story of millions of states",
    "trainers-unreadable": "it takes a file that nobody may read",
    "undrawn-letter": "it hangs on the typefaces of a computer",
    "unreadable": "it takes a file that nobody may read",
    "variant-unreadable": "it takes a file that nobody may read",
    "wrong-id": "it is told of theory cards",
}
"""Codes whose page explains and shows no example that is run, and why."""
CODES = sorted(Code)
SHOWN = [code for code in CODES if code not in NO_EXAMPLE]
OF_PLAYS = [code for code in SHOWN if code.family is Family.PLAYS]
IN_VARIANTS = [
    *(code for code in SHOWN if code.family is Family.VARIANTS),
    Code.UNKNOWN_STORY,
]
IN_NOTES = [code for code in SHOWN if code.family is Family.TRAINERS]
ELSEWHERE = {*OF_PLAYS, *OF_FILES, *IN_VARIANTS, *IN_NOTES}
IN_STORIES = [code for code in SHOWN if code not in ELSEWHERE]
LONG_PAGES = {"hard-words": 320, "sharing-dearest": 320, "sharing-unlikely": 320}
"""Pages that need more words: a reading age takes a hundred, chance takes five moments."""
ENOUGH = 20
"""A page so many times over has the words that its reading age takes."""
OLDEST = 12
"""The reading age that the guide is written for."""


def two(code: str) -> tuple[Example, Example]:
    """The bad and the mended example of a page."""
    held = {example.kind: example for example in examples(PROBLEMS / f"{code}.md")}
    return held["bad"], held["mended"]


def read_codes(text: str | bytes) -> set[str]:
    """The codes of a scenario's form, with what the examples know of drawings and theory."""
    seats = ("stacking", "wheelchair")
    known = read_text(text, "page", THEORY, ("ladder-to-come",), ("okafor", "tom"), seats)
    return {problem.code for problem in known.problems}


def story_problems(text: str, folder: Path) -> tuple[Problem, ...]:
    """What is told of a story, written into a folder; one without a head gets that of all."""
    file = folder / "scenario.yaml"
    file.write_text(text if text.startswith("format:") else HEAD + text, encoding="utf-8")
    assert read_scenario(file).problems == ()
    return check(file, read_scenario, today=TODAY)


def variant_problems(text: str, folder: Path) -> tuple[Problem, ...]:
    """What is told of easier words for a small story, in a folder that has nothing else."""
    file = folder / "scenario.yaml"
    file.write_text(IN_OTHER_WORDS, encoding="utf-8")
    easy = folder / "easy.yaml"
    easy.write_text(text, encoding="utf-8")
    scenario = read_scenario(file).scenario
    assert scenario is not None
    told = [one for one in check(file, read_scenario) if one.path == str(easy)]
    return (*told, *read_variant_text(text, scenario, "easy", file.name, "easy.yaml").problems)


def notes_problems(text: str, folder: Path) -> tuple[Problem, ...]:
    """What is told of trainers' notes beside a small story that tells law."""
    law = "  The door opens:\n    law: {reserves: the bed, challenge: [complaint]}\n"
    story = STORY.replace("  The door opens:\n", law)
    (folder / "scenario.yaml").write_text(story, encoding="utf-8")
    notes = folder / "trainers.yaml"
    notes.write_text(text, encoding="utf-8")
    found = check(folder, read_scenario, is_quick=True, today=TODAY)
    return tuple(one for one in found if one.path == str(notes))


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


@pytest.mark.parametrize("code", IN_STORIES)
def test_the_page_of_a_mistake_of_story_shows_it_and_mends_it(code: str, tmp_path: Path) -> None:
    bad, mended = two(code)
    found = [one for one in story_problems(bad.text, tmp_path) if one.code == code]
    assert found
    assert {one.severity.value for one in found} == {said(code)}
    left = story_problems(mended.text, tmp_path)
    assert code not in {one.code for one in left}
    assert [one for one in left if one.severity is Severity.ERROR] == []


@pytest.mark.parametrize("code", IN_VARIANTS)
def test_the_page_of_a_mistake_in_a_variant_shows_it_and_mends_it(
    code: str, tmp_path: Path
) -> None:
    bad, mended = two(code)
    found = [one for one in variant_problems(bad.text, tmp_path) if one.code == code]
    assert found
    assert {one.severity.value for one in found} == {said(code)}
    left = variant_problems(mended.text, tmp_path)
    assert code not in {one.code for one in left}
    assert [one for one in left if one.severity is Severity.ERROR] == []


@pytest.mark.parametrize("code", IN_NOTES)
def test_the_page_of_a_mistake_in_trainers_notes_shows_it_and_mends_it(
    code: str, tmp_path: Path
) -> None:
    bad, mended = two(code)
    found = notes_problems(bad.text, tmp_path)
    assert {(one.code, one.severity.value) for one in found} == {(code, said(code))}
    left = notes_problems(mended.text, tmp_path)
    assert code not in {one.code for one in left}
    assert [one for one in left if one.severity is Severity.ERROR] == []


@pytest.mark.parametrize("code", OF_PLAYS)
def test_the_page_of_a_mistake_in_a_play_shows_it_and_mends_it(code: str) -> None:
    bad, mended = two(code)
    assert {problem.code for problem in play_problems(bad.text)} == {code}
    assert play_problems(mended.text) == ()


@pytest.mark.parametrize("code", SHOWN)
def test_a_page_is_short(code: str) -> None:
    words = (PROBLEMS / f"{code}.md").read_text(encoding="utf-8").split()
    assert len(words) < LONG_PAGES.get(code, 260)


def prose(code: str) -> str:
    """What a page says, without its examples, code and marks."""
    page = (PROBLEMS / f"{code}.md").read_text(encoding="utf-8")
    plain = re.sub(r"^```.*?^```$|^#[^\n]*", "", page, flags=re.MULTILINE | re.DOTALL)
    return re.sub(r"\]\([^)]*\)|`[^`]*`|[*\[\]]", " ", plain).replace("All problems", "")


def said(code: str) -> str:
    """What a page calls its problem: an error or a warning."""
    found = re.match(r"# .*\n\n\*\*([A-Z][a-z]+)", (PROBLEMS / f"{code}.md").read_text("utf-8"))
    assert found is not None
    return found[1].lower()


def test_the_pages_can_be_read_at_twelve() -> None:
    ages = {code: reading_age([prose(code)] * ENOUGH) or 99 for code in CODES}
    assert {code: age for code, age in ages.items() if age > OLDEST} == {}


def test_every_warning_can_be_switched_off_and_no_code_that_is_always_an_error() -> None:
    pages = [(code, (PROBLEMS / f"{code}.md").read_text(encoding="utf-8")) for code in CODES]
    warned = {code for code, page in pages if re.search(r"^\*\*.*warning.*\*\*", page, re.M | re.I)}
    assert warned == set(WARNINGS)


def test_pages_without_an_example_say_nothing_of_one() -> None:
    for code in NO_EXAMPLE:
        assert list(examples(PROBLEMS / f"{code}.md")) == []


def test_the_small_story_of_the_plays_is_good() -> None:
    assert read_codes(STORY) == set()
    assert Path(PROBLEMS / "README.md").is_file()


@pytest.mark.parametrize("code", Code)
def test_a_code_is_given_by_something_and_has_its_page(code: Code) -> None:
    assert code.name in GIVEN
    page = (ROOT / "scenarios" / code.page).read_text(encoding="utf-8")
    assert page.startswith(f"# {code}\n\n**")
    first = page.split("\n\n")[1]
    assert ("warning" in first.split("**")[1].lower()) is (code.severity is Severity.WARNING)
