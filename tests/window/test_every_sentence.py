"""Every screen of the window in a made-up language: what is left of it in Latin letters.

It may be an author's, of a story or a theory card. Whatever else there is went round the
catalogue. What is to mend in a file is told in English, and the words of how people look are
those of the format: screens of these are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from game.library import shipped
from game.window.preview.casting.cast_screen import CastScreen
from game.window.preview.pane import Pane
from game.window.screens.opening.problems import Problems
from game.window.screens.screen import PagedScreen
from game.window.screens.shelf.bring_in import BringIn
from tests.words.other_letters import PSEUDO, not_to_translate

from .test_every_screen import SIZE, shown

TESTS = Path(__file__).parents[1]
AUTHORS = (
    *(TESTS / "examples").rglob("*.yaml"),
    *shipped.scenarios_folder().rglob("*.yaml"),
    *(TESTS / "meeting_sample.py", TESTS / "window" / "sample.py", TESTS / "window" / "walled.py"),
    TESTS / "window" / "test_wall_layout.py",
)
LEFT = {
    *("atkinson", "lexend", "atkinson lexend opendyslexic", "opendyslexic"),
    *("atkinson hyperlegible next", "hyperlegible"),
    *("is there already and was not changed", "sams lst"),
    "the drawing is missing",
    *("yusuf s hope dr okafor", "yusuf s hope ten minutes to the ward round"),
}
"""Typefaces by their names, what the library says of files, a remark of the drawings that all tests
share, and an author's words side by side.
"""


def told(name: str, screen: PagedScreen) -> Iterator[str]:
    """What is read aloud of a screen; where no file is in it, every line drawn up to now, too."""
    yield from (node.sentence() for node in screen.page.root.nodes())
    yield screen.title
    if not name.startswith(("own:", "preview:")):
        yield from (line for line, *_ in screen.desk.kit(SIZE).letters._drawn)


def latin(words: str) -> Iterator[str]:
    """Its words in Latin letters as far as they stand together, without marks and capitals."""
    words = re.sub(r"\S*/\S*", "", words)
    for found in re.findall(r"[A-Za-z][A-Za-z’' ,;\-]*[A-Za-z]{2}", words):
        yield plain(found)


def plain(words: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", words.lower()))


def test_no_screen_tells_a_sentence_of_its_own_past_the_catalogue(tmp_path: Path) -> None:
    authors = plain(" ".join(path.read_text("utf-8") for path in AUTHORS))
    past: dict[str, str] = {}
    for name, screen in shown(tmp_path, PSEUDO):
        if not isinstance(screen, Pane | Problems | BringIn | CastScreen):
            for words in (one for line in told(name, screen) for one in latin(line)):
                if words not in authors and words not in LEFT:
                    past.setdefault(words, name)
    assert past == {}
    assert not_to_translate() == set()
