"""The picture of one person: from the folder of drawings, or drawn from a description.

A drawing of the folder has three postures and one face; a description any posture and eight.
"""

from __future__ import annotations

from typing import NamedTuple

import pygame

from game.cast.figure import brings_chair, figure, portrait
from game.cast.places.plan import STANDS
from game.model.picture import Description, Face
from game.model.scenario import ChoiceKind
from game.window.drawings import Drawings
from game.window.picture.scene import Figure, Seated
from game.words.settings import NOT_DRAWN

_PLAIN_SEAT, _LEVEL = "stacking", 2.0
_OF_THE_FOLDER = ("small", "small", "level", "tall", "tall")
"""The drawings of the folder, from the smallest of five postures to the tallest."""


class Bearing(NamedTuple):
    """How somebody is drawn: their posture, 0 (small) to 4 (tall), and what their face shows.

    `moves` is what their hand does, None for nothing, `raised` how far (0 to 1) it has come.
    """

    posture: float
    face: Face
    moves: ChoiceKind | None = None
    raised: float = 0.0


def bearing_of(seated: Seated, posture: float) -> Bearing:
    """The nearest bearing there is a drawing of."""
    if isinstance(seated.figure, Description):
        return Bearing(posture, seated.face, seated.moves, seated.raised)
    return Bearing(round(posture), Face.AT_EASE)


def draw_seated(
    seated: Seated, bearing: Bearing, size: tuple[int, int], drawings: Drawings
) -> pygame.Surface:
    """A chair and whoever sits on it, facing right; somebody's own wheelchair is the chair.

    Where people stand, whoever can is on their feet, and the picture reaches higher.
    """
    picture = pygame.Surface(size, pygame.SRCALPHA)
    for layer in _layers(seated, bearing, size, drawings):
        picture.blit(layer, (0, 0))
    return picture


def is_on_feet(seated: Seated) -> bool:
    """Whether somebody stands where the two who have chairs would sit."""
    return seated.seat == STANDS and stands(seated.figure)


def stands(who: Figure | None) -> bool:
    """Whether somebody is on their feet where there is no seat: the folder's drawings only sit."""
    return isinstance(who, Description) and not brings_chair(who)


def draw_standing(seated: Seated, size: tuple[int, int], drawings: Drawings) -> pygame.Surface:
    """Somebody where there is no seat, facing right; who does not stand sits on a plain chair."""
    who = seated.figure
    if isinstance(who, Description):
        return drawings.composed(
            lambda: figure(who, face=seated.face, standing=True), *size, NOT_DRAWN
        )
    return draw_seated(Seated(who, _PLAIN_SEAT), Bearing(_LEVEL, Face.AT_EASE), size, drawings)


def portrait_of(
    who: Figure, side: int, drawings: Drawings, face: Face = Face.AT_EASE
) -> pygame.Surface:
    """Head and shoulders, facing right, as large as fits in a square."""
    if isinstance(who, Description):
        return drawings.composed(lambda: portrait(who, face), side, side, NOT_DRAWN)
    return drawings.svg(f"figures/{who}-portrait", side, side)


def _layers(
    seated: Seated, bearing: Bearing, size: tuple[int, int], drawings: Drawings
) -> list[pygame.Surface]:
    who = seated.figure
    if isinstance(who, Description):
        person = drawings.composed(
            lambda: figure(
                who,
                bearing.posture,
                bearing.face,
                is_on_feet(seated),
                bearing.moves,
                bearing.raised,
            ),
            *size,
            NOT_DRAWN,
        )
        if brings_chair(who) or is_on_feet(seated):
            return [person]
        people = [person]
    else:
        how = _OF_THE_FOLDER[round(bearing.posture)]
        people = [] if who is None else [drawings.svg(f"figures/{who}-{how}", *size)]
    seat = _PLAIN_SEAT if seated.seat == STANDS else seated.seat
    back, front = (drawings.svg(f"chairs/{seat}-{side}", *size) for side in ("back", "front"))
    return [back, *people, front]
