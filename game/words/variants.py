"""What the button to a story's other words says: easier ones, or another language."""

from __future__ import annotations

from game.model.variant import EASY, language_of
from game.words.catalogue import Catalogue
from game.words.languages import own_name

EASIER = "Easier words"


def button_words(variant: str, say: Catalogue) -> str:
    """A language's own name for itself, or *Easier words*; `variant` is the name of one."""
    if variant == EASY:
        return say(EASIER)
    name = own_name(language_of(variant) or variant)
    return f"{name}, {say(EASIER).lower()}" if variant.endswith(f"-{EASY}") else name
