"""A variant's file, walked along the texts that its story has.

Strict about keys, kind about texts: an empty one falls back to the story, one whose moment or
line has gone is told and left. What becomes of the texts is in `variants`.
"""

from __future__ import annotations

from game.library.places import fold_key
from game.library.reading.cast import Cast
from game.library.reading.fields import Fields
from game.library.reading.notes import Notes
from game.library.reading.voices import voice_of
from game.library.variants.alignment import aligned
from game.library.variants.marks import VariantMark, mark_above
from game.library.variants.slots import HEADING, NAME, Slot, SlotGroup, SlotRow, SlotWords
from game.library.yaml.nodes import Mapping, Node, Sequence, Text, Unreadable, twice
from game.library.yaml.source import shown
from game.model.codes import Code
from game.model.names import fold
from game.model.variant import Where

Item = tuple[Text, Text | None]
"""An item of a list: its words, and the key that stands before them."""


def has_words(node: Node) -> bool:
    """True where any text with something in it stands in a node."""
    match node:
        case Text():
            return bool(node.text.strip())
        case Sequence():
            return any(has_words(one) for one in node.items)
        case Mapping():
            return any(has_words(one) for _, one in node.entries)
        case Unreadable():
            return False


class VariantWalk:
    """One walk along a file: the texts found, those that are stale, and the heading's keys."""

    def __init__(self, notes: Notes, cast: Cast) -> None:
        self.notes = notes
        self.cast = cast
        self.texts: dict[Where, str] = {}
        self.stale: set[Where] = set()
        self.at: dict[Where, Text] = {}
        """The node of each text, for problems that show only when all is read."""
        self.made_from: dict[Where, str] = {}
        """What stale texts were made from, on one line."""

    def top(self, node: Mapping, slots: SlotGroup) -> Fields:
        """Read the whole file; gives the keys that say whose variant this is."""
        heading: dict[str, tuple[Text, Node]] = {}
        entries = self._entries(node, slots)
        for key, value, known in sorted(entries, key=lambda one: one[2] != "people"):
            if known in HEADING:
                heading[known] = (key, value)
            else:
                self._known(key, value, known, slots)
        return Fields(self.notes, node, heading)

    def _entries(self, node: Mapping, group: SlotGroup) -> list[tuple[Text, Node, str]]:
        """The entries whose keys belong here; others are told."""
        found: dict[str, tuple[Text, Node, str]] = {}
        for key, value in node.entries:
            known = group.key(key.text)
            if known is None:
                self._unknown(key, value, group)
            elif known in found:
                self.notes.problems.append(twice(self.notes.source, key, found[known][0]))
            else:
                found[known] = (key, value, known)
        return list(found.values())

    def _unknown(self, key: Text, value: Node, group: SlotGroup) -> None:
        if not group.keys:
            self._gone(key, value, group)
            return
        if fold_key(key.text) in {fold_key(one) for one in group.keys_of_story}:
            self._not_a_text(key, group.what)
            return
        every = f"Take it out. Here can stand: {', '.join(group.keys)}."
        message = f"{group.what} has no text {shown(key.text)}"
        self.notes.error(
            key, Code.UNKNOWN_KEY, message, self.notes.guess(key.text, group.keys, every)
        )

    def _not_a_text(self, key: Text, what: str) -> None:
        message = f"{shown(key.text)} of {what} is no text, and a variant changes words only"
        cure = "Take it out: it is as the story says it."
        self.notes.error(key, Code.NOT_A_TEXT, message, cure)

    def _gone(self, key: Text, value: Node, group: SlotGroup) -> None:
        """Tell words that nobody will see; an empty place is passed over."""
        if not has_words(value):
            return
        what = "text" if group.keys else group.what
        message = f"the story has no {what} {shown(key.text)} here, so these words are not used"
        known = tuple(group.slots)
        cure = self.notes.guess(key.text, known, '"other-chair translate" puts them aside.')
        self.notes.warn(key, Code.TEXT_WITHOUT_STORY, message, cure)

    def _known(self, key: Text, value: Node, known: str, group: SlotGroup) -> None:
        slot = group.slots.get(known)
        if slot is None:
            self._gone(key, value, group)
        else:
            self._slot(key, value, slot)

    def _slot(self, key: Text, value: Node, slot: Slot) -> None:
        if isinstance(value, Text) and not value.text.strip():
            return
        match slot:
            case SlotWords():
                self._words(key, value, slot)
            case SlotRow():
                self._row(key, value, slot)
            case SlotGroup():
                self._group(key, value, slot)

    def _group(self, key: Text, value: Node, group: SlotGroup) -> None:
        if not isinstance(value, Mapping):
            known = ", ".join(list(group.slots)[:4])
            cure = f"Write under it, one a line, with a colon after each: {known} …"
            self.notes.wrong_type(value, key.text, "keys with words", cure)
            return
        for own, inner, known in self._entries(value, group):
            self._known(own, inner, known, group)

    def _words(self, key: Text, value: Node, slot: SlotWords) -> None:
        if not isinstance(value, Text):
            cure = f"Write it like this: {key.text}: some words"
            self.notes.wrong_type(value, key.text, "one text", cure)
            return
        self._take(value, slot, self._mark(key))

    def _mark(self, at: Node) -> VariantMark:
        return mark_above(self.notes.source.lines, at.line, at.column)

    def _take(
        self, node: Text, slot: SlotWords, mark: VariantMark, words: str | None = None
    ) -> None:
        self.texts[slot.where] = self.notes.prose(node) if words is None else words
        self.at[slot.where] = node
        if mark.is_stale(slot.original):
            self.stale.add(slot.where)
            self.made_from[slot.where] = mark.made_from or ""
            message = "the story has changed since these words were written"
            cure = f"The story now says: {shown(slot.original)}"
            self.notes.warn(node, Code.STALE_TEXT, message, cure)

    def _row(self, key: Text, value: Node, row: SlotRow) -> None:
        nodes = self._row_nodes(key, value, row)
        if nodes is None:
            return
        items = [self._item(node, row) for node in nodes]
        marks = [self._mark(node) for node in nodes]
        originals = [one.original for one in row.items]
        found = aligned([mark.story or mark.was for mark in marks], originals)
        if found is None:
            self._out_of_step(key, len(nodes), row)
            return
        if len(nodes) != len(row.items):
            self._has_moved(key, len(nodes), len(row.items))
        for item, mark, index in zip(items, marks, found, strict=True):
            if item is not None and index is not None and row.items[index].original:
                self._said(item, mark, row.items[index])

    def _row_nodes(self, key: Text, value: Node, row: SlotRow) -> list[Node] | None:
        """What stands in a list; one group of keys may stand for a list of one."""
        if isinstance(value, Mapping) and row.keys_of_story:
            return [value]
        if isinstance(value, Sequence):
            if value.flow:
                self.notes.split_text([one for one in value.items if isinstance(one, Text)])
            return value.items
        cure = "Write each text on a line of its own that begins with a dash."
        self.notes.wrong_type(value, key.text, "a list", cure)
        return None

    def _out_of_step(self, key: Text, count: int, row: SlotRow) -> None:
        here, there = _lines(count), _lines(len(row.items))
        message = f"{shown(key.text)} has {here} here and {there} in the story"
        cure = "Write as many, in the same order; an empty one (a dash alone) stays as it is."
        self.notes.error(key, Code.OUT_OF_STEP, message, cure)

    def _has_moved(self, key: Text, count: int, wanted: int) -> None:
        message = (
            f"{shown(key.text)} has {_lines(count)} here and {_lines(wanted)} in the story; "
            "they are matched by the comments above them"
        )
        cure = "Put them in step:  other-chair translate  with this story and variant."
        self.notes.warn(key, Code.MOVED_LINES, message, cure)

    def _item(self, node: Node, row: SlotRow) -> Item | None:
        """The words of an item, with its key if it has one; None for an empty one."""
        if isinstance(node, Text):
            return (node, None) if node.text.strip() else None
        if not isinstance(node, Mapping):
            self.notes.wrong_type(node, str(row.where[-1]), "texts in its list", "Write words.")
            return None
        spoken = [entry for entry in node.entries if self._is_spoken(entry[0], row)]
        if len(spoken) > 1:
            message = "a line says one thing, and this one says more"
            self.notes.error(node, Code.BAD_LINE, message, 'Begin each line with its own "-".')
            return None
        for key, value in spoken:
            if not isinstance(value, Text):
                cure = "Put the words in quotes."
                self.notes.wrong_type(value, key.text, "one text", cure)
            elif value.text.strip():
                return value, key
        return None

    def _is_spoken(self, key: Text, row: SlotRow) -> bool:
        """True for a key with the words of an item; one that holds no text is told."""
        known = {fold_key(one) for one in row.keys_of_story}
        if fold_key(key.text) in known - {fold_key(one.key or "text") for one in row.items}:
            self._not_a_text(key, "a line")
            return False
        return True

    def _said(self, item: Item, mark: VariantMark, slot: SlotWords) -> None:
        node, key = item
        words = self.notes.prose(node)
        head = None if key is None else key.text
        if key is None:
            head, words = self._split(words, slot)
        if head is not None and fold(head) not in self._before(slot):
            message = f"the story has {shown(slot.key or 'narration')} here, not {shown(head)}"
            cure = f"Names stay as they are:  - {slot.key or 'text'}: and the words"
            self.notes.warn(key or node, Code.OTHER_SPEAKER, message, cure)
        self._take(node, slot, mark, words)

    def _before(self, slot: SlotWords) -> set[str]:
        """What may stand before a line's words, folded: also what the person is called here."""
        voice = voice_of(slot.key, self.cast)
        if voice is None:
            return {fold(slot.key or "text")}
        name = voice[1]
        called = self.texts.get(("people", name, NAME), name)
        return {fold(slot.key), fold(called + slot.key[len(name) :])}

    def _split(self, words: str, slot: SlotWords) -> tuple[str | None, str]:
        """A line written as one text, `Name: words`; the name is None where there is none."""
        head, colon, said = words.partition(":")
        if colon and said.strip():
            is_own = bool(slot.key) and fold(head) in self._before(slot)
            if is_own or voice_of(head, self.cast) is not None:
                return head, said.strip()
        return None, words


def _lines(count: int) -> str:
    return "1 line" if count == 1 else f"{count} lines"
