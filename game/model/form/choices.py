"""The form of a choice and of a case of `if you differ`."""

from __future__ import annotations

from game.model.form import kinds
from game.model.form.kinds import READ, Form, Key
from game.model.form.moves import BECAUSE, FACE, MOVES, SOURCE, THEORY
from game.model.power import Chair, Rung
from game.model.scenario import CAUSES, DUTIES, LEAST_LIKELY, LEVERS, MOST_LIKELY, THE_OTHER_PERSON

CHAIRS = tuple(chair.value for chair in Chair)
RUNGS = tuple(rung.value for rung in Rung)
BLOCKERS = (*CAUSES, THE_OTHER_PERSON)
WEIGHT = kinds.WholeNumber(LEAST_LIKELY, MOST_LIKELY)
ID = kinds.Patterned(
    r"^\s*[^\s!-,./:-@\[-\^`{-~]+\s*$", "Letters, digits, hyphens and underscores, without spaces."
)

LIKELY = Form(
    "how likely a choice is",
    (
        Key(
            "professional", WEIGHT, "How likely a typical professional is to pick this, 1 to 9.", 7
        ),
        Key(
            "service user", WEIGHT, "How likely a typical service user is to pick this, 1 to 9.", 3
        ),
    ),
)
CHOICE = Form(
    "a choice",
    (
        Key("say", READ, "The words that are said.", "What matters most to you today?"),
        Key("do", READ, "What is done without words.", "Put the paper back in the pocket."),
        Key(
            "id",
            ID,
            "A short name that stays the same when you change the words. Letters, digits, "
            "hyphens and underscores.",
            "home-with-plan",
        ),
        Key(
            "when",
            kinds.Conditional(),
            "When this choice makes sense at all. If not, it is simply not there.",
            "not report shared",
        ),
        Key(
            "only if",
            kinds.Conditional(),
            "A barrier: the choice is closed unless this holds.",
            "trust is at least 5",
        ),
        Key(
            "blocked because",
            READ,
            "What people read beside the choice while it is closed.",
            "The last time Sam asked, it was written down as challenging.",
        ),
        Key(
            "blocked by",
            kinds.Who((*CAUSES, THE_OTHER_PERSON)),
            "Who or what closes it: the system, the moment, the law, the other person, or a name.",
            "the system",
        ),
        *MOVES,
        Key(
            "looks",
            kinds.WholeNumber(-3, 3),
            "How much power it seems to hand over, to somebody looking on. The needle "
            "jumps there and falls back to what was real.",
            2,
        ),
        Key(
            "rung",
            kinds.ClosedValue(RUNGS),
            "What kind of taking part this move was, on Arnstein's ladder.",
            "consultation",
        ),
        BECAUSE,
        Key(
            "lands as",
            READ,
            "How the other person heard it, in their own words.",
            "Someone asked. I had a list ready and nobody has ever asked.",
        ),
        THEORY,
        Key(
            "costs",
            kinds.WholeNumber(1, 3),
            "What the move takes out of the person who makes it, 1 to 3.",
            1,
        ),
        Key(
            "breaches",
            kinds.ClosedList(DUTIES),
            "Duties of the professional that this move breaks: lawful, safe, honest.",
            ["honest"],
        ),
        Key(
            "likely",
            kinds.Either(WEIGHT, kinds.Under(LIKELY)),
            "How likely a typical person is to do this, 1 to 9. 5 if you leave it out. "
            "Where both decide, also one number for each chair.",
            {"professional": 7, "service user": 3},
        ),
        Key(
            "lever",
            kinds.ClosedValue(LEVERS),
            "What gives a service user's move its weight. It is named in the debrief.",
            "advocate",
        ),
        Key(
            "unseen",
            kinds.YesNo(),
            "Yes: the other chair is not told what was done, only how it lands.",
            "yes",
        ),
        SOURCE,
        FACE,
        Key("go to", kinds.Name("moment"), "The moment that follows this choice.", "Sam's list"),
    ),
)
CASE = Form(
    "a case of if you differ",
    (
        Key(
            "professional picks",
            kinds.Name("choice"),
            "This case is for when the professional picks the choice with this id.",
            "home-with-plan",
        ),
        Key(
            "service user picks",
            kinds.Name("choice"),
            "This case is for when the service user picks the choice with this id.",
            "wait",
        ),
        *MOVES,
        BECAUSE,
        THEORY,
        SOURCE,
        FACE,
        Key("go to", kinds.Name("moment"), "The moment that follows.", "Friday"),
        Key(
            "stands",
            kinds.ClosedValue(CHAIRS),
            "Whose pick happens. Then the story goes where that pick goes.",
            "professional",
        ),
    ),
)
