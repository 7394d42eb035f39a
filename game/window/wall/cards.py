"""Cards that lie over the wall for a moment: rules, moments, keys, the desk, closing the room."""

from __future__ import annotations

from enum import Enum, auto

from game.room.commands import Jump
from game.room.ladder import Rule
from game.window.kit import Kit
from game.window.ports import TrainersDesk
from game.window.wall.keys import TOLD
from game.window.wall.messages import OnCard, Ruled
from game.window.wall.page.scale import SAID, SECOND, SMALL
from game.window.wall.page.showing import Showing
from game.window.widgets.boxes import Column
from game.window.widgets.button import Button, Tone
from game.window.widgets.rows import Grid, Row, Wrap
from game.window.widgets.widget import NodePart, Widget
from game.window.widgets.words import Words
from game.words.catalogue import ENGLISH, Catalogue
from game.words.keys import AT_THE_WALL
from game.words.rules import rule_words

NO_DESK = (
    "There is no desk without phones: lead with the keys of this screen. The plan, a line that "
    "the room writes, and moving the needle need the desk."
)
ASK_DESK = (
    "Shall the desk’s address be shown here? Everybody who sees this screen would see it. It "
    "opens on this laptop only, and stands in the window that started the program too."
)
CLOSE = (
    "Everything that could name a person is erased: phones, single votes, marks. What the room "
    "decided stays. Nobody can come back in."
)


class WallCard(Enum):
    """Which card lies over the wall."""

    RULE = auto()
    HANDS = auto()
    JUMP = auto()
    DESK = auto()
    DESK_SHOWN = auto()
    CLOSE = auto()
    KEYS = auto()


TITLES = {
    WallCard.RULE: "Which rule decides?",
    WallCard.HANDS: "Counting hands",
    WallCard.JUMP: "Go to which moment?",
    WallCard.DESK: "The trainer’s desk",
    WallCard.DESK_SHOWN: "The trainer’s desk · address",
    WallCard.CLOSE: "Close this room?",
    WallCard.KEYS: "Keys",
}


def card_title(card: WallCard, say: Catalogue) -> str:
    """What the window is called meanwhile."""
    return say(TITLES[card])


def rule_card(showing: Showing, agreed: bool) -> Widget:
    """The six rungs, and the rule that follows the meter."""
    say = showing.say
    now = None if showing.board.follows_the_meter else showing.session.ruled_by
    rows: list[Widget] = [_heading(say("Which rule decides?"))]
    for rule in reversed(tuple(Rule)):
        kind = Tone.FIRST if rule is now else Tone.PLAIN
        rows.append(Button(Ruled(rule), rule_words(rule, say).name, kind,
                           shortcut=str(rule.rung.number), size=SAID))  # fmt: skip
    kind = Tone.FIRST if now is None else Tone.PLAIN
    rows.append(
        Button(Ruled(None), say("The rule follows the meter"), kind, shortcut="0", size=SAID)
    )
    consent = say("Yes: everybody here agreed") if agreed else say("Not asked")
    asked = say(
        "In a small room rules 5 to 8 can show one person’s vote. Does the room agree to that?"
    )
    rows += [
        Words(asked, "body", SMALL, "ink2", leading=1.25),
        Wrap((Button(OnCard.AGREED, consent, size=SECOND), _done(say=say)), gap=14),
    ]
    return Column(rows, 10)


def jump_card(showing: Showing) -> Widget:
    """Every moment by its title."""
    say = showing.say
    rows: list[Widget] = [_heading(say("Go to which moment?"))]
    rows += [
        Button(Jump(name), moment.title,
               Tone.FIRST if name == showing.board.moment.name else Tone.PLAIN, size=SECOND)
        for name, moment in showing.scenario.moments.items()
    ]  # fmt: skip
    return Column((*rows, Wrap((_done(say=say),))), 8)


def desk_card(desk: TrainersDesk | None, shown: bool, say: Catalogue = ENGLISH) -> Widget:
    """Asked first; then the address."""
    rows: list[Widget] = [_heading(say("The trainer’s desk"))]
    if desk is None:
        return Column((*rows, Words(say(NO_DESK), size=SAID), Wrap((_done(say=say),))), 16)
    if shown:
        rows.append(Words(desk.address, "semibold", SAID, leading=1.3))
        return Column((*rows, Wrap((_done(say=say),))), 16)
    buttons = (
        Button(OnCard.OPEN_DESK, say("Open it in this laptop’s browser"), Tone.FIRST, size=SECOND),
        Button(OnCard.SHOW_DESK, say("Show the address here"), size=SECOND),
        Button(OnCard.OPEN_DAY_BEFORE, say("The day before: what to try"), size=SECOND),
        _done(say=say),
    )
    return Column((*rows, Words(say(ASK_DESK), size=SAID), Wrap(buttons, gap=14)), 18)


def close_card(say: Catalogue = ENGLISH) -> Widget:
    """Asked before anything is erased."""
    buttons = (
        Button(OnCard.CLOSE_ROOM, say("Close the room"), Tone.FIRST, size=SAID),
        Button(OnCard.BACK, say("Go on"), size=SAID, shortcut="Esc"),
    )
    said = Words(say(CLOSE), size=SAID)
    return Column((_heading(say("Close this room?")), said, Wrap(buttons, gap=18)), 18)


def keys_card(kit: Kit, narrow: bool) -> Widget:
    """Every key as a button that does the same."""
    say = kit.say
    numbers = say("1 to 9: where the trainer says which, the option.")
    buttons = [
        Button(act, say(does), shortcut=cap, size=SMALL)
        for act, (cap, does) in zip(TOLD, AT_THE_WALL, strict=True)
    ]
    return Column(
        (
            Row((_heading(say("Keys")), Wrap((_done(say=say),), to_right=True))),
            Grid(buttons, 1 if narrow else 2, gap=8),
            Words(f"{numbers} {kit.cap('F11')}: {say('Full screen')}.", size=SMALL),
        ),
        12,
    )


def _heading(text: str) -> Widget:
    return Words(text, "title", 46, leading=1.14, part=NodePart.HEADING)


def _done(say: Catalogue) -> Button:
    return Button(OnCard.BACK, say("Back"), size=SECOND, shortcut="Esc")
