"""`translate` and `play --variant`: other words for the same story."""

from __future__ import annotations

import shutil
from pathlib import Path

from game.app.typefaces import can_draw
from game.words.languages import own_name
from tests.cli.commands import ROOT, WARD, other_chair


def test_words_written_in_a_variant_are_played_and_the_rest_falls_back(tmp_path: Path):
    story = shutil.copytree(ROOT / WARD, tmp_path / "ward")
    assert other_chair("translate", str(story), "cy", data=tmp_path).status == 0
    file = story / "cy.yaml"
    words = file.read_text("utf-8")
    assert "The ward round" in words
    file.write_text(words.replace("\nscenario:", "\nscenario: Rownd y ward", 1), "utf-8")
    done = other_chair("play", str(story), "--terminal", "--variant", "cy", data=tmp_path)
    assert done.out.startswith("Rownd y ward\n")
    assert "These words: draft, not yet checked by a speaker." in done.out
    assert "Eight people are already sitting in a circle." in done.out


def test_a_name_in_capitals_is_told_in_small_letters(tmp_path: Path):
    done = other_chair("translate", WARD, "CY-Easy", data=tmp_path)
    told = '"CY-Easy" is no name for a variant. Did you mean "cy-easy"?\n'
    assert (done.status, done.errors) == (2, told)


def test_letters_of_a_language_that_nothing_here_can_draw_are_told_before_anybody_writes(
    tmp_path: Path,
):
    story = shutil.copytree(ROOT / WARD, tmp_path / "ward")
    done = other_chair("translate", str(story), "zh", data=tmp_path)
    is_drawn = all(map(can_draw, own_name("zh")))
    assert ("No typeface on this computer has the letters of 中文" in done.errors) is not is_drawn


def test_a_variant_that_is_not_there_is_a_sentence(tmp_path: Path):
    done = other_chair("play", WARD, "--terminal", "--variant", "fr", data=tmp_path)
    assert done.status == 2
    assert "fr" in done.errors
    assert "Traceback" not in done.errors
