"""The typefaces of this computer beside the program's own, and which letters they can draw."""

from __future__ import annotations

import os
from functools import cache

from game.library.shipped import assets_folder
from game.library.typefaces.computer import ComputersFonts, font_folders
from game.library.typefaces.font_file import FontFile

READ_IN = "AtkinsonHyperlegibleNext_400Regular.ttf"


@cache
def computers_fonts() -> ComputersFonts:
    """The faces of this computer, looked for once."""
    return ComputersFonts(font_folders(os.environ))


@cache
def _own() -> FontFile | None:
    return computers_fonts().read(assets_folder() / "fonts" / READ_IN)


def can_draw(letter: str) -> bool:
    """True where the window has a shape for a letter: its own face, or one of this computer."""
    own = _own()
    return (own is not None and own.has(letter)) or computers_fonts().face_for(letter) is not None
