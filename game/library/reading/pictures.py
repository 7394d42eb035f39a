"""A moment's own picture: a PNG beside the scenario, its header read and nothing else."""

from __future__ import annotations

from pathlib import Path

from game.library.ordinary_file import opened
from game.library.reading.fields import Fields
from game.library.reading.moments import Pictures
from game.library.yaml.source import shown
from game.model.codes import Code

SIGNATURE = b"\x89PNG\r\n\x1a\n"
HEADER = 24
MOST_PIXELS = 4_000_000


def pictures_of(folder: Path | None) -> Pictures:
    """Reads the key `picture`; without a folder the name is taken as it is."""

    def picture(moment: Fields) -> str | None:
        node = moment.one_text("picture")
        if node is None:
            return None
        name = node.text.strip()
        if folder is None:
            return name
        message, cure = _wrong(folder, name)
        if message:
            moment.notes.error(node, Code.BAD_PICTURE, message, cure)
        return name

    return picture


def _wrong(folder: Path, name: str) -> tuple[str, str]:
    if "/" in name or "\\" in name or "\0" in name or name in (".", ".."):
        message = f"the picture {shown(name)} is not in the scenario's own folder"
        return message, "Copy it into the folder and write its name only."
    if not _is_inside(folder, name):
        message = f"the picture {shown(name)} is a link to a place outside the scenario's folder"
        return message, "Copy the picture itself into the folder."
    try:
        with opened(folder / name) as file:
            header = file.read(HEADER)
    except (OSError, ValueError):
        message = f"there is no picture called {shown(name)} in the scenario's folder"
        return message, "Copy it into the folder, or write the name of one that is there."
    if len(header) < HEADER or not header.startswith(SIGNATURE) or header[12:16] != b"IHDR":
        return f"{shown(name)} is not a PNG picture", "Save it as PNG."
    width, height = int.from_bytes(header[16:20], "big"), int.from_bytes(header[20:24], "big")
    if width == 0 or height == 0:
        return f"{shown(name)} is an empty picture, {width} by {height} dots", "Save it again."
    if width * height > MOST_PIXELS:
        message = f"{shown(name)} is {width} by {height} dots; 4 megapixels is the most"
        return message, "Make it smaller: 1600 by 900 is enough for any screen."
    return "", ""


def _is_inside(folder: Path, name: str) -> bool:
    """False for a link out of the folder; one that leads nowhere is left to who opens it."""
    try:
        return (folder / name).resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):
        return True
