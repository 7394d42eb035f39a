"""The font objects: the role's own face at a size, or another for a run that it cannot draw."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.window.letters.faces import SHIPPED, SIZES, Role, size_of
from game.window.letters.runs import ORDINARY, FaceFor, LetterRun, no_other_face, runs_of
from game.words.catalogue import ENGLISH, Catalogue

if TYPE_CHECKING:
    from game.library.typefaces.font_file import FontFile

UNREADABLE = "The font {file} cannot be read, so a plain one is used."
PICTURE_SIZE = 109
"""The one size of coloured emoji."""
_SMALLEST, _LARGEST = 6, 400


class Fonts:
    """The fonts of one reading face: a key of `SHIPPED`, or the path of the player's own file.

    `folder` None, or a file that cannot be read, means pygame's own font and one plain sentence
    in `remarks`. `face_for` finds another face for a letter that this one lacks.
    """

    def __init__(
        self,
        folder: Path | None,
        face: str,
        say: Catalogue = ENGLISH,
        face_for: FaceFor = no_other_face,
    ) -> None:
        self.say = say
        self.face = face
        self.remarks: list[str] = []
        self._folder = folder
        self._face_for = face_for
        self._fonts: dict[tuple[Role, int], pygame.font.Font] = {}
        self._asked: dict[tuple[Role, float], pygame.font.Font] = {}
        self._others: dict[tuple[Path | Role, int, str, bool], pygame.font.Font] = {}
        self._files: dict[Role, FontFile | None] = {}

    def font(self, role: Role, px: float) -> pygame.font.Font:
        """The face of a role at a size in pixels (6 to 400)."""
        known = self._asked.get((role, px))
        if known is None:
            size = max(_SMALLEST, min(_LARGEST, round(px * self._size(role))))
            known = self._fonts.get((role, size)) or self._load(role, size)
            self._asked[role, px] = self._fonts[role, size] = known
        return known

    def runs(self, text: str, role: Role) -> tuple[LetterRun, ...]:
        """The parts of one line from left to right, each for one font."""
        if text.isascii():
            return (LetterRun(text),)
        file = self._file(role)
        return runs_of(text, file.has if file is not None else ORDINARY.issuperset, self._face_for)

    def font_of(self, run: LetterRun, role: Role, px: float) -> pygame.font.Font:
        """The font of a run: the role's own, or another face, set for its direction and script."""
        if run.is_plain:
            return self.font(role, px)
        face, size = run.face, max(_SMALLEST, min(_LARGEST, round(px * self._size(role))))
        if face is not None:
            size = PICTURE_SIZE if face.is_pictures else round(px * size_of(face.x_height))
        key = (face.path if face is not None else role, size, run.script, run.is_right_to_left)
        known = self._others.get(key)
        if known is None:
            known = self._load(role, size) if face is None else pygame.font.Font(face.path, size)
            if run.is_right_to_left:
                known.set_direction(pygame.DIRECTION_RTL)
            if run.script:
                known.set_script(run.script)
            self._others[key] = known
        return known

    def _file(self, role: Role) -> FontFile | None:
        """What the file of a role says of itself; None where there is none to be read."""
        if role not in self._files:
            path = self._path(role)
            self._files[role] = _font_file(path) if path is not None else None
        return self._files[role]

    def _size(self, role: Role) -> float:
        """How large the face of a role is drawn, times the size that is asked for."""
        if role == "mono":
            return 1.0
        if self.face in SIZES:
            return SIZES[self.face]
        file = self._file(role)
        return size_of(file.x_height) if file is not None else 1.0

    def _load(self, role: Role, size: int) -> pygame.font.Font:
        path = self._path(role)
        if path is None:
            self._remark(
                self.say("The folder of fonts is missing, so a plain built-in font is used.")
            )
            return pygame.font.Font(None, size)
        try:
            if not path.is_file():  # a pipe would be waited for without end
                raise OSError
            font = pygame.font.Font(path, size)
            font.size("a")  # pygame takes a damaged file and fails only when it is used
            return font
        except (OSError, pygame.error):
            self._remark(self.say(UNREADABLE, file=path.name))
            return pygame.font.Font(None, size)

    def _path(self, role: Role) -> Path | None:
        if self.face not in SHIPPED and role != "mono":
            return Path(self.face)
        names = SHIPPED.get(self.face, SHIPPED["atkinson"])
        if self._folder is None or not self._folder.is_dir():
            return None
        return self._folder / names[role]

    def _remark(self, sentence: str) -> None:
        if sentence not in self.remarks:
            self.remarks.append(sentence)


@lru_cache(maxsize=64)
def _font_file(path: Path) -> FontFile | None:
    from game.library.typefaces.font_file import NotAFont, read_font  # plain letters do without

    try:
        return read_font(path) if path.is_file() else None
    except (NotAFont, OSError):
        return None
