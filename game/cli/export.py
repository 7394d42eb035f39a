"""`other-chair export SCENARIO -o PLAY.html|FOLDER/ [--scorm 1.2|2004]`: a play without a server.

One file, a folder of files, or a package for a learning platform. `--xapi` is something else,
and in `export_xapi`.
"""

from __future__ import annotations

from pathlib import Path

from game.app.exports import check_place, export_of, write_folder
from game.app.opened import say
from game.app.written import written
from game.cli import export_xapi
from game.cli.line.syntax import Arguments
from game.web.export.document import document
from game.web.export.folder import folder_files
from game.web.export.scorm import scorm_package

_PAGE, _PACKAGE = (".html", ".htm"), ".zip"
_FORMS = (
    "Say after -o what to write: PLAY.html for one file, FOLDER/ for a folder, or PLAY.zip with "
    "--scorm 1.2 or --scorm 2004 for a learning platform."
)


def run(arguments: Arguments) -> int:
    """Prints the path; 1 where the story has errors, 2 where the words or a path are off."""
    if arguments.xapi:
        return export_xapi.run(arguments)
    form = _form(arguments.output, arguments.scorm)
    if form is None:
        say(_FORMS)
        return 2
    output = Path(arguments.output)
    check_place(output)
    parts = export_of(Path(arguments.scenario))
    if form == "folder":
        write_folder(output, folder_files(parts))
        print(output)
        return 0
    content = (
        scorm_package(parts, arguments.scorm)
        if form == "package"
        else document(parts, inside=True).encode()
    )
    status = written(content, output, may_replace=True)
    if status == 0:
        print(output)
    return status


def _form(output: str | None, scorm: str | None) -> str | None:
    """What is asked for: "page", "folder" or "package"; None where the words do not say."""
    if not output:
        return None
    ending = Path(output).suffix.lower()
    is_folder = output.endswith(("/", "\\")) or Path(output).is_dir()
    if scorm is not None:
        return "package" if ending == _PACKAGE and not is_folder else None
    if is_folder or not ending:
        return "folder"
    return "page" if ending in _PAGE else None
