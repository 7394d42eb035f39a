"""A variant's words go to a `.po` file and come back, and fuzzy means stale."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from game.authoring.translate import from_po, refreshed, to_po, translate
from game.authoring.translate_po import NoPolib, NotPo
from game.library.reading.scenario_reader import read_text
from game.library.variants.variants import read_variant_text
from game.model.scenario import Scenario

STORY = """\
format: 1
scenario: The form
about: A "form", and Sam.
people: {Sam: {chair: service user}, Dr Okafor: {chair: professional}}
moments:
  First:
    script: [A form., 'Dr Okafor: Come in.']
    ending: Home
"""
VARIANT = """\
for: scenario.yaml
variant: cy
# story: A "form", and Sam.
about: Ffurflen, a Sam.   # short
moments:
  First:
    script:
      # story: An old form.
      - 'Hen ffurflen: "un".'
      -
"""


def story(text: str = STORY) -> Scenario:
    scenario = read_text(text, "scenario.yaml").scenario
    assert scenario is not None
    return scenario


def beside(tmp_path: Path) -> Path:
    (tmp_path / "cy.yaml").write_text(VARIANT, encoding="utf-8")
    return tmp_path / "scenario.yaml"


def test_the_words_go_out_and_come_back_unchanged(tmp_path: Path) -> None:
    pytest.importorskip("polib")
    file = beside(tmp_path)
    text = to_po(file, story(), "cy")
    assert 'msgctxt "moments > First > script > 2"\nmsgid "Come in."\nmsgstr ""' in text
    translate(file, story(), "cy")
    before = (tmp_path / "cy.yaml").read_text(encoding="utf-8")
    words, strange = from_po(text, story())
    assert strange == 0
    translate(file, story(), "cy", words)
    assert (tmp_path / "cy.yaml").read_text(encoding="utf-8") == before


def test_what_is_stale_is_fuzzy_with_what_it_was_made_from(tmp_path: Path) -> None:
    pytest.importorskip("polib")
    text = to_po(beside(tmp_path), story(), "cy")
    assert '#, fuzzy\n#| msgid "An old form."\nmsgctxt "moments > First > script > 1"' in text
    assert text.count("fuzzy") == 1


def test_what_a_translator_mends_is_fresh_and_what_they_mark_is_stale() -> None:
    pytest.importorskip("polib")
    po = (
        'msgctxt "moments > First > script > 1"\nmsgid "A form."\nmsgstr "Ffurflen."\n\n'
        '#, fuzzy\nmsgctxt "about"\nmsgid "A \\"form\\", and Sam."\nmsgstr "Ffurf"\n\n'
        'msgctxt "scenario"\nmsgid "The old form"\nmsgstr "Yr hen ffurflen"\n\n'
        'msgctxt "moments > First > script > 2"\nmsgid "Come in."\nmsgstr "Dewch: i mewn"\n\n'
        'msgctxt "people > Tom > is"\nmsgid "x"\nmsgstr "y"\n'
    )
    words, strange = from_po(po, story())
    assert strange == 1
    path = Path("cy.yaml")
    done = refreshed(VARIANT.encode(), story(), "cy", "scenario.yaml", path, words)
    variant = read_variant_text(done.text, story(), "cy", "scenario.yaml", "cy.yaml").variant
    assert variant is not None
    script = ("moments", "First", "script")
    assert variant.texts == {
        ("about",): "Ffurf",
        ("scenario",): "Yr hen ffurflen",
        (*script, 0): "Ffurflen.",
        (*script, 1): "Dewch: i mewn",
    }
    assert variant.stale == {("about",), ("scenario",)}
    assert "# short\n" in done.text
    assert '- Dr Okafor: "Dewch: i mewn"' in done.text


@pytest.mark.parametrize("text", ["", "no such.po", 'msgid "a\nmsgstr'])
def test_what_is_no_po_file_is_said_in_a_sentence(text: str) -> None:
    pytest.importorskip("polib")
    with pytest.raises(NotPo, match=r"^This (is no \.po file|\.po file cannot be read): "):
        from_po(text, story())


def test_without_polib_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "polib", None)
    with pytest.raises(NoPolib, match=r'pip install "other-chair\[translate\]"'):
        from_po('msgid "a"', story())
