"""Two versions of a scenario side by side: words, choices, figures, nothing that is the same."""

from __future__ import annotations

import json
from pathlib import Path

from game.authoring.versions import Altered, Explored, Reworded, Versions, compared
from game.model.scenario import Scenario
from game.study.explore.exact_figures import explored
from game.study.explore.secure import secure_at_start
from tests.builder import choice, effects, ending, moment, scenario
from tests.cli.commands import ROOT, WARD, other_chair


def found(old: Scenario, new: Scenario) -> Versions:
    both = [Explored(explored(one), secure_at_start(one)) for one in (old, new)]
    return compared(old, new, *both)


def story(*choices: str, because: str = "Why.", takes: int = 1) -> Scenario:
    made = [
        choice(one, because=because, effects=effects(takes={"voice": takes})) for one in choices
    ]
    return scenario(moment("A", "professional", *made), ending())


def test_the_same_story_has_nothing_to_tell() -> None:
    assert found(story("x"), story("x")).is_same


def test_a_reason_in_other_words_is_told_at_its_choice_and_moves_no_figure() -> None:
    told = found(story("x"), story("x", because="Because."))
    place = ("moments", "A", "choices", "x", "because")
    assert told == Versions((), (Reworded(place, "Why.", "Because."),), (), (), (), ())


def test_an_effect_that_changed_is_named_with_the_figures_that_it_moves() -> None:
    told = found(story("x", takes=1), story("x", takes=2))
    assert told.altered == (Altered("A", "x", ("effects",)),)
    assert told.words == ()
    names = [one.name for one in told.figures]
    assert "power/mean" in names
    assert "secure/service user" in names
    assert "endings/The end/probability" not in names


def test_a_choice_that_came_and_one_that_went_are_told_by_name() -> None:
    told = found(story("x", "y"), story("x", "z"))
    assert told.added == (("A", "z"),)
    assert told.removed == (("A", "y"),)


def test_a_line_put_before_others_does_not_reword_them(tmp_path: Path) -> None:
    text = Path(ROOT, WARD, "scenario.yaml").read_text("utf-8")
    new = tmp_path / "scenario.yaml"
    new.write_text(
        text.replace("    script:\n", "    script:\n      - It rains.\n", 1), encoding="utf-8"
    )
    done = other_chair("compare", WARD, str(new), "--format", "json", data=tmp_path)
    assert (done.status, done.errors) == (0, "")
    told = json.loads(done.out)
    assert told["words"] == [
        {"place": ["moments", "The door opens", "script"], "old": None, "new": "It rains."}
    ]
    assert told["figures"] == {}


def test_people_read_it_under_headings_and_a_change_is_no_failure(tmp_path: Path) -> None:
    text = Path(ROOT, WARD, "scenario.yaml").read_text("utf-8")
    new = tmp_path / "scenario.yaml"
    new.write_text(text.replace("takes: {choice: 2}", "takes: {choice: 1}"), encoding="utf-8")
    done = other_chair("compare", WARD, str(new), data=tmp_path)
    assert done.status == 0
    assert "  changed: The answer / wait (effects)" in done.out.splitlines()
    assert "  secure, service user                13.3 -> 13.8" in done.out.splitlines()
    same = other_chair("compare", WARD, WARD, data=tmp_path)
    assert same.out.splitlines()[1:] == [
        "Nothing changed: the same words, the same choices, the same figures."
    ]


def test_a_version_that_is_not_there_or_has_errors_is_said(tmp_path: Path) -> None:
    assert other_chair("compare", WARD, str(tmp_path / "no"), data=tmp_path).status == 2
    bad = tmp_path / "bad.yaml"
    bad.write_text("format: 1\n", encoding="utf-8")
    done = other_chair("compare", WARD, str(bad), data=tmp_path)
    assert (done.status, done.out) == (1, "")
    assert "missing-key" in done.errors
