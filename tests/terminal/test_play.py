"""A play at the terminal: what is told, whole, and what each line of input does.

The texts in `told` are what a person reads; a change in one is a change that somebody wanted.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.model.events import Hope
from game.model.players import Players
from game.model.power import Chair
from game.model.run import Reflection
from game.model.state import Decision
from game.model.theory import TheoryCard
from game.play.changes import (
    DebriefLeft,
    DecisionMade,
    HopeSaid,
    Reflected,
    RunBegun,
    RunChange,
    RunEnded,
    Unsaved,
)
from game.play.keeper import Keeper
from game.terminal.asides import Asides
from game.terminal.play import TerminalPlay
from game.terminal.text_teller import TextTeller

from .typed import HEAD, TOLD, Terminal, Typed

PROFESSIONAL, USER, BOTH = Players.PROFESSIONAL, Players.SERVICE_USER, Players.BOTH


@pytest.mark.parametrize(
    ("name", "players", "lines"),
    [
        ("professional", PROFESSIONAL, ("turn-it-round", "wait")),
        ("service-user", USER, ("hope 2", "expect main-points", "nod", "hope wait", "home")),
        ("both", BOTH, ("1", "my-leave", "1 / 2")),
        ("nobody", Players.NONE, ()),
    ],
)
@pytest.mark.parametrize("is_json", [False, True], ids=["text", "json"])
def test_a_whole_play_is_told_like_this(
    name: str, players: Players, lines: tuple[str, ...], is_json: bool
) -> None:
    terminal = Terminal(players, is_json=is_json)
    assert terminal.typed(*lines)
    told = TOLD / f"{name}.{'jsonl' if is_json else 'txt'}"
    assert terminal.out.getvalue() == told.read_text("utf-8")
    assert terminal.errors.getvalue() == ""


def decisions(terminal: Terminal) -> list[Decision]:
    return [change.decision for change in terminal.kept if isinstance(change, DecisionMade)]


def hopes(terminal: Terminal) -> list[Hope]:
    return [change.hope for change in terminal.kept if isinstance(change, HopeSaid)]


def test_everything_is_handed_on_in_the_order_in_which_it_happens() -> None:
    terminal = Terminal(PROFESSIONAL)
    terminal.typed("3", "1")
    kinds = [type(change) for change in terminal.kept]
    assert kinds == [RunBegun, DecisionMade, DecisionMade, DecisionMade, RunEnded, DebriefLeft]


def test_stop_and_the_end_of_the_input_end_nothing_but_the_telling() -> None:
    for lines in (("3", "stop", "1"), ("3", "STOP "), ("3",)):
        terminal = Terminal(PROFESSIONAL)
        assert not terminal.typed(*lines)
        assert [type(change) for change in terminal.kept] == [RunBegun, DecisionMade, DecisionMade]
        assert "Debrief" not in terminal.out.getvalue()


def test_an_id_goes_before_a_number_and_letters_may_be_small_or_large() -> None:
    scenario = Terminal(PROFESSIONAL).scenario
    report = scenario.moments["The report"]
    first, second, *rest = report.choices
    report = replace(report, choices=(first, replace(second, id="1"), *rest))
    scenario = replace(scenario, moments={**scenario.moments, "The report": report})
    for line, picked in (("1", "1"), (" Turn-It-Round ", "turn-it-round")):
        terminal = Terminal(PROFESSIONAL, scenario=scenario)
        terminal.typed(line, "stop")
        assert decisions(terminal)[0] == Decision(picked)


@pytest.mark.parametrize(
    ("players", "lines", "made", "sentence"),
    [
        (PROFESSIONAL, ("5",), 0, 'There is no choice "5" here. Type 1 to 4, or an id.'),
        (PROFESSIONAL, ("",), 0, "Type the number of a choice, or its id; or stop."),
        (PROFESSIONAL, ("4",), 0, "Not open yet. Yusuf hasn’t been told he can add to it."),
        (BOTH, ("1", "1", "1"), 2, "Both chairs pick here: the professional's pick / the service "
         "user's pick, for example: 1 / 2"),
        (BOTH, ("hope 1",), 0, "Hoping is for one person in one chair."),
        (PROFESSIONAL, ("hope 1",), 0,
         "There is nothing to hope for here: the other chair has not decided."),
        (USER, ("hope last-page",), 1,
         'There is no choice "last-page" here. Type 1 to 3, or an id.'),
    ],
)  # fmt: skip
def test_a_line_that_means_nothing_here_is_remarked_on_and_decides_nothing(
    players: Players, lines: tuple[str, ...], made: int, sentence: str
) -> None:
    terminal = Terminal(players)
    assert not terminal.typed(*lines)
    assert terminal.errors.getvalue() == f"{sentence}\n"
    assert len(decisions(terminal)) == made


def test_hope_and_expectation_before_or_after_the_others_decision_become_one() -> None:
    terminal = Terminal(USER)
    terminal.typed("hope turn-it-round", "expect 1", "nod", "expect wait", "stop")
    user = Chair.SERVICE_USER
    assert hopes(terminal)[1:] == [
        Hope(0, user, "turn-it-round", "main-points"), Hope(2, user, None, "wait"),
    ]  # fmt: skip
    late = Terminal(PROFESSIONAL)
    late.typed("3", "hope my-leave", "1")
    assert hopes(late) == [Hope(1, Chair.PROFESSIONAL, "my-leave", None)]


def test_a_person_is_asked_to_think_back_and_what_they_write_is_kept() -> None:
    terminal = Terminal(PROFESSIONAL)
    play = terminal.play(Typed("3", "1", "Heavy.", *["more"] * 3, "", "Nobody.", is_person=True))
    assert play.play()
    play.debrief({})
    written = [change.reflection for change in terminal.kept if isinstance(change, Reflected)]
    assert [said.text for said in written] == ["Heavy.", "Nobody."]
    assert written[0] == Reflection(
        "How do you feel now? One word is enough, and you can keep it to yourself.", "Heavy."
    )
    assert isinstance(terminal.kept[-1], DebriefLeft)


def test_a_person_is_told_the_debrief_in_parts_and_may_stop_after_each() -> None:
    terminal = Terminal(PROFESSIONAL)
    play = terminal.play(Typed("3", "1", "", "again", "perhaps", "stop", is_person=True))
    assert play.play()
    play.debrief({})
    told = terminal.out.getvalue()
    assert told.count("Where the power went") == 2
    assert told.endswith(
        "\nType more for the rest, or stop. Still to come: On the other side of the table. "
        "What stood behind it. And on Monday.\n" + told[told.rindex("\nWhere the power went") :]
    )
    assert terminal.errors.getvalue() == "Type more, or stop.\n"
    assert isinstance(terminal.kept[-1], DebriefLeft)


@pytest.mark.parametrize("is_json", [False, True], ids=["text", "json"])
def test_what_may_be_asked_at_any_time_decides_nothing(is_json: bool) -> None:
    asked = ("help", " Why ", "MOVED", "back", "back")
    terminal = Terminal(USER, is_json=is_json)
    plain = Terminal(USER, is_json=is_json)
    terminal.typed(*asked, "nod", *asked, "home", "back")
    plain.typed("nod", "home")
    assert terminal.kept == plain.kept
    beside = terminal.errors if is_json else terminal.out
    if is_json:
        assert terminal.out.getvalue() == plain.out.getvalue()
    assert "hope and a number: what you hope the other chair will do." in beside.getvalue()


def answered(players: Players, *lines: str) -> str:
    """What is printed for the last of these lines."""
    before, after = Terminal(players), Terminal(players)
    before.typed(*lines[:-1])
    after.typed(*lines)
    return after.out.getvalue().removeprefix(before.out.getvalue())


def test_why_tells_the_reasons_of_every_move_since_ones_own_choice_and_what_is_closed() -> None:
    assert (
        answered(USER, "why")
        == """
Since your last choice, and why:
Dr Okafor: “Is there anything you want me to add?”
Why: Yusuf was asked, within the plan.
What Dr Okafor did: asked, and somebody else decides.
Consultation, one of the eight steps of Arnstein's ladder. \
The ladder asks how much say people really get.
The bed manager has rung.
The system did this, nobody at the table.
The law reserves this: detention. It can be challenged by: tribunal, complaint.
3. Not open yet. Nobody has told you that you can bring an advocate. Closed by: the system.
"""
    )


def test_what_keeps_a_choice_closed_is_told_once_and_after_again_once_more() -> None:
    reason = "Nobody has told you that you can bring an advocate. Closed by: the system."
    closed = answered(USER, "3")
    assert closed.endswith("\n3. “I’d like Bea to sit in with me.”\n   Not open yet.\n")
    assert reason not in closed
    assert answered(USER, "3", "again").count(reason) == 1


def test_the_debrief_tells_what_a_theory_says_and_whoever_asks_where_it_was_written() -> None:
    terminal = Terminal(PROFESSIONAL)
    play = terminal.play(Typed("3", "1"))
    assert play.play()
    card = TheoryCard(
        "shared-decision-making", "Sharing", "Heard, and no more.", "", (), (), "", "A book.",
        "not yet checked",
    )  # fmt: skip
    play.debrief({card.id: card})
    assert terminal.out.getvalue().endswith(
        "\nTheory in this meeting\nSharing: Heard, and no more. (not yet checked)\n"
        "Where each comes from, and how well that was checked: other-chair theory NAME.\n"
    )


def test_moved_tells_what_moved_where_the_say_stands_and_what_carries_it() -> None:
    assert (
        answered(USER, "nod", "moved")
        == """
What moved since your last choice:
You: Nod. Save it for when it matters.
Nothing moved.
Most of the say is Dr Okafor's. Yusuf has a little (power 19 of 100).
trust 4 of 10
hope 5 of 10
Knowledge is with Dr Okafor.
Choice is with Dr Okafor.
Voice is nearer Dr Okafor.
"""
    )


def test_again_tells_what_came_of_ones_last_choice_and_asks_once_more() -> None:
    told = answered(USER, "nod", "again")
    assert told.startswith("\nOnce more:\n\nYou: Nod. Save it for when it matters.\n")
    assert told.endswith("2. “Not this weekend. We will look at it again on Wednesday.”\n")


def test_back_goes_one_choice_further_each_time_to_the_beginning() -> None:
    assert answered(USER, "nod", "back").startswith(
        "\nThis came before. Type back for what came before that, or again for now.\n"
        "\nThe report (Ward 4, 4:40 pm)\n"
    )
    assert answered(USER, "nod", "back", "back") == (
        "\nThis is the beginning. There is nothing before it.\n"
    )


def test_a_meeting_that_is_carried_on_tells_again_what_came_of_the_last_choice() -> None:
    terminal = Terminal(USER)
    stopped = terminal.play(Typed("nod"))
    assert not stopped.play()
    again = Terminal(USER)
    asides = Asides(TextTeller(stopped.meeting.scenario, again.out, again.errors), {})
    keeper = Keeper(again.kept.append, lambda: HEAD)
    teller = TextTeller(stopped.meeting.scenario, again.out, again.errors)
    play = TerminalPlay(stopped.meeting, Typed("home"), teller, keeper, asides)
    assert play.play()
    assert again.errors.getvalue() == "You carry on where you stopped.\n"
    assert "\n\nYou: Nod. Save it for when it matters.\n" in again.out.getvalue()
    assert "Dr Okafor: “Is there anything you want me to add?”" not in again.out.getvalue()


def test_what_cannot_be_kept_is_remarked_on_once_and_play_goes_on() -> None:
    def full(change: RunChange) -> Unsaved:
        return Unsaved("There is no room left on the disk.")

    terminal = Terminal(PROFESSIONAL, keep=full)
    remarks = ("The saved runs were empty.",)
    assert terminal.play(Typed("3", "1"), remarks).play()
    assert terminal.errors.getvalue() == (
        "The saved runs were empty.\nThere is no room left on the disk.\n"
    )


def test_where_there_is_no_way_on_that_is_told_and_the_play_is_over() -> None:
    scenario = Terminal(PROFESSIONAL).scenario
    table = scenario.moments["The table"]
    closed = scenario.moments["The report"].choices[3]
    table = replace(table, choices=(closed,))
    scenario = replace(scenario, moments={**scenario.moments, "The table": table})
    terminal = Terminal(PROFESSIONAL, scenario=scenario)
    assert terminal.typed("1")
    told = terminal.out.getvalue()
    assert "The story has no way on from here. That is a mistake in the scenario." in told
    assert (
        "   Not open yet. Yusuf hasn’t been told he can add to it. Closed by: the system." in told
    )
    assert terminal.kept[-2] == RunEnded("run-1", None)
