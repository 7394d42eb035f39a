"""A report as a PDF. What it looks like stands in `report.typ`."""

from __future__ import annotations

from dataclasses import asdict
from importlib.resources import files
from pathlib import Path

from game.papers.document import Report
from game.papers.typesetting import typeset


def pdf(report: Report, fonts: Path) -> bytes:
    """The PDF, accessible by PDF/UA-1; `fonts` is a folder of typefaces.

    NoTypst where typst is not installed.
    """
    template = files(__package__).joinpath("report.typ").read_bytes()
    return typeset(template, {"report": asdict(report)}, fonts, "report.html")
