"""The report of a play or a room from the window: written where it is found, and opened there."""

from __future__ import annotations

import os
import threading
import webbrowser
from pathlib import Path

from game.app.opened import Stop
from game.library.data_folder import data_folder, free_place, write_whole
from game.library.findable import findable_folder, usual_folders
from game.library.shipped import assets_folder
from game.model.problems import Refused

KEPT_AS = "The report is kept as {path}. It opens in the browser, where it can be printed."


class KeptReports:
    """Writes a report as a page; the same one again while the window is open takes its place."""

    def __init__(self) -> None:
        self._written: dict[str, Path] = {}

    def __call__(self, run_id: str) -> Refused:
        """Where the report of that id is now, or why there is none."""
        from game.app.reports import told_of
        from game.papers.report.exporters import EXPORTERS
        from game.papers.report.file_names import file_name

        try:
            told = told_of(run_id)
            content = EXPORTERS[".html"](told, assets_folder() / "fonts")
            path = self._written.get(run_id) or free_place(
                findable_folder(usual_folders(), data_folder(os.environ))
                / file_name(told.title, told.day)
            )
            write_whole(path, content)
        except (Stop, OSError) as error:
            return Refused("There is no report: {why}", why=str(error))
        self._written[run_id] = path
        opened = threading.Thread(target=webbrowser.open, args=(path.as_uri(),), daemon=True)
        opened.start()
        return Refused(KEPT_AS, path=str(path))
