"""A small scenario and null ports for the window's tests, built by hand."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from game.engine.sitting import Sitting
from game.library.settings import Settings
from game.model.conditions import Compares, Comparison
from game.model.effects import Change, Effects, Shift, Traces, Verb
from game.model.events import Event, Hope
from game.model.power import Chair, Rung, Strand, Strands
from game.model.problems import Problem, Severity
from game.model.run import Reflection, Run, RunHead
from game.model.scenario import (
    DEFAULT_CASE,
    Agreement,
    Author,
    Choice,
    ChoiceKind,
    Decides,
    Happens,
    Law,
    Line,
    LineKind,
    Measure,
    Moment,
    Person,
    Questions,
    Route,
    Scenario,
)
from game.model.state import Decision
from game.model.theory import TheoryCard
from game.window.ports import Entry, Ports, Shelf, Unfinished

ASSETS = Path(__file__).resolve().parents[2] / "assets"
SAY, DO = ChoiceKind.SAY, ChoiceKind.DO


def shifts(verb: Verb, **points: int) -> Effects:
    """Effects of one verb on named strands."""
    return Effects(tuple(Shift(verb, Strand(name), n) for name, n in points.items()))


def _line(text: str, speaker: str | None = None, kind: LineKind = LineKind.SPEECH) -> Line:
    return Line(kind if speaker else LineKind.NARRATION, text, speaker)


def _report() -> Moment:
    return Moment(
        "The report",
        "The report",
        place="Ward 4, 4:40 pm",
        script=(
            _line("Ten minutes to the ward round. The report is on your side of the table."),
            _line("Last time everyone had a copy. I saw my name, upside down.", "Yusuf"),
            _line("Eleven minutes. Five more people after this.", "Dr Okafor", LineKind.THOUGHT),
            _line("On the board behind her you are bed 4.", "Yusuf", LineKind.SIGHT),
        ),
        decides=Decides.PROFESSIONAL,
        question="How do you begin?",
        choices=(
            Choice(
                "main-points", SAY, "I’ll go through the main points with you in there.",
                "The corridor", effects=shifts(Verb.TAKES, voice=1), looks=1,
                because="The meeting was described, not opened.", rung=Rung.INFORMING,
                lands_as="So it is settled already.", theory=("arnstein-3-informing",),
            ),
            Choice(
                "anything-to-add", SAY, "Is there anything you want me to add?", "The corridor",
                effects=shifts(Verb.SHARES, voice=1), because="Yusuf was asked, within the plan.",
                rung=Rung.CONSULTATION, theory=("arnstein-4-consultation",), looks=2,
            ),
            Choice(
                "turn-it-round", DO,
                "Turn the report round. “Read it first. Tell me what we got wrong.”",
                "The corridor", effects=shifts(Verb.SHARES, knowledge=2, voice=1),
                because="You shared the report before the meeting.", rung=Rung.PLACATION,
                lands_as="Someone asked.", theory=("arnstein-5-placation",),
                traces=Traces(remember=("report shared",), promises=("a copy by Friday",)), costs=1,
            ),
            Choice(
                "last-page", SAY, "Let’s write the last page together.", "The corridor",
                only_if=Compares("trust", Comparison.AT_LEAST, 8),
                blocked_because="Yusuf hasn’t been told he can add to it.", blocked_by="the system",
            ),
        ),
    )  # fmt: skip


def _corridor() -> Moment:
    return Moment(
        "The corridor", "The corridor", place="Outside the meeting room",
        script=(_line("Yusuf stands by the notice board."), _line("Can we start?", "Bea")),
        happens=Happens(
            shifts(Verb.TAKES, choice=1), because="The bed manager has rung.",
            caused_by="the system",
        ),
        law=Law("detention", "mha-detention", ("tribunal", "complaint")),
        decides=Decides.SERVICE_USER,
        question="What do you do?",
        choices=(
            Choice("my-leave", SAY, "I would like to start with my leave.", "The table",
                   effects=shifts(Verb.CLAIMS, voice=1, choice=1), because="You named your goal.",
                   theory=("lukes-three-dimensions",), costs=1),
            Choice("nod", DO, "Nod. Save it for when it matters.", "The table",
                   because="It did not feel safe to speak.", unseen=True,
                   lands_as="He looked fine with it."),
            Choice("advocate", SAY, "I’d like Bea to sit in with me.", "The table",
                   only_if=Compares("trust", Comparison.AT_LEAST, 9), lever="advocate",
                   blocked_because="Nobody has told you that you can bring an advocate.",
                   blocked_by="the system"),
        ),
    )  # fmt: skip


def _table() -> Moment:
    return Moment(
        "The table", "The table", place="4:52 pm",
        script=(_line("Let us decide about the weekend.", "Dr Okafor"),),
        decides=Decides.TOGETHER,
        question="What about the weekend?",
        choices=(
            Choice("home", SAY, "Home on Saturday, back Sunday, with a plan we both write.",
                   "Friday", effects=Effects((Shift(Verb.SHARES, Strand.CHOICE, 2),),
                                             (Change("trust", 1),)),
                   because="Both can change it.", rung=Rung.PARTNERSHIP,
                   theory=("shared-decision-making",)),
            Choice("wait", SAY, "Not this weekend. We will look at it again on Wednesday.",
                   "Friday", effects=shifts(Verb.TAKES, choice=2),
                   because="The decision stays with the team.", rung=Rung.INFORMING),
        ),
        cases=(DEFAULT_CASE,),
    )  # fmt: skip


def sample(title: str = "Before the ward round", setting: str = "ward") -> Scenario:
    """One meeting with a professional's, a service user's and a shared decision."""
    moments = (
        _report(),
        _corridor(),
        _table(),
        Moment("Friday", "Friday", routes=(Route("Still waiting"),)),
        Moment("Still waiting", "Still waiting", ending="Still waiting",
               traces=Traces(fails=("a copy by Friday",)),
               script=(_line("The weekend comes. Nobody has brought the copy."),)),
    )  # fmt: skip
    return Scenario(
        title=title,
        people=(
            Person("Dr Okafor", Chair.PROFESSIONAL, "Consultant psychiatrist",
                   "To know that Yusuf will be safe.", "Eleven minutes a person.",
                   ("The report is finished. Yusuf has not seen it.",), "okafor"),
            Person("Yusuf", Chair.SERVICE_USER, "34, nine days on the ward",
                   "To go home for the weekend and see the dog.",
                   "That asking is written down as demanding.", ("Bed 4 is you.",), "yusuf"),
            Person("Bea", None, "Independent mental health advocate"),
        ),
        moments={moment.name: moment for moment in moments},
        start="The report",
        user_starts=Strands(2, 2, 2),
        professional_starts=Strands(8, 8, 8),
        measures=(Measure("trust", 4), Measure("hope", 5, Chair.SERVICE_USER, "Yusuf’s hope")),
        facts=("report shared",),
        about="Yusuf has been on the ward for nine days and wants weekend leave. "
        "Dr Okafor has the report, ten minutes and a full list.",
        minutes=12,
        setting=setting,
        written_by=(Author("The Other Chair project"),),
        agreement=Agreement("Invented for these tests.", "training", "2027-06-01"),
        content_notes=("being detained", "not being listened to"),
        support="Take a break whenever you want. You do not have to say why.",
        focus=("shared-decision-making",),
        debrief=Questions(
            ("When did you feel you had a say?",),
            ("What did the clock decide for you?", "What would you do first on Monday?"),
            ("Who was not in the room but held power over this meeting?",),
        ),
    )  # fmt: skip


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
class NullRuns:
    """Keeps what it is told in lists, and nothing longer than the test."""

    started: list[str] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    hopes: list[Hope] = field(default_factory=list)
    reflections: dict[str, str] = field(default_factory=dict)
    ended: list[str | None] = field(default_factory=list)

    def start(
        self, entry: Entry, sitting: Sitting, other: str, events: tuple[Event, ...]
    ) -> tuple[str, str | None]:
        self.started.append("run-1")
        return "run-1", None

    def decide(
        self, run_id: str, number: int, decision: Decision, events: tuple[Event, ...]
    ) -> str | None:
        self.decisions.append(decision)
        return None

    def hope(self, run_id: str, hope: Hope) -> str | None:
        self.hopes.append(hope)
        return None

    def reflect(self, run_id: str, reflection: Reflection) -> str | None:
        self.reflections[reflection.question] = reflection.text
        return None

    def finish(self, run_id: str, ending: str | None) -> str | None:
        self.ended.append(ending)
        return None

    def load(self, run_id: str) -> Run | None:
        return None

    def earlier(self, entry: Entry, chair: Chair) -> Run | None:
        return None


BROKEN = Problem(
    "scenarios/tea/scenario.yaml", 76, 16, Severity.ERROR, "unknown-moment",
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
        head = RunHead("run-0", "Before the ward round", "ward", "", None, "professional",
                       "typical", 1, "2026-05-01T10:00:00")  # fmt: skip
        run = Run(head, (Decision(professional="turn-it-round"),))
        shelf = Shelf(shelf.entries, Unfinished(shelf.entries[0], run, "The corridor"))
    saved: list[Settings] = []

    def save(settings: Settings) -> str | None:
        saved.append(settings)
        return None

    return Ports(ASSETS, lambda: shelf, runs or NullRuns(), save, lambda: 7, theory())
