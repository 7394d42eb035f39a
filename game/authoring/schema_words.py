"""What every key of a scenario means, in plain words, with an example: what editors show.

Here are the keys of the top of a file and of people. Those of moments and choices stand in
`schema_move_words`. Which values a key takes stands in `schema`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Example = str | int | list["Example"] | dict[str, "Example"]


@dataclass(frozen=True, slots=True)
class Told:
    """What a key means, in one or two sentences, and an example of its value."""

    means: str
    example: Example


TOP: Mapping[str, Told] = {
    "format": Told("Which form of file this is. Always 1.", 1),
    "scenario": Told("The title of the story, as people see it on the shelf.", "The ward round"),
    "about": Told(
        "One or two sentences that say what the meeting is about, before anybody plays.",
        "Sam has been on the ward for nine days and wants weekend leave.",
    ),
    "minutes": Told("About how many minutes one play takes.", 10),
    "setting": Told(
        "Where the meeting is: the picture behind it. An office if you leave it out.", "ward"
    ),
    "language": Told(
        "The language of the story as a short code, en-GB if you leave it out.", "en-GB"
    ),
    "written by": Told(
        "Who wrote the story. Leave names out if people would rather not be named.",
        [{"name": "Sam Jones", "role": "peer trainer"}],
    ),
    "checked by": Told(
        "People with lived experience who checked the story. "
        "Without it, every screen says that nobody has.",
        [{"name": "Riverside user group", "role": "lived experience"}],
    ),
    "story agreement": Told(
        "Whose story it is, what it may be used for, and when to ask again.",
        {"whose story": "Invented", "look at again by": "2027-06-01"},
    ),
    "content notes": Told(
        "Short, calm notes on what comes up, so that people can decide if they want to play.",
        ["being detained", "not being listened to"],
    ),
    "support": Told(
        "A sentence on how to pause or get support. People see it before they play.",
        "Take a break whenever you want. You do not have to say why.",
    ),
    "focus": Told(
        "The ideas that the debrief opens with: ids of theory cards.",
        ["shared-decision-making", "lukes-three-dimensions"],
    ),
    "people": Told(
        "Everybody in the story, by name. Exactly two of them sit in a chair, one in each.",
        {"Sam": {"chair": "service user"}, "Dr Okafor": {"chair": "professional"}},
    ),
    "facts": Told(
        "Things that the story can remember. Choices remember them, later lines ask for them.",
        ["report shared", "advocate present"],
    ),
    "measures": Told(
        "Things of your own that you count from 0 to 10, beside power and trust.",
        {"hope": {"from": 5, "means": "How far Sam thinks it is worth asking."}},
    ),
    "starts with": Told(
        "How much power each person has when the door opens. 5 for all that is left out.",
        {"service user": {"choice": 2, "knowledge": 1, "voice": 2}, "trust": 4},
    ),
    "start": Told("The moment the story begins with. The first if left out.", "The door opens"),
    "order": Told(
        "Shuffled: people see the options of each moment in an order drawn anew for each play. "
        "As written if you leave it out.",
        "shuffled",
    ),
    "moments": Told(
        "The story: every moment by its name.",
        {"Home time": {"script": ["Sam goes home."], "ending": "Home"}},
    ),
    "debrief": Told(
        "Questions to talk about after the play, for each chair and for the whole room.",
        {"room": ["Who was not in the room but held power over this meeting?"]},
    ),
}

AUTHOR: Mapping[str, Told] = {
    "name": Told("The name of a person or a group.", "Sam Jones"),
    "role": Told("What they bring to it.", "peer trainer"),
}

AGREEMENT: Mapping[str, Told] = {
    "whose story": Told(
        "Whose life this comes from, and what was agreed. Say so if it is invented.",
        "Invented by four people who have been on a ward.",
    ),
    "may be used for": Told(
        "What the people it comes from have agreed to.", "staff and student training"
    ),
    "look at again by": Told(
        "The date by which somebody asks them again: year, month, day.", "2027-06-01"
    ),
}

STARTS: Mapping[str, Told] = {
    "service user": Told(
        "The three strands of the service user, 1 (almost none) to 10 (almost all).",
        {"choice": 2, "knowledge": 1, "voice": 2},
    ),
    "professional": Told(
        "The three strands of the professional, 1 (almost none) to 10 (almost all).",
        {"choice": 8, "knowledge": 8, "voice": 8},
    ),
    "trust": Told("How much the two trust each other, 0 to 10.", 4),
}

STRANDS: Mapping[str, Told] = {
    "choice": Told("Are there real options, and can the answer be no?", 2),
    "knowledge": Told("Who has the facts, and whose knowledge counts?", 1),
    "voice": Told("Am I in it from the start, and does it show in what happens?", 2),
}

DEBRIEF: Mapping[str, Told] = {
    "service user": Told(
        "Questions for whoever sat in the service user's chair.",
        ["When did you feel you had a say?"],
    ),
    "professional": Told(
        "Questions for whoever sat in the professional's chair.",
        ["What did the clock decide for you?"],
    ),
    "room": Told(
        "Questions for everybody.",
        ["Who was not in the room but held power over this meeting?"],
    ),
}

PERSON: Mapping[str, Told] = {
    "chair": Told(
        "Which chair this person sits in. Leave it out for people who are there but sit in "
        "neither: they can speak, and nobody plays them.",
        "service user",
    ),
    "is": Told("Who they are, in a few words.", "34, nine days on the ward"),
    "wants": Told(
        "What they want from this meeting.", "To go home for the weekend and see the dog."
    ),
    "worries": Told("What they fear.", "That asking is written down as demanding."),
    "knows": Told(
        "What only this chair is told, before play.", ["The report has a word Sam has not seen."]
    ),
    "figure": Told(
        "How this person looks: the name of a drawn figure, or a description in the words below.",
        {"age": "older", "skin": "dark brown", "hair": "short grey", "wears": "cardigan"},
    ),
    "seat": Told("The drawing of what they sit on.", "wheelchair"),
}

FIGURE: Mapping[str, Told] = {
    "age": Told("How old the person looks.", "older"),
    "skin": Told("The colour of the skin.", "dark brown"),
    "hair": Told("How the hair is worn, and its colour.", "short grey"),
    "face hair": Told("A beard or moustache, and its colour if it is another.", "full beard"),
    "wears": Told("Clothes, and their colour.", "mustard cardigan"),
    "head": Told("What is worn on the head, and its colour.", "teal hijab"),
    "build": Told("How the body is built.", "broad"),
    "face shape": Told("The shape of the face.", "round"),
    "eye shape": Told("The shape of the eyelids.", "single"),
    "chest": Told("The shape of the chest.", "full"),
    "glasses": Told("Glasses, or what kind.", "yes"),
    "hearing aid": Told("A hearing aid.", "yes"),
    "wheelchair": Told("A wheelchair, or a power chair.", "power"),
    "stick": Told("A walking stick.", "yes"),
    "long cane": Told("A long white cane.", "yes"),
    "guide dog": Told("A guide dog.", "yes"),
    "lanyard": Told("A badge on a ribbon, or the colour of it.", "blue"),
    "oxygen": Told("A thin tube under the nose, or a ventilator.", "yes"),
}

MEASURE: Mapping[str, Told] = {
    "from": Told("Where it starts, 0 to 10. 5 if you leave it out.", 5),
    "private to": Told(
        "The one chair that sees it. The other sees it only in the debrief.", "service user"
    ),
    "means": Told("What it counts, in one sentence.", "How far Sam thinks it is worth asking."),
}

CONDITION: Mapping[str, Told] = {
    "all": Told("Every one of these must hold.", ["report shared", "power is at least 30"]),
    "any": Told("At least one of these must hold.", ["report shared", "trust is above 6"]),
    "not": Told("This must not hold.", "report shared"),
}

LINE: Mapping[str, Told] = {
    "only if": Told("The line is told only if this holds.", "report shared"),
    "text": Told("Words that nobody says: narration.", "The report lies open on the table."),
    "face": Told("What faces show while this is told, by name.", {"Dr Okafor": "warm"}),
}

ROUTE: Mapping[str, Told] = {
    "only if": Told(
        "Go this way only if this holds. The last way has no condition.", "report shared"
    ),
    "moment": Told("The moment that follows.", "The corridor"),
}
