"""What is told on a page, in words: lines, moves, options, the strip of light.

The words are those of `game.words`, as this request's viewer may have them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from game.model.balance import Balance
from game.model.power import Chair
from game.model.scenario import quoted
from game.model.view import LineSeen, MoveSeen, OptionSeen, SceneSeen
from game.pages.picture import picture
from game.pages.request import PlayRequest
from game.pages.strip import strip
from game.play.faces import faces_of
from game.play.meeting import Outcome, ToldPage
from game.play.memory import recalled
from game.words.change import ChangeTold, change_of
from game.words.faces import face_said
from game.words.lines import line_words, who_says
from game.words.memory import comes_back, will_remember
from game.words.options import closed_words
from game.words.settings import where
from game.words.shifts import what_moved
from game.words.standing import share_words, the_say
from game.words.story import at_a_table
from game.words.telling import reasons, who_did
from game.words.things import TOLD_FIRST, thing_name, thing_value, thing_words


@dataclass(frozen=True, slots=True)
class LineShown:
    """A line as it is set: `who` None for narration, `chair` whose it is, `kind` a class."""

    who: str | None
    words: str
    chair: str
    kind: str


@dataclass(frozen=True, slots=True)
class MoveShown:
    """A move: who did what, why and what kind it was, what moved, what will be remembered."""

    did: tuple[str, ...]
    why: tuple[str, ...]
    moved: str
    later: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PassageShown:
    """A moment on the way. `title` is a heading where it is not the page's own."""

    title: str
    place: str | None
    lines: tuple[LineShown, ...]
    moves: tuple[MoveShown, ...]
    remembered: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StripShown:
    """The strip of light: who has the say, what changed last, its drawing, the three things."""

    sentence: str
    change: ChangeTold | None
    track: Markup
    things: tuple[tuple[str, str], ...]
    figure: str
    names: dict[Chair, str]


def strip_shown(
    r: PlayRequest, balance: Balance, before: Balance | None, moves: Iterable[MoveSeen] = ()
) -> StripShown:
    """The strip at a balance; `before` None or the same where nothing has moved to it."""
    names, you, say = r.names, r.viewer, r.say
    moving = [one for one in moves if one.shifts]
    change = change_of(moving[-1], names, you, say) if moving else None
    return StripShown(
        the_say(balance, names, you, say, before),
        change,
        strip(balance, before),
        tuple(
            (thing_name(one, say), thing_words(thing_value(balance, one), names, you, say))
            for one in TOLD_FIRST
        ),
        share_words(balance, names, you, before, say),
        names,
    )


def picture_shown(
    r: PlayRequest, scene: SceneSeen, balance: Balance, told: Iterable[ToldPage | Outcome]
) -> Markup:
    """The picture of a scene once all this has been told; its words say whose face shows what."""
    faces = {name: face for name, face in faces_of(r.scenario, told).items() if name in scene.here}
    say = r.say
    words = [f"{at_a_table(scene.here, say)}, {where(scene.setting, say)}"]
    words += [face_said(name, face, say) for name, face in faces.items()]
    told_words = ". ".join(words) + "."
    return picture(
        r.scenario, scene, balance, faces, r.play.settings.look, r.shelf.drawings, told_words
    )


def passage_shown(r: PlayRequest, page: ToldPage) -> PassageShown:
    """A told moment in words."""
    names, you, say = r.names, r.you, r.say
    back = recalled(r.meeting, page.passage.moment) if page in r.meeting.pages else ()
    return PassageShown(
        page.passage.title,
        page.passage.place,
        tuple(line_shown(one, r) for one in page.passage.lines),
        tuple(move_shown(one, r) for one in page.moves if _says_something(one)),
        tuple(comes_back(one, names, you, say) for one in back),
    )


def _says_something(move: MoveSeen) -> bool:
    return bool(move.picks or move.shifts or move.measures or move.because)


def line_shown(line: LineSeen, r: PlayRequest) -> LineShown:
    """A line in words."""
    chair = line.chair.value.replace(" ", "-") if line.chair is not None else ""
    return LineShown(who_says(line, r.viewer, r.say), line_words(line), chair, line.kind.value)


def move_shown(move: MoveSeen, r: PlayRequest) -> MoveShown:
    """A move in words."""
    names, you, say = r.names, r.you, r.say
    return MoveShown(
        tuple(who_did(move, you, say)),
        tuple(reasons(move, you, names, say)),
        what_moved(move, names, say, you),
        tuple(will_remember(move, names, you, say)),
    )


@dataclass(frozen=True, slots=True)
class OptionShown:
    """An option; `closed` says why it can't be picked and by whom, "" for an open one."""

    id: str
    number: int
    words: str
    closed: str


def options_shown(options: Iterable[OptionSeen], r: PlayRequest) -> list[OptionShown]:
    """Options in words."""
    return [
        OptionShown(one.id, one.number, option_words(one),
                    "" if one.is_open else closed_words(one, r.say))
        for one in options
    ]  # fmt: skip


def option_words(one: OptionSeen) -> str:
    """What an option says, in quotes where it is said."""
    return quoted(one.kind, one.words)
