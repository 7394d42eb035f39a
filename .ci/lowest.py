"""Prints the lowest version that pyproject.toml allows of each of its own dependencies, for pip's -c."""

import re
import sys
import tomllib
from pathlib import Path

project = tomllib.loads((Path(sys.argv[1]) / "pyproject.toml").read_text("utf-8"))["project"]
wanted = project["dependencies"] + [
    one for extra in project["optional-dependencies"].values() for one in extra
]
for one in wanted:
    if floor := re.match(r"([A-Za-z0-9._-]+)>=([0-9.]+)", one):
        print(f"{floor[1]}=={floor[2]}")
