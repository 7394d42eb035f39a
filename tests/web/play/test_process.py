"""The command itself: its first line, how it stops, what it says where it can't serve, kill -9."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from game.library.shipped import scenarios_folder
from game.web.addresses import bound
from tests.web.play.served import GP

STORY = str(scenarios_folder() / GP)


@contextmanager
def serve(folder: Path, *words: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command, running, and the first line that it printed."""
    program = [sys.executable, "-m", "game", "serve", STORY, "--port", "0", *words]
    data = {**os.environ, "OTHER_CHAIR_DATA": str(folder)}
    with subprocess.Popen(
        program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=data
    ) as running:
        try:
            assert running.stdout is not None
            yield running, running.stdout.readline().strip()
        finally:
            running.kill()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_says_its_address_first_and_stops_when_it_is_told(
    tmp_path: Path, number: signal.Signals
) -> None:
    with serve(tmp_path) as (running, url):
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", url)
        assert httpx.get(url).status_code == 200
        running.send_signal(number)
        told, said = running.communicate(timeout=60)
        assert (running.returncode, told) == (0, "")
        assert "Traceback" not in said


def test_killed_in_mid_play_it_has_lost_no_choice_that_was_shown(tmp_path: Path) -> None:
    with serve(tmp_path) as (running, url):
        begun = httpx.post(f"{url}begin", data={"story": GP}).headers["location"]
        play = begun.partition("#")[0].removesuffix("opening")
        httpx.post(f"{url}{play}opening", data={"chair": "both"})
        for at, choice in (("0", "sorry"), ("1", "all-three")):
            httpx.post(f"{url}{play}choose", data={"at": at, "choice": choice})
        before = httpx.get(f"{url}{play}play").text
        running.kill()
        running.wait()
    with serve(tmp_path) as (_, url):
        again = httpx.get(f"{url}{play}play")
        assert (again.status_code, again.text) == (200, before)


def test_a_port_that_is_taken_a_store_that_is_a_folder_and_no_story_are_sentences(
    tmp_path: Path,
) -> None:
    with bound("127.0.0.1", 0) as taken:
        taken.listen()
        port = str(taken.getsockname()[1])
        for words, told in (
            ((STORY, "--port", port), f"No one can be served at 127.0.0.1, port {port}"),
            ((STORY, "--store", str(tmp_path)), "Plays can be kept elsewhere with --store."),
            ((STORY, "--public-url", "learn"), "learn is no address of a website."),
            ((str(tmp_path / "nowhere"),), "nowhere"),
        ):
            program = [sys.executable, "-m", "game", "serve", *words]
            done = subprocess.run(program, capture_output=True, text=True, timeout=120)
            assert (done.returncode, done.stdout) == (2, ""), done.stderr
            assert told in done.stderr
            assert "Traceback" not in done.stderr


def test_a_story_with_errors_is_told_and_not_served(tmp_path: Path) -> None:
    story = tmp_path / "story.yaml"
    story.write_text("format: 1\ntitle: Broken\n")
    program = [sys.executable, "-m", "game", "serve", str(story)]
    done = subprocess.run(program, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout) == (1, "")
    assert "story.yaml" in done.stderr
