"""A report as plain text in Markdown: what is printed where no file is named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from game.papers.report import document as layout

_MARKS = re.compile(r"([\\`*_\[\]<>|])")
_AT_THE_START = re.compile(r"^(?:([#+-]+(?= |$)|-{2,}|={2,}|~{3,})|(\d+)([.)](?= |$)))")


def markdown(report: layout.Report) -> str:
    """The whole report; it ends with a line break."""
    rows = [f"# {plain(report.title)}", "", f"{plain(report.about)}, {report.day}"]
    for section in report.sections:
        rows += _section(section, report.title)
    return "\n".join([*rows, "", plain(report.closing), ""])


def plain(words: str) -> str:
    """Words on one line that no reader of Markdown takes for marks."""
    marked = _MARKS.sub(r"\\\1", " ".join(words.split()))
    return _AT_THE_START.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", marked)


def _section(section: layout.Section, title: str) -> Iterator[str]:
    if section.heading != title:
        yield from ("", f"## {plain(section.heading)}")
    yield from _blocks(section.blocks)
    for part in section.parts:
        yield from ("", f"### {plain(part.heading)}")
        if part.mark:
            yield from ("", f"*{plain(part.mark)}*")
        yield from _blocks(part.blocks)


def _blocks(blocks: Iterable[layout.Block]) -> Iterator[str]:
    for block in blocks:
        yield ""
        yield from _block(block)


def _block(block: layout.Block) -> Iterator[str]:
    match block:
        case layout.Paragraph(words, lead):
            yield f"**{plain(lead)}** {plain(words)}" if lead else plain(words)
        case layout.Points(points):
            yield from (f"- {plain(point)}" for point in points)
        case layout.Table():
            yield from _table(block)
        case layout.ReportDrawing():
            yield from (plain(block.words), "")
            yield from _table(block.table)
        case layout.WritingSpace(questions):
            yield from (f"- {plain(question)}" for question in questions)
        case _:
            assert_never(block)


def _table(table: layout.Table) -> Iterator[str]:
    yield f"**{plain(table.caption)}**"
    yield ""
    yield _row(table.head)
    yield _row(["---"] * len(table.head), is_plain=True)
    yield from map(_row, table.rows)


def _row(cells: Iterable[str], is_plain: bool = False) -> str:
    return f"| {' | '.join(cell if is_plain else plain(cell) for cell in cells)} |"
