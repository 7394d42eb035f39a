"""Words stay whole at any width, and lines go out as they are where nobody reads at a terminal."""

from __future__ import annotations

import io

from game.terminal.lines import Lines
from game.terminal.printing import Printer, as_it_is, width_for

ROW = "   Not open yet. Yusuf hasn’t been told a-long-word-with-many-parts he can add to it."


def printed(width: int | None) -> list[str]:
    out = io.StringIO()
    Printer(out, lambda: width).say([ROW, ""])
    return out.getvalue().splitlines()


def test_a_line_is_broken_between_words_and_keeps_its_indent() -> None:
    assert printed(20) == [
        "   Not open yet.",
        "   Yusuf hasn’t been",
        "   told",
        "   a-long-word-with-many-parts",
        "   he can add to it.",
        "",
    ]


def test_without_a_width_a_line_is_as_it_is() -> None:
    assert printed(None) == [ROW, ""]


def test_nothing_is_wrapped_where_lines_come_from_a_pipe_or_go_into_one() -> None:
    assert width_for(io.StringIO(), Lines(io.StringIO())) is as_it_is
