"""Pages put together by Jinja2 from the templates beside it, everything that people wrote escaped.

Here too: the whole document of a page, for whoever serves it or puts it into one file.
"""

from __future__ import annotations

from functools import cache
from html import escape
from importlib.resources import files

from jinja2 import Environment

from game.model.scenario import quoted
from game.pages.play_kept import PageSettings
from game.pages.values import PageTold
from game.papers.page import templates
from game.words.catalogue import Catalogue
from game.words.lines import line_words
from game.words.numbers import capital

STYLE = "play.css"
"""The style that goes with every page, a file beside this one."""


@cache
def page_file(name: str) -> str:
    """A file of this package, by its path in it."""
    return files("game.pages").joinpath(name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    environment = templates(lambda name: page_file(f"templates/{name}"))
    environment.globals.update(quoted=quoted, line_words=line_words, capital=capital)
    return environment


def rendered(template: str, say: Catalogue, **given: object) -> str:
    """The inside of a page's `body`."""
    return _environment().get_template(template).render(say=say, **given)


def whole_page(told: PageTold, head: str) -> str:
    """The document. `head` is put in as it is: links to style and script, or both themselves."""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(told.language)}" dir="{told.direction}" '
        f'class="{page_classes(told.settings)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<link rel="icon" href="data:,">\n'
        f"<title>{escape(told.title)} \u00b7 The Other Chair</title>\n{head}\n</head>\n"
        f"<body>\n{told.body}\n</body>\n</html>\n"
    )


def page_classes(settings: PageSettings) -> str:
    """The classes of the page's `html` element, by which the style knows the settings."""
    look = settings.look.value.replace(" ", "-")
    return f"look-{look} text-{settings.text}{' still' if settings.still else ''}"
