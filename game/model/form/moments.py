"""The form of moments, and of what stands in them beside choices."""

from __future__ import annotations

from game.model.form.choices import CASE, CHOICE
from game.model.form.kinds import (
    ALL_READ,
    READ,
    ClosedValue,
    Conditional,
    Either,
    Form,
    Key,
    ListOf,
    Name,
    NameList,
    Patterned,
    Script,
    Theory,
    Under,
    Who,
    WholeNumber,
    YesNo,
)
from game.model.form.moves import BECAUSE, FACE_KIND, MOVES, SOURCE, THEORY, TRACES
from game.model.picture import MOST_OTHERS, SETTINGS
from game.model.scenario import CAUSES, Decides, Order

DECIDES = tuple(decides.value for decides in Decides)
ORDERS = tuple(order.value for order in Order)
TIME = Patterned(
    r"^\s*(?:[01]?[0-9]|2[0-3]):[0-5][0-9]\s*$", "Write hours and minutes of the day, like 14:30."
)
PICTURE = Patterned(
    r"^[^/\\]*[^/\\\s][^/\\]*$", "Write the name of a PNG in the scenario's own folder."
)

HAPPENS = Form(
    "happens",
    (
        *MOVES,
        BECAUSE,
        Key(
            "caused by",
            Who(CAUSES),
            "Who or what did this: the system, the moment, the law, or a person's name. "
            "The moment if you leave it out.",
            "the system",
        ),
        THEORY,
        SOURCE,
    ),
)
LAW = Form(
    "law",
    (
        Key("reserves", READ, "The decision that the law keeps for somebody.", "detention"),
        Key("theory", Theory(), "The theory card about this law.", "mha-detention"),
        Key(
            "challenge",
            ALL_READ,
            "The ways to challenge it. Always name at least one.",
            ["tribunal", "complaint"],
        ),
    ),
    required=("reserves",),
)
ROUTE = Form(
    "a way on",
    (
        Key(
            "only if",
            Conditional(),
            "Go this way only if this holds. The last way has no condition.",
            "report shared",
        ),
        Key("moment", Name("moment"), "The moment that follows.", "The corridor"),
    ),
    required=("moment",),
)
LINE = Form(
    "a line of the script",
    (
        Key("only if", Conditional(), "The line is told only if this holds.", "report shared"),
        Key(
            "text", READ, "Words that nobody says: narration.", "The report lies open on the table."
        ),
        Key(
            "face", FACE_KIND, "What faces show while this is told, by name.", {"Dr Okafor": "warm"}
        ),
    ),
)
CONDITION = Form(
    "a condition",
    (
        Key(
            "all",
            Conditional(many=True),
            "Every one of these must hold.",
            ["report shared", "power is at least 30"],
        ),
        Key(
            "any",
            Conditional(many=True),
            "At least one of these must hold.",
            ["report shared", "trust is above 6"],
        ),
        Key("not", Conditional(), "This must not hold.", "report shared"),
    ),
)
MOMENT = Form(
    "a moment",
    (
        Key(
            "script",
            Script(),
            "What is told, line by line. `Name: words` is speech; `Name thinks: words` "
            "and `Name sees: words` are told to that person's chair only.",
            ["The door opens.", {"Dr Okafor": "Come in, Sam."}],
        ),
        Key("place", READ, "A short caption: where and when.", "Ward office, ten past nine"),
        Key("setting", ClosedValue(SETTINGS), "Another place from here on, until another.", "home"),
        Key(
            "time",
            TIME,
            "The time of day from here on, until another. Without it no clock has hands.",
            "11:50",
        ),
        Key(
            "here",
            NameList("person"),
            "Who is in the picture of this moment: a name, names, or nobody. The two who "
            "have chairs if you leave it out.",
            ["Sam", "Bea"],
        ),
        Key(
            "by phone",
            NameList("person"),
            "Who is on the line in this moment: drawn apart, where they are.",
            "Bea",
        ),
        Key(
            "others",
            WholeNumber(0, MOST_OTHERS),
            "How many more are in the room, drawn without faces.",
            9,
        ),
        Key(
            "picture",
            PICTURE,
            "A PNG picture in the scenario's own folder, 4 megapixels at most.",
            "kitchen.png",
        ),
        Key(
            "happens",
            Under(HAPPENS),
            "What nobody in the room chose: it acts as the moment begins.",
            {"takes": {"choice": 1}, "because": "The bed is needed.", "caused by": "the system"},
        ),
        Key("decides", ClosedValue(DECIDES), "Who chooses in this moment.", "together"),
        Key("question", READ, "What is asked of whoever decides.", "How do you begin?"),
        Key(
            "choices",
            ListOf(CHOICE),
            "What whoever decides can say or do. Three or four are plenty.",
            [{"say": "What matters most to you today?", "go to": "Sam's list"}],
        ),
        Key(
            "order",
            ClosedValue(ORDERS),
            "For this moment alone: are its options shuffled, or as written?",
            "as written",
        ),
        Key(
            "if you differ",
            Either(Under(CASE), ListOf(CASE)),
            "What follows when the two pick differently, in a moment both decide "
            "together. The cases are read from the top; the last asks for no pick.",
            [{"stands": "professional", "takes": {"voice": 1}}],
        ),
        Key(
            "go to",
            Either(Name("moment"), ListOf(ROUTE)),
            "The moment that follows. Without choices it may be a list of ways with conditions.",
            "Friday",
        ),
        Key(
            "ending",
            READ,
            "The story stops here, and this is the name of how it ends.",
            "Still waiting",
        ),
        Key(
            "summary",
            READ,
            "One plain sentence for people who skip this moment.",
            "Dr Okafor opens the meeting.",
        ),
        *TRACES,
        Key(
            "law",
            Under(LAW),
            "A decision that the law reserves: a lock on the meter, and how to challenge it.",
            {"reserves": "detention", "challenge": ["tribunal"]},
        ),
        Key("respects no", YesNo(), "Yes: in this ending a refusal stands.", "yes"),
    ),
)
