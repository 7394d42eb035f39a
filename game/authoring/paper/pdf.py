"""A handout as a PDF. What it looks like stands in `paper.typ`."""

from __future__ import annotations

from dataclasses import asdict
from importlib.resources import files
from pathlib import Path

from game.authoring.paper.sheets import Handout
from game.papers.typesetting import typeset


def pdf(paper: Handout, fonts: Path) -> bytes:
    """The PDF, accessible by PDF/UA-1; `fonts` is a folder of typefaces.

    NoTypst where typst is not installed.
    """
    template = files(__package__).joinpath("paper.typ").read_bytes()
    return typeset(template, {"handout": asdict(paper)}, fonts, "handout.html")
