"""`translate` and `play --variant`: other words for the same story."""

from __future__ import annotations

import shutil
from pathlib import Path

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


def test_a_variant_that_is_not_there_is_a_sentence(tmp_path: Path):
    done = other_chair("play", WARD, "--terminal", "--variant", "fr", data=tmp_path)
    assert done.status == 2
    assert "fr" in done.errors
    assert "Traceback" not in done.errors
