"""A call between two places: each person where they are, half a picture for each.

Whoever has a chair keeps their side of the picture; there is no table, and each half has its own
lamp. More than one on the line, or more than one in the room, is drawn by `calls`.
"""

from __future__ import annotations

from dataclasses import replace

import pygame

from game.cast.places.settings import ELSEWHERE
from game.cast.response import professional_share, user_share
from game.model.power import Chair
from game.window.drawings import Drawings
from game.window.picture import backdrop, people
from game.window.picture.frame import ROOM, Frame
from game.window.picture.people import SeatedFigure
from game.window.picture.scene import Scene, Seated
from game.window.theme import RoomVariant

MIDDLE, SEAM = ROOM[0] / 2, 24
STARTS = (674.0, MIDDLE + SEAM / 2)
"""Where in the picture each half of a room begins, in pixels of the drawing."""
SEATS = (985.0, 1615.0)
"""Where each person's chair stands."""
ONLY_SEAT = 1035.0
"""Where the seat of a room with one seat stands in the drawing of the room."""
AS_EVER = 0.5
"""The share of light and size of whoever has no part in the balance."""
_LAMP_BEFORE = 70
_LINE, _LINE_Y = (300, 90), 118
_SEAM: dict[RoomVariant, tuple[int, int, int]] = {
    "night": (251, 246, 234), "day": (251, 246, 234), "hc": (255, 255, 255),
}  # fmt: skip


def is_between_two(scene: Scene) -> bool:
    """Whether one person is on the line, and at most one in the room."""
    here = [one for one in (scene.professional, scene.service_user) if _is_somebody(one)]
    return len(scene.by_phone) == 1 and len(here) <= 1 and not scene.third


def draw_halves(
    surface: pygame.Surface,
    rect: pygame.Rect,
    scene: Scene,
    frame: Frame,
    drawings: Drawings,
    moving: bool,
) -> None:
    """Both places with a seam between them, and the line that joins them."""
    caller = scene.by_phone[0]
    here_on_left = _here_on_left(scene)
    here = scene.professional if _is_somebody(scene.professional) else scene.service_user
    seam = max(2, round(SEAM * frame.zoom))
    middle = round(frame.x) - seam // 2
    was = surface.get_clip()
    for on_left in (True, False):
        left, right = (rect.left, middle) if on_left else (middle + seam, rect.right)
        pane = pygame.Rect(left, rect.top, right - left, rect.height).clip(rect)
        if pane.width < 1:
            continue
        surface.set_clip(pane.clip(was))
        is_here = on_left is here_on_left
        who = here if is_here else replace(caller.person, guest=caller.chair is None)
        place = scene if is_here else replace(scene, setting=ELSEWHERE, others=0)
        _draw_half(surface, pane, place, who, on_left, frame, drawings, moving)
    surface.set_clip(was)
    surface.fill(_SEAM[scene.variant], (middle, rect.top, seam, rect.height))
    _draw_line(surface, rect, scene, frame, drawings)


def _is_somebody(seated: Seated | None) -> bool:
    return seated is not None and seated.figure is not None


def _here_on_left(scene: Scene) -> bool:
    """Whoever is on the line keeps the side of their chair, else who is here keeps theirs."""
    chair = scene.by_phone[0].chair
    if chair is not None:
        return chair is Chair.SERVICE_USER
    return not _is_somebody(scene.service_user)


def _draw_half(
    surface: pygame.Surface,
    pane: pygame.Rect,
    place: Scene,
    who: Seated | None,
    on_left: bool,
    frame: Frame,
    drawings: Drawings,
    moving: bool,
) -> None:
    """One place with its own light and whoever is there."""
    plan, side = place.plan, 0 if on_left else 1
    lit = replace(place, power=50.0, together=6.0)
    shift = STARTS[side] - plan.half_from
    chair = ONLY_SEAT + shift if plan.one_seat else SEATS[side]
    faces_right = on_left or plan.one_seat
    forward = 1 if faces_right else -1
    light = frame.left + (chair + forward * _LAMP_BEFORE) * frame.zoom
    room = replace(frame, x=frame.x + shift * frame.zoom)
    backdrop.draw_wall(surface, pane, lit, room, drawings, moving, light)
    lamp = plan.lamp.x - MIDDLE if plan.lamp is not None else 0.0
    under = replace(frame, x=light - lamp * frame.zoom)
    backdrop.draw_light(surface, lit, under, drawings, moving)
    if who is not None:
        seat = who.seat or plan.seats[side]
        share = professional_share(place.power) if on_left else user_share(place.power)
        sitting = SeatedFigure(
            replace(who, seat=seat),
            AS_EVER if who.guest else share,
            faces_right,
            place.shown_postures()[side],
        )
        middle = chair + forward * sitting.from_middle
        at = replace(frame, x=frame.left + middle * frame.zoom)
        people.draw_shadow(surface, sitting, at, place.variant, drawings)
        people.draw_person(surface, sitting, at, place.variant, drawings, moving)
    backdrop.draw_lamp(surface, pane, lit, under, drawings)


def _draw_line(
    surface: pygame.Surface, rect: pygame.Rect, scene: Scene, frame: Frame, drawings: Drawings
) -> None:
    name = "objects/call-hc" if scene.variant == "hc" else "objects/call"
    line = drawings.svg(name, _LINE[0] * frame.zoom, _LINE[1] * frame.zoom)
    box = line.get_rect(center=(round(frame.x), round(frame.top + _LINE_Y * frame.zoom)))
    box.top = max(box.top, rect.top + 2)
    surface.blit(line, box)
