"""What widgets draw with: colours, lettering, drawings and sizes of one window.

A kit is made anew whenever the window's size or a setting changes; the lettering and drawings
inside it keep what they have drawn before.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import pygame

from game.window.drawings import Drawings
from game.window.layout import LEAST_TARGET, Scale
from game.window.lettering import Lettering, Role
from game.window.theme import Colour, Theme
from game.words.catalogue import ENGLISH, Catalogue
from game.words.keys import AS_AT_FIRST, key_cap


class Kit(NamedTuple):
    """Everything a widget needs in order to measure and paint itself.

    `moved` has the caps of keys that were given other meanings, by the cap at first.
    """

    theme: Theme
    letters: Lettering
    drawings: Drawings
    scale: Scale
    say: Catalogue = ENGLISH
    moved: Mapping[str, str] = AS_AT_FIRST

    def colour(self, token: str) -> Colour:
        """The colour of a token of the theme, such as `ink`; AttributeError if there is none."""
        found: Colour = getattr(self.theme, token)
        return found

    def cap(self, key: str) -> str:
        """What is printed on the key that does now what this one does at first."""
        return key_cap(key, self.say, self.moved)

    def px(self, drawn: float) -> int:
        """A length of the drawing in pixels."""
        return self.scale.px(drawn)

    def type(self, drawn: float) -> int:
        """A text size of the drawing in pixels."""
        return self.scale.type(drawn)

    @property
    def em(self) -> int:
        """The size of running text in pixels."""
        return self.scale.em

    @property
    def k(self) -> float:
        """Pixels for one of the drawing, not less than will show a border."""
        return max(0.6, self.scale.k)

    @property
    def target(self) -> int:
        """The least height of anything that can be pressed, in pixels."""
        return max(LEAST_TARGET, self.px(LEAST_TARGET))

    def words(self, text: str, role: Role, drawn: float) -> tuple[int, int]:
        """Width and height in pixels of a text on one line."""
        px = self.type(drawn)
        return self.letters.size(text, role, px)[0], self.letters.line_height(role, px)

    def icon(
        self, surface: pygame.Surface, name: str, box: pygame.Rect, ink: Colour, ground: Colour
    ) -> None:
        """Draw an icon in the middle of a box, as large as fits."""
        picture = self.drawings.icon(name, min(box.size), ink, ground)
        surface.blit(picture, picture.get_rect(center=box.center))
