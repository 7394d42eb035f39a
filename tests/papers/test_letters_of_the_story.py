"""Paper and pages of a story in any language: which way lines run, and words without an end."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files

import pytest

from game.papers.handout.exporters import handout_page
from game.papers.handout.handout import handout
from tests.builder import choice, ending, moment, scenario

STORY = scenario(moment("A", "professional", choice("x", words="Hi.")), ending("The end"))
SHEETS = (
    ("game.papers", "report/report.css"),
    ("game.papers", "handout/handout.css"),
    ("game.papers", "story_map/page.css"),
    ("game.pages", "play.css"),
    ("game.web.room", "pages/page.css"),
)


@pytest.mark.parametrize(("package", "name"), SHEETS)
def test_each_paragraph_runs_as_its_own_letters_do(package: str, name: str) -> None:
    style = files(package).joinpath(name).read_text(encoding="utf-8")
    assert "p, li, h1, h2, h3, dt, dd, td, th, summary { unicode-bidi: plaintext; }" in style


def test_a_handout_says_the_language_of_its_story() -> None:
    for language in ("en-GB", "ar"):
        page = handout_page(handout(replace(STORY, language=language), {}, None), {})
        assert f'<html lang="{language}">' in page


def test_a_word_longer_than_a_line_is_broken_on_paper() -> None:
    for name in ("report/report", "handout/handout"):
        style = files("game.papers").joinpath(f"{name}.css").read_text(encoding="utf-8")
        template = files("game.papers").joinpath(f"{name}.typ").read_text(encoding="utf-8")
        assert "overflow-wrap: break-word" in style
        assert 'show regex("\\S{50,}")' in template
