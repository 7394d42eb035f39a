"""A variant's file brought up to its story: marks renewed, missing texts added, gone ones aside.

Text in, text out; the order, the words and the comments of the file stay. Reading and writing
the file is in `translate`.
"""

from __future__ import annotations

from collections.abc import Mapping as Map
from dataclasses import dataclass, field

from game.authoring.translate_gone import Gone, adopted, gone_lines
from game.authoring.translate_lines import (
    Edits,
    Given,
    comments_for,
    content_end,
    fresh_inside,
    fresh_item,
    fresh_lines,
    is_apart,
    item_line,
    keyed_line,
)
from game.library.variants.alignment import aligned
from game.library.variants.marks import VariantMark, comments_above, mark_above
from game.library.variants.reader import has_words
from game.library.variants.slots import HEADING, Slot, SlotGroup, SlotRow, SlotWords
from game.library.yaml.nodes import Mapping, Node, Sequence, Text, Tree
from game.model.variant import Where


@dataclass(slots=True)
class Refresh:
    """One walk along a file's tree and its story; what is to change gathers in `edits`."""

    tree: Tree
    given: Map[Where, Given]
    edits: Edits = field(init=False)
    gone: list[Gone] = field(default_factory=list)
    left: list[Text] = field(default_factory=list)
    """Keys whose lists or brackets could not be brought in step, and stay as they are."""
    replaced: list[str] = field(default_factory=list)
    """Words of the file that gave way to given ones."""

    def __post_init__(self) -> None:
        self.edits = Edits(self.tree.source.lines)

    def lines(self, root: Mapping, slots: SlotGroup) -> list[str]:
        """The lines of the file as they become."""
        self._group(root, slots, len(self.edits.lines) + 1, root.column - 1, 0)
        rows = self.edits.applied()
        while rows and not rows[-1].strip():
            rows.pop()
        return [*rows, *gone_lines(self.gone, rows), ""]

    def _group(self, node: Mapping, group: SlotGroup, stop: int, indent: int, above: int) -> None:
        """The keys of a group up to line `stop`; `above` is the line that it stands under."""
        ends = self._ends(node, stop)
        entries: dict[str, tuple[Text, Node]] = {}
        there = {group.key(key.text) for key, _ in node.entries}
        for key, value in node.entries:
            known = group.key(key.text)
            if known is None and not group.keys:
                known = adopted(self.edits, key, ends[key.line], group, there)
                there.add(known)
            if known is None or (known not in group.slots and known not in HEADING):
                self._unknown(key, value, known, group, ends[key.line])
            else:
                entries.setdefault(known, (key, value))
        after = above
        for name in (*HEADING, *group.slots):
            slot = group.slots.get(name)
            if name in entries:
                key, value = entries[name]
                after = ends[key.line]
                if slot is not None:
                    self._slot(key, value, slot, after)
            elif slot is not None:
                apart = [""] if is_apart(group, slot) else []
                rows = [*apart, *fresh_lines(slot, name, indent, self.given)]
                self.edits.after.setdefault(after, []).extend(rows)

    def _ends(self, node: Mapping, stop: int) -> dict[int, int]:
        """The last line of each entry, by the line of its key."""
        starts = [key.line for key, _ in node.entries] + [stop]
        lines = self.edits.lines
        return {
            key.line: content_end(lines, key.line, after, key.column - 1)
            for (key, _), after in zip(node.entries, starts[1:], strict=True)
        }

    def _unknown(
        self, key: Text, value: Node, known: str | None, group: SlotGroup, end: int
    ) -> None:
        """What the story has no place for is put aside; a wrong key is left to its author."""
        if known is not None or not group.keys:
            self.gone.append(Gone.cut(self.edits, group.where, key.line, end, has_words(value)))

    def _slot(self, key: Text, value: Node, slot: Slot, end: int) -> None:
        if isinstance(slot, SlotWords):
            self._words(key, value, slot, end)
        elif isinstance(value, Text) and not value.text.strip():
            rows = fresh_inside(slot, key.column + 1, self.given)
            self.edits.after.setdefault(key.line, []).extend(rows)
        elif isinstance(slot, SlotGroup) and isinstance(value, Mapping) and not value.flow:
            inside = value.entries[0][0].column - 1 if value.entries else key.column + 1
            self._group(value, slot, end + 1, inside, key.line)
        elif isinstance(slot, SlotRow) and isinstance(value, Sequence) and not value.flow:
            self._row(key, value, slot, end)
        else:
            self.left.append(key)

    def _mark(self, node: Node) -> VariantMark:
        return mark_above(self.edits.lines, node.line, node.column)

    def _words(self, key: Text, value: Node, slot: SlotWords, end: int) -> None:
        if self.edits.lines[key.line - 1][: key.column - 1].strip():
            self.left.append(key)
            return
        given = self.given.get(slot.where)
        mark = self._mark(key) if given is None else given.mark
        is_worded = has_words(value) or given is not None
        indent = key.column - 1
        rows = comments_for(self.edits.lines, key.line, mark, slot, indent, is_worded)
        self.edits.deleted.update(comments_above(self.edits.lines, key.line))
        if given is not None and not _says(value, given):
            rows += self._given_way(value, indent)
            rows.append(keyed_line(indent, key.text, given.words))
            self.edits.deleted.update(range(key.line, end + 1))
        self.edits.before.setdefault(key.line, []).extend(rows)

    def _given_way(self, value: Node, indent: int) -> list[str]:
        """The comment that stands after words which go, as a line of its own."""
        if isinstance(value, Text):
            self.replaced.append(value.text)
        place = self.tree.comments.get((value.line, value.column))
        if place is None:
            return []
        return [" " * indent + self.edits.lines[place[0] - 1][place[1] - 1 :]]

    def _row(self, key: Text, value: Sequence, row: SlotRow, end: int) -> None:
        marks = [self._mark(node) for node in value.items]
        noted = [mark.story or mark.was for mark in marks]
        found = aligned(noted, [one.original for one in row.items])
        if found is None:
            self.left.append(key)
            return
        chunks = self._chunks(key.line, value, end)
        at = {index: n for n, index in enumerate(found) if index is not None}
        indent = value.column - 1
        rows: list[str] = []
        for index, one in enumerate(row.items):
            number = at.get(index)
            if number is None:
                rows += fresh_item(one, indent, self.given)
            else:
                node = value.items[number]
                rows += self._item(node, one, marks[number], chunks[number], indent)
        for number, place in enumerate(found):
            if place is None:
                worded = has_words(value.items[number])
                self.gone.append(Gone.of(self.edits, row.where, chunks[number], worded))
        taken = range(key.line + 1, chunks[-1].stop)
        self.edits.deleted.update(taken)
        self.edits.before.setdefault(key.line + 1, []).extend(rows)

    def _chunks(self, above: int, value: Sequence, end: int) -> list[range]:
        """The lines of each item, with those above it that belong to no other."""
        chunks = []
        start = above + 1
        starts = [node.line for node in value.items] + [end + 1]
        for node, after in zip(value.items, starts[1:], strict=True):
            last = content_end(self.edits.lines, node.line, after, value.column - 1)
            chunks.append(range(start, last + 1))
            start = last + 1
        return chunks

    def _item(
        self, node: Node, one: SlotWords, mark: VariantMark, chunk: range, indent: int
    ) -> list[str]:
        """The lines of one item, with its comments renewed."""
        lines = self.edits.lines
        given = self.given.get(one.where)
        is_worded = has_words(node) or given is not None
        mark = mark if given is None else given.mark
        comments = comments_for(lines, node.line, mark, one, indent, is_worded)
        first = max(chunk.start, comments_above(lines, node.line).start)
        rows = [*lines[chunk.start - 1 : first - 1], *comments]
        if given is None or _says(_said(node), given):
            return [*rows, *lines[node.line - 1 : chunk.stop - 1]]
        rows += self._given_way(_said(node), indent)
        return [*rows, item_line(indent, one.key, given.words)]


def _said(node: Node) -> Node:
    return node.entries[-1][1] if isinstance(node, Mapping) and node.entries else node


def _says(node: Node, given: Given) -> bool:
    return isinstance(node, Text) and node.text.strip() == given.words.strip()
