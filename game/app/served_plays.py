"""What `serve` is handed: the shelf, the store by its address, the socket, the typefaces."""

from __future__ import annotations

import os
import socket
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from game.app.opened import Stop, say
from game.app.own_stories import own_folder
from game.app.play_shelf import stories_at, stories_of
from game.library.data_folder import data_folder
from game.library.served.postgres import PostgresPlays
from game.library.served.sqlite import SqlitePlays
from game.library.served.store import KEPT_DAYS, PlayStore, StoreTrouble
from game.library.shipped import assets_folder, scenarios_folder
from game.pages.values import PlayShelf
from game.papers.typefaces import typefaces
from game.web.addresses import LOOPBACK, bound
from game.web.play.play_pages import PlayPages
from game.web.play.serving import PlayServing

FILE = "served.db"
POSTGRES = ("postgresql://", "postgres://")


def serving_for(
    scenarios: Sequence[str], address: str | None, port: int | None, outside: str, store: str
) -> tuple[PlayServing, PlayStore]:
    """A server that is ready to start, and its store; Stop where one can't be had."""
    shelf = replace(_shelf(scenarios), has_links=True)
    origin = _origin(outside)
    at = _socket(address or LOOPBACK, port)
    kept = _store(store)
    fonts = assets_folder() / "fonts"
    pages = PlayPages(shelf, kept, typefaces(fonts) if fonts.is_dir() else {})
    return PlayServing(pages.routes(), at, origin), kept


def _shelf(scenarios: Sequence[str]) -> PlayShelf:
    if not scenarios:
        shelf = stories_of([scenarios_folder(), own_folder()])
        for sentence in shelf.unplayable:
            say(sentence)
        return shelf
    shelf = stories_at([Path(one) for one in scenarios])
    if shelf.unplayable:
        raise Stop("\n\n".join(shelf.unplayable), 1)
    return shelf


def _origin(outside: str) -> str:
    """The origin of the outside's address; Stop where it is none."""
    parts = urlsplit(outside)
    if outside and (parts.scheme not in ("http", "https") or not parts.netloc):
        raise Stop(
            f"{outside} is no address of a website. "
            "Name it whole, such as --public-url https://learn.example.org/chair",
            2,
        )
    return f"{parts.scheme}://{parts.netloc}".lower() if outside else ""


def _socket(address: str, port: int | None) -> socket.socket:
    try:
        return bound(address, port)
    except OSError as error:
        where = f"{address}, port {port}" if port is not None else address
        raise Stop(
            f"No one can be served at {where}: {error.strerror or error}. "
            "Try another --port, or an --address of this computer.",
            2,
        ) from error


def _store(wanted: str) -> PlayStore:
    """The store of that name; the usual one for ""."""
    try:
        kept: PlayStore
        if wanted.startswith(POSTGRES):
            kept = PostgresPlays(wanted)
        else:
            kept = SqlitePlays(Path(wanted) if wanted else data_folder(os.environ) / FILE)
        kept.forget_before((date.today() - timedelta(days=KEPT_DAYS)).isoformat())
    except StoreTrouble as trouble:
        raise Stop(f"{trouble} Plays can be kept elsewhere with --store.", 2) from trouble
    return kept
