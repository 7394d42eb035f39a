"""The language that the program speaks: its own sentences, from `assets/words/LANGUAGE.po`.

`OTHER_CHAIR_LANGUAGE` names a language, or the `.po` file that somebody is at work on; without it
the program speaks the language that a story is told in, and the window the one that is chosen in
its settings. A person's own files are in the folder `words` of their data. A sentence without
words, or marked fuzzy (a draft), stays English. A story's own words are not here: see variants.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from glob import glob
from pathlib import Path

from game.library.data_folder import data_folder
from game.library.shipped import assets_folder
from game.words.catalogue import ENGLISH, Catalogue
from game.words.languages import first_subtag, own_name

VARIABLE = "OTHER_CHAIR_LANGUAGE"
FOLDER = "words"
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


def catalogue_for(story: str = ENGLISH.language) -> Catalogue:
    """The program's words as they are wanted; `story` is the BCP 47 tag of what is told.

    What cannot be read is said once on standard error, and the words are English.
    """
    wanted = os.environ.get(VARIABLE, "")
    return _read(_file(wanted, _folders())) if wanted else _of_a_story(story)


def catalogue_in(chosen: str) -> Catalogue:
    """The window's words, in the language chosen in its settings; "" is English.

    The variable wins. A language of which there is no file any more is English, without a word.
    """
    wanted = os.environ.get(VARIABLE, "")
    if wanted:
        return catalogue_for()
    path = _file(chosen, _folders())
    return _read(path) if path is not None and path.is_file() else ENGLISH


def languages(can_draw: Callable[[str], bool]) -> Mapping[str, str]:
    """What the window can be set to beside English: tags, with the languages' own names.

    Empty where the variable has chosen already. A language is left out whose own name has letters
    that nothing on this computer can draw.
    """
    if os.environ.get(VARIABLE):
        return {}
    tags = sorted({Path(name).stem for each in _folders() for name in glob("*.po", root_dir=each)})
    named = {tag: own_name(tag) for tag in tags if _TAG.fullmatch(tag)}
    return {tag: name for tag, name in named.items() if all(map(can_draw, name.replace(" ", "")))}


def _folders() -> tuple[Path, ...]:
    """A person's own files come first."""
    return data_folder(os.environ) / FOLDER, assets_folder() / FOLDER


def _of_a_story(language: str) -> Catalogue:
    """Only what is shipped, so that a story is told in the same words on every computer."""
    path = _file(language, (assets_folder() / FOLDER,))
    return _read(path) if path is not None and path.is_file() else ENGLISH


@cache
def _read(path: Path | None) -> Catalogue:
    if path is None:
        return ENGLISH
    from game.app.language_file import NoPolib, NotPo, catalogue_of  # English does without

    try:
        catalogue, left_out = catalogue_of(path.read_text("utf-8"))
    except (OSError, UnicodeError, NotPo, NoPolib) as error:
        _remark(f"{VARIABLE}: {path} cannot be used: {error} The words are English.")
        return ENGLISH
    for sentence in left_out:
        _remark(f"{path}: {sentence}")
    return catalogue


def _remark(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def _file(wanted: str, folders: Sequence[Path]) -> Path | None:
    """The file of a language; None where the program's own words are in it already."""
    if wanted.endswith(".po"):
        return Path(wanted)
    first = first_subtag(wanted)
    if first == "en" or not _TAG.fullmatch(wanted):
        return None
    named = [folder / f"{tag}.po" for tag in (wanted, first) for folder in folders]
    return next((file for file in named if file.is_file()), named[-1])
