"""The forms of a handout: a PDF, and a page that prints well, black on white with patterns.

No card and no option is ever split over two pages.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path

from game.papers.handout.sheets import Handout
from game.papers.page import page
from game.papers.pdf import pdf
from game.papers.typefaces import Typefaces, typefaces


def handout_page(paper: Handout, faces: Typefaces) -> str:
    """One HTML page of all the sheets."""
    return page("handout/handout.html", faces, paper=paper)


def handout_pdf(paper: Handout, fonts: Path) -> bytes:
    """The PDF, accessible by PDF/UA-1; NoTypst where typst is not installed."""
    return pdf("handout/handout.typ", {"handout": asdict(paper)}, fonts, "handout.html")


def _page(paper: Handout, fonts: Path) -> bytes:
    return handout_page(paper, typefaces(fonts)).encode()


EXPORTERS: Mapping[str, Callable[[Handout, Path], bytes]] = {".html": _page, ".pdf": handout_pdf}
"""By the ending of a file's name, given a handout and the folder of fonts; the first is usual."""
