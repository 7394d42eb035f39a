"""Room for connections is asked for, and where there is none, fewer are let in."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ASKED = """
import resource
resource.setrlimit(resource.RLIMIT_NOFILE, ({now}, {most}))
from game.web.connections import Connections, config
from game.web.open_files import phones
print(config(Connections(None)).limit_concurrency, phones(),
      resource.getrlimit(resource.RLIMIT_NOFILE)[0])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not count open files")
@pytest.mark.parametrize(
    ("now", "most", "connections_phones_and_files"),
    [(256, 4096, "1500 400 1596"), (256, 256, "160 80 256"), (1024, 1024, "928 400 1024")],
)
def test_the_limit_of_open_files_is_raised_or_else_fewer_are_let_in(
    now: int, most: int, connections_phones_and_files: str
) -> None:
    asked = [sys.executable, "-c", ASKED.format(now=now, most=most)]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == connections_phones_and_files, done.stderr
