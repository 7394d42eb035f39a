"""The runs of a story that were stopped, to be carried on from its opening."""

from __future__ import annotations

from game.window.ports import Unfinished
from game.window.widgets.button import Button, Tone
from game.window.widgets.rows import Wrap
from game.words.catalogue import Catalogue
from game.words.story import stopped_words

_MOST = 3


def carry_on(stopped: tuple[Unfinished, ...], say: Catalogue) -> Wrap:
    """A way to each of the last ones; with whose chair and which day where there are several."""
    ways = []
    for one in stopped[:_MOST]:
        told = stopped_words(one.run.head, one.where, False, say)
        where = one.where if len(stopped) == 1 else told.rstrip(".")
        ways.append(Button(one, say("Carry on: {where}", where=where), Tone.LIGHT))
    return Wrap(ways, gap=14)
