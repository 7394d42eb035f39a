"""One walk over a YAML parser's events: from text to nodes, refusing what no scenario needs.

Aliases, tags, second documents, keys twice and too much nesting are problems here. What is to
be done about a text that is not YAML is decided in `tree`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import yaml

from game.library.yaml.depth import DEEPEST, too_deep
from game.library.yaml.flow import mended_flow
from game.library.yaml.keys import KEYS, LISTS_OF_NAMES, folded
from game.library.yaml.mends import dashes_run_in, questioned_item, smart_quotes
from game.library.yaml.nodes import (
    ANOTHER_NAME,
    Mapping,
    Node,
    Sequence,
    Text,
    Unreadable,
    is_bare,
    twice,
)
from game.library.yaml.parsers import Events
from game.library.yaml.quotes import QUOTE_PAIRS, in_smart_quotes, quoted
from game.library.yaml.source import CONTROL, Source, shown
from game.model.codes import Code
from game.model.problems import Problem

MANY = 3
"""From so many keys twice in one mapping on, two things seem to have run together."""


class Builder:
    """One walk over the events of one text."""

    def __init__(self, source: Source, comment_lines: frozenset[int]) -> None:
        self.source = source
        self.comment_lines = comment_lines
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.comments: dict[tuple[int, int], tuple[int, int]] = {}
        self.holder: Sequence | Mapping | None = None
        self.key: Text | None = None
        self.above: list[tuple[Sequence | Mapping | None, Text | None]] = []

    def read(self, make: Callable[[str], Events], text: str) -> yaml.YAMLError | None:
        """Build the tree; the parser's own error where it could not go on."""
        parser: Events | None = None
        try:
            parser = make(text)
            self._walk(parser.get_event)
        except yaml.YAMLError as broken:
            return broken
        except (ValueError, OverflowError):  # an escape beyond Unicode, in the pure parser
            return yaml.YAMLError()
        finally:
            dispose = getattr(parser, "dispose", None)
            if dispose is not None:
                dispose()
        return None

    def _walk(self, next_event: Callable[[], yaml.Event]) -> None:
        while True:
            event = next_event()
            if isinstance(event, yaml.ScalarEvent):
                self._put(self._text(event))
            elif isinstance(event, yaml.CollectionEndEvent):
                self._check_keys()
                self.holder, self.key = self.above.pop()
            elif isinstance(event, yaml.CollectionStartEvent):
                if not self._open(event):
                    return
            elif isinstance(event, yaml.AliasEvent):
                self._put(self._alias(event))
            elif isinstance(event, yaml.DocumentStartEvent):
                if self.root is not None:
                    self._second_document(event)
                    return
            elif isinstance(event, yaml.StreamEndEvent):
                return

    def _text(self, event: yaml.ScalarEvent) -> Text:
        mark, style = event.start_mark, event.style
        assert mark is not None
        node = Text(event.value, mark.line + 1, mark.column + 1, not style)
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        if not style:
            if self.comment_lines:
                self._note_comment(node, event)
            if "?" in node.text and self.holder is not None and self.holder.flow:
                mend = questioned_item(self.source, node.line, node.column, node.text)
                self._tell_of_line(mend.problem)
            if node.text[:1] in QUOTE_PAIRS:
                self._take_off_smart_quotes(node)
            if " - " in node.text and event.end_mark is not None:
                self._warn_of_dashes(node, event.end_mark.line + 1)
        elif style == '"' and CONTROL.search(node.text):
            message = "a control character is written into this text with a backslash"
            cure = "Leave it out: nobody can see it."
            self._refuse(node, Code.CONTROL_CHARACTER, message, cure)
            node.text = CONTROL.sub("\ufffd", node.text)
        return node

    def _warn_of_dashes(self, node: Text, last: int) -> None:
        """Lines of a text in a list that begin with a dash were meant as lines of the list."""
        held = [self.holder, *(one for one, _ in self.above[-1:] if self.key is not None)]
        lists = [one for one in held if isinstance(one, Sequence) and not one.flow]
        if lists:
            indent = lists[0].column - 1
            is_name = self._holds_names(lists[0])
            self.problems += dashes_run_in(self.source, node.line + 1, last, indent, is_name)

    def _holds_names(self, held: Sequence) -> bool:
        """True in a list of names that other places ask for: two run together are none."""
        mapping = self.above[-1][0] if self.above and held is self.holder else None
        return isinstance(mapping, Mapping) and mapping.entries[-1][0].text in LISTS_OF_NAMES

    def _take_off_smart_quotes(self, node: Text) -> None:
        inner = in_smart_quotes(node.text)
        if inner is not None:
            mend = smart_quotes(self.source, node.line, node.column, node.text, inner)
            self.problems.append(mend.problem)
            node.text = inner

    def _put(self, node: Node) -> None:
        holder = self.holder
        if isinstance(holder, Mapping):
            if self.key is None:
                self.key = node if isinstance(node, Text) else self._no_key(node)
            else:
                holder.entries.append((self.key, node))
                self.key = None
        elif holder is not None:
            holder.items.append(node)
        else:
            self.root = node

    def _open(self, event: yaml.CollectionStartEvent) -> bool:
        mark, flow = event.start_mark, bool(event.flow_style)
        assert mark is not None
        node: Sequence | Mapping
        if isinstance(event, yaml.MappingStartEvent):
            node = Mapping(mark.line + 1, mark.column + 1, flow)
        else:
            node = Sequence(mark.line + 1, mark.column + 1, flow)
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        elif isinstance(node, Mapping) and not (flow and self._opens(node, "{")):
            self._check_question(node)
        elif isinstance(node, Sequence) and not flow:
            self._check_dashes(node)
        if len(self.above) >= DEEPEST:
            self.problems = [one for one in self.problems if one.line != node.line]
            self.problems.append(too_deep(self.source, node.line, node.column))
            self.root = None
            return False
        self._put(node)
        self.above.append((self.holder, self.key))
        self.holder, self.key = node, None
        return True

    def _opens(self, node: Node, mark: str) -> bool:
        return self.source.line(node.line)[node.column - 1 : node.column] == mark

    def _check_question(self, node: Mapping) -> None:
        """A text that begins with `? `: YAML takes the rest of it for a key."""
        if self._opens(node, "?"):
            message = "a text cannot begin with ? unless it stands in quotes"
            self._begins_with_mark(node, message)
            node.unsure = True

    def _check_dashes(self, node: Sequence) -> None:
        """A text in a list that begins with `- `: YAML takes it for a list in the list."""
        holder = self.holder
        if isinstance(holder, Sequence) and self.source.line(node.line)[: node.column - 1].strip():
            self._begins_with_mark(node, "a text cannot begin with - unless it stands in quotes")

    def _begins_with_mark(self, node: Node, message: str) -> None:
        cure = f"Write it like this: {self._mended_line(node)}"
        problem = self.source.error(node.line, node.column, Code.STARTS_WITH_MARK, message, cure)
        self._tell_of_line(problem)

    def _check_keys(self) -> None:
        holder = self.holder
        if not isinstance(holder, Mapping) or not holder.entries:
            return
        firsts: dict[str, Text] = {}
        again: list[Text] = []
        kept: list[tuple[Text, Node]] = []
        for entry in holder.entries:
            key = entry[0]
            first = firsts.setdefault(key.text, key)
            if first is not key and holder.flow and is_bare(*entry):
                kept.append(entry)  # words after a comma, which the readers tell
            elif first is not key:
                again.append(key)
            elif key.text == "<<" and key.plain:
                self._refuse_merge(holder, *entry)
            else:
                kept.append(entry)
        if len(kept) != len(holder.entries):
            holder.entries = kept
        if len(again) < MANY:
            self.problems.extend(self._twice(key, firsts[key.text]) for key in again)
        else:
            self._run_together(again, holder.entries[0][0])

    def _twice(self, key: Text, first: Text) -> Problem:
        """A key that stands twice; a second `go to` of a choice may be for all the choices."""
        is_name = folded(key.text) not in KEYS
        told = twice(self.source, key, first, *([ANOTHER_NAME] if is_name else []))
        moment = self.above[-2][0] if len(self.above) > 1 else None
        held = moment.entries[-1:] if isinstance(moment, Mapping) else []
        if key.text != "go to" or moment is None or not held or held[0][0].text != "choices":
            return told
        cure = (
            f"{told.cure} If the second is for all the choices, begin it at column "
            f"{moment.column}, with {moment.column - 1} spaces before it."
        )
        return replace(told, cure=cure)

    def _refuse_merge(self, holder: Mapping, key: Text, value: Node) -> None:
        """A merge key. What it would bring is not known, so nothing is missed in its mapping."""
        if not (isinstance(value, Unreadable) and value.line == key.line):  # the alias was told
            message = "this program does not merge one mapping into another"
            self._refuse(key, Code.MERGE_KEY, message, "Write the keys out where they are used.")
        holder.unsure = True

    def _run_together(self, again: list[Text], first: Text) -> None:
        """So many keys twice are one mistake: the line that began a new thing is not there.

        Where the first key of a list's entry comes again, only its dash is missing.
        """
        message = f"{shown(again[0].text)} and {len(again) - 1} more keys stand here twice"
        cure = 'Where the second thing begins, its name or its "-" is missing.'
        is_entry = self.source.line(first.line)[: first.column - 1].strip() == "-"
        if is_entry and first.text == again[0].text:
            at = first.column - 2
            cure = f"Write a dash before it, at column {at}, with {at - 1} spaces before the dash."
        self._refuse(again[0], Code.DUPLICATE_KEY, message, cure)

    def _no_key(self, node: Node) -> Text:
        message = "words should stand before a colon, not a list, a mapping or an alias"
        cure = "If brackets belong to the words, put the words in quotes."
        self._refuse(node, Code.WRONG_TYPE, message, cure)
        return Text("", node.line, node.column, plain=False)

    def _tell_of_line(self, problem: Problem) -> None:
        """Tell a problem whose mended line mends the whole line, once."""
        before = self.problems[-1] if self.problems else None
        if before is None or (before.line, before.code) != (problem.line, problem.code):
            self.problems.append(problem)

    def _refuse(self, at: Node, code: Code, message: str, cure: str) -> None:
        self.problems.append(self.source.error(at.line, at.column, code, message, cure))

    def _alias(self, event: yaml.AliasEvent) -> Unreadable:
        node = _place_of(event)
        message = f'"*{event.anchor}" is a YAML alias, and this program does not follow aliases'
        self._refuse(node, Code.ALIAS, message, self._in_quotes(node))
        return node

    def _refuse_marks(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        node = _place_of(event)
        if event.anchor is not None:
            message = f'"&{event.anchor}" is a YAML anchor, and this program does not use anchors'
            self._refuse(node, Code.ALIAS, message, self._in_quotes(node))
        if event.tag is not None:
            mark = self.source.line(node.line)[node.column - 1 :].split(" ")[0]
            message = f"{shown(mark)} is a YAML tag, and this program does not use tags"
            self._refuse(node, Code.TAG, message, self._in_quotes(node))

    def _in_quotes(self, node: Node) -> str:
        if isinstance(self.holder, Mapping) and self.key is not None and self.key.text == "<<":
            return "Write the keys out where they are used."
        mended = self._mended_line(node)
        return f"Write the words out. If the mark belongs to them, use quotes: {mended}"

    def _mended_line(self, node: Node) -> str:
        """The line of a node with quotes around its words, those of a list in brackets alone."""
        line = self.source.line(node.line)
        if self.holder is not None and self.holder.flow:
            mend = mended_flow(line)
            if mend is not None:
                return mend.line.strip()
        mended = line[: node.column - 1].strip() + " " + quoted(line[node.column - 1 :].strip())
        return mended.strip()

    def _second_document(self, event: yaml.DocumentStartEvent) -> None:
        node = _place_of(event)
        message = "a second document begins here; a file holds one"
        self._refuse(
            node, Code.SECOND_DOCUMENT, message, 'Take out the line "---", or use two files.'
        )

    def _note_comment(self, node: Text, event: yaml.ScalarEvent) -> None:
        end = event.end_mark
        if end is None or end.line not in self.comment_lines:
            return
        line = self.source.line(end.line + 1)
        rest = line[end.column :]
        after = rest.lstrip(" \t")
        if after.startswith("#"):
            column = end.column + len(rest) - len(after) + 1
            self.comments[node.line, node.column] = (end.line + 1, column)


def _place_of(event: yaml.Event) -> Unreadable:
    mark = event.start_mark
    return Unreadable(1, 1) if mark is None else Unreadable(mark.line + 1, mark.column + 1)
