"""Every ending that a paper's file may have gives that form, and no form is left untried."""

from __future__ import annotations

from pathlib import Path

from game.app.opened import cards
from game.library.shipped import assets_folder
from game.papers.handout.exporters import EXPORTERS as OF_HANDOUTS
from game.papers.handout.handout import handout
from game.papers.report.data import play_json
from game.papers.report.exporters import EXPORTERS as OF_REPORTS
from game.papers.report.exporters import Exported
from game.papers.report.play_document import play_report
from game.papers.report.sheet import play_sheet
from game.papers.story_map.drawing import drawing
from game.papers.story_map.exporters import EXPORTERS as OF_MAPS
from game.study.explore.standings import standings
from tests.papers.reported import DAY, play
from tests.room.rooms import meeting

FONTS: Path = assets_folder() / "fonts"
PAGE, PDF = "<!DOCTYPE html>", "%PDF-"


def beginnings(made: dict[str, bytes], of: dict[str, str]) -> dict[str, str]:
    """How each file begins, as far as it should; all of it where nobody said how it should."""
    return {ending: file.decode("utf-8", "replace")[: len(of.get(ending, file))]
            for ending, file in made.items()}  # fmt: skip


def test_a_report_s_file_is_what_its_ending_says() -> None:
    begins = {
        ".html": PAGE,
        ".pdf": PDF,
        ".md": "# ",
        ".csv": "\ufeffmove,",
        ".json": '{\n  "report": ',
    }
    told = Exported(
        play_report(play(), cards()),
        "A small meeting",
        DAY,
        lambda: play_sheet(play()),
        lambda: play_json(play(), cards()),
    )
    made = {ending: write(told, FONTS) for ending, write in OF_REPORTS.items()}
    assert beginnings(made, begins) == begins


def test_a_handout_s_file_is_what_its_ending_says() -> None:
    begins = {".html": PAGE, ".pdf": PDF}
    paper = handout(meeting(), cards())
    made = {ending: write(paper, FONTS) for ending, write in OF_HANDOUTS.items()}
    assert beginnings(made, begins) == begins


def test_a_map_s_file_is_what_its_ending_says() -> None:
    begins = {".svg": "<svg ", ".html": PAGE, ".dot": "digraph ", ".mmd": "flowchart LR\n"}
    picture = drawing(meeting(), standings(meeting()))
    made = {ending: write(picture, FONTS).encode() for ending, write in OF_MAPS.items()}
    assert beginnings(made, begins) == begins
