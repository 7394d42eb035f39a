"""A `.po` file of all the program's own sentences, for whoever puts them into another language.

`python -m tests.words.template LANGUAGE.po` makes it, or brings it up to date: what is translated
in it stays, and what the program says no more is kept at its end, marked obsolete.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import polib

from tests.words.outside import ROOT, sentences

_COUNTED = re.compile(r'say\.counted\([^"()]*"([^"]*)", "([^"]*)"')


def counted() -> dict[str, str]:
    """The sentences that count something: the English for one, and for many."""
    found = dict[str, str]()
    for path in (ROOT / "game").rglob("*.html"):
        found |= dict(_COUNTED.findall(path.read_text("utf-8")))
    for path in (ROOT / "game").rglob("*.py"):
        found |= dict(_in_python(ast.parse(path.read_text("utf-8"))))
    return found


def _in_python(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "counted":
            match node.args:
                case [_, ast.Constant(value=str(one)), ast.Constant(value=str(many))]:
                    yield one, many


def template(language: str, plural_forms: str = "") -> polib.POFile:
    """All sentences, none of them translated."""
    file = polib.POFile(wrapwidth=100)
    file.metadata = {
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": language,
        "Plural-Forms": plural_forms,
    }
    many = counted()
    for english in sorted((sentences() - set(many.values()) - {""}) | set(many)):
        file.append(polib.POEntry(msgid=english, msgid_plural=many.get(english, "")))
    return file


def main() -> None:
    """Write the file, or bring it up to date."""
    path = Path(sys.argv[1])
    made = template(path.stem)
    if path.is_file():
        old = polib.pofile(str(path), wrapwidth=100)
        old.merge(made)
        made = old
    made.save(str(path))


if __name__ == "__main__":
    main()
