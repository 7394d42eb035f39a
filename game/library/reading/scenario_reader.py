"""A scenario's file to a `Scenario` with places, or to the problems its author can mend.

The way in for everybody who reads scenarios. How each part is read stands in `reading`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from game.library.ordinary_file import opened
from game.library.places import Places
from game.library.reading.cast import Library
from game.library.reading.moments import Pictures
from game.library.reading.notes import Notes
from game.library.reading.pictures import pictures_of
from game.library.reading.whole import scenario_in
from game.library.yaml.nodes import ANOTHER_NAME, KEEP_ONE, Tree
from game.library.yaml.source import MOST_BYTES
from game.library.yaml.tree import Laid, paused_collection, read_tree
from game.model.codes import Code, Severity
from game.model.problems import Problem
from game.model.scenario import Scenario

STORY = "scenario.yaml"
ENDINGS = (".yaml", ".yml")
_OF_THE_FORM = frozenset({Code.DUPLICATE_KEY, Code.SECOND_DOCUMENT})
"""Errors of YAML that a line in the wrong place may be the cause of."""
_NEARLY = ("scenario.yaml", "scenario.yaml.txt", "scenario.txt", "scenario.yml", "scenario.yml.txt")
"""Names of files, in small letters, that were meant to be a folder's story."""


class NotAScenario(Exception):
    """A path that leads to no scenario file; the message is a sentence for the person."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of a file. `scenario` is None if there is any error among the problems."""

    scenario: Scenario | None
    problems: tuple[Problem, ...]
    places: Places


def scenario_file(path: Path) -> Path:
    """The file meant by a folder, its `scenario.yaml`, or any one YAML file.

    Raises `NotAScenario` where there is none.
    """
    if path.is_dir():
        file = path / STORY
        if file.exists() and not file.is_file():
            raise NotAScenario(f"{file} is no file, and a scenario is a text file.")
        if not file.is_file():
            raise NotAScenario(f"{path} is a folder without a {STORY}.{_meant(story_beside(path))}")
        return file
    if not path.exists():
        raise NotAScenario(f"There is nothing at {path}.{_spaced(path)}")
    if not path.is_file() or path.suffix.lower() not in ENDINGS:
        meant = path if path.is_file() and path.name.lower().startswith("scenario.") else None
        raise NotAScenario(f"{path} is neither a folder nor a .yaml file.{_meant(meant)}")
    return path


def story_beside(folder: Path) -> Path | None:
    """A file that was meant to be the story of a folder, by another ending or capitals, or None."""
    try:
        by_name = {path.name.lower(): path for path in folder.iterdir() if path.is_file()}
    except OSError:
        return None
    return next((by_name[name] for name in _NEARLY if name in by_name), None)


def _spaced(path: Path) -> str:
    """A hint at quotes where a name beside begins with these words and a space, or nothing."""
    try:
        begun = sorted(one.name for one in path.parent.iterdir())
    except OSError:
        return ""
    longer = [name for name in begun if name.startswith(f"{path.name} ")]
    whole = f'"{path.with_name(longer[0])}"' if longer else ""
    return f" A name with a space needs quotes: {whole}" if longer else ""


def _meant(found: Path | None) -> str:
    """What to do about a file that was meant to be a story's, or nothing."""
    return "" if found is None else f' Rename "{found.name}" to "{STORY}".'


def bytes_of(path: Path) -> bytes:
    """A file's bytes, at most one more than a scenario may have.

    Raises `NotAScenario` where it cannot be read.
    """
    try:
        with opened(path) as file:
            return file.read(MOST_BYTES + 1)
    except OSError as wrong:
        raise NotAScenario(f"{path} cannot be read: {wrong.strerror or wrong}.") from wrong


def read_scenario(
    path: Path,
    known_theory: Collection[str] = (),
    listed_theory: Collection[str] = (),
    figures: Collection[str] | None = None,
    seats: Collection[str] | None = None,
    shown_path: str | None = None,
) -> Reading:
    """Read a scenario from a folder or file. Raises `NotAScenario` only for the path itself.

    `known_theory` are ids with a card, `listed_theory` ids known to have none yet; `figures`
    and `seats` are names of drawings, None takes any. `shown_path` stands in problems in place
    of the file's path.
    """
    file = scenario_file(path)
    library = Library(known_theory, listed_theory, figures, seats)
    name = str(file) if shown_path is None else shown_path
    return _read(bytes_of(file), name, library, pictures_of(file.parent))


def read_text(
    text: str | bytes,
    shown_path: str,
    known_theory: Collection[str] = (),
    listed_theory: Collection[str] = (),
    figures: Collection[str] | None = None,
    seats: Collection[str] | None = None,
) -> Reading:
    """Read a scenario from its text. Pictures are not looked for. Nothing is raised."""
    library = Library(known_theory, listed_theory, figures, seats)
    return _read(text, shown_path, library, pictures_of(None))


def _read(data: str | bytes, path: str, library: Library, picture: Pictures) -> Reading:
    with paused_collection():
        tree = read_tree(data, path, laid=Laid.WHERE_BROKEN)
        reading = _from(tree, library, picture)
        is_yaml = {one.code for one in _errors(tree.problems)} <= _OF_THE_FORM
        if reading.scenario is None and tree.root is not None and is_yaml:
            again = _from(read_tree(data, path, laid=Laid.FIRST), library, picture)
            reading = again if _is_nearer(again, reading) else reading
    return reading


def _is_nearer(again: Reading, first: Reading) -> bool:
    """True where lines put in their places leave less to mend, or lose less."""
    then, now = _errors(again.problems), _errors(first.problems)
    drops = (KEEP_ONE, ANOTHER_NAME)
    loses = any(one.cure in drops or "Take it out" in one.cure for one in now)
    return len(then) < len(now) or (loses and len(then) == len(now))


def _errors(problems: Iterable[Problem]) -> list[Problem]:
    return [one for one in problems if one.severity is Severity.ERROR]


def _from(tree: Tree, library: Library, picture: Pictures) -> Reading:
    places = Places(tree.source, tree.root)
    notes = Notes(tree)
    scenario = None
    if tree.root is not None:
        scenario = scenario_in(notes, tree.root, library, picture)
    elif not tree.problems:
        notes.nothing_there("Begin it with  format: 1")
    problems, is_sound = notes.told()
    return Reading(scenario if is_sound else None, problems, places)
