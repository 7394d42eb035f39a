"""How people look: a drawn figure by name, or a description in closed words; and their faces."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from game.library.places import fold_key
from game.library.reading.cast import Cast, Library
from game.library.reading.fields import YES_NO, Fields, Keyring, closed_in
from game.library.reading.notes import Notes
from game.library.yaml.nodes import Mapping, Node, Text
from game.library.yaml.source import shown
from game.model.codes import Code
from game.model.form.heading import FIGURE
from game.model.form.moves import FACES
from game.model.picture import TRAITS, YES, Description, Face, Faces, Trait, TraitWords

DESCRIPTION = Keyring.of(FIGURE)
SAID_FOR_NOTHING = ("no", "none", "false", "off")
_FILLERS = frozenset(("hair", "a", "an", "with", "and"))


def figure_in(fields: Fields, library: Library) -> str | Description | None:
    """The figure of a person: the name of a drawing, or a description; None where none is."""
    if not isinstance(fields.node("figure"), Mapping):
        return drawing_in(fields, "figure", library.figures, Code.UNKNOWN_FIGURE)
    described = fields.group("figure", DESCRIPTION)
    if described is None:
        return None
    if not described.found and not described.unsure:
        fields.notes.empty(fields.key("figure"), "figure")
    traits = {one.field: trait for one in TRAITS if (trait := _trait(described, one)) is not None}
    return Description(**traits)


def drawing_in(
    fields: Fields, key: str, known: Collection[str] | None, unknown: Code
) -> str | None:
    """The name of a drawing; any name where it is not known which there are."""
    if known is not None:
        return fields.closed(key, tuple(known), key, unknown)
    return fields.word(key)


def _trait(fields: Fields, words: TraitWords) -> Trait | None:
    """What is said of one trait; None for nothing, and for what is not there."""
    node = fields.one_text(words.key)
    if node is None:
        return None
    said = _plain(node.text)
    if words.may_be_none and said in SAID_FOR_NOTHING:
        return None
    if words.is_thing and YES_NO.get(said):
        return Trait(YES)
    colour, rest = _taken(said.split(), words.colours)
    word, rest = _taken(rest, words.words)
    if word is None and not (words.colour_alone and colour is not None and not rest):
        _unknown(fields.notes, node, words, rest)
        return None
    left = [one for one in rest if one not in _FILLERS]
    if left:
        _unknown(fields.notes, node, words, left)
    return Trait(word or "", colour)


def _plain(words: str) -> str:
    """Words in small letters, without commas, hyphens and apostrophes."""
    return fold_key(words.replace(",", " ").replace("'", "").replace("\u2019", ""))


def _taken(said: Sequence[str], names: Collection[str]) -> tuple[str | None, list[str]]:
    """The longest of these names among the words, and the words that are left."""
    for name in sorted(names, key=len, reverse=True):
        parts = _plain(name).split()
        for start in range(len(said) - len(parts) + 1):
            if list(said[start : start + len(parts)]) == parts:
                return name, [*said[:start], *said[start + len(parts) :]]
    return None, list(said)


def _unknown(notes: Notes, node: Text, words: TraitWords, left: Sequence[str]) -> None:
    """Tell a word that is not of the list, with the nearest that is."""
    said = " ".join(left)
    wanted = node.text.strip() if not said or said in map(_plain, words.words) else said
    known = (*words.words, *words.colours, *(("yes", "no") if words.is_thing else ()))
    message = f"there is no word {shown(wanted)} for {shown(words.key)}"
    notes.error(
        node,
        Code.UNKNOWN_VALUE,
        message,
        notes.guess(wanted, known, f"Write one of these: {', '.join(words.words)}."),
    )


def faces_in(fields: Fields, cast: Cast) -> Faces:
    """What faces show under the key `face`; empty where nothing is said."""
    entry = fields.found.get("face")
    return () if entry is None else faces_of(fields.notes, *entry, cast)


def faces_of(notes: Notes, key: Text, node: Node, cast: Cast, speaker: str | None = None) -> Faces:
    """People and what their faces show, of a key and its value. `speaker` is whose line it is."""
    if not isinstance(node, Mapping):
        _tell_bare(notes, key, node, speaker or next(iter(cast.people.all), "Sam"))
        return ()
    faces: dict[str, Face] = {}
    for who, value in node.entries:
        name = notes.resolve(cast.people, who)
        if not isinstance(value, Text) or not value.text.strip():
            _tell_bare(notes, who, value, who.text.strip())
            continue
        face = closed_in(notes, value, FACES, "face", Code.UNKNOWN_VALUE)
        if name in faces:
            message = f"{shown(who.text)} stands here twice"
            notes.error(who, Code.DUPLICATE_KEY, message, "Keep one of the two.")
        elif name is not None and face is not None:
            faces[name] = Face(face)
    return tuple(faces.items())


def _tell_bare(notes: Notes, key: Text, node: Node, name: str) -> None:
    """Tell a face without its person, or a person without a face."""
    if isinstance(node, Text) and not node.text.strip():
        notes.empty(key, key.text.strip())
        return
    said = " ".join(node.text.split()) if isinstance(node, Text) else Face.WARM.value
    cure = f"Write it like this: face: {{{name}: {said}}}"
    notes.wrong_type(node, "face", "people with what their faces show", cure)
