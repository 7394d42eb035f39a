"""The picture in a page: of every room, with nothing twice and nothing that a policy would stop."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from game.app.play_shelf import stories_at
from game.library.shipped import assets_folder, scenarios_folder
from game.model.balance import Balance
from game.model.picture import SETTINGS, Face
from game.model.power import Strands
from game.model.view import SceneSeen
from game.pages.cover import cover
from game.pages.picture import picture
from game.pages.play_kept import PageLook

EVEN = Balance(Strands(5, 5, 5), Strands(5, 5, 5))


@pytest.fixture(scope="module")
def shelf():
    return stories_at([scenarios_folder() / "gp-antidepressant"])


@pytest.fixture(scope="module")
def everything(shelf):
    rooms = {
        f"rooms/{path.stem}": path.read_text("utf-8")
        for path in (assets_folder() / "rooms").glob("*.svg")
    }
    return {**shelf.drawings, **rooms}


def drawn(shelf, drawings, setting="gp", balance=EVEN, look=PageLook.DEVICE, faces=None):
    scenario = shelf.stories[0].scenario
    names = tuple(one.name for one in scenario.people)
    seen = SceneSeen(setting, "09:30", names, (), 0)
    words = "Dr Rao & Danny at a table."
    return str(picture(scenario, seen, balance, faces or {}, look, drawings, words))


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_setting_is_drawn_in_every_look_without_a_name_twice_or_a_style(
    shelf, everything, setting
):
    for look in PageLook:
        svg = drawn(shelf, everything, setting, look=look)
        assert svg
        ElementTree.fromstring(svg)
        names = re.findall(r' id="([^"]*)"', svg)
        assert len(names) == len(set(names))
        assert set(re.findall(r"url\(#([^)]+)\)", svg)) <= set(names)
        assert not re.search(r" style=| on\w+=|<script|<style|href=", svg)


def test_the_lamp_the_table_and_the_people_answer_the_balance(shelf):
    more, less = (
        Balance(Strands(9, 9, 9), Strands(2, 2, 2)),
        Balance(Strands(2, 2, 2), Strands(9, 9, 9)),
    )
    pictures = {drawn(shelf, shelf.drawings, balance=one) for one in (EVEN, more, less)}
    assert len(pictures) == 3


def test_a_face_that_changes_changes_the_picture(shelf):
    danny = {"Danny": Face.HURT}
    assert drawn(shelf, shelf.drawings, faces=danny) != drawn(shelf, shelf.drawings)


def test_people_are_where_the_window_has_them(shelf):
    """Beside whom they are named after, in the chair of who is away, on their feet where told."""

    def drawn_at(here, standing=()):
        seen = SceneSeen("gp", "09:30", here, (), 0, standing)
        scenario = shelf.stories[0].scenario
        return str(picture(scenario, seen, EVEN, {}, PageLook.DEVICE, shelf.drawings, ""))

    both = ("Dr Rao", "Danny")
    told = (("Bev", *both), (both[0], "Bev", both[1]), (*both, "Bev"), ("Danny", "Bev"))
    pictures = [*map(drawn_at, told), drawn_at(told[2], ("Bev",)), drawn_at(both, ("Danny",))]
    assert len({*pictures, drawn_at(both)}) == 7
    assert pictures[3] != drawn_at(("Danny",))
    turned = [one.count("scale(-") for one in pictures[:3]]
    assert turned[0] == turned[2] == turned[1] + 1


def test_what_it_shows_stands_in_words_with_their_signs_escaped(shelf):
    assert 'role="img"' in drawn(shelf, shelf.drawings)
    assert 'aria-label="Dr Rao &amp; Danny at a table."' in drawn(shelf, shelf.drawings)


def test_without_drawings_there_is_no_picture(shelf):
    assert drawn(shelf, {}) == ""


def test_a_shelf_carries_the_drawings_that_its_stories_need_and_no_other_room(shelf):
    rooms = {name for name in shelf.drawings if name.startswith("rooms/")}
    assert "rooms/gp-surgery-night" in rooms
    assert "rooms/council-chamber-night" not in rooms


def test_a_cover_is_a_drawing_by_itself_with_its_colours_and_both_people(shelf):
    drawn = cover(shelf.stories[0].scenario, shelf)
    whole = ElementTree.fromstring(drawn)
    assert whole.tag == "{http://www.w3.org/2000/svg}svg"
    assert ".pool { fill:" in whole[0].text
    assert drawn.count('<g class="shade-') == 2


def test_without_drawings_there_is_no_cover(shelf):
    assert cover(shelf.stories[0].scenario, replace(shelf, drawings={})) == ""
