"""Drawing the whole picture, in order, at any size.

Here: `draw_room` for a scene at rest or in motion and `draw_shown` for a moment of a
`SceneMotion`. Not here: the parts (`backdrop`, `table`, `people`).
"""

from __future__ import annotations

from dataclasses import replace

import pygame

from game.cast.places.plan import BED_EDGE, STANDS
from game.cast.response import professional_share, user_share
from game.window.drawings import Drawings
from game.window.picture import backdrop, calls, company, halves, people, table
from game.window.picture.figures import is_on_feet
from game.window.picture.frame import Frame, frame_for
from game.window.picture.halves import AS_EVER
from game.window.picture.motion import SceneMotion, SceneShown
from game.window.picture.people import SeatedFigure
from game.window.picture.scene import Scene


def draw_room(
    surface: pygame.Surface,
    rect: pygame.Rect,
    scene: Scene,
    drawings: Drawings,
    frame: Frame | None = None,
    moving: bool = False,
) -> None:
    """Fill `rect` with the room; nothing is drawn outside it or outside the surface's clip.

    `frame` says where table and floor are (None: both people as large as fit in `rect`).
    While a motion runs `moving` lets one picture in between serve several frames.
    """
    if rect.width < 1 or rect.height < 1:
        return
    place = frame_for((rect.left, rect.top, rect.width, rect.height)) if frame is None else frame
    was = surface.get_clip()
    surface.set_clip(rect.clip(was))
    if halves.is_between_two(scene):
        halves.draw_halves(surface, rect, scene, place, drawings, moving)
    else:
        _draw_one_place(surface, rect, scene, place, drawings, moving)
    surface.set_clip(was)


def _draw_one_place(
    surface: pygame.Surface,
    rect: pygame.Rect,
    scene: Scene,
    place: Frame,
    drawings: Drawings,
    moving: bool,
) -> None:
    backdrop.draw_wall(surface, rect, scene, place, drawings, moving)
    backdrop.draw_light(surface, scene, place, drawings, moving)
    company.draw_company(surface, scene, place, drawings)
    variant = scene.variant
    two = sides(scene)
    for side in two:
        people.draw_shadow(surface, side, place, variant, drawings)
    if scene.plan.table is not None:
        table.draw_table(surface, scene, place, drawings, moving)
    for side in two:
        if not is_on_feet(side.seated):
            people.draw_person(surface, side, place, variant, drawings, moving)
    if scene.plan.table is not None:
        table.draw_board(surface, scene, place, drawings, moving)
    for side in two:
        if is_on_feet(side.seated):
            people.draw_person(surface, side, place, variant, drawings, moving)
    calls.draw_calls(surface, scene, place, drawings)
    backdrop.draw_lamp(surface, rect, scene, place, drawings)


def draw_shown(
    surface: pygame.Surface,
    rect: pygame.Rect,
    shown: SceneShown,
    drawings: Drawings,
    frame: Frame | None = None,
) -> None:
    """One moment of a motion: the scene as it is now, or two scenes dissolving."""
    if shown.leaving is None:
        draw_room(surface, rect, shown.scene, drawings, frame, shown.moving)
        return
    for scene, seen in ((shown.leaving, 255), (shown.scene, round(255 * shown.dissolved))):
        whole = whole_room(surface, rect, scene, drawings, frame)
        whole.set_alpha(seen if seen < 255 else None)
        surface.blit(whole, rect)


def whole_room(
    surface: pygame.Surface,
    rect: pygame.Rect,
    scene: Scene,
    drawings: Drawings,
    frame: Frame | None,
) -> pygame.Surface:
    """A room in a picture of its own, the same one for all frames of a cross-fade."""
    place = frame_for((rect.left, rect.top, rect.width, rect.height)) if frame is None else frame
    inside = place.moved(-rect.left, -rect.top)

    def drawn() -> pygame.Surface:
        picture = pygame.Surface(rect.size, 0, surface)
        draw_room(picture, picture.get_rect(), scene, drawings, inside)
        return picture

    return drawings.made(("whole room", scene, inside, rect.size), drawn)


def prepare(motion: SceneMotion, drawings: Drawings, frame: Frame) -> bool:
    """Draw one person of a motion to come in one posture, while nothing moves yet.

    False where all that it needs is there.
    """
    variant = motion.after.variant
    for postures in motion.on_the_way:
        for side in sides(replace(motion.after, postures=postures)):
            if people.prepare(side, frame, variant, drawings):
                return True
    return False


def sides(scene: Scene) -> list[SeatedFigure]:
    """Who sits at the table. An empty seat is not drawn where it is the only one, or no chair."""
    seats = (scene.professional, scene.service_user)
    shares = professional_share(scene.power), user_share(scene.power)
    alone = scene.plan.one_seat and any(one is None or one.figure is None for one in seats)
    first = seats[0] is not None and seats[0].figure is not None
    return [
        SeatedFigure(seated, AS_EVER if seated.guest else share, on_left or alone, posture)
        for seated, share, on_left, posture in zip(
            seats, shares, (True, False), scene.shown_postures(), strict=True
        )
        if seated is not None and not (alone and first != on_left)
        if seated.figure is not None or seated.seat not in (STANDS, BED_EDGE)
    ]
