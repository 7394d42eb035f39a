"""What the window needs of a computer, tried out without showing or sounding anything.

Each trial opens, looks and closes, and answers with two lists: what works, and a sentence on
each thing that does not. A driver may hang or break off in here, so `game.app.trials` runs each
in a process of its own. What a person is told of the outcome is in `game.authoring.doctor`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

import pygame

from game.window.canvas import NoScreen, open_canvas
from game.window.drawings import Drawings
from game.window.lettering import ROLES, UNREADABLE, Lettering
from game.window.settings import FACES
from game.window.sound.loudspeaker import has_sound
from game.window.sound.note import RATE

Outcome: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]

_SMALL = 24
_WORD = "Power"
_NOTHING: Outcome = (), ()


def screen(assets: Path) -> Outcome:
    """The driver in use and the size of each screen, such as `1280 by 720`."""
    del assets
    try:
        canvas = open_canvas(size=(320, 200))
    except NoScreen:
        return _NOTHING
    try:
        sizes = (f"{wide} by {high}" for wide, high in pygame.display.get_desktop_sizes())
        return (pygame.display.get_driver(), *sizes), ()
    finally:
        canvas.close()


def typefaces(assets: Path) -> Outcome:
    """The font files that can be drawn with; wrong is also each that the window misses."""
    pygame.font.init()
    folder = assets / "fonts"
    wrong: list[str] = []
    for face in FACES.values():
        lettering = Lettering(folder, face)
        for role in ROLES:
            lettering.font(role, _SMALL)
        wrong += lettering.remarks
    found = []
    for file in sorted(folder.glob("*.[ot]tf")):
        try:
            pygame.font.Font(file, _SMALL).render(_WORD, True, (0, 0, 0))
            found.append(file.stem)
        except (OSError, pygame.error):
            wrong.append(UNREADABLE.format(file=file.name))
    return tuple(found), tuple(dict.fromkeys(wrong))


def drawings(assets: Path) -> Outcome:
    """The drawings that can be drawn."""
    found, wrong = [], []
    for file in sorted(assets.glob("*/*.svg")):
        name = file.relative_to(assets).with_suffix("").as_posix()
        one = Drawings(assets)
        one.fresh(name, _SMALL, _SMALL)
        found += [] if one.remarks else [name]
        wrong += [f"The drawing {name} cannot be read."] if one.remarks else []
    return tuple(found), tuple(wrong)


def sound(assets: Path) -> Outcome:
    """The driver that makes the sound."""
    del assets
    if not has_sound(os.environ):
        return _NOTHING
    try:
        pygame.mixer.init(RATE, -16, 2, 512)
    except pygame.error:
        return _NOTHING
    driver = pygame.mixer.get_driver()
    pygame.mixer.quit()
    return (driver,), ()


TRIALS: Mapping[str, Callable[[Path], Outcome]] = {
    "screen": screen,
    "fonts": typefaces,
    "drawings": drawings,
    "sound": sound,
}
