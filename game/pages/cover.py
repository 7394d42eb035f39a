"""The first moment of a story as a drawing by itself, for the shelf of whoever serves the pages."""

from __future__ import annotations

from game.engine.play import begin
from game.engine.view import moment_seen
from game.model.scenario import Scenario
from game.pages.picture import VIEW, picture
from game.pages.play_kept import PageLook
from game.pages.rendering import STYLE, page_file
from game.pages.values import PlayShelf


def cover(scenario: Scenario, shelf: PlayShelf) -> str:
    """An SVG document with its style in it; "" where there are no drawings."""
    seen = moment_seen(scenario, begin(scenario).state, None)
    look = PageLook.LAMPLIGHT
    drawn = picture(scenario, seen.scene, seen.meter.balance, {}, look, shelf.drawings, "")
    _, _, width, height = VIEW
    return drawn and (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f"<style>{page_file(STYLE)}</style>{drawn}</svg>"
    )
