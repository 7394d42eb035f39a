"""A late page of a play against a bare page of the same size, each from a process of its own."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.benchmarks.test_room import HERE, ROOT, environ
from tests.web.export.playing import PICKS
from tests.web.play.served import GP

MOST = 3.0
TURNS, ASKED = 7, 60


@contextmanager
def server(kind: str, at: Path) -> Iterator[httpx.Client]:
    with subprocess.Popen(
        [sys.executable, str(HERE / "serve_servers.py"), kind, str(at)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environ(),
    ) as process:  # fmt: skip
        assert process.stdout is not None
        port = process.stdout.readline().strip()
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", follow_redirects=True) as client:
            yield client
        process.communicate("")


def played(client: httpx.Client) -> str:
    """The address of a meeting that was played up to its last decision."""
    client.headers["Origin"] = str(client.base_url).rstrip("/")
    begun = client.post("/begin", data={"story": GP})
    at = str(begun.url).rsplit("/", 1)[0]
    client.post(f"{at}/opening", data={"chair": "professional"})
    picks, decision = list(PICKS[:-1]), 0
    while picks:
        page = client.get(f"{at}/play").text
        if 'action="choose"' in page:
            client.post(f"{at}/choose", data={"at": str(decision), "choice": picks.pop(0)})
        else:
            client.post(f"{at}/go", data={"at": str(decision)})
        decision += 1
    return f"{at}/play"


def median(client: httpx.Client, page: str) -> float:
    times = []
    for _ in range(ASKED):
        began = time.perf_counter()
        assert client.get(page).status_code == 200
        times.append(time.perf_counter() - began)
    return statistics.median(times)


@pytest.mark.benchmark
def test_a_late_page_takes_at_most_three_bare_pages(tmp_path: Path) -> None:
    with server("plays", tmp_path) as plays:
        page = played(plays)
        (tmp_path / "page.html").write_text(plays.get(page).text, encoding="utf-8")
        with server("bare", tmp_path / "page.html") as bare:
            turns = [(median(plays, page), median(bare, "/")) for _ in range(TURNS)]
    late, least = min(one for one, _ in turns), min(one for _, one in turns)
    print(f"{1000 * late:.2f} ms against {1000 * least:.2f} ms: {late / least:.2f}")
    assert late <= MOST * least
