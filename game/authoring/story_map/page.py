"""A map as one HTML page: the picture to zoom, pan and search, and the story in words.

The page asks no other host for anything: style, script and typefaces stand in it. Without the
script the picture and the words are still there.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from html import escape
from importlib.resources import files

from game.authoring.story_map.cards import told
from game.authoring.story_map.drawing import Card, Drawing, Link, often
from game.authoring.story_map.svg import svg
from game.model.problems import Problem

_SAFE = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:"
_KEYS = (
    "Tab to the map, arrows go from card to card, <kbd>+</kbd> <kbd>&minus;</kbd> nearer and "
    "further, <kbd>0</kbd> the whole story, Shift and arrows move the map, <kbd>/</kbd> search."
)


def page(drawing: Drawing, typefaces: Mapping[int, bytes]) -> str:
    """The page. `typefaces` are TrueType files by their weight, 400 and 600; none: the reader's."""
    title = escape(drawing.title)
    words = "\n".join(_moment(number, card, drawing) for number, card in enumerate(drawing.cards))
    elsewhere = "".join(_problem(problem) for problem in drawing.elsewhere)
    return f"""<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_SAFE}">
<title>{title}: map</title>
<style>
{_faces(typefaces)}{_own("page.css")}</style>
</head>
<body>
<header>
<h1>{title}: the story as a map</h1>
<label>Find <input id="search" type="search" autocomplete="off"></label>
<span id="found" role="status"></span>
<button id="further" aria-label="Further away">&minus;</button>
<button id="nearer" aria-label="Nearer">+</button>
<button id="all">Whole story</button>
</header>
<main>
<div id="desk">
<div id="map" tabindex="0" role="group" aria-label="Map of the story">
{svg(drawing, for_page=True)}
</div>
<div id="beside" role="region" aria-live="polite" aria-label="The moment you picked">
<p>Pick a card to read its choices here.</p><p>{_KEYS}</p>{elsewhere}
</div>
</div>
<section id="words">
<h2>The story in words</h2>
{words}
</section>
</main>
<script>
{_own("page.js")}</script>
</body>
</html>
"""


def _own(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _faces(typefaces: Mapping[int, bytes]) -> str:
    return "".join(
        '@font-face { font-family: "Atkinson Hyperlegible Next"; '
        f"font-weight: {weight}; src: url(data:font/ttf;base64,{b64encode(data).decode()}); }}\n"
        for weight, data in typefaces.items()
    )


def _moment(number: int, card: Card, drawing: Drawing) -> str:
    """A moment in words: what `told` says, its choices and where they lead."""
    numbers = {one.name: n for n, one in enumerate(drawing.cards)}
    titles = {one.name: one.title for one in drawing.cards}
    ways = "".join(
        _way(link, numbers[link.target], titles[link.target])
        for link in drawing.links
        if link.source == card.name
    )
    without = told(_bare(card)).removeprefix(f"{card.title}. ")
    problems = "".join(_problem(problem) for problem in card.problems)
    return (
        f'<article id="moment-{number}"><h3>{escape(card.title)}</h3><p>{escape(without)}</p>'
        f"{ways}{problems}</article>"
    )


def _bare(card: Card) -> Card:
    """The card without its problems, which are told one by one."""
    return Card(
        card.name,
        card.title,
        card.kind,
        card.who,
        card.place,
        card.ending,
        card.respects_no,
        card.is_start,
        card.power,
        card.visits,
    )


def _way(link: Link, number: int, title: str) -> str:
    said = "".join(f"<li>{escape(words)}</li>" for words in link.words)
    taken = "" if link.taken is None else f" ({escape(often(link.taken))})"
    goes = f'<a href="#moment-{number}" data-goes="{number}">{escape(title)}</a>'
    return f"<p>To {goes}{taken}:</p><ul>{said}</ul>"


def _problem(problem: Problem) -> str:
    where = f"{problem.path}:{problem.line}"
    return (
        f'<p class="problem {problem.severity.value}"><strong>{problem.severity.capitalize()}'
        f"</strong> ({escape(where)}): {escape(problem.message)}. {escape(problem.cure)}</p>"
    )
