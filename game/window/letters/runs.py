"""A line in parts that can be drawn, each by one face in one direction and one script.

`alphabet` are the letters that the face in use has; what it lacks is asked of `face_for`. A mark
stays with the letter that it stands on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from unicodedata import category, name

from game.window.letters.directions import in_order

if TYPE_CHECKING:
    from game.library.typefaces.font_file import FontFile

FaceFor: TypeAlias = "Callable[[str], FontFile | None]"
ORDINARY = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x2010, 0x2028))))
"""Letters that are never read from the right and join nothing: Latin ones, and signs."""
_SCRIPTS = {
    "ARABIC": "Arab", "HEBREW": "Hebr", "SYRIAC": "Syrc", "THAANA": "Thaa", "DEVANAGARI": "Deva",
    "BENGALI": "Beng", "GURMUKHI": "Guru", "GUJARATI": "Gujr", "TAMIL": "Taml", "TELUGU": "Telu",
    "KANNADA": "Knda", "MALAYALAM": "Mlym", "SINHALA": "Sinh", "THAI": "Thai", "LAO": "Laoo",
    "TIBETAN": "Tibt", "MYANMAR": "Mymr", "GEORGIAN": "Geor", "ARMENIAN": "Armn",
    "ETHIOPIC": "Ethi", "KHMER": "Khmr", "MONGOLIAN": "Mong", "GREEK": "Grek", "CYRILLIC": "Cyrl",
    "HIRAGANA": "Hira", "KATAKANA": "Kana", "HANGUL": "Hang", "CJK": "Hani",
}  # fmt: skip
_JOINER = "\u200d"


def no_other_face(letter: str) -> FontFile | None:
    """A letter that the face in use lacks, where no other face can be asked."""
    return None


class LetterRun(NamedTuple):
    """`face` None: the face in use. `script` is a code of ISO 15924, "" where none is needed."""

    text: str
    face: FontFile | None = None
    is_right_to_left: bool = False
    script: str = ""

    @property
    def is_plain(self) -> bool:
        """True where the face in use draws it as it comes."""
        return self.face is None and not self.is_right_to_left and not self.script


@lru_cache(maxsize=4000)
def script_of(letter: str) -> str:
    """The script of a letter, "" for Latin ones and for signs that all scripts share."""
    return _SCRIPTS.get(name(letter, "").partition(" ")[0], "")


def runs_of(text: str, has: Callable[[str], bool], face_for: FaceFor) -> tuple[LetterRun, ...]:
    """The parts of one line as they stand from left to right.

    `has` tells of a letter whether the face in use has it. What no face has is left to that one.
    """
    if ORDINARY.issuperset(text) and all(map(has, text)):
        return (LetterRun(text),)
    return tuple(
        LetterRun(part, face, run.is_right_to_left, script)
        for run in in_order(text)
        for part, face, script in _turned(
            list(_parts(run.text, has, face_for)), run.is_right_to_left
        )
    )


_Part: TypeAlias = "tuple[str, FontFile | None, str]"


def _turned(parts: list[_Part], is_right_to_left: bool) -> list[_Part]:
    return parts[::-1] if is_right_to_left else parts


def _parts(text: str, has: Callable[[str], bool], face_for: FaceFor) -> Iterator[_Part]:
    """Neighbours of one face and script together; spaces and marks go with what is before them.

    A script of which the face in use lacks a letter is left to another face as a whole.
    """
    from game.library.typefaces.font_file import is_seen  # plain letters do without

    lacking = {script_of(letter) for letter in text if not has(letter)} - {""}
    held, face, script = "", None, ""
    for letter in text:
        is_mark = not is_seen(letter) or category(letter).startswith("M")
        joins = held and (is_mark or held[-1] == _JOINER)
        own = script_of(letter) or (script if not letter.isalnum() else "")
        has_it = has(letter) and own not in lacking
        at = face if joins else (None if has_it else face_for(letter))
        if held and not joins and (at is not face or own != script):
            yield held, face, script
            held = ""
        if not joins:
            face, script = at, own
        held += letter
    if held:
        yield held, face, script
