"""Choosing among stopped plays: by number, a new one, or neither."""

from __future__ import annotations

import io

import pytest

from game.terminal.carry_on import Instead, which
from game.terminal.printing import Printer

from .typed import Typed

STOPPED = ("In The corridor.", "In The table.")
ASKED = "Type a number to carry on there, or new for a new play.\n"


@pytest.mark.parametrize(
    ("lines", "wanted", "remarks"),
    [
        (("2",), 1, 0),
        (("3", "0", "", "1"), 0, 3),
        ((" New ",), Instead.NEW, 0),
        (("stop",), Instead.NOTHING, 0),
        ((), Instead.NOTHING, 0),
    ],
)
def test_a_stopped_play_is_chosen_by_its_number(
    lines: tuple[str, ...], wanted: int | Instead, remarks: int
) -> None:
    out, errors = io.StringIO(), io.StringIO()
    assert which(STOPPED, Typed(*lines), Printer(out), Printer(errors)) == wanted
    assert out.getvalue() == (
        "You stopped in this story before.\n1. In The corridor.\n2. In The table.\n" + ASKED
    )
    assert errors.getvalue() == ASKED * remarks
