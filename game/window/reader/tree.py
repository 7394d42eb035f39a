"""What a screen reader is told of the window: every stop with its words, its state and its place.

Made from the pages that are seen, whatever screen they belong to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pygame

from game.window.stage import Screen
from game.window.widgets.told import TextStop, ToldStop, in_view
from game.window.widgets.widget import NodePart
from game.words.catalogue import Catalogue

Bounds = tuple[int, int, int, int]
"""Left, top, right, bottom, in pixels of the window."""


@dataclass(frozen=True, slots=True)
class TreePlace:
    """By what a part of the tree is found again.

    `page` is the number of its page, `box` the number of a part of a stop,
    `times` how often it was asked to be said again: a reader takes it for another thing then.
    """

    page: int
    stop: object
    box: int | None = None
    times: int = 0

    def __hash__(self) -> int:
        """Of what a stop sends only the sort counts: not everything that is sent has a hash."""
        words = self.stop.words if isinstance(self.stop, TextStop) else type(self.stop).__name__
        return hash((self.page, words, self.box, self.times))


@dataclass(frozen=True, slots=True)
class TreePart:
    """One thing that a screen reader can come to.

    `is_on` is None where it is neither on nor off. `position` is (number, of how many), from 1,
    for what a reader counts by itself. `presses`: it can be pressed.
    """

    place: TreePlace
    part: NodePart
    name: str
    bounds: Bounds
    value: str = ""
    description: str = ""
    is_on: bool | None = None
    is_closed: bool = False
    position: tuple[int, int] | None = None
    presses: bool = False
    boxes: tuple[TreePart, ...] = ()


@dataclass(frozen=True, slots=True)
class ReaderTree:
    """A window as it is told: its title, its parts in reading order, and which has the focus."""

    title: str
    language: str
    parts: tuple[TreePart, ...] = ()
    focus: TreePlace | None = None


def tree_of(screen: Screen, title: str, say: Catalogue, first: int = 0) -> ReaderTree:
    """The screen that is seen, as it was laid out last; its pages are numbered from `first`."""
    parts: list[TreePart] = []
    focus: TreePlace | None = None
    for number, page in enumerate(screen.pages, first):
        has_keys = page is screen.page
        for stop in page.told():
            here = has_keys and stop.key == page.focus_key
            place = TreePlace(number, stop.key, times=page.times_said if here else 0)
            part = _part(stop, place, say)
            parts.append(part)
            if here:
                focus = next((box.place for box in part.boxes if box.is_on), place)
    return ReaderTree(title, say.language, tuple(parts), focus)


def _part(stop: ToldStop, place: TreePlace, say: Catalogue) -> TreePart:
    node = stop.node
    has_value = node.part in (NodePart.FIELD, NodePart.SLIDER)
    described = [] if node.part is NodePart.METER else [node.description or ""]
    if node.place is not None:
        number, count = node.place
        described.append(say("Option {number} of {all}.", number=number, all=count))
    return TreePart(
        place=place,
        part=node.part,
        name=node.sentence() if node.part is NodePart.METER else node.name,
        bounds=_bounds(stop.seen),
        value=(node.value or "") if has_value else "",
        description=" ".join(part for part in described if part),
        is_on=node.chosen if node.part is NodePart.TOGGLE else None,
        is_closed=node.closed,
        presses=stop.widget.focusable and node.part is not NodePart.FIELD,
        boxes=tuple(_boxes(stop, place)),
    )


def _boxes(stop: ToldStop, place: TreePlace) -> Iterator[TreePart]:
    boxes = stop.widget.boxes()
    for number, box in enumerate(boxes):
        yield TreePart(
            TreePlace(place.page, place.stop, number, place.times), NodePart.TOGGLE, box.words,
            _bounds(in_view(box.rect, stop.seen)), is_on=box.chosen,
            position=(number + 1, len(boxes)), presses=True,
        )  # fmt: skip


def _bounds(rect: pygame.Rect) -> Bounds:
    return rect.left, rect.top, rect.right, rect.bottom
