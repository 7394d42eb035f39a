"""Puts Pyodide's files into the wheel: from the folder that is named, else from npm.

`OTHER_CHAIR_PYODIDE` names an unpacked npm package. The version is the project's own.
"""

import os
import subprocess
import tempfile
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FILES = (
    *("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip"),
    *("pyodide-lock.json", "package.json", "README.md"),
)


class FromNpm(BuildHookInterface):
    """The hook that the builder calls."""

    def initialize(self, version, build_data):
        """Name the files to the builder; `version` is the kind of build."""
        if version == "editable" or self.target_name != "wheel":
            return
        folder = Path(os.environ.get("OTHER_CHAIR_PYODIDE") or self._fetched())
        for name in FILES:
            build_data["force_include"][str(folder / name)] = f"other_chair_web/pyodide/{name}"

    def _fetched(self):
        self._rooms = tempfile.TemporaryDirectory()
        wanted = f"pyodide@{self.metadata.version}"
        room = Path(self._rooms.name)
        quiet = ("--silent", "--no-audit", "--no-fund")
        subprocess.run(["npm", "install", *quiet, "--prefix", room, wanted], check=True)
        return room / "node_modules" / "pyodide"
