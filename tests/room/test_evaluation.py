"""What is told of an evaluation: sums where they hide everybody."""

from __future__ import annotations

import pytest

from game.room.evaluation import ANSWERS, QUESTIONS, EvaluationTold, evaluation_told

NO, PARTLY, YES = range(3)


def test_there_are_three_questions_and_three_answers():
    assert (len(QUESTIONS), ANSWERS) == (3, ("no", "partly", "yes"))


@pytest.mark.parametrize("people", [0, 1, 4])
def test_under_five_nothing_is_told_but_how_many(people: int):
    answers = [{0: NO, 1: PARTLY, 2: YES}] * people
    assert evaluation_told(answers) == EvaluationTold(people, None)


# Answers to the first question, no, partly and yes, and the row that is told of them.
ROWS = [
    ((3, 3, 2), (3, 3, 2)),
    ((5, 5, 0), (5, 5, 0)),
    ((20, 1, 4), (20, 1, 4)),
    ((20, 1, 3), None),
    ((2, 2, 1), None),
    ((0, 1, 4), None),
    ((9, 0, 0), None),
    ((0, 0, 6), None),
]


@pytest.mark.parametrize(("said", "told"), ROWS)
def test_a_question_is_told_where_five_answered_otherwise_than_most(said, told):
    answers = [{0: answer} for answer, people in enumerate(said) for _ in range(people)]
    assert evaluation_told(answers) == EvaluationTold(sum(said), (told, None, None))


def test_a_question_that_nobody_answered_has_no_numbers():
    answers = [{0: n % 3} for n in range(9)]
    assert evaluation_told(answers) == EvaluationTold(9, ((3, 3, 3), None, None))
