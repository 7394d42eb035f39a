"""What people's faces show at a point of a play: what the story says, else what moved.

A story sets faces by name on a line, on a choice and on a case of differing picks. Whoever it does
not name follows the move: who gained, who lost, how trust went. Nobody looks cross, surprised or
amused unless the story says so. Pure; how a face is drawn is in `game.cast`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from game.model.picture import Face, Faces
from game.model.power import Chair, Rung
from game.model.scenario import TRUST, Scenario
from game.model.view import LineSeen, MoveSeen, SceneSeen
from game.play.meeting import Outcome, ToldPage

SOFTENED: Mapping[Face, Face] = MappingProxyType(
    {
        Face.WARM: Face.WARM,
        Face.AMUSED: Face.WARM,
        Face.HURT: Face.WARY,
        Face.ANGRY: Face.WARY,
        Face.TIRED: Face.TIRED,
    }
)
"""What is left of a face in the next moment, in the same place and at the same time."""
FULLY_MEANT = Rung.PARTNERSHIP.number
"""The lowest rung on which a gain of one point is met with warmth."""


def faces_of(scenario: Scenario, told: Iterable[ToldPage | Outcome]) -> dict[str, Face]:
    """What faces show when all this has been told; whoever is not in it is at ease."""
    faces: dict[str, Face] = {}
    scene: SceneSeen | None = None
    for part in told:
        if isinstance(part, Outcome):
            faces |= _moved(scenario, part.moves)
            continue
        faces = _carried(faces, scene, part.passage.scene) | _arrived(scenario, part)
        scene = part.passage.scene
    return faces


def faces_in_room(
    scenario: Scenario, lines: Iterable[LineSeen], moves: Sequence[MoveSeen]
) -> dict[str, Face]:
    """The same for a room that reads a story together: these lines told, these moves made."""
    return _moved(scenario, moves) | {name: face for line in lines for name, face in line.faces}


def face_after(scenario: Scenario, move: MoveSeen, name: str) -> Face | None:
    """What a move leaves in somebody's face; None: it says nothing of them, and they stay so."""
    said = dict(move.faces)
    if name in said:
        return said[name]
    person = scenario.person(name)
    if person is None or person.chair is None:
        return None
    if person.chair in _makers(move):
        return _own(move, person.chair)
    return _met(move, person.chair)


def _carried(
    faces: Mapping[str, Face], before: SceneSeen | None, now: SceneSeen
) -> dict[str, Face]:
    if before is None or (before.setting, before.time) != (now.setting, now.time):
        return {}
    return {name: SOFTENED.get(face, Face.AT_EASE) for name, face in faces.items()}


def _arrived(scenario: Scenario, page: ToldPage) -> dict[str, Face]:
    """A page told to its end: what its lines say holds against what only follows a move."""
    said = {name: face for line in page.passage.lines for name, face in line.faces}
    stated: Faces = tuple(pair for move in page.moves for pair in move.faces)
    return {**_moved(scenario, page.moves), **said, **dict(stated)}


def _moved(scenario: Scenario, moves: Sequence[MoveSeen]) -> dict[str, Face]:
    faces: dict[str, Face] = {}
    for move in moves:
        names = [*(scenario.seated(chair).name for chair in Chair), *dict(move.faces)]
        for name in names:
            face = face_after(scenario, move, name)
            if face is not None:
                faces[name] = face
    return faces


def _makers(move: MoveSeen) -> set[Chair]:
    if move.stands is not None:
        return {move.stands}
    return {pick.chair for pick in move.picks}


def _own(move: MoveSeen, chair: Chair) -> Face:
    """Of somebody who made the move: letting go tires, trust warms."""
    if _trust(move) > 0:
        return Face.WARM
    if chair is Chair.SERVICE_USER and _gain(move, chair) < 0:
        return Face.TIRED
    return Face.AT_EASE


def _met(move: MoveSeen, chair: Chair) -> Face:
    """Of somebody to whom the move was done."""
    gain, trust = _gain(move, chair), _trust(move)
    if gain < 0 or trust < 0:
        hurts = gain < -1 or (gain < 0 and trust < 0)
        return Face.HURT if hurts and chair is Chair.SERVICE_USER else Face.WARY
    if chair is Chair.SERVICE_USER and _seemed_more(move):
        return Face.WARY
    if chair is Chair.SERVICE_USER and _taken_again(move):
        return Face.TIRED
    if chair is Chair.PROFESSIONAL and _gain(move, chair.other) < 0:
        gain = 0  # nobody is pleased at another's loss
    if trust > 0 or gain > 1 or (gain > 0 and _is_meant(move)):
        return Face.WARM
    return Face.AT_EASE


def _gain(move: MoveSeen, chair: Chair) -> int:
    """By how many points a chair's strands rose (+) or fell."""
    if chair is Chair.SERVICE_USER:
        return sum(shift.user_after - shift.user_before for shift in move.shifts)
    return sum(shift.professional_after - shift.professional_before for shift in move.shifts)


def _trust(move: MoveSeen) -> int:
    return sum(one.after - one.before for one in move.measures if one.name == TRUST)


def _seemed_more(move: MoveSeen) -> bool:
    return move.looks is not None and move.looks > _gain(move, Chair.SERVICE_USER)


def _taken_again(move: MoveSeen) -> bool:
    """Something was to be taken, and there was nothing left to take."""
    return any(s.user_asked < 0 and s.user_after == s.user_before for s in move.shifts)


def _is_meant(move: MoveSeen) -> bool:
    return move.rung is None or move.rung.number >= FULLY_MEANT
