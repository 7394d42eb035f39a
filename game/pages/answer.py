"""The one door: what is kept of a play and what was asked in, the page and what to keep out.

A path is one word, so that a link works wherever the pages lie. A form says how many decisions
had been made when it was shown; sent twice, or from a page that is out of date, it changes
nothing and shows where the play stands.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.pages.before import begin, opening, people, shelf_page, sit_down, taught
from game.pages.kept import (
    forget,
    forget_asked,
    gone,
    is_changed,
    pause,
    set_settings,
    settings,
    story_changed,
)
from game.pages.over import both_sides as sides
from game.pages.over import debriefed, feelings, feelings_said, questions, questions_said, report
from game.pages.play_kept import PlayKept
from game.pages.request import HERE, Follow, PlayRequest, followed, request_of
from game.pages.turn import after, already, choose, go_on, hand_over, play_page, said
from game.pages.values import PageAsked, PageTold, PlayShelf

SHELF, BEGIN = "shelf", "begin"
"""The two paths that need no play: GET shows the shelf, POST begins a play of `story`."""
LOOKED_AT: Mapping[str, Callable[[PlayRequest], PageTold]] = {
    "opening": opening,
    "people": people,
    "taught": taught,
    "play": play_page,
    "after": after,
    "already": already,
    "hand": hand_over,
    "said": said,
    "pause": pause,
    "settings": settings,
    "feelings": feelings,
    "sides": sides,
    "debrief": debriefed,
    "questions": questions,
    "report": report,
    "forget": forget_asked,
}
"""The pages of a play, by path."""
SENT: Mapping[str, Callable[[PlayRequest], PageTold]] = {
    "opening": sit_down,
    "choose": choose,
    "go": go_on,
    "settings": set_settings,
    "feelings": feelings_said,
    "questions": questions_said,
    "forget": forget,
}
"""The forms of a play, by path."""
FOLLOW = "follow"
"""The form of a play whose story has changed: go on as far as it fits."""
PATHS = frozenset((SHELF, BEGIN, FOLLOW, *LOOKED_AT, *SENT))
OVER = frozenset(("feelings", "sides", "debrief", "questions", "report"))
"""What is there only once a play is over: nothing that is held back in it is told before."""
STAYS = frozenset(("pause", "settings", "forget"))
"""Pages that are there even where the story has changed."""


def answer(
    shelf: PlayShelf, play: PlayKept | None, asked: PageAsked, follow: Follow = followed
) -> PageTold:
    """The answer to one request; `play` None: there is none yet, or none any more.

    The same arguments give the same answer. Never raises for what stands in a form.
    """
    if asked.path == BEGIN and asked.sends:
        return begin(shelf, play, asked)
    if asked.path in ("", SHELF, BEGIN):
        return shelf_page(shelf, play)
    if play is None:
        return gone(shelf)
    story = shelf.story(play.story)
    if story is None:
        return gone(shelf, play)
    request = request_of(shelf, story, play, asked, follow)
    if is_changed(request) and asked.path not in STAYS:
        return story_changed(request)
    if asked.path in OVER and not request.meeting.is_over:
        return PageTold(go_to=f"play{HERE}")
    found = (SENT if asked.sends else LOOKED_AT).get(asked.path)
    if found is None:
        return PageTold(go_to=f"play{HERE}")
    return found(request)
