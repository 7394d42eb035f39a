"""Two things that are not bugs: a problem in a file, and a refusal by the rules.

A problem has a place and a cure, for its author. A refusal is a sentence for the player.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.model.codes import Code, Severity


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that its author can mend.

    `line` and `column` count from 1, columns in characters. `source` is the line of the file
    as it is, or empty where there is none to show. `cure` says how to mend it.
    """

    path: str
    line: int
    column: int
    severity: Severity
    code: Code
    message: str
    cure: str
    source: str = ""

    def __str__(self) -> str:
        """The problem as the terminal prints it: place, line, caret, cure."""
        head = f"{self.path}:{self.line}:{self.column}: {self.severity} {self.code}: {self.message}"
        rows = [head]
        if self.source:
            lead = "".join("\t" if c == "\t" else " " for c in self.source[: self.column - 1])
            rows += [self.source, f"{lead}^"]
        if self.cure:
            rows.append(f"  {self.cure}")
        return "\n".join(rows)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a study found wrong with a scenario, before the library gives it a place.

    `where` leads to the node: ("moments", "Friday", "choices", 2, "only if"), with names as
    their owner wrote them and choices counted from 0.
    """

    where: tuple[str | int, ...]
    severity: Severity
    code: Code
    message: str
    cure: str


class Refused(Exception):
    """The rules say no, in a sentence for the player: in English, its places filled by name."""

    def __init__(self, english: str, /, **places: object) -> None:
        super().__init__(english.format(**places) if places else english)
        self.english = english
        self.places = places
