"""`other-chair figures [-o FILE.html]`: every word of how people look, as a picture."""

from __future__ import annotations

from pathlib import Path

from game.app.opened import say
from game.app.written import written
from game.cli.line.syntax import Arguments
from game.library.shipped import assets_folder
from game.papers.looks import looks_page
from game.papers.typefaces import typefaces


def run(arguments: Arguments) -> int:
    """Writes the page; 2 where the words or a path are off."""
    output = None if arguments.output is None else Path(arguments.output)
    if output is not None and output.suffix.lower() not in (".html", ".htm"):
        say(f"{output} should end in .html.")
        return 2
    drawn = looks_page(typefaces(assets_folder() / "fonts"))
    return written(drawn.encode(), output, "drawn", arguments.force)
