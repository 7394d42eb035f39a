"""Slips in unquoted texts that people will read: a `#` that ends them, a comma that splits them.

Such a text is good YAML; it only says something else than its author meant.
"""

from __future__ import annotations

import re
from itertools import pairwise

from game.library.yaml.flow import goes_on
from game.library.yaml.mends import one_text_or_more
from game.library.yaml.nodes import Node, Text, Tree
from game.library.yaml.quotes import quoted
from game.library.yaml.source import Source
from game.model.codes import Code, Severity
from game.model.problems import Problem

_ALLOWED = re.compile(r"# *ok:", re.IGNORECASE)
_HIDDEN = re.compile(r"(?:: +|- +)(#.*\S)")


def prose_slip(tree: Tree, node: Text) -> Problem | None:
    """A comment that may have been the end of the text.

    `#1` after one space is taken for a slip, an error; `# words` after one space may be meant
    and is a warning, as is `#1` after more; `# words` after more space is a comment.
    """
    place = tree.comments.get((node.line, node.column))
    if place is None:
        return None
    number, column = place
    line = tree.source.line(number)
    comment = line[column - 1 :]
    if _ALLOWED.match(comment):
        return None
    is_apart = line[column - 3 : column - 1] in ("  ", "\t\t") or line[column - 2] == "\t"
    is_tight = len(comment) > 1 and comment[1] not in " \t#"
    if is_apart and not is_tight:
        return None
    severity = Severity.ERROR if is_tight and not is_apart else Severity.WARNING
    begun = line[: node.column - 1] if node.line == number else ""
    whole = line[node.column - 1 :] if begun else " ".join(f"{node.text} {comment}".split())
    mended = f"{begun.strip()} {quoted(whole.strip())}".strip()
    message = "everything after this # is left out, for YAML takes it for a comment"
    cure = f"If it belongs to the text, use quotes: {mended}"
    if not is_tight:
        cure += "  If it is a comment, put it on the line above."
    return tree.source.problem(number, column, severity, Code.HASH_IN_TEXT, message, cure)


def hidden_text(source: Source, key: Node) -> tuple[Node, Code, str, str] | None:
    """A text that begins with `#`, so that nothing of it is left: place, code, message, cure."""
    line = source.line(key.line)
    found = _HIDDEN.search(line, key.column - 1)
    if found is None:
        return None
    mended = line[: found.start(1)] + quoted(found[1])
    at = Text("", key.line, found.start(1) + 1)
    message = "this whole text is left out, for YAML takes what follows a # for a comment"
    return at, Code.HASH_IN_TEXT, message, f"Put the text in quotes: {mended.strip()}"


def split_sentence(source: Source, nodes: list[Text]) -> Problem | None:
    """A text in brackets that begins like the rest of the one before it."""
    for number, (before, node) in enumerate(pairwise(nodes), 1):
        if not _follows(before, node):
            continue
        last = node
        for after in nodes[number + 1 :]:
            if not _follows(last, after, is_begun=True):
                break
            last = after
        line = source.line(node.line)
        start, end = before.column - 1, last.column - 1 + len(last.text)
        mended = line[:start] + quoted(line[start:end]) + line[end:]
        message = "the comma before this splits the text in two, for it stands in brackets"
        return source.problem(
            *(node.line, node.column, Severity.WARNING, Code.BRACKET_LIST, message),
            one_text_or_more(mended),
        )
    return None


def _follows(before: Text, node: Text, is_begun: bool = False) -> bool:
    """True where a text reads like the rest of the one before it; `is_begun`: which goes on."""
    if not (before.plain and node.plain and before.line == node.line):
        return False
    words = before.text.capitalize() if is_begun else before.text
    return goes_on(words, node.text)
