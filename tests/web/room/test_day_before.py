"""The page for the day before: where it is opened from, and what it says of this computer."""

from __future__ import annotations

from pathlib import Path

import httpx

from tests.web.room.served import served


def test_the_desk_leads_to_it_before_the_story_and_it_names_the_check_and_the_port(
    tmp_path: Path,
) -> None:
    with served(tmp_path) as room, httpx.Client(base_url=room.at, follow_redirects=True) as desk:
        opened = desk.get(room.serving.desk)
        assert 'href="/desk/day-before"' in opened.text
        page = desk.get("/desk/day-before").text
        port = room.serving.port
        assert f"127.0.0.1:{port}/check</b>" in page
        assert f"for port {port}." in page
        for part in ("Two screens", "The Wi-Fi", "The firewall", "Power and sleep", "--rehearse"):
            assert part in page
        assert desk.get("/check").status_code == 200
        room.do("next")
        assert "/desk/day-before" not in desk.get("/desk").text
