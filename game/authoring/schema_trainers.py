"""The trainers' notes of a scenario as a JSON Schema (draft-07), for editors, and their words.

Keys are those of the library's reader. That the minutes of a session add up, and that a moment
is there, a schema cannot say: `other-chair check` does.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.authoring.schema import DRAFT, Told, keyed
from game.authoring.schema_kinds import (
    Schema,
    listed,
    named,
    one_or_more,
    patterned,
    requires,
    text,
    whole,
)
from game.library.reading.fields import Keyring
from game.library.trainers import AT_THE_MOMENT, HEARD, LONGEST, QUESTIONS, TRAINERS
from game.model.form.heading import DATE
from game.model.trainers import SESSIONS

TOP: Mapping[str, Told] = {
    "for": ("The file of the story that these notes stand beside.", "scenario.yaml"),
    "law as of": (
        "The day on which somebody last looked up the law that the story tells.",
        "2026-11-22",
    ),
    "aims": (
        "What people can do after the session, three to five things.",
        ["After this, people can name what is off the table before they ask."],
    ),
    "suits": ("Who the story is good for.", ["Ward teams in their first year"]),
    "not for": (
        "Who should not be made to play it, and what to offer instead.",
        ["Anybody who is on a ward now. Offer to watch, or another story."],
    ),
    "before you start": (
        "What to say or to have ready before you begin.",
        ["Say who can help, and where."],
    ),
    "expect to hear": (
        "What a group is likely to say, each with a question to give back.",
        [{"they say": "My ward is not like this.", "you could ask": "What is the same?"}],
    ),
    "questions": (
        "Questions beyond those in the story's own debrief.",
        {"room": ["Who could have moved the meeting?"]},
    ),
    "short path": (
        "The moments at which a table with little time stops to talk, about six.",
        ["The door opens"],
    ),
    "sessions": (
        "Plans for a session of 45, 60, 90 or 120 minutes.",
        {"45": [{"minutes": 15, "do": "Play."}, {"minutes": 30, "do": "Talk."}]},
    ),
    "handout": (
        "A page for people to take home.",
        {"title": "Before a meeting", "parts": [{"heading": "Ask", "points": ["Who decides?"]}]},
    ),
}
HEARD_WORDS: Mapping[str, Told] = {
    "they say": ("What somebody in the group may say.", "My ward is not like this."),
    "you could ask": ("A curious question to give back.", "What is the same?"),
}
QUESTION_WORDS: Mapping[str, Told] = {
    "professional": ("For those who sat in the professional's chair.", ["What was rushed?"]),
    "service user": ("For those who sat in the service user's chair.", ["What was closed?"]),
    "room": ("For everybody.", ["Who could have moved the meeting?"]),
    AT_THE_MOMENT: (
        "Names of moments, each with a question or two to stop and ask there.",
        {"The door opens": ["Who chose the chairs?"]},
    ),
}
STEP_WORDS: Mapping[str, Told] = {
    "minutes": ("How long this step takes. The steps add up to the session.", 15),
    "do": ("What happens in this step.", "Play as a table. Stop at Sam's list."),
    "play": ("The moment at which this step begins to play.", "The door opens"),
}
HANDOUT_WORDS: Mapping[str, Told] = {
    "title": ("What stands at the top of the page.", "Before a meeting"),
    "parts": ("The parts of the page.", [{"heading": "Ask", "points": ["Who decides?"]}]),
}
PART_WORDS: Mapping[str, Told] = {
    "heading": ("What this part is about, in a few words.", "Ask"),
    "points": ("What people take home, one thing a line.", ["Who decides?"]),
}


def trainers_schema() -> Schema:
    """The whole of a `trainers.yaml`, a new mapping that `json.dumps` can write."""
    heard = {key: text() for key in HEARD.keys}
    part = {"heading": text(), "points": listed(text())}
    handout = {
        "title": text(),
        "parts": listed(keyed(PART_WORDS, part, *requires("heading", "points"))),
    }
    kinds: dict[str, Schema] = {
        **{key: listed(text()) for key in TRAINERS.keys},
        "for": text(),
        "law as of": patterned(DATE.pattern, "Write year, month, day, like 2026-11-22."),
        "expect to hear": listed(keyed(HEARD_WORDS, heard, *requires(*HEARD.keys))),
        "questions": keyed(QUESTION_WORDS, _questions()),
        "short path": one_or_more(text()),
        "sessions": _sessions(),
        "handout": keyed(HANDOUT_WORDS, handout, *requires("title")),
    }
    return {
        "$schema": DRAFT,
        "title": "Trainers' notes of The Other Chair",
        "description": "What a trainer needs to run one scenario with a group.",
        **keyed(TOP, kinds, *requires("for")),
    }


def _questions() -> dict[str, Schema]:
    return {
        **{key: listed(text()) for key in QUESTIONS.keys},
        AT_THE_MOMENT: named(listed(text())),
    }


def _sessions() -> Schema:
    step = {"minutes": whole(1, LONGEST), "do": text(), "play": text()}
    steps = listed(keyed(STEP_WORDS, step, *requires("minutes", "do")), 1)
    lengths = Keyring("sessions", *map(str, SESSIONS))
    return {
        "type": "object",
        "properties": dict.fromkeys(lengths.keys, steps),
        "additionalProperties": False,
    }
