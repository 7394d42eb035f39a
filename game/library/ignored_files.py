"""Files beside a scenario that are passed over because of their names, and what to call them.

Only names are looked at; nothing is opened. What is read stands in `scenario_reader`, `plays`
and `variants`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.library.plays import FOLDER, SUFFIX
from game.library.reading.scenario_reader import STORY
from game.library.yaml.source import shown
from game.model.codes import Code, Severity
from game.model.problems import Problem

_HIDDEN_ENDS = (".yaml.txt", ".yml.txt", ".yml", ".play.txt")
_PLAY_ENDS = (".txt", ".yaml", ".yml", ".plays")


def ignored_beside(file: Path) -> tuple[Problem, ...]:
    """Warnings of files beside a scenario's file that its author may think are read."""
    if file.name != STORY:
        return ()
    return ignored_in(file.parent)


def ignored_in(folder: Path) -> tuple[Problem, ...]:
    """Warnings of files in a folder that are no scenario, play or variant by their name alone."""
    try:
        inside = sorted(folder.iterdir())
    except OSError:
        return ()
    found = [problem for path in inside for problem in _of(path)]
    plays = folder / FOLDER
    within = sorted(plays.iterdir()) if plays.is_dir() else []
    return (*found, *(problem for path in within for problem in _of_play(path)))


def _of(path: Path) -> Iterator[Problem]:
    name = path.name.lower()
    if name.startswith((".", "_")):
        return
    if path.is_dir():
        if name in (FOLDER, "play") and not _is_plays(path):
            yield _ignored(path, FOLDER, "the plays in this folder are not read", "folder")
        return
    if name == "scenario.txt":
        yield _ignored(path, STORY)
    elif name.endswith(SUFFIX):
        message = f"this play is not read, for it does not stand in the folder {shown(FOLDER)}"
        yield _warning(path, message, f"Move it into a folder called {shown(FOLDER)}.")
    else:
        for end in _HIDDEN_ENDS:
            if name.endswith(end):
                right = SUFFIX if end.startswith(SUFFIX) else ".yaml"
                yield _ignored(path, path.name[: -len(end)] + right)
                return


def _is_plays(path: Path) -> bool:
    """True where a folder is the one that is read; some systems make capitals no matter."""
    plays = path.parent / FOLDER
    return plays.is_dir() and plays.samefile(path)


def _of_play(path: Path) -> Iterator[Problem]:
    name = path.name
    if name.startswith((".", "_")) or name.endswith(SUFFIX) or path.is_dir():
        return
    lower = name.lower()
    end = next((one for one in _PLAY_ENDS if lower.endswith(one)), None)
    if end is not None or lower.endswith(SUFFIX):
        stem = name[: -len(end or SUFFIX)]
        stem = stem[: -len(SUFFIX)] if stem.lower().endswith(SUFFIX) else stem
        yield _ignored(path, stem + SUFFIX, "this play is not read, because of its name")


def _ignored(path: Path, right: str, message: str = "", what: str = "file") -> Problem:
    message = message or "this file is not read, because of its name"
    cure = f"Rename the {what} to {shown(right)}."
    if path.name.lower().endswith(".txt"):
        cure += ' If you see no ".txt", your computer hides the ends of names: show them first.'
    return _warning(path, message, cure)


def _warning(path: Path, message: str, cure: str) -> Problem:
    return Problem(str(path), 1, 1, Severity.WARNING, Code.FILE_IGNORED, message, cure)
