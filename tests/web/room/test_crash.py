"""The program is killed in the middle of a vote and started again: phones find their votes."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx

from tests.cli.commands import ROOT, WARD

LED = ("workshop", WARD, "--terminal", "--address", "127.0.0.1")


def started(data: Path, port: int) -> tuple[subprocess.Popen[str], str]:
    """The program, led from a terminal, and the address it prints first."""
    leading = subprocess.Popen(
        [sys.executable, "-m", "game", *LED, "--port", str(port)],
        cwd=ROOT,
        env={**os.environ, "OTHER_CHAIR_DATA": str(data)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert leading.stdout is not None
    return leading, leading.stdout.readline().strip()


def tell(leading: subprocess.Popen[str], *lines: str, until: str) -> None:
    assert leading.stdin is not None
    assert leading.stdout is not None
    leading.stdin.write("".join(f"{line}\n" for line in lines))
    leading.stdin.flush()
    while until not in leading.stdout.readline():
        pass


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def test_no_acknowledged_vote_is_lost_and_the_phones_come_back_by_themselves(
    tmp_path: Path,
) -> None:
    port = free_port()
    leading, url = started(tmp_path, port)
    code = url.rpartition("/")[2]
    assert url == f"HTTP://127.0.0.1:{port}/J/{code}"
    at = f"http://127.0.0.1:{port}"
    phones = [httpx.Client(base_url=at) for _ in range(12)]
    for phone in phones:
        assert phone.post("/join", data={"code": code, "seat": "watching"}).status_code == 303
    tell(leading, "rule hears", "next", "open", until="The vote is open.")

    def vote(phone: httpx.Client) -> bool:
        try:
            choice = {"option": "so-how-are-we-sleeping"}
            return phone.post("/vote", data=choice).status_code == 303
        except httpx.TransportError:
            return False

    with ThreadPoolExecutor(12) as pool:
        answers = [pool.submit(vote, phone) for phone in phones]
        answers[5].result()
        leading.kill()
        acknowledged = [answer.result() for answer in answers]
    leading.communicate()
    assert sum(acknowledged) >= 1

    leading, again = started(tmp_path, port)
    assert again == url
    for phone, is_kept in zip(phones, acknowledged, strict=True):
        state = phone.get("/state").text
        assert "You are all Dr Okafor." in state
        if is_kept:
            assert "You chose B" in state
    tell(leading, "close", until=" chose.")
    leading.communicate("stop\n")
    assert leading.returncode == 0
