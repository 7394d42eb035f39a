from __future__ import annotations

import subprocess
import sys

ASKED = """
import pkgutil, sys
import game.engine, game.play
for room in (game.engine, game.play):
    for part in pkgutil.iter_modules(room.__path__, f"{room.__name__}."):
        __import__(part.name)
print(sorted({"pygame", "yaml", "numpy", "sqlite3"} & set(sys.modules)))
"""


def test_rules_and_plays_need_no_screen_no_file_format_no_arrays_and_no_database() -> None:
    asked = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True)
    assert (asked.stdout, asked.stderr) == ("[]\n", "")
