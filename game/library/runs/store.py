"""Opening the file of runs safely: whose file it is, whether it is whole, and what to do if not.

A file that is empty, damaged or another program's is renamed with the date and kept; what can
be read of it is brought over. What is written in the file is in `rows`.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from game.library.data_folder import copied_elsewhere, name_aside, trouble_with, why_not
from game.library.runs.beside import (
    BESIDE,
    FILE,
    alone,
    has_log,
    lend_rights,
    make_private,
    those_of,
    unwritable,
)
from game.library.runs.salvage import Salvaged, forgiving, read_only, salvage
from game.library.runs.schema import (
    APPLICATION_ID,
    CURRENT,
    FAILURES,
    TABLES,
    bring_up_to_date,
    version,
)

PATIENCE = 1.5
"""Seconds to wait for another window that is writing; a person waits too."""

_BELIEVABLE_STEPS = 100
"""A version number further ahead than this is damage, not a newer program's."""
_LONGEST_PATH = 500
"""Bytes; the database takes 512, with what it puts after the name."""


@dataclass(frozen=True, slots=True)
class Store:
    """The opened file. `trouble` is None where it can be written, else the sentence why not.

    `connection` is None where it cannot even be read. `passing` says whether a later attempt
    may fare better. `remarks` are sentences for the person on what was found and done.
    """

    connection: sqlite3.Connection | None
    trouble: str | None = None
    passing: bool = True
    remarks: tuple[str, ...] = ()
    identity: tuple[int, int] | None = None


class _Found(Enum):
    OURS = auto()
    NEWER = auto()
    EMPTY = auto()
    FOREIGN = auto()
    DAMAGED = auto()


def open_store(
    folder: Path, today: str, patience: float, damaged: tuple[int, int] | None = None
) -> Store:
    """Open or make the file in `folder`; never raises for what is on the disk.

    `today` is a date, YYYY-MM-DD, for the names of files put aside; `patience` is in seconds.
    `damaged` is the identity of a file whose damage showed in use, which a check on opening
    may overlook: it is put aside if it still stands there.
    """
    path = folder / FILE
    trouble = trouble_with(folder)
    if trouble is not None:
        return _only_readable(path, trouble)
    try:
        with alone(path, patience):
            return _opened(path, today, patience, damaged)
    except FAILURES as error:
        return _only_readable(path, sentence(error, path))
    except OSError as error:
        return _only_readable(path, why_not(error, path))


def connect(path: Path, patience: float, is_shared: bool = False) -> sqlite3.Connection:
    """The file, to be read and written; made where there is none.

    `is_shared`: threads may hand it to one another, which they must do one at a time.
    Every change is on the disk before it counts as kept (WAL, synchronous FULL). On a network
    share, where several computers cannot share a WAL, the older rollback journal is used.
    """
    connection = sqlite3.connect(
        path, timeout=patience, isolation_level=None, check_same_thread=not is_shared
    )
    connection.text_factory = forgiving
    wanted = "delete" if copied_elsewhere(path) else "wal"
    try:
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA foreign_keys = ON")
        journal = connection.execute(f"PRAGMA journal_mode = {wanted}").fetchone()[0]
        connection.execute(f"PRAGMA synchronous = {'FULL' if journal == 'wal' else 'EXTRA'}")
    except FAILURES:
        connection.close()
        raise
    return connection


def _connect_up_to_date(path: Path, backup: Path | None, patience: float) -> sqlite3.Connection:
    make_private(path)
    connection = connect(path, patience)
    try:
        bring_up_to_date(connection, backup)
    except FAILURES:
        connection.close()
        raise
    return connection


def in_memory() -> sqlite3.Connection:
    """An empty store that is gone with the program."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    bring_up_to_date(connection, None)
    return connection


def identity(path: Path) -> tuple[int, int] | None:
    """What tells this file from another of the same name; None where there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def sentence(error: Exception, path: Path) -> str:
    """One sentence for a person on why the store did not take something."""
    if len(os.fsencode(path)) > _LONGEST_PATH:
        return f"{path} is too long a path to keep runs in."
    match _code(error):
        case sqlite3.SQLITE_FULL:
            return f"There is no room left on the disk for {path}."
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return "Another window is busy with the saved runs."
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return f"This computer does not let you write in {unwritable(path)}."
        case sqlite3.SQLITE_IOERR:
            return f"The disk did not take what was to be written in {path}."
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return f"{path} is damaged."
    return f"{path} could not be used: {error}."


def is_damage(error: Exception) -> bool:
    """Whether one of `FAILURES` says that the file itself is damaged."""
    return _code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _code(error: Exception) -> int:
    """The kind of failure in the database's own numbers."""
    if isinstance(error, UnicodeDecodeError):
        return sqlite3.SQLITE_CORRUPT
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _opened(path: Path, today: str, patience: float, damaged: tuple[int, int] | None) -> Store:
    remarks: tuple[str, ...] = ()
    there = identity(path)
    if there is not None and (path.stat().st_size or has_log(path)):
        lend_rights(path)
        if _log_is_of_another(path):
            remarks = (_log_set_aside(path, today),)
        found = _Found.DAMAGED if there == damaged else _found(path, patience)
        if found is _Found.NEWER:
            return _only_readable(
                path,
                f"{path} was written by a newer version of this program."
                " It can be read here and not changed.",
                passing=False,
            )
        if found is not _Found.OURS:
            return _renewed(path, found, today, patience)
    elif there is None and any(identity(path.with_name(path.name + end)) for end in BESIDE[1:]):
        remarks = (_set_aside(path, today, _Found.DAMAGED)[1],)
    backup = path.with_name(f"{path.stem}-before-version-{CURRENT}-{today}{path.suffix}")
    connection = _connect_up_to_date(path, backup, patience)
    if copied_elsewhere(path):
        remarks += (
            f"{path.parent} looks like a folder that is shared or copied to other computers."
            " Saved runs are safer in a folder of this computer alone.",
        )
    return Store(connection, remarks=remarks, identity=identity(path))


def _found(path: Path, patience: float) -> _Found:
    if path.stat().st_size == 0:
        return _Found.EMPTY
    is_misshapen = _is_misshapen(path)
    with closing(sqlite3.connect(path, timeout=patience, isolation_level=None)) as connection:
        connection.text_factory = forgiving
        try:
            found = _found_in(connection)
            return _Found.DAMAGED if found is _Found.OURS and is_misshapen else found
        except FAILURES as error:
            if is_damage(error) or _code(error) == sqlite3.SQLITE_ERROR:
                return _Found.DAMAGED
            raise


def _found_in(connection: sqlite3.Connection) -> _Found:
    is_marked = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    number = version(connection)
    if is_marked and CURRENT < number <= CURRENT + _BELIEVABLE_STEPS:
        return _Found.NEWER
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    names = {row[0] for row in rows}
    if not is_marked and not set(TABLES) <= names:
        return _Found.FOREIGN if names else _Found.EMPTY
    whole = connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
    is_sound = whole and set(TABLES) <= names and 0 < number <= CURRENT
    return _Found.OURS if is_marked and is_sound else _Found.DAMAGED


def _log_is_of_another(path: Path) -> bool:
    """Whether a log lies beside the file with which it would be damaged, or lose all its runs.

    So it is where a copy was brought back beside the log of a file that was there before.
    """
    log = path.with_name(f"{path.name}-wal")
    if not log.exists() or not log.stat().st_size:
        return False
    without = _runs_in(path, "immutable=1")
    found = _runs_in(path, "mode=ro") if without else frozenset()
    return found is None or (bool(found) and found.isdisjoint(without or ()))


def _runs_in(path: Path, manner: str) -> frozenset[str] | None:
    """The ids of the runs in a file, opened so; None where it is damaged, none where it is shut."""
    address = f"{path.absolute().as_uri()}?{manner}"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
        connection.text_factory = forgiving
        try:
            if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                return None
            return frozenset(row[0] for row in connection.execute("SELECT id FROM run"))
        except FAILURES as error:
            return None if is_damage(error) else frozenset()


def _log_set_aside(path: Path, today: str) -> str:
    log, aside = path.with_name(f"{path.name}-wal"), name_aside(path, today)
    aside = log.rename(aside.with_name(f"{aside.name}-wal"))
    path.with_name(f"{path.name}-shm").unlink(missing_ok=True)
    return f"{log} belongs to another file. It is kept as {aside.name}."


def _is_misshapen(path: Path) -> bool:
    """Whether the file ends within a page, or its head says that it is not to be written.

    The database passes over both: it reads zeros for the first, and refuses to write for the
    second. A log beside the file may hold the rest of a page.
    """
    with path.open("rb") as file:
        head = file.read(20)
    said = int.from_bytes(head[16:18], "big")
    page = 65536 if said == 1 else said
    is_logged = any(os.path.exists(f"{path}{end}") for end in ("-wal", "-journal"))
    is_cut = page > 0 and path.stat().st_size % page != 0 and not is_logged
    return is_cut or not set(head[18:20]) <= {1, 2}


def _renewed(path: Path, found: _Found, today: str, patience: float) -> Store:
    """A new file in the place of one that is put aside, with what could be brought over."""
    aside, remark = _set_aside(path, today, found)
    connection = _connect_up_to_date(path, None, patience)
    if found is _Found.DAMAGED:
        try:
            remark += _told(salvage(aside, connection))
        except FAILURES:
            remark += " Nothing could be read from it."
    return Store(connection, remarks=(remark,), identity=identity(path))


def _set_aside(path: Path, today: str, found: _Found) -> tuple[Path, str]:
    aside, there = name_aside(path, today), those_of(path)
    renamed = [aside.with_name(aside.name + one.name.removeprefix(path.name)) for one in there]
    for one, name in zip(there, renamed, strict=True):
        one.rename(name)
    what = {
        _Found.EMPTY: "was empty",
        _Found.FOREIGN: "was made by another program",
    }.get(found, "was damaged")
    return aside, f"{path} {what}. It is kept as {renamed[0].name}, and a new one was begun."


def _told(saved: Salvaged) -> str:
    if not saved.runs:
        return " No runs could be read from it."
    told = " 1 run was" if saved.runs == 1 else f" {saved.runs} runs were"
    told += " brought over."
    if saved.shortened:
        told += f" Of those, {saved.shortened} lost the later decisions."
    if saved.unreadable:
        told += " Other parts of it could not be read."
    return told


def _only_readable(path: Path, trouble: str, passing: bool = True) -> Store:
    if identity(path) is None:
        return Store(None, trouble, passing)
    try:
        connection = read_only(path, is_held=True)
        connection.execute("SELECT count(*) FROM run").fetchone()
    except FAILURES:
        return Store(None, trouble, passing)
    return Store(connection, trouble, passing)
