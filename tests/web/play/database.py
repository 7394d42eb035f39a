"""A PostgreSQL server of Debian's own for tests; where there is none, a skip with a reason."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.web.room.browser import missing


class Database:
    """A server on a socket in a folder of its own; `address` is what `--store` takes."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs = programs
        self._folder = folder
        self.address = f"postgresql://postgres@/postgres?host={folder}"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        options = f"-k {self._folder} -c listen_addresses="
        self._ran("pg_ctl", "-w", "-l", str(self._folder / "log"), "-o", options, "start")

    def stop(self) -> None:
        """Stop it at once, as if the power had gone."""
        self._ran("pg_ctl", "-w", "-m", "immediate", "stop")

    def made(self) -> None:
        """Make an empty cluster."""
        self._ran("initdb", "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8")

    def _ran(self, program: str, *words: str) -> None:
        as_postgres = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        data = str(self._folder / "data")
        command = [*as_postgres, str(self._programs / program), "-D", data, *words]
        # what the server says goes to its log, or the pipe would stay open as long as it runs
        subprocess.run(
            command, check=True, timeout=120, cwd="/",
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip


@contextmanager
def database() -> Iterator[Database]:
    """A server that runs and is empty."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found:
        missing("there is no PostgreSQL on this machine")
    try:
        import psycopg  # noqa: F401
    except ImportError:
        missing("psycopg is not installed")
    folder = Path(tempfile.mkdtemp(prefix="plays-"))  # short, for a socket's path has a limit
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    one = Database(found[-1].parent, folder)
    try:
        one.made()
        one.start()
        yield one
        one.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
