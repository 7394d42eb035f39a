"""Reading aloud with programs that write down what they are given, in place of a voice."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from game.app.aloud import VOICES, ProgramVoice, Voice, voice
from game.model.problems import Refused

PATIENCE = 30.0


def until(ask: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not ask():
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the stand-in was started with: its words, then what it read; it speaks for ever."""
    file, program = tmp_path / "written", tmp_path / "reads"
    program.write_text(
        f"#!{sys.executable}\n"
        "import os, sys, time\n"
        f"part = {os.fspath(file)!r} + '.part'\n"
        "with open(part, 'a') as out:\n"
        "    out.write(' '.join(sys.argv[1:]) + '|' + sys.stdin.read() + '\\n')\n"
        f"os.replace(part, {os.fspath(file)!r})\n"
        "time.sleep(0 if '--stop' in sys.argv else 600)\n"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", os.fspath(tmp_path), prepend=os.pathsep)
    return file


READS = Voice("reads", ("-v", "{language}"))


@pytest.mark.parametrize(
    ("there", "system", "found"),
    [
        ({"espeak-ng", "spd-say"}, "linux", "spd-say"),
        ({"espeak-ng"}, "linux", "espeak-ng"),
        ({"espeak"}, "linux", "espeak"),
        ({"say"}, "darwin", "say"),
    ],
)
def test_the_voice_that_knows_its_persons_settings_comes_first(
    there: set[str], system: str, found: str
) -> None:
    by = voice(lambda name: name if name in there else None, system)
    assert isinstance(by, Voice)
    assert by.program == found


def test_without_a_voice_a_sentence_says_why() -> None:
    for name, system, why in (
        ("", "linux", "apt install espeak-ng"),
        ("say", "linux", "apt install espeak-ng"),
        ("spd-say", "win32", "never tried"),
    ):
        by = voice(lambda asked, name=name: asked if asked == name else None, system)
        assert isinstance(by, Refused)
        assert why in str(by)


def test_a_text_is_handed_over_in_its_language_and_not_on_the_command_line(written: Path) -> None:
    spoken = ProgramVoice(READS)
    spoken.speak("The report.\nYou are Yusuf.", "en-GB")
    until(written.exists)
    assert written.read_text() == "-v en-gb|The report.\nYou are Yusuf.\n"
    assert spoken.is_speaking
    spoken.stop()
    until(lambda: not spoken.is_speaking)


def test_another_text_takes_the_place_of_the_first(written: Path) -> None:
    spoken = ProgramVoice(READS)
    spoken.speak("One.", "cy-GB")
    until(written.exists)
    first = spoken._running
    written.unlink()
    spoken.speak("Two.", "cy-GB")
    until(written.exists)
    assert first is not None
    assert first.wait(PATIENCE) != 0
    assert written.read_text() == "-v cy|Two.\n"
    spoken.stop()


def test_what_was_handed_on_is_silenced_too(written: Path) -> None:
    spoken = ProgramVoice(Voice("reads", (), ("--stop",)))
    spoken.speak("One.", "en-GB")
    until(written.exists)
    written.unlink()
    spoken.stop()
    until(written.exists)
    assert written.read_text() == "--stop|\n"


def test_a_line_is_never_an_order(written: Path) -> None:
    spoken = ProgramVoice(READS)
    spoken.speak("!-!STOP all\nOne.", "en-GB")
    until(written.exists)
    assert written.read_text() == "-v en-gb|STOP all\nOne.\n"
    spoken.stop()


def test_a_voice_that_is_gone_reads_nothing_and_breaks_nothing() -> None:
    spoken = ProgramVoice(Voice("no-such-program-anywhere", ()))
    spoken.speak("One.", "en-GB")
    assert not spoken.is_speaking
    spoken.stop()


def test_every_voice_reads_its_standard_input() -> None:
    assert [one.program for one in VOICES] == ["spd-say", "espeak-ng", "espeak", "say"]
