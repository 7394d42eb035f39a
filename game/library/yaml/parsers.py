"""The YAML parsers that there are: libyaml's where PyYAML was built with it, else a slower one.

What is made of their events is in `builder`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner


class Events(Protocol):
    """What this program asks of a YAML parser."""

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
