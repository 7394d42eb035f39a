"""Plays in one file of SQLite, for a laptop or one server: readable by its owner only."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game.library.data_folder import why_not
from game.library.runs.store import connect, sentence
from game.library.served.store import KeptText, StoreTrouble

APPLICATION_ID, VERSION = 0x0C48A171, 1
_PATIENCE = 5.0
"""Seconds that a change waits for another process."""
_TABLE = (
    "CREATE TABLE IF NOT EXISTS play"
    " (key TEXT PRIMARY KEY, text TEXT NOT NULL, changes INTEGER NOT NULL, day TEXT NOT NULL)"
    " WITHOUT ROWID"
)


class SqlitePlays:
    """A `PlayStore` in a file. One connection, used by one thread at a time."""

    def __init__(self, path: Path) -> None:
        """Opens or makes the file; StoreTrouble where that can't be done, or it is another's."""
        self._path = path
        self._lock = threading.Lock()
        self._connection = _opened(path)

    def begin(self, key: str, text: str, today: str) -> None:
        """Keep a new play."""
        with self._at_work() as connection:
            connection.execute("INSERT INTO play VALUES (?, ?, 0, ?)", (key, text, today))

    def load(self, key: str) -> KeptText | None:
        """A play as it is kept now; None where there is none."""
        with self._at_work() as connection:
            found = connection.execute("SELECT text, changes FROM play WHERE key = ?", (key,))
            row = found.fetchone()
        return KeptText(*row) if row is not None else None

    def change(self, key: str, text: str, changes: int, today: str) -> bool:
        """Put a text in place of the one after so many changes; False where that has gone on."""
        with self._at_work() as connection:
            done = connection.execute(
                "UPDATE play SET text = ?, changes = ?, day = ? WHERE key = ? AND changes = ?",
                (text, changes + 1, today, key, changes),
            )
            return done.rowcount == 1

    def forget(self, key: str) -> None:
        """Erase a play: its pages are overwritten, and the log that held it is emptied."""
        self._erase("DELETE FROM play WHERE key = ?", key)

    def forget_before(self, day: str) -> None:
        """Erase every play that was last changed before a day, YYYY-MM-DD."""
        self._erase("DELETE FROM play WHERE day < ?", day)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()

    def _erase(self, statement: str, value: str) -> None:
        with self._at_work() as connection:
            connection.execute(statement, (value,))
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    @contextmanager
    def _at_work(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                yield self._connection
            except sqlite3.Error as error:
                raise StoreTrouble(sentence(error, self._path)) from error


def _opened(path: Path) -> sqlite3.Connection:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        path.chmod(0o600)
    except OSError as error:
        raise StoreTrouble(why_not(error, path)) from error
    try:
        connection = connect(path, _PATIENCE, is_shared=True)
    except sqlite3.Error as error:
        raise StoreTrouble(sentence(error, path)) from error
    try:
        marked = connection.execute("PRAGMA application_id").fetchone()[0]
        is_empty = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0
        if marked != APPLICATION_ID and not is_empty:
            raise StoreTrouble(f"{path} is no store of plays. Name another file with --store.")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute(_TABLE)
    except sqlite3.Error as error:
        connection.close()
        raise StoreTrouble(sentence(error, path)) from error
    except StoreTrouble:
        connection.close()
        raise
    return connection
