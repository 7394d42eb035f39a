"""The picture and the balance of one playthrough: what they show of a page or of a decision.

How they move is in `table_view`; the steps are in `game.play`. Here the one becomes the other,
with the note that sounds when the bead comes to rest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pygame

from game.cast.places.seating import figure_of
from game.engine.play import Step, replay
from game.model.balance import Balance
from game.model.picture import Face
from game.model.power import Chair
from game.model.scenario import ChoiceKind
from game.model.view import MoveSeen, SceneSeen
from game.play.meeting import Outcome
from game.play.playing import Playing, PlayStep
from game.play.same_line import still_followed
from game.window.desk import Desk
from game.window.kit import Kit
from game.window.layout import Arrangement, PlayAreas, play_areas
from game.window.meter.places import strip_places
from game.window.meter.view import MeterView
from game.window.picture.scene import Scene
from game.window.ports import Entry
from game.window.scenes import meter_of, moved_meter, scene_of, seemed_share
from game.window.screens.play.answering import Answering
from game.window.screens.play.reaction import Reaction
from game.window.screens.play.table_view import TableView
from game.window.settings import is_heard, movement_in_use
from game.window.sound.following import RoomSound
from game.words.faces import face_said
from game.words.moves import names_of
from game.words.spoken import aloud
from game.words.standing import the_say

NOTE_AFTER = 1.1
"""Seconds from the start of a movement of the light to its note."""


def earlier_steps(desk: Desk, entry: Entry, playing: Playing) -> tuple[Step, ...]:
    """The steps of the last run in the other chair; empty if there is none."""
    if not playing.is_alone:
        return ()
    run = desk.ports.runs.earlier(entry, playing.players[0].other)
    if run is None:
        return ()
    return replay(playing.scenario, still_followed(playing.scenario, run)).steps


class PlayTable:
    """`theory` are the ids tied to the last move, `said` is that move as it is read aloud."""

    def __init__(self, desk: Desk, playing: Playing, path: str) -> None:
        self.theory: tuple[str, ...] = ()
        self.said = ""
        self._desk = desk
        self._playing = playing
        self._path = path
        self._note: tuple[float, float, bool] | None = None
        self._room = RoomSound(desk)
        self._ahead: tuple[int, str, Chair] | None = None
        before = playing.page.before
        self._view = TableView(self._scene(before), self._meter(before))

    # what is shown

    def show_page(self, now: float) -> None:
        """A page comes up: its room, with power as it was before what happens here."""
        page, movement = self._playing.page, movement_in_use(self._desk.settings)
        self._view.show(self._scene(page.before), self._meter(page.before), now, movement)

    def show_arrival(self, now: float) -> None:
        """What happened on arrival at the page, once its lines are told."""
        self._follow(self._playing.page.before, self._playing.page.moves, now)

    def show_outcome(self, now: float, reaction: Reaction) -> None:
        """A decision was made: whoever it was done to answers, then the table moves."""
        outcome = self._playing.outcome
        if outcome is not None:
            self._follow(outcome.before, outcome.moves, reaction.moves_at)
            answering = self.answering if reaction.has_face else None
            self._view.answer(answering, reaction, self._hands(outcome))

    def _hands(self, outcome: Outcome) -> dict[str, ChoiceKind]:
        """Who decided, as far as this chair may know, and whether they spoke or acted."""
        picks = [pick for move in outcome.moves for pick in move.picks]
        return {pick.name: pick.kind for pick in picks if pick.words is not None}

    @property
    def seems(self) -> bool:
        """Whether the last decision seemed to move power otherwise than it did."""
        outcome = self._playing.outcome
        if outcome is None:
            return False
        around = zip(outcome.moves, outcome.before.around(outcome.moves), strict=True)
        return any(
            seemed_share(before, after, move.looks) is not None for move, (before, after) in around
        )

    @property
    def answering(self) -> Answering | None:
        """Whose face answers the last decision; None where nobody who could is there."""
        playing, outcome = self._playing, self._playing.outcome
        if outcome is None:
            return None
        makers = {pick.chair for move in outcome.moves for pick in move.picks}
        you = playing.players[0] if playing.is_alone else None
        others = [chair for chair in Chair if chair is not you and makers != {chair}]
        if len(others) != 1:
            return None
        name, scenario = playing.scenario.seated(others[0]).name, playing.scenario
        seen = outcome.moment.scene
        if name not in (*seen.here, *seen.by_phone):
            return None
        face = playing.face_of(name)
        words = face_said(name, face, self._desk.say)
        return Answering(figure_of(scenario, others[0]), others[0], face, words)

    def _follow(self, balance: Balance, moves: Sequence[MoveSeen], now: float) -> None:
        for move, (before, after) in zip(moves, balance.around(moves), strict=True):
            self._move(before, after, move, now)

    def _move(self, before: Balance, after: Balance, move: MoveSeen, now: float) -> None:
        say, around = self._desk.say, (before, after)
        self._view.move(
            self._scene(after), moved_meter(self._meter(after), move, around, say),
            seemed_share(before, after, move.looks), now, movement_in_use(self._desk.settings),
        )  # fmt: skip
        self.theory = move.theory
        names, viewer = names_of(self._playing.scenario), self._playing.viewer
        self.said = aloud(move, around, names, viewer, say)
        rests = now + NOTE_AFTER if self._view.moving(now) else now
        is_new = the_say(before, names) != the_say(after, names)
        self._note = (rests, after.power - before.power, is_new)

    def _facing(self) -> Chair:
        return self._playing.viewer or Chair.PROFESSIONAL

    @property
    def seen(self) -> SceneSeen:
        """Who is in the picture that is shown, where and when."""
        outcome = self._playing.outcome
        return (outcome.moment if outcome else self._playing.page.passage).scene

    def _scene(self, balance: Balance) -> Scene:
        look = self._desk.settings.look
        return scene_of(self._playing.scenario, look, balance, self.seen, self._facing())

    def _meter(self, balance: Balance) -> MeterView:
        playing, law = self._playing, self._playing.shown_moment.law
        return meter_of(playing.scenario, balance, law, playing.viewer, self._desk.say)

    @property
    def own_picture(self) -> Path | None:
        """The file of the scenario's own picture of the moment that is shown, or None."""
        playing = self._playing
        if playing.step is PlayStep.BEGINNING:
            return None
        moment = playing.outcome.moment.name if playing.outcome else playing.page.passage.moment
        name = playing.scenario.moments[moment].picture
        return Path(self._path).parent / name if name else None

    @property
    def face_said(self) -> str | None:
        """What the face shows that answers the last decision, as a sentence; None: nobody's."""
        answering = self.answering
        return f"{answering.words}." if answering is not None else None

    def _look_ahead(self, now: float) -> None:
        """Once all has been at rest for a moment, the room of the page that comes next is made."""
        page, look, facing = self._playing.next_page, self._desk.settings.look, self._facing()
        if page is None or not self._view.rests(now) or self._ahead == (id(page), look, facing):
            return
        self._ahead = (id(page), look, facing)
        scene = scene_of(self._playing.scenario, look, page.before, page.passage.scene, facing)
        self._view.make_ready(scene, movement_in_use(self._desk.settings))

    # frame by frame

    def draw(
        self,
        surface: pygame.Surface,
        kit: Kit,
        areas: PlayAreas,
        now: float,
        figures: bool,
        faces: Mapping[str, Face],
    ) -> None:
        """Picture and strip as they are now, in the look and from the chair of now.

        `figures` adds the share of the say as a number.
        """
        self._view.seen_from(kit.theme.look, self._facing())
        self._view.show_faces(faces, now)
        self._view.own_picture = self.own_picture
        self._view.draw(surface, kit, areas, now, figures)

    def areas(self, kit: Kit, figures: bool) -> PlayAreas:
        """Where all parts of the screen stand; `figures`: those of the strip are told too."""
        on_right = self._playing.viewer is Chair.SERVICE_USER
        areas = play_areas(kit.scale, on_right, self._desk.settings.projector)
        if areas.arrangement is not Arrangement.PLAIN:
            return areas
        view = self._view.view
        return areas.with_panel_above(strip_places(areas.meter, view, kit, figures).plate.top)

    def moving(self, now: float) -> bool:
        """True while something slides or fades."""
        return self._view.moving(now)

    def finish(self) -> None:
        """Jump to the end of a movement."""
        self._view.finish()

    def frame(self, now: float) -> None:
        """What is heard now, and what is made ahead while all is at rest."""
        self._sound(now)
        self._look_ahead(now)

    def _sound(self, now: float) -> None:
        """The room; the note, once the bead is at rest or a key has ended the movement."""
        self._room.follow(self._view.scene.setting)
        if self._note is None or (now < self._note[0] and self._view.moving(now)):
            return
        _, moved, is_new = self._note
        self._note = None
        if is_heard(self._desk.settings):
            self._desk.loudspeaker.note(moved, is_new)

    def hush(self) -> None:
        """The room is not heard where another screen is seen."""
        self._room.hush()
