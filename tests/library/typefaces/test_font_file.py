"""What font files say of themselves, by what is known of those that come with the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.library.typefaces.computer import ComputersFonts, font_folders
from game.library.typefaces.font_file import NotAFont, read_font

FONTS = Path(__file__).parents[3] / "assets" / "fonts"


@pytest.mark.parametrize(
    ("file", "family", "style", "x_height"),
    [
        ("AtkinsonHyperlegibleNext_400Regular.ttf", "Atkinson Hyperlegible Next", "Regular", 0.496),
        ("Lexend_400Regular.ttf", "Lexend", "Regular", 0.525),
        ("OpenDyslexic_400Regular.otf", "OpenDyslexic", "Regular", 0.56),
        ("OpenDyslexic_700Bold.otf", "OpenDyslexic", "Bold", 0.56),
    ],
)
def test_a_face_tells_its_name_and_how_tall_it_is(
    file: str, family: str, style: str, x_height: float
) -> None:
    face = read_font(FONTS / file)
    assert (face.family, face.style, face.is_pictures) == (family, style, False)
    assert face.x_height == pytest.approx(x_height, abs=0.001)


def test_a_face_tells_which_letters_it_has() -> None:
    atkinson = read_font(FONTS / "AtkinsonHyperlegibleNext_400Regular.ttf")
    assert [letter for letter in "aZ ŵŶ£é’—→α✓ж" if not atkinson.has(letter)] == list("→α✓ж")
    dyslexic = read_font(FONTS / "OpenDyslexic_400Regular.otf")
    assert [letter for letter in "aŵ→✓日" if not dyslexic.has(letter)] == ["日"]


@pytest.mark.parametrize("data", [b"", b"no font at all", b"\0\1\0\0" + b"\xff" * 40])
def test_what_is_no_font_is_refused(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "no.ttf").write_bytes(data)
    with pytest.raises(NotAFont, match=r"no\.ttf is no font that can be read"):
        read_font(tmp_path / "no.ttf")


def test_any_cut_of_a_font_is_read_or_refused(tmp_path: Path) -> None:
    whole = (FONTS / "Lexend_400Regular.ttf").read_bytes()
    for length in range(0, 4000, 97):
        (tmp_path / "cut.ttf").write_bytes(whole[:length])
        with pytest.raises(NotAFont):
            read_font(tmp_path / "cut.ttf")


def test_a_letter_is_asked_of_the_computers_faces_and_broken_ones_are_passed_over(
    tmp_path: Path,
) -> None:
    deep = tmp_path / "deep" / "er"
    deep.mkdir(parents=True)
    for name in ("Lexend_400Regular.ttf", "OpenDyslexic_400Regular.otf", "Lexend_600SemiBold.ttf"):
        (deep / name).write_bytes((FONTS / name).read_bytes())
    (tmp_path / "Arial.ttf").write_bytes(b"broken")
    here = ComputersFonts([tmp_path, tmp_path / "nowhere"])
    found = here.face_for("→")
    assert found is not None
    assert found.family == "OpenDyslexic"
    assert here.face_for("日") is None
    assert list(here.families()) == ["Lexend", "OpenDyslexic"]


@pytest.mark.parametrize(
    ("platform", "environ", "folders"),
    [
        ("linux", {"HOME": "/home/sam"}, ["/home/sam/.local/share/fonts", "/home/sam/.fonts",
                                          "/usr/local/share/fonts", "/usr/share/fonts"]),
        ("darwin", {"HOME": "/Users/sam"}, ["/Users/sam/Library/Fonts", "/Library/Fonts",
                                            "/System/Library/Fonts"]),
        ("win32", {"LOCALAPPDATA": "C:/Users/sam/Local", "WINDIR": "C:/Windows"},
         ["C:/Users/sam/Local/Microsoft/Windows/Fonts", "C:/Windows/Fonts"]),
    ],
)  # fmt: skip
def test_each_system_keeps_its_faces_in_its_own_folders(
    platform: str, environ: dict[str, str], folders: list[str]
) -> None:
    assert [path.as_posix() for path in font_folders(environ, platform)] == folders
