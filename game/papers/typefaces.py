"""The typefaces that a page for paper carries in itself, so that it looks alike anywhere."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path

Typefaces = Mapping[tuple[str, int], bytes]
"""TrueType files by family and weight."""

_FILES = {
    ("Atkinson Hyperlegible Next", 400): "AtkinsonHyperlegibleNext_400Regular.ttf",
    ("Atkinson Hyperlegible Next", 600): "AtkinsonHyperlegibleNext_600SemiBold.ttf",
    ("Atkinson Hyperlegible Next", 800): "AtkinsonHyperlegibleNext_800ExtraBold.ttf",
    ("Young Serif", 400): "YoungSerif_400Regular.ttf",
}


def typefaces(folder: Path) -> Typefaces:
    """The typefaces of a page, from the folder of fonts; OSError where one cannot be read."""
    return {face: (folder / name).read_bytes() for face, name in _FILES.items()}


def font_faces(faces: Typefaces) -> str:
    """The style that puts typefaces into a page; nothing for none."""
    return "".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; '
        f"src: url(data:font/ttf;base64,{b64encode(data).decode()}); }}\n"
        for (family, weight), data in faces.items()
    )
