"""A session as it runs: from which minute to which."""

from __future__ import annotations

from game.model.trainers import SessionPlan, SessionStep, TrainersNotes, running

WELCOME = SessionStep(6, "Welcome.")
PLAY = SessionStep(14, "Play.", play="The door opens")
TALK = SessionStep(25, "Talk.")


def test_each_step_starts_where_the_one_before_ends() -> None:
    rows = running(SessionPlan(45, (WELCOME, PLAY, TALK)))
    assert rows == ((0, 6, WELCOME), (6, 20, PLAY), (20, 45, TALK))


def test_a_session_is_found_by_its_minutes() -> None:
    short = SessionPlan(45, (WELCOME, PLAY, TALK))
    notes = TrainersNotes(sessions=(short,))
    assert notes.session(45) == short
    assert notes.session(60) is None
