"""What stands on the panel of the play screen, step by step, as widgets.

Here: band, story, choices, hopes, what a choice did, handing over, why and details. Which step
comes next is decided in `game.play.playing`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.model.power import Chair
from game.model.scenario import Scenario, quoted
from game.model.view import MomentSeen, MoveSeen, OptionSeen
from game.window.keys import Command
from game.window.widgets.boxes import Column
from game.window.widgets.button import Button, IconButton, Tone
from game.window.widgets.rows import Beside, Wrap
from game.window.widgets.scenario.chip import Chip, ground_of, ink_of
from game.window.widgets.scenario.choice import ChoiceButton
from game.window.widgets.scenario.gauge import Gauge
from game.window.widgets.scenario.log import WholeOnly
from game.window.widgets.scenario.speech import Bar, SaidLine, Speaker
from game.window.widgets.widget import Widget
from game.window.widgets.words import Words, heading, small_print
from game.words.catalogue import ENGLISH, Catalogue
from game.words.moves import cause_words
from game.words.options import closed_by, law_words
from game.words.story import RESPECTS_NO

CHANGES_NOTHING = "It changes nothing that {name} does."


@dataclass(frozen=True, slots=True)
class PickOption:
    """Choose or hope for the option of this number, from 1."""

    number: int


@dataclass(frozen=True, slots=True)
class GoOn:
    """To the next step, or back from what lies over this one."""


def head(
    title: str, place: str | None, chair: Chair | None, can_speak: bool, say: Catalogue = ENGLISH
) -> Widget:
    """The band: title and place, and the pause that all else is found under."""
    ground, ink = ground_of(chair), ink_of(chair)
    words = Column((heading(title, 40), Words(place or "", "bold", 22, ink)), gap=2)
    buttons: list[Widget] = []
    if can_speak:
        buttons.append(IconButton(Command.ALOUD, say("Read aloud"), "speaker", ink, ground, "R"))
    buttons.append(IconButton(Command.STOP, say("Pause"), "pause", ink, ground, "Esc"))
    return Beside(Wrap(buttons, gap=4), words, gap=12, first_on_right=True)


def who(
    scenario: Scenario, viewer: Chair | None, deciding: Chair | None, say: Catalogue = ENGLISH
) -> Widget:
    """A chip that says who you are, or who decides where that is nobody or everybody."""
    if viewer is not None:
        return Chip(say("You are {name}", name=scenario.seated(viewer).name), viewer)
    if deciding is not None:
        return Chip(say("{name} decides", name=scenario.seated(deciding).name), deciding)
    return Chip(say("You are watching"), None, "eye")


def private_measures(scenario: Scenario, moment: MomentSeen, viewer: Chair | None) -> list[Widget]:
    """The measures that only this viewer's chair sees."""
    named = scenario.titles.measure
    own = {named(m.name) for m in scenario.measures if m.private_to and m.private_to is viewer}
    seen = (measure for measure in moment.meter.measures if measure.name in own)
    return [Gauge(one.name, one.value, one.means) for one in seen]


def law_note(moment: MomentSeen, say: Catalogue = ENGLISH) -> Widget | None:
    """One line on what the law keeps to itself here, and the way to challenge it."""
    if moment.law is None:
        return None
    return small_print(law_words(moment.law, say=say))


def happened(move: MoveSeen, newest: bool = False, say: Catalogue = ENGLISH) -> Widget:
    """What nobody at the table chose: that it was nobody, then its reason."""
    who = cause_words(move.caused_by, say=say)
    rows: list[Widget] = [SaidLine(who, icon="system", newest=newest and not move.because)]
    if move.because:
        rows.append(SaidLine(move.because, newest=newest, bar=Bar.SOLID))
    return Column(rows, gap=4)


def choices(
    options: Sequence[OptionSeen],
    chair: Chair,
    question: str | None,
    named: str = "",
    chosen: str | None = None,
    say: Catalogue = ENGLISH,
) -> Widget:
    """The options of whoever decides, with the question over them; `chosen` has just been taken."""
    rows: list[Widget] = []
    if question or named:
        rows.append(Words(" ".join(part for part in (named, question) if part), "bold", 25))
    rows += [_option(option, chair, len(options), chosen, say) for option in options]
    return WholeOnly(rows, gap=12)


def _option(
    option: OptionSeen, chair: Chair, of: int, chosen: str | None, say: Catalogue
) -> ChoiceButton:
    words = quoted(option.kind, option.words)
    return ChoiceButton(
        PickOption(option.number), option.number, words, chair, option.reason,
        chosen=option.words == chosen, of=of, is_open=option.is_open,
        closed=closed_by(option, say),
    )  # fmt: skip


def hopes(
    options: Sequence[OptionSeen], name: str, chair: Chair, say: Catalogue = ENGLISH
) -> Widget:
    """What the other chair might do: one press says what this one hopes for, or none at all."""
    rows: list[Widget] = [
        Speaker(say("{name} is about to decide.", name=name), chair),
        Words(say("What do you hope for?"), "bold", 26),
        small_print(say(CHANGES_NOTHING, name=name)),
    ]
    rows += [_option(option, chair, len(options), None, say) for option in options]
    rows.append(Wrap((Button(GoOn(), say("Just wait"), shortcut="Space"),)))
    return WholeOnly(rows, gap=12)


def nothing() -> Widget:
    """Nothing is asked: something is still to be seen."""
    return Column(())


def next_button(words: str, why: str = "") -> Widget:
    """The way on and, where `why` has words, the way to the theory."""
    buttons: list[Widget] = [Button(GoOn(), words, Tone.FIRST, shortcut="Space")]
    if why:
        buttons.append(Button(Command.WHY, why, Tone.PLAIN, shortcut="W", icon="ladder"))
    return Wrap(buttons, gap=20)


def handing(scenario: Scenario, to: Chair, others_done: bool, say: Catalogue = ENGLISH) -> Widget:
    """Two people at one screen pick in turn, each hidden from the other."""
    name, other = scenario.seated(to).name, scenario.seated(to.other).name
    first = (
        (say("{other} has picked.", other=other) + " ")
        if others_done
        else (say("You decide this together.") + " ")
    )
    return Column(
        (
            Chip(say("{name} picks", name=name), to),
            Words(first + say("Now {name} picks, and {other} looks away.", name=name, other=other)),
            Words(say("Both picks are shown once both are made.")),
        ),
        gap=16,
    )


def of_ending(moment: MomentSeen, say: Catalogue = ENGLISH) -> list[Widget]:
    """What is said under the lines of an ending: a no was respected, or nothing follows."""
    rows: list[Widget] = []
    if moment.ending is None:
        words = say("There is nothing left to choose here. The debrief follows.")
        rows.append(Words(words, size=26))
    if moment.respects_no:
        rows.append(Words(say(RESPECTS_NO), "semibold", 26))
    return rows
