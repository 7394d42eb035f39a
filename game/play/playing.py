"""The steps of a meeting between two keys: telling, choosing, hoping, moved, ended.

`Playing` says which step it is and what can be picked; the rules are the engine's, and every
decision goes to the keeper before anything is shown.
"""

from __future__ import annotations

from enum import Enum, auto

from game.engine.other_chair import pick
from game.model.balance import Balance
from game.model.events import Hope
from game.model.picture import Face
from game.model.players import Manner
from game.model.power import Chair
from game.model.problems import Refused
from game.model.state import Decision
from game.model.view import MomentSeen, OptionSeen
from game.play.faces import faces_of
from game.play.hopes import is_asked
from game.play.keeper import Keeper
from game.play.meeting import Meeting, Outcome, ToldPage


class PlayStep(Enum):
    """Where a meeting stands between two keys.

    BEGINNING: who sits here, and what is told to this chair only. TELLING: a page on the way.
    CHOOSING: a person picks. HANDING: the next person comes to the keys. HOPING: before the
    other chair decides, at few turns. WAITING: it decides, or everybody is watched. MOVED: a
    decision was made. ENDED: the last page.
    """

    BEGINNING = auto()
    TELLING = auto()
    CHOOSING = auto()
    HANDING = auto()
    HOPING = auto()
    WAITING = auto()
    MOVED = auto()
    ENDED = auto()


class Playing:
    """One playthrough, step by step; a meeting with decisions goes on at its last page.

    `hopes` False: nobody is asked what they hope.
    """

    def __init__(self, meeting: Meeting, keeper: Keeper, hopes: bool = True) -> None:
        self.scenario = meeting.scenario
        self.players = meeting.sitting.players.chairs
        self.meeting = meeting
        self.keeper = keeper
        self.outcome: Outcome | None = None
        self.skipped: str | None = None
        """The moment that was skipped last, until something is decided again."""
        self._picks: dict[Chair, str] = {}
        self._hopes = hopes
        self._seen: tuple[Meeting, Chair | None, MomentSeen] | None = None
        keeper.begun(meeting)
        self._page_no = len(meeting.pages) - 1 if meeting.decisions else 0
        begins = self.is_alone and not meeting.decisions
        self.step = PlayStep.BEGINNING if begins else self._step_after_telling()

    # what is shown

    @property
    def page(self) -> ToldPage:
        """The page that is told now."""
        return self.meeting.pages[self._page_no]

    @property
    def next_page(self) -> ToldPage | None:
        """The page that comes up next, where that is settled; None where a decision comes first."""
        coming = self.meeting.pages[0 if self.outcome is not None else self._page_no + 1 :]
        return coming[0] if coming else None

    @property
    def is_alone(self) -> bool:
        """True where one person plays one chair."""
        return len(self.players) == 1

    @property
    def picking(self) -> Chair | None:
        """The chair whose person picks now; None where nobody is asked."""
        if self.step not in (PlayStep.CHOOSING, PlayStep.HANDING):
            return None
        return next((chair for chair in self.meeting.asked if chair not in self._picks), None)

    @property
    def viewer(self) -> Chair | None:
        """Whose side the panel is on; None is an onlooker's."""
        if self.is_alone:
            return self.players[0]
        return self.picking if self.picking is not None else self.meeting.viewer

    @property
    def has_picked(self) -> bool:
        """True where the first of two people has picked and the second has not."""
        return bool(self._picks)

    @property
    def moment(self) -> MomentSeen:
        """The moment the play stands in, as whoever looks may know it."""
        meeting, picking = self.meeting, self.picking
        if self._seen is None or self._seen[0] is not meeting or self._seen[1] is not picking:
            moment = meeting.moment if picking is None else meeting.moment_for(picking)
            self._seen = (meeting, picking, moment)
        return self._seen[2]

    @property
    def shown_moment(self) -> MomentSeen:
        """The moment on the screen: after a decision it is still the one it was made in."""
        return self.outcome.moment if self.outcome is not None else self.moment

    @property
    def balance(self) -> Balance:
        """The balance as far as it has been shown."""
        if self.outcome is not None:
            return self.outcome.after
        return self.page.before if self.step is PlayStep.BEGINNING else self.page.after

    @property
    def told(self) -> tuple[ToldPage | Outcome, ...]:
        """What has been shown so far; pages that are still to come are not in it."""
        pages = len(self.meeting.pages)
        is_before = self.outcome is not None or self.step is PlayStep.BEGINNING
        coming = pages if is_before else pages - 1 - self._page_no
        return self.meeting.told[: len(self.meeting.told) - coming]

    @property
    def is_at_last_page(self) -> bool:
        """True where the page shown is that of the moment the play stands in."""
        if self.outcome is not None or self.step is PlayStep.BEGINNING:
            return False
        return self._page_no + 1 == len(self.meeting.pages)

    @property
    def options(self) -> tuple[OptionSeen, ...]:
        """What a number picks now: options to choose, or to hope for."""
        match self.step:
            case PlayStep.CHOOSING:
                return self.moment.options
            case PlayStep.HOPING:
                return self.moment.hopes
            case _:
                return ()

    def face_of(self, name: str) -> Face:
        """What somebody's face shows when all of the page is told."""
        return faces_of(self.scenario, self.told).get(name, Face.AT_EASE)

    # what is done

    def pick(self, option: OptionSeen) -> bool:
        """Choose or hope; False where the option is closed or the rules refuse it."""
        if not option.is_open:
            return False
        match self.step:
            case PlayStep.HOPING:
                return self._decide(Decision(), option.id)
            case PlayStep.CHOOSING:
                return self._choose(option.id)
            case _:
                return False

    def go_on(self) -> bool:
        """Enter: the next page, skipping a hope, letting the other decide. False: nothing to do."""
        match self.step:
            case PlayStep.BEGINNING:
                self.step = self._step_after_telling()
            case PlayStep.TELLING:
                self._page_no += 1
                self.step = self._step_after_telling()
            case PlayStep.HANDING:
                self.step = PlayStep.CHOOSING
            case PlayStep.HOPING | PlayStep.WAITING:
                self._decide(Decision())
            case PlayStep.MOVED:
                self.outcome = None
                self._page_no = 0
                self.step = self._step_after_telling()
            case PlayStep.CHOOSING | PlayStep.ENDED:
                return False
        return True

    def skip(self) -> bool:
        """Leave this moment, as `skipped` says; whoever is asked picks as most people would.

        False where there is nothing to skip: before the first moment, after a decision, at the end.
        """
        if self.step in (PlayStep.BEGINNING, PlayStep.MOVED, PlayStep.ENDED):
            return False
        meeting, passage = self.meeting, self.meeting.pages[-1].passage
        number, seed = len(meeting.decisions), meeting.sitting.seed
        picks = {
            chair: pick(self.scenario, meeting.state, chair, Manner.TYPICAL, seed, number)
            for chair in meeting.asked
        }
        self._picks = {}
        if not self._decide(Decision(*(picks.get(chair) for chair in Chair))):
            return False
        self.skipped = passage.moment
        return self.go_on()

    def made_before_own_pick(self) -> tuple[Decision, ...] | None:
        """The decisions before the last one that somebody here took part in; None for none."""
        made = self.meeting.decisions
        for number in range(len(made) - 1, -1, -1):
            if any(made[number].of(chair) is not None for chair in self.players):
                return made[:number]
        return None

    def _step_after_telling(self) -> PlayStep:
        meeting = self.meeting
        if self._page_no + 1 < len(meeting.pages):
            return PlayStep.TELLING
        if meeting.is_over:
            self.keeper.ended()
            return PlayStep.ENDED
        if len(meeting.asked) > 1:
            return PlayStep.HANDING
        if meeting.asked:
            return PlayStep.CHOOSING
        if self._hopes and is_asked(meeting):
            return PlayStep.HOPING
        return PlayStep.WAITING

    def _choose(self, choice_id: str) -> bool:
        chair = self.picking
        if chair is None:
            return False
        self._picks[chair] = choice_id
        if self.picking is not None:
            self.step = PlayStep.HANDING
            return True
        picks = Decision(self._picks.get(Chair.PROFESSIONAL), self._picks.get(Chair.SERVICE_USER))
        self._picks = {}
        return self._decide(picks)

    def _decide(self, picks: Decision, hoped: str | None = None) -> bool:
        """Make a decision, then keep what was hoped of it."""
        number = len(self.meeting.decisions)
        try:
            self.meeting = self.meeting.picked(picks)
        except Refused:
            return False
        self.skipped = None
        self.keeper.decided(self.meeting)
        if hoped is not None:
            self.meeting = self.meeting.hoping(Hope(number, self.players[0], hoped))
            self.keeper.hoped(self.meeting)
        self.outcome, self.step = self.meeting.outcome, PlayStep.MOVED
        return True
