"""The form of moments, and of what stands in them beside choices."""

from __future__ import annotations

from game.model.form import kinds
from game.model.form.choices import CASE, CHOICE
from game.model.form.kinds import ALL_READ, READ, Form, Key
from game.model.form.moves import BECAUSE, FACE_KIND, MOVES, SOURCE, THEORY, TRACES
from game.model.picture import MOST_OTHERS, SETTINGS
from game.model.scenario import CAUSES, Decides, Order

DECIDES = tuple(decides.value for decides in Decides)
ORDERS = tuple(order.value for order in Order)
TIME = kinds.Patterned(
    r"^\s*(?:[01]?[0-9]|2[0-3]):[0-5][0-9]\s*$", "Write hours and minutes of the day, like 14:30."
)
PICTURE = kinds.Patterned(
    r"^[^/\\]*[^/\\\s][^/\\]*$", "Write the name of a PNG in the scenario's own folder."
)

PICTURED = (
    Key(
        "setting", kinds.ClosedValue(SETTINGS), "Another place from here on, until another.", "home"
    ),
    Key(
        "time",
        TIME,
        "The time of day from here on, until another. Without it no clock has hands.",
        "11:50",
    ),
    Key(
        "here",
        kinds.NameList("person"),
        "Who is in the picture of this moment: a name, names, or nobody. The two who "
        "have chairs if you leave it out.",
        ["Sam", "Bea"],
    ),
    Key(
        "by phone",
        kinds.NameList("person"),
        "Who is on the line in this moment: drawn apart, where they are.",
        "Bea",
    ),
    Key(
        "others",
        kinds.WholeNumber(0, MOST_OTHERS),
        "How many more are in the room, drawn without faces.",
        9,
    ),
    Key(
        "standing",
        kinds.NameList("person"),
        "Who of them is on their feet in this moment, where others sit.",
        "Sam",
    ),
)
STAGING = Form(
    "seen otherwise",
    (
        Key(
            "only if", kinds.Conditional(), "The picture is so only if this holds.", "report shared"
        ),
        *PICTURED,
    ),
    required=("only if",),
)
HAPPENS = Form(
    "happens",
    (
        *MOVES,
        BECAUSE,
        Key(
            "caused by",
            kinds.Who(CAUSES),
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
        Key("theory", kinds.Theory(), "The theory card about this law.", "mha-detention"),
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
            kinds.Conditional(),
            "Go this way only if this holds. The last way has no condition.",
            "report shared",
        ),
        Key("moment", kinds.Name("moment"), "The moment that follows.", "The corridor"),
    ),
    required=("moment",),
)
LINE = Form(
    "a line of the script",
    (
        Key(
            "only if", kinds.Conditional(), "The line is told only if this holds.", "report shared"
        ),
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
            kinds.Conditional(many=True),
            "Every one of these must hold.",
            ["report shared", "power is at least 30"],
        ),
        Key(
            "any",
            kinds.Conditional(many=True),
            "At least one of these must hold.",
            ["report shared", "trust is above 6"],
        ),
        Key("not", kinds.Conditional(), "This must not hold.", "report shared"),
    ),
)
MOMENT = Form(
    "a moment",
    (
        Key(
            "script",
            kinds.Script(),
            "What is told, line by line. `Name: words` is speech; `Name thinks: words` "
            "and `Name sees: words` are told to that person's chair only.",
            ["The door opens.", {"Dr Okafor": "Come in, Sam."}],
        ),
        Key("place", READ, "A short caption: where and when.", "Ward office, ten past nine"),
        *PICTURED,
        Key(
            "seen otherwise",
            kinds.ListOf(STAGING),
            "What the picture shows instead where a condition holds. Of several that hold, each "
            "lays over what stands before it.",
            [{"only if": "report shared", "here": ["Sam", "Bea"]}],
        ),
        Key(
            "picture",
            PICTURE,
            "A PNG picture in the scenario's own folder, 4 megapixels at most.",
            "kitchen.png",
        ),
        Key(
            "happens",
            kinds.Under(HAPPENS),
            "What nobody in the room chose: it acts as the moment begins.",
            {"takes": {"choice": 1}, "because": "The bed is needed.", "caused by": "the system"},
        ),
        Key("decides", kinds.ClosedValue(DECIDES), "Who chooses in this moment.", "together"),
        Key("question", READ, "What is asked of whoever decides.", "How do you begin?"),
        Key(
            "choices",
            kinds.ListOf(CHOICE),
            "What whoever decides can say or do. Three or four are plenty.",
            [{"say": "What matters most to you today?", "go to": "Sam's list"}],
        ),
        Key(
            "order",
            kinds.ClosedValue(ORDERS),
            "For this moment alone: are its options shuffled, or as written?",
            "as written",
        ),
        Key(
            "if you differ",
            kinds.Either(kinds.Under(CASE), kinds.ListOf(CASE)),
            "What follows when the two pick differently, in a moment both decide "
            "together. The cases are read from the top; the last asks for no pick.",
            [{"stands": "professional", "takes": {"voice": 1}}],
        ),
        Key(
            "go to",
            kinds.Either(kinds.Name("moment"), kinds.ListOf(ROUTE)),
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
            kinds.Under(LAW),
            "A decision that the law reserves: a lock on the meter, and how to challenge it.",
            {"reserves": "detention", "challenge": ["tribunal"]},
        ),
        Key("respects no", kinds.YesNo(), "Yes: in this ending a refusal stands.", "yes"),
    ),
)
