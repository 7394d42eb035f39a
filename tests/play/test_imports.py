from __future__ import annotations

import subprocess
import sys

ASKED = """
import pkgutil, sys
import game.play
for part in pkgutil.iter_modules(game.play.__path__):
    __import__(f"game.play.{part.name}")
print(sorted({"pygame", "yaml", "numpy", "sqlite3"} & set(sys.modules)))
"""


def test_a_play_can_be_led_where_no_screen_no_file_format_and_no_arrays_are() -> None:
    asked = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True)
    assert (asked.stdout, asked.stderr) == ("[]\n", "")
