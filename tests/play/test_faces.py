"""What faces show along a play: what the story says, else what moved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.model.picture import Face, Faces
from game.model.players import Players
from game.model.power import Chair, Rung, Strand
from game.model.scenario import ChoiceKind, Line, LineKind, Route
from game.model.state import Decision
from game.model.view import MeasureShift, MoveSeen, PickSeen, ShiftSeen
from game.play.faces import face_after, faces_of
from game.play.meeting import ToldPage, begun
from game.play.sitting import Sitting
from tests.builder import choice, effects, ending, moment, passing, scenario

from .stories import long_way

SAM, OKAFOR = "Sam", "Dr Okafor"
STORY = scenario(moment("First", "professional", choice("a")), ending())


def move(
    by: Chair | None,
    sam: int = 0,
    okafor: int = 0,
    trust: int = 0,
    *,
    rung: Rung | None = None,
    looks: int | None = None,
    asked: int | None = None,
    faces: Faces = (),
) -> MoveSeen:
    """One move of the voice from 5 and 5; `asked` is what was asked of Sam's."""
    asked = sam if asked is None else asked
    return MoveSeen(
        moment="First",
        caused_by="a",
        picks=() if by is None else (PickSeen(by, "", ChoiceKind.SAY, None),),
        differed=False,
        stands=None,
        lands_as=None,
        because=None,
        rung=rung,
        looks=looks,
        shifts=(ShiftSeen(Strand.VOICE, 5, 5 + sam, asked, 5, 5 + okafor),),
        measures=(MeasureShift("trust", 4, 4 + trust),) if trust else (),
        theory=(),
        faces=faces,
    )


HERS, HIS, NOBODYS = Chair.PROFESSIONAL, Chair.SERVICE_USER, None


@pytest.mark.parametrize(
    ("done", "sam", "okafor"),
    [
        (move(HERS), Face.AT_EASE, Face.AT_EASE),
        (move(HERS, sam=2, okafor=-2), Face.WARM, Face.AT_EASE),
        (move(HERS, sam=1), Face.WARM, Face.AT_EASE),
        (move(HERS, sam=1, rung=Rung.CONSULTATION), Face.AT_EASE, Face.AT_EASE),
        (move(HERS, sam=1, rung=Rung.PARTNERSHIP), Face.WARM, Face.AT_EASE),
        (move(HERS, sam=1, looks=2), Face.WARY, Face.AT_EASE),
        (move(HERS, sam=-1, okafor=1), Face.WARY, Face.AT_EASE),
        (move(HERS, sam=-2, okafor=2), Face.HURT, Face.AT_EASE),
        (move(HERS, sam=-1, okafor=1, trust=-1), Face.HURT, Face.AT_EASE),
        (move(HERS, asked=-2), Face.TIRED, Face.AT_EASE),
        (move(HERS, trust=-1), Face.WARY, Face.AT_EASE),
        (move(HERS, trust=1), Face.WARM, Face.WARM),
        (move(HIS, sam=2, okafor=-2), Face.AT_EASE, Face.WARY),
        (move(HIS, sam=-1, okafor=1), Face.TIRED, Face.AT_EASE),
        (move(NOBODYS, sam=-2, okafor=-2), Face.HURT, Face.WARY),
    ],
)
def test_faces_follow_who_gained_who_lost_and_trust(
    done: MoveSeen, sam: Face, okafor: Face
) -> None:
    assert face_after(STORY, done, SAM) == sam
    assert face_after(STORY, done, OKAFOR) == okafor


def test_what_the_story_says_wins_and_who_has_no_chair_follows_nothing() -> None:
    said = move(HERS, sam=-2, okafor=2, faces=((SAM, Face.AMUSED), ("Ruth", Face.ANGRY)))
    assert face_after(STORY, said, SAM) == Face.AMUSED
    assert face_after(STORY, said, "Ruth") == Face.ANGRY
    assert face_after(STORY, move(HERS, sam=-2, okafor=2), "Ruth") is None


def told(text: str, *faces: tuple[str, Face]) -> Line:
    return Line(LineKind.NARRATION, text, faces=faces)


def in_two_rooms(second: str | None) -> list[dict[str, Face]]:
    """What faces show after each part of a play of three pages, the third with a setting."""
    story = scenario(
        passing("Door", Route("Table"), script=(told("A door.", (SAM, Face.ANGRY)),)),
        moment(
            "Table",
            "professional",
            choice("a", "Window", effects=effects(takes={"choice": 1})),
            script=(told("A table."), told("A cup.", (OKAFOR, Face.AMUSED)), told("A clock.")),
        ),
        ending("Window", setting=second),
    )
    meeting = begun(story, Sitting(Players.PROFESSIONAL)).picked(Decision(professional="a"))
    return [faces_of(story, meeting.told[: i + 1]) for i in range(len(meeting.told))]


def test_a_face_softens_from_moment_to_moment_and_is_at_ease_in_another_room() -> None:
    hurt = {SAM: Face.WARY, OKAFOR: Face.AT_EASE}
    assert in_two_rooms(None) == [
        {SAM: Face.ANGRY},
        {SAM: Face.WARY, OKAFOR: Face.AMUSED},
        hurt,
        {SAM: Face.AT_EASE, OKAFOR: Face.AT_EASE},
    ]
    assert in_two_rooms("street")[-1] == {}


def test_what_a_line_says_of_a_face_holds_against_what_happens_on_arrival() -> None:
    arrival = begun(long_way(), Sitting(Players.PROFESSIONAL)).told[:1]
    assert faces_of(long_way(), arrival) == {SAM: Face.WARY, OKAFOR: Face.AT_EASE}
    (page,) = arrival
    assert isinstance(page, ToldPage)
    amused = replace(page.passage.lines[0], faces=((SAM, Face.AMUSED),))
    said = replace(page, passage=replace(page.passage, lines=(amused,)))
    assert faces_of(long_way(), (said,)) == {SAM: Face.AMUSED, OKAFOR: Face.AT_EASE}


@pytest.mark.parametrize(
    ("stands", "sam", "okafor"),
    [
        (HERS, Face.HURT, Face.AT_EASE),
        (HIS, Face.TIRED, Face.WARY),
        (None, Face.TIRED, Face.AT_EASE),
    ],
)
def test_of_two_picks_that_differ_the_one_that_stands_made_it(
    stands: Chair | None, sam: Face, okafor: Face
) -> None:
    both = tuple(PickSeen(chair, "", ChoiceKind.SAY, None) for chair in Chair)
    done = replace(move(HERS, sam=-2, okafor=-1), picks=both, differed=True, stands=stands)
    assert (face_after(STORY, done, SAM), face_after(STORY, done, OKAFOR)) == (sam, okafor)


VOICE_GONE = ShiftSeen(Strand.VOICE, 1, 1, -2, 8, 10)
KNOWS_MORE = ShiftSeen(Strand.KNOWLEDGE, 5, 6, 1, 5, 5)
CHOOSES_LESS = ShiftSeen(Strand.CHOICE, 5, 4, -1, 5, 6)


@pytest.mark.parametrize(
    ("shifts", "sam"),
    [
        ((KNOWS_MORE,), Face.WARM),
        ((VOICE_GONE, KNOWS_MORE), Face.TIRED),
        ((KNOWS_MORE, CHOOSES_LESS), Face.AT_EASE),
        ((VOICE_GONE, CHOOSES_LESS), Face.WARY),
        ((CHOOSES_LESS, CHOOSES_LESS), Face.HURT),
        ((), Face.AT_EASE),
    ],
)
def test_of_a_move_with_several_shifts_the_whole_counts_and_one_that_found_nothing(
    shifts: tuple[ShiftSeen, ...], sam: Face
) -> None:
    assert face_after(STORY, replace(move(HERS), shifts=shifts), SAM) == sam
