"""One walk over a YAML parser's events: from text to nodes, refusing what no scenario needs.

Aliases, tags, second documents, keys twice and too much nesting are problems here. What is to
be done about a text that is not YAML is decided in `yaml_tree`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from game.library.yaml_lines import (
    QUOTE_PAIRS,
    in_smart_quotes,
    questioned_item,
    quoted,
    smart_quotes,
)
from game.library.yaml_nodes import Mapping, Node, Sequence, Text, Unreadable, twice
from game.library.yaml_source import CONTROL, Source, shown
from game.model.problems import Problem

DEEPEST = 40
MANY = 3
"""From so many keys twice in one mapping on, two things seem to have run together."""


class Events(Protocol):
    """What this module asks of a YAML parser."""

    def check_event(self) -> bool:
        """True while there is another event."""
        ...

    def get_event(self) -> yaml.Event:
        """The next event."""
        ...


class PlainParser(Reader, Scanner, Parser):
    """The parser in pure Python, for machines without libyaml."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def fastest_parser() -> Callable[[str], Events]:
    """libyaml's parser where PyYAML was built with it, else the one in pure Python."""
    try:
        from yaml import cyaml
    except ImportError:
        return PlainParser
    parser: Callable[[str], Events] = vars(cyaml)["CParser"]
    return parser


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
                self.problems.append(mend.problem)
            if node.text[:1] in QUOTE_PAIRS:
                self._take_off_smart_quotes(node)
        elif style == '"' and CONTROL.search(node.text):
            message = "a control character is written into this text with a backslash"
            cure = "Leave it out: nobody can see it."
            self._refuse(node, "control-character", message, cure)
            node.text = CONTROL.sub("\ufffd", node.text)
        return node

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
        if len(self.above) >= DEEPEST:
            message = f"things stand inside each other more than {DEEPEST} deep here"
            cure = "A scenario never needs more than ten. Look for brackets that are not closed."
            self._refuse(node, "too-deep", message, cure)
            self.root = None
            return False
        self._put(node)
        self.above.append((self.holder, self.key))
        self.holder, self.key = node, None
        return True

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
            if first is not key:
                again.append(key)
            elif key.text == "<<" and key.plain:
                message = "this program does not merge one mapping into another"
                self._refuse(key, "merge-key", message, "Write the keys out where they are used.")
            else:
                kept.append(entry)
        if len(kept) != len(holder.entries):
            holder.entries = kept
        if len(again) < MANY:
            self.problems.extend(twice(self.source, key, firsts[key.text]) for key in again)
        else:
            self._run_together(again)

    def _run_together(self, again: list[Text]) -> None:
        """So many keys twice are one mistake: the line that began a new thing is not there."""
        message = f"{shown(again[0].text)} and {len(again) - 1} more keys stand here twice"
        cure = 'Where the second thing begins, its name or its "-" is missing.'
        self._refuse(again[0], "duplicate-key", message, cure)

    def _no_key(self, node: Node) -> Text:
        message = "words should stand before a colon, not a list, a mapping or an alias"
        cure = "If brackets belong to the words, put the words in quotes."
        self._refuse(node, "wrong-type", message, cure)
        return Text("", node.line, node.column, plain=False)

    def _refuse(self, at: Node, code: str, message: str, cure: str) -> None:
        self.problems.append(self.source.error(at.line, at.column, code, message, cure))

    def _alias(self, event: yaml.AliasEvent) -> Unreadable:
        node = _place_of(event)
        message = f'"*{event.anchor}" is a YAML alias, and this program does not follow aliases'
        self._refuse(node, "alias", message, self._in_quotes(node))
        return node

    def _refuse_marks(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        node = _place_of(event)
        if event.anchor is not None:
            message = f'"&{event.anchor}" is a YAML anchor, and this program does not use anchors'
            self._refuse(node, "alias", message, self._in_quotes(node))
        if event.tag is not None:
            mark = self.source.line(node.line)[node.column - 1 :].split(" ")[0]
            message = f"{shown(mark)} is a YAML tag, and this program does not use tags"
            self._refuse(node, "tag", message, self._in_quotes(node))

    def _in_quotes(self, node: Node) -> str:
        line = self.source.line(node.line)
        mended = line[: node.column - 1].strip() + " " + quoted(line[node.column - 1 :].strip())
        return f"Write the words out. If the mark belongs to them, use quotes: {mended.strip()}"

    def _second_document(self, event: yaml.DocumentStartEvent) -> None:
        node = _place_of(event)
        message = "a second document begins here; a file holds one"
        self._refuse(node, "second-document", message, 'Take out the line "---", or use two files.')

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
