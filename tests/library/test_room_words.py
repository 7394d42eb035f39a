"""A room's kept lines: their words are held still, and lines of an earlier version are read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.library.rooms.room_words import NotAHappening, happening_of, happening_words
from game.room.session import Stage, replayed
from tests.room.rooms import meeting

OLD = (Path(__file__).parent / "room_lines_1.jsonl").read_text("utf-8").splitlines()
"""Every kind of line, written by a program whose lines had no version yet."""
NOW = (Path(__file__).parent / "room_lines_2.jsonl").read_text("utf-8").splitlines()
"""The same room as it is kept today."""


def test_a_room_that_was_kept_before_lines_had_a_version_is_read_and_goes_on_from_there() -> None:
    session = replayed(meeting(), map(happening_of, OLD))
    assert (session.stage, session.moment.name) == (Stage.FINISHED, "Home")
    assert "shall-we-begin-with-you" in {
        one.id for one in session.scenario.moments["Opening"].choices
    }


@pytest.mark.parametrize(("old", "now"), list(zip(OLD, NOW, strict=True)))
def test_an_old_line_says_what_todays_line_says(old: str, now: str) -> None:
    assert happening_of(old) == happening_of(now)


@pytest.mark.parametrize("line", NOW)
def test_a_line_is_written_as_it_was_promised(line: str) -> None:
    assert happening_words(happening_of(line)) == line


def test_the_lines_held_still_are_of_every_kind() -> None:
    assert len({json.loads(line)["happened"] for line in NOW}) == 17


def test_a_line_without_a_seed_began_in_the_order_written() -> None:
    assert happening_of('{"happened": "Started"}') == happening_of(
        '{"happened": "started", "version": 2, "seed": 0}'
    )


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('{"happened": "finished", "version": 3}', "version 3 of a room's lines is not known here"),
        ('{"happened": "Finished", "version": 2}', "Finished"),
        ('{"happened": "finished"}', "finished"),
        ('{"happened": "decided", "version": 2, "picks": {}, "rule": "it decides"}', "profession"),
        ('{"happened": "rule set", "version": 2, "rule": "mine", "consent": false}', "mine"),
        ("17", "int"),
        ("", "Expecting value"),
    ],
)
def test_a_line_that_says_nothing_known_is_refused_with_the_reason(line: str, why: str) -> None:
    with pytest.raises(NotAHappening, match=why):
        happening_of(line)
