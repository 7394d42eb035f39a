"""What stands on the shelf, in which order, and what a broken scenario does to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game.library.shelf import ShelfEntry, shelf
from game.library.shipped import scenarios_folder
from game.model.power import Chair, Strands
from game.model.scenario import Measure, Moment, Person, Scenario

EVEN = Strands(5, 5, 5)


@dataclass(frozen=True)
class Read:
    scenario: Scenario | None
    problems: tuple[str, ...] = ()


class Reader:
    """Reads a file of one line: "title | minutes", or a problem where there is no such line."""

    def __init__(self) -> None:
        self.paths: list[Path] = []

    def __call__(self, path: Path) -> Read:
        self.paths.append(path)
        text = (path / "scenario.yaml" if path.is_dir() else path).read_text()
        if "|" not in text:
            return Read(None, (f"no title in {path.name}",))
        title, minutes = text.split("|")
        return Read(scenario(title.strip(), int(minutes) if minutes.strip() else None))


def scenario(title: str, minutes: int | None) -> Scenario:
    end: Mapping[str, Moment] = {"End": Moment("End", "End", ending="The end")}
    people = (Person("Sam", Chair.SERVICE_USER), Person("Dr Okafor", Chair.PROFESSIONAL))
    return Scenario(title, people, end, "End", EVEN, EVEN, (Measure("trust"),), minutes=minutes)


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def names(entries: tuple[ShelfEntry[Read], ...]) -> list[str]:
    return [entry.name for entry in entries]


def test_shipped_ones_stand_first_the_shortest_meeting_in_front(tmp_path: Path) -> None:
    put(tmp_path / "shipped" / "a" / "scenario.yaml", "Long | 30")
    put(tmp_path / "shipped" / "b" / "scenario.yaml", "no length |")
    put(tmp_path / "shipped" / "c" / "scenario.yaml", "Short | 10")
    put(tmp_path / "shipped" / "d" / "scenario.yaml", "also short | 10")
    put(tmp_path / "own" / "mine.yaml", "Mine | 5")
    found = shelf((tmp_path / "shipped", tmp_path / "own"), Reader())
    assert names(found) == ["also short", "Short", "Long", "no length", "Mine"]
    assert found[-1].path == tmp_path / "own" / "mine.yaml"
    assert found[0].path == tmp_path / "shipped" / "d"


def test_theory_notes_and_what_belongs_to_a_scenario_are_no_scenarios(tmp_path: Path) -> None:
    put(tmp_path / "theory" / "chime.yaml", "A card | 1")
    put(tmp_path / "theory" / "scenario.yaml", "A card | 1")
    put(tmp_path / "README.md", "Notes | 1")
    put(tmp_path / ".hidden.yaml", "Hidden | 1")
    put(tmp_path / "empty" / "notes.txt", "Notes | 1")
    put(tmp_path / "ward" / "scenario.yaml", "Ward | 1")
    put(tmp_path / "ward" / "cy.yaml", "Welsh | 1")
    put(tmp_path / "ward" / "plays" / "one.play", "end")
    assert names(shelf((tmp_path,), Reader())) == ["Ward"]


def test_a_broken_one_stays_with_its_problems_and_disturbs_no_other(tmp_path: Path) -> None:
    put(tmp_path / "a-broken_one" / "scenario.yaml", "nothing")
    put(tmp_path / "whole.yaml", "Whole | 1")
    whole, broken = shelf((tmp_path,), Reader())
    assert (whole.name, broken.name) == ("Whole", "A broken one")
    assert broken.reading.problems == ("no title in a-broken_one",)


def test_each_is_read_once_even_where_a_folder_is_named_twice(tmp_path: Path) -> None:
    put(tmp_path / "one.yaml", "One | 1")
    put(tmp_path / "two.yaml", "Two | 1")
    reader = Reader()
    shelf((tmp_path, tmp_path / "missing", tmp_path / "x" / ".."), reader)
    assert sorted(reader.paths) == [tmp_path / "one.yaml", tmp_path / "two.yaml"]


def test_the_theory_that_ships_is_not_on_the_shelf() -> None:
    paths: list[Path] = []

    def read(path: Path) -> Read:
        paths.append(path)
        return Read(None)

    shelf((scenarios_folder(),), read)
    assert not [path for path in paths if "theory" in path.parts]
