"""Why a YAML parser gave up, as kinds of our own: the one file that reads a library's English.

libyaml and PyYAML's parser in Python say the same things in other words, and word them anew
from one version to the next. What is made of the kinds is in `hints` and `errors`.
"""

from __future__ import annotations

from enum import Enum, auto

import yaml


class Gave(Enum):
    """What a parser was in the middle of, or what it met; several may hold at once."""

    TOO_DEEP = auto()
    """Things stand inside each other deeper than the parser follows."""
    COLON = auto()
    """A colon stands where no key can."""
    NO_COLON = auto()
    """A line that looks like a key has no colon."""
    QUOTE = auto()
    """A quote is open."""
    ESCAPE = auto()
    """A backslash between double quotes that means nothing."""
    BRACKETS = auto()
    """A list or group in brackets is open."""
    MARK = auto()
    """A text begins with a mark that cannot begin one."""
    BLOCK = auto()
    """A list or group by indentation is open, and a line does not stand in it."""
    OUTSIDE = auto()
    """What began above has ended, and something stands outside it."""
    DIRECTIVE = auto()
    """A line begins with a percent sign."""


_SAID: tuple[tuple[str, Gave], ...] = (
    ("maximum nesting depth", Gave.TOO_DEEP),
    ("exceeded max depth", Gave.TOO_DEEP),
    ("mapping values", Gave.COLON),
    ("simple key", Gave.NO_COLON),
    ("scanning a quoted", Gave.QUOTE),
    ("scanning a single-quoted", Gave.QUOTE),
    ("scanning a double-quoted", Gave.QUOTE),
    ("escape", Gave.ESCAPE),
    ("flow", Gave.BRACKETS),
    ("cannot start any token", Gave.MARK),
    ("block", Gave.BLOCK),
    ("document", Gave.OUTSIDE),
    ("directive", Gave.DIRECTIVE),
)
"""Parts of a sentence of libyaml 0.2.5 and 0.2.6 and of PyYAML 6.0.3 and 6.0.4, and their kind."""


def why(error: yaml.YAMLError) -> frozenset[Gave]:
    """The kinds of a parser's error; none of them for a sentence that is not known here."""
    parts = (getattr(error, "context", None), getattr(error, "problem", None))
    said = " ".join(str(part) for part in parts if part)
    return frozenset(kind for words, kind in _SAID if words in said)
