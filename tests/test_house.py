"""The house rules that a tool can hold: directions, types, style, and words that do not belong."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TOOLS = Path(sys.executable).parent


def ran(*command: str) -> subprocess.CompletedProcess[str]:
    program = shutil.which(command[0], path=str(TOOLS)) or shutil.which(command[0])
    if program is None:
        pytest.skip(f"{command[0]} is not installed")
    return subprocess.run([program, *command[1:]], cwd=ROOT, capture_output=True, text=True)


def test_rooms_look_down_only():
    done = ran("lint-imports")
    assert done.returncode == 0, done.stdout


def test_types_hold_strictly():
    done = ran("mypy")
    assert done.returncode == 0, done.stdout


def test_style_is_one():
    done = ran("ruff", "check", "game", "tests")
    assert done.returncode == 0, done.stdout
    done = ran("ruff", "format", "--check", "game", "tests")
    assert done.returncode == 0, done.stdout


def test_every_module_says_what_it_holds():
    silent = [
        str(path.relative_to(ROOT))
        for path in (ROOT / "game").rglob("*.py")
        if not path.read_text("utf-8").lstrip().startswith('"""')
    ]
    assert silent == []


def test_nothing_names_a_machine_or_a_package_host():
    strange = re.compile(r"index.url\s*=|/simple/|/root/", re.IGNORECASE)
    here = Path(__file__)
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for folder in ("game", "scenarios", "tests", ".ci")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path != here and path.suffix in ("", ".py", ".md", ".yaml", ".toml")
        for match in [strange.search(path.read_text("utf-8", errors="replace"))]
        if match
    ]
    assert found == []


def test_no_two_public_classes_share_a_name():
    homes: dict[str, set[str]] = {}
    for path in sorted((ROOT / "game").rglob("*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                homes.setdefault(node.name, set()).add(str(path.relative_to(ROOT)))
    twice = {name: sorted(files) for name, files in homes.items() if len(files) > 1}
    assert twice == {}


def test_a_folder_is_seen_at_a_glance_and_a_file_read_at_a_sitting():
    crowded = {
        str(folder.relative_to(ROOT)): len(files)
        for folder in (ROOT / "game").rglob("*")
        if folder.is_dir()
        for files in [[path for path in folder.glob("*.py") if path.name != "__init__.py"]]
        if len(files) > 25
    }
    assert crowded == {}
    long = {
        str(path.relative_to(ROOT)): lines
        for path in (ROOT / "game").rglob("*.py")
        for lines in [len(path.read_text("utf-8").splitlines())]
        if lines > 350
    }
    assert long == {}
