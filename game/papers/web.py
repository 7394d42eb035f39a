"""A report as one page of HTML: no script, nothing from elsewhere, and fit for A4.

What people typed is escaped. The one thing put in as it is, is our own drawing.
"""

from __future__ import annotations

from importlib.resources import files

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from game.papers.document import Report
from game.papers.typefaces import Typefaces, font_faces


def web(report: Report, typefaces: Typefaces) -> str:
    """The page. `typefaces` are TrueType files by family and weight; none: the reader's own."""
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals["drawn"] = Markup
    style = Markup(font_faces(typefaces) + _file("report.css"))
    page = environment.from_string(_file("report.html"))
    return page.render(report=report, style=style).lstrip()


def _file(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
