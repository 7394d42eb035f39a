"""The program's own Python as a zip for the browser: what `in_browser` imports, and no more."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from inspect import getfile
from pathlib import Path

import jinja2
import markupsafe

import game
from game.web.export.zipped import modules_zip

_ROOT = Path(getfile(game)).parent
_ENTRY = "game.web.export.in_browser"
_READ = frozenset((".css", ".html", ".js", ".svg"))
"""The endings of files that a module may read from the folder it stands in."""


def rules_zip(compiled: Mapping[str, bytes]) -> bytes:
    """The modules, as `modules_zip` makes them: the same bytes for the same program."""
    return modules_zip(_files(), compiled)


def _files() -> dict[str, bytes]:
    own = {path.relative_to(_ROOT.parent): path for path in map(_path, modules())}
    for folder in {path.parent for path in own.values()}:
        own |= {path.relative_to(_ROOT.parent): path for path in _beside(folder)}
    for module in (jinja2, markupsafe):
        folder = Path(getfile(module)).parent
        own |= {path.relative_to(folder.parent): path for path in folder.glob("*.py")}
    return {name.as_posix(): path.read_bytes() for name, path in own.items()}


def _beside(folder: Path) -> Iterator[Path]:
    """The templates and styles of a package, also in folders of it that are no packages."""
    for path in sorted(folder.iterdir()):
        if path.suffix in _READ:
            yield path
        elif path.is_dir() and path.name != "__pycache__" and not (path / "__init__.py").exists():
            yield from _beside(path)


def modules() -> frozenset[str]:
    """The names of the program's modules that a play in the browser can come to import."""
    found = set[str]()
    todo = [_ENTRY]
    while todo:
        parts = todo.pop().split(".")
        for length in range(1, len(parts) + 1):
            name = ".".join(parts[:length])
            if name not in found and _path(name).is_file():
                found.add(name)
                todo += _imported(_path(name))
    return frozenset(found)


def _path(module: str) -> Path:
    place = _ROOT.parent.joinpath(*module.split("."))
    return place / "__init__.py" if place.is_dir() else place.with_suffix(".py")


def _imported(path: Path) -> Iterator[str]:
    """What a module imports of the program, also inside a function."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (one.name for one in names if one.name.startswith("game."))
            case ast.ImportFrom(module=str(module), names=names) if module.startswith("game"):
                yield from (f"{module}.{one.name}" for one in names)
