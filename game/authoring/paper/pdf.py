"""A handout as a PDF, set by typst (the extra `pdf`). What it looks like stands in `paper.typ`.

The words go in as data, so that nothing an author writes is taken for a command.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Protocol, cast

from game.authoring.paper.sheets import Handout


class NoTypst(Exception):
    """typst is not installed; the message says what to do instead."""


class _Typst(Protocol):
    """What is used of typst."""

    def compile(
        self,
        input: bytes,
        *,
        format: str,
        font_paths: list[str],
        ignore_system_fonts: bool,
        sys_inputs: dict[str, str],
        pdf_standards: list[str],
        timestamp: int,
    ) -> bytes:
        """Set a document."""


def pdf(paper: Handout, fonts: Path) -> bytes:
    """The PDF, accessible by PDF/UA-1; `fonts` is a folder of typefaces.

    The same handout gives the same bytes, as long as those typefaces have all of its signs.

    NoTypst where typst is not installed.
    """
    try:
        typst = cast(_Typst, import_module("typst"))
    except ImportError as missing:
        raise NoTypst(
            "To make a PDF, other-chair needs one more package. Install it with\n"
            '    pip install "other-chair[pdf]"\n'
            "or write a page instead (-o handout.html), open it in a browser, and print it from "
            "there."
        ) from missing
    try:
        return _set(typst, paper, fonts, ["ua-1"])
    except RuntimeError:
        # A sign that our typefaces lack, an emoji perhaps: the computer's own may have it. The
        # PDF is still tagged, and no longer promises every sign to be there.
        return _set(typst, paper, fonts, [])


def _set(typst: _Typst, paper: Handout, fonts: Path, standards: list[str]) -> bytes:
    return typst.compile(
        files(__package__).joinpath("paper.typ").read_bytes(),
        format="pdf",
        font_paths=[str(fonts)],
        ignore_system_fonts=bool(standards),
        sys_inputs={"handout": json.dumps(asdict(paper), ensure_ascii=False)},
        pdf_standards=standards,
        timestamp=0,
    )
