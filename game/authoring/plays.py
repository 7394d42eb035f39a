"""Runs a play against its scenario, and says at which lines it goes astray.

A line is expected among those told since the decision before; where the play says its chair,
among those told to that chair. Reading plays is the library's work.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from game.engine.conditions import holds
from game.engine.options import options
from game.engine.play import Step, begin, choose
from game.engine.view import lines_seen
from game.library.plays import PlayReading
from game.model import play_script as script
from game.model.codes import Code
from game.model.conditions import sentence
from game.model.events import LineTold
from game.model.names import fold
from game.model.power import Chair
from game.model.problems import Problem, Refused
from game.model.scenario import Decides, Scenario
from game.model.state import Decision, State, decision_of


@dataclass(frozen=True, slots=True)
class PlayOutcome:
    """What became of a play: the ending it reached, or None, and its problems."""

    ending: str | None
    problems: tuple[Problem, ...] = ()


class _Astray(Exception):
    """A play does not fit its scenario: code, message and cure."""

    def __init__(self, code: Code, message: str, cure: str) -> None:
        super().__init__(message)
        self.code, self.message, self.cure = code, message, cure


def run_play(scenario: Scenario, play: script.Play, reading: PlayReading) -> PlayOutcome:
    """Follows the play to its end, or to the first decision that cannot be made.

    Every line that expects something else is told. `ending` is None where a decision stopped
    the play.
    """
    if not play.steps:
        message = "this play chooses nothing and expects nothing"
        cure = 'Write a line for each decision, "choose" and an id, and "end" with an ending.'
        return PlayOutcome(None, (reading.warning(1, Code.PLAY_EMPTY, message, cure),))
    step = begin(scenario)
    problems: list[Problem] = []
    for line in play.steps:
        try:
            step = _follow(scenario, play, step, line)
        except _Astray as astray:
            problems.append(reading.error(line.line, astray.code, astray.message, astray.cure))
            if isinstance(line, script.Choose):
                return PlayOutcome(None, tuple(problems))
    ending = scenario.moments[step.state.moment].ending
    if not isinstance(play.steps[-1], script.EndAt):
        problems.append(_without_end(play, reading, ending))
    return PlayOutcome(ending, tuple(problems))


def _without_end(play: script.Play, reading: PlayReading, ending: str | None) -> Problem:
    message = "this play does not say where it ends, so nobody notices if that changes"
    cure = f"Add a last line:  end {ending}" if ending else "Go on to an ending, and name it."
    return reading.warning(play.steps[-1].line, Code.PLAY_WITHOUT_END, message, cure)


def _follow(scenario: Scenario, play: script.Play, step: Step, line: script.PlayStep) -> Step:
    """The step after one line of the play; the same step where the line only looks."""
    state = step.state
    match line:
        case script.Choose():
            return _choose(scenario, state, line)
        case script.ExpectCondition(condition=condition):
            if not holds(condition, scenario, state):
                raise _Astray(
                    Code.PLAY_EXPECTS,
                    f'"{sentence(condition)}" does not hold here: {_figures(scenario, state)}',
                    "Change the play if the story is right, or the story if the play is.",
                )
        case script.ExpectLine(text=text):
            _expect_line(scenario, play.chair, step, text)
        case script.ExpectBlocked(choice=choice):
            _expect_blocked(scenario, state, choice)
        case script.EndAt(ending=ending):
            reached = scenario.moments[state.moment].ending
            if reached is None or fold(reached) != fold(ending):
                where = f'the ending "{reached}"' if reached else f'the moment "{state.moment}"'
                raise _Astray(
                    Code.PLAY_ENDS_ELSEWHERE,
                    f'the play is at {where}, not at the ending "{ending}"',
                    "Add the choices that are missing, or name the ending it reaches.",
                )
        case _:
            assert_never(line)
    return step


def _choose(scenario: Scenario, state: State, line: script.Choose) -> Step:
    moment = scenario.moments[state.moment]
    if moment.decides is None:
        raise _Astray(
            Code.PLAY_GOES_ON,
            f'the play has ended at "{moment.ending or moment.name}", and still chooses',
            "Take this line out.",
        )
    first = _id(scenario, state, line.choice)
    if moment.decides is Decides.TOGETHER:
        if line.service_user is None:
            raise _Astray(
                Code.PLAY_ONE_PICK,
                f'both decide in "{moment.name}", and only one pick is named',
                f"Write  choose {line.choice} / {line.choice}  (professional / service user).",
            )
        decision = Decision(first, _id(scenario, state, line.service_user))
    elif line.service_user is not None:
        raise _Astray(
            Code.PLAY_TWO_PICKS,
            f'only the {moment.decides.value} decides in "{moment.name}"',
            f"Write  choose {line.choice}",
        )
    else:
        decision = decision_of(Chair(moment.decides.value), first)
    try:
        return choose(scenario, state, decision)
    except Refused as refusal:
        raise _Astray(
            Code.PLAY_CHOICE_CLOSED,
            f'"{line.choice}" cannot be chosen in "{moment.name}": {refusal}',
            f"Open here: {', '.join(_open(scenario, state))}.",
        ) from None


def _id(scenario: Scenario, state: State, written: str) -> str:
    """The id that a play's word means in this moment."""
    moment = scenario.moments[state.moment]
    for choice in moment.choices:
        if fold(choice.id) == fold(written):
            return choice.id
    ids = ", ".join(choice.id for choice in moment.choices)
    raise _Astray(
        Code.PLAY_UNKNOWN_CHOICE,
        f'there is no choice called "{written}" in the moment "{moment.name}"',
        f"The choices here: {ids}.",
    )


def _open(scenario: Scenario, state: State) -> list[str]:
    return [option.choice.id for option in options(scenario, state) if option.is_open]


def _expect_line(scenario: Scenario, chair: Chair | None, step: Step, text: str) -> None:
    if chair is not None:
        told = [line.text for line in lines_seen(scenario, step.events, chair)]
    else:
        told = _all_lines(scenario, step)
    if fold(text) in map(fold, told):
        return
    hidden = fold(text) in map(fold, _all_lines(scenario, step))
    to = f" to the {chair.value}'s chair" if chair is not None else ""
    raise _Astray(
        Code.PLAY_LINE_NOT_TOLD,
        f'the line "{text}" was not told{to} since the decision before',
        "It is told to the other chair only."
        if hidden
        else f"Told here: {' · '.join(told) or 'nothing'}",
    )


def _all_lines(scenario: Scenario, step: Step) -> list[str]:
    return [
        scenario.moments[event.moment].script[event.index].text
        for event in step.events
        if isinstance(event, LineTold)
    ]


def _expect_blocked(scenario: Scenario, state: State, written: str) -> None:
    choice_id = _id(scenario, state, written)
    for option in options(scenario, state):
        if option.choice.id == choice_id and not option.is_open:
            return
    is_shown = any(option.choice.id == choice_id for option in options(scenario, state))
    raise _Astray(
        Code.PLAY_NOT_BLOCKED,
        f'"{written}" is {"open" if is_shown else "not shown at all"} here',
        "A choice is blocked where its `only if` does not hold and it has a `blocked because`.",
    )


def _figures(scenario: Scenario, state: State) -> str:
    balance = state.balance
    parts = [f"power is {balance.power:.2f}".rstrip("0").rstrip(".")]
    parts.append(f"together is {balance.together}")
    strands = zip(("choice", "knowledge", "voice"), balance.user, strict=True)
    parts += [f"{name} is {points}" for name, points in strands]
    measures = zip(scenario.measures, state.measures, strict=True)
    parts += [f"{measure.name} is {value}" for measure, value in measures]
    parts += sorted(state.facts)
    parts += [_standing(state, promise) for promise in sorted(state.promised)]
    return ", ".join(parts)


def _standing(state: State, promise: str) -> str:
    for word, promises in (("kept", state.kept), ("failed", state.failed)):
        if promise in promises:
            return f"{word} {promise}"
    return f"promised {promise}"
