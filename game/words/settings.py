"""Where a meeting takes place, as part of a caption; and what its picture can not show."""

from __future__ import annotations

from game.words.catalogue import ENGLISH, Catalogue

NOT_DRAWN = "Somebody who is described could not be drawn."
WHERE = {
    "home": "a home visit",
    "ward": "on a ward",
    "gp": "at the GP’s",
    "boardroom": "in a boardroom",
    "training": "in a training room",
    "clinic": "at a clinic",
    "office": "in an office",
    "school": "at a school",
    "court": "at a court",
    "street": "in the street",
    "phone": "on the phone",
    "kitchen": "in a kitchen",
    "living room": "in a living room",
    "studio flat": "in a small flat",
    "bedroom": "in a bedroom",
    "circle room": "in a circle of chairs",
    "day room": "in a day room",
    "ward corridor": "in a ward corridor",
    "surgical ward": "on a surgical ward",
    "team base": "in a team’s office",
    "seminar": "in a seminar room",
    "lecture hall": "in a lecture hall",
    "university office": "in a university office",
    "council chamber": "in a council chamber",
    "school gate": "at a school gate",
    "community centre": "in a community centre",
    "drop-in": "at a drop-in",
    "van": "in a van",
    "front door": "at a front door",
}
"""Each setting of the format."""


def where(setting: str, say: Catalogue = ENGLISH) -> str:
    """The setting as a caption says it, "on a ward"."""
    return say(WHERE[setting])
