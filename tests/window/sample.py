"""A small scenario and null ports for the window's tests, built by hand."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from game.library.settings import Settings
from game.model.codes import Code, Severity
from game.model.events import Hope
from game.model.players import Manner, Players
from game.model.power import Chair
from game.model.problems import Problem
from game.model.run import Run, RunHead, other_named
from game.model.state import Decision
from game.model.theory import TheoryCard
from game.play.changes import (
    DebriefLeft,
    DecisionMade,
    HopeSaid,
    Reflected,
    RunBegun,
    RunChange,
    RunEnded,
    Unsaved,
)
from game.play.sitting import Sitting
from game.window.ports import Entry, Ports, Shelf, Unfinished
from tests.meeting_sample import sample

ASSETS = Path(__file__).resolve().parents[2] / "assets"


def theory() -> dict[str, TheoryCard]:
    """Three cards."""
    return {
        id_: TheoryCard(
            id_, name, plain, plain + " The longer words of the card stand here.",
            ("asking first",), ("deciding before",), "It can be used to look good.",
            "S. Arnstein, 1969, A Ladder of Citizen Participation", "checked",
        )
        for id_, name, plain in (
            ("arnstein-5-placation", "Placation", "Advice is welcome, but those in charge judge."),
            ("arnstein-4-consultation", "Consultation", "Asked, with no say in what happens."),
            ("shared-decision-making", "Shared decisions", "Two people decide with all the facts."),
        )
    }  # fmt: skip


@dataclass
class Said:
    """A voice that keeps what it is to read; it reads on until it is stopped."""

    texts: list[str] = field(default_factory=list)
    is_speaking: bool = False

    def speak(self, text: str, language: str) -> None:
        """Kept, with its language."""
        self.texts.append(f"{language}: {text}")
        self.is_speaking = True

    def stop(self) -> None:
        """It has stopped."""
        self.is_speaking = False


@dataclass
class NullRuns:
    """Keeps what it is told in lists, and nothing longer than the test."""

    started: list[str] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    hopes: list[Hope] = field(default_factory=list)
    reflections: dict[str, str] = field(default_factory=dict)
    ended: list[str | None] = field(default_factory=list)
    left: int = 0
    before: Run | None = None
    """The last finished run in the other chair."""

    def new_head(self, entry: Entry, sitting: Sitting, other: str) -> RunHead:
        players, across, day = sitting.players, other_named(other), "2026-05-01T10:00:00"
        return RunHead("run-1", entry.title, entry.path, "", None, players, across, 7, day)

    def keep(self, change: RunChange) -> Unsaved | None:
        match change:
            case RunBegun(head):
                self.started.append(head.id)
            case DecisionMade(decision=decision):
                self.decisions.append(decision)
            case HopeSaid(hope=hope):
                self.hopes.append(hope)
            case Reflected(reflection=reflection):
                self.reflections[reflection.question] = reflection.text
            case RunEnded(ending=ending):
                self.ended.append(ending)
            case DebriefLeft():
                self.left += 1
        return None

    def load(self, run_id: str) -> Run | None:
        return None

    def earlier(self, entry: Entry, chair: Chair) -> Run | None:
        return self.before


BROKEN = Problem(
    "scenarios/tea/scenario.yaml", 76, 16, Severity.ERROR, Code.UNKNOWN_MOMENT,
    "there is no moment called “Sams list”", "Did you mean “Sam’s list”?",
    "        go to: Sams list",
)  # fmt: skip


def entries() -> tuple[Entry, ...]:
    """Four that can be played and one that cannot."""
    figures = {"Dr Okafor": "priya", "Yusuf": "jean"}
    people = tuple(replace(p, figure=figures.get(p.name)) for p in sample().people)
    second = replace(sample("Who gets a key", "home"), people=people)
    return (
        Entry("ward", "Before the ward round", sample(), sat_in=frozenset({Chair.PROFESSIONAL})),
        Entry("key", "Who gets a key", second, sat_in=frozenset(Chair)),
        Entry("gp", "Ten minutes", sample("Ten minutes", "gp")),
        Entry("tea", "The tea urn", None, (BROKEN, replace(BROKEN, line=80))),
        Entry("board", "Any other business", sample("Any other business", "boardroom")),
    )


def ports(unfinished: bool = False, runs: NullRuns | None = None) -> Ports:
    """Ports that keep nothing and print nothing."""
    shelf = Shelf(entries())
    if unfinished:
        head = RunHead("run-0", "Before the ward round", "ward", "", None, Players.PROFESSIONAL,
                       Manner.TYPICAL, 1, "2026-05-01T10:00:00")  # fmt: skip
        run = Run(head, (Decision(professional="turn-it-round"),))
        shelf = Shelf(shelf.entries, (Unfinished(shelf.entries[0], run, "The corridor"),))
    saved: list[Settings] = []

    def save(settings: Settings) -> str | None:
        saved.append(settings)
        return None

    return Ports(ASSETS, lambda: shelf, runs or NullRuns(), save, lambda: 7, theory())
