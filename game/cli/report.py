"""`other-chair report RUN [-o FILE]`: what a room or a playthrough did, as a document."""

from __future__ import annotations

from pathlib import Path

from game.app.opened import say
from game.app.reports import told_of
from game.app.written import written
from game.cli.line.syntax import Arguments
from game.library.data_folder import free_place
from game.library.shipped import assets_folder
from game.papers.pdf import NoTypst
from game.papers.report.exporters import EXPORTERS, Exported
from game.papers.report.file_names import file_name
from game.papers.report.markdown import markdown


def run(arguments: Arguments) -> int:
    """Writes the report, as text to standard output without -o.

    1 where the story has problems or is no longer the one played, 2 where something is missing.
    """
    output = None if arguments.output is None else Path(arguments.output)
    if output is not None and output.suffix.lower() not in EXPORTERS and not output.is_dir():
        *forms, last = EXPORTERS
        say(f"{output} should end in {', '.join(forms)} or {last}, or be a folder.")
        return 2
    try:
        return _written(told_of(arguments.run), output, arguments.force)
    except NoTypst as missing:
        say(str(missing))
        return 2


def _written(told: Exported, output: Path | None, may_replace: bool) -> int:
    if output is None:
        return written(markdown(told.report).encode(), None)
    if output.is_dir():
        output = free_place(output / file_name(told.title, told.day))
    content = EXPORTERS[output.suffix.lower()](told, assets_folder() / "fonts")
    return written(content, output, "written", may_replace)
