"""Third people in the picture, and what faces show while a meeting goes on."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.cast.places.seating import WHEELCHAIR
from game.cast.places.settings import usual_seat
from game.model.picture import Description, Face, Trait
from game.model.players import Players
from game.model.power import Chair
from game.model.scenario import ChoiceKind, Person
from game.model.view import SceneSeen
from game.play.playing import PlayStep
from game.play.sitting import Sitting
from game.window.drawings import Drawings
from game.window.easing import Movement
from game.window.meter.view import MeterView
from game.window.picture.calls import ACROSS
from game.window.picture.figures import stands
from game.window.picture.frame import frame_for
from game.window.picture.motion import SceneMotion
from game.window.picture.room import draw_room, prepare
from game.window.picture.scene import Caller, Scene, Seated
from game.window.reader.tree import tree_of
from game.window.scenes import scene_of
from game.window.screens.play.answering import Answering
from game.window.screens.play.play_screen import PlayScreen
from game.window.screens.play.reaction import Reaction
from game.window.screens.play.table_view import TableView
from game.words.catalogue import ENGLISH
from tests.meeting_sample import sample

from .opened import Opened, play
from .sample import entries

ASSETS = Path(__file__).parents[2] / "assets"
SIZE = (1280, 480)
RUTH = Seated(Description(age=Trait("older"), wears=Trait("cardigan", "plum")), "", name="Ruth")


@pytest.fixture(scope="module")
def drawings() -> Drawings:
    pygame.display.init()
    return Drawings(ASSETS)


def a_scene(*third: Seated, setting: str = "circle room", look: str = "daylight") -> Scene:
    empty = Seated(None, "stacking")
    return Scene(setting, look, 50.0, 30.0, empty, empty, third=third)


def drawn(scene: Scene, drawings: Drawings) -> pygame.Surface:
    surface = pygame.Surface(SIZE)
    draw_room(surface, surface.get_rect(), scene, drawings, frame_for((0, 0, *SIZE)))
    return surface


def changed(one: pygame.Surface, other: pygame.Surface) -> pygame.Rect:
    """The box in which two pictures differ."""
    unlike = pygame.mask.from_threshold(one, (0, 0, 0), (1, 1, 1, 255), other)
    unlike.invert()
    whole = pygame.Rect(0, 0, 0, 0)
    boxes = unlike.get_bounding_rects()
    return whole if not boxes else boxes[0].unionall(boxes[1:])


@pytest.mark.parametrize("setting", ["circle room", "street"])
def test_a_third_person_has_the_first_place_of_their_side(setting: str, drawings: Drawings) -> None:
    without = drawn(a_scene(setting=setting), drawings)
    nurse = replace(RUTH, beside=Chair.PROFESSIONAL)
    box = changed(without, drawn(a_scene(nurse, setting=setting), drawings))
    frame = frame_for((0, 0, *SIZE))
    place = a_scene(setting=setting).plan.further[0]
    x = frame.left + place.x * frame.zoom
    floor = frame.top + place.floor * frame.zoom
    assert box.left < x < box.right
    assert abs(box.bottom - floor) < 20
    assert 90 < box.height < 340
    assert drawings.remarks == []


def test_each_further_person_is_drawn_somewhere_else(drawings: Drawings) -> None:
    pictures = [drawn(a_scene(*[RUTH] * count), drawings) for count in range(5)]
    boxes = [changed(one, other) for one, other in itertools.pairwise(pictures)]
    assert len({tuple(box.center) for box in boxes}) == 4


def test_third_people_have_the_first_free_place_of_their_side() -> None:
    nurse = replace(RUTH, beside=Chair.PROFESSIONAL)
    friend, cousin, porter = (
        replace(RUTH, name=name, beside=beside)
        for name, beside in (("f", Chair.SERVICE_USER), ("c", Chair.SERVICE_USER), ("p", None))
    )
    placed = a_scene(friend, nurse, cousin, porter).third_places()
    sides = {who.name: (place.x, place.faces_right) for who, place in placed}
    assert sides == {
        "f": (1760, False),
        "Ruth": (840, True),
        "c": (1410, False),
        "p": (1190, True),
    }


@pytest.mark.parametrize("setting", ["circle room", "drop-in", "street"])
def test_whoever_is_on_nobodys_side_is_across_the_table_and_hidden_by_no_caller(
    setting: str,
) -> None:
    ((_, place),) = a_scene(RUTH, setting=setting).third_places()
    assert 1386 < place.x < 1440
    assert not place.faces_right


def test_whoever_is_said_to_stand_is_on_their_feet_at_the_table_and_behind_it(
    drawings: Drawings,
) -> None:
    story = sample()
    pro, user = (story.seated(chair).name for chair in (Chair.PROFESSIONAL, Chair.SERVICE_USER))
    looks = RUTH.figure
    people = tuple(replace(one, figure=looks) if one.name == pro else one for one in story.people)
    story = replace(story, people=(*people, Person("Ada", figure=looks)))
    seen = SceneSeen("office", None, (pro, user, "Ada"), (), 0)
    sitting, *up = (
        scene_of(story, "daylight", story.starts, replace(seen, standing=names))
        for names in ((), (pro,), ("Ada",), (pro, "Ada"))
    )
    tops = [changed(drawn(sitting, drawings), drawn(scene, drawings)) for scene in up]
    assert tops[0].right < SIZE[0] / 2 < tops[1].left
    assert tops[2] == tops[0].union(tops[1])
    assert drawings.remarks == []


def test_whoever_is_named_after_somebody_with_a_chair_is_on_their_side() -> None:
    story = sample()
    pro, user = (story.seated(c).name for c in (Chair.PROFESSIONAL, Chair.SERVICE_USER))
    story = replace(story, people=(*story.people, *(Person(n, figure=RUTH.figure) for n in "abc")))
    seen = SceneSeen("office", None, ("a", pro, "b", user, "c"), (), 0)
    sides = {one.name: one.beside for one in scene_of(story, "daylight", story.starts, seen).third}
    assert sides == {"a": None, "b": Chair.PROFESSIONAL, "c": Chair.SERVICE_USER}


def test_a_face_changes_the_picture_of_a_third_person(drawings: Drawings) -> None:
    calm = a_scene(RUTH)
    hurt = calm.showing({"Ruth": Face.HURT})
    box = changed(drawn(calm, drawings), drawn(hurt, drawings))
    assert 0 < box.height < 90
    assert SceneMotion(calm, hurt, 0).lasts == 0


def test_who_brings_a_wheelchair_and_who_is_a_drawing_of_the_folder_do_not_stand(
    drawings: Drawings,
) -> None:
    in_a_chair = Description(wheelchair=Trait("yes"))
    assert [stands(who) for who in (RUTH.figure, in_a_chair, "tom", None)] == [
        True, False, False, False,
    ]  # fmt: skip
    for who in (in_a_chair, "tom"):
        for look in ("lamplight", "high contrast"):
            drawn(a_scene(Seated(who, ""), setting="street", look=look), drawings)
    assert drawings.remarks == []


@pytest.mark.parametrize(
    ("chair", "beside", "aside"),
    [
        (None, Chair.SERVICE_USER, 0),
        (None, None, -80),
        (Chair.PROFESSIONAL, None, -265),
        (Chair.SERVICE_USER, None, 265),
    ],
)
def test_who_is_on_the_line_is_seen_where_their_chair_or_the_table_is(
    chair: Chair | None, beside: Chair | None, aside: float, drawings: Drawings
) -> None:
    """Over the table, but aside from whoever sits across it."""
    alone = a_scene(Seated("tom", "", name="Tom", beside=beside))
    call = replace(alone, by_phone=(Caller(RUTH, chair),))
    frame = frame_for((0, 0, *SIZE))
    box = changed(drawn(alone, drawings), drawn(call, drawings))
    assert abs(box.centerx - (frame.x + aside * frame.zoom)) < 8
    assert abs(box.width - ACROSS * frame.zoom) < 24
    assert box.bottom < frame.floor - 250 * frame.zoom
    hurt = call.showing({"Ruth": Face.HURT})
    assert changed(drawn(call, drawings), drawn(hurt, drawings)).height > 0
    assert SceneMotion(alone, call, 0).lasts == 150


def test_a_scene_of_a_story_has_its_callers_and_leaves_out_who_is_only_heard() -> None:
    story = sample()
    sam, okafor = (story.seated(chair).name for chair in (Chair.SERVICE_USER, Chair.PROFESSIONAL))
    seen = SceneSeen("office", None, (okafor,), (sam, "Somebody"), 0)
    scene = scene_of(story, "daylight", story.starts, seen)
    assert [(one.person.name, one.chair) for one in scene.by_phone] == [(sam, Chair.SERVICE_USER)]
    assert scene.service_user is not None
    assert scene.service_user.figure is None


def test_whoever_is_away_leaves_their_own_chair_and_takes_a_wheelchair_along() -> None:
    story = sample()
    here = SceneSeen(story.setting, None, (), (), 0)
    left = []
    for seat in ("dining", WHEELCHAIR):
        person = replace(story.seated(Chair.PROFESSIONAL), seat=seat)
        people = tuple(person if one.name == person.name else one for one in story.people)
        told = replace(story, people=people)
        empty = scene_of(told, "daylight", story.starts, here).professional
        assert empty is not None
        assert empty.figure is None
        left.append(empty.seat)
    assert left == ["dining", usual_seat(story.setting, Chair.PROFESSIONAL)]


def test_a_scene_says_whose_face_shows_what() -> None:
    scene = a_scene(RUTH, replace(RUTH, name="Ada", face=Face.WARM))
    assert scene.faces == {"": Face.AT_EASE, "Ruth": Face.AT_EASE, "Ada": Face.WARM}
    shown = scene.showing({"Ruth": Face.TIRED})
    assert (shown.faces["Ruth"], shown.faces["Ada"]) == (Face.TIRED, Face.AT_EASE)


def test_a_motion_goes_on_from_where_it_was_when_a_face_changes() -> None:
    before = replace(a_scene(RUTH), power=20.0)
    motion = SceneMotion(before, replace(before, power=60.0), 100.0, Movement.FULL)
    now = motion.showing({"Ruth": Face.WARY})
    assert now.lasts == motion.lasts
    assert now.at(700).scene.power == motion.at(700).scene.power
    assert now.at(700).scene.third[0].face == Face.WARY


def test_while_a_face_is_to_answer_the_room_waits_for_it() -> None:
    scene, meter = (
        a_scene(RUTH),
        MeterView(50.0, 30.0, {Chair.PROFESSIONAL: "Ada", Chair.SERVICE_USER: "Ben"}),
    )
    view = TableView(scene, meter)
    view.show_faces({"Ruth": Face.WARM}, 0.0)
    assert view.scene.faces["Ruth"] == Face.WARM
    reaction = Reaction(10.0, Movement.FULL, True)
    view.move(replace(scene, power=60.0), meter, None, reaction.moves_at, Movement.FULL)
    view.answer(Answering("tom", Chair.PROFESSIONAL, Face.HURT, ""), reaction)
    view.show_faces({"Ruth": Face.HURT}, reaction.face_at - 0.01)
    assert view.scene.faces["Ruth"] == Face.WARM
    view.show_faces({"Ruth": Face.HURT}, reaction.face_at)
    assert view.scene.faces["Ruth"] == Face.HURT


def test_what_a_motion_needs_is_drawn_one_by_one_before_it_begins(drawings: Drawings) -> None:
    left, right = (replace(RUTH, seat="stacking", name=name) for name in ("Ada", "Ben"))
    before = replace(a_scene(), professional=left, service_user=right, power=20.0)
    motion = SceneMotion(before, replace(before, power=60.0), 1000.0)
    frame = frame_for((0, 0, *SIZE))
    drawn(before, drawings)
    assert [prepare(motion, drawings, frame) for _ in range(9)] == [True] * 8 + [False]
    assert drawings.remarks == []


def test_a_hand_goes_up_with_a_choice_and_is_down_before_the_light_moves() -> None:
    reaction = Reaction(10.0, Movement.FULL, True)
    times = (0.0, 0.11, 0.13, 0.23, 0.6, 1.05, 1.15, 1.21)
    assert [reaction.raised(10 + at) for at in times] == [0, 0, 0.5, 1, 1, 1, 0.5, 0]
    assert reaction.moves_at == 11.2
    for movement in (Movement.STILL, Movement.NONE):
        assert Reaction(10.0, movement, True).raised(10.6) == 0


def test_only_the_hand_of_whoever_decided_is_raised() -> None:
    left, right = (replace(RUTH, seat="stacking", name=name) for name in ("Ada", "Ben"))
    scene = replace(a_scene(), professional=left, service_user=right)
    shown = scene.gesturing({"Ada": ChoiceKind.SAY}, 0.5)
    assert shown.professional == replace(left, moves=ChoiceKind.SAY, raised=0.5)
    assert shown.service_user == right
    assert scene.gesturing({"Ada": ChoiceKind.SAY}, 0.0) == scene


def test_faces_in_the_room_are_those_of_the_play() -> None:
    opened = Opened(play(Players.PROFESSIONAL))
    screen = opened.screen
    assert isinstance(screen, PlayScreen)
    for _ in range(3):
        opened.press("1")
        shown = screen._table._view.scene.faces
        assert shown == {name: screen.playing.face_of(name) for name in shown}


def test_nobody_answers_close_who_is_not_there() -> None:
    def answered(here: tuple[str, ...] | None) -> bool:
        entry = entries()[0]
        assert entry.scenario is not None
        moments = {name: replace(one, here=here) for name, one in entry.scenario.moments.items()}
        alone = replace(entry, scenario=replace(entry.scenario, moments=moments))
        opened = Opened(
            lambda desk: PlayScreen(desk, alone, Sitting(Players.PROFESSIONAL, seed=7), "typical")
        )
        screen = opened.screen
        assert isinstance(screen, PlayScreen)
        while screen.playing.step is not PlayStep.MOVED:
            opened.press("1" if screen.playing.step is PlayStep.CHOOSING else "enter")
        return screen._table.answering is not None

    assert answered(None)
    assert not answered(("Dr Okafor",))


def test_the_picture_in_words_says_who_is_there_and_nobody_else() -> None:
    entry = entries()[0]
    assert entry.scenario is not None
    moments = {
        name: replace(one, here=("Dr Okafor",)) for name, one in entry.scenario.moments.items()
    }
    alone = replace(entry, scenario=replace(entry.scenario, moments=moments))
    opened = Opened(
        lambda desk: PlayScreen(desk, alone, Sitting(Players.PROFESSIONAL, seed=7), "typical")
    )
    opened.desk.be_heard(by_a_reader=True)
    opened.draw()
    tree = tree_of(opened.screen, opened.stage.title, ENGLISH)
    parts = [each for part in tree.parts for each in (part, *part.boxes)]
    assert [one.name for one in parts if "at a table" in one.name] == ["Dr Okafor at a table"]


def test_people_stand_where_a_room_has_no_chairs_and_who_has_a_wheelchair_sits(
    drawings: Drawings,
) -> None:
    frame = frame_for((0, 0, *SIZE))
    on_wheels = Description(wheelchair=Trait("power"))
    heads, wide = {}, {}
    for setting in ("ward corridor", "office"):
        for figure in (Description(), on_wheels):
            seat = usual_seat(setting, Chair.PROFESSIONAL)
            scene = replace(a_scene(setting=setting), professional=Seated(figure, seat))
            without = replace(scene, professional=None)
            box = changed(drawn(scene, drawings), drawn(without, drawings))
            heads[setting, figure] = (frame.floor - box.top) / frame.zoom
            wide[setting, figure] = box.width
    assert wide["ward corridor", Description()] < 0.7 * wide["office", Description()]
    assert heads["ward corridor", on_wheels] == pytest.approx(heads["office", on_wheels], abs=25)


@pytest.mark.parametrize("setting", ["ward corridor", "bedroom"])
def test_where_nobody_is_there_is_no_chair_in_a_corridor_and_no_end_of_a_bed(
    setting: str, drawings: Drawings
) -> None:
    seat = usual_seat(setting, Chair.SERVICE_USER)
    scene = replace(a_scene(setting=setting), professional=None, service_user=Seated(None, seat))
    bare = drawn(replace(scene, service_user=None), drawings)
    assert drawn(scene, drawings).get_buffer().raw == bare.get_buffer().raw


def test_who_is_named_before_the_only_one_with_a_chair_leaves_the_other_chair_empty() -> None:
    ruth = Person("Ruth", figure=Description())
    scenario = replace(sample(), people=(*sample().people, ruth))
    left, right = (
        scenario.seated(chair).name for chair in (Chair.PROFESSIONAL, Chair.SERVICE_USER)
    )
    balance = scenario.starts

    def seated(*here: str) -> tuple[str | None, str | None, list[tuple[str, Chair | None]]]:
        seen = SceneSeen("office", None, here, (), 0)
        scene = scene_of(scenario, "lamplight", balance, seen)
        names = [one.name or None if one else None
                 for one in (scene.professional, scene.service_user)]  # fmt: skip
        return names[0], names[1], [(one.name, one.beside) for one in scene.third]

    assert seated(left, "Ruth") == (left, "Ruth", [])
    assert seated("Ruth", left) == (left, None, [("Ruth", Chair.SERVICE_USER)])
    assert seated("Ruth", right) == (None, right, [("Ruth", Chair.PROFESSIONAL)])


def test_by_day_a_corridor_is_bright_and_in_the_evening_it_is_not() -> None:
    lit = [a_scene(setting="ward corridor", look="lamplight")]
    lit += [replace(lit[0], time=time) for time in ("10:30", "18:00", "04:50")]
    assert [scene.light for scene in lit] == ["night", "day", "night", "night"]
