"""How far what is shown of a meeting has come: lines, what happened, a move and its answer.

It is told the time and says when something new has come up; the panel is built from it, and
picture and balance are set going by it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.library.settings import Settings
from game.model.balance import Balance
from game.model.picture import Face
from game.play.faces import faces_of
from game.play.meeting import Outcome, ToldPage
from game.play.memory import Recalled, recalled
from game.play.playing import Playing, PlayStep
from game.window.easing import Movement
from game.window.screens.play.reaction import Reaction, ReactionStage
from game.window.screens.play.table import PlayTable
from game.window.screens.play.telling import AT_ONCE, Telling, telling_of
from game.window.settings import movement_in_use

CHOICES_AFTER = 0.2
"""Seconds from the last line to the choices, where anything moves."""


class Unfolding:
    """One meeting's. `stage` is how far the last move has come, `asks` whether all is told.

    `recalled` is an earlier choice that comes back on the page, for the first time.
    """

    def __init__(self, playing: Playing, table: PlayTable) -> None:
        self._playing = playing
        self._table = table
        self._reaction: Reaction | None = None
        self._settings = Settings()
        self._faces: tuple[object, Mapping[str, Face]] | None = None
        self.telling: Telling = telling_of(playing.page, 0.0, AT_ONCE)
        self.stage = ReactionStage.TOLD
        self.asks = True
        self.recalled: Recalled | None = None
        self._first_recalled: dict[str, ToldPage] = {}

    @property
    def tells(self) -> bool:
        """Whether lines of the page are still to come."""
        here = self._playing.step not in (PlayStep.BEGINNING, PlayStep.MOVED)
        return here and not self.telling.is_done

    @property
    def is_moving(self) -> bool:
        """Whether a move has not come to its words yet."""
        return self.stage is not ReactionStage.TOLD

    @property
    def balance(self) -> Balance:
        """Where power has been seen to come to: a move that is still to be seen is not in it."""
        playing = self._playing
        if playing.outcome is not None and self.is_moving:
            return playing.outcome.before
        if playing.outcome is None and not self._has_arrived:
            return playing.page.before
        return playing.balance

    @property
    def told(self) -> tuple[ToldPage | Outcome, ...]:
        """All that has been told, without what is still to come of the page."""
        told = self._playing.told
        if not self.tells:
            return told
        page = self._playing.page
        passage = replace(page.passage, lines=page.passage.lines[: self.telling.lines])
        return (*told[:-1], replace(page, passage=passage, moves=()))

    @property
    def faces(self) -> Mapping[str, Face]:
        """What faces show now, by name."""
        playing = self._playing
        far = len(playing.told), playing.step, self.telling.told, len(playing.meeting.decisions)
        if self._faces is None or self._faces[0] != far:
            self._faces = far, faces_of(playing.scenario, self.told)
        return self._faces[1]

    @property
    def _has_arrived(self) -> bool:
        """Whether all that happened on arrival at the page has been seen."""
        return self.telling.is_done and not self.is_moving

    def begin_page(self, settings: Settings, now: float, whole: bool = False) -> None:
        """A page comes up; `whole`: somebody has read it before."""
        self._settings, self._reaction = settings, None
        self.telling = telling_of(self._playing.page, now, settings.lines, whole)
        self.recalled = self._recalled()
        self._table.show_page(now)
        self._follow_telling(now)

    def _recalled(self) -> Recalled | None:
        page = self._playing.page
        found = recalled(self._playing.meeting, page.passage.moment)
        new = [one for one in found if self._first_recalled.setdefault(one.fact, page) == page]
        return new[0] if new else None

    def go_on(self, now: float) -> None:
        """The next line, or what happened on arrival."""
        self.telling = self.telling.next(now)
        self._follow_telling(now)

    def react(self, settings: Settings, now: float) -> None:
        """A decision was made: a face answers, the table moves, then the words come."""
        self._settings = settings
        self._reaction = Reaction(
            now, movement_in_use(settings), self._table.answering is not None, self._table.seems
        )
        self._table.show_outcome(now, self._reaction)
        self._stand(now)

    def follow(self, settings: Settings, now: float) -> bool:
        """Whether time alone has brought something new: a stage of a move, a line at a pace."""
        self._settings = settings
        was = self.stage, self.asks
        self._stand(now)
        if self.tells and not self.is_moving and self.telling.is_due(now, settings.lines):
            self.go_on(now)
            return True
        return was != (self.stage, self.asks)

    def finish(self, now: float) -> None:
        """The last state of a move at once."""
        self._reaction = None
        self._table.finish()
        self.telling = self.telling.settled
        self._stand(now)

    def stand(self, settings: Settings, now: float) -> None:
        """All that had come up before stands there at once."""
        if self._playing.step is PlayStep.MOVED:
            self.react(settings, now)
        elif self._playing.step is not PlayStep.BEGINNING:
            self.begin_page(settings, now, whole=True)
        self.finish(now)

    def _follow_telling(self, now: float) -> None:
        if self.telling.has_happened:
            self._table.show_arrival(now)
            self._reaction = Reaction(now, movement_in_use(self._settings), False)
        self._stand(now)

    def _stand(self, now: float) -> None:
        self.stage = self._reaction.at(now) if self._reaction is not None else ReactionStage.TOLD
        moves = movement_in_use(self._settings) is Movement.FULL
        by_key = moves and self._settings.lines != AT_ONCE and self.telling.told > 1
        is_told = self.telling.is_done and (not by_key or now >= self.telling.since + CHOICES_AFTER)
        has_moved = self._playing.outcome is not None
        self.asks = not self.is_moving and (is_told or has_moved)
