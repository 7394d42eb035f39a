"""What of the server's inside is built on, and that it can't change behind our back."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def imported_of_the_inside() -> set[tuple[str, str]]:
    """Each file and the part of uvicorn that it imports; uvicorn as a whole is its outside."""
    found = set()
    for path in sorted((ROOT / "game").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            found |= {(path.name, name) for name in names if name.startswith("uvicorn.")}
    return found


def test_one_file_builds_on_the_inside_of_uvicorn() -> None:
    inside = ("connections.py", "uvicorn.protocols.http.h11_impl")
    assert imported_of_the_inside() == {inside}


def test_a_newer_uvicorn_is_not_installed_before_it_was_tried() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    (asked,) = [one for one in project["dependencies"] if one.startswith("uvicorn")]
    assert "<" in asked
