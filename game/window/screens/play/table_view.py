"""The picture and the balance of the play screen: at rest, or moving from one state to the next.

What it shows is handed in; nothing here knows a rule. Any key finishes a movement at once. A
picture at rest is kept, so that the panel alone is drawn anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pygame

from game.model.picture import Face
from game.model.power import Chair
from game.model.scenario import ChoiceKind
from game.window.easing import CROSS_FADE, Movement
from game.window.kit import Kit
from game.window.layout import Arrangement, PlayAreas
from game.window.meter.motion import MeterMotion
from game.window.meter.strip import PlacesKept, draw_strip
from game.window.meter.view import MeterView
from game.window.picture.frame import Frame, close_frame, frame_for
from game.window.picture.motion import SceneMotion, SceneShown
from game.window.picture.room import draw_shown, prepare, whole_room
from game.window.picture.scene import Scene
from game.window.screens.play.answering import Answering, draw_answer
from game.window.screens.play.own_picture import draw_own_picture
from game.window.screens.play.reaction import Reaction

AT_REST = 0.3
"""Seconds of rest after which something may be made that takes longer than a frame."""
NOBODYS: Mapping[str, ChoiceKind] = MappingProxyType({})


class TableView:
    """One picture and one balance. Times are seconds of the loop's clock.

    `own_picture` is the file of the picture that lies over the room, or None.
    """

    def __init__(self, scene: Scene, view: MeterView) -> None:
        self._scene = SceneMotion(scene, scene, 0.0, Movement.NONE)
        self._meter = MeterMotion(view, view, 0.0, movement=Movement.NONE)
        self._rest = view
        self._answer: Answering | None = None
        self._hands: Mapping[str, ChoiceKind] = NOBODYS
        self._reaction: Reaction | None = None
        self._shown_from = self._shown_until = 0.0
        self._finished = True
        self._kept: tuple[object, pygame.Surface] | None = None
        self._drawn: object = None
        self._places = PlacesKept()
        self._faces: tuple[SceneMotion, Mapping[str, Face]] | None = None
        self._prepared: SceneMotion | None = None
        self._seen: tuple[pygame.Surface, pygame.Rect, Frame, Kit] | None = None
        self._rests_since = 0.0
        self.own_picture: Path | None = None

    @property
    def scene(self) -> Scene:
        """The scene it comes to rest at."""
        return self._scene.after

    @property
    def view(self) -> MeterView:
        """The balance it comes to rest at."""
        return self._rest

    def show(self, scene: Scene, view: MeterView, now: float, movement: Movement) -> None:
        """Another room or another chair: the picture cross-fades, the balance is just there."""
        held = scene.following(self._scene.after)
        self._scene = SceneMotion(self._scene.after, held, now * 1000, movement)
        self._meter = MeterMotion(view, view, 0.0, movement=Movement.NONE)
        self._rest, self._answer, self._finished = view, None, False
        self._rests_since = now

    def move(
        self,
        scene: Scene,
        view: MeterView,
        seemed: float | None,
        now: float,
        movement: Movement,
    ) -> None:
        """Power moves: from `now` on everything slides there; then the strip says what changed."""
        began = now * 1000
        held = scene.following(self._scene.after).showing(self._scene.after.faces)
        before = replace(self._rest, was=None, looks=None, looked=None, has_law=view.has_law)
        self._scene = SceneMotion(self._scene.after, held, began, movement)
        self._meter = MeterMotion(before, view, began, seemed, movement)
        self._rest, self._finished = self._meter.settled, False
        self._answer = None

    def answer(
        self,
        answering: Answering | None,
        reaction: Reaction,
        hands: Mapping[str, ChoiceKind] = NOBODYS,
    ) -> None:
        """A face is seen close from the pick to the words; None: nobody's.

        `hands` are of those who decided, by name: whether they spoke or acted.
        """
        self._answer = answering
        self._shown_from, self._shown_until = reaction.face_at, reaction.over_at
        self._hands, self._reaction = hands, reaction

    def seen_from(self, look: str, facing: Chair) -> None:
        """Use another look, or the wall that another chair faces, at once."""
        scene = self._scene.after
        if (scene.look, scene.facing) != (look, facing):
            after = replace(
                scene, look=look, facing=facing, folder_open=facing is Chair.PROFESSIONAL
            )
            self._scene = SceneMotion(after, after, 0.0, Movement.NONE)

    def show_faces(self, faces: Mapping[str, Face], now: float) -> None:
        """What faces show, by name, at once; while a face is to answer, from then on."""
        if self._answer is not None and now < self._shown_from:
            return
        if self._faces is None or self._faces != (self._scene, faces):
            self._scene = self._scene.showing(faces)
            self._faces = self._scene, dict(faces)

    def rests(self, now: float) -> bool:
        """True where nothing has moved for a moment: no frame is late for what is made ahead."""
        if self.moving(now) or self._seen is None:
            self._rests_since = now
        return now - self._rests_since >= AT_REST

    def make_ready(self, scene: Scene, movement: Movement) -> None:
        """Make the picture of a scene that is likely to come, where it is of another place."""
        held = scene.following(self._scene.after)
        is_other = SceneMotion(self._scene.after, held, 0.0, movement).lasts == CROSS_FADE
        if self._seen is not None and is_other:
            surface, whole, frame, kit = self._seen
            whole_room(surface, whole, held, kit.drawings, frame)

    def finish(self) -> None:
        """Jump to the end of a movement."""
        self._finished = True

    def moving(self, now: float) -> bool:
        """True while something slides or fades."""
        if self._finished:
            return False
        rests = self._scene.finished(now * 1000) and self._meter.finished(now * 1000)
        if rests and (self._answer is None or now >= self._shown_until):
            self._finished = True
        return not self._finished

    def draw(
        self, surface: pygame.Surface, kit: Kit, areas: PlayAreas, now: float, figures: bool
    ) -> None:
        """Room, people and strip; `figures` adds the share of the say as a number."""
        if self.moving(now):
            self._drawn = None
            shown, meter = self._scene.at(now * 1000), self._meter.at(now * 1000)
            if self._reaction is not None and self._reaction.raised(now):
                scene = shown.scene.gesturing(self._hands, self._reaction.raised(now))
                shown = replace(shown, scene=scene)
            self._draw(surface, kit, areas, shown, meter, figures)
            waits = now * 1000 < self._scene.began and self._prepared is not self._scene
            if waits and not prepare(self._scene, kit.drawings, frame_of(areas)):
                self._prepared = self._scene
            if self._answer is not None and self._shown_from <= now < self._shown_until:
                draw_answer(surface, kit, areas, self._answer)
            return
        key = (surface.get_size(), kit.theme.look, kit.scale, kit.letters, areas.panel.topleft,
               tuple(areas.meter), self._scene.after, self._rest, figures,
               self.own_picture)  # fmt: skip
        if self._kept is None or self._kept[0] != key:
            rest = SceneShown(self._scene.after)
            self._draw(surface, kit, areas, rest, self._rest, figures)
            if self._drawn == key:
                self._keep(key, surface)
            self._drawn = key
        else:
            surface.blit(self._kept[1], (0, 0))

    def _keep(self, key: object, surface: pygame.Surface) -> None:
        """Keep a picture that was asked for twice, in the old sheet: a new one takes longer."""
        sheet = self._kept[1] if self._kept is not None else surface.copy()
        if sheet.get_size() != surface.get_size():
            sheet = surface.copy()
        sheet.blit(surface, (0, 0))
        self._kept = (key, sheet)

    def _draw(
        self,
        surface: pygame.Surface,
        kit: Kit,
        areas: PlayAreas,
        shown: SceneShown,
        meter: MeterView,
        figures: bool,
    ) -> None:
        frame = frame_of(areas)
        whole = surface.get_rect()
        if areas.arrangement in (Arrangement.STACKED, Arrangement.PLAIN):
            surface.fill(kit.theme.ground_title)
            whole = areas.picture
        if whole.height:
            self._seen = surface, whole, frame, kit
            draw_shown(surface, whole, shown, kit.drawings, frame)
        if self.own_picture is not None and whole.height:
            draw_own_picture(surface, self.own_picture, areas, kit)
        draw_strip(surface, areas.meter, meter, kit, figures, self._places)


def frame_of(areas: PlayAreas) -> Frame:
    """Both people above the balance, or close by where the picture is low and wide."""
    picture = areas.picture
    if areas.arrangement in (Arrangement.STACKED, Arrangement.PLAIN):
        return close_frame((picture.left, picture.top, picture.width, picture.height))
    return frame_for((picture.left, picture.top, picture.width, areas.meter.top - picture.top))
