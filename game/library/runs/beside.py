"""The files beside the file of runs: the database's own, its lock, and copies of earlier days."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

FILE = "runs.sqlite"
BESIDE = ("", "-wal", "-shm", "-journal")
"""What follows the name of the file in those that the database keeps beside it."""

LOCK = ".lock"

UNFINISHED = ".part"
"""What follows the name of a copy until all of it is on the disk."""

_OWN_ALONE = 0o600


@contextmanager
def alone(path: Path, patience: float) -> Iterator[None]:
    """One program at a time has the file; the system lifts the lock.

    sqlite3.OperationalError while another has it. The lock is a database without contents, for
    that can be locked on every system. What another program has put into it is emptied, and a
    folder in its place is left alone.
    """
    path = path.with_name(f"{path.name}{LOCK}")
    if path.is_dir():
        path = path.with_name(f"{path.name}-2")
    if path.exists():
        lend_rights(path, _OWN_ALONE)
        if path.stat().st_size:
            os.truncate(path, 0)
    lock = sqlite3.connect(path, timeout=patience, isolation_level=None, check_same_thread=False)
    with closing(lock):
        lock.execute("BEGIN EXCLUSIVE")
        yield


def make_private(path: Path) -> None:
    """Make the file where there is none; only its owner may read what a person wrote."""
    with suppress(OSError):  # a disk without rights, or a file of somebody else
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, _OWN_ALONE))
        path.chmod(path.stat().st_mode & 0o7700)


def lend_rights(path: Path, rights: int | None = None) -> None:
    """Let the files beside `path` be written where it can be itself, or give it those rights.

    A look at a file that could only be read has left them as that file was then.
    """
    if rights is None:
        if may_write(path):
            for end in BESIDE[1:]:
                lend_rights(path.with_name(path.name + end), path.stat().st_mode & 0o7777)
    elif path.exists() and not may_write(path):
        with suppress(OSError):
            path.chmod(rights)


def may_write(path: Path) -> bool:
    """Whether this program may write a file that is there."""
    by_whom = os.access in os.supports_effective_ids
    return os.access(path, os.W_OK, effective_ids=by_whom)


def unwritable(path: Path) -> Path:
    """Which of the file and those beside it may not be written; the file where all may."""
    each = (path.with_name(path.name + end) for end in BESIDE)
    return next((one for one in each if one.exists() and not may_write(one)), path)


def has_log(path: Path) -> bool:
    """Whether a log beside the file holds something that may not be in it yet."""
    logs = (path.with_name(path.name + end) for end in ("-wal", "-journal"))
    return any(log.exists() and log.stat().st_size for log in logs)


def kept_copies(folder: Path) -> tuple[Path, ...]:
    """Files put aside and copies made before a change of version, in the order of their names.

    A copy of which only a log is left counts too: words may stand in that.
    """
    stem, end = Path(FILE).stem, Path(FILE).suffix
    found = [*folder.glob(f"{stem}-set-aside-*{end}*"), *folder.glob(f"{stem}-before-*{end}*")]
    names = {one.name.rpartition(end)[0] + end for one in found}
    return tuple(folder / name for name in sorted(names))


def those_of(copy: Path) -> tuple[Path, ...]:
    """The copy and the files beside it, as far as they are there."""
    each = (copy.with_name(copy.name + end) for end in (*BESIDE, UNFINISHED))
    return tuple(one for one in each if one.exists() or one.is_symlink())
