"""The ways back from an opening: runs that were stopped, and the debriefs of those that ended."""

from __future__ import annotations

from game.model.power import Chair
from game.window.ports import Entry, RunsPort, Unfinished
from game.window.widgets.button import Button, Tone
from game.window.widgets.rows import Wrap
from game.words.catalogue import Catalogue
from game.words.story import stopped_words

_MOST = 3


def ended(runs: RunsPort, entry: Entry) -> tuple[Unfinished, ...]:
    """The last run in each chair that came to its end; `where` is who sits in that chair."""
    if entry.scenario is None:
        return ()
    last = ((chair, runs.earlier(entry, chair)) for chair in Chair)
    return tuple(
        Unfinished(entry, run, entry.scenario.seated(chair).name)
        for chair, run in last
        if run is not None
    )


def carry_on(stopped: tuple[Unfinished, ...], over: tuple[Unfinished, ...], say: Catalogue) -> Wrap:
    """A way to each of the last ones; with whose chair and which day where there are several.

    Those that are `over` lead to their ending and their debrief.
    """
    ways = []
    for one in stopped[:_MOST]:
        told = stopped_words(one.run.head, one.where, False, say)
        where = one.where if len(stopped) == 1 else told.rstrip(".")
        ways.append(Button(one, say("Carry on: {where}", where=where), Tone.LIGHT))
    for one in over:
        told = say("Debrief again, as {name}", name=one.where)
        ways.append(Button(one, told, Tone.DARK, size=24))
    return Wrap(ways, gap=14)
