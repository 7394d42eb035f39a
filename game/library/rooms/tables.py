"""The tables of a room's file."""

from __future__ import annotations

from game.library.runs import sources

TABLES = (
    "CREATE TABLE head (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE TABLE happening (
        number INTEGER PRIMARY KEY, minute INTEGER NOT NULL, words TEXT NOT NULL
    ) STRICT""",
    "CREATE TABLE phone (token TEXT PRIMARY KEY, seat TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE TABLE ballot (
        token TEXT PRIMARY KEY, seat TEXT NOT NULL, option TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE hands (
        option TEXT, seat TEXT, people INTEGER NOT NULL, PRIMARY KEY (option, seat)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE answer (
        token TEXT, question INTEGER, answer INTEGER NOT NULL, PRIMARY KEY (token, question)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE mark (
        token TEXT PRIMARY KEY, seat TEXT NOT NULL, power INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    sources.TABLE,
    "CREATE TABLE words (hash TEXT) STRICT",
)
NEW_CODES = "CREATE TABLE IF NOT EXISTS new_code (code TEXT NOT NULL) STRICT"
"""Made where it is first asked for: files of earlier versions have none."""
