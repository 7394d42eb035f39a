"""A room without phones, led at the wall by the keyboard alone, from joining to closed."""

from __future__ import annotations

from pathlib import Path

from game.library.rooms.listed import rooms
from game.library.rooms.rooms import open_room
from game.room.happenings import Decided, Finished, NeedleOpened, VoteClosed

from .program import ROOT, Window, opened_window
from .screen import Screen

WARD = ROOT / "tests" / "examples" / "ward-round"


def until_title(window: Window, part: str, key: str, most: int = 30) -> str:
    """Press a key until the title says so."""
    for _ in range(most):
        if part in window.title:
            return window.title
        window.go(key)
    raise AssertionError(f"{part!r} never came: {window.title}")


def comes(window: Window, part: str) -> None:
    """Wait for a title that says so; what comes before it may be seen for a moment or not."""
    while part not in window.title:
        window.changed()


def counted(window: Window, votes: dict[str, str]) -> None:
    """Hands for each letter, typed in while the card for it lies over the wall."""
    assert window.go("h") == "Counting hands"
    for letter, hands in votes.items():
        window.press(letter)
        window.type(hands)
        window.press("enter")
    window.press("escape")


def test_a_room_without_phones_goes_from_joining_to_closed_by_the_keyboard_alone(
    screen: Screen, tmp_path: Path
) -> None:
    with opened_window(screen, tmp_path, "workshop", str(WARD), "--no-phones") as window:
        assert window.title == "Joining · 0 here"
        until_title(window, "the question", "enter")
        assert window.go("v") == "Which rule decides?"
        window.go("4")
        assert "voting, round 1 · 0 have chosen" in window.go("enter")
        counted(window, {"a": "9", "b": "4"})
        comes(window, "13 have chosen")
        assert window.go("enter").startswith("The room has voted · round 1")
        assert "voting, round 2" in window.go("a")
        counted(window, {"a": "6", "b": "7"})
        comes(window, "13 have chosen")
        window.go("enter")
        assert window.go("1").startswith("The trainer says A")
        assert window.go("i") == "The needle is covered"
        assert window.go("enter").endswith("what moved")
        assert window.go("escape") == "Paused"
        assert window.go("escape").endswith("what moved")
        window.go("enter")
        assert window.go("x") == "Close this room?"
        window.press("Left")
        window.press("enter")
        comes(window, "The room is closed")
        window.press("enter")
        assert window.ended() == 0
    (head,) = rooms(tmp_path)
    happened = open_room(tmp_path, head.id).happenings()
    assert [one.told.totals for one in happened if isinstance(one, VoteClosed)] == [(9, 4), (6, 7)]
    assert [type(one) for one in happened if isinstance(one, Decided | NeedleOpened)] == [
        Decided,
        NeedleOpened,
    ]
    assert isinstance(happened[-1], Finished)
    assert open_room(tmp_path, head.id).chosen() == 0


def test_a_room_whose_window_is_closed_stays_open_to_be_gone_on_with(
    screen: Screen, tmp_path: Path
) -> None:
    with opened_window(screen, tmp_path, "workshop", str(WARD), "--no-phones") as window:
        window.go("enter")
        window.press("close")
        assert window.ended() == 0
    (head,) = rooms(tmp_path)
    assert not open_room(tmp_path, head.id).is_finished()


def test_the_page_of_keys_over_a_vote_leaves_the_room_open(screen: Screen, tmp_path: Path) -> None:
    with opened_window(screen, tmp_path, "workshop", str(WARD), "--no-phones") as window:
        until_title(window, "voting", "enter")
        for keys in ("F1", "ctrl+F1"):
            assert window.go(keys) == "Keys"
            assert "voting" in window.go("escape")
        (head,) = rooms(tmp_path)
        file = open_room(tmp_path, head.id)
        assert not any(isinstance(one, Finished) for one in file.happenings())
        file.close()
