"""Where cards and links stand on the page, from left to right, in rows like lines of writing.

The one module that knows graphlay, which lays graphs out in layers. Units are pixels.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import graphlay

from game.papers.story_map.drawing import MapDrawing

PAGE_SHAPES = (1.3, 1.6, 2.0)
"""Widths by height that a long story may be wrapped towards; chosen for a screen."""
PLACINGS = ("network_simplex", "brandes_koepf")
"""graphlay's two ways to line cards up; which one is tidier depends on the story."""
TRIED_UP_TO = 120
"""Stories of more moments are laid out in one way only; chosen to stay under a second."""
ROWS_AT_MOST = 40
LINKS_CUT_AT_MOST = 6
"""Links that may run from the end of one row to the beginning of the next."""


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the page; y grows downwards."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Placed:
    """The top left corner of each card by name, the corners of each link in the order of the
    drawing, and the whole page: its top left corner, width and height.
    """

    cards: Mapping[str, Point]
    links: tuple[tuple[Point, ...], ...]
    corner: Point
    width: float
    height: float


def placed(drawing: MapDrawing, sizes: Mapping[str, tuple[float, float]]) -> Placed:
    """Lay a drawing out; `sizes` are width and height of each card. Same in, same out.

    Of several ways the one with the fewest crossings is taken, then the smallest.
    """
    graph = graphlay.Graph()
    for card in drawing.cards:
        width, height = sizes[card.name]
        graph.node(card.name, width=width, height=height)
    for link in drawing.links:
        graph.edge(link.source, link.target, weight=float(len(link.words)))
    ways = [(shape, placing) for shape in PAGE_SHAPES for placing in PLACINGS]
    tried = ways if len(drawing.cards) <= TRIED_UP_TO else [(PAGE_SHAPES[-1], PLACINGS[0])]
    layouts = [graphlay.layout(graph, options=_options(*way)) for way in tried]
    return _page(drawing, min(layouts, key=_untidy), sizes)


def _options(shape: float, placing: str) -> dict[str, object]:
    return {
        "direction": "leftright",
        "routing": {"style": "orthogonal", "lane_gap": 12.0},
        "spacing": {"layer_gap": 58.0, "node_gap": 40.0, "self_loop_gap": 14.0},
        "coords": {"placement": placing},
        "wrap": {"viewport_aspect": shape},
        "tuning": {"wrap": {"max_rows": ROWS_AT_MOST, "max_cut_edges": LINKS_CUT_AT_MOST}},
    }


def _untidy(layout: graphlay.Layout) -> tuple[int, float]:
    """How many links cross, and how large a screen of 16 to 10 would have to be."""
    low, high = layout.bounds["min"], layout.bounds["max"]
    size = max((high["x"] - low["x"]) / 1.6, high["y"] - low["y"])
    return int(layout.metrics()["crossings"]), float(size)


def _page(
    drawing: MapDrawing, layout: graphlay.Layout, sizes: Mapping[str, tuple[float, float]]
) -> Placed:
    cards = {}
    for card, node in zip(drawing.cards, layout.nodes, strict=True):
        width, height = sizes[card.name]
        center = node["center"]
        cards[card.name] = Point(center["x"] - width / 2, center["y"] - height / 2)
    links = tuple(
        tuple(Point(point["x"], point["y"]) for point in edge["points"]) for edge in layout.edges
    )
    ends = [
        (at.x, at.y, at.x + sizes[name][0], at.y + sizes[name][1]) for name, at in cards.items()
    ]
    ends += [(point.x, point.y, point.x, point.y) for link in links for point in link]
    left, top = min(end[0] for end in ends), min(end[1] for end in ends)
    right, bottom = max(end[2] for end in ends), max(end[3] for end in ends)
    return Placed(cards, links, Point(left, top), right - left, bottom - top)
