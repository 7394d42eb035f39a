"""What the window asks about one's own stories: bringing in, handing out, checking, keeping plays.

The library and the tools for authors do the work; here they meet the data folder and the day.
What they need is imported when it is first asked for, so that the window need not wait for it.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from game.app.opened import reading
from game.library.data_folder import data_folder
from game.library.reading.scenario_reader import STORY, NotAScenario, bytes_of, scenario_file
from game.library.shelf import FOLDER, scenario_paths
from game.model.problems import Problem
from game.window.ports import Entry, Home, InTheWay, Kept, Played

if TYPE_CHECKING:
    from game.library.draft import Checked, DraftFile
    from game.library.packs.packs import Brought, HandedOut, NotDone

_Sign = tuple[tuple[str, int, int], ...]


def own_folder() -> Path:
    """Where one's own stories stand."""
    return data_folder(os.environ) / FOLDER


class OwnStories:
    """One's own shelf, and what an author does with a story. Nothing is drawn here."""

    def __init__(self) -> None:
        self._known: dict[Path, tuple[_Sign, str, Checked]] = {}

    def bring_in(self, typed: str, with_errors: bool) -> Brought | NotDone:
        """Put what stands at a path on one's own shelf."""
        from game.app.checked import checked
        from game.library.packs.packs import NotDone, bring_in
        from game.library.typed_path import typed_path

        path = typed_path(typed)
        if path is None:
            return NotDone("Say first where it is.")
        return bring_in(path, own_folder(), checked, with_errors)

    def hand_out(self, entry: Entry, over: bool) -> HandedOut | InTheWay | NotDone:
        """Write a pack where it is found again."""
        from game.app.checked import checked
        from game.library.data_folder import why_not
        from game.library.findable import findable_folder, usual_folders
        from game.library.packs.files import PACK
        from game.library.packs.names import plain_name
        from game.library.packs.packs import NotDone, hand_out

        data = data_folder(os.environ)
        try:
            folder = findable_folder(usual_folders(), data)
        except OSError as error:
            return NotDone(why_not(error, data))
        story = _whole(Path(entry.path))
        name = story.resolve().name if story.is_dir() else story.stem
        pack = folder / f"{plain_name(name)}{PACK}"
        done = hand_out(story, pack, checked, over)
        if isinstance(done, NotDone) and not over and os.path.lexists(pack):
            return InTheWay(str(pack), done.sentence)
        return done

    def problems(self, path: Path) -> Checked:
        """What a check finds without walking every path; read again only once a file changed."""
        sign, today = _sign(path), _today()
        known = self._known.get(path)
        if known is None or known[:2] != (sign, today):
            known = self._known[path] = (sign, today, _checked(path, today, True))
        return known[2]

    def file(self, entry: Entry) -> DraftFile:
        """The story's file, to be checked and mended."""
        from game.library.draft import DraftFile

        return DraftFile(Path(entry.path), lambda path: _checked(path, _today(), True))

    def walked(self, entry: Entry) -> tuple[Problem, ...]:
        """Every problem, every path walked: seconds for a large story."""
        return _checked(Path(entry.path), _today(), False)[1]


class KeptPlays:
    """Keeps playthroughs as plays: beside the story, or with a copy of it on one's own shelf."""

    def is_beside(self, entry: Entry) -> bool:
        """Whether the play goes beside the story itself."""
        folder = Path(entry.path).parent
        plays = folder / "plays"
        can_write = os.access(plays if plays.is_dir() else folder, os.W_OK)
        return entry.home is not Home.SHIPPED and can_write

    def keep(self, entry: Entry, played: Played, title: str, over: bool) -> (
        Kept | InTheWay | NotDone
    ):  # fmt: skip
        """Write the play; for a story that is not the author's to change, with a copy of it."""
        from game.authoring.saved_plays import NotSaved, save_play, trouble_with_title
        from game.library.packs.packs import NotDone

        unnamed = trouble_with_title(title)
        if unnamed is not None:
            return NotDone(unnamed)
        story, is_beside = Path(entry.path), self.is_beside(entry)
        if not is_beside:
            copy = self._copy(story)
            if isinstance(copy, NotDone):
                return copy
            story = copy
        done = save_play(story, reading, played.decisions, played.chair, title, over)
        if isinstance(done, NotSaved):
            if done.in_the_way is not None:
                return InTheWay(str(done.in_the_way), done.sentence)
            return NotDone(done.sentence)
        return Kept(str(done), None if is_beside else str(story))

    def _copy(self, story: Path) -> Path | NotDone:
        """One's own copy of a story: one that has the same text, or a new one."""
        from game.app.checked import checked
        from game.library.packs.packs import NotDone, bring_in

        try:
            text = bytes_of(story)
            for path in scenario_paths(own_folder()):
                if bytes_of(scenario_file(path)) == text:
                    return path
        except (NotAScenario, OSError) as error:
            return NotDone(str(error))
        done = bring_in(_whole(story), own_folder(), checked, with_errors=True)
        return done if isinstance(done, NotDone) else done.path


def _whole(story: Path) -> Path:
    """The story's folder, or its file where it is a single one."""
    return story.parent if story.name == STORY else story


def _today() -> str:
    return date.today().isoformat()


def _checked(path: Path, today: str, is_quick: bool) -> Checked:
    from game.authoring.check import check

    read = reading(path)
    return read.scenario, check(path, lambda _: read, is_quick=is_quick, today=today)


def _sign(path: Path) -> _Sign:
    """What tells whether a story, or anything beside it, has changed."""
    folder = path.parent
    found = []
    for file in (path, *sorted(folder.glob("*.*")), *sorted(folder.glob("plays/*"))):
        try:
            about = file.stat()
        except OSError:
            continue
        found.append((str(file), about.st_mtime_ns, about.st_size))
    return tuple(found)
