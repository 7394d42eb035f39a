"""The files that a story was told from, kept beside what was played of it.

Whatever becomes of a file, what was decided in it can be told as it was. The same text is kept
once, packed, under its hash.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from dataclasses import dataclass
from pathlib import Path

TABLE = "CREATE TABLE source (hash TEXT NOT NULL PRIMARY KEY, packed BLOB NOT NULL) STRICT"
_LONGEST = 2 << 20
"""Bytes; a story that is longer cannot be played."""


@dataclass(frozen=True, slots=True)
class StoryKept:
    """The bytes of a story's file, and of its other words where it was told in those."""

    story: bytes
    words: bytes | None = None


def text_hash(content: bytes) -> str:
    """What tells one text of a file from another: SHA-256."""
    return hashlib.sha256(content).hexdigest()


def put(connection: sqlite3.Connection, file: Path, wanted: str | None = None) -> str | None:
    """Keep a file, inside the caller's transaction, and give its hash.

    None where it cannot be read, or is not the one of the `wanted` hash any more.
    """
    try:
        with file.open("rb") as opened:
            content = opened.read(_LONGEST + 1)
    except (OSError, ValueError):
        return None
    found = text_hash(content)
    if len(content) > _LONGEST or wanted not in (None, found):
        return None
    row = (found, zlib.compress(content))
    connection.execute("INSERT OR IGNORE INTO source VALUES (?, ?)", row)
    return found


def story(connection: sqlite3.Connection, told: str, words: str | None) -> StoryKept | None:
    """The story of that hash in the words of that; None where it is not kept, or is damaged."""
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'source'").fetchone() is None:
        return None
    found = _content(connection, told)
    if found is None:
        return None
    return StoryKept(found, None if words is None else _content(connection, words))


def _content(connection: sqlite3.Connection, wanted: str) -> bytes | None:
    row = connection.execute("SELECT packed FROM source WHERE hash = ?", (wanted,)).fetchone()
    try:
        content = zlib.decompress(row[0]) if row is not None else None
    except zlib.error:
        return None
    return content if content is not None and text_hash(content) == wanted else None
