"""What comes back of earlier choices, and what it is told to whom."""

from __future__ import annotations

from dataclasses import replace

from game.model.conditions import AllOf, AnyOf, Condition, HasFact, Not
from game.model.effects import Traces
from game.model.players import Players
from game.model.power import Chair
from game.model.scenario import ChoiceKind, Happens, Line, LineKind, Scenario
from game.model.state import Decision
from game.model.view import MoveSeen, TraceSeen, TraceWord
from game.play.meeting import Meeting, played
from game.play.memory import Recalled, recalled
from game.play.sitting import Sitting
from game.words.memory import comes_back, will_remember
from tests.builder import choice, ending, moment, scenario, trust_at_least

NAMES = {Chair.PROFESSIONAL: "Dr Rao", Chair.SERVICE_USER: "Danny"}
TYPED = Recalled("typed", Chair.PROFESSIONAL, ChoiceKind.SAY, "type words")


def line(text: str, **fields: object) -> Line:
    return replace(Line(LineKind.NARRATION, text), **fields)  # type: ignore[arg-type]


def story(*script: Line, unseen: bool = False) -> Scenario:
    """The professional types or does not; a moment on, both meet these lines."""
    typed = choice("type", "Between", traces=Traces(remember=("typed",)), unseen=unseen)
    return scenario(
        moment("Now", "professional", typed, choice("look up", "Between")),
        moment("Between", "professional", choice("wait", "Later"), script=script),
        moment("Later", "service user", choice("go"), choice("stay"), script=script),
        ending(),
    )


def after(story: Scenario, *picks: str) -> Meeting:
    """The professional's picks, by the person in that chair."""
    return played(story, Sitting(Players.PROFESSIONAL), [Decision(pick) for pick in picks])


def test_a_line_that_is_there_because_of_a_choice_brings_it_back() -> None:
    told = story(line("You were at the screen.", only_if=HasFact("typed")), line("A chair."))
    assert recalled(after(told, "type", "wait"), "Later") == (TYPED,)
    assert recalled(after(told, "look up", "wait"), "Later") == ()


def test_what_follows_at_once_is_no_memory() -> None:
    told = story(line("You were at the screen.", only_if=HasFact("typed")))
    assert recalled(after(told, "type"), "Between") == ()


def test_what_stands_there_either_way_brings_nothing_back() -> None:
    both = AnyOf((HasFact("typed"), Not(HasFact("typed"))))
    for condition in (None, both, Not(HasFact("typed"))):
        told = story(line("A chair.", only_if=condition))
        assert recalled(after(told, "type", "wait"), "Later") == ()


def test_a_thought_brings_nothing_back_to_whoever_does_not_hear_it() -> None:
    typed = HasFact("typed")
    told = story(Line(LineKind.THOUGHT, "Typing.", "Sam", typed))
    assert told.seated(Chair.SERVICE_USER).name == "Sam"
    assert recalled(after(told, "type", "wait"), "Later") == ()


def test_what_was_not_seen_is_not_remembered_by_the_other() -> None:
    told = story(line("You were at the screen.", only_if=HasFact("typed")), unseen=True)
    assert recalled(after(told, "type", "wait"), "Later") == ()
    assert after(told, "type").outcome.moves[0].traces == ()  # type: ignore[union-attr]


def test_whose_choice_comes_back_is_said_from_where_one_sits() -> None:
    said = replace(TYPED, words="I am sorry.")
    assert comes_back(said, NAMES, Chair.PROFESSIONAL) == (
        "Danny remembers what you said: “I am sorry.”"
    )
    assert comes_back(said, NAMES, Chair.SERVICE_USER) == (
        "You remember what Dr Rao said: “I am sorry.”"
    )
    did = replace(TYPED, kind=ChoiceKind.DO, words="Go on typing.")
    assert comes_back(did, NAMES) == "Danny remembers what Dr Rao did: Go on typing."


def told(you: Chair | None, *traces: tuple[TraceWord, str]) -> list[str]:
    """What is told of Dr Rao's move with these traces."""
    outcome = after(story(), "type").outcome
    assert outcome is not None
    move: MoveSeen = replace(outcome.moves[0], traces=tuple(TraceSeen(*one) for one in traces))
    return list(will_remember(move, NAMES, you))


def test_who_will_remember_is_whoever_it_was_done_to() -> None:
    fact = (TraceWord.REMEMBERED, "typed")
    assert told(Chair.PROFESSIONAL, fact) == ["Danny will remember that."]
    assert told(Chair.SERVICE_USER, fact) == ["You will remember that."]
    assert told(None, fact) == ["Danny will remember that."]
    assert told(Chair.PROFESSIONAL) == []


def test_a_promise_is_told_when_it_is_made_and_when_it_comes_back() -> None:
    made = (TraceWord.PROMISED, "a call")
    assert told(Chair.PROFESSIONAL, made) == ["You promised: a call.", "Danny will remember that."]
    assert told(None, made) == ["Dr Rao promised: a call.", "Danny will remember that."]
    assert told(Chair.SERVICE_USER, made) == ["Dr Rao promised: a call.", "You will remember that."]
    assert told(None, (TraceWord.KEPT, "a call")) == ["A promise was kept: a call."]
    assert told(None, (TraceWord.FAILED, "a call")) == ["A promise was broken: a call."]


def test_what_a_service_user_asked_for_is_not_told_as_a_promise_of_theirs() -> None:
    outcome = after(story(), "type").outcome
    assert outcome is not None
    pick = replace(outcome.moves[0].picks[0], chair=Chair.SERVICE_USER, name="Danny")
    promised = (TraceSeen(TraceWord.PROMISED, "the fee in writing"),)
    move = replace(outcome.moves[0], picks=(pick,), traces=promised)
    assert list(will_remember(move, NAMES, Chair.SERVICE_USER)) == [
        "Promised: the fee in writing.", "Dr Rao will remember that.",
    ]  # fmt: skip


TYPED_IS_SO = HasFact("typed")


def test_what_must_hold_besides_brings_it_back_too() -> None:
    patient: Condition = AllOf((trust_at_least(4), AllOf((Not(HasFact("late")), TYPED_IS_SO))))
    told = story(line("You were at the screen.", only_if=patient))
    assert recalled(after(told, "type", "wait"), "Later") == (TYPED,)


def test_an_open_choice_that_asks_for_it_brings_it_back_where_the_play_stands() -> None:
    told = story(line("A chair."))
    for key in ("when", "only_if"):
        later = told.moments["Later"]
        go, stay = later.choices
        for choices in ((replace(go, **{key: TYPED_IS_SO}), stay), (go, stay)):
            asked = replace(
                told, moments={**told.moments, "Later": replace(later, choices=choices)}
            )
            came = (TYPED,) if choices[0] is not go else ()
            assert recalled(after(asked, "type", "wait"), "Later") == came
            assert recalled(after(asked, "type", "wait"), "Between") == ()


def test_what_nobody_chose_is_nobodys_doing_to_come_back_to() -> None:
    told = story(line("The alarm rang.", only_if=TYPED_IS_SO))
    rings = Happens(because="It rang.", caused_by="the building", traces=Traces(("typed",)))
    now = replace(told.moments["Now"], happens=rings)
    told = replace(told, moments={**told.moments, "Now": now})
    assert recalled(after(told, "look up", "wait"), "Later") == ()
