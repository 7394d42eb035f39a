"""What the keys of moments, choices, cases, `happens` and `law` mean, with an example of each.

The keys that several of them share stand once, in `MOVES`. The other keys of a scenario stand
in `schema_words`.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.authoring.schema_words import Told

MOVES: Mapping[str, Told] = {
    "gives": Told(
        "The professional hands control over: the service user gains, the professional loses.",
        {"choice": 2},
    ),
    "claims": Told(
        "The service user takes hold of control: the service user gains, the professional loses.",
        {"voice": 1, "choice": 1},
    ),
    "takes": Told(
        "Control goes to the professional: the service user loses, the professional gains.",
        {"voice": 1},
    ),
    "shares": Told(
        "Power grows and nobody loses any: the service user gains, the professional keeps theirs.",
        {"knowledge": 2},
    ),
    "yields": Told(
        "The service user lets go of control: the service user loses, the professional gains.",
        {"choice": 1},
    ),
    "loses": Told("Both lose: a quarrel, a walk-out, a closed door.", {"voice": 1}),
    "grows": Told(
        "Both gain, as far as both have below 10: for two people who have little between them.",
        {"knowledge": 1},
    ),
    "changes": Told("Moves trust, or a measure of your own, up or down.", {"trust": "+1"}),
    "remember": Told("A fact, or a list of facts, that is true from now on.", "report shared"),
    "forget": Told("A fact, or a list of facts, that is no longer true.", "report shared"),
    "promises": Told(
        "What somebody promises here. It moves nothing until it is kept or failed.",
        "a copy of the plan by Friday",
    ),
    "keeps": Told(
        "A promise that is kept here. `the rest` means all that are still open.",
        "a copy of the plan by Friday",
    ),
    "fails": Told(
        "A promise that is broken here. `the rest` means all that are still open.", "the rest"
    ),
    "because": Told(
        "Why power moved, in one sentence. People read it under the meter.",
        "The meeting starts from Sam's own item.",
    ),
    "theory": Told("Ids of the theory cards that explain this.", ["working-partnership"]),
    "source": Told(
        "Where this comes from, in a line of text, if no theory card fits.",
        "Riverside user group, notes of March 2026",
    ),
}

FACE = Told(
    "What faces show afterwards, by name. Whoever is left out follows what moved.",
    {"Dr Okafor": "warm"},
)

CHOICE: Mapping[str, Told] = {
    **MOVES,
    "face": FACE,
    "say": Told("The words that are said.", "What matters most to you today?"),
    "do": Told("What is done without words.", "Put the paper back in the pocket."),
    "id": Told(
        "A short name that stays the same when you change the words. "
        "Letters, digits, hyphens and underscores.",
        "home-with-plan",
    ),
    "when": Told(
        "When this choice makes sense at all. If not, it is simply not there.",
        "not report shared",
    ),
    "only if": Told("A barrier: the choice is closed unless this holds.", "trust is at least 5"),
    "blocked because": Told(
        "What people read beside the choice while it is closed.",
        "The last time Sam asked, it was written down as challenging.",
    ),
    "blocked by": Told(
        "Who or what closes it: the system, the moment, the law, the other person, or a name.",
        "the system",
    ),
    "looks": Told(
        "How much power it seems to hand over, to somebody looking on. "
        "The needle jumps there and falls back to what was real.",
        2,
    ),
    "rung": Told("What kind of taking part this move was, on Arnstein's ladder.", "consultation"),
    "lands as": Told(
        "How the other person heard it, in their own words.",
        "Someone asked. I had a list ready and nobody has ever asked.",
    ),
    "costs": Told("What the move takes out of the person who makes it, 1 to 3.", 1),
    "breaches": Told(
        "Duties of the professional that this move breaks: lawful, safe, honest.", ["honest"]
    ),
    "likely": Told(
        "How likely a typical person is to do this, 1 to 9. 5 if you leave it out. Where both "
        "decide, also one number for each chair.",
        {"professional": 7, "service user": 3},
    ),
    "lever": Told(
        "What gives a service user's move its weight. It is named in the debrief.", "advocate"
    ),
    "unseen": Told("Yes: the other chair is not told what was done, only how it lands.", "yes"),
    "go to": Told("The moment that follows this choice.", "Sam's list"),
}

CASE: Mapping[str, Told] = {
    **MOVES,
    "face": FACE,
    "professional picks": Told(
        "This case is for when the professional picks the choice with this id.", "home-with-plan"
    ),
    "service user picks": Told(
        "This case is for when the service user picks the choice with this id.", "wait"
    ),
    "go to": Told("The moment that follows.", "Friday"),
    "stands": Told("Whose pick happens. Then the story goes where that pick goes.", "professional"),
}

LIKELY: Mapping[str, Told] = {
    "professional": Told("How likely a typical professional is to pick this, 1 to 9.", 7),
    "service user": Told("How likely a typical service user is to pick this, 1 to 9.", 3),
}

HAPPENS: Mapping[str, Told] = {
    **MOVES,
    "caused by": Told(
        "Who or what did this: the system, the moment, the law, or a person's name. "
        "The moment if you leave it out.",
        "the system",
    ),
}

LAW: Mapping[str, Told] = {
    "reserves": Told("The decision that the law keeps for somebody.", "detention"),
    "theory": Told("The theory card about this law.", "mha-detention"),
    "challenge": Told(
        "The ways to challenge it. Always name at least one.", ["tribunal", "complaint"]
    ),
}

MOMENT: Mapping[str, Told] = {
    **{key: MOVES[key] for key in ("remember", "forget", "promises", "keeps", "fails")},
    "script": Told(
        "What is told, line by line. `Name: words` is speech; `Name thinks: words` and "
        "`Name sees: words` are told to that person's chair only.",
        ["The door opens.", {"Dr Okafor": "Come in, Sam."}],
    ),
    "place": Told("A short caption: where and when.", "Ward office, ten past nine"),
    "happens": Told(
        "What nobody in the room chose: it acts as the moment begins.",
        {"takes": {"choice": 1}, "because": "The bed is needed.", "caused by": "the system"},
    ),
    "decides": Told("Who chooses in this moment.", "together"),
    "question": Told("What is asked of whoever decides.", "How do you begin?"),
    "choices": Told(
        "What whoever decides can say or do. Three or four are plenty.",
        [{"say": "What matters most to you today?", "go to": "Sam's list"}],
    ),
    "order": Told("For this moment alone: are its options shuffled, or as written?", "as written"),
    "if you differ": Told(
        "What follows when the two pick differently, in a moment both decide together. "
        "The cases are read from the top; the last asks for no pick.",
        [{"stands": "professional", "takes": {"voice": 1}}],
    ),
    "go to": Told(
        "The moment that follows. Without choices it may be a list of ways with conditions.",
        "Friday",
    ),
    "setting": Told("Another place from here on, until another.", "home"),
    "time": Told(
        "The time of day from here on, until another. Without it no clock has hands.", "11:50"
    ),
    "here": Told(
        "Who is in the picture of this moment: a name, names, or nobody. "
        "The two who have chairs if you leave it out.",
        ["Sam", "Bea"],
    ),
    "by phone": Told("Who is on the line in this moment: drawn apart, where they are.", "Bea"),
    "others": Told("How many more are in the room, drawn without faces.", 9),
    "ending": Told("The story stops here, and this is the name of how it ends.", "Still waiting"),
    "summary": Told(
        "One plain sentence for people who skip this moment.", "Dr Okafor opens the meeting."
    ),
    "law": Told(
        "A decision that the law reserves: a lock on the meter, and how to challenge it.",
        {"reserves": "detention", "challenge": ["tribunal"]},
    ),
    "picture": Told(
        "A PNG picture in the scenario's own folder, 4 megapixels at most.", "kitchen.png"
    ),
    "respects no": Told("Yes: in this ending a refusal stands.", "yes"),
}
