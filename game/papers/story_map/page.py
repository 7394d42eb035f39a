"""A map as one HTML page: the picture to zoom, pan and search, and the story in words.

Without the script the picture and the words are still there.
"""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from game.papers.page import page, read
from game.papers.story_map.cards import told
from game.papers.story_map.drawing import Card, MapDrawing, often
from game.papers.story_map.svg import svg
from game.papers.typefaces import Typefaces


def map_page(drawing: MapDrawing, typefaces: Typefaces) -> str:
    """The page."""
    return page(
        "story_map/page.html",
        typefaces,
        drawing=drawing,
        picture=Markup(svg(drawing, for_page=True)),
        cards=[(card, _in_words(card)) for card in drawing.cards],
        numbers={card.name: number for number, card in enumerate(drawing.cards)},
        often=often,
        script=Markup(read("story_map/page.js")),
    )


def _in_words(card: Card) -> str:
    """What `told` says of a card, without its title and its problems, which stand apart."""
    return told(replace(card, problems=())).removeprefix(f"{card.title}. ")
