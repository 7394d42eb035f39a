"""Puts Pyodide's files into the wheel: from the folder that is named, else from npm.

`OTHER_CHAIR_PYODIDE` names an unpacked npm package. The version is the project's own. Where Node
is here (npm needs it), Python's library and the program's modules are compiled too.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import jinja2
import markupsafe
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
        self._rooms = tempfile.TemporaryDirectory()
        folder = Path(os.environ.get("OTHER_CHAIR_PYODIDE") or self._fetched())
        files = [folder / name for name in FILES]
        if shutil.which("node"):
            files.append(self._compiled(folder))
        for file in files:
            build_data["force_include"][str(file)] = f"other_chair_web/pyodide/{file.name}"

    def _fetched(self):
        wanted = f"pyodide@{self.metadata.version}"
        room = Path(self._rooms.name)
        quiet = ("--silent", "--no-audit", "--no-fund")
        subprocess.run(["npm", "install", *quiet, "--prefix", room, wanted], check=True)
        return room / "node_modules" / "pyodide"

    def _compiled(self, folder):
        here = Path(self.root)
        compiled = Path(self._rooms.name) / "compiled.zip"
        rules = here.parent / "game"
        modules = [rules] if rules.is_dir() else []
        modules += [Path(one.__file__).parent for one in (jinja2, markupsafe)]
        script = here / "compiled.mjs"
        subprocess.run(["node", script, folder, compiled, *modules], check=True)
        return compiled
