"""Files that are passed over because of their names are told, with the name they should have."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.library.ignored_files import ignored_beside
from game.library.reading.scenario_reader import NotAScenario, scenario_file
from game.model.codes import Severity


def told(folder: Path, *names: str) -> dict[str, str]:
    """What is told of a scenario's folder with these files beside the story, by their path."""
    for name in ("scenario.yaml", *names):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x", encoding="utf-8")
    problems = ignored_beside(folder / "scenario.yaml")
    assert {(one.code, one.severity) for one in problems} <= {("file-ignored", Severity.WARNING)}
    return {str(Path(one.path).relative_to(folder)): one.cure for one in problems}


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("scenario.yaml.txt", '"scenario.yaml"'),
        ("scenario.txt", '"scenario.yaml"'),
        ("easy.yaml.txt", '"easy.yaml"'),
        ("cy.yml", '"cy.yaml"'),
        ("plays/asking.play.txt", '"asking.play"'),
        ("plays/asking.txt", '"asking.play"'),
        ("plays/asking.PLAY.TXT", '"asking.play"'),
        ("asking.play", '"plays"'),
    ],
)
def test_a_file_that_is_passed_over_is_told_with_its_right_name(
    tmp_path: Path, name: str, right: str
) -> None:
    cures = told(tmp_path, name)
    assert list(cures) == [name]
    assert right in cures[name]


def test_a_folder_of_plays_in_capitals_is_told_where_capitals_matter(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    is_the_same = (tmp_path / "A").exists()
    cures = told(tmp_path, "Plays/asking.play")
    assert cures == ({} if is_the_same else {"Plays": 'Rename the folder to "plays".'})


def test_files_that_are_read_and_files_of_other_kinds_are_left_alone(tmp_path: Path) -> None:
    names = ("easy.yaml", "plays/asking.play", "plays/README.md", "notes.txt", "map.svg")
    assert told(tmp_path, *names, ".yaml.txt") == {}


def test_beside_a_single_file_nothing_is_looked_for(tmp_path: Path) -> None:
    (tmp_path / "cy.yml").touch()
    assert ignored_beside(tmp_path / "hello.yaml") == ()


@pytest.mark.parametrize(
    "name", ["scenario.yaml.txt", "Scenario.txt", "scenario.yml", "Scenario.yaml"]
)
def test_a_folder_whose_story_has_another_ending_says_what_to_rename(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / name).touch()
    with pytest.raises(NotAScenario, match=f'Rename "{name}" to "scenario.yaml"'):
        scenario_file(tmp_path)


def test_a_story_that_is_no_file_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").mkdir()
    with pytest.raises(NotAScenario, match="is no file, and a scenario is a text file"):
        scenario_file(tmp_path)
