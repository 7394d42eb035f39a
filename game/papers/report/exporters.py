"""The forms of a report's file: one function a form, found by how the file's name ends.

To add one: a function that gives bytes, and its line in `EXPORTERS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from game.papers.pdf import pdf
from game.papers.report.document import Report
from game.papers.report.markdown import markdown
from game.papers.report.web import web
from game.papers.typefaces import typefaces


@dataclass(frozen=True, slots=True)
class Exported:
    """A report in every form; the table and the data are made only when they are asked for.

    `day` is YYYY-MM-DD.
    """

    report: Report
    title: str
    day: str
    sheet: Callable[[], str]
    data: Callable[[], str]


def _page(told: Exported, fonts: Path) -> bytes:
    return web(told.report, typefaces(fonts)).encode()


def _paper(told: Exported, fonts: Path) -> bytes:
    return pdf("report/report.typ", {"report": asdict(told.report)}, fonts, "report.html")


EXPORTERS: Mapping[str, Callable[[Exported, Path], bytes]] = {
    ".html": _page,
    ".pdf": _paper,
    ".md": lambda told, _: markdown(told.report).encode(),
    ".csv": lambda told, _: told.sheet().encode(),
    ".json": lambda told, _: told.data().encode(),
}
"""By the ending of a file's name, given a report and the folder of fonts; the first is usual.

`.pdf` raises `papers.pdf.NoTypst` where typst is not installed.
"""
