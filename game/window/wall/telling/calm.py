"""The wall when the room has paused, and when it is closed: few words, nothing that moves."""

from __future__ import annotations

from game.window.kit import Kit
from game.window.wall.page.fitting import fitted
from game.window.wall.page.foot import foot, status
from game.window.wall.page.scale import STATEMENT, TITLE
from game.window.wall.page.showing import Built, Showing, areas
from game.window.widgets.boxes import Column, Fixed, Gap
from game.window.widgets.widget import NodePart, Widget
from game.window.widgets.words import Words
from game.words.board import CLOSED, CLOSED_WHY, PAUSED, PAUSED_WHY, REHEARSAL


def paused(kit: Kit, showing: Showing) -> Built:
    """Nobody is named as having asked."""
    say = showing.say
    return _calm(kit, showing, say(PAUSED), say(PAUSED_WHY))


def finished(kit: Kit, showing: Showing) -> Built:
    """The room is closed."""
    say = showing.say
    why = say(REHEARSAL) if showing.room.is_rehearsal else say(CLOSED_WHY)
    support = showing.scenario.support
    return _calm(kit, showing, say(CLOSED), why, *([support] if support else []))


def _calm(kit: Kit, showing: Showing, heading: str, *said: str) -> Built:
    below = foot(status(""), showing.hints, showing.remark)
    body, at_foot = areas(kit, below)

    def page() -> Widget:
        return Column(
            (
                Gap(240),
                Words(heading, "title", TITLE + 20, "on_ground", leading=1.1, centred=True,
                      part=NodePart.HEADING),
                *(
                    Words(one, "medium", STATEMENT, "on_ground", leading=1.3, centred=True)
                    for one in said
                ),
            ),
            36,
        )  # fmt: skip

    return Built(Fixed(((fitted(kit, body, "calm", [page]), body), (below, at_foot))))
