"""Nobody in the picture of a shipped meeting is hidden: every face lies free, at every balance."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.library.shipped import assets_folder
from game.model.balance import Balance
from game.model.picture import Face
from game.model.power import Chair, Strands
from game.model.scenario import Scenario
from game.model.view import SceneSeen
from game.window.drawings import Drawings
from game.window.picture.calls import draw_calls
from game.window.picture.company import draw_further
from game.window.picture.frame import COMPANY_WIDTH, ROOM, Frame
from game.window.picture.halves import is_between_two
from game.window.picture.people import draw_person
from game.window.picture.room import sides
from game.window.picture.scene import Scene
from game.window.scenes import scene_of
from tests.scenarios.test_staging import STORIES, settings

ZOOM = 0.35
MOST_HIDDEN = 0.12
"""Of eyes, brows and mouth: the corner of a brow behind somebody's hair hides nobody."""
SIZE = round(ROOM[0] * ZOOM), round(ROOM[1] * ZOOM)
FRAME = Frame(SIZE[0] / 2, 800 * ZOOM, ZOOM, 0)
BALANCES = tuple(
    Balance(Strands(user, user, user), Strands(other, other, other))
    for user, other in ((1, 9), (5, 5), (9, 1))
)


@pytest.fixture(scope="module")
def drawings() -> Drawings:
    pygame.display.init()
    return Drawings(assets_folder())


def pictures(story: Scenario) -> Iterator[SceneSeen]:
    """Whoever may be seen together in a story, wherever that may be."""
    drawn = settings(story)
    for name, moment in story.moments.items():
        two = tuple(story.seated(chair).name for chair in Chair)
        usual = moment.here if moment.here is not None else two
        for case in (moment, *moment.seen_otherwise):
            here = usual if case.here is None else case.here
            phone = moment.by_phone if case.by_phone is None else case.by_phone
            standing = moment.standing if case.standing is None else case.standing
            for setting in (case.setting,) if case.setting else sorted(drawn[name]):
                yield SceneSeen(setting, None, here, phone, 0, standing)


def scenes(story: Scenario) -> Iterator[Scene]:
    """Every picture with third people in it, at three balances, once each."""
    told = set()
    for seen in pictures(story):
        for balance in BALANCES:
            scene = scene_of(story, "daylight", balance, seen)
            if scene.third and not is_between_two(scene) and scene not in told:
                told.add(scene)
                yield scene


def mask(draw: object, *given: object) -> pygame.Mask:
    surface = pygame.Surface(SIZE, pygame.SRCALPHA)
    assert callable(draw)
    draw(surface, *given)
    return pygame.mask.from_surface(surface, 60)


def features(scene: Scene, index: int, drawings: Drawings) -> pygame.Mask:
    """Eyes, brows and mouth of a third person: what is not alike in two of their faces."""
    who, place = scene.third_places()[index]
    faces = []
    for face in (Face.WARM, Face.ANGRY):
        surface = pygame.Surface(SIZE)
        draw_further(surface, replace(who, face=face), place, FRAME, "day", drawings)
        faces.append(surface)
    alike = pygame.mask.from_threshold(faces[0], (0, 0, 0), (12, 12, 12, 255), faces[1])
    alike.invert()
    return alike


@pytest.mark.parametrize("story", STORIES)
def test_nobody_hides_the_face_of_anybody(story: str, drawings: Drawings) -> None:
    half = COMPANY_WIDTH / 2 * ZOOM
    for scene in scenes(STORIES[story]):
        third = scene.third_places()
        before = [mask(draw_person, side, FRAME, "day", drawings, False) for side in sides(scene)]
        before.append(mask(draw_calls, scene, FRAME, drawings))
        for index, (who, _) in enumerate(third):
            face = features(scene, index, drawings)
            nearer = [
                mask(draw_further, one, place, FRAME, "day", drawings)
                for one, place in third[index + 1 :]
            ]
            hidden = sum(face.overlap_area(one, (0, 0)) for one in (*before, *nearer))
            told = who.name, scene.setting, scene.power
            assert hidden <= MOST_HIDDEN * face.count(), told
            for box in face.get_bounding_rects():
                assert FRAME.x - half < box.left, told
                assert box.right < FRAME.x + half, told
