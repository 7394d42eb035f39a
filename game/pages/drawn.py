"""Drawings put into one another: an SVG file's inside, at a place and a size, without its ids."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from game.cast.figure import FLOOR_Y, FOOT_X, brings_chair, figure
from game.model.picture import Description, Face

_OPENING = re.compile(r"<svg[^>]*>|</svg>|<\?xml[^>]*>")
_ID = re.compile(r' id="([^"]*)"')
_USED = re.compile(r"url\(#([^)]+)\)")
_OF_THE_FOLDER = ("small", "small", "level", "tall", "tall")
"""The drawings of a figure by name, from the smallest of five postures to the tallest."""


@lru_cache(maxsize=256)
def inside(svg: str) -> str:
    """What stands in an SVG, without the names that nothing in it asks for."""
    used = set(_USED.findall(svg))
    return _ID.sub(lambda one: one[0] if one[1] in used else "", _OPENING.sub("", svg))


@dataclass(frozen=True, slots=True)
class PersonDrawn:
    """Somebody in the picture: their figure and chair, how they sit (0 to 4), what a face shows.

    `seat` None: they stand, if they can. `x`, `floor` and `scale` place the point between their
    feet; `faces_right` False turns them round. `shade` is 0 (dark) to 10 (in the light).
    """

    who: str | Description | None
    seat: str | None
    posture: float
    face: Face
    x: float
    floor: float
    scale: float
    faces_right: bool
    shade: int = 10


def person_drawn(one: PersonDrawn, drawings: Mapping[str, str]) -> str:
    """A chair and whoever sits on it, or somebody on their feet, with their shadow's place."""
    stands = one.seat is None and isinstance(one.who, Description) and not brings_chair(one.who)
    layers = [_figure(one, stands, drawings)]
    if not stands and not (isinstance(one.who, Description) and brings_chair(one.who)):
        seat = one.seat or "stacking"
        layers = [_file(f"chairs/{seat}-back", drawings), *layers,
                  _file(f"chairs/{seat}-front", drawings)]  # fmt: skip
    turn = 1 if one.faces_right else -1
    left, top = one.x - turn * FOOT_X * one.scale, one.floor - FLOOR_Y * one.scale
    place = f"translate({left:.1f} {top:.1f}) scale({turn * one.scale:.3f} {one.scale:.3f})"
    return f'<g class="shade-{one.shade}" transform="{place}">{"".join(layers)}</g>'


def _figure(one: PersonDrawn, stands: bool, drawings: Mapping[str, str]) -> str:
    match one.who:
        case None:
            return ""
        case Description() as looks:
            return inside(_described(looks, one.posture, one.face, stands))
        case name:
            return _file(f"figures/{name}-{_OF_THE_FOLDER[round(one.posture)]}", drawings)


@lru_cache(maxsize=256)
def _described(looks: Description, posture: float, face: Face, stands: bool) -> str:
    return figure(looks, posture, face, standing=stands)


def _file(name: str, drawings: Mapping[str, str]) -> str:
    return inside(drawings.get(name, ""))


def file_drawn(
    name: str,
    drawings: Mapping[str, str],
    box: tuple[float, float, float, float],
    size: tuple[float, float],
    flipped: bool = False,
) -> str:
    """A drawing file in a box (left, top, width, height); `size` is the file's own."""
    left, top, width, height = box
    across = width / size[0]
    if flipped:
        left, across = left + width, -across
    place = f"translate({left:.1f} {top:.1f}) scale({across:.4f} {height / size[1]:.4f})"
    return f'<g transform="{place}">{_file(name, drawings)}</g>'
