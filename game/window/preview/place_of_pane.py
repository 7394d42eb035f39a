"""Where the pane may stand: over the picture, so that the story's own panel stays free."""

from __future__ import annotations

from typing import Never

import pygame

from game.model.power import Chair
from game.window.kit import Kit
from game.window.layout import Arrangement, play_areas
from game.window.preview.story import NoStory
from game.window.screens.play.play_screen import PlayScreen
from game.window.screens.screen import PagedScreen

MARGIN = 28
LEAST = 12
"""Lines of text that a list needs, or it takes the meter's room too."""


def room_for_pane(kit: Kit, story: PagedScreen[Never], projector: bool) -> pygame.Rect:
    """The greatest place of the pane over a screen of the story, in pixels."""
    margin = kit.px(MARGIN)
    window = pygame.Rect(0, 0, kit.scale.width, kit.scale.height).inflate(-2 * margin, -2 * margin)
    if isinstance(story, NoStory):
        top = story.head_height(kit)
        return pygame.Rect(window.left, top, window.width, max(1, window.bottom - top))
    if not isinstance(story, PlayScreen):
        half = window.width // 2
        return pygame.Rect(window.right - half, window.top, half, window.height)
    on_right = story.playing.viewer is Chair.SERVICE_USER
    areas = play_areas(kit.scale, on_right, projector)
    if areas.arrangement is Arrangement.PLAIN:
        top = story.areas(kit).panel.bottom + margin // 2
        return pygame.Rect(window.left, top, window.width, window.bottom - top)
    if areas.arrangement is Arrangement.STACKED:
        return pygame.Rect(window.left, window.top, window.width, areas.meter.bottom - margin)
    rect = areas.picture.inflate(-2 * margin, -2 * margin)
    rect.height = areas.meter.top - kit.px(6) - rect.top
    if rect.height < LEAST * kit.em:  # large words: the meter is covered while the list is open
        rect.height = areas.meter.bottom - rect.top
    return rect
