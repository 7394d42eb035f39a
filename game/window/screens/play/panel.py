"""What stands on the panel of the play screen, step by step, as widgets.

Here: band, story, choices, hopes, what a choice did, handing over, why and details. Which step
comes next is decided in `game.play.playing`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.model.power import Chair
from game.model.scenario import Scenario, quoted
from game.model.view import MeasureSeen, MomentSeen, MoveSeen, OptionSeen
from game.play.hopes import HopeAnswered
from game.play.meeting import Outcome, ToldPage
from game.window.keys import Command
from game.window.widgets.boxes import Column, Pad
from game.window.widgets.button import Button, IconButton, Tone
from game.window.widgets.rows import Beside, Wrap
from game.window.widgets.scenario.chip import Chip, ground_of, ink_of
from game.window.widgets.scenario.choice import ChoiceButton
from game.window.widgets.scenario.gauge import Gauge
from game.window.widgets.scenario.speech import HiddenBars, Speaker, line
from game.window.widgets.symbol import Symbol
from game.window.widgets.widget import Widget
from game.window.widgets.words import Words, heading, small_heading, small_print
from game.words.catalogue import ENGLISH, Catalogue
from game.words.kinds import kind_named, kind_plain, makers
from game.words.moves import cause_words, differed_words, pick_words
from game.words.options import law_words
from game.words.shifts import what_moved
from game.words.standing import Names
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
    """The band: title and place, and the three things a pointer may want."""
    ground, ink = ground_of(chair), ink_of(chair)
    words = Column((heading(title, 40), Words(place or "", "bold", 22, ink)), gap=2)
    buttons: list[Widget] = []
    if can_speak:
        buttons.append(IconButton(Command.ALOUD, say("Read aloud, R"), "speaker", ink, ground))
    buttons += [
        IconButton(Command.SETTINGS, say("Settings, S"), "gear", ink, ground),
        IconButton(Command.STOP, say("Stop, Esc"), "pause", ink, ground),
    ]
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


def private_measures(
    scenario: Scenario, moment: MomentSeen, viewer: Chair | None
) -> tuple[MeasureSeen, ...]:
    """The measures that only this viewer's chair sees."""
    own = {m.name for m in scenario.measures if m.private_to is not None and m.private_to is viewer}
    return tuple(seen for seen in moment.meter.measures if seen.name in own)


def story(
    page: ToldPage,
    viewer: Chair | None,
    chip: Widget,
    law: Widget | None,
    names: Names,
    measures: Sequence[MeasureSeen] = (),
    say: Catalogue = ENGLISH,
) -> Widget:
    """Who you are and what only you see, what happened on arrival, then the lines."""
    rows: list[Widget] = [chip]
    rows += [Gauge(seen.name, seen.value, seen.means) for seen in measures]
    rows += [happened(move, names, viewer, say) for move in page.moves if says_something(move)]
    rows += [line(told, viewer, say=say) for told in page.passage.lines]
    if law is not None:
        rows.append(law)
    return Column(rows, gap=14)


def law_note(moment: MomentSeen, say: Catalogue = ENGLISH) -> Widget | None:
    """One line on what the law keeps to itself here, and the way to challenge it."""
    if moment.law is None:
        return None
    return small_print(law_words(moment.law, say=say))


def says_something(move: MoveSeen) -> bool:
    """False for an arrival that only keeps or fails a promise: its lines tell what it did."""
    return bool(move.picks or move.because or moves_something(move))


def moves_something(move: MoveSeen) -> bool:
    """True where a move moved power or a measure that is seen, or asked to."""
    return bool(move.shifts or any(one.after != one.before for one in move.measures))


def happened(
    move: MoveSeen, names: Names, viewer: Chair | None, say: Catalogue = ENGLISH
) -> Widget:
    """What nobody at the table chose, with its reason and what it moved."""
    rows: list[Widget] = [
        Words(move.because or cause_words(move.caused_by, say=say), "semibold", 26)
    ]
    if move.because:
        rows.append(small_print(cause_words(move.caused_by, say=say)))
    if moves_something(move):
        rows.append(Words(what_moved(move, names, say, viewer), "body", 25))
    return Pad(Column(rows, gap=4), (20, 14, 20, 16), "paper2", 14)


def choices(
    options: Sequence[OptionSeen], chair: Chair, question: str | None, named: str = ""
) -> Widget:
    """The options of whoever decides, with the question over them."""
    rows: list[Widget] = []
    if question or named:
        rows.append(Words(" ".join(part for part in (named, question) if part), "bold", 25))
    rows += [_option(option, chair, len(options)) for option in options]
    return Column(rows, gap=12)


def _option(option: OptionSeen, chair: Chair, of: int) -> ChoiceButton:
    words = quoted(option.kind, option.words)
    return ChoiceButton(
        PickOption(option.number), option.number, words, chair, option.reason,
        of=of, is_open=option.is_open,
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
    rows += [_option(option, chair, len(options)) for option in options]
    rows.append(Wrap((Button(GoOn(), say("Just wait"), shortcut="Enter"),)))
    return Column(rows, gap=12)


def hope_answered(answer: HopeAnswered, say: Catalogue = ENGLISH) -> Widget:
    """What was hoped for, once the other chair has moved."""
    words = quoted(answer.hoped.kind, answer.hoped.words)
    told = say("You hoped for this.") if answer.is_met else say("You hoped: {words}", words=words)
    return Beside(Symbol("heart"), Words(told, "body", 26, "ink2"), gap=12)


def next_button(words: str, why: str = "") -> Widget:
    """The way on and, where `why` has words, the way to the theory."""
    buttons: list[Widget] = [Button(GoOn(), words, Tone.FIRST, shortcut="Enter")]
    if why:
        buttons.append(Button(Command.WHY, why, Tone.PLAIN, shortcut="W", icon="ladder"))
    return Wrap(buttons, gap=20)


def outcome(
    result: Outcome,
    players: tuple[Chair, ...],
    names: Names,
    answer: HopeAnswered | None = None,
    say: Catalogue = ENGLISH,
) -> Widget:
    """The chosen choice on top, how it landed, and what moved with the reason."""
    rows: list[Widget] = []
    for move in result.moves:
        rows += _picked(result, move, players, say=say)
        if answer is not None:
            rows.append(hope_answered(answer, say))
        if move.differed:
            rows.append(Words(" ".join(differed_words(move, True, say=say)), "semibold", 26))
        if move.lands_as:
            rows.append(
                Column(
                    (Speaker(say("How it landed"), _other_of(move)), Words(move.lands_as)), gap=2
                )
            )
        you = players[0] if len(players) == 1 else None
        rows.append(_what_moved(move, names, you, say))
    return Column(rows, gap=16)


def _other_of(move: MoveSeen) -> Chair | None:
    return move.picks[0].chair.other if len(move.picks) == 1 else None


def _picked(
    result: Outcome, move: MoveSeen, players: tuple[Chair, ...], say: Catalogue
) -> list[Widget]:
    rows: list[Widget] = []
    for pick in move.picks:
        is_you = len(players) == 1 and pick.chair in players
        if pick.words is None:
            rows += [Speaker(pick_words(pick, None, say=say), pick.chair), HiddenBars()]
            continue
        numbers = {option.words: option.number for option in result.moment.options}
        words = quoted(pick.kind, pick.words) if is_you else pick_words(pick, None, say=say)
        number = numbers.get(pick.words, 1)
        rows.append(ChoiceButton(None, number, words, pick.chair, chosen=True))
    return rows


def _what_moved(move: MoveSeen, names: Names, you: Chair | None, say: Catalogue) -> Widget:
    rows: list[Widget] = [small_heading(say("What moved"), size=25)]
    if move.because:
        rows.append(Words(move.because))
    rows.append(Words(what_moved(move, names, say, you), "body", 26))
    if move.rung is not None:
        doers = makers(move)
        rows.append(Words(kind_plain(move.rung, doers, names, you, say), "semibold", 26))
        rows.append(small_print(kind_named(move.rung, say)))
    return Column(rows, gap=6)


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


def ending(moment: MomentSeen, say: Catalogue = ENGLISH) -> Widget:
    """The name of the ending, or that the story has no way on from here."""
    rows: list[Widget] = [small_heading(moment.ending or say("The story stops here"))]
    if moment.ending is None:
        rows.append(
            Words(say("There is nothing left to choose here. The debrief follows."), size=26)
        )
    if moment.respects_no:
        rows.append(Words(say(RESPECTS_NO), "semibold", 26))
    return Pad(Column(rows, gap=4), (20, 16, 20, 18), "paper2", 14)
