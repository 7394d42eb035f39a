"""A file in the hands of its author: what it says now, and what of it plays meanwhile.

`remark` is the sentence about the last thing that happened to the file. No drawing.
"""

from __future__ import annotations

from game.engine.start_at import fitted, starting_at, usual_start
from game.library.draft import Draft, DraftFile
from game.library.figure_line import with_figure
from game.library.reading.scenario_reader import NotAScenario
from game.model.picture import Description
from game.model.problems import Problem
from game.model.scenario import Scenario
from game.model.state import State
from game.play.playing import Playing
from game.play.sitting import Sitting
from game.window.ports import Entry
from game.window.preview.place import PlayPlace, followed, place_of
from game.words.catalogue import ENGLISH, Catalogue

READ = "Saved, and read again."
NOT_DESCRIBED = "The file keeps its own lines here. Copy what stands above into it by hand."
DESCRIBED = "{name} is described. Ctrl and Z puts it back."
MENDED = "Line {line} is mended. Ctrl and Z puts it back."
GONE = "There is no moment called “{moment}” in the file now."


class Writing:
    """`draft` is the file as it was read last; `scenario` the last of it that could be played.

    `state` is where every play begins, or None where it begins as the story says. `say` is the
    language of the remarks.
    """

    say: Catalogue = ENGLISH

    def __init__(
        self, file: DraftFile, draft: Draft, sitting: Sitting, moment: str | None = None
    ) -> None:
        self._file = file
        self.draft = draft
        self.sitting = sitting
        self.remark = ""
        self.scenario = draft.scenario
        self._moment = moment
        self.state: State | None = None
        self._more: tuple[PlayPlace, int] | None = None
        self._settle_start(None)

    # what it is

    @property
    def begins_anywhere(self) -> bool:
        """True where a moment to begin at was asked for."""
        return self._moment is not None

    @property
    def can_undo(self) -> bool:
        """True where the last mend can be put back."""
        return self._file.can_undo

    def entry(self) -> Entry:
        """The story that plays, as every screen takes it; ValueError where there is none."""
        scenario = self.scenario
        if scenario is None:
            raise ValueError("nothing can be played yet")
        if self.state is not None:
            scenario = starting_at(scenario, self.state)
        return Entry(self.draft.name, scenario.title, scenario, self.draft.problems)

    def place_now(self, playing: Playing) -> PlayPlace | None:
        """Where a play of the story before goes on in the story of now; None: at its beginning.

        Says in `remark` what no longer fits. Decisions that did not fit are remembered until
        another is made, so that they come back once the file follows them again.
        """
        if self.state is not None:
            return None
        place = place_of(playing)
        if self._more is not None and len(place.decisions) == self._more[1]:
            place = self._more[0]
        found = followed(self.entry().scenario or playing.scenario, place, self.say)
        self._more = (place, len(found.place.decisions)) if found.lost else None
        self.remark = found.lost or f"{self.remark} {self._fit(len(place.decisions))}".strip()
        return found.place

    def _fit(self, decisions: int) -> str:
        if not decisions:
            return ""
        return self.say.counted(decisions, "Your decision still fits.", "Your {n} decisions fit.")

    # what happens to it

    def was_saved(self, now: float) -> bool:
        """True once after each save by an editor."""
        return self._file.was_saved(now)

    def read_again(self, remark: str | None = None) -> bool:
        """Read the file; True where its story is to be shown in place of the one before."""
        before = self.scenario
        try:
            self.draft = self._file.read()
        except NotAScenario as gone:
            self.remark = str(gone)
            return False
        self.remark = self.say(READ) if remark is None else remark
        if self.draft.scenario is None:
            return False
        self.scenario = self.draft.scenario
        return self._settle_start(before)

    def mend(self, problem: Problem) -> bool:
        """Write the certain cure of a problem; True where the file is to be read again."""
        mended = self.draft.mend(problem)
        if mended is None:
            return False
        told = self._file.mend(self.draft, mended)
        self.remark = told or self.say(MENDED, line=problem.line)
        return True

    def describe(self, person: str, looks: Description) -> str:
        """Write how somebody looks into the file and read it; the sentence of what came of it."""
        mended = with_figure(self.draft.data, person, looks)
        if mended is None:
            return self.say(NOT_DESCRIBED)
        told = self._file.mend(self.draft, mended)
        self.read_again(told or self.say(DESCRIBED, name=person))
        return self.remark

    def undo(self) -> bool:
        """Put the last mend back; True where the file is to be read again."""
        told = self._file.undo()
        self.remark = told or self.say("It is put back as it was.")
        return True

    def _settle_start(self, before: Scenario | None) -> bool:
        """Begin at the moment asked for; False, and a sentence, where it is gone."""
        scenario = self.scenario
        if self._moment is None or scenario is None:
            return scenario is not None
        if self._moment not in scenario.moments:
            self.remark = self.say(GONE, moment=self._moment)
            self.scenario = before
            return False
        known = fitted(self.state, before, scenario) if self.state and before else None
        self.state = known or usual_start(scenario, self._moment)
        return True
