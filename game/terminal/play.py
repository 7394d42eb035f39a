"""A play at the terminal: asks, listens, tells, and hands each step on to be kept.

One line of input a decision: a choice's id or its number. The rules, and who picks for a
chair that nobody plays, are the engine's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from game.engine.options import options
from game.engine.play import Step, begin, choose
from game.engine.view import hopes as hopes_of
from game.engine.view import moment_seen
from game.model.events import Hope
from game.model.names import fold
from game.model.power import Chair
from game.model.problems import Refused
from game.model.scenario import Scenario
from game.model.state import Decision, State
from game.model.view import OptionSeen
from game.play.sitting import Sitting, asked, decided, viewer
from game.terminal.lines import Lines


class Teller(Protocol):
    """Tells a play to a person or a program."""

    def opening(self, viewer: Chair | None) -> None:
        """Before the first moment."""

    def step(self, before: State | None, step: Step, viewer: Chair | None) -> None:
        """What came of a decision, or of the beginning (`before` None)."""

    def question(self, state: State, viewer: Chair | None, chairs: tuple[Chair, ...]) -> None:
        """What is asked now, of which chairs."""

    def stuck(self) -> None:
        """There is no way on."""

    def hoped(self, hope: Hope) -> None:
        """A hope or an expectation was said."""

    def remark(self, sentence: str) -> None:
        """A refusal or a remark, beside the result."""


class Keeping(Protocol):
    """Where a play is kept; nothing it does may stop the play."""

    def decided(self, number: int, decision: Decision, step: Step) -> None:
        """A decision was made; `number` counts from 0."""

    def hoped(self, hope: Hope) -> None:
        """A hope was said."""


@dataclass(slots=True)
class Played:
    """A play so far. `stopped` is True where the person stopped or the input ended."""

    step: Step
    decisions: list[Decision] = field(default_factory=list)
    visited: list[str] = field(default_factory=list)
    hopes: list[Hope] = field(default_factory=list)
    stopped: bool = False


def play(
    scenario: Scenario, sitting: Sitting, lines: Lines, teller: Teller, keeping: Keeping
) -> Played:
    """Plays to an ending, to a moment without a way on, or until stopped."""
    played = Played(begin(scenario))
    told_to = sitting.players.chairs[0] if len(sitting.players.chairs) == 1 else None
    teller.opening(told_to)
    teller.step(None, played.step, told_to)
    while True:
        state = played.step.state
        if scenario.moments[state.moment].ending is not None:
            _hope(scenario, sitting, lines, played, teller, keeping, is_late=True)
            return played
        if (
            moment_seen(scenario, state, None).is_stuck
            or not scenario.moments[state.moment].choices
        ):
            chairs = scenario.moments[state.moment].decides
            if chairs is not None:
                teller.question(state, told_to, chairs.chairs)
            teller.stuck()
            return played
        picks = _picks(scenario, sitting, lines, teller, played, keeping)
        if picks is None:
            played.stopped = True
            return played
        _advance(scenario, sitting, picks, teller, keeping, played)


def _advance(
    scenario: Scenario,
    sitting: Sitting,
    picks: Decision,
    teller: Teller,
    keeping: Keeping,
    played: Played,
) -> None:
    before = played.step.state
    decision = decided(
        scenario, before, sitting, tuple(played.decisions), tuple(played.visited), picks
    )
    step = choose(scenario, before, decision)
    keeping.decided(len(played.decisions), decision, step)
    played.decisions.append(decision)
    played.visited.append(before.moment)
    played.step = step
    single = len(sitting.players.chairs) == 1
    teller.step(before, step, sitting.players.chairs[0] if single else None)


def _picks(
    scenario: Scenario,
    sitting: Sitting,
    lines: Lines,
    teller: Teller,
    played: Played,
    keeping: Keeping,
) -> Decision | None:
    """What the people at the terminal pick; None where they stop."""
    state = played.step.state
    chairs = asked(scenario, state, sitting)
    if not chairs:
        _hope(scenario, sitting, lines, played, teller, keeping)
        return Decision()
    alone = len(sitting.players.chairs) == 1
    decides = scenario.moments[state.moment].decides
    both_decide = decides is not None and len(decides.chairs) == 2
    now = len(played.decisions) if alone and both_decide else None
    while True:
        teller.question(state, viewer(scenario, state, sitting) if alone else None, chairs)
        line = lines.next()
        if line is None or fold(line) == "stop":
            return None
        if fold(line).startswith(("hope ", "expect ")):
            _say_hope(scenario, sitting, line, played, teller, keeping, now)
            continue
        try:
            return _read(scenario, state, chairs, line)
        except Refused as refusal:
            teller.remark(str(refusal))


def _read(scenario: Scenario, state: State, chairs: tuple[Chair, ...], line: str) -> Decision:
    """The decision that a line means; Refused where it means none."""
    parts = [line] if len(chairs) == 1 else line.split("/")
    if len(parts) != len(chairs):
        raise Refused(
            "Both chairs pick here: the professional's pick / the service user's pick, "
            "for example: 1 / 2"
        )
    shown = [
        OptionSeen(
            o.number,
            o.choice.id,
            o.choice.kind,
            o.choice.words,
            o.is_open,
            o.reason,
            o.blocked_by,
        )
        for o in options(scenario, state)
    ]
    picks = {chair: _pick(shown, part) for chair, part in zip(chairs, parts, strict=True)}
    return Decision(picks.get(Chair.PROFESSIONAL), picks.get(Chair.SERVICE_USER))


def _pick(shown: list[OptionSeen], words: str) -> str:
    """The id of the open option that the words name; an id goes before a number."""
    wanted = fold(words)
    exact = [option for option in shown if option.id == words.strip()]
    if not wanted:
        raise Refused("Type the number of a choice, or its id; or stop.")
    named = [option for option in shown if fold(option.id) == wanted]
    numbered = [option for option in shown if str(option.number) == wanted]
    for option in exact or named or numbered:
        if option.is_open:
            return option.id
        raise Refused(f"Not open yet. {option.reason or ''}".rstrip())
    raise Refused(f'There is no choice "{words.strip()}" here. Type 1 to {len(shown)}, or an id.')


def _hope(
    scenario: Scenario,
    sitting: Sitting,
    lines: Lines,
    played: Played,
    teller: Teller,
    keeping: Keeping,
    is_late: bool = False,
) -> None:
    """Takes the hope lines that stand before the other chair's decision, without waiting.

    `is_late` is at the ending: lines that came too slowly for the last decision.
    """
    if len(sitting.players.chairs) != 1:
        return
    while True:
        line = lines.ready()
        if line is None or not fold(line).startswith(("hope ", "expect ")):
            return
        lines.next()
        now = None if is_late else len(played.decisions)
        _say_hope(scenario, sitting, line, played, teller, keeping, now)


def _say_hope(
    scenario: Scenario,
    sitting: Sitting,
    line: str,
    played: Played,
    teller: Teller,
    keeping: Keeping,
    number: int | None = None,
) -> None:
    """Keeps a hope or an expectation of decision `number`, or of the other chair's last one."""
    word, _, name = line.strip().partition(" ")
    if len(sitting.players.chairs) != 1:
        teller.remark("Hoping is for one person in one chair.")
        return
    chair = sitting.players.chairs[0]
    if number is None:
        number = _last_of_other(played, chair)
    if number is None:
        teller.remark("There is nothing to hope for here: the other chair has not decided.")
        return
    state = _state_before(scenario, played, number)
    hoped = hopes_of(options(scenario, state))
    try:
        choice_id = _pick(list(hoped), name)
    except Refused as refusal:
        teller.remark(str(refusal))
        return
    is_hope = fold(word) == "hope"
    hope = Hope(number, chair, choice_id if is_hope else None, None if is_hope else choice_id)
    _merge(played.hopes, hope)
    keeping.hoped(played.hopes[-1])
    teller.hoped(played.hopes[-1])


def _merge(hopes: list[Hope], hope: Hope) -> None:
    """A hope and an expectation of one decision are kept as one, the newest last."""
    for index, said in enumerate(hopes):
        if said.decision == hope.decision:
            hope = Hope(
                hope.decision,
                hope.chair,
                hope.hoped or said.hoped,
                hope.expected or said.expected,
            )
            del hopes[index]
            break
    hopes.append(hope)


def _last_of_other(played: Played, chair: Chair) -> int | None:
    """The other chair's last decision, if this chair has not decided since."""
    last = len(played.decisions) - 1
    if last >= 0 and played.decisions[last].of(chair) is None:
        return last
    return None


def _state_before(scenario: Scenario, played: Played, number: int) -> State:
    state = begin(scenario).state
    for decision in played.decisions[:number]:
        state = choose(scenario, state, decision).state
    return state
