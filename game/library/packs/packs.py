"""Bringing a scenario in to a person's own shelf, and handing one out as a pack.

`bring_in` and `hand_out` are the two ways; both answer with what was done or with a sentence why
not. Which files count is in `files`, how a pack is read and written in `zip`.
"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Protocol

from game.library.data_folder import settle, why_not, write_whole
from game.library.packs.files import PACK, Gathered, gathered
from game.library.packs.names import folded, plain_name
from game.library.packs.zip import BadPack, Contents, packed
from game.library.reading.scenario_reader import STORY, NotAScenario
from game.library.shelf import ReadStory
from game.model.codes import Severity
from game.model.problems import Problem

_UNPACKING = ".bringing-"
_NOBODYS_AFTER = 3600.0
"""Seconds; what was unpacked so long ago was left behind by a program that was killed."""
_TAKEN = frozenset({errno.EEXIST, errno.ENOTEMPTY, errno.ENOTDIR, errno.EISDIR})


class ReadScenario(ReadStory, Protocol):
    """What reading gives: the scenario, or None, and the problems that were found."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What its author can mend."""


Read = Callable[[Path], ReadScenario]
"""Reads a scenario's folder or file; NotAScenario where there is none."""


@dataclass(frozen=True, slots=True)
class Brought:
    """Where a scenario stands on the shelf now.

    `was_there` says that the very same files were there already, and nothing was written.
    `problems` are those of the scenario, warnings too. `left_out` are names that were not taken.
    """

    path: Path
    was_there: bool
    problems: tuple[Problem, ...]
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HandedOut:
    """The pack that was written, the names in it and those that were not taken."""

    path: Path
    names: tuple[str, ...]
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotDone:
    """Why nothing was written, as a sentence; `problems` where the scenario has errors."""

    sentence: str
    problems: tuple[Problem, ...] = ()


def bring_in(
    path: Path, shelf_folder: Path, read: Read, with_errors: bool = False
) -> Brought | NotDone:
    """Put the scenario at a path on a shelf: its folder, its file or a pack.

    It is written beside the shelf first and read there with `read`; only then it is moved into
    place, in one step. Nothing on the shelf is ever written over: where its name is taken, a
    number follows. One with errors is not taken, unless `with_errors`.
    """
    found = _gathered(path, read)
    if isinstance(found, NotDone):
        return found
    try:
        shelf_folder.mkdir(parents=True, exist_ok=True)
        # Beside where the shelf really is, for only on one disk a folder is moved in one step.
        above = shelf_folder.resolve().parent
        _clear(above)
        beside = Path(tempfile.mkdtemp(prefix=_UNPACKING, dir=above))
        try:
            return _brought(found, beside, shelf_folder, read, with_errors)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        return NotDone(why_not(error, shelf_folder))


def _clear(above: Path) -> None:
    for left in above.glob(f"{_UNPACKING}*"):
        if left.stat().st_mtime < time.time() - _NOBODYS_AFTER:
            shutil.rmtree(left, ignore_errors=True)


def hand_out(path: Path, target: Path, read: Read, over: bool = False) -> HandedOut | NotDone:
    """Write the scenario at a path, its folder or file, into a pack that `bring_in` takes.

    `target` is the pack's own path, or a folder in which it is called after the scenario. What
    stands there is written over only with `over`. The same files give the same bytes.
    """
    if _is_pack(path):
        return NotDone(f"{path} is a pack already.")
    found = _gathered(path, read)
    if isinstance(found, NotDone):
        return found
    name = plain_name(found.name)
    file = target / f"{name}{PACK}" if target.is_dir() else target
    if file.suffix.lower() != PACK:
        return NotDone(f"{file} is no name for a pack: it ends in {PACK}.")
    if os.path.lexists(file) and not over:
        return NotDone(f"{file} is there already, and was not changed.")
    contents = {f"{name}/{one}": content for one, content in found.contents.items()}
    try:
        write_whole(file, packed(contents))
    except BadPack as error:
        return NotDone(str(error))
    except OSError as error:
        return NotDone(why_not(error, file))
    return HandedOut(file, tuple(sorted(contents)), found.left_out)


def _gathered(path: Path, read: Read) -> Gathered | NotDone:
    try:
        return gathered(path, _pictures(path, read))
    except (NotAScenario, BadPack) as error:
        return NotDone(str(error))
    except OSError as error:
        return NotDone(f"{path} cannot be read: {error.strerror or error}.")


def _pictures(path: Path, read: Read) -> tuple[str, ...]:
    """The pictures that a single file names; of a folder and a pack all that is there counts."""
    if path.is_dir() or _is_pack(path):
        return ()
    scenario = read(path).scenario
    moments = scenario.moments.values() if scenario is not None else ()
    return tuple(sorted({moment.picture for moment in moments if moment.picture}))


def _is_pack(path: Path) -> bool:
    return path.suffix.lower() == PACK and path.is_file()


def _brought(
    found: Gathered, beside: Path, shelf_folder: Path, read: Read, with_errors: bool
) -> Brought | NotDone:
    name = plain_name(found.name)
    unpacked = beside / name
    _write(unpacked, found.contents)
    reading = read(unpacked)
    problems = tuple(_where_it_was(one, unpacked, found) for one in reading.problems)
    has_errors = any(one.severity is Severity.ERROR for one in problems)
    if (has_errors or reading.scenario is None) and not with_errors:
        return NotDone(f"{found.story} has errors, and was not brought in.", problems)
    place = _same_as(found.contents, shelf_folder, name)
    if place is not None:
        return Brought(place, True, problems, found.left_out)
    return Brought(_moved(unpacked, shelf_folder, name), False, problems, found.left_out)


def _write(folder: Path, contents: Contents) -> None:
    for name, content in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)


def _where_it_was(problem: Problem, unpacked: Path, found: Gathered) -> Problem:
    """The problem with the place that the person knows, not the one where it was read."""
    path = Path(problem.path)
    if not path.is_relative_to(unpacked):
        return problem
    inside = path.relative_to(unpacked)
    is_story = inside == Path(STORY)
    known = found.story if is_story else str(Path(found.story).parent / inside)
    return replace(problem, path=known)


def _same_as(contents: Contents, shelf_folder: Path, name: str) -> Path | None:
    """The place on the shelf, of this name or a numbered one, where the same files stand."""
    for number in count(1):
        there = _called(shelf_folder, _numbered(name, number))
        for path in there:
            try:
                if gathered(path).contents == contents:
                    return path
            except (NotAScenario, BadPack, OSError):
                continue
        if not there:
            return None
    raise AssertionError("numbers do not end")


def _moved(unpacked: Path, shelf_folder: Path, name: str) -> Path:
    """Move the folder to the first free name, and give that."""
    for number in count(1):
        place = shelf_folder / _numbered(name, number)
        if _called(shelf_folder, place.name):
            continue
        try:
            unpacked.rename(place)  # onto a folder that holds something it fails
        except OSError as error:
            if error.errno in _TAKEN and os.path.lexists(place):
                continue
            raise
        settle(shelf_folder)
        return place
    raise AssertionError("numbers do not end")


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name}-{number}"


def _called(shelf_folder: Path, name: str) -> list[Path]:
    """What stands on the shelf under a name, whatever its letters' size and its ending."""
    wanted = folded(name)
    return [
        path for path in sorted(shelf_folder.iterdir())
        if wanted in (folded(path.name), folded(path.stem))
    ]  # fmt: skip
