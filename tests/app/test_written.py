"""What a command makes goes into a file or to another program, and no page over a terminal."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from game.app.written import written


class Terminal(io.StringIO):
    """Standard output as a person's terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


@pytest.mark.parametrize(
    ("content", "status", "shown"), [(b"<html>", 2, ""), (b"# A report\n", 0, "# A report\n")]
)
def test_a_page_is_not_poured_over_a_terminal_and_a_text_is(
    monkeypatch: pytest.MonkeyPatch, content: bytes, status: int, shown: str
) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stdout", terminal)
    assert (written(content, None), terminal.getvalue()) == (status, shown)


def test_a_page_goes_to_another_program_or_a_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert written(b"<html>", None) == 0
    assert capsys.readouterr().out == "<html>"
    assert written(b"<html>", tmp_path / "a.html") == 0
    assert (tmp_path / "a.html").read_bytes() == b"<html>"
