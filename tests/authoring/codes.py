"""Every code that a problem can have, found in the source where problems are made.

A code is a word with hyphens or small letters only, given to one of the callables below.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from game.authoring.ok_marks import NO_REASON, NO_SUCH, UNUSED

ROOT = Path(__file__).parents[2]
ROOMS = ("game/library", "game/study", "game/authoring")
PLACES = {
    "Finding": (2,),
    "Names": (1,),
    "Problem": (4,),
    "_Astray": (0,),
    "_Wrong": (0,),
    "Tell": (0,),
    "_one": (3,),
    "_refuse": (1,),
    "_said": (3,),
    "_warning": (2,),
    "closed": (3,),
    "closed_in": (4,),
    "error": (1, 2),
    "problem": (3,),
    "warn": (1, 2),
    "warning": (1,),
}
"""Which argument of each callable is the code; `error` has two forms."""
CODE = re.compile(r"[a-z]+(-[a-z0-9]+)*")
BUILT = ("unknown-figure", "unknown-seat", NO_REASON, NO_SUCH, UNUSED)
"""Codes that the reader puts together from a key, and those that have a name of their own."""


def codes_made() -> set[str]:
    """The codes in the source."""
    found = set(BUILT)
    for room in ROOMS:
        for file in sorted((ROOT / room).rglob("*.py")):
            found |= set(_codes_in(ast.parse(file.read_text(encoding="utf-8"))))
    return found


def _codes_in(tree: ast.AST) -> Iterator[str]:
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        name = call.func.attr if isinstance(call.func, ast.Attribute) else _name(call.func)
        for place in PLACES.get(name, ()):
            if place < len(call.args):
                yield from _code(call.args[place])


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def _code(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from _code(node.body)
        yield from _code(node.orelse)
    elif isinstance(node, ast.Constant) and CODE.fullmatch(str(node.value)):
        yield str(node.value)
