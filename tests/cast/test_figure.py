"""People drawn from words: every word draws, in its own paint, and always the same."""

from __future__ import annotations

import io
import subprocess
import sys
import xml.etree.ElementTree as ET
import zlib
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.cast.clothes.wear import GARMENTS
from game.cast.expressions import EXPRESSIONS
from game.cast.figure import brings_chair, figure, portrait
from game.cast.hair.headwear import HEADWEAR
from game.cast.hair.styles import COVERS_EAR, STYLES
from game.cast.paints import (
    CLOTH_PAINT,
    GLASSES_PAINT,
    HAIR_PAINT,
    LANYARD_PAINT,
    SKIN_PAINT,
    USUAL_COLOUR,
)
from game.cast.poses import ACTS, SPEAKS, gestured, pose_of, stooped
from game.cast.subject import SHAPES, seed_of, subject_of
from game.model import picture
from game.model.picture import Description, Face, Trait
from game.model.scenario import ChoiceKind
from tests.cast.descriptions import every_word, everybody

PLAIN = Description(age=Trait("adult"), skin=Trait("tan"), hair=Trait("crop", "black"))
PARTS = {
    "path": {"d", "fill"},
    "circle": {"cx", "cy", "r", "fill"},
    "ellipse": {"cx", "cy", "rx", "ry", "fill"},
    "g": set[str](),
}
"""The only shapes that a figure is made of, and what each must say."""
EVERYBODY, WORDS = everybody(), dict(every_word())


def valid(svg: str) -> None:
    root = ET.fromstring(svg)
    for node in root.iter():
        tag = node.tag.removeprefix("{http://www.w3.org/2000/svg}")
        assert tag == "svg" or set(node.attrib) >= PARTS[tag]
    assert "nan" not in svg
    loaded = pygame.image.load_sized_svg(io.BytesIO(svg.encode()), (130, 190))
    assert loaded.get_bounding_rect().height > 60


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        (SKIN_PAINT, picture.SKINS),
        (HAIR_PAINT, picture.HAIR_COLOURS),
        (STYLES, picture.HAIR),
        (CLOTH_PAINT, picture.COLOURS),
        (GARMENTS, picture.CLOTHES),
        (HEADWEAR, picture.HEADS),
        (USUAL_COLOUR, (*picture.CLOTHES, *picture.HEADS)),
        (SHAPES, picture.FACE_SHAPES),
        (GLASSES_PAINT, (*picture.GLASSES, picture.YES)),
        (LANYARD_PAINT, (*picture.LANYARDS, picture.YES)),
        (EXPRESSIONS, Face),
    ],
)
def test_every_word_has_its_drawing_or_its_paint(
    drawn: Collection[str], words: Collection[str]
) -> None:
    assert set(drawn) == set(words)


@pytest.mark.parametrize("name", WORDS)
def test_every_word_draws(name: str) -> None:
    valid(figure(WORDS[name]))


@pytest.mark.parametrize("name", EVERYBODY)
def test_everybody_draws_in_every_posture_and_face(name: str) -> None:
    looks = EVERYBODY[name]
    for posture, face in zip((0, 0.5, 1, 1.5, 2, 3, 3.5, 4), Face, strict=True):
        valid(figure(looks, posture, face))
    valid(figure(looks, standing=True))
    valid(portrait(looks))


@pytest.mark.parametrize("name", EVERYBODY)
def test_everybody_is_drawn_as_their_words_say(name: str) -> None:
    looks, who = EVERYBODY[name], subject_of(EVERYBODY[name])
    drawn = figure(looks)
    assert looks.age is None or picture.AGES[who.age] == looks.age.word
    assert SKIN_PAINT[looks.skin.word if looks.skin else "light"].base in drawn
    assert who.cloth in drawn or looks.wears is None or looks.wears.word == "hi-vis"
    covered = looks.head is not None and looks.head.word in ("hijab", "headscarf", "turban")
    bare = who.style in ("bald", "shaved", "coily", "undercut", "cornrows", "short locs", "locs")
    assert covered or bare or who.hair in drawn
    for thing, layer in (
        (looks.lanyard, 'class="lanyard"'),
        (looks.wheelchair, 'class="chair-front"'),
        (looks.stick, 'class="stick"'),
        (looks.long_cane, 'class="long-cane"'),
        (looks.guide_dog, 'class="guide-dog"'),
        (looks.oxygen, 'class="tube"'),
        (looks.glasses, 'fill="#ffffff" fill-opacity="0.14"'),
    ):
        assert (thing is not None) == (layer in drawn), layer


@pytest.mark.parametrize(
    ("field", "mark"),
    [
        ("glasses", '#ffffff" fill-opacity="0.14"'),
        ("hearing_aid", "#e7d6b4"),
        ("wheelchair", 'class="chair-front"'),
        ("stick", 'class="stick"'),
        ("long_cane", 'class="long-cane"'),
        ("guide_dog", 'class="guide-dog"'),
        ("lanyard", 'class="lanyard"'),
        ("oxygen", 'class="tube"'),
    ],
)
def test_a_thing_is_drawn_where_it_is_said_and_only_there(field: str, mark: str) -> None:
    assert mark not in figure(PLAIN)
    assert mark in figure(replace(PLAIN, **{field: Trait("yes")}))


def test_an_age_changes_size_hair_and_lines_and_nothing_else_is_guessed() -> None:
    child, grown, old = (
        subject_of(Description(age=Trait(age))) for age in ("child", "adult", "old")
    )
    assert (child.size, grown.size, old.size) == (0.74, 1.0, 0.96)
    assert (grown.hair, old.hair) == (HAIR_PAINT["brown"], HAIR_PAINT["white"])
    assert (child.face.years, old.face.years) == (0, 6)


def test_backs_bend_with_the_years_and_hands_stay_where_they_are() -> None:
    level = pose_of(2)
    assert stooped(level, 0) == level
    old = stooped(level, 1)
    assert (old.head[0] - level.head[0], old.head[1] - level.head[1]) == (27, 26)
    assert old.wrist == level.wrist


def test_a_hand_goes_with_words_and_with_acts_but_not_where_a_chair_holds_it() -> None:
    level = pose_of(2)
    assert gestured(level, SPEAKS, 0) == level
    assert gestured(level, SPEAKS, 1).wrist == (332, 400)
    assert gestured(level, ACTS, 0.5).wrist == (331, 417)
    drawn = {figure(PLAIN, moves=kind) for kind in (None, *ChoiceKind)}
    assert len(drawn) == 3
    held = replace(PLAIN, wheelchair=Trait("power"))
    assert figure(held, moves=ChoiceKind.SAY) == figure(held)


def test_a_ventilator_comes_with_a_chair_that_the_chin_steers() -> None:
    looks = replace(PLAIN, wheelchair=Trait("power"), oxygen=Trait("ventilator"))
    joystick = "M306 462L308 446"
    assert joystick in figure(replace(PLAIN, wheelchair=Trait("power")))
    assert joystick not in figure(looks)


def test_who_uses_a_wheelchair_sits_in_it_whoever_stands() -> None:
    looks = replace(PLAIN, wheelchair=Trait("yes"))
    assert figure(looks, standing=True) == figure(looks)
    assert brings_chair(looks)
    assert not brings_chair(PLAIN)


def test_hair_that_hides_the_ear_is_hair_that_there_is() -> None:
    assert set(STYLES) >= COVERS_EAR


def test_a_posture_between_two_is_a_drawing_of_its_own() -> None:
    drawn = [figure(PLAIN, step / 2) for step in range(9)]
    assert len(set(drawn)) == 9
    assert figure(PLAIN, -1) == figure(PLAIN, 0)
    assert figure(PLAIN, 9) == figure(PLAIN, 4)


def test_each_face_is_another() -> None:
    assert len({figure(PLAIN, face=face) for face in Face}) == 8


def test_what_is_left_open_comes_from_the_words_by_a_sum_that_is_the_same_everywhere() -> None:
    assert seed_of(Description()) == 0
    said = b"age:adult:;skin:tan:;hair:crop:black"
    assert seed_of(PLAIN) == zlib.crc32(said)


def test_the_same_words_give_the_same_bytes_whatever_a_process_hashes_by() -> None:
    script = (
        "from game.cast.figure import figure\n"
        "from game.model.picture import Description, Trait\n"
        "import sys\n"
        "looks = Description(hair=Trait('locs', 'grey'), wears=Trait('jumper'))\n"
        "sys.stdout.write(figure(looks, 1.5))"
    )
    drawn = {
        subprocess.run(
            [sys.executable, "-c", script], env={"PYTHONHASHSEED": seed}, capture_output=True,
            check=True, cwd=Path(__file__).parents[2],
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    looks = Description(hair=Trait("locs", "grey"), wears=Trait("jumper"))
    assert drawn == {figure(looks, 1.5).encode()}
