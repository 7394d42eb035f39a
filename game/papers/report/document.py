"""A report as it is laid out, before anybody knows whether it is a page, a PDF or plain text.

Values only: sections of blocks. Who fills them is in `room_document` and `play_document`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.words.story import CLOSING


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words, with a few bold ones before them where `lead` is not empty."""

    words: str
    lead: str = ""
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Points:
    """A list of sentences."""

    points: tuple[str, ...]
    kind: Literal["points"] = "points"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head of as many cells; the first cell of a row names it."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    kind: Literal["table"] = "table"


@dataclass(frozen=True, slots=True)
class ReportDrawing:
    """A drawing as SVG, in words for whoever does not see it, and as a table of its figures."""

    svg: str
    title: str
    words: str
    table: Table
    kind: Literal["drawing"] = "drawing"


@dataclass(frozen=True, slots=True)
class WritingSpace:
    """Questions with lines under each to write on."""

    questions: tuple[str, ...]
    kind: Literal["writing"] = "writing"


Block = Paragraph | Points | Table | ReportDrawing | WritingSpace


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a section. `mark` says in a few words how it stands apart; empty for not."""

    heading: str
    blocks: tuple[Block, ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks and parts under a heading. `begins_page`: on paper it begins a page of its own."""

    heading: str
    blocks: tuple[Block, ...] = ()
    parts: tuple[Part, ...] = ()
    begins_page: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report. `day` is in words."""

    title: str
    about: str
    day: str
    sections: tuple[Section, ...]
    closing: str = CLOSING
    language: str = "en-GB"
