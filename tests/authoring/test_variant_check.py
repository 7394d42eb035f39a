"""Variants beside a scenario are checked: stale, missing, and easier words that are not easy."""

from __future__ import annotations

from pathlib import Path

from game.authoring.variant_check import variant_problems
from game.library.reading.scenario_reader import read_scenario
from game.model.codes import Severity
from game.model.problems import Problem

STORY = """\
format: 1
scenario: The form
about: Sam has a form.
people: {Sam: {chair: service user}, Dr Okafor: {chair: professional}}
moments:
  First:
    ending: Home
"""
LONG = " ".join(["tea"] * 16)


def told(tmp_path: Path, **variants: str) -> list[Problem]:
    file = tmp_path / "scenario.yaml"
    file.write_text(STORY, encoding="utf-8")
    for name, text in variants.items():
        body = f"for: scenario.yaml\nvariant: {name}\n{text}"
        (tmp_path / f"{name}.yaml").write_text(body, encoding="utf-8")
    scenario = read_scenario(file).scenario
    assert scenario is not None
    return list(variant_problems(file, scenario))


def codes(tmp_path: Path, **variants: str) -> list[tuple[str, str, int]]:
    found = told(tmp_path, **variants)
    return [(Path(problem.path).name, problem.code, problem.line) for problem in found]


WHOLE = "scenario: A\nabout: B\nmoments: {First: {title: C, ending: D}}\n"


def test_a_whole_variant_has_no_problems(tmp_path: Path) -> None:
    assert codes(tmp_path, cy=WHOLE, easy=WHOLE) == []


def test_how_many_texts_are_missing_is_a_warning_at_the_variants_name(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, cy="about: B\n")
    assert (problem.code, problem.severity, problem.line) == (
        "variant-missing-texts",
        Severity.WARNING,
        2,
    )
    assert problem.message.startswith("3 of 4 texts")


def test_form_problems_and_stale_texts_of_every_variant_are_told(tmp_path: Path) -> None:
    stale = WHOLE.replace("about", "# story: Sam has two forms.\nabout")
    assert codes(tmp_path, cy=stale, pl="minutes: 5\n") == [
        ("cy.yaml", "stale-text", 5),
        ("pl.yaml", "not-a-text", 3),
    ]


def test_a_long_sentence_is_told_in_easier_words_only(tmp_path: Path) -> None:
    text = WHOLE.replace("B", f"Short. {LONG}.")
    assert codes(tmp_path, easy=text, cy=text) == [("easy.yaml", "long-sentence", 4)]
    assert codes(tmp_path, **{"easy": WHOLE, "cy": WHOLE, "cy-easy": text}) == [
        ("cy-easy.yaml", "long-sentence", 4)
    ]


def test_hard_words_are_told_in_easier_english_only(tmp_path: Path) -> None:
    text = WHOLE.replace("B", "Participation necessitates communication. " * 40)
    assert codes(tmp_path, **{"easy": text, "cy-easy": text}) == [("easy.yaml", "hard-words", 2)]


def test_easier_words_checked_by_others_are_not_called_easy_read(tmp_path: Path) -> None:
    by = "checked by: [{name: A manager}]\n"
    assert codes(tmp_path, easy=by + WHOLE) == [("easy.yaml", "easy-read-unchecked", 3)]
    by = "checked by: [{name: Our group, role: people with learning disabilities}]\n"
    assert codes(tmp_path, easy=by + WHOLE) == []
