"""The runs a person has played on this computer: kept decision by decision, and erased on request.

`open_runs` gives a `Runs`. Writing never raises for the state of the disk: what cannot be kept
is held in memory, told as `Unsaved`, and tried again with the next change, so that play goes on.
Reading always includes what is still held in memory. The file itself is in `store`, its
tables in `schema`, rows in `rows`.

A change is on the disk when the call returns. There is no writer thread: a commit takes about
a millisecond on an ordinary disk and happens once for a person's decision, and an answer that
is known at once needs no second way of telling it later. Use one `Runs` from one thread.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from game.library.runs import rows as run_rows
from game.library.runs import store
from game.library.runs.beside import FILE, kept_copies
from game.library.runs.erasing import erase, erase_from_copies
from game.library.runs.rows import OutOfStep
from game.library.runs.schema import FAILURES, transaction
from game.library.runs.sources import StoryKept, text_hash
from game.library.runs.store import Store, open_store
from game.model.events import Event
from game.model.power import Chair
from game.model.run import Run, RunHead
from game.play.changes import RunBegun, RunChange, Unsaved

_PATIENCE_IN_TROUBLE = 0.25
"""Seconds to wait for another window once something could not be kept; play must go on."""

T = TypeVar("T")


class NoSuchRun(LookupError):
    """There is no run of that id; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How many runs were erased, and sentences on what may still hold them."""

    runs: int
    remarks: tuple[str, ...] = ()


def open_runs(folder: Path, today: str, patience: float = store.PATIENCE) -> Runs:
    """The runs kept in a folder, which is made where it is missing; look at `remarks` then.

    `today`, YYYY-MM-DD, dates a file that has to be put aside. `patience` is how many seconds
    to wait for another window that is writing.
    """
    return Runs(folder, today, patience)


def scenario_hash(path: Path) -> str:
    """What tells one text of a scenario from another: SHA-256 of its file's bytes.

    `path` is the file or its folder; OSError where it cannot be read.
    """
    file = path / "scenario.yaml" if path.is_dir() else path
    return text_hash(file.read_bytes())


class Runs:
    """The kept runs of one folder. Open it with `open_runs`, and `close` it at the end."""

    def __init__(self, folder: Path, today: str, patience: float) -> None:
        self._folder = folder
        self._today = today
        self._patience = patience
        self._changes: list[RunChange] = []  # of this sitting, kept ones too: the file may get lost
        self._kept = 0
        self._store = open_store(folder, today, patience)
        self._remarks = list(self._store.remarks)

    @property
    def remarks(self) -> tuple[str, ...]:
        """What the person should know of the file: put aside, mended, not to be written."""
        trouble = self._store.trouble
        return (*self._remarks, *([trouble] if trouble is not None else []))

    # Writing

    def keep(self, change: RunChange) -> Unsaved | None:
        """Keep one change of a run; where it never can be, nothing later of that run is held."""
        self._changes.append(change)
        trouble, refused = self._written()
        return refused.pop(change.run_id, None) or trouble or _told(refused)

    def retry(self) -> Unsaved | None:
        """Try again to keep what is held in memory; None where nothing is left to keep."""
        trouble, refused = self._written()
        return trouble or _told(refused)

    def _written(self) -> tuple[Unsaved | None, dict[str, Unsaved]]:
        """What stands in the way of all that is held, and why runs were refused, by their ids."""
        refused: dict[str, Unsaved] = {}
        is_first = len(self._changes) - self._kept < 2
        patience = self._patience if is_first else min(self._patience, _PATIENCE_IN_TROUBLE)
        attempts = 2  # a damaged file is put aside by the first, and written anew by the second
        while self._kept < len(self._changes):
            attempts -= 1
            try:
                self._write_held(patience)
            except _Refused as error:
                refused[error.run_id] = Unsaved(str(error), error.refusal)
                self._drop(error.run_id)
                attempts += 1
            except FAILURES as error:
                if not attempts or not store.is_damage(error):
                    return Unsaved(store.sentence(error, self._folder / FILE)), refused
                self._open(patience, damaged=self._store.identity)
            except _Unwritable as error:
                return Unsaved(str(error)), refused
        return None, refused

    def _drop(self, run_id: str) -> None:
        """Hold nothing more of a run: what follows a refused change must not be kept either."""
        held = self._changes[self._kept :]
        self._changes[self._kept :] = [change for change in held if change.run_id != run_id]

    def _write_held(self, patience: float) -> None:
        connection = self._writable(patience)
        connection.execute(f"PRAGMA busy_timeout = {round(patience * 1000)}")
        with transaction(connection):
            for change in self._changes[self._kept :]:
                try:
                    _keep(connection, change)
                except OutOfStep as error:
                    raise _Refused(change.run_id, error) from error
        self._kept = len(self._changes)

    # Reading

    def all(self) -> tuple[RunHead, ...]:
        """Every run, the newest first."""
        return self._ask(run_rows.heads)

    def unfinished(self) -> tuple[RunHead, ...]:
        """The runs that can be carried on, the one that was decided in last first."""
        return self._ask(run_rows.unfinished)

    def load(self, run_id: str) -> Run:
        """One run whole; `NoSuchRun` where there is none of that id."""
        run = self._ask(lambda connection: run_rows.run(connection, run_id))
        if run is None:
            raise NoSuchRun(f"There is no saved run called {run_id}.")
        return run

    def events(self, run_id: str) -> tuple[tuple[Event, ...], ...]:
        """The events as they were kept, step by step: the beginning, then one tuple a decision.

        An event that cannot be read, by damage or from another version, is left out. Empty for
        a run that is not there.
        """
        return self._ask(lambda connection: run_rows.events(connection, run_id))

    def story(self, run_id: str) -> StoryKept | None:
        """The files that a run was told from, as they were; None where they were not kept."""
        return self._ask(lambda connection: run_rows.story(connection, run_id))

    def chairs_sat_in(self, scenario_path: str, scenario_hash: str) -> Mapping[Chair, RunHead]:
        """For each chair in which this scenario was played to its end: the newest such run.

        It is the same scenario where the path or the text of the file is the same.
        """
        newest: dict[Chair, RunHead] = {}
        for head in self.all():
            same = scenario_path == head.scenario_path or scenario_hash == head.scenario_hash
            if same and head.finished:
                for chair in head.chair.chairs:
                    newest.setdefault(chair, head)
        return newest

    # Erasing and closing

    def forget(self, run_id: str) -> Forgotten | Unsaved:
        """Erase one run, so that its words are no longer in the file."""
        return self._forget(run_id)

    def forget_all(self) -> Forgotten | Unsaved:
        """Erase every run, and the copies that were put aside or made before a new version."""
        return self._forget(None)

    def close(self) -> Unsaved | None:
        """Try a last time to keep what is held, and close the file."""
        unsaved = self.retry()
        self._let_go()
        return unsaved

    def _forget(self, run_id: str | None) -> Forgotten | Unsaved:
        there = {head.id for head in self.all()}
        going = there if run_id is None else there & {run_id}
        staying = [change for change in self._changes if change.run_id not in going]
        kept = [c for c in self._changes[: self._kept] if c.run_id not in going]
        self._changes, self._kept = staying, len(kept)
        try:
            connection = self._writable(self._patience)
            remarks = erase(connection, run_id)
            remarks += erase_from_copies(kept_copies(self._folder), run_id)
        except FAILURES as error:
            return Unsaved(store.sentence(error, self._folder / FILE))
        except _Unwritable as error:
            return Unsaved(str(error))
        return Forgotten(len(going), remarks)

    # The file

    def _open(self, patience: float, damaged: tuple[int, int] | None = None) -> None:
        self._let_go()
        self._store = open_store(self._folder, self._today, patience, damaged)
        self._remarks += self._store.remarks
        self._kept = 0

    def _let_go(self) -> None:
        if self._store.connection is not None:
            with suppress(*FAILURES):
                self._store.connection.close()
        self._store = Store(None)

    def _is_in_place(self) -> bool:
        """Whether the open file is still the one in the folder: another may stand there now."""
        return store.identity(self._folder / FILE) == self._store.identity is not None

    def _writable(self, patience: float) -> sqlite3.Connection:
        opened = self._store
        if opened.trouble is not None and not opened.passing:
            raise _Unwritable(opened.trouble)
        if opened.connection is None or opened.trouble is not None or not self._is_in_place():
            self._open(patience)
            opened = self._store
        if opened.connection is None or opened.trouble is not None:
            raise _Unwritable(opened.trouble or "")
        return opened.connection

    def _ask(self, question: Callable[[sqlite3.Connection], T]) -> T:
        connection = self._store.connection
        if connection is not None and self._kept == len(self._changes):
            try:
                return question(connection)
            except FAILURES as error:
                if store.is_damage(error):
                    self._open(self._patience, damaged=self._store.identity)
        with closing(self._copy_in_memory()) as memory, suppress(*FAILURES):
            return question(memory)
        with closing(store.in_memory()) as memory:  # a file that can be neither read nor put aside
            self._add(memory, self._changes)
            return question(memory)

    def _copy_in_memory(self) -> sqlite3.Connection:
        """What the file holds and the changes that it lacks."""
        memory = store.in_memory()
        with suppress(*FAILURES):
            if self._store.connection is not None:
                self._store.connection.backup(memory)
            self._add(memory, self._changes[self._kept :])
        return memory

    def _add(self, memory: sqlite3.Connection, changes: Sequence[RunChange]) -> None:
        for change in changes:
            with suppress(OutOfStep):
                _keep(memory, change)


def _keep(connection: sqlite3.Connection, change: RunChange) -> None:
    run_rows.write(connection, change)
    if isinstance(change, RunBegun):
        run_rows.keep_story(connection, change.head)


class _Refused(Exception):
    """A held change of this run does not fit what is kept."""

    def __init__(self, run_id: str, why: OutOfStep) -> None:
        super().__init__(str(why))
        self.run_id, self.refusal = run_id, why.refusal


def _told(refused: Mapping[str, Unsaved]) -> Unsaved | None:
    """The first refusal of other runs: only its sentence, for they are played no more."""
    return next((Unsaved(one.sentence) for one in refused.values()), None)


class _Unwritable(Exception):
    """The file cannot be written now; the message is a sentence."""
