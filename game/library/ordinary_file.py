"""Opening a file to read it, where something else may lie in its place."""

from __future__ import annotations

import errno
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import BinaryIO


def opened(path: Path) -> BinaryIO:
    """The file, to be read. A pipe or a device is an OSError: it may never end, or never begin."""
    mode = path.stat().st_mode
    if not S_ISREG(mode) and not S_ISDIR(mode):
        raise OSError(errno.EINVAL, "it is a pipe or a device")
    return path.open("rb")
