"""What is told of an evaluation: sums from five on, and none where nearly all said the same."""

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
    ((2, 2, 1), (2, 2, 1)),
    ((3, 2, 0), (3, 2, 0)),
    ((3, 1, 1), (3, 1, 1)),
    ((4, 1, 0), None),  # all but one
    ((0, 1, 4), None),
    ((5, 0, 0), None),
    ((0, 0, 6), None),
    ((1, 5, 0), None),
    ((2, 4, 0), (2, 4, 0)),
    ((1, 4, 1), (1, 4, 1)),
]


@pytest.mark.parametrize(("said", "told"), ROWS)
def test_a_question_that_all_or_all_but_one_answered_alike_has_no_numbers(said, told):
    answers = [{0: answer} for answer, people in enumerate(said) for _ in range(people)]
    assert evaluation_told(answers) == EvaluationTold(sum(said), (told, None, None))


def test_a_question_that_fewer_than_five_answered_has_no_numbers():
    answers = [{0: n % 3, 1: n % 2} for n in range(5)] + [{0: NO}]
    for one in answers[:1]:
        del one[1]
    assert evaluation_told(answers) == EvaluationTold(6, ((3, 2, 1), None, None))
