"""A play at a terminal that a test types into; what it told, remarked and handed on."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from game.library.runs.event_words import words_of
from game.model.players import Manner, Players
from game.model.run import RunHead, RunId
from game.model.scenario import Scenario
from game.model.theory import TheoryCard
from game.play.changes import Keep, RunChange
from game.play.keeper import Keeper
from game.play.meeting import begun
from game.play.sitting import Sitting
from game.terminal.asides import Asides
from game.terminal.json_teller import JsonTeller
from game.terminal.lines import Lines
from game.terminal.play import TerminalPlay
from game.terminal.text_teller import TextTeller
from tests.meeting_sample import sample

TOLD = Path(__file__).parent / "told"

HEAD = RunHead(
    RunId("run-1"), "t", "p", "h", None, Players.PROFESSIONAL, Manner.TYPICAL, seed=3, started=""
)


class Typed(Lines):
    """Lines that are typed already, by a person or by a program."""

    def __init__(self, *lines: str, is_person: bool = False) -> None:
        super().__init__(io.StringIO("".join(f"{line}\n" for line in lines)))
        self.is_person = is_person


@dataclass
class Terminal:
    """`kept` is what was handed on; `keep` may stand in its place."""

    players: Players
    seed: int = 3
    scenario: Scenario = field(default_factory=sample)
    is_json: bool = False
    keep: Keep | None = None
    cards: Mapping[str, TheoryCard] = field(default_factory=dict)
    kept: list[RunChange] = field(default_factory=list)
    out: io.StringIO = field(default_factory=io.StringIO)
    errors: io.StringIO = field(default_factory=io.StringIO)

    def play(self, lines: Lines, remarks: tuple[str, ...] = ()) -> TerminalPlay:
        """The play, ready to begin."""
        sitting = Sitting(self.players, seed=self.seed)
        meeting = begun(self.scenario, sitting)
        head = replace(HEAD, chair=self.players, other=sitting.manner, seed=self.seed)
        keeper = Keeper(self.keep or self._keep, lambda: head)
        told = self.errors if self.is_json else self.out
        beside = TextTeller(meeting.scenario, told, self.errors)
        teller = self._json_teller(meeting.scenario) if self.is_json else beside
        return TerminalPlay(meeting, lines, teller, keeper, Asides(beside, self.cards), remarks)

    def typed(self, *lines: str) -> bool:
        """Whether the play came to its end with these lines; then with its debrief."""
        play = self.play(Typed(*lines))
        came_to_its_end = play.play()
        if came_to_its_end:
            play.debrief({})
        return came_to_its_end

    def _keep(self, change: RunChange) -> None:
        self.kept.append(change)

    def _json_teller(self, scenario: Scenario) -> JsonTeller:
        return JsonTeller(scenario, self.out, self.errors, words_of)
