"""The folder on a person's own computer, and how a file in it is written or put aside.

Nothing here deletes what a person made: a file that cannot be read is renamed with a date and
kept. What stands in the files is the work of `runs` and `settings`.
"""

from __future__ import annotations

import errno
import glob
import os
from collections.abc import Mapping
from pathlib import Path

import platformdirs

VARIABLE = "OTHER_CHAIR_DATA"
_PROGRAM = "other-chair"
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NAME_KEPT = 40
"""Letters of a file's name in that of the one written beside it; the whole may be too long."""
_COPIED_ELSEWHERE = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "nextcloud")


def data_folder(environ: Mapping[str, str]) -> Path:
    """Where runs, settings and a person's own scenarios are kept; it need not exist yet.

    The variable OTHER_CHAIR_DATA names another one. The usual folder is one that stays on
    this computer, for a database must not be copied about while it is in use.
    """
    named = environ.get(VARIABLE, "").strip()
    if named:
        return Path(os.path.expanduser(named)).absolute()
    return Path(platformdirs.user_data_dir(_PROGRAM, appauthor=False, roaming=False))


def trouble_with(folder: Path) -> str | None:
    """Make the folder and try to write in it: None, or one sentence why nothing can be kept."""
    trial = folder / f".trial-{os.getpid()}"
    try:
        folder.mkdir(0o700, parents=True, exist_ok=True)
        try:
            write_whole(trial, b"x" * 4096)
        finally:
            trial.unlink(missing_ok=True)
    except OSError as error:
        return why_not(error, folder)
    return None


def why_not(error: OSError, path: Path) -> str:
    """One sentence for a person on why a file or folder could not be written."""
    if error.errno in _NO_ROOM:
        return f"There is no room left on the disk for {path}."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"This computer does not let you write in {path}."
    if error.errno in (errno.ENOTDIR, errno.EEXIST):
        return f"{path} should be a folder, and a file is in its place."
    return f"{path} could not be written: {error.strerror or error}."


def copied_elsewhere(folder: Path) -> bool:
    """Whether the folder looks like a network share, or one that a service copies to others."""
    if str(folder).startswith(("\\\\", "//")):
        return True
    return any(part.lower().startswith(_COPIED_ELSEWHERE) for part in folder.parts)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that after a crash the old or the new one stands there, never a half.

    What a link leads to is written, and who may read an old file stays as it is. Raises OSError
    where it cannot be written; the old file is then as it was.
    """
    path = Path(os.path.realpath(path))
    beside = path.with_name(f".{path.name[:_NAME_KEPT]}.{os.getpid()}.new")
    try:
        with beside.open("wb") as file:
            if path.exists():
                beside.chmod(path.stat().st_mode & 0o7777)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    settle(path.parent)


def settle(folder: Path) -> None:
    """Have the names in a folder on the disk: what was put in, renamed or deleted stays so."""
    if os.name == "nt":  # there a folder cannot be opened, and a rename is not lost
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def name_aside(path: Path, today: str) -> Path:
    """A free name beside `path` for a file that is put aside: `runs-set-aside-2026-05-01.db`.

    `today` is a date, YYYY-MM-DD; `-2`, `-3` ... follows where the name is taken.
    """
    return free_place(path.with_stem(f"{path.stem}-set-aside-{today}"))


def free_place(path: Path) -> Path:
    """The path, or the first of `-2`, `-3` ... after its name of which nothing lies there."""
    name, number = path, 2
    while any(name.parent.glob(f"{glob.escape(name.name)}*")):
        name, number = path.with_stem(f"{path.stem}-{number}"), number + 1
    return name
