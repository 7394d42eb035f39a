"""The typefaces of this computer: for letters that the program's own lack, and to read in.

Files are looked for once, and read one after another only while a letter is missing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from game.library.typefaces.font_file import FontFile, NotAFont, read_font

ENDINGS = (".ttf", ".otf", ".ttc")
REGULAR = ("regular", "book", "roman", "normal", "")
READ_WITH = "aZé’ŵ"
"""Letters that a face must have to be offered for reading."""
FIRST_ASKED = (
    "notosans-", "notosans", "dejavusans.", "segoeui.", "arial.", "liberationsans-", "freesans.",
    "noto", "symbola",
)  # fmt: skip
"""How the names of files begin that are asked for a letter before others, in this order."""
LAST_ASKED = ("bold", "italic", "oblique", "light", "black", "thin", "mono", "condensed", "serif")


def font_folders(environ: Mapping[str, str], platform: str = sys.platform) -> tuple[Path, ...]:
    """Where a computer keeps its typefaces, the person's own first; they need not be there."""
    home = Path(environ.get("HOME") or environ.get("USERPROFILE") or os.path.expanduser("~"))
    if platform == "win32":
        local, windows = environ.get("LOCALAPPDATA", ""), environ.get("WINDIR", "C:/Windows")
        own = Path(local) if local else home / "AppData/Local"
        return own / "Microsoft/Windows/Fonts", Path(windows) / "Fonts"
    if platform == "darwin":
        return home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")
    data = Path(environ.get("XDG_DATA_HOME") or home / ".local/share")
    shared = (Path("/usr/local/share/fonts"), Path("/usr/share/fonts"))
    return data / "fonts", home / ".fonts", *shared


class ComputersFonts:
    """The faces in some folders. A file that cannot be read is passed over."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)
        self._read: dict[Path, FontFile | None] = {}
        self._for: dict[str, FontFile | None] = {}

    def face_for(self, letter: str) -> FontFile | None:
        """The first face that has a letter; None where none has. A few seconds at the longest."""
        if letter not in self._for:
            faces = (self.read(path) for path in self._files)
            self._for[letter] = next((one for one in faces if one and one.has(letter)), None)
        return self._for[letter]

    def families(self) -> Mapping[str, Path]:
        """Every family with letters of its own for reading: its name and its plain file."""
        found: dict[str, Path] = {}
        for path in self._files:
            face = self.read(path)
            if face is None or face.is_pictures or not all(map(face.has, READ_WITH)):
                continue
            if face.style.lower() in REGULAR:
                found.setdefault(face.family, path)
        return dict(sorted(found.items(), key=lambda one: one[0].casefold()))

    def read(self, path: Path) -> FontFile | None:
        """What the file says of itself; None where it is no font."""
        if path not in self._read:
            try:
                self._read[path] = read_font(path)
            except (NotAFont, OSError):
                self._read[path] = None
        return self._read[path]

    @cached_property
    def _files(self) -> tuple[Path, ...]:
        """Every font file, plain faces with many letters first, then by name."""
        found = [
            Path(folder) / name
            for top in self._folders
            for folder, _, names in os.walk(top)
            for name in names
            if name.lower().endswith(ENDINGS)
        ]
        return tuple(sorted(found, key=_rank))


def _rank(path: Path) -> tuple[bool, int, str]:
    name = path.name.lower()
    begins = (n for n, start in enumerate(FIRST_ASKED) if name.startswith(start))
    is_last = any(word in name for word in LAST_ASKED)
    return is_last, next(begins, len(FIRST_ASKED)), name
