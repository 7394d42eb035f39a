"""What a move changed: one sentence with a subject and a mark, what it looked like, its kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.model.balance import Balance
from game.model.power import Chair, Rung, Strand, Strands
from game.model.scenario import ChoiceKind, Law
from game.model.view import MeasureShift, MoveSeen, PickSeen, ShiftSeen
from game.words.change import ChangeMark, ChangeTold, change_of, law_change
from game.words.kinds import kind_named, kind_plain, kind_words, makers, rung_told
from game.words.seeming import seeming
from game.words.shifts import what_moved
from game.words.spoken import aloud
from game.words.things import thing_holder, thing_words

ADA, BEN = Chair.PROFESSIONAL, Chair.SERVICE_USER
NAMES = {ADA: "Ada", BEN: "Ben"}
KNOWLEDGE, CHOICE, VOICE = Strand.KNOWLEDGE, Strand.CHOICE, Strand.VOICE


def shift(strand: Strand, user: int, professional: int, asked: int | None = None) -> ShiftSeen:
    """A strand of 5 and 5 that moved so far; `asked` where that is not what was asked."""
    return ShiftSeen(strand, 5, 5 + user, user if asked is None else asked, 5, 5 + professional)


def move(*shifts: ShiftSeen, by: Chair | None = ADA, caused_by: str = "the system") -> MoveSeen:
    """A move by one chair, or by nobody at the table."""
    picks = () if by is None else (PickSeen(by, NAMES[by], ChoiceKind.SAY, "Well."),)
    cause = caused_by if by is None else NAMES[by]
    return MoveSeen("Now", cause, picks, False, None, None, None, None, None, tuple(shifts), (), ())


@pytest.mark.parametrize(
    ("seen", "mark", "words"),
    [
        (move(shift(VOICE, -1, 1)), "to professional", "Ben is heard a little less."),
        (move(shift(CHOICE, -2, 2)), "to professional", "Ben can choose less."),
        (move(shift(CHOICE, 1, -1)), "to service user",
         "Ada hands Ben a little of the choosing."),
        (move(shift(CHOICE, 3, -3)), "to service user", "Ada hands Ben much of the choosing."),
        (move(shift(VOICE, 1, -1)), "to service user", "Ben is heard a little more."),
        (move(shift(CHOICE, 2, -2), by=BEN), "to service user",
         "Ben takes hold of some of the choosing."),
        (move(shift(CHOICE, -1, 1), by=BEN), "to professional",
         "Ben lets go of a little of the choosing."),
        (move(shift(KNOWLEDGE, 2, 0)), "nobody loses", "Ben knows more. Ada loses nothing."),
        (move(shift(KNOWLEDGE, 2, 0), shift(VOICE, 1, 0)), "nobody loses",
         "Ben knows more. Ada loses nothing."),
        (move(shift(KNOWLEDGE, 1, 0), shift(VOICE, 1, 0)), "nobody loses",
         "Ben knows a little more and is heard a little more. Ada loses nothing."),
        (move(shift(CHOICE, 1, 1)), "nobody loses", "Both can choose a little more."),
        (move(shift(CHOICE, -1, -1)), "none", "Both can choose a little less."),
        (move(shift(KNOWLEDGE, 0, 1)), "to professional", "Ada knows a little more."),
        (move(shift(CHOICE, -2, -2), by=None), "system", "The system: both can choose less."),
        (move(shift(CHOICE, -1, 1), by=None, caused_by="the bed manager"), "system",
         "The bed manager: Ben can choose a little less."),
        (move(shift(CHOICE, -1, 1), by=None, caused_by="the law"), "law",
         "The law: Ben can choose a little less."),
        (move(shift(VOICE, -1, 0), by=None, caused_by="the moment"), "to professional",
         "Ben is heard a little less."),
        (move(), "none", "Nothing moved."),
        (move(shift(VOICE, 0, 0, asked=-1)), "none",
         "There was nothing left to take. It was taken again."),
        (replace(move(), measures=(MeasureShift("trust", 4, 5),)), "none",
         "Who has the say did not change."),
    ],
)  # fmt: skip
def test_a_change_is_one_sentence_with_a_subject_and_a_mark(
    seen: MoveSeen, mark: str, words: str
) -> None:
    kind = ChangeMark[mark.upper().replace(" ", "_")]
    assert change_of(seen, NAMES) == ChangeTold(kind, words)


@pytest.mark.parametrize(
    ("seen", "you", "words"),
    [
        (move(shift(VOICE, -1, 1)), BEN, "You are heard a little less."),
        (move(shift(CHOICE, 1, -1)), ADA, "You hand Ben a little of the choosing."),
        (move(shift(CHOICE, 2, -2)), BEN, "Ada hands you some of the choosing."),
        (move(shift(CHOICE, 2, -2), by=BEN), BEN, "You take hold of some of the choosing."),
        (move(shift(CHOICE, -1, 1), by=BEN), BEN, "You let go of a little of the choosing."),
        (move(shift(CHOICE, -1, 1), by=BEN), ADA, "Ben lets go of a little of the choosing."),
        (move(shift(KNOWLEDGE, 1, 0)), ADA, "Ben knows a little more. You lose nothing."),
        (move(shift(KNOWLEDGE, 1, 0)), BEN, "You know a little more. Ada loses nothing."),
        (move(shift(CHOICE, -1, 1), by=None), BEN, "The system: you can choose a little less."),
    ],
)
def test_your_own_chair_is_told_of_you(seen: MoveSeen, you: Chair, words: str) -> None:
    assert change_of(seen, NAMES, you).words == words


def test_all_of_a_move_is_told_to_your_own_chair_too() -> None:
    seen = move(shift(KNOWLEDGE, 2, 0), shift(VOICE, 1, 0))
    assert what_moved(seen, NAMES, you=BEN) == (
        "You know more and are heard a little more. Ada loses nothing."
    )
    assert what_moved(move(shift(CHOICE, -2, 2)), NAMES, you=ADA) == (
        "Ben can choose less. You can choose more."
    )


@pytest.mark.parametrize(
    ("reserves", "words"),
    [
        ("detention", "The law leaves this with Ada: detention."),
        ("treatment. In the first months no yes is needed", "The law leaves this with Ada: "
         "treatment."),
        ("who gets the job; the employer decides (the Act)", "The law leaves this with Ada: who "
         "gets the job."),
    ],
)  # fmt: skip
def test_a_law_is_told_by_the_first_that_is_said_of_it(reserves: str, words: str) -> None:
    assert law_change(Law(reserves), NAMES) == ChangeTold(ChangeMark.LAW, words)
    assert law_change(Law(reserves), NAMES, ADA).words == words.replace("Ada", "you")


@pytest.mark.parametrize(
    ("looks", "real", "words"),
    [
        (1, 1, ""),
        (1, 0, "It looked as if Ben got more. Ben did not."),
        (1, -1, "It looked as if Ben got more. Ben did not."),
        (-1, 0, "It looked as if Ben got less. Ben did not."),
        (-2, 1, "It looked as if Ben got less. Ben did not."),
        (2, 1, "It looked like more for Ben than it was."),
        (1, 2, "It looked like less for Ben than it was."),
        (0, -1, "It looked as if nothing changed for Ben. It did."),
        (0, 1, "It looked as if nothing changed for Ben. It did."),
        (-1, -2, "It looked like a smaller loss for Ben than it was."),
        (-2, -1, "It looked like a bigger loss for Ben than it was."),
    ],
)
def test_what_it_looked_like_is_told_where_it_was_not_that(
    looks: int, real: int, words: str
) -> None:
    seen = replace(move(shift(VOICE, real, 0)), looks=looks)
    assert seeming(seen, NAMES) == words
    yours = words.replace("Ben did", "You did").replace("Ben", "you")
    assert seeming(seen, NAMES, BEN) == yours


def test_a_kind_begins_with_whose_move_it_was_and_ends_with_its_name() -> None:
    consulted, decided = Rung.CONSULTATION, Rung.DELEGATED_POWER
    plain = "asked, and somebody else decides"
    assert kind_plain(consulted, (ADA,), NAMES, ADA) == f"What you did: {plain}."
    assert kind_plain(consulted, (ADA,), NAMES, BEN) == f"What Ada did: {plain}."
    assert kind_plain(consulted, (ADA, BEN), NAMES, BEN) == f"What the two of you did: {plain}."
    assert kind_plain(consulted, (ADA, BEN), NAMES) == f"What the two did: {plain}."
    limits = "to decide, within limits"
    assert kind_plain(decided, (ADA,), NAMES, BEN) == f"What Ada did: yours {limits}."
    assert kind_plain(decided, (ADA,), NAMES, ADA) == f"What you did: theirs {limits}."
    assert kind_named(consulted) == "consultation, on Arnstein's ladder"
    assert kind_named(consulted, first=True) == (
        "consultation, one of the eight steps of Arnstein's ladder. The ladder asks how much say "
        "people really get."
    )
    assert kind_words(decided, (ADA,), NAMES) == (
        f"What Ada did: theirs {limits} (delegated power, on Arnstein's ladder)."
    )


def test_no_kind_is_told_of_two_picks_of_which_one_stands() -> None:
    both = tuple(PickSeen(one, NAMES[one], ChoiceKind.SAY, "Well.") for one in (ADA, BEN))
    same = replace(move(), picks=both, rung=Rung.PARTNERSHIP)
    assert (makers(same), rung_told(same)) == ((ADA, BEN), Rung.PARTNERSHIP)
    assert rung_told(replace(same, differed=True)) is None
    assert rung_told(move()) is None


@pytest.mark.parametrize(
    ("value", "words", "holder"),
    [
        (-5, "with Ada", "Ada"),
        (-3.33, "with Ada", "Ada"),
        (-3.3, "nearer Ada", "Ada"),
        (-0.81, "nearer Ada", "Ada"),
        (-0.8, "in the middle", "in the middle"),
        (0, "in the middle", "in the middle"),
        (0.8, "in the middle", "in the middle"),
        (0.81, "nearer Ben", "Ben"),
        (3.3, "nearer Ben", "Ben"),
        (3.33, "with Ben", "Ben"),
    ],
)
def test_a_thing_is_with_somebody_nearer_to_them_or_in_the_middle(
    value: float, words: str, holder: str
) -> None:
    assert thing_words(value, NAMES) == words
    assert thing_words(value, NAMES, BEN) == words.replace("Ben", "you")
    assert thing_holder(value, NAMES) == holder
    assert thing_holder(value, NAMES, ADA) == holder.replace("Ada", "you")


def test_a_move_is_read_aloud_as_it_stands_on_the_strip_and_in_the_panel() -> None:
    before = Balance(Strands(3, 3, 3), Strands(6, 6, 6))
    one = ShiftSeen(VOICE, 3, 2, -1, 6, 7)
    seen = replace(move(one), looks=1, because="Ada kept typing.", rung=Rung.CONSULTATION)
    around = before, before.after((one,))
    assert aloud(seen, around, NAMES, ADA) == (
        "Most of the say is yours. Ben has a little. Ben is heard a little less. It looked as if "
        "Ben got more. Ben did not. Ada kept typing. What you did: asked, and somebody else "
        "decides (consultation, on Arnstein's ladder)."
    )
