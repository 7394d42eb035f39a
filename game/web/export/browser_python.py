"""Python for browsers (Pyodide), found on this computer and made ready to be put into a page.

Nothing is fetched: it is the package `other-chair-web`, where that is installed, else the folder
that `OTHER_CHAIR_PYODIDE` names. What runs in a page opened from a disk must be one classic
script, for a browser lets no module start a worker there; so its two modules are joined to one.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from game.web.export.zipped import modules_zip

VARIABLE = "OTHER_CHAIR_PYODIDE"
VERSION = "314.0.7"
"""The release that was tried; another one may load otherwise."""
PACKAGE = "other_chair_web"
CURE = (
    "Once, with a network: python -m pip install ./web-python (in this project's folder; it "
    f"needs npm), or npm install pyodide@{VERSION} and then "
    f"{VARIABLE}=node_modules/pyodide before the command."
)
"""What to do where it is not here."""
_LOADER, _MACHINE, _WASM = "pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm"
_LIBRARY, _LOCK, _ABOUT = "python_stdlib.zip", "pyodide-lock.json", "package.json"
FILES = (_LOADER, _MACHINE, _WASM, _LIBRARY, _LOCK, _ABOUT)
"""The files of Pyodide's npm package that are needed."""
COMPILED = "compiled.zip"
"""Modules by the SHA-256 of their text, where they were compiled (`web-python/compiled.mjs`)."""
INSIDE = "https://inside.invalid/"
"""The address under which the worker looks for its parts; nothing is ever asked for there."""
_MODULES_ONLY = 'self.importScripts=()=>{throw new Error("not here")};\n'
"""Pyodide looks whether this works to tell a classic worker, in which it would not start."""
_LETTERS = frozenset(
    (
        *("__init__", "aliases", "ascii", "cp437", "latin_1", "raw_unicode_escape"),
        *("unicode_escape", "utf_16", "utf_16_be", "utf_16_le", "utf_8", "utf_8_sig"),
    )
)
"""The encodings that are kept; old code pages are a quarter of the library."""
NOT_NEEDED = frozenset(
    (
        *("_pydatetime", "_pyio", "_pyrepl", "antigravity", "argparse", "bdb", "cProfile", "cmd"),
        *("code", "compileall", "configparser", "csv", "ctypes", "curses", "dbm"),
        *("doctest", "email", "ensurepip", "filecmp", "fileinput", "ftplib", "getpass"),
        *("http", "idlelib", "imaplib", "lib2to3", "mailbox", "mimetypes", "modulefinder"),
        *("multiprocessing", "netrc", "optparse", "pdb", "pickletools", "platform", "plistlib"),
        *("poplib", "profile", "pstats", "pty", "py_compile", "pyclbr", "pydoc", "pydoc_data"),
        *("rlcompleter", "runpy", "sched", "shelve", "smtplib", "socketserver", "sqlite3"),
        *("statistics", "symtable", "sysconfig", "tabnanny", "tarfile", "test", "this", "timeit"),
        *("tkinter", "tomllib", "trace", "tracemalloc", "turtle", "turtledemo", "unittest"),
        *("venv", "wave", "webbrowser", "wsgiref", "xml", "xmlrpc", "zipapp", "zoneinfo"),
    )
)
"""Parts of the standard library that neither Pyodide nor a play loads: half its size."""


class NoBrowserPython(Exception):
    """Python for browsers is not here, or is not the one that was tried; says what to install."""


@dataclass(frozen=True, slots=True)
class BrowserPython:
    """What a worker needs to become Python.

    `worker` is the beginning of a worker's script: it defines `loadPyodide` and
    `createPyodideModule`. `wasm` is WebAssembly, `library` a zip of the standard library, `lock`
    the JSON that Pyodide asks for, without any package. `compiled` as `modules_zip` has it.
    """

    worker: str
    wasm: bytes
    library: bytes
    lock: str
    compiled: Mapping[str, bytes]


def browser_python(environ: Mapping[str, str]) -> BrowserPython:
    """The Python to put into a page; NoBrowserPython where it is not on this computer."""
    folder = tried_folder(environ)
    lock = json.loads((folder / _LOCK).read_text(encoding="utf-8"))
    compiled = _inside(folder / COMPILED) if (folder / COMPILED).is_file() else {}
    library = {name: one for name, one in _inside(folder / _LIBRARY).items() if _is_needed(name)}
    return BrowserPython(
        _one_script(folder),
        (folder / _WASM).read_bytes(),
        modules_zip(library, compiled),
        json.dumps({"info": lock["info"], "packages": {}}, sort_keys=True),
        compiled,
    )


def tried_folder(environ: Mapping[str, str]) -> Path:
    """The folder of the release that was tried, whole; NoBrowserPython where there is none."""
    folder = folder_of(environ)
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        raise NoBrowserPython(f"{folder} is not Pyodide: {missing[0]} is missing. {CURE}")
    about = json.loads((folder / _ABOUT).read_text(encoding="utf-8"))
    if about.get("version") != VERSION:
        raise NoBrowserPython(
            f"{folder} is Pyodide {about.get('version')}; only {VERSION} was tried. {CURE}"
        )
    return folder


def folder_of(environ: Mapping[str, str]) -> Path:
    """Where Python for browsers stands; NoBrowserPython where none was installed or named."""
    named = environ.get(VARIABLE, "").strip()
    if named:
        return Path(named).expanduser()
    found = find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise NoBrowserPython(
            f"A play in a file needs Pyodide, Python for browsers; it is not here. {CURE}"
        )
    return Path(found.origin).parent / "pyodide"


def _one_script(folder: Path) -> str:
    loader, load = _cut(folder / _LOADER, r"export\{(\w+) as loadPyodide[^}]*\};?")
    machine, create = _cut(folder / _MACHINE, r"export default (\w+);?\s*$")
    joined = (
        f"{_MODULES_ONLY}"
        f"const loadPyodide=(()=>{{{loader};return {load}}})();\n"
        f"const createPyodideModule=(()=>{{{machine};return {create}}})();\n"
    )
    return joined.replace("import.meta.url", json.dumps(INSIDE))


def _cut(module: Path, export: str) -> tuple[str, str]:
    """A module up to what it exports, and the name of that; VERSION has both."""
    text = module.read_text(encoding="utf-8")
    found = re.search(export, text)
    assert found is not None, module
    return text[: found.start()], found[1]


def _inside(zipped: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(zipped) as whole:
        return {name: whole.read(name) for name in whole.namelist()}


def _is_needed(name: str) -> bool:
    top, _, rest = name.partition("/")
    if top == "encodings" and rest:
        return rest.removesuffix(".py") in _LETTERS
    return top.removesuffix(".py") not in NOT_NEEDED
