"""What a move does, as keys that choices, cases, `happens` and moments share."""

from __future__ import annotations

from typing import assert_never

from game.model.effects import Verb
from game.model.form import kinds
from game.model.form.kinds import READ, Example, Key
from game.model.form.strands import SHIFT
from game.model.picture import Face

FACES = tuple(face.value for face in Face)
MOST_CHANGE = 10
FACE_KIND = kinds.FacesShown(FACES)


def _verb(verb: Verb) -> tuple[str, Example]:
    """What a verb means, with an example."""
    match verb:
        case Verb.GIVES:
            return (
                "The professional hands control over: the service user gains, the "
                "professional loses."
            ), {"choice": 2}
        case Verb.CLAIMS:
            return (
                "The service user takes hold of control: the service user gains, the "
                "professional loses."
            ), {"voice": 1, "choice": 1}
        case Verb.TAKES:
            return (
                "Control goes to the professional: the service user loses, the professional gains."
            ), {"voice": 1}
        case Verb.SHARES:
            return (
                "Power grows and nobody loses any: the service user gains, the professional "
                "keeps theirs."
            ), {"knowledge": 2}
        case Verb.YIELDS:
            return (
                "The service user lets go of control: the service user loses, the "
                "professional gains."
            ), {"choice": 1}
        case Verb.LOSES:
            return ("Both lose: a quarrel, a walk-out, a closed door."), {"voice": 1}
        case Verb.GROWS:
            return (
                "Both gain, as far as both have below 10: for two people who have little "
                "between them."
            ), {"knowledge": 1}
        case _:
            assert_never(verb)


VERBS = tuple(Key(verb.value, kinds.Under(SHIFT), *_verb(verb)) for verb in Verb)
TRACES = (
    Key(
        "remember",
        kinds.NameList("fact"),
        "A fact, or a list of facts, that is true from now on.",
        "report shared",
    ),
    Key(
        "forget",
        kinds.NameList("fact"),
        "A fact, or a list of facts, that is no longer true.",
        "report shared",
    ),
    Key(
        "promises",
        kinds.NameList("promise"),
        "What somebody promises here. It moves nothing until it is kept or failed.",
        "a copy of the plan by Friday",
    ),
    Key(
        "keeps",
        kinds.NameList("promise"),
        "A promise that is kept here. `the rest` means all that are still open.",
        "a copy of the plan by Friday",
    ),
    Key(
        "fails",
        kinds.NameList("promise"),
        "A promise that is broken here. `the rest` means all that are still open.",
        "the rest",
    ),
)
CHANGES = Key(
    "changes",
    kinds.Changes(MOST_CHANGE),
    "Moves trust, or a measure of your own, up or down.",
    {"trust": "+1"},
)
BECAUSE = Key(
    "because",
    READ,
    "Why power moved, in one sentence. People read it under the meter.",
    "The meeting starts from Sam's own item.",
)
THEORY = Key(
    "theory",
    kinds.TheoryList(),
    "Ids of the theory cards that explain this.",
    ["working-partnership"],
)
SOURCE = Key(
    "source",
    kinds.TextValue(),
    "Where this comes from, in a line of text, if no theory card fits.",
    "Riverside user group, notes of March 2026",
)
FACE = Key(
    "face",
    FACE_KIND,
    "What faces show afterwards, by name. Whoever is left out follows what moved.",
    {"Dr Okafor": "warm"},
)
MOVES = (*VERBS, CHANGES, *TRACES)
