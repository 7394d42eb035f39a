"""Every command as it is typed, what it asks for, and what is wrong with one that is off."""

from __future__ import annotations

import pytest

from game.model.effects import Effects, Shift, Verb
from game.model.power import Strand
from game.model.problems import Refused
from game.model.scenario import ChoiceKind
from game.room.commands import (
    HELP,
    RULES,
    Command,
    Hands,
    Jump,
    MoveNeedle,
    Say,
    SetRule,
    Word,
    command,
    line,
)
from game.room.happenings import Rewritten
from game.room.ladder import Rule
from game.room.seats import Seat

SHARES = Effects((Shift(Verb.SHARES, Strand.VOICE, 2),))

TYPED: list[tuple[str, Command]] = [
    *((word.value, word) for word in Word),
    ("  OPEN  ", Word.OPEN),
    ("hands A 7", Hands("A", 7)),
    ("hands A 0", Hands("A", 0)),
    ("hands ask 12 service user", Hands("ask", 12, Seat.SERVICE_USER)),
    ("hands B 3 professional", Hands("B", 3, Seat.PROFESSIONAL)),
    *((f"rule {name}", SetRule(rule)) for name, rule in RULES.items()),
    ("rule AGREE room agrees", SetRule(Rule.AGREE, consent=True)),
    ("say A", Say("A")),
    ("jump The answer", Jump("The answer")),
    ("move 0 Why not?", MoveNeedle(0, "Why not?")),
    ("move 100  Why not?", MoveNeedle(100, "Why not?")),
    (
        "rewrite Shares VOICE 2 to The answer: Shall we? because She asked.",
        Rewritten(ChoiceKind.SAY, "Shall we?", SHARES, "She asked.", "The answer"),
    ),
    (
        "rewrite shares voice 2 to Answer:do Turn it round.  because She asked.",
        Rewritten(ChoiceKind.DO, "Turn it round.", SHARES, "She asked.", "Answer"),
    ),
]


@pytest.mark.parametrize(("typed", "asked"), TYPED)
def test_a_line_asks_for_what_it_says(typed: str, asked: Command) -> None:
    assert command(typed) == asked


HANDS = "Write it like this: hands A 7, or: hands A 7 service user"
RULE = f"Rules are: {', '.join(RULES)}. Write it like this: rule agree"
MOVE = "Write it like this: move 40 Nobody asked her before the form was filled."
REWRITE = (
    "Write it like this: rewrite shares voice 1 to The answer: What would you change? "
    "because He was asked first."
)
OFF = [
    ("", "There is no command '' like that. Type help for the list."),
    ("dance", "There is no command 'dance' like that. Type help for the list."),
    ("open now", "There is no command 'open' like that. Type help for the list."),
    ("say", "There is no command 'say' like that. Type help for the list."),
    ("jump", "There is no command 'jump' like that. Type help for the list."),
    ("hands", HANDS),
    ("hands A", HANDS),
    ("hands A many", HANDS),
    ("hands A -1", HANDS),
    (
        "hands A 3 queen",
        "There is no seat 'queen'. "
        "Seats are: professional, service user, watching, rather not say.",
    ),
    ("rule", RULE),
    ("rule all", RULE),
    ("rule agree perhaps", RULE),
    ("move", MOVE),
    ("move 40", MOVE),
    ("move 101 Why not?", MOVE),
    ("move -1 Why not?", MOVE),
    ("move x Why not?", MOVE),
    ("rewrite Hello", REWRITE),
    ("rewrite shares voice 4 to Answer: Hello because x.", REWRITE),
    ("rewrite shares voice 0 to Answer: Hello because x.", REWRITE),
]


@pytest.mark.parametrize(("typed", "why"), OFF)
def test_a_line_that_is_off_is_refused_with_how_it_is_written(typed: str, why: str) -> None:
    with pytest.raises(Refused) as refused:
        command(typed)
    assert str(refused.value) == why


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        (("grants", "voice", "1"), "Verbs are: "),
        (("shares", "money", "1"), "Strands are: choice, knowledge, voice."),
        (("shares", "voice", "many"), "Points are 1 to 3."),
        (("shares", "voice", "0"), "Points are 1, 2 or 3."),
        (("shares", "voice", "4"), "Points are 1, 2 or 3."),
    ],
)
def test_a_line_from_the_desk_that_scores_nothing_known_is_refused(
    parts: tuple[str, str, str], why: str
) -> None:
    with pytest.raises(Refused) as refused:
        line(*parts, "Answer", "Hello", "She asked.")
    assert why in str(refused.value)


def test_a_line_has_the_name_of_its_writer_only_where_it_was_given() -> None:
    made = line("shares", "voice", "1", " Answer ", " Hello ", " She asked. ", "Ade")
    assert (made.go_to, made.words, made.because, made.credit) == (
        "Answer",
        "Hello",
        "She asked.",
        "Ade",
    )
    assert line("shares", "voice", "1", "Answer", "Hello", "x").credit is None


def test_the_help_tells_of_every_command() -> None:
    told = " ".join(HELP)
    for word in Word:
        assert word is Word.HELP or word.value in told
    for name in ("hands", "rule", "say", "jump", "move", "rewrite", *RULES):
        assert name in told
