"""Packs made to do harm: each is refused with its sentence, and nothing is written anywhere."""

from __future__ import annotations

import io
import stat
import struct
import tracemalloc
import warnings
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from game.library.packs.names import trouble_with_name
from game.library.packs.packs import Brought, NotDone, bring_in
from game.library.packs.zip import BadPack, packed, unpacked
from game.library.reading.scenario_reader import Reading, read_scenario

STORY = b"""format: 1
scenario: Two people
people:
  Sam: {chair: service user}
  Ann: {chair: professional}
moments:
  The door: {script: [Hello.], go to: The end}
  The end: {script: [Goodbye.], ending: Done}
"""
MIB = 1024 * 1024
Files = list[tuple[str | zipfile.ZipInfo, bytes]]


def zipped(files: Files, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    written = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(written, "w", method) as pack:
        warnings.simplefilter("ignore")  # of a name that is there twice
        for name, content in files:
            pack.writestr(name, content, method)
    return written.getvalue()


def with_story(*files: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    return zipped([("mine/scenario.yaml", STORY), *files])


def of_kind(name: str, kind: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system, info.external_attr = 3, (kind | 0o777) << 16
    return info


def changed(data: bytes, at: int, new: bytes) -> bytes:
    return data[:at] + new + data[at + len(new) :]


def locked() -> bytes:
    data = with_story()
    in_list = data.index(b"PK\x01\x02")
    return changed(changed(data, 6, b"\x01\0"), in_list + 8, b"\x01\0")


def lying_about_its_size() -> bytes:
    data = zipped([("scenario.yaml", STORY + b"#" * 5000)])
    return changed(data, data.index(b"PK\x01\x02") + 24, struct.pack("<L", 10))


def said_to_be_longer_than_it_is() -> bytes:
    data = zipped([("scenario.yaml", STORY)])
    return changed(data, data.index(b"PK\x01\x02") + 24, struct.pack("<L", len(STORY) + 3))


def said_to_be_shorter_than_it_is_packed() -> bytes:
    data = zipped([("scenario.yaml", STORY)], zipfile.ZIP_STORED)
    return changed(data, data.index(b"PK\x01\x02") + 24, struct.pack("<L", len(STORY) - 3))


def over_each_other() -> bytes:
    """Two names in the list for the same bytes of the pack."""
    data = zipped([("scenario.yaml", STORY), ("scenarii.yaml", STORY)])
    second = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    return changed(data, second + 42, struct.pack("<L", 10))


def cut_short() -> bytes:
    return with_story()[:-30]


def spoiled() -> bytes:
    data = zipped([("scenario.yaml", STORY)], zipfile.ZIP_STORED)
    return changed(data, data.index(b"Hello"), b"Jello")


def with_two_disks() -> bytes:
    data = with_story()
    return changed(data, len(data) - 18, b"\x01\0\x01\0")


def with_a_name_that_is_no_text() -> bytes:
    data = with_story(("mine/caf\u00e9.txt", b"x"))
    return data.replace("caf\u00e9".encode(), b"caf\xff\xff")


def with_a_hidden_end() -> bytes:
    data = with_story(("mine/notes_txt", b"x"))
    return data.replace(b"notes_txt", b"notes\0txt")


def test_a_pack_of_older_windows_has_its_own_mark_between_folder_and_file() -> None:
    data = zipped([("hello\\scenario.yaml", STORY), ("hello\\plays\\one.play", b"end Home")])
    assert list(unpacked(data).contents) == ["hello/scenario.yaml", "hello/plays/one.play"]


LINK, PIPE, DISK = (of_kind("mine/a.txt", k) for k in (stat.S_IFLNK, stat.S_IFIFO, stat.S_IFBLK))
NOTHING_TO_READ = "The pack is damaged, or is no zip file."
ATTACKS: dict[str, tuple[Callable[[], bytes], str]] = {
    "up": (lambda: with_story(("mine/../../evil.txt", b"x")), "leads out of its own folder"),
    "from the top": (lambda: with_story(("/etc/evil.txt", b"x")), "leads out of its own folder"),
    "hidden and up": (lambda: with_story(("../.evil", b"x")), "leads out of its own folder"),
    "a drive": (lambda: with_story(("C:evil.txt", b"x")), "has a sign in it"),
    "backslashes": (lambda: with_story(("..\\evil.txt", b"x")), "has a sign in it"),
    "a stream": (lambda: with_story(("mine/a.txt:evil.txt", b"x")), "has a sign in it"),
    "a hidden end": (with_a_hidden_end, "has a sign in it that cannot be seen"),
    "turned round": (lambda: with_story(("mine/\u202etxt.play", b"x")), "cannot be seen"),
    "a link": (lambda: with_story((LINK, b"/etc/passwd")), "is a link or a device, not a file"),
    "a pipe": (lambda: with_story((PIPE, b"")), "is a link or a device, not a file"),
    "a disk": (lambda: with_story((DISK, b"")), "is a link or a device, not a file"),
    "twice": (lambda: with_story(("mine/scenario.yaml", b"x")), "Two files have the same name"),
    "twins": (lambda: with_story(("mine/Scenario.YAML", b"x")), "Two files have the same name"),
    "twin accents": (
        lambda: with_story(("mine/caf\u00e9.txt", b"x"), ("mine/cafe\u0301.txt", b"y")),
        "Two files have the same name",
    ),
    "twin folders": (
        lambda: with_story(("mine/plays/a.play", b"x"), ("mine/Plays/b.play", b"y")),
        "A folder is written in two ways",
    ),
    "file and folder": (
        lambda: with_story(("mine/a.txt", b"x"), ("mine/a.txt/b.txt", b"y")),
        "is a file and a folder at once",
    ),
    "a device": (lambda: with_story(("mine/con.txt", b"x")), "is the name of a device on Windows"),
    "a device's folder": (lambda: with_story(("mine/LPT9/a.txt", b"x")), "is the name of a device"),
    "a dot at the end": (lambda: with_story(("mine /a.txt", b"x")), "has a space or a dot"),
    "too long": (lambda: with_story((f"mine/{'a' * 120}.txt", b"x")), "is too long a name"),
    "too deep": (lambda: with_story(("a/" * 9 + "b.txt", b"x")), "in more than 5 folders"),
    "a pack inside": (lambda: with_story(("mine/b.zip", b"x")), "is a pack inside the pack"),
    "a pack in disguise": (
        lambda: with_story(("mine/notes.txt", with_story())),
        "is a pack inside the pack",
    ),
    "no picture": (lambda: with_story(("mine/a.png", b"GIF89a")), "is not a PNG picture"),
    "a password": (locked, "is locked with a password"),
    "a bomb": (lambda: with_story(("mine/a.txt", b"\0" * 9 * MIB)), "to more than 100 times"),
    "one large file": (
        lambda: zipped([("scenario.yaml", STORY), ("a.txt", b"x" * 11 * MIB)]),
        "is larger than 10 MB",
    ),
    "many files": (
        lambda: with_story(*((f"mine/{n}.txt", b"") for n in range(500))),
        "holds more than 500 files",
    ),
    "another method": (
        lambda: zipped([("scenario.yaml", STORY)], zipfile.ZIP_LZMA),
        "is packed in an unusual way",
    ),
    "over each other": (over_each_other, "lie over each other"),
    "a false size": (lying_about_its_size, NOTHING_TO_READ),
    "a shorter size": (said_to_be_shorter_than_it_is_packed, NOTHING_TO_READ),
    "a longer size": (said_to_be_longer_than_it_is, "is not as long as the pack says"),
    "cut": (cut_short, NOTHING_TO_READ),
    "spoiled": (spoiled, NOTHING_TO_READ),
    "no text for a name": (with_a_name_that_is_no_text, NOTHING_TO_READ),
    "empty": (lambda: b"", NOTHING_TO_READ),
    "not a pack": (lambda: STORY, NOTHING_TO_READ),
    "no story": (lambda: zipped([("notes.txt", b"x")]), "is a pack without a scenario.yaml"),
    "two stories": (
        lambda: with_story(("other/scenario.yaml", STORY)),
        "holds 2 scenarios. Bring in one at a time",
    ),
}


def read(path: Path) -> Reading:
    return read_scenario(path)


def everything_in(folder: Path) -> dict[str, bytes | None]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_refused_and_nothing_is_written(tmp_path: Path, name: str) -> None:
    made, wanted = ATTACKS[name]
    pack = tmp_path / "downloads" / "pack.zip"
    pack.parent.mkdir()
    pack.write_bytes(made())
    before = everything_in(tmp_path)
    done = bring_in(pack, tmp_path / "data" / "scenarios", read, with_errors=True)
    assert isinstance(done, NotDone)
    assert wanted in done.sentence
    assert everything_in(tmp_path) == before


def test_what_no_scenario_has_is_left_out_by_name_and_never_unpacked(tmp_path: Path) -> None:
    strange = ("mine/run.exe", b"MZ"), ("mine/notes.docx", b"PK\x03\x04"), ("mine/a.svg", b"<svg/>")
    pack = tmp_path / "mine.zip"
    pack.write_bytes(with_story(*strange, ("mine/scenario.yaml~", b"old")))
    done = bring_in(pack, tmp_path / "data" / "scenarios", read)
    assert isinstance(done, Brought)
    assert done.left_out == ("mine/a.svg", "mine/notes.docx", "mine/run.exe", "mine/scenario.yaml~")
    assert [path.name for path in done.path.iterdir()] == ["scenario.yaml"]


def test_a_pack_in_two_parts_gives_no_more_than_its_own_files() -> None:
    assert list(unpacked(with_two_disks()).contents) == ["mine/scenario.yaml"]


def test_many_middling_files_are_too_much_together() -> None:
    piece = b"".join(number.to_bytes(32, "little") for number in range(9 * MIB // 32))
    pieces: Files = [(f"{n}.txt", piece) for n in range(6)]
    with pytest.raises(BadPack, match="unpacks to more than 50 MB"):
        unpacked(zipped([("scenario.yaml", STORY), *pieces]))


def test_a_list_of_a_million_names_is_refused_before_it_is_read() -> None:
    entry = b"PK\x01\x02" + b"\0" * 42
    names = entry * 1_000_000
    end = struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, 5, 5, len(names), 0, 0)
    data = names + end
    tracemalloc.start()
    try:
        with pytest.raises(BadPack, match="holds more than 500 files"):
            unpacked(data)
        assert tracemalloc.get_traced_memory()[1] < MIB
    finally:
        tracemalloc.stop()


def test_a_pack_that_says_it_is_of_the_large_kind_is_refused() -> None:
    data = with_story()
    large = b"PK\x06\x07" + b"\0" * 16
    with pytest.raises(BadPack, match="or is made for more"):
        unpacked(data[:-22] + large + data[-22:])


HOSTILE = st.lists(
    st.sampled_from(
        [
            *("..", ".", "", "mine", "Mine", "plays", "con", "C:", "~", "a.txt", "A.TXT"),
            *("b.play", "\\..", "\0", "scenario.yaml", "x" * 90, " ", "caf\u00e9", "cafe\u0301"),
            *("\u202e", "*"),
        ]
    ),
    min_size=1,
    max_size=5,
).map("/".join)
NAMES = st.lists(st.one_of(HOSTILE, st.text(max_size=12)), max_size=5)


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("room")


@settings(deadline=None)
@given(names=NAMES, kinds=st.lists(st.sampled_from([0, stat.S_IFLNK, stat.S_IFREG]), max_size=5))
@example(names=["mine/plays/a.txt"], kinds=[])
def test_no_file_ever_lands_outside_its_folder_on_the_shelf(
    room: Path, names: list[str], kinds: list[int]
) -> None:
    files: Files = [("mine/scenario.yaml", STORY)]
    for number, name in enumerate(names):
        info = zipfile.ZipInfo("x")
        info.filename = info.orig_filename = name
        info.external_attr = (kinds[number] if number < len(kinds) else 0) << 16
        files.append((info, b"harm"))
    try:
        made = zipped(files)
    except (UnicodeError, IndexError):  # a name that no pack can hold
        return
    pack, shelf = room / "pack.zip", room / "data" / "scenarios"
    pack.write_bytes(made)
    before = everything_in(room)
    done = bring_in(pack, shelf, read)
    new = {name: content for name, content in everything_in(room).items() if name not in before}
    assert before.items() <= everything_in(room).items()
    if isinstance(done, NotDone):
        assert not [name for name, content in new.items() if content is not None]
        return
    inside = done.path.relative_to(room).as_posix()
    for name, content in new.items():
        assert name in ("data", "data/scenarios", inside) or name.startswith(f"{inside}/")
        assert content is None or trouble_with_name(name.removeprefix(f"{inside}/")) is None
    assert isinstance(done, Brought)


@settings(deadline=None)
@given(st.dictionaries(HOSTILE, st.binary(max_size=20), max_size=4))
def test_whatever_can_be_packed_unpacks_to_the_same(contents: dict[str, bytes]) -> None:
    try:
        data = packed(contents)
    except BadPack:
        return
    assert unpacked(data) == (contents, ())


@settings(deadline=None)
@given(st.binary(max_size=200), st.integers(min_value=0, max_value=400))
def test_spoiled_bytes_never_give_more_than_a_sentence(new: bytes, at: int) -> None:
    data = with_story(("mine/notes.txt", b"some words"))
    with suppress(BadPack):
        found = unpacked(changed(data, min(at, len(data)), new))
        names = (*found.contents, *found.left_out)
        assert all(trouble_with_name(name) is None for name in names)
