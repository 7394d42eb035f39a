"""The shelf: every scenario that comes with the program, and every one a person has added.

One that cannot be read stays on the shelf with its problems; the others are not disturbed.
How a scenario is read is handed in; each is read once, and what was read is kept in its entry.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from game.library.variants.variants import is_variant
from game.model.scenario import Scenario

FOLDER = "scenarios"
"""Where a person's own scenarios stand in their data folder."""

_STORY = "scenario.yaml"
_NOT_SCENARIOS = frozenset({"theory"})


class ReadStory(Protocol):
    """What reading gives: the scenario, or None where its problems do not allow one."""

    @property
    def scenario(self) -> Scenario | None:
        """The scenario as read."""


R = TypeVar("R", bound=ReadStory)


@dataclass(frozen=True, slots=True)
class ShelfEntry(Generic[R]):
    """One scenario of the shelf: where it is, what to call it, and what was read.

    `path` is the scenario's folder, or its file where it is a single one. `name` is its title,
    or is made from the path where it could not be read.
    """

    path: Path
    name: str
    reading: R


def shelf(folders: Sequence[Path], read: Callable[[Path], R]) -> tuple[ShelfEntry[R], ...]:
    """Every scenario in the folders, folder by folder in the order given.

    In a folder the shortest meeting comes first, so that a newcomer meets it first, then by
    title; those that say no length after them, those that cannot be read last. A folder that
    is not there is empty, and one that is named twice counts once.
    """
    entries: list[ShelfEntry[R]] = []
    for folder in _each_once(folders):
        found = [_entry(path, read(path)) for path in scenario_paths(folder)]
        entries += sorted(found, key=_place)
    return tuple(entries)


def _each_once(folders: Sequence[Path]) -> tuple[Path, ...]:
    by_place: dict[Path, Path] = {}
    for folder in folders:
        by_place.setdefault(folder.resolve(), folder)
    return tuple(by_place.values())


def scenario_paths(folder: Path) -> Iterator[Path]:
    """The scenario folders and single files in a folder, by name; theory and notes are none."""
    try:
        inside = sorted(folder.iterdir())
    except OSError:
        return
    for path in inside:
        if path.name.startswith((".", "_")) or path.name in _NOT_SCENARIOS:
            continue
        is_file = path.suffix == ".yaml" and os.path.isfile(path) and not is_variant(path)
        if is_file or os.path.isfile(path / _STORY):
            yield path


def _entry(path: Path, reading: R) -> ShelfEntry[R]:
    scenario = reading.scenario
    words = path.stem.replace("-", " ").replace("_", " ")
    name = scenario.title if scenario is not None else words[:1].upper() + words[1:]
    return ShelfEntry(path, name, reading)


def _place(entry: ShelfEntry[R]) -> tuple[bool, bool, int, str]:
    scenario = entry.reading.scenario
    minutes = scenario.minutes if scenario is not None else None
    return scenario is None, minutes is None, minutes or 0, entry.name.casefold()
