"""An export as a folder of files, for an intranet or a stick: a page, and its parts as scripts.

A script is what a page may load from a disk as well as from any server, without a word about
kinds of files there.
"""

from __future__ import annotations

import json

from game.web.export.document import PAPER, ExportParts, document

PAGE = "index.html"


def folder_files(parts: ExportParts, scorm: str = "") -> dict[str, bytes]:
    """The files by name; `scorm` as in `document`."""
    files = {PAGE: document(parts, inside=False, scorm=scorm).encode()}
    files[PAPER] = parts.paper.encode()
    for name, text in parts.texts.items():
        line = f"(window.otherChairParts ||= {{}})[{json.dumps(name)}] = {json.dumps(text)};\n"
        files[f"parts/{name}.js"] = line.encode()
    return files
