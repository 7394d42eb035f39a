"""Pages for when something goes wrong around a play: nothing was kept, or forms came too fast."""

from __future__ import annotations

from game.pages.request import page_told
from game.pages.values import PageAsked, PageTold
from game.words.catalogue import ENGLISH

FIXED = frozenset(("at", "story", "choice", "chair", "other", "words", "look", "text", "still"))
"""Fields that nobody typed into."""


def unkept(asked: PageAsked) -> PageTold:
    """What was sent could not be kept: it stands here, to be sent again."""
    say = ENGLISH
    typed = [value for name, value in asked.form.items()
             if value and name not in FIXED and not name.startswith("was-")]  # fmt: skip
    return page_told(
        "unkept.html", say("This could not be kept just now"), None, say, None, 503,
        asked=asked, typed=typed, r=None,
    )  # fmt: skip


def too_fast() -> PageTold:
    """Too many forms in too short a time; nothing was changed."""
    say = ENGLISH
    return page_told("too_fast.html", say("That was very fast"), None, say, None, 429, r=None)
