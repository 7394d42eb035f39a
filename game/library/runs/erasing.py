"""Erasing runs so that their words are gone from the file, its log and its copies.

What a disk keeps of sectors that it no longer uses is beyond a program's reach.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from game.library.data_folder import settle
from game.library.runs.beside import those_of
from game.library.runs.salvage import read_only
from game.library.runs.schema import APPLICATION_ID, FAILURES, transaction
from game.library.runs.store import connect

_NOBODYS = """DELETE FROM source WHERE hash NOT IN (
    SELECT scenario_hash FROM run UNION SELECT coalesce(words_hash, '') FROM run)"""
"""Stories of which no run is kept any more."""


def erase(connection: sqlite3.Connection, run_id: str | None) -> tuple[str, ...]:
    """Erase one run, or all (None): sentences on what may still hold their words.

    Rows are overwritten with zeros, the log is emptied into the file, and the file is written
    anew without gaps.
    """
    with transaction(connection):
        if run_id is None:
            connection.execute("DELETE FROM run")
        else:
            connection.execute("DELETE FROM run WHERE id = ?", (run_id,))
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'source'").fetchone():
            connection.execute(_NOBODYS)
    connection.execute("VACUUM")
    is_busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if is_busy:
        return (
            "Another window is still reading the saved runs. Close it and erase again,"
            " so that nothing is left in the file.",
        )
    return ()


def erase_from_copies(copies: Iterable[Path], run_id: str | None) -> tuple[str, ...]:
    """Erase one run from each copy that can be changed; for None, delete the copies."""
    remarks: list[str] = []
    for copy in copies:
        try:
            if run_id is None:
                for one in those_of(copy):
                    one.unlink(missing_ok=True)
                settle(copy.parent)
            else:
                remarks += _erase_from_copy(copy, run_id)
        except (*FAILURES, OSError):
            remarks += map(_may_hold, those_of(copy))
    return tuple(remarks)


def _erase_from_copy(copy: Path, run_id: str) -> tuple[str, ...]:
    with closing(read_only(copy)) as looked_at:
        is_ours = looked_at.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    if not is_ours:
        return (_may_hold(copy),)
    with closing(connect(copy, patience=0)) as connection:
        return erase(connection, run_id)


def _may_hold(copy: Path) -> str:
    return f"{copy} may still hold it. Delete that file if it should not."
