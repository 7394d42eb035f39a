"""`other-chair figures [-o FILE.html]`: every word of how people look, as a picture."""

from __future__ import annotations

import sys
from pathlib import Path

from game.app.opened import say
from game.cli.syntax import Arguments
from game.library.data_folder import why_not, write_whole
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
    if output is None:
        sys.stdout.write(drawn)
        return 0
    try:
        write_whole(output, drawn.encode())
    except OSError as error:
        say(why_not(error, output))
        return 2
    say(f"drawn: {output}")
    return 0
