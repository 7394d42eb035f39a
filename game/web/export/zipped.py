"""Modules as a zip that Python in a browser imports from, compiled where that was done before."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping

_FIRST_DATE = (1980, 1, 1, 0, 0, 0)


def modules_zip(files: Mapping[str, bytes], compiled: Mapping[str, bytes]) -> bytes:
    """The files by name, stored, for they are compressed as a whole; the same bytes each time.

    `compiled` has modules for the browser's Python by the SHA-256 of their text; each stands in
    the place of that text.
    """
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as inside:
        for name, content in sorted(files.items()):
            done = (
                compiled.get(hashlib.sha256(content).hexdigest()) if name.endswith(".py") else None
            )
            row = (name, content) if done is None else (f"{name}c", done)
            inside.writestr(zipfile.ZipInfo(row[0], _FIRST_DATE), row[1])
    return written.getvalue()
