"""The forms of a map: a picture, a page, and two languages that drawing programs read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from game.papers.story_map.dot import dot
from game.papers.story_map.drawing import MapDrawing
from game.papers.story_map.mermaid import mermaid
from game.papers.story_map.page import map_page
from game.papers.story_map.svg import svg
from game.papers.typefaces import typefaces

EXPORTERS: Mapping[str, Callable[[MapDrawing, Path], str]] = {
    ".svg": lambda drawn, _: svg(drawn),
    ".html": lambda drawn, fonts: map_page(drawn, typefaces(fonts)),
    ".dot": lambda drawn, _: dot(drawn),
    ".mmd": lambda drawn, _: mermaid(drawn),
}
"""By the ending of a file's name, given a map and the folder of fonts; the first is usual."""
