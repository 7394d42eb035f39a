"""What can still be read of a damaged file of runs, row by row, into a new one.

The damaged file is only read. Putting it aside, and telling the person, is in `store`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.library.runs.beside import has_log, may_write
from game.library.runs.schema import FAILURES, LATER_TABLES, TABLES, transaction

_LEAST_BYTES_A_ROW = 16
_MOST_ROWS_TRIED = 500_000


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How many runs were brought over, how many of them lost something, and if rows failed."""

    runs: int
    shortened: int
    unreadable: bool


def salvage(damaged: Path, new: sqlite3.Connection) -> Salvaged:
    """Copy every readable row of `damaged` into the empty, current database `new`.

    A run whose decisions have a gap keeps those before the gap and counts as not finished.
    """
    unreadable = False
    with closing(read_only(damaged)) as old, transaction(new):
        for table in (*TABLES, *LATER_TABLES):
            for row in _rows(old, table, damaged.stat().st_size):
                if row is None or not _copied(new, table, row):
                    unreadable = True
        shortened = _made_sound(new)
        runs = int(new.execute("SELECT count(*) FROM run").fetchone()[0])
    return Salvaged(runs, shortened, unreadable)


def read_only(path: Path, is_held: bool = False) -> sqlite3.Connection:
    """The file, opened so that nothing in it can change; one of `FAILURES` where it cannot be.

    Where no log is there it is taken as it stands, for a list of readers beside it would outlive
    the look; one that `is_held`, while another program may write it, only where nobody here can.
    It is too where not even that list can be made.
    """
    address = path.absolute().as_uri()
    is_still = not has_log(path) and not (is_held and may_write(path))
    for manner in ("immutable=1",) if is_still else ("mode=ro", "immutable=1"):
        connection = sqlite3.connect(f"{address}?{manner}", uri=True, isolation_level=None)
        connection.text_factory = forgiving
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except FAILURES as error:
            connection.close()
            refused = error
        else:
            return connection
    raise refused


def forgiving(text: bytes) -> str:
    """Text from a database; a byte that damage has spoiled becomes a question mark in a box."""
    return text.decode("utf-8", "replace")


def _rows(old: sqlite3.Connection, table: str, size: int) -> Iterator[dict[str, Any] | None]:
    """Each row as column and value; None for a row that is there and cannot be read."""
    columns = [row[1] for row in old.execute(f"PRAGMA table_info({table})")]
    if not columns:
        yield from [None] if table in TABLES else []
        return
    try:
        last = old.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0] or 0
    except FAILURES:
        last = size // _LEAST_BYTES_A_ROW
    for number in range(1, min(last, _MOST_ROWS_TRIED) + 1):
        try:
            row = old.execute(f"SELECT * FROM {table} WHERE rowid = ?", (number,)).fetchone()
        except FAILURES:
            yield None
            continue
        if row is not None:
            yield dict(zip(columns, row, strict=True))


def _copied(new: sqlite3.Connection, table: str, row: dict[str, Any]) -> bool:
    """Whether the row fits: its run is there, its values are of the right type."""
    known = {column[1] for column in new.execute(f"PRAGMA table_info({table})")}
    fitting = {column: value for column, value in row.items() if column in known}
    marks = ", ".join("?" * len(fitting))
    try:
        new.execute(
            f"INSERT INTO {table} ({', '.join(fitting)}) VALUES ({marks})", tuple(fitting.values())
        )
    except sqlite3.IntegrityError:
        return False
    return True


def _made_sound(new: sqlite3.Connection) -> int:
    """Drop what follows a gap, reopen runs that lost their end; how many runs that touched."""
    shortened = 0
    for run_id, length in new.execute("SELECT id, length FROM run").fetchall():
        rows = new.execute("SELECT number FROM decision WHERE run = ? ORDER BY number", (run_id,))
        numbers = [number for (number,) in rows]
        sound = next((n for n, number in enumerate(numbers) if n != number), len(numbers))
        if sound == len(numbers) and length in (None, sound):
            continue
        shortened += 1
        new.execute("DELETE FROM decision WHERE run = ? AND number >= ?", (run_id, sound))
        for table in ("event", "hope"):
            new.execute(f"DELETE FROM {table} WHERE run = ? AND decision >= ?", (run_id, sound))
        new.execute(
            "UPDATE run SET finished = 0, ended = NULL, length = NULL WHERE id = ?", (run_id,)
        )
    return shortened
