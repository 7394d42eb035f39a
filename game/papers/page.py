"""The one way a document becomes a page of HTML: a template, with what people typed escaped.

The page stands alone: style and typefaces are in it, and it asks no other host for anything.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from game.papers.typefaces import Typefaces, font_faces

SAFE = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"
"""What a page for paper may load: its own style and typefaces, and nothing else."""


def page(template: str, typefaces: Typefaces, **told: object) -> str:
    """The page of a template such as "report/report.html", with the style that lies beside it.

    `typefaces` are TrueType files by family and weight; none: the reader's own. `told` are the
    values that the template asks for; a missing one raises `jinja2.UndefinedError`.
    """
    environment = templates(read)
    style = Markup(font_faces(typefaces) + read(template.replace(".html", ".css")))
    made = environment.get_template(template).render(style=style, safe_page=SAFE, **told)
    return made.lstrip()


def templates(read: Callable[[str], str]) -> Environment:
    """What makes pages of templates, each read by its name; what people typed is escaped."""
    return Environment(
        loader=FunctionLoader(read),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def read(name: str) -> str:
    """A file of this package, by its path in it."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
