"""Plays in a PostgreSQL database, which any number of servers may share.

It needs psycopg, from the extra `postgres`. A connection that has gone is made anew once, so that
people go on by themselves when the database was started again. A change that was kept while its
answer was lost on the way is not made twice: it is asked for by the number of changes before it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING, TypeVar

from game.library.served.store import KeptText, StoreTrouble

if TYPE_CHECKING:
    from psycopg import Connection

T = TypeVar("T")
NO_PSYCOPG = (
    "Keeping plays in PostgreSQL needs psycopg, which is not installed: "
    'pip install "other-chair[postgres]"'
)
UNREACHED = "The database does not answer."
MOST_CONNECTIONS = 8
"""Connections of one server at most; chosen by us."""
_SECONDS = 5
"""How long a connection and a statement may take."""
_LOCK = 0x0C48A171
_TABLE = (
    "CREATE TABLE IF NOT EXISTS other_chair_play"
    " (key text PRIMARY KEY, text text NOT NULL, changes bigint NOT NULL, day date NOT NULL)"
)


def _psycopg() -> ModuleType:
    try:
        import psycopg
    except ImportError:
        raise StoreTrouble(NO_PSYCOPG) from None
    return psycopg


class PostgresPlays:
    """A `PlayStore` in a database."""

    def __init__(self, address: str) -> None:
        """Makes the table where there is none; StoreTrouble where the database does not answer."""
        self._psycopg = _psycopg()
        self._address = address
        self._free = threading.Semaphore(MOST_CONNECTIONS)
        self._idle: list[Connection] = []
        self._lock = threading.Lock()
        self._do(_made)

    def begin(self, key: str, text: str, today: str) -> None:
        """Keep a new play."""
        self._execute(
            "INSERT INTO other_chair_play VALUES (%s, %s, 0, %s) ON CONFLICT DO NOTHING",
            (key, text, today),
        )

    def load(self, key: str) -> KeptText | None:
        """A play as it is kept now; None where there is none."""

        def read(connection: Connection) -> KeptText | None:
            asked = "SELECT text, changes FROM other_chair_play WHERE key = %s"
            row = connection.execute(asked, (key,)).fetchone()
            return KeptText(*row) if row is not None else None

        return self._do(read)

    def change(self, key: str, text: str, changes: int, today: str) -> bool:
        """Put a text in place of the one after so many changes; False where that has gone on."""
        return (
            self._execute(
                "UPDATE other_chair_play SET text = %s, changes = %s, day = %s"
                " WHERE key = %s AND changes = %s",
                (text, changes + 1, today, key, changes),
            )
            == 1
        )

    def forget(self, key: str) -> None:
        """Erase a play. The database lets go of its bytes when it tidies up."""
        self._execute("DELETE FROM other_chair_play WHERE key = %s", (key,))

    def forget_before(self, day: str) -> None:
        """Erase every play that was last changed before a day, YYYY-MM-DD."""
        self._execute("DELETE FROM other_chair_play WHERE day < %s", (day,))

    def close(self) -> None:
        """Let go of every connection that is not at work."""
        with self._lock:
            while self._idle:
                self._idle.pop().close()

    def _execute(self, statement: str, values: tuple[object, ...]) -> int:
        """How many rows a statement changed."""
        return self._do(lambda connection: connection.execute(statement, values).rowcount)

    def _do(self, work: Callable[[Connection], T]) -> T:
        """Do it on a connection that is free; once more on a new one where that one has gone."""
        with self._free:
            connection = self._taken()
            for is_last in (False, True):
                try:
                    connection = connection or self._connected()
                    done = work(connection)
                except self._psycopg.Error as error:
                    is_gone = connection is None or connection.closed
                    if connection is not None:
                        connection.close()
                    if is_last or not is_gone:
                        raise StoreTrouble(UNREACHED) from error
                    self.close()
                    connection = None
                else:
                    with self._lock:
                        self._idle.append(connection)
                    return done
        raise AssertionError("the second try returns or raises")

    def _taken(self) -> Connection | None:
        with self._lock:
            return self._idle.pop() if self._idle else None

    def _connected(self) -> Connection:
        made: Connection = self._psycopg.connect(
            self._address,
            autocommit=True,
            connect_timeout=_SECONDS,
            options=f"-c statement_timeout={_SECONDS}s -c synchronous_commit=on",
        )
        return made


def _made(connection: Connection) -> None:
    """Make the table; of servers that start at once one does so, and the others wait for it."""
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
        connection.execute(_TABLE)
