"""`other-chair doctor`: what works on this computer, a line a part.

Here the facts are gathered; what is said of them is in `game.authoring.doctor`. Nothing is sent
anywhere, shown, spoken or played, and nothing that a person made is changed. No name of a
person, computer or playthrough is among what is printed; the home folder is written `~`.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from importlib.util import find_spec
from ipaddress import ip_address
from pathlib import Path
from socket import AF_INET, SOCK_DGRAM, socket

from game.app.aloud import Voice, voice
from game.app.opened import reading
from game.app.trials import trials
from game.authoring import doctor
from game.authoring.doctor import EXTRAS, PartTried, as_json, as_text
from game.cli.line.syntax import Arguments
from game.library.data_folder import copied_elsewhere, data_folder, trouble_with
from game.library.reading.scenario_reader import NotAScenario
from game.library.runs import rows as run_rows
from game.library.runs.beside import FILE
from game.library.runs.salvage import read_only
from game.library.runs.schema import FAILURES
from game.library.shelf import FOLDER, shelf
from game.library.shipped import assets_folder, scenarios_folder
from game.model.scenario import Scenario
from game.web.export.browser_python import NoBrowserPython, tried_folder
from game.web.open_files import phones

_ELSEWHERE = (
    *("192.0.2.1", "192.168.0.1", "192.168.1.1", "192.168.8.1", "192.168.137.1"),
    *("10.0.0.1", "172.20.10.1"),
)
"""An address that is nobody's, then those that routers and shared phones use most: the last are
for a network that leads nowhere else."""
_ANY_PORT = 9


def run(arguments: Arguments) -> int:
    """Prints every part; the answer is always 0, for what is not here is no mistake."""
    found = list(parts())
    print(as_json(found) if arguments.format == "json" else as_text(found))
    return 0


def parts() -> Iterator[PartTried]:
    """Every part in the order in which it is printed."""
    tried = trials(assets_folder())
    yield doctor.python(sys.version_info[:3], f"{platform.system()} {platform.machine()}")
    yield doctor.screen(tried["screen"])
    yield doctor.fonts(tried["fonts"])
    yield doctor.drawings(tried["drawings"])
    yield doctor.sound(tried["sound"])
    by = voice()
    if isinstance(by, Voice):
        yield doctor.speech(by.program)
    else:
        yield doctor.speech(None, str(by))
    has_package = find_spec("accesskit") is not None
    yield doctor.screen_reader(_has_bus(), has_package, sys.platform.startswith("linux"))
    yield doctor.network(address(), phones())
    folder = data_folder(os.environ)
    yield _data_folder(folder)
    yield doctor.runs(_kept(folder))
    yield _shelf(folder)
    for extra in EXTRAS:
        yield doctor.extra(extra, find_spec(extra.module) is not None)
    yield doctor.browser_python(_no_browser_python())


def _no_browser_python() -> str | None:
    try:
        tried_folder(os.environ)
    except NoBrowserPython as missing:
        home = os.path.expanduser("~") + os.sep
        return str(missing).replace(home, f"~{os.sep}") if len(home) > 2 else str(missing)
    return None


def _has_bus() -> bool:
    """Whether a screen reader could be reached; Windows and macOS have the way built in."""
    if not sys.platform.startswith("linux"):
        return True
    places = (os.environ.get("XDG_RUNTIME_DIR"), os.environ.get("XDG_CACHE_HOME", "~/.cache"))
    folders = [Path(place).expanduser() / "at-spi" for place in places if place]
    return "AT_SPI_BUS_ADDRESS" in os.environ or any(
        path.is_socket() for folder in folders for path in folder.glob("bus*")
    )


def address() -> str | None:
    """This computer's address in its network; None where there is none.

    The system is asked which address it would send from. Nothing is sent.
    """
    for elsewhere in _ELSEWHERE:
        with suppress(OSError), socket(AF_INET, SOCK_DGRAM) as asked:
            asked.connect((elsewhere, _ANY_PORT))
            own = ip_address(asked.getsockname()[0])
            if not (own.is_loopback or own.is_unspecified or own.is_link_local):
                return str(own)
    return None


def _data_folder(folder: Path) -> PartTried:
    """Tried by writing; a folder that was not there is not there afterwards."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    trouble = trouble_with(folder)
    free = None
    with suppress(OSError):
        free = shutil.disk_usage(folder).free
    for made in missing:
        with suppress(OSError):
            made.rmdir()
    said = None if trouble is None else trouble.replace(str(folder), _shown(folder))
    return doctor.data_folder(_shown(folder), said, free, copied_elsewhere(folder))


def _kept(folder: Path) -> int | None:
    """How many runs can be read; None for a file that cannot be. It is not mended here."""
    file = folder / FILE
    if not file.exists():
        return 0
    try:
        with closing(read_only(file)) as connection:
            whole = connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
            return len(run_rows.heads(connection)) if whole else None
    except (*FAILURES, OSError):
        return None


@dataclass(frozen=True, slots=True)
class _Read:
    scenario: Scenario | None


def _read(path: Path) -> _Read:
    with suppress(NotAScenario):
        return _Read(reading(path).scenario)
    return _Read(None)


def _shelf(folder: Path) -> PartTried:
    entries = shelf([scenarios_folder(), folder / FOLDER], _read)
    broken = [_shown(entry.path) for entry in entries if entry.reading.scenario is None]
    return doctor.shelf(len(entries) - len(broken), broken)


def _shown(path: Path) -> str:
    home = os.path.expanduser("~")
    text = str(path)
    return f"~{text[len(home) :]}" if len(home) > 1 and text.startswith(home + os.sep) else text
