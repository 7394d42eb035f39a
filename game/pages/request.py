"""One request with what it is about: the story in its words, the play as far as it has come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from game.model.power import Chair
from game.model.problems import Refused
from game.model.scenario import Scenario
from game.pages.play_kept import PlayKept
from game.pages.rendering import rendered
from game.pages.values import Keeping, PageAsked, PageTold, PlayShelf, ShelfStory
from game.play.meeting import Meeting, begun, played
from game.play.sitting import Sitting
from game.words.catalogue import Catalogue
from game.words.moves import names_of

HERE = "#here"
"""The place in a page where what is new begins; a browser goes on reading from there."""

Follow = Callable[[ShelfStory, PlayKept], tuple[Meeting, bool]]
"""Makes the meeting of a play, as `followed` does; a server may remember those it made before."""


@dataclass(frozen=True, slots=True)
class PlayRequest:
    """A request to a play whose story is on the shelf; `fits` False: not all picks fit it now."""

    shelf: PlayShelf
    story: ShelfStory
    asked: PageAsked
    play: PlayKept
    meeting: Meeting
    fits: bool

    @property
    def scenario(self) -> Scenario:
        """The story in the words that were chosen, options in the order of this play."""
        return self.meeting.scenario

    @property
    def say(self) -> Catalogue:
        """The program's own words in the language of the story."""
        return self.shelf.catalogue(self.scenario.language)

    @property
    def names(self) -> dict[Chair, str]:
        """Who sits in which chair."""
        return names_of(self.scenario)

    @property
    def you(self) -> Chair | None:
        """The one chair that is played; None for two people, and for watching."""
        return self.play.players.one_chair

    @property
    def picking(self) -> Chair | None:
        """The chair whose person picks now; None where nobody is asked."""
        asked = self.meeting.asked
        if not asked or self.meeting.is_over:
            return None
        return asked[-1] if self.play.held and len(asked) > 1 else asked[0]

    @property
    def viewer(self) -> Chair | None:
        """Whose view is shown: the one chair's, else that of whoever picks."""
        return self.you or self.picking or self.meeting.viewer

    def page(self, template: str, title: str, status: int = 200, **given: object) -> PageTold:
        """A page of this play; its `h1` is `title`."""
        return page_told(
            template, title, self.scenario, self.say, self.play, status, r=self, **given
        )

    def kept(self, play: PlayKept, go_to: str) -> PageTold:
        """The play is to be kept so, and the browser goes on there."""
        return PageTold(go_to=go_to, keeping=Keeping.CHANGED, play=play)


def page_told(
    template: str,
    title: str,
    scenario: Scenario | None,
    say: Catalogue,
    play: PlayKept | None,
    status: int = 200,
    **given: object,
) -> PageTold:
    """A page of a template, in the language of a story or of `say`."""
    body = rendered(template, say, heading=title, scenario=scenario, play=play, **given)
    told = PageTold(title, body, say.language, say.direction, status=status)
    return told if play is None else replace(told, settings=play.settings)


def request_of(
    shelf: PlayShelf, story: ShelfStory, play: PlayKept, asked: PageAsked, follow: Follow
) -> PlayRequest:
    """The request, with the play followed as far as its story allows."""
    meeting, fits = follow(story, play)
    for hope in play.hopes:
        if hope.decision <= len(meeting.decisions):
            meeting = meeting.hoping(hope)
    return PlayRequest(shelf, story, asked, play, meeting, fits)


def followed(story: ShelfStory, play: PlayKept) -> tuple[Meeting, bool]:
    """The meeting that these picks make, without hopes, and whether all of them fit."""
    scenario = story.told_in(play.variant)
    sitting = Sitting(play.players, play.manner, play.seed)
    try:
        return played(scenario, sitting, play.picks), True
    except Refused:
        meeting = begun(scenario, sitting)
    for pick in play.picks:
        try:
            meeting = meeting.picked(pick)
        except Refused:
            break
    return meeting, False
