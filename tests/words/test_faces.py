"""Every face has its words."""

from __future__ import annotations

from game.model.picture import Face
from game.words.faces import face_said


def test_every_face_is_said_with_the_word_of_the_format() -> None:
    for face in Face:
        assert face_said("Danny", face) == f"Danny looks {face.value}"
