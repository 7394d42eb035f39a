"""Letters that nothing can draw are told with their name and place, in stories and variants."""

from __future__ import annotations

from pathlib import Path

from game.authoring.check import check
from game.authoring.letters_check import undrawn_letters
from game.library.reading.scenario_reader import read_scenario
from game.library.typefaces.font_file import read_font
from game.library.yaml.source import source_of
from tests.authoring.test_check import STORY, codes

ROOT = Path(__file__).parents[2]
ATKINSON = read_font(ROOT / "assets" / "fonts" / "AtkinsonHyperlegibleNext_400Regular.ttf")
GREEK = STORY.replace("say: Sign here.", "say: Sign here, Γιώργο. Γ")
VARIANT = "for: scenario.yaml\nvariant: cy\nscenario: Y ffurflen ж\n"


def test_a_letter_is_told_once_with_its_name_its_line_and_a_cure(tmp_path: Path) -> None:
    file = tmp_path / "scenario.yaml"
    file.write_text(GREEK, encoding="utf-8")
    found = check(file, read_scenario, can_draw=lambda letter: letter != "Γ")
    (told,) = (one for one in found if one.code == "undrawn-letter")
    assert (told.line, told.column, told.severity) == (14, 25, "warning")
    assert told.message == (
        'no typeface on this computer has the letter "Γ" (greek capital letter gamma): '
        "the window would show an empty box. It stands here 2 times."
    )
    assert told.cure == "Install a typeface that has it, or write the words without it."


def test_what_can_be_drawn_is_not_looked_at_unless_it_is_known(tmp_path: Path) -> None:
    assert "undrawn-letter" not in codes(tmp_path, GREEK)
    assert "undrawn-letter" not in codes(tmp_path, GREEK, can_draw=lambda _: True)


def test_a_letter_of_a_variant_is_told_in_its_own_file(tmp_path: Path) -> None:
    (tmp_path / "cy.yaml").write_text(VARIANT, encoding="utf-8")
    file = tmp_path / "scenario.yaml"
    file.write_text(STORY, encoding="utf-8")
    found = check(file, read_scenario, can_draw=ATKINSON.has)
    told = [(Path(one.path).name, one.line) for one in found if one.code == "undrawn-letter"]
    assert told == [("cy.yaml", 3)]


def test_a_letter_that_stays_can_be_switched_off(tmp_path: Path) -> None:
    marked = GREEK.replace(
        "      - say: Sign here",
        "      # ok: undrawn-letter: shown as a box\n      - say: Sign here",
    )
    assert "undrawn-letter" not in codes(tmp_path, marked, can_draw=ATKINSON.has)


def test_signs_without_a_shape_are_passed_over() -> None:
    source, _ = source_of("a\u00ad\u200d\ufe0f\u2009b\ue000", "s.yaml")
    assert [one.column for one in undrawn_letters(source, str.isascii)] == [7]


def test_the_programs_own_face_has_every_letter_of_the_shipped_stories() -> None:
    for file in sorted((ROOT / "scenarios").glob("*/*.yaml")):
        source, _ = source_of(file.read_bytes(), file.name)
        assert list(undrawn_letters(source, ATKINSON.has)) == [], file
