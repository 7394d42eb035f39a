"""A room's file: what happened, line by line, and beside it the ballots of the vote that is open.

One file a room, in the data folder. What happened names nobody and stays. Phones and ballots are
there so that a crash loses no vote that was acknowledged; `empty` overwrites them with nothing,
and a finished room's file holds none. Their rows are kept in the order of random tokens, and no
ballot has a time, so that neither tells who voted when.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from game.library.rooms.room_words import NotAHappening, happening_of, happening_words
from game.library.rooms.tables import NEW_CODES, TABLES
from game.library.runs import sources
from game.library.runs.beside import alone, lend_rights, make_private
from game.library.runs.salvage import forgiving
from game.library.runs.sources import StoryKept
from game.library.variants.variants import variant_file
from game.room.ballots import Ballot
from game.room.disclosure import Cast
from game.room.happenings import Finished, Happening
from game.room.seats import Count, Seat

FOLDER = "rooms"
END = ".sqlite"
PATIENCE = 5.0
APPLICATION_ID = 0x07C4A113
_NEVER_KEPT = ("ballot", "hands", "mark", "answer")


@dataclass(frozen=True, slots=True)
class RoomHead:
    """What a list of rooms shows. `day` is YYYY-MM-DD; no hour is kept."""

    id: str
    scenario_title: str
    scenario_path: str
    scenario_hash: str
    variant: str | None
    day: str


class RoomFile:
    """One room's file, opened. It is also the `Ballots` of a conductor. One thread."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        head: RoomHead,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._connection = connection
        self.head = head
        self._clock = clock
        self._began: float | None = None

    # What happened

    def keep(self, happening: Happening) -> None:
        """Keep what happened; on the disk when this returns."""
        with self._whole():
            self._connection.execute(
                "INSERT INTO happening (minute, words) VALUES (?, ?)",
                (self._minute(), happening_words(happening)),
            )
            if isinstance(happening, Finished):
                self._delete(*_NEVER_KEPT, "phone")
        if isinstance(happening, Finished):
            self._scrub()

    def happenings(self) -> tuple[Happening, ...]:
        """Everything that happened, in order; NotAHappening where a line can't be read."""
        rows = self._connection.execute("SELECT words FROM happening ORDER BY number")
        return tuple(happening_of(words) for (words,) in rows)

    def is_finished(self) -> bool:
        """Whether the room was closed for good; also False where its last line can't be read."""
        last = "SELECT words FROM happening ORDER BY number DESC LIMIT 1"
        found = self._connection.execute(last).fetchone()
        try:
            return found is not None and isinstance(happening_of(found[0]), Finished)
        except NotAHappening:
            return False

    def story(self) -> StoryKept | None:
        """The files that the room's story was told from; None where they were not kept."""
        tables = self._connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'words'")
        if tables.fetchone() is None:
            return None
        words = self._connection.execute("SELECT hash FROM words").fetchone() or (None,)
        return sources.story(self._connection, self.head.scenario_hash, words[0])

    def minutes(self) -> tuple[int, ...]:
        """How many whole minutes after the first each thing happened; no hour of the day."""
        rows = self._connection.execute("SELECT minute FROM happening ORDER BY number")
        return tuple(minute for (minute,) in rows)

    def _minute(self) -> int:
        """Minutes since the first happening; after a crash they go on from the last one kept."""
        now = self._clock()
        if self._began is None:
            self._began = now - 60 * max(self.minutes(), default=0)
        return int((now - self._began) // 60)

    # Phones

    def join(self, token: str, seat: Seat) -> None:
        """A phone that joined, or changed its seat."""
        self._write(
            "INSERT INTO phone VALUES (?, ?) ON CONFLICT DO UPDATE SET seat = excluded.seat",
            token,
            seat.value,
        )

    def leave(self, tokens: Iterable[str]) -> None:
        """Phones that were turned out."""
        with self._whole():
            self._connection.executemany(
                "DELETE FROM phone WHERE token = ?", [(token,) for token in tokens]
            )

    def let_in_by(self, code: str) -> None:
        """Phones join by another code from now on, also after a crash."""
        with self._whole():
            self._connection.execute(NEW_CODES)
            self._connection.execute("INSERT INTO new_code VALUES (?)", (code,))

    def code(self) -> str | None:
        """The newest code that phones join by; None where it is still the room's id."""
        self._connection.execute(NEW_CODES)
        found = self._connection.execute("SELECT code FROM new_code ORDER BY rowid DESC LIMIT 1")
        return next((code for (code,) in found), None)

    def phones(self) -> Mapping[str, Seat]:
        """The phones that joined, by token."""
        rows = self._connection.execute("SELECT token, seat FROM phone")
        return {token: Seat(seat) for token, seat in rows}

    # Ballots

    def cast_all(self, ballots: Iterable[Ballot]) -> None:
        """Put ballots in, all on the disk or none: one wait for the disk for them all."""
        with self._whole():
            self._connection.executemany(
                "INSERT INTO ballot VALUES (?, ?, ?)"
                " ON CONFLICT DO UPDATE SET seat = excluded.seat, option = excluded.option",
                [(token, seat.value, option) for token, seat, option in ballots],
            )

    def take_back(self, token: str) -> None:
        """Take a phone's ballot out again."""
        self._write("DELETE FROM ballot WHERE token = ?", token)

    def count_hands(self, option: str, seat: Seat, hands: int) -> None:
        """So many raised hands for an option, in place of those counted for it before."""
        self._write(
            "INSERT INTO hands VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET people = excluded.people",
            option,
            seat.value,
            hands,
        )

    def hands(self) -> Mapping[tuple[str, Seat], int]:
        """The raised hands that were counted, by option and seat."""
        rows = self._connection.execute("SELECT option, seat, people FROM hands")
        return {(option, Seat(seat)): people for option, seat, people in rows}

    def forget_hands(self) -> None:
        """Hands are raised anew in every round."""
        with self._whole():
            self._delete("hands")

    def mark(self, token: str, seat: Seat, power: int) -> None:
        """Where a phone would put the needle, in place of its earlier mark."""
        self._write(
            "INSERT INTO mark VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET seat = excluded.seat, power = excluded.power",
            token,
            seat.value,
            power,
        )

    def marks(self) -> Mapping[Seat, Sequence[int]]:
        """The marks of each seat, lowest first."""
        placed: dict[Seat, list[int]] = {seat: [] for seat in Seat}
        for seat, power in self._connection.execute("SELECT seat, power FROM mark ORDER BY power"):
            placed[Seat(seat)].append(power)
        return placed

    def answer(self, token: str, question: int, answer: int) -> None:
        """What a phone says to a question of the evaluation."""
        self._write(
            "INSERT INTO answer VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET answer = excluded.answer",
            token,
            question,
            answer,
        )

    def answers(self) -> Sequence[Mapping[int, int]]:
        """Each phone's answers by question, in the order of their tokens."""
        by_phone: dict[str, dict[int, int]] = {}
        for token, question, answer in self._connection.execute("SELECT * FROM answer"):
            by_phone.setdefault(token, {})[question] = answer
        return list(by_phone.values())

    def chosen(self) -> int:
        """How many have chosen, by phone or by hand."""
        counted = self._connection.execute(
            "SELECT (SELECT count(*) FROM ballot) + (SELECT coalesce(sum(people), 0) FROM hands)"
        )
        return int(counted.fetchone()[0])

    def by_hand(self) -> int:
        """How many raised a hand or a card."""
        counted = self._connection.execute("SELECT coalesce(sum(people), 0) FROM hands")
        return int(counted.fetchone()[0])

    def cast_by(self, token: str) -> str | None:
        """The option a phone has chosen; None where it has not."""
        rows = self._connection.execute("SELECT option FROM ballot WHERE token = ?", (token,))
        row = rows.fetchone()
        return None if row is None else str(row[0])

    def count(self, options: tuple[str, ...]) -> Count:
        """The votes for these options."""
        votes: dict[Seat, dict[str, int]] = {seat: {} for seat in Seat}
        for seat, option, people in self._connection.execute(
            "SELECT seat, option, count(*) FROM ballot GROUP BY seat, option"
            " UNION ALL SELECT seat, option, people FROM hands"
        ):
            votes[Seat(seat)][option] = votes[Seat(seat)].get(option, 0) + people
        return Count(options, votes)

    def cast(self) -> Cast:
        """What each phone has cast, by its token."""
        rows = self._connection.execute("SELECT token, seat, option FROM ballot")
        return {token: (Seat(seat), option) for token, seat, option in rows}

    def empty(self) -> None:
        """Forget every ballot, hand, mark and answer: overwritten, and out of the log."""
        with self._whole():
            self._delete(*_NEVER_KEPT)
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()

    def _write(self, change: str, *values: str | int) -> None:
        with self._whole():
            self._connection.execute(change, values)

    def _delete(self, *tables: str) -> None:
        for table in tables:
            self._connection.execute(f"DELETE FROM {table}")

    def _scrub(self) -> None:
        self._connection.execute("VACUUM")
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextmanager
    def _whole(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")


def new_room(folder: Path, head: RoomHead, clock: Callable[[], float] = time.monotonic) -> RoomFile:
    """Make a room's file in the data folder; sqlite3.Error or OSError where it can't be."""
    (folder / FOLDER).mkdir(0o700, parents=True, exist_ok=True)
    connection = _connect(path_of(folder, head.id))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    with RoomFile(connection, head)._whole():
        for statement in TABLES:
            connection.execute(statement)
        rows = {name: getattr(head, name) for name in RoomHead.__dataclass_fields__}
        connection.executemany(
            "INSERT INTO head VALUES (?, ?)",
            [(key, value) for key, value in rows.items() if value is not None],
        )
        path = Path(head.scenario_path)
        if sources.put(connection, path, head.scenario_hash) and head.variant is not None:
            words = sources.put(connection, variant_file(path, head.variant))
            connection.execute("INSERT INTO words VALUES (?)", (words,))
    return RoomFile(connection, head, clock)


def open_room(folder: Path, room_id: str, clock: Callable[[], float] = time.monotonic) -> RoomFile:
    """Open a room's file; FileNotFoundError where there is none of that id."""
    path = path_of(folder, room_id)
    if not path.is_file():
        raise FileNotFoundError(path)
    connection = _connect(path)
    return RoomFile(connection, head_in(connection, room_id), clock)


def head_in(connection: sqlite3.Connection, room_id: str) -> RoomHead:
    """The head under the name of its file, which another file's copy says wrongly."""
    rows = dict(connection.execute("SELECT key, value FROM head").fetchall())
    date.fromisoformat(rows.get("day", ""))
    return RoomHead(**{"variant": None, **rows, "id": room_id})


def lead_alone(folder: Path, room_id: str) -> ExitStack | None:
    """What keeps other programs from leading this room until it is closed; None where one does."""
    with ExitStack() as held:
        try:
            held.enter_context(alone(path_of(folder, room_id), 0))
        except sqlite3.OperationalError:
            return None
        return held.pop_all()


def path_of(folder: Path, room_id: str) -> Path:
    """Where the file of a room of that id lies."""
    return folder / FOLDER / f"{room_id}{END}"


def _connect(path: Path) -> sqlite3.Connection:
    make_private(path)
    lend_rights(path)
    connection = sqlite3.connect(
        path, timeout=PATIENCE, isolation_level=None, check_same_thread=False
    )
    connection.text_factory = forgiving
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    return connection
