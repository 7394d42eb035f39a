"""The keys of one mapping, and their values as texts, numbers, yes or no, lists and names.

Every question gives a value or None; what was wrong has then been told. Keys fold case, and
spaces, hyphens and underscores.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from game.library.nearest import nearest
from game.library.places import fold_key
from game.library.reading.notes import Names, Notes, words_of_entry
from game.library.reading.prose import hidden_text
from game.library.reading.slips import comma_in_braces, items_in_text, key_in_braces, keys_in_text
from game.library.yaml.keys import colon_before_brace
from game.library.yaml.nodes import Mapping, Node, Sequence, Text, twice
from game.library.yaml.quotes import quoted
from game.library.yaml.source import shown
from game.model.codes import Code
from game.model.form.kinds import Form

NUMBER = re.compile(r"[+-]?[0-9]+")
YES_NO = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}


class Keyring:
    """The keys that one kind of mapping may have."""

    @classmethod
    def of(cls, form: Form) -> Keyring:
        """The keys of a form of the format."""
        return cls(form.what, *form.names)

    def __init__(self, what: str, *keys: str) -> None:
        self.what = what
        self.keys = keys
        self.by_fold = {fold_key(key): key for key in keys}
        self.instead: dict[str, str] = {}
        """Keys that stand elsewhere in the format, each with the one that is meant here."""

    def knows(self, key: str) -> bool:
        """True for one of its keys, in any spelling."""
        return fold_key(key) in self.by_fold


class Fields:
    """One mapping of the file, its known keys by their name. `at` is where it is told of.

    `unsure` is True where some of its keys could not be read: then none is told as missing.
    """

    __slots__ = ("at", "found", "notes", "unsure")

    def __init__(
        self, notes: Notes, at: Node, found: dict[str, tuple[Text, Node]], unsure: bool = False
    ) -> None:
        self.notes = notes
        self.at = at
        self.found = found
        self.unsure = unsure

    def node(self, key: str) -> Node | None:
        """The value of a key, or None where the key is not there."""
        entry = self.found.get(key)
        return None if entry is None else entry[1]

    def has(self, key: str) -> bool:
        """True where the key is there, whatever its value is."""
        return key in self.found

    def key(self, key: str) -> Text:
        """The key itself, for its place; it has to be there."""
        return self.found[key][0]

    def missing(self, key: str, cure: str) -> None:
        """Tell that a required key is not there."""
        self.lacks(f"{shown(key)} is missing here", cure)

    def lacks(self, message: str, cure: str) -> None:
        """Tell in other words that something is not there, unless it may be."""
        if not self.unsure:
            self.notes.error(self.at, Code.MISSING_KEY, message, cure)

    def says(self, key: str, wanted: str, code: Code, because: str) -> None:
        """Check a key at the top of a file that can have one value only."""
        if not self.has(key):
            if not self.unsure:
                message = f"{shown(key)} is missing at the top of this file"
                cure = f"Write  {key}: {wanted}"
                self.notes.error(Text("", 1, 1), Code.MISSING_KEY, message, cure)
            return
        node = self.one_text(key)
        if node is not None and node.text.strip() != wanted:
            message = f"{shown(key)} is {shown(node.text)} here, and should be {shown(wanted)}"
            self.notes.error(node, code, message, f"{because} {wanted}:  {key}: {wanted}")

    def one_text(self, key: str) -> Text | None:
        """The value of a key if it is a text with something in it."""
        entry = self.found.get(key)
        if entry is None:
            return None
        node = entry[1]
        if not isinstance(node, Text):
            self.notes.wrong_type(node, key, "one text", f"Write it like this: {key}: some words")
            return None
        if not node.text.strip():
            self.notes.empty(entry[0], key, wants_text=True)
            return None
        return node

    def text(self, key: str) -> str | None:
        """A text that people will read."""
        node = self.one_text(key)
        return None if node is None else self.notes.prose(node)

    def word(self, key: str) -> str | None:
        """A name or another short text, with white space trimmed and collapsed."""
        node = self.one_text(key)
        return None if node is None else " ".join(node.text.split())

    def number(self, key: str, least: int, most: int) -> int | None:
        """A whole number in its range."""
        entry = self.found.get(key)
        return None if entry is None else number_in(self.notes, *entry, key, least, most)

    def yes_no(self, key: str) -> bool:
        """True for yes; False for no and where the key is not there."""
        node = self.one_text(key)
        if node is None:
            return False
        answer = YES_NO.get(fold_key(node.text))
        if answer is None:
            self.notes.wrong_type(node, key, "yes or no", f"Write {key}: yes or {key}: no")
        return bool(answer)

    def name(self, key: str, names: Names) -> str | None:
        """The name that the value means, as its owner wrote it."""
        node = self.one_text(key)
        return None if node is None else self.notes.resolve(names, node)

    def closed(self, key: str, values: Collection[str], what: str, code: Code) -> str | None:
        """One of a closed list of values; spelling folds as for keys."""
        node = self.one_text(key)
        return None if node is None else closed_in(self.notes, node, values, what, code)

    def items(self, key: str, example: str = "some words") -> list[Node]:
        """What stands in a list; a single thing in its place is told."""
        entry = self.found.get(key)
        if entry is None:
            return []
        node = entry[1]
        if isinstance(node, Sequence):
            return node.items
        before = len(self.notes.problems)
        tight = items_in_text(self.notes, node)
        if tight or len(self.notes.problems) > before:
            return tight
        if isinstance(node, Text) and not node.text.strip():
            self.notes.empty(entry[0], key)
        else:
            held = node.text if isinstance(node, Text) and "\n" not in node.text else example
            cure = f"Write it as a list: {key}: [{held.strip('[] ')}]"
            if isinstance(node, Mapping) and node.entries and not node.flow:
                first = self.notes.source.line(node.entries[0][0].line).strip()
                cure = f"Write a dash before the first of them: - {first}"
            elif held.strip(".").lower() in NOTHING:
                cure = "Where there is none, leave the key out."
            self.notes.wrong_type(node, key, "a list", cure)
        return []

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts that people will read."""
        nodes = full_texts(self.notes, self.items(key), key)
        held = self.node(key)
        if isinstance(held, Sequence) and held.flow:
            self.notes.split_text(nodes)
        return tuple(self.notes.prose(node) for node in nodes)

    def group(self, key: str, ring: Keyring) -> Fields | None:
        """The keys that stand under a key."""
        entry = self.found.get(key)
        if entry is None:
            return None
        return fields_of(self.notes, entry[1], ring, entry[0], key)


NOTHING = frozenset({"none", "no", "nothing", "n/a", "na", "-", "null", "nil"})
"""Words that say of a list that there is nothing in it."""
_LONG_MINUS = re.compile("[\u2010-\u2015\u2212\uff0d] *[0-9]+")


def fields_of(
    notes: Notes, node: Node, ring: Keyring, at: Node | None = None, label: str = ""
) -> Fields | None:
    """The keys of a node, unknown and doubled ones told; None where it is no mapping.

    `at` is where the mapping as a whole is told of, its owner's key for instance.
    """
    if isinstance(node, Text) and node.text.strip():
        node = keys_in_text(notes, node, ring.knows) or node
    if not isinstance(node, Mapping):
        if isinstance(node, Text) and not node.text.strip():
            notes.empty(at or node, label or ring.what)
        else:
            cure = f"Write keys under it, one a line: {', '.join(ring.keys[:4])} …"
            notes.wrong_type(node, label or ring.what, "keys with values", cure)
        return None
    found: dict[str, tuple[Text, Node]] = {}
    unknown: list[tuple[Text, Node]] = []
    by_fold = ring.by_fold
    for entry in node.entries:
        key = entry[0].text
        name = key if key in by_fold else by_fold.get(fold_key(key))
        if name is None:
            unknown.append(entry)
        elif name in found and node.flow and comma_in_braces(notes, *entry):
            continue
        elif name in found:
            notes.problems.append(twice(notes.source, entry[0], found[name][0]))
        else:
            found[name] = entry
            if "\xa0" in key:
                _tell_nbsp(notes, entry[0])
    for entry in unknown:
        held = key_in_braces(notes, *entry, ring.knows) if node.flow else None
        meant = _unknown_key(notes, entry, ring, node.flow) if held is None else None
        if held is not None:
            found.setdefault(by_fold[fold_key(held[0].text)], held)
        elif meant is not None and meant not in found:
            found[meant] = entry
    return Fields(notes, at or node, found, node.unsure)


def _unknown_key(
    notes: Notes, entry: tuple[Text, Node], ring: Keyring, is_flow: bool
) -> str | None:
    key, value = entry
    if is_flow and comma_in_braces(notes, key, value):
        return None
    if not key.text.strip():
        if key.plain:
            notes.error(key, Code.UNKNOWN_KEY, "nothing stands before this colon", "Write a key.")
        return None
    mended = colon_before_brace(notes.source.line(key.line)) if "{" in key.text else None
    if mended is not None:
        message = "a colon is missing before these braces"
        at = Text("", key.line, notes.source.line(key.line).index("{") + 1)
        notes.error(at, Code.MISSING_COLON, message, f"Write it like this: {mended.strip()}")
        return None
    message = f"{ring.what} has no key {shown(key.text)}"
    instead = ring.instead.get(fold_key(key.text))
    if instead is not None:
        cure = f"Here it is called {shown(instead)}."
        notes.error(key, Code.UNKNOWN_KEY, message, cure)
        return instead
    meant = nearest(key.text, ring.keys) if notes.guesses < 100 else None
    every = f"Take it out. Here can stand: {', '.join(ring.keys)}."
    notes.error(key, Code.UNKNOWN_KEY, message, notes.guess(key.text, ring.keys, every))
    return meant


def _tell_nbsp(notes: Notes, key: Text) -> None:
    message = f"there is a non-breaking space in the key {shown(key.text)}"
    mended = notes.source.line(key.line).replace("\xa0", " ").strip()
    cure = f"Type an ordinary space in its place: {mended}"
    notes.warn(key, Code.NON_BREAKING_SPACE, message, cure)


def full_texts(notes: Notes, items: Iterable[Node], label: str) -> list[Text]:
    """The items of a list that are texts with something in them; others are told."""
    found = (full_text(notes, item, label) for item in items)
    return [text for text in found if text is not None]


def full_text(notes: Notes, node: Node, label: str) -> Text | None:
    """An item of a list if it is a text with something in it."""
    if not isinstance(node, Text):
        if not (isinstance(node, Mapping) and colon_in_item(notes, node)):
            cure = "Put the words in quotes if there is a colon in them."
            notes.wrong_type(node, label, "texts in its list", cure)
        return None
    place = f"place of the list {shown(label)}"
    return node if is_full(notes, node, place, "place") else None


def is_full(notes: Notes, node: Text, place: str, what: str) -> bool:
    """True where something stands in a text; else it is told what is empty, `what` in short."""
    if node.text.strip():
        return True
    message, cure = f"nothing stands in this {place}", f"Write something, or take the {what} out."
    slip = hidden_text(notes.source, Text("", node.line, 1))
    notes.error(*(slip or (node, Code.WRONG_TYPE, message, cure)))
    return False


def colon_in_item(notes: Notes, node: Mapping) -> bool:
    """Tell an item of a list that became a key and a value because of a colon in its words."""
    if len(node.entries) != 1 or node.entries[0][0].text == "<<":
        return False
    key, value = node.entries[0]
    said = words_of_entry(notes, key, value)
    if said is None:
        return False
    line = notes.source.line(key.line)
    start = key.column - 1
    mended = line[:start] + quoted(said) + line[start + len(said) :]
    message = "there is a colon inside this text, so YAML takes its beginning for a key"
    at = Text("", key.line, line.index(":", start) + 1)
    notes.error(at, Code.COLON_IN_TEXT, message, f"Write it like this: {mended.strip()}")
    return True


def number_in(notes: Notes, key: Text, node: Node, label: str, least: int, most: int) -> int | None:
    """The whole number that a node holds, if it lies between `least` and `most`."""
    if isinstance(node, Text):
        words = node.text.strip()
        if not words:
            notes.empty(key, label)
            return None
        if NUMBER.fullmatch(words):
            number = int(words) if len(words) < 10 else most + 1
            if least <= number <= most:
                return number
            message = f"{shown(label)} is {words[:20]}, and it goes from {least} to {most}"
            notes.error(node, Code.OUT_OF_RANGE, message, f"Write a number from {least} to {most}.")
            return None
    cure = f"Write a number from {least} to {most}."
    if isinstance(node, Text) and _LONG_MINUS.fullmatch(node.text.strip()):
        cure = f"Use the minus of the keyboard: -{node.text.strip()[1:].strip()}"
    notes.wrong_type(node, label, "a whole number", cure)
    return None


def closed_in(
    notes: Notes, node: Text, values: Collection[str], what: str, code: Code
) -> str | None:
    """The value of a closed list that a text means."""
    if node.text in values:
        return node.text
    wanted = fold_key(node.text)
    for value in values:
        if fold_key(value) == wanted:
            return value
    message = f"there is no {what} called {shown(node.text)}"
    every = f"Write one of these: {', '.join(values)}."
    notes.error(node, code, message, notes.guess(node.text, tuple(values), every))
    return None
