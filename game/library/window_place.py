"""Where the window stood when it was last closed, and how large it was: one small JSON file.

Nothing of a person depends on it: a file that cannot be read or written is passed over in silence,
and the window opens as at first.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from game.library.data_folder import write_whole
from game.library.ordinary_file import opened

FILE = "window.json"
MOST = 100_000


class WindowPlace(NamedTuple):
    """The left upper corner, which may lie left of or above the first screen, and the size.

    All in the system's own points. `full`: it filled the screen; then the rest is how it stood
    before.
    """

    left: int
    top: int
    width: int
    height: int
    full: bool = False


def load_place(folder: Path) -> WindowPlace | None:
    """The place that was kept, or None where there is none that can be used."""
    try:
        with opened(folder / FILE) as file:
            values = json.loads(file.read())
        place = WindowPlace(**values)
    except (OSError, ValueError, TypeError, RecursionError):
        return None
    numbers = (place.left, place.top, place.width, place.height)
    fits = all(type(number) is int and abs(number) < MOST for number in numbers)
    return place if fits and min(numbers[2:]) > 0 and type(place.full) is bool else None


def save_place(folder: Path, place: WindowPlace) -> None:
    """Keep a place, where that is possible."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / FILE, json.dumps(place._asdict()).encode())
    except OSError:
        return
