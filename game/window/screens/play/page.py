"""What stands on the panel at a step of a meeting: the log, and what is asked below it.

Here the steps of a play become widgets; keys, presses and time are the business of `play_screen`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.model.power import Chair
from game.model.scenario import Decides
from game.play.hopes import answer_of
from game.play.meeting import Outcome, ToldPage
from game.play.memory import Recalled
from game.play.playing import Playing, PlayStep
from game.window.screens.play import after, begin, panel
from game.window.screens.play.reaction import ReactionStage
from game.window.screens.play.telling import Telling, says_something
from game.window.widgets.scenario.panel import StoryText
from game.window.widgets.scenario.speech import SaidLine, line
from game.window.widgets.widget import Widget
from game.window.widgets.words import Words
from game.words.catalogue import Catalogue
from game.words.kinds import rung_told
from game.words.memory import comes_back
from game.words.moves import names_of


@dataclass(frozen=True, slots=True)
class PanelParts:
    """The items of the log, what stands below them, and the number of the first that is new.

    `fresh` None: it is no log, and is read from its top.
    """

    items: tuple[Widget, ...]
    foot: Widget
    fresh: int | None = None


@dataclass(frozen=True, slots=True)
class HowFar:
    """How far what is shown has come. `asks`: all is told, and what is asked has come up."""

    telling: Telling
    stage: ReactionStage
    asks: bool
    is_new: bool = False
    """True where this player meets the things on the table first here."""
    has_theory: bool = False
    recalled: Recalled | None = None
    """An earlier choice that comes back on this page."""
    face: str | None = None
    """What the face that answers shows, in words, where there is no picture of it."""


def parts_of(playing: Playing, shown: HowFar, say: Catalogue) -> PanelParts:
    """The panel of the step that a play stands at."""
    match playing.step:
        case PlayStep.BEGINNING:
            told = begin.before_you_begin(
                playing.scenario, playing.players[0], shown.is_new, say=say
            )
            return PanelParts((told,), panel.next_button(say("Begin")))
        case PlayStep.HANDING if playing.picking is not None:
            told = panel.handing(playing.scenario, playing.picking, playing.has_picked, say=say)
            return PanelParts((told,), panel.next_button(say("Next")))
        case PlayStep.MOVED if playing.outcome is not None:
            return _moved(playing, playing.outcome, shown, say)
        case _:
            return _told(playing, shown, say)


def first_asked(step: PlayStep, by_line: bool) -> object:
    """What has the focus first, once all is told; `by_line`: lines were read one by one."""
    if step in (PlayStep.CHOOSING, PlayStep.HOPING):
        return panel.PickOption(1) if by_line else StoryText()
    return StoryText() if step is PlayStep.BEGINNING else panel.GoOn()


def head_of(
    playing: Playing, title: str | None, is_plain: bool, can_speak: bool, say: Catalogue
) -> Widget:
    """The band over a step: `title` or the moment's, and where it is unless there is no room."""
    told = playing.outcome.moment if playing.outcome else playing.page.passage
    here, place = told.title, told.place
    if playing.step is PlayStep.BEGINNING:
        here, place = begin.title_before(say), playing.scenario.title
    place = None if is_plain else place
    return panel.head(title or here, place, playing.viewer, can_speak, say=say)


def _told(playing: Playing, shown: HowFar, say: Catalogue) -> PanelParts:
    """A page as far as it is told, and then what is asked."""
    telling = shown.telling
    above = _above(playing, say)
    items = [*above, *_lines(playing, playing.page, telling.lines, not telling.has_happened, say)]
    if telling.has_happened:
        moves = [move for move in playing.page.moves if says_something(move)]
        items += [panel.happened(move, newest=True, say=say) for move in moves]
    fresh = len(above) + telling.fresh if telling.fresh else 0
    if not shown.asks:
        foot = panel.nothing() if telling.is_done else panel.next_button(say("Next line"))
        return PanelParts(tuple(items), foot, fresh)
    items += _remembered(playing, shown, say)
    if playing.is_at_last_page:
        law = panel.law_note(playing.moment, say=say)
        items += [law] if law is not None else []
    return PanelParts(tuple(items), _asked(playing, say), fresh)


def _remembered(playing: Playing, shown: HowFar, say: Catalogue) -> Iterator[Widget]:
    """What became of promises on arrival, and the earlier choice that comes back."""
    names, you = names_of(playing.scenario), you_of(playing)
    for move in playing.page.moves:
        yield from after.remembered(move, names, you, say)
    if shown.recalled is not None:
        yield SaidLine(comes_back(shown.recalled, names, you, say), icon="bookmark")


def you_of(playing: Playing) -> Chair | None:
    """The chair of whoever plays alone; None where two play, or nobody."""
    return playing.players[0] if playing.is_alone else None


def _above(playing: Playing, say: Catalogue) -> list[Widget]:
    """Who looks, what only they see, and what was skipped just before."""
    rows = [panel.who(playing.scenario, you_of(playing), playing.picking, say=say)]
    if playing.is_at_last_page:
        rows += panel.private_measures(playing.scenario, playing.moment, playing.viewer)
    if playing.skipped is not None:
        moment = playing.scenario.moments[playing.skipped]
        told = say("You skipped {moment}.", moment=moment.title)
        rows.append(SaidLine(f"{told} {moment.summary or ''}".strip()))
    return rows


def _lines(
    playing: Playing, page: ToldPage, told: int, newest: bool, say: Catalogue
) -> list[Widget]:
    lines = page.passage.lines[:told]
    last = len(lines) - 1 if newest else None
    return [line(one, playing.viewer, at == last, say) for at, one in enumerate(lines)]


def _moved(playing: Playing, outcome: Outcome, shown: HowFar, say: Catalogue) -> PanelParts:
    """The moment's lines, what was picked, and what came of it as far as it has come."""
    you = you_of(playing)
    page = next((part for part in reversed(playing.told) if isinstance(part, ToldPage)), None)
    items: list[Widget] = []
    if page is not None:
        items = _lines(playing, page, len(page.passage.lines), False, say)
    is_told = shown.stage is ReactionStage.TOLD
    picked = list(after.picks(outcome, you, not is_told, say))
    if shown.stage is ReactionStage.PICKED and shown.face is None:
        foot = _just_picked(playing, outcome, you, say)
        if foot is not None:
            return PanelParts(tuple(items), foot, len(items))
    if shown.face is not None:
        picked.append(Words(shown.face, "semibold", 26))
    if not is_told:
        return PanelParts((*items, *picked), panel.nothing(), len(items))
    items += [*picked, *after.answers(outcome, you, answer_of(playing.meeting), say)]
    fresh = len(items)
    earlier = (part for part in playing.told if isinstance(part, Outcome) and part is not outcome)
    first = not any(rung_told(move) for part in earlier for move in part.moves)
    items += after.reasons(outcome, names_of(playing.scenario), you, say, first)
    why = say("Why?") if shown.has_theory else ""
    return PanelParts(tuple(items), panel.next_button(say("Next"), why), fresh)


def _just_picked(
    playing: Playing, outcome: Outcome, you: Chair | None, say: Catalogue
) -> Widget | None:
    """What one has just chosen oneself: filled among the others, or face down while both choose."""
    moment = outcome.moment
    own = [pick for move in outcome.moves for pick in move.picks if pick.chair is you]
    if you is None or not own:
        return None
    if moment.decides is Decides.TOGETHER:
        other = playing.scenario.seated(you.other).name
        told = say("Yours lies face down until {name} has chosen too.", name=other)
        return SaidLine(told, say("You"), you)
    return panel.choices(moment.options, you, moment.question, chosen=own[0].words, say=say)


def _asked(playing: Playing, say: Catalogue) -> Widget:
    """What is asked, or the way on."""
    moment = playing.moment
    match playing.step:
        case PlayStep.CHOOSING if playing.picking is not None:
            name = playing.scenario.seated(playing.picking).name
            named = "" if playing.is_alone else f"{name}:"
            if moment.decides is Decides.TOGETHER and playing.is_alone:
                named = say("You both choose.")
            return panel.choices(playing.options, playing.picking, moment.question, named, say=say)
        case PlayStep.HOPING:
            other = playing.players[0].other
            name = playing.scenario.seated(other).name
            return panel.hopes(playing.options, name, other, say)
        case PlayStep.WAITING:
            return panel.next_button(_waiting(playing, say))
        case _:
            return panel.next_button(say("Next"))


def _waiting(playing: Playing, say: Catalogue) -> str:
    decides = playing.moment.decides
    if decides is None or len(decides.chairs) > 1:
        return say("They decide together")
    return say("{name} decides", name=playing.scenario.seated(decides.chairs[0]).name)
