"""What one reading keeps: the problems so far, and the texts checked for slips of the pen.

Nothing here knows the keys of a scenario.
"""

from __future__ import annotations

from collections.abc import Callable

from game.library.nearest import did_you_mean
from game.library.reading.prose import hidden_text, prose_slip, split_sentence
from game.library.yaml.nodes import Mapping, Node, Sequence, Text, Tree, Unreadable
from game.library.yaml.quotes import closing_quote
from game.library.yaml.source import shown
from game.model.codes import Code, Severity
from game.model.names import fold, unseen
from game.model.problems import Problem

MOST_GUESSES = 100
"""Nearest words are looked for so often in one file; a file with more mistakes is not a slip."""


class Names:
    """The names of one kind of thing, as their owners wrote them."""

    def __init__(self, what: str, code: Code, none_known: str = "") -> None:
        self.what = what
        self.code = code
        self.none_known = none_known
        self.by_fold: dict[str, str] = {}
        self.unsure = False
        """True where some names could not be read: then an unknown one is not told."""

    def add(self, name: str) -> str:
        """Keep a name; the first spelling of it, with white space trimmed and collapsed."""
        return self.by_fold.setdefault(fold(name), " ".join(name.split()))

    def get(self, name: str) -> str | None:
        """The name as its owner wrote it, or None."""
        return self.by_fold.get(fold(name))

    @property
    def all(self) -> tuple[str, ...]:
        """Every name, in the order they were found."""
        return tuple(self.by_fold.values())


class Notes:
    """The problems of one file, found so far."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.source = tree.source
        self.problems: list[Problem] = list(tree.problems)
        self.guesses = 0

    def told(self) -> tuple[tuple[Problem, ...], bool]:
        """Every problem once, by place; and whether no error is among them."""
        found = sorted(dict.fromkeys(self.problems), key=lambda one: (one.line, one.column))
        return tuple(found), all(one.severity is not Severity.ERROR for one in found)

    def nothing_there(self, cure: str) -> None:
        """Tell that a file is empty."""
        message = "there is nothing in this file"
        self.problems.append(self.source.error(1, 1, Code.EMPTY_FILE, message, cure))

    def error(self, at: Node, code: Code, message: str, cure: str = "") -> None:
        """Tell a problem that stops play, unless one of form was told on its line."""
        self._tell(at.line, at.column, Severity.ERROR, code, message, cure)

    def warn(self, at: Node, code: Code, message: str, cure: str = "") -> None:
        """Tell a problem that does not stop play."""
        self._tell(at.line, at.column, Severity.WARNING, code, message, cure)

    def _tell(
        self, line: int, column: int, severity: Severity, code: Code, message: str, cure: str
    ) -> None:
        if line not in self.tree.told:
            self.problems.append(self.source.problem(line, column, severity, code, message, cure))

    def is_told(self, line: int, code: Code) -> bool:
        """True where the form of a line was told under this code."""
        told = self.tree.problems if line in self.tree.told else ()
        return any(one.line == line and one.code == code for one in told)

    def guess(self, word: str, known: tuple[str, ...], none_known: str = "") -> str:
        """The cure for an unknown word."""
        self.guesses += 1
        if self.guesses > MOST_GUESSES:
            return none_known
        return did_you_mean(word, known, none_known)

    def cure_for(self, names: Names, word: str, also: tuple[str, ...] = ()) -> str:
        """The cure for an unknown name: the nearest known one, and how a new one is made."""
        make = names.none_known
        cure = self.guess(word, (*also, *names.all), make)
        if make and cure.startswith("Did you mean"):
            return f"{cure} If it is new: {make[0].lower()}{make[1:]}"
        if not cure:
            return (
                f"Write the name of one that is here: no {names.what} is called anything like it."
            )
        return f"{make} {cure}" if make and cure.startswith("Known here") else cure

    def resolve(self, names: Names, node: Text) -> str | None:
        """The name that a text means, or None with a problem told."""
        self.check_seen(node)
        name = names.get(node.text)
        if name is None and not names.unsure:
            message = f"there is no {names.what} called {shown(node.text)}"
            mended = self.with_comma(node, lambda word: names.get(word) is not None)
            if mended is not None:
                message += ": is a comma missing?"
                self.error(node, names.code, message, f"Write it like this: {mended.strip()}")
                return None
            self.error(node, names.code, message, self.cure_for(names, node.text))
        return name

    def with_comma(self, node: Text, knows: Callable[[str], bool]) -> str | None:
        """The line with a comma between two known names in brackets that lack it, or None."""
        line, start = self.source.line(node.line), node.column - 1
        end = start + len(node.text)
        if not node.plain or line[start:end] != node.text or "[" not in line[:start]:
            return None
        words = node.text.split()
        for many in range(1, len(words)):
            two = (" ".join(words[:many]), " ".join(words[many:]))
            if all(knows(name) for name in two):
                return f"{line[:start]}{', '.join(two)}{line[end:]}"
        return None

    def check_seen(self, node: Text) -> None:
        """Tell a character in a name or title that nobody can see."""
        at = unseen(node.text)
        if at is None:
            return
        character = node.text[at]
        column = self.source.line(node.line).find(character, node.column - 1) + 1
        message = f"a character that nobody sees (U+{ord(character):04X}) stands in this name"
        place = Text("", node.line, column or node.column)
        self.error(place, Code.CONTROL_CHARACTER, message, "Delete it, or type the name again.")

    def prose(self, node: Text) -> str:
        """A text that people will read, trimmed; slips such as smart quotes around it are told."""
        if node.plain:
            slip = prose_slip(self.tree, node)
            if slip is not None and slip.line not in self.tree.told:
                self.problems.append(slip)
        return node.text.strip()

    def split_text(self, nodes: list[Text]) -> None:
        """Warn where a comma seems to have split one sentence of a list in brackets."""
        slip = split_sentence(self.source, nodes)
        if slip is not None and slip.line not in self.tree.told:
            self.problems.append(slip)

    def empty(self, at: Node, label: str, wants_text: bool = False) -> None:
        """Tell that a key has nothing after it, or only what YAML takes for a comment."""
        if wants_text:
            slip = hidden_text(self.source, at)
            if slip is not None:
                self.error(*slip)
                return
        self.error(
            at,
            Code.WRONG_TYPE,
            f"nothing stands after {shown(label)}",
            "Write something after the colon, or take the key out.",
        )

    def wrong_type(self, node: Node, label: str, wanted: str, cure: str) -> None:
        """Tell that something else stands where `wanted` should."""
        if isinstance(node, Unreadable):
            return
        message = f"{shown(label)} needs {wanted}, and this is {kind_of(node)}"
        self.error(node, Code.WRONG_TYPE, message, cure)


def kind_of(node: Node) -> str:
    """What a node is, in an author's words."""
    match node:
        case Text():
            return "text"
        case Sequence():
            return "a list"
        case Mapping():
            return "a group of keys"
        case Unreadable():
            return "unreadable"


def words_of_entry(notes: Notes, key: Text, value: Node) -> str | None:
    """A key and its text as they stand on their line, quotes included; None for more lines."""
    if not (key.plain and isinstance(value, Text) and value.line == key.line):
        return None
    line = notes.source.line(key.line)
    start, begin = key.column - 1, value.column - 1
    if value.plain:
        end = begin + len(value.text)
        return line[start:end] if line[begin:end] == value.text and ":" in line[start:] else None
    closing = closing_quote(line[begin:])
    return None if closing is None else line[start : begin + closing + 1]
