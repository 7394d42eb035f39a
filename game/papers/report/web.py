"""A report as one page of HTML: no script, nothing from elsewhere, and fit for A4."""

from __future__ import annotations

from markupsafe import Markup

from game.papers.page import page
from game.papers.report.document import Report
from game.papers.typefaces import Typefaces


def web(report: Report, typefaces: Typefaces) -> str:
    """The page. The one thing put in as it is, unescaped, is our own drawing."""
    return page("report/report.html", typefaces, report=report, drawn=Markup)
