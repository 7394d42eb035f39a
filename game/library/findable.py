"""A folder where a person finds again what was made for them: their downloads or documents."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import platformdirs

PACKS = "packs"
"""Where packs go in the data folder, if there is no other place."""


def usual_folders() -> tuple[Path, ...]:
    """Where people look first, as their system names it: downloads, then documents."""
    return Path(platformdirs.user_downloads_dir()), Path(platformdirs.user_documents_dir())


def findable_folder(usual: Iterable[Path], data: Path) -> Path:
    """The first of the usual folders that is there and can be written in, else one in `data`.

    That one is made. OSError where it cannot be.
    """
    for folder in usual:
        if folder.is_dir() and os.access(folder, os.W_OK):
            return folder
    kept = data / PACKS
    kept.mkdir(parents=True, exist_ok=True)
    return kept
