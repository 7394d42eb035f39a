"""The one way a document becomes a PDF: a typst template (the extra `pdf`).

The words go in as data, so that nothing a person wrote is taken for a command.
"""

from __future__ import annotations

import json
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any


class NoTypst(Exception):
    """typst is not installed; the message says what to do instead."""


def pdf(template: str, words: dict[str, object], fonts: Path, page: str) -> bytes:
    """The PDF, accessible by PDF/UA-1, of a template such as "report/report.typ".

    `words` are what it reads as JSON, by name; `fonts` is a folder of typefaces. The same words
    give the same bytes, as long as those typefaces have all of their signs. `page` is a name
    like "handout.html", for the advice in NoTypst, which is raised where typst is missing.
    """
    try:
        typst: Any = import_module("typst")
    except ImportError as missing:
        raise NoTypst(
            "To make a PDF, other-chair needs one more package. Install it with\n"
            '    pip install "other-chair[pdf]"\n'
            f"or write a page instead (-o {page}), open it in a browser, and print it from there."
        ) from missing
    source = files(__package__).joinpath(template).read_bytes()
    told = {name: json.dumps(value, ensure_ascii=False) for name, value in words.items()}
    try:
        return _set(typst, source, told, fonts, ["ua-1"])
    except RuntimeError:
        # A sign that our typefaces lack, an emoji perhaps: the computer's own may have it. The
        # PDF is still tagged, and no longer promises every sign to be there.
        return _set(typst, source, told, fonts, [])


def _set(
    typst: Any, source: bytes, told: dict[str, str], fonts: Path, standards: list[str]
) -> bytes:
    made: bytes = typst.compile(
        source,
        format="pdf",
        font_paths=[str(fonts)],
        ignore_system_fonts=bool(standards),
        sys_inputs=told,
        pdf_standards=standards,
        timestamp=0,
    )
    return made
