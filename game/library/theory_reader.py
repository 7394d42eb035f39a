"""The theory library: one YAML file a card, read to `TheoryCard` values.

A card that cannot be read is a problem of its own file; the others are read all the same.
"""

from __future__ import annotations

from pathlib import Path

from game.library.places import fold_key
from game.library.reading.fields import Fields, Keyring, fields_of, full_texts
from game.library.reading.heading import date_in
from game.library.reading.notes import Notes
from game.library.reading.scenario_reader import NotAScenario, bytes_of
from game.library.yaml.source import shown
from game.library.yaml.tree import read_tree
from game.model.codes import Code, Severity
from game.model.problems import Problem
from game.model.theory import TheoryCard

REQUIRED_TEXTS = ("id", "name", "plain", "explanation", "misuse", "source", "confidence")
REQUIRED_LISTS = ("raises", "lowers")
CARD = Keyring(
    "a theory card",
    *("id", "name", "plain", "explanation", "raises", "lowers", "misuse", "source"),
    *("confidence", "confidence note", "facts as of", "see also"),
)
CONFIDENCE = ("checked", "partly checked", "not yet checked")


def theory_ids(folder: Path) -> tuple[str, ...]:
    """The ids of the cards in a folder, from the names of their files; none is opened."""
    return tuple(sorted(file.stem for file in folder.glob("*.yaml")))


def read_card(path: Path, known: dict[str, str]) -> tuple[TheoryCard | None, tuple[Problem, ...]]:
    """One card and the problems of its file; None where there is an error among them.

    `known` are the ids it may name under `see also`, by their folded spelling.
    """
    try:
        tree = read_tree(bytes_of(path), str(path))
    except NotAScenario as wrong:
        cure = "Check that the file is there and that you may read it."
        return None, (Problem(str(path), 1, 1, Severity.ERROR, Code.UNREADABLE, str(wrong), cure),)
    notes = Notes(tree)
    card = None
    if tree.root is not None:
        fields = fields_of(notes, tree.root, CARD)
        card = None if fields is None else _card(fields, path.stem, known)
    elif not tree.problems:
        message = "there is nothing in this file"
        notes.problems.append(tree.source.error(1, 1, Code.EMPTY_FILE, message, "Write the card."))
    problems, is_sound = notes.told()
    return card if is_sound else None, problems


def _card(fields: Fields, stem: str, known: dict[str, str]) -> TheoryCard:
    for key in (*REQUIRED_TEXTS, *REQUIRED_LISTS):
        if not fields.has(key):
            fields.missing(key, f"Every card has {shown(key)}.")
    card_id = fields.one_text("id")
    if card_id is not None and card_id.text.strip() != stem:
        message = f"the id {shown(card_id.text)} is not the name of the file"
        fields.notes.error(
            card_id, Code.WRONG_ID, message, f"Write  id: {stem}  or rename the file."
        )
    return TheoryCard(
        id=stem,
        name=fields.text("name") or "",
        plain=fields.text("plain") or "",
        explanation=fields.text("explanation") or "",
        raises=fields.texts("raises"),
        lowers=fields.texts("lowers"),
        misuse=fields.text("misuse") or "",
        source=fields.text("source") or "",
        confidence=fields.closed("confidence", CONFIDENCE, "confidence", Code.UNKNOWN_VALUE) or "",
        confidence_note=fields.text("confidence note"),
        facts_as_of=date_in(fields, "facts as of"),
        see_also=_see_also(fields, known),
    )


def _see_also(fields: Fields, known: dict[str, str]) -> tuple[str, ...]:
    found = []
    listed = fields.items("see also", "lukes-three-dimensions")
    for node in full_texts(fields.notes, listed, "see also"):
        one = known.get(fold_key(node.text))
        if one is None:
            message = f"there is no theory called {shown(node.text)}"
            cure = fields.notes.guess(node.text, tuple(known.values()))
            fields.notes.warn(node, Code.UNKNOWN_THEORY, message, cure)
        else:
            found.append(one)
    return tuple(dict.fromkeys(found))
