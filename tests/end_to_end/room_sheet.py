"""Every room as a small picture with the settings that are drawn as it: the sheet of the guide.

By hand: `python -m tests.end_to_end.room_sheet OUT.png`. Without a real screen.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame

from game.cast.places.settings import PLAN_OF, usual_seat
from game.library.shipped import assets_folder
from game.model.power import Chair
from game.window.drawings import Drawings
from game.window.picture.room import draw_room
from game.window.picture.scene import Scene, Seated

TILE, CAPTION, GAP, COLUMNS = (270, 196), 26, 8, 5
GROUND, WORDS = (251, 246, 234), (34, 28, 40)
TIME = "11:50"


def settings_of_rooms() -> dict[str, list[str]]:
    """The settings of each drawing, its own name first."""
    rooms: dict[str, list[str]] = {}
    for setting, plan in PLAN_OF.items():
        rooms.setdefault(plan.drawing, []).append(setting)
    return rooms


def sheet() -> pygame.Surface:
    """All rooms, by day, with two empty chairs."""
    drawings, rooms = Drawings(assets_folder()), settings_of_rooms()
    font = pygame.font.Font(assets_folder() / "fonts" / "AtkinsonHyperlegibleNext_700Bold.ttf", 17)
    wide, high = TILE[0] + GAP, TILE[1] + CAPTION + GAP
    picture = pygame.Surface((COLUMNS * wide + GAP, -(-len(rooms) // COLUMNS) * high + GAP))
    picture.fill(GROUND)
    for place, settings in enumerate(rooms.values()):
        at = GAP + place % COLUMNS * wide, GAP + place // COLUMNS * high
        left, right = (Seated(None, usual_seat(settings[0], chair)) for chair in Chair)
        scene = Scene(settings[0], "daylight", 50.0, 30.0, left, right, time=TIME)
        draw_room(picture, pygame.Rect(at, TILE), scene, drawings)
        words = font.render(", ".join(settings), True, WORDS)
        picture.blit(words, (at[0], at[1] + TILE[1] + 3))
    return picture


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Say where the picture goes: python -m tests.end_to_end.room_sheet OUT.png")
    pygame.display.init()
    pygame.font.init()
    pygame.image.save(sheet(), Path(sys.argv[1]))
    pygame.quit()
