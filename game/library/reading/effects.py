"""Effects and traces: the verbs, `changes`, facts remembered, promises made, kept, failed."""

from __future__ import annotations

import re
from collections.abc import Callable

from game.library.places import fold_key
from game.library.reading.cast import Cast
from game.library.reading.fields import Fields, Keyring, fields_of, full_texts, number_in
from game.library.reading.notes import Names
from game.library.yaml.nodes import Mapping, Node, Sequence, Text
from game.library.yaml.source import shown
from game.model.codes import Code
from game.model.effects import NO_EFFECTS, NO_TRACES, THE_REST, Change, Effects, Shift, Traces, Verb
from game.model.form import moves as form
from game.model.form.strands import LEAST_SHIFT, MOST_SHIFT, STRANDS
from game.model.names import fold
from game.model.power import Strand

TRACES = tuple(key.name for key in form.TRACES)
STRAND_RING = Keyring.of(STRANDS)
_BETWEEN = re.compile(r" *(?:,|;) *(?:and )?| and ")
_PAIR = re.compile(r"(.*?\w)(?: *[:=] *| +(?:by )?)([+-]?[0-9]+)")


def effects_in(fields: Fields, cast: Cast) -> Effects:
    """All that a mapping does to strands and measures, verbs in the order of the format."""
    found = fields.found
    shifts: list[Shift] = []
    for verb in Verb:
        if verb.value in found:
            shifts.extend(_shifts(fields, verb))
    changes = _changes(fields, cast) if "changes" in found else ()
    return Effects(tuple(shifts), changes) if shifts or changes else NO_EFFECTS


def _shifts(fields: Fields, verb: Verb) -> list[Shift]:
    key, node = fields.found[verb.value]
    if not isinstance(node, Mapping):
        return _shifts_in_words(fields, verb, node)
    strands = fields_of(fields.notes, node, STRAND_RING, key, verb.value)
    if strands is None:
        return []
    shifts = []
    for name, (strand_key, value) in strands.found.items():
        points = number_in(fields.notes, strand_key, value, name, LEAST_SHIFT, MOST_SHIFT)
        if points is not None:
            shifts.append(Shift(verb, Strand(name), points))
    if not strands.found and isinstance(node, Mapping) and not node.entries:
        fields.notes.empty(key, verb.value)
    return shifts


def _shifts_in_words(fields: Fields, verb: Verb, node: Node) -> list[Shift]:
    """What moves where no braces stand around it: told with the braces, and read."""
    key, label = fields.key(verb.value), verb.value
    if isinstance(node, Text) and not node.text.strip():
        fields.notes.empty(key, label)
        return []
    words = " ".join(node.text.split()) if isinstance(node, Text) else ""
    pairs = pairs_in(words, STRAND_RING.knows)
    if pairs:
        said = ", ".join(f"{name}: {points}" for name, points in pairs)
        cure = f"Write it like this: {label}: {{{said}}}"
    elif words and STRAND_RING.knows(words):
        cure = (
            f"Say how much:  {label}: {{{words}: 1}}  "
            "1 is a little, 2 is clearly, 3 changes the outcome."
        )
    else:
        cure = f"Write a strand and a number in braces:  {label}: {{voice: 1}}"
    fields.notes.wrong_type(node, label, "a strand and a number in braces", cure)
    return []


def pairs_in(words: str, knows: Callable[[str], bool]) -> list[tuple[str, str]]:
    """Names with their numbers, as in "voice 2, choice: 1"; none where it is anything else."""
    pairs = []
    for part in words.split(","):
        found = _PAIR.fullmatch(part.strip())
        if found is None or not knows(found[1]):
            return []
        pairs.append((found[1], found[2]))
    return pairs


def _changes(fields: Fields, cast: Cast) -> tuple[Change, ...]:
    notes = fields.notes
    key, node = fields.found["changes"]
    if not isinstance(node, Mapping):
        if isinstance(node, Text) and not node.text.strip():
            notes.empty(key, "changes")
        else:
            words = " ".join(node.text.split()) if isinstance(node, Text) else ""
            pairs = pairs_in(words, lambda name: cast.measures.get(name) is not None)
            said = ", ".join(f"{name}: {points}" for name, points in pairs)
            cure = f"Write it like this: changes: {{{said or 'trust: +1'}}}"
            notes.wrong_type(node, "changes", "measures with numbers", cure)
        return ()
    changes: dict[str, Change] = {}
    for measure_key, value in node.entries:
        measure = cast.measures.get(measure_key.text)
        if measure is None:
            _unknown_measure(fields, measure_key, cast)
            continue
        points = number_in(notes, measure_key, value, measure, -form.MOST_CHANGE, form.MOST_CHANGE)
        if measure in changes:
            message = f"{shown(measure)} stands here twice"
            notes.error(measure_key, Code.DUPLICATE_KEY, message, "Keep one of the two.")
        elif points is not None:
            changes[measure] = Change(measure, points)
    return tuple(changes.values())


def _unknown_measure(fields: Fields, key: Text, cast: Cast) -> None:
    if fold_key(key.text) in STRAND_RING.by_fold:
        message = f"{shown(key.text)} is a strand of power, not a measure"
        cure = f"Use a verb for it, for instance  shares: {{{key.text}: 1}}"
        fields.notes.error(key, Code.UNKNOWN_MEASURE, message, cure)
        return
    fields.notes.resolve(cast.measures, key)


def traces_in(fields: Fields, cast: Cast) -> Traces:
    """What a mapping leaves behind: facts and promises."""
    if not any(key in fields.found for key in TRACES):
        return NO_TRACES
    return Traces(
        remember=names_in(fields, "remember", cast.facts),
        forget=names_in(fields, "forget", cast.facts),
        promises=names_in(fields, "promises", cast.promises),
        keeps=names_in(fields, "keeps", cast.promises, rest=THE_REST),
        fails=names_in(fields, "fails", cast.promises, rest=THE_REST),
    )


def names_in(fields: Fields, key: str, names: Names, rest: str | None = None) -> tuple[str, ...]:
    """One name or a list of names; `rest` is a word that means more than a name does."""
    found: list[str] = []
    nodes = name_nodes(fields, key)
    several = _several(fields, key, names, nodes)
    for node in several or nodes:
        if rest is not None and fold(node.text) == rest:
            found.append(rest)
            continue
        if key == "promises" and fold(node.text) == THE_REST:
            continue
        name = fields.notes.resolve(names, node)
        if name is not None:
            found.append(name)
    return tuple(dict.fromkeys(found))


def _several(fields: Fields, key: str, names: Names, nodes: list[Text]) -> list[Text]:
    """Names with commas between them where no brackets stand: told, and taken for a list."""
    node = fields.node(key)
    if not (isinstance(node, Text) and node.plain and nodes) or names.get(node.text) is not None:
        return []
    words = " ".join(node.text.split()).strip("[] ")
    parts = [part for part in _BETWEEN.split(words) if part]
    known = [names.get(part) for part in parts]
    if len(parts) < 2 or not any(known):
        return []
    if None in known:
        cure = f"If these are several, put brackets around them:  {key}: [{', '.join(parts)}]"
        message = f"there is no {names.what} called {shown(node.text)}"
        fields.notes.error(node, names.code, message, cure)
        return [Text(name, node.line, node.column) for name in known if name is not None]
    message = f"{shown(key)} has more than one name, so it needs a list in brackets"
    cure = f"Write it like this: {key}: [{', '.join(parts)}]"
    fields.notes.error(node, names.code, message, cure)
    return [Text(part, node.line, node.column) for part in parts]


def name_nodes(fields: Fields, key: str) -> list[Text]:
    """The texts under a key that takes one name or a list of names."""
    node = fields.node(key)
    if node is None:
        return []
    if isinstance(node, Sequence):
        return full_texts(fields.notes, node.items, key)
    one = fields.one_text(key)
    return [] if one is None else [one]
