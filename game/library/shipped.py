"""Where the scenarios, theory cards and drawings that come with the program are.

An installed program has them inside itself, in `game/shipped`; a checked-out repository has
them beside `game`. A person's own scenarios are not here; they are in their data folder.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def _folder(package: Path, name: str) -> Path:
    inside = package / "shipped" / name
    return inside if inside.is_dir() else package.parent / name


def scenarios_folder(package: Path = PACKAGE) -> Path:
    """The folder of shipped scenarios; `package` is the folder `game`."""
    return _folder(package, "scenarios")


def theory_folder(package: Path = PACKAGE) -> Path:
    """The folder of theory cards, one file a card."""
    return scenarios_folder(package) / "theory"


def assets_folder(package: Path = PACKAGE) -> Path:
    """The folder of drawings and fonts."""
    return _folder(package, "assets")
