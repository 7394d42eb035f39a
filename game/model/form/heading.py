"""The form of the top of a file, of people and of measures: each key once.

What a moment holds stands in `moments`.
"""

from __future__ import annotations

from game.model.form import kinds
from game.model.form.choices import CHAIRS
from game.model.form.kinds import ALL_READ, READ, Form, Key
from game.model.form.moments import MOMENT, ORDERS
from game.model.form.strands import STRANDS
from game.model.picture import SETTINGS, TRAITS
from game.model.power import MEASURE_LEAST, MEASURE_MOST

MOST_MINUTES = 600
OF_MEASURE = kinds.WholeNumber(MEASURE_LEAST, MEASURE_MOST)
DATE = kinds.Patterned(
    r"^\s*[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])\s*$",
    "Write year, month, day, like 2027-06-01.",
)


LANGUAGE = kinds.Patterned(
    r"^\s*[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*\s*$",
    "Write its short code, like en-GB, cy for Welsh or ur for Urdu.",
)
AUTHOR = Form(
    "an author",
    (
        Key("name", kinds.TextValue(), "The name of a person or a group.", "Sam Jones"),
        Key("role", kinds.TextValue(), "What they bring to it.", "peer trainer"),
    ),
    required=("name",),
)
AGREEMENT = Form(
    "a story agreement",
    (
        Key(
            "whose story",
            READ,
            "Whose life this comes from, and what was agreed. Say so if it is invented.",
            "Invented by four people who have been on a ward.",
        ),
        Key(
            "may be used for",
            READ,
            "What the people it comes from have agreed to.",
            "staff and student training",
        ),
        Key(
            "look at again by",
            DATE,
            "The date by which somebody asks them again: year, month, day.",
            "2027-06-01",
        ),
    ),
)
STARTS = Form(
    "starts with",
    (
        Key(
            "professional",
            kinds.Under(STRANDS),
            "The three strands of the professional, 1 (almost none) to 10 (almost all).",
            {"choice": 8, "knowledge": 8, "voice": 8},
        ),
        Key(
            "service user",
            kinds.Under(STRANDS),
            "The three strands of the service user, 1 (almost none) to 10 (almost all).",
            {"choice": 2, "knowledge": 1, "voice": 2},
        ),
        Key("trust", OF_MEASURE, "How much the two trust each other, 0 to 10.", 4),
    ),
)
DEBRIEF = Form(
    "debrief",
    (
        Key(
            "service user",
            ALL_READ,
            "Questions for whoever sat in the service user's chair.",
            ["When did you feel you had a say?"],
        ),
        Key(
            "professional",
            ALL_READ,
            "Questions for whoever sat in the professional's chair.",
            ["What did the clock decide for you?"],
        ),
        Key(
            "room",
            ALL_READ,
            "Questions for everybody.",
            ["Who was not in the room but held power over this meeting?"],
        ),
    ),
)
_LOOKS = {
    "age": ("How old the person looks.", "older"),
    "skin": ("The colour of the skin.", "dark brown"),
    "hair": ("How the hair is worn, and its colour.", "short grey"),
    "face hair": ("A beard or moustache, and its colour if it is another.", "full beard"),
    "wears": ("Clothes, and their colour.", "mustard cardigan"),
    "head": ("What is worn on the head, and its colour.", "teal hijab"),
    "build": ("How the body is built.", "broad"),
    "face shape": ("The shape of the face.", "round"),
    "eye shape": ("The shape of the eyelids.", "single"),
    "chest": ("The shape of the chest.", "full"),
    "glasses": ("Glasses, or what kind.", "yes"),
    "hearing aid": ("A hearing aid.", "yes"),
    "wheelchair": ("A wheelchair, or a power chair.", "power"),
    "stick": ("A walking stick.", "yes"),
    "long cane": ("A long white cane.", "yes"),
    "guide dog": ("A guide dog.", "yes"),
    "lanyard": ("A badge on a ribbon, or the colour of it.", "blue"),
    "oxygen": ("A thin tube under the nose, or a ventilator.", "yes"),
}
"""What each trait of a description means, with an example."""
FIGURE = Form("a figure", tuple(Key(one.key, kinds.Looks(one), *_LOOKS[one.key]) for one in TRAITS))
PERSON = Form(
    "a person",
    (
        Key(
            "chair",
            kinds.ClosedValue(CHAIRS),
            "Which chair this person sits in. Leave it out for people who are there but "
            "sit in neither: they can speak, and nobody plays them.",
            "service user",
        ),
        Key("is", READ, "Who they are, in a few words.", "34, nine days on the ward"),
        Key(
            "wants",
            READ,
            "What they want from this meeting.",
            "To go home for the weekend and see the dog.",
        ),
        Key("worries", READ, "What they fear.", "That asking is written down as demanding."),
        Key(
            "knows",
            ALL_READ,
            "What only this chair is told, before play.",
            ["The report has a word Sam has not seen."],
        ),
        Key(
            "figure",
            kinds.Either(kinds.Drawing("figure"), kinds.Under(FIGURE)),
            "How this person looks: the name of a drawn figure, or a description in the "
            "words below.",
            {"age": "older", "skin": "dark brown", "hair": "short grey", "wears": "cardigan"},
        ),
        Key("seat", kinds.Drawing("seat"), "The drawing of what they sit on.", "wheelchair"),
    ),
)
MEASURE = Form(
    "a measure",
    (
        Key("from", OF_MEASURE, "Where it starts, 0 to 10. 5 if you leave it out.", 5),
        Key(
            "private to",
            kinds.ClosedValue(CHAIRS),
            "The one chair that sees it. The other sees it only in the debrief.",
            "service user",
        ),
        Key(
            "means",
            READ,
            "What it counts, in one sentence.",
            "How far Sam thinks it is worth asking.",
        ),
    ),
)
TOP = Form(
    "a scenario",
    (
        Key("format", kinds.Format(), "Which form of file this is. Always 1.", 1),
        Key(
            "scenario",
            READ,
            "The title of the story, as people see it on the shelf.",
            "The ward round",
        ),
        Key(
            "about",
            READ,
            "One or two sentences that say what the meeting is about, before anybody plays.",
            "Sam has been on the ward for nine days and wants weekend leave.",
        ),
        Key(
            "minutes",
            kinds.WholeNumber(1, MOST_MINUTES),
            "About how many minutes one play takes.",
            10,
        ),
        Key(
            "setting",
            kinds.ClosedValue(SETTINGS),
            "Where the meeting is: the picture behind it. An office if you leave it out.",
            "ward",
        ),
        Key(
            "language",
            LANGUAGE,
            "The language of the story as a short code, en-GB if you leave it out.",
            "en-GB",
        ),
        Key(
            "written by",
            kinds.ListOf(AUTHOR),
            "Who wrote the story. Leave names out if people would rather not be named.",
            [{"name": "Sam Jones", "role": "peer trainer"}],
        ),
        Key(
            "checked by",
            kinds.ListOf(AUTHOR),
            "People with lived experience who checked the story. Without it, every screen "
            "says that nobody has.",
            [{"name": "Riverside user group", "role": "lived experience"}],
        ),
        Key(
            "story agreement",
            kinds.Under(AGREEMENT),
            "Whose story it is, what it may be used for, and when to ask again.",
            {"whose story": "Invented", "look at again by": "2027-06-01"},
        ),
        Key(
            "content notes",
            ALL_READ,
            "Short, calm notes on what comes up, so that people can decide if they want to play.",
            ["being detained", "not being listened to"],
        ),
        Key(
            "support",
            READ,
            "A sentence on how to pause or get support. People see it before they play.",
            "Take a break whenever you want. You do not have to say why.",
        ),
        Key(
            "focus",
            kinds.TheoryList(),
            "The ideas that the debrief opens with: ids of theory cards.",
            ["shared-decision-making", "lukes-three-dimensions"],
        ),
        Key(
            "people",
            kinds.Each(PERSON),
            "Everybody in the story, by name. Exactly two of them sit in a chair, one in each.",
            {"Sam": {"chair": "service user"}, "Dr Okafor": {"chair": "professional"}},
        ),
        Key(
            "facts",
            kinds.FactList(),
            "Things that the story can remember. Choices remember them, later lines ask for them.",
            ["report shared", "advocate present"],
        ),
        Key(
            "measures",
            kinds.Each(MEASURE),
            "Things of your own that you count from 0 to 10, beside power and trust.",
            {"hope": {"from": 5, "means": "How far Sam thinks it is worth asking."}},
        ),
        Key(
            "starts with",
            kinds.Under(STARTS),
            "How much power each person has when the door opens. 5 for all that is left out.",
            {"service user": {"choice": 2, "knowledge": 1, "voice": 2}, "trust": 4},
        ),
        Key(
            "start",
            kinds.Name("moment"),
            "The moment the story begins with. The first if left out.",
            "The door opens",
        ),
        Key(
            "order",
            kinds.ClosedValue(ORDERS),
            "Shuffled: people see the options of each moment in an order drawn anew for "
            "each play. As written if you leave it out.",
            "shuffled",
        ),
        Key(
            "moments",
            kinds.Each(MOMENT),
            "The story: every moment by its name.",
            {"Home time": {"script": ["Sam goes home."], "ending": "Home"}},
        ),
        Key(
            "debrief",
            kinds.Under(DEBRIEF),
            "Questions to talk about after the play, for each chair and for the whole room.",
            {"room": ["Who was not in the room but held power over this meeting?"]},
        ),
    ),
    required=("format", "scenario", "people", "moments"),
)
