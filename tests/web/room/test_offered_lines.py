"""Lines from phones are held for the trainer, taken or put aside, and the sender sees which."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from game.model.problems import Refused
from game.web.room.offers import MOST, LineStanding, Offers
from tests.web.room.served import served

LINE = "Say who you are."
ON_DESK, TAKEN = "Your line is on the trainer’s desk.", "The trainer has taken up your line."


def test_a_line_is_taken_into_the_desks_form_and_its_sender_alone_sees_that(
    tmp_path: Path,
) -> None:
    with served(tmp_path) as room, httpx.Client(base_url=room.at, follow_redirects=True) as desk:
        sender, other = room.phone(), room.phone()
        assert desk.get(room.serving.desk).status_code == 200
        room.do("next")
        sender.post("/offer", data={"words": LINE})
        assert ON_DESK in sender.get("/room").text
        assert f"“{LINE}”" in desk.get("/desk").text
        page = desk.post("/desk/offer", data={"number": "1", "take": "yes"}).text
        assert f'value="{LINE}"' in page
        assert f"“{LINE}”" not in page
        assert TAKEN in sender.get("/room").text
        for told in (ON_DESK, TAKEN):
            assert told not in other.get("/room").text
        sender.close()
        other.close()


def test_a_line_is_put_aside_and_the_next_moment_begins_without_lines(tmp_path: Path) -> None:
    with served(tmp_path) as room, httpx.Client(base_url=room.at, follow_redirects=True) as desk:
        sender = room.phone()
        assert desk.get(room.serving.desk).status_code == 200
        room.do("next")
        sender.post("/offer", data={"words": LINE})
        page = desk.post("/desk/offer", data={"number": "1", "take": "no"}).text
        assert LINE not in page
        assert "put it aside for now" in sender.get("/room").text
        assert desk.post("/desk/offer", data={"number": "7", "take": "no"}).status_code == 409
        room.do("skip")
        assert "put it aside" not in sender.get("/room").text
        sender.close()


def test_no_more_lines_lie_on_the_desk_than_can_be_read() -> None:
    offers = Offers()
    for number in range(MOST):
        offers.add(f"phone-{number}", LINE)
    with pytest.raises(Refused, match="many lines"):
        offers.add("one-more", LINE)
    offers.settle(1, LineStanding.ASIDE)
    offers.add("one-more", " Say   it\nagain. ")
    assert offers.waiting()[-1].words == "Say it again."
    assert offers.of("phone-0") is LineStanding.ASIDE
    assert offers.of("nobody") is None
    assert offers.taken() is None
