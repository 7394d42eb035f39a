"""The files that make up a scenario, gathered from a folder, a single file or a pack.

What is gathered is in memory, by name, ready to be put on a shelf or into a pack; nothing is
written here. Hidden files are never among it, and links are not followed.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from game.library.packs import zip as zips
from game.library.packs.names import (
    is_kind_of_pack,
    is_passed_over,
    trouble_with_name,
    trouble_with_twins,
)
from game.library.plays import play_files
from game.library.reading.scenario_reader import STORY, scenario_file
from game.library.trainers import trainers_file
from game.library.variants.variants import variant_file, variants_beside

PACK = ".zip"


@dataclass(frozen=True, slots=True)
class Gathered:
    """A scenario's files by name, its story among them as `scenario.yaml`.

    `name` is what the folder, file or pack is called. `left_out` are names that were there and
    do not belong to a scenario. `story` is where the story was: a path that a person knows.
    """

    name: str
    contents: dict[str, bytes]
    story: str
    left_out: tuple[str, ...] = ()


def gathered(path: Path, pictures: tuple[str, ...] = ()) -> Gathered:
    """The files of the scenario at a path: its folder, its file, or a pack.

    Of a folder everything counts that can belong to a scenario. Of a single file only what
    is known to go with it does: the `pictures` named, and beside a `scenario.yaml` its variants,
    plays and trainers' notes. Raises NotAScenario where there is none, BadPack for files that are
    not taken, and OSError.
    """
    if path.suffix.lower() == PACK and path.is_file():
        return _from_pack(path)
    file = scenario_file(path)
    found = _from_folder(path) if path.is_dir() else _from_file(file, pictures)
    twins = trouble_with_twins(found.contents)
    if twins is not None:
        raise zips.BadPack(twins)
    return found


def _from_pack(path: Path) -> Gathered:
    with path.open("rb") as file:
        contents, strange = zips.unpacked(file.read(zips.MOST_BYTES_PACKED + 1))
    story = _story_in(contents, path)
    folder = PurePosixPath(story).parent
    inside = {
        str(PurePosixPath(name).relative_to(folder)): content
        for name, content in contents.items()
        if PurePosixPath(name).is_relative_to(folder)
    }
    inside[STORY] = inside.pop(PurePosixPath(story).name)
    outside = [name for name in contents if not PurePosixPath(name).is_relative_to(folder)]
    left_out = tuple(sorted((*outside, *strange)))
    return Gathered(folder.name or path.stem, inside, f"{path}/{story}", left_out)


def _story_in(contents: dict[str, bytes], path: Path) -> str:
    """The name of the one story: a `scenario.yaml`, or the only YAML file there is."""
    stories = [name for name in contents if PurePosixPath(name).name == STORY]
    if not stories:
        stories = [name for name in contents if name.endswith(".yaml")]
        if len(stories) != 1:
            raise zips.BadPack(f"{path} is a pack without a {STORY}.")
    if len(stories) > 1:
        raise zips.BadPack(f"{path} holds {len(stories)} scenarios. Bring in one at a time.")
    return stories[0]


def _from_folder(folder: Path) -> Gathered:
    contents: dict[str, bytes] = {}
    left_out: list[str] = []
    size = 0
    for name, path in _inside(folder):
        if not is_kind_of_pack(name) or not _is_plain_file(path):
            left_out.append(name)
            continue
        contents[name] = _content(name, path)
        size += len(contents[name])
        if size > zips.MOST_BYTES:
            raise zips.BadPack(f"{folder} holds more than {zips.MOST_BYTES // zips.MIB} MB.")
    if STORY not in contents:
        raise zips.BadPack(f"{folder / STORY} is a link. Bring in the folder that it leads to.")
    own = folder.resolve().name
    return Gathered(own, contents, str(folder / STORY), tuple(left_out))


def _from_file(file: Path, pictures: tuple[str, ...]) -> Gathered:
    own = [variant_file(file, name) for name in variants_beside(file)]
    trainers = trainers_file(file)
    own += [] if trainers is None else [trainers]
    beside = [file.parent / name for name in pictures]
    contents = {STORY: _content(STORY, file)}
    if file.name == STORY:
        beside += [*own, *play_files(file)]
    for path in beside:
        name = path.relative_to(file.parent).as_posix()
        if is_kind_of_pack(name) and _is_plain_file(path):
            contents[name] = _content(name, path)
    if file.name == STORY:
        return Gathered(file.parent.resolve().name, contents, str(file))
    # These name their story's file, and the story is called scenario.yaml from now on.
    return Gathered(file.stem, contents, str(file), tuple(path.name for path in own))


def _inside(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file in a folder that is not hidden, by name; folders behind links are not entered."""
    seen = 0
    for at, folders, files in os.walk(folder):
        under = Path(at).relative_to(folder)
        folders[:] = sorted(name for name in folders if not is_passed_over(name))
        for name in sorted(files):
            if is_passed_over(name):
                continue
            seen += 1
            if seen > zips.MOST_FILES:
                raise zips.BadPack(f"{folder} holds more than {zips.MOST_FILES} files.")
            yield (under / name).as_posix(), Path(at) / name


def _is_plain_file(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def _content(name: str, path: Path) -> bytes:
    trouble = trouble_with_name(name)
    if trouble is None:
        with path.open("rb") as file:
            content = file.read(zips.MOST_BYTES_A_FILE + 1)
        trouble = zips.trouble_with_content(name, content)
    if trouble is not None:
        raise zips.BadPack(trouble)
    return content
