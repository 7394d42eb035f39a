"""A meeting built by hand: a professional's, a service user's and a shared decision."""

from __future__ import annotations

from game.model.authorship import Agreement, Author
from game.model.balance import Balance
from game.model.conditions import Compares, Comparison
from game.model.effects import Change, Effects, Shift, Traces, Verb
from game.model.power import Chair, Rung, Strand, Strands
from game.model.scenario import (
    DEFAULT_CASE,
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
        starts=Balance(Strands(2, 2, 2), Strands(8, 8, 8)),
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
