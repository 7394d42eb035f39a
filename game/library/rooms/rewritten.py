"""Lines that a room wrote, saved as drafts of their story, each in a file of its own.

How a line is put into the author's text is in `added_choice`.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from itertools import count
from pathlib import Path

from game.library.added_choice import with_choice
from game.library.data_folder import write_whole
from game.library.reading.scenario_reader import bytes_of, scenario_file
from game.model.names import id_from_words
from game.model.scenario import Scenario
from game.room.happenings import Happening, Rewritten
from game.room.session import after, begun

FOLDER = "drafts"
_LONGEST = 40


def lines_of_room(
    scenario: Scenario, happenings: Iterable[Happening]
) -> tuple[tuple[str, Rewritten], ...]:
    """Every line that a room wrote, undone ones too, with the name of the moment it belongs to.

    Refused where the happenings do not follow from the scenario.
    """
    session = begun(scenario)
    found = []
    for happening in happenings:
        if isinstance(happening, Rewritten):
            found.append((session.moment.name, happening))
        session = after(session, happening)
    return tuple(found)


def save_rewritten(
    story: Path, scenario: Scenario, moment: str, line: Rewritten, own: Path
) -> Path:
    """Save a line as a choice of `moment` in a new file, and give its path.

    `story` is the folder or file of `scenario`. The draft lies in the folder `drafts` beside it,
    or, where that can't be written, in one of the same name in the person's data folder `own`.
    Nothing is overwritten. Raises NotAdded, NotAScenario or OSError.
    """
    file = scenario_file(story)
    written = with_choice(bytes_of(file), moment, line)
    name = id_from_words(moment)[:_LONGEST]
    pictures = {one.picture for one in scenario.moments.values() if one.picture is not None}
    try:
        return _saved(file.parent / FOLDER, name, written, file.parent, pictures)
    except OSError:
        instead = own / FOLDER / id_from_words(scenario.title)[:_LONGEST]
        return _saved(instead, name, written, file.parent, pictures)


def _saved(folder: Path, name: str, written: bytes, beside: Path, pictures: set[str]) -> Path:
    """The draft under a name that is free, and the pictures it shows, for it to be whole."""
    folder.mkdir(parents=True, exist_ok=True)
    path = _reserved(folder, name)
    try:
        for picture in pictures:
            if not (folder / picture).exists():
                shutil.copyfile(beside / picture, folder / picture)
        write_whole(path, written)
    except OSError:
        path.unlink(missing_ok=True)
        raise
    return path


def _reserved(folder: Path, name: str) -> Path:
    """An empty file that was not there before: `name-1.yaml`, or the first that is free."""
    for number in count(1):
        path = folder / f"{name}-{number}.yaml"
        try:
            path.open("xb").close()
        except FileExistsError:
            continue
        return path
    raise AssertionError("numbers do not end")
