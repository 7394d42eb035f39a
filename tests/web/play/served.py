"""A server of plays on this computer, and people who play there, for tests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from game.app.play_shelf import stories_at
from game.library.served.sqlite import SqlitePlays
from game.library.served.store import PlayStore
from game.library.shipped import scenarios_folder
from game.pages.values import PlayShelf
from game.web.addresses import bound
from game.web.play.play_pages import PlayPages
from game.web.play.serving import PlayServing

GP, PANEL = "gp-antidepressant", "recruitment-panel-day"


def small_shelf() -> PlayShelf:
    """Two shipped stories."""
    shelf = stories_at([scenarios_folder() / one for one in (GP, PANEL)])
    return replace(shelf, has_links=True)


@contextmanager
def serving(shelf: PlayShelf, store: PlayStore, outside: str = "") -> Iterator[str]:
    """The address of a server of these stories, without typefaces of its own."""
    served = PlayServing(PlayPages(shelf, store, {}).routes(), bound("127.0.0.1", 0), outside)
    served.start()
    try:
        yield served.url
    finally:
        served.stop()


@contextmanager
def served_in(folder: Path, shelf: PlayShelf) -> Iterator[str]:
    """The same with a store in a folder."""
    store = SqlitePlays(folder / "served.db")
    try:
        with serving(shelf, store) as at:
            yield at
    finally:
        store.close()
