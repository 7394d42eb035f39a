"""The tables that keep runs, and the numbered steps that bring an older file up to date.

A new step goes at the end of `MIGRATIONS` and is never changed once released. Which file is
opened, and what is done with one that cannot be read, is in `store`.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from game.library.data_folder import settle
from game.library.runs import sources
from game.library.runs.beside import UNFINISHED, make_private

APPLICATION_ID = 0x07C4A112
"""Stands in the file's head and says that it is ours."""

TABLES = ("run", "decision", "event", "hope", "reflection")
"""Those of every version, in the order in which they can be filled: the run first."""

LATER_TABLES = ("source",)
"""Those that an older file has not."""

BEGINNING = -1
"""The number under which the events before the first decision stand."""

FAILURES = (sqlite3.Error, UnicodeError)
"""What the database raises; the second where its own message, or a text, has spoiled letters."""

Migration = tuple[str, ...]

_FIRST: Migration = (
    """CREATE TABLE run (
        id TEXT NOT NULL PRIMARY KEY,
        scenario_title TEXT NOT NULL,
        scenario_path TEXT NOT NULL,
        scenario_hash TEXT NOT NULL,
        variant TEXT,
        chair TEXT NOT NULL,
        other TEXT NOT NULL,
        seed INTEGER NOT NULL,
        started TEXT NOT NULL,
        ended TEXT,
        finished INTEGER NOT NULL DEFAULT 0,
        length INTEGER
    ) STRICT""",
    """CREATE TABLE decision (
        run TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        professional TEXT,
        service_user TEXT,
        PRIMARY KEY (run, number)
    ) STRICT""",
    """CREATE TABLE event (
        run TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
        decision INTEGER NOT NULL,
        position INTEGER NOT NULL,
        words TEXT NOT NULL,
        PRIMARY KEY (run, decision, position)
    ) STRICT""",
    """CREATE TABLE hope (
        run TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
        decision INTEGER NOT NULL,
        chair TEXT NOT NULL,
        hoped TEXT,
        expected TEXT,
        PRIMARY KEY (run, decision, chair)
    ) STRICT""",
    """CREATE TABLE reflection (
        run TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
        question TEXT NOT NULL,
        text TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX reflection_of ON reflection (run)",
    """CREATE TRIGGER decisions_stay BEFORE UPDATE ON decision
        BEGIN SELECT RAISE(ABORT, 'a decision that was made stays as it is'); END""",
    """CREATE TRIGGER events_stay BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'an event that happened stays as it is'); END""",
)

_WORDS: Migration = (
    "ALTER TABLE decision ADD COLUMN professional_words TEXT",
    "ALTER TABLE decision ADD COLUMN service_user_words TEXT",
    sources.TABLE,
    "ALTER TABLE run ADD COLUMN words_hash TEXT",
)
"""What the picks said, and the files of the story and of its other words as they were then."""

MIGRATIONS: tuple[Migration, ...] = (_FIRST, _WORDS)
"""Step n, counted from 0, makes version n + 1 of what an older program left."""

CURRENT = len(MIGRATIONS)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is written inside is kept, or nothing of it; waits for its turn at the start."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(*FAILURES):  # a full disk has rolled it back already
            connection.execute("ROLLBACK")
        raise


def version(connection: sqlite3.Connection) -> int:
    """The version of the file; 0 where no step was taken yet."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _copy_whole(connection: sqlite3.Connection, copy: Path) -> None:
    """A copy that stands under its name only once all of it is on the disk."""
    part = copy.with_name(copy.name + UNFINISHED)
    part.unlink(missing_ok=True)
    make_private(part)
    connection.execute("VACUUM INTO ?", (str(part),))
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.replace(copy)
    settle(copy.parent)


def bring_up_to_date(
    connection: sqlite3.Connection,
    backup: Path | None,
    migrations: Sequence[Migration] = MIGRATIONS,
) -> None:
    """Take every step that is missing, all or none of them.

    A file that holds something is copied to `backup` first, unless such a copy is there from
    an attempt that failed; None for a database in memory.
    """
    had = version(connection)
    if had == len(migrations):
        return
    if had and backup is not None and not backup.exists():
        _copy_whole(connection, backup)
    with transaction(connection):
        for step in migrations[version(connection) :]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
