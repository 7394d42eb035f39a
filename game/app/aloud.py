"""Reading aloud by what the computer has: speech-dispatcher, espeak-ng, or the voice of macOS.

A program of its own speaks; the window never waits for it. What is read may be private, so it is
handed over in a file without a name, never on a command line, where others could see it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from tempfile import TemporaryFile

from game.model.problems import Refused


@dataclass(frozen=True, slots=True)
class Voice:
    """A program that reads its standard input aloud.

    `speaks` is its command line, with `{language}` where a language goes, such as `en-gb`; `stops`
    is a command that silences what it has handed on, or empty where ending it is enough.
    """

    program: str
    speaks: tuple[str, ...]
    stops: tuple[str, ...] = ()


VOICES = (
    Voice("spd-say", ("--pipe-mode", "--wait", "--language", "{language}"), ("--stop",)),
    Voice("espeak-ng", ("--stdin", "-v", "{language}")),
    Voice("espeak", ("--stdin", "-v", "{language}")),
    Voice("say", ("-f", "-")),
)
"""From the one that knows its person's own settings to the plainest; `say` is that of macOS."""
_COMMAND = "!-!"
"""What a line for speech-dispatcher must not begin with: it would be an order."""


def voice(
    which: Callable[[str], str | None] = shutil.which, system: str = sys.platform
) -> Voice | Refused:
    """The voice of this computer, or why it has none."""
    if system == "win32":
        return Refused("Reading aloud was never tried on this system, so it is off.")
    ours = [one for one in VOICES if (one.program == "say") is (system == "darwin")]
    found = next((one for one in ours if which(one.program) is not None), None)
    return found or Refused(
        "Nothing that reads aloud was found. On Debian, sudo apt install espeak-ng brings it."
    )


class ProgramVoice:
    """Reads one text at a time with a voice; a new one takes the place of the last."""

    def __init__(self, by: Voice) -> None:
        self._voice = by
        self._running: subprocess.Popen[bytes] | None = None
        self._silencing: subprocess.Popen[bytes] | None = None

    @property
    def is_speaking(self) -> bool:
        """True while something is being read."""
        return self._running is not None and self._running.poll() is None

    def speak(self, text: str, language: str) -> None:
        """Read this; `language` is a tag such as en-GB. Where the program cannot be started,
        nothing is read."""
        self.stop()
        named = language.lower() if language == "en-GB" else language.split("-")[0]
        words = [part.replace("{language}", named) for part in self._voice.speaks]
        with TemporaryFile() as file, suppress(OSError):
            file.write(text.replace(_COMMAND, "").encode("utf-8"))
            file.seek(0)
            self._running = _started([self._voice.program, *words], file.fileno())

    def stop(self) -> None:
        """Silence, at once."""
        if not self.is_speaking or self._running is None:
            return
        self._running.terminate()
        if self._voice.stops:
            with suppress(OSError):
                self._silencing = _started([self._voice.program, *self._voice.stops], None)


def _started(command: Sequence[str], given: int | None) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL if given is None else given,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
