"""A path as a person types, pastes or drops it, made into one that can be opened.

Clipboards and file managers put quotes round paths, or give them as `file://` addresses. Whether
anything stands there is not asked here.
"""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path
from urllib.parse import unquote, urlsplit

_QUOTES = ('"', "'", "“”", "‘’", "<>")
_NEEDS_NONE = re.compile(r"[\w./:\\~+@%,-]+")
_COPIED = frozenset({"copy", "cut", "x-special/nautilus-clipboard"})
"""The first lines that some file managers write before the addresses of copied files."""


def typed_path(words: str) -> Path | None:
    """The path that the words mean, whole and without `~`; None where they say nothing."""
    said = said_path(words)
    return Path(os.path.abspath(os.path.expanduser(said))) if said else None


def said_path(words: str) -> str:
    """The words without quotes round them, and a `file://` address as a path.

    Of several lines the first one counts that names something; "" where none does.
    """
    lines = (line.strip() for line in words.splitlines())
    said = next((line for line in lines if line and line not in _COPIED), "")
    for marks in _QUOTES:
        if len(said) > 1 and said[0] == marks[0] and said[-1] == marks[-1]:
            said = said[1:-1].strip()
    return _from_address(said) if said.lower().startswith("file:") else said


def as_typed(path: Path) -> str:
    """A path as it is typed in a terminal: in quotes where it has a space or another odd mark."""
    words = str(path)
    if _NEEDS_NONE.fullmatch(words):
        return words
    return shlex.quote(words) if any(mark in words for mark in '"$`\\!') else f'"{words}"'


def _from_address(address: str) -> str:
    parts = urlsplit(address)
    path = unquote(parts.path)
    if parts.netloc and parts.netloc != "localhost" and os.name == "nt":
        return f"//{parts.netloc}{path}"
    has_drive = len(path) > 2 and path[0] == "/" and path[2] == ":"
    return path[1:] if has_drive and os.name == "nt" else path
