"""The parts that the sheets of a page are made of: headings, lists, paragraphs, in safe HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from typing import TypeVar

T = TypeVar("T")


def sheet(title: str, inside: str, level: int = 2) -> str:
    """A sheet that begins on a page of its own, under a heading."""
    heading = f"<h{level}>{escape(title)}</h{level}>"
    return f'<section class="sheet">{heading}{inside}</section>\n'


def under(title: str, tag: str, inside: str) -> str:
    """A part of a sheet under a heading of its own; nothing where there is nothing inside."""
    if not inside:
        return ""
    heading = f'<h3 class="under">{escape(title)}</h3>'
    return f"{heading}<{tag}>{inside}</{tag.split()[0]}>"


def each(things: Iterable[T], say: Callable[[T], str]) -> str:
    """What is said of each, one after the other."""
    return "".join(say(thing) for thing in things)


def paragraph(text: str) -> str:
    """A paragraph; nothing where there is no text."""
    return f"<p>{escape(text)}</p>" if text else ""


def item(text: str) -> str:
    """A place in a list."""
    return f"<li>{escape(text)}</li>"
