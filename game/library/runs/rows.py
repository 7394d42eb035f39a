"""Runs as rows: each change that can be written, and each question that can be asked.

Functions of an open database and values. Every change may be made twice with the same outcome,
for what could not be kept is tried again. When, and in which file, is up to `runs`.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from typing import Any

from game.library.runs.event_words import event_of, words_of
from game.library.runs.schema import BEGINNING
from game.model.events import Event, Hope
from game.model.players import Players
from game.model.power import Chair
from game.model.run import Reflection, Run, RunHead, RunId, other_named
from game.model.state import Decision

_HEAD = (
    "id, scenario_title, scenario_path, scenario_hash, variant, chair, other, seed, started,"
    " ended, finished"
)


CHAIRS = frozenset(chair.value for chair in Chair)


class OutOfStep(Exception):
    """The change does not fit what is kept of the run; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class Started:
    """A run begins."""

    head: RunHead
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision was made, the `number`th from 0, and these events followed."""

    run_id: str
    number: int
    decision: Decision
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Hoped:
    """A player said what they hoped and expected."""

    run_id: str
    hope: Hope


@dataclass(frozen=True, slots=True)
class Reflected:
    """A person wrote under a question; an empty text takes it back."""

    run_id: str
    reflection: Reflection


@dataclass(frozen=True, slots=True)
class Finished:
    """A run came to its end; `ending` None where it got stuck."""

    run_id: str
    ending: str | None


Change = Started | Decided | Hoped | Reflected | Finished


def run_of(change: Change) -> str:
    """The id of the run that a change belongs to."""
    return change.head.id if isinstance(change, Started) else change.run_id


def write(connection: sqlite3.Connection, change: Change) -> None:
    """Write one change, inside the caller's transaction; `OutOfStep` where it cannot fit."""
    if not isinstance(change, Started):
        known = connection.execute("SELECT 1 FROM run WHERE id = ?", (run_of(change),)).fetchone()
        if known is None:
            raise OutOfStep("This run is no longer among the saved ones. It may have been erased.")
    match change:
        case Started(head, events):
            _write_head(connection, head)
            _write_events(connection, head.id, BEGINNING, events)
        case Decided(run_id, number, decision, events):
            _write_decision(connection, run_id, number, decision)
            _write_events(connection, run_id, number, events)
        case Hoped(run_id, hope):
            connection.execute(
                "INSERT OR REPLACE INTO hope VALUES (?, ?, ?, ?, ?)",
                (run_id, hope.decision, hope.chair.value, hope.hoped, hope.expected),
            )
        case Reflected(run_id, reflection):
            if reflection not in _last_words(connection, run_id):
                connection.execute(
                    "INSERT INTO reflection VALUES (?, ?, ?)",
                    (run_id, reflection.question, reflection.text),
                )
        case Finished(run_id, ending):
            connection.execute(
                "UPDATE run SET finished = 1, ended = ?, length ="
                " (SELECT count(*) FROM decision WHERE decision.run = run.id) WHERE id = ?",
                (ending, run_id),
            )


def _write_head(connection: sqlite3.Connection, head: RunHead) -> None:
    here = connection.execute("SELECT started FROM run WHERE id = ?", (head.id,)).fetchone()
    if here is None:
        connection.execute(
            f"INSERT INTO run ({_HEAD}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, 0)",
            (
                head.id,
                head.scenario_title,
                head.scenario_path,
                head.scenario_hash,
                head.variant,
                head.chair,
                head.other,
                head.seed,
                head.started,
            ),
        )
    elif here[0] != head.started:
        raise OutOfStep(f"There is another saved run called {head.id}.")


def _write_decision(
    connection: sqlite3.Connection, run_id: str, number: int, decision: Decision
) -> None:
    there = _decision(connection, run_id, number)
    follows = number == 0 or _decision(connection, run_id, number - 1) is not None
    if there is None and follows:
        connection.execute(
            "INSERT INTO decision VALUES (?, ?, ?, ?)",
            (run_id, number, decision.professional, decision.service_user),
        )
    elif there != decision:
        raise OutOfStep("This run has gone on in another window, in another way than here.")


def _decision(connection: sqlite3.Connection, run_id: str, number: int) -> Decision | None:
    """One decision as it is kept. A whole run is not read for it: a story may be long."""
    row = connection.execute(
        "SELECT professional, service_user FROM decision WHERE run = ? AND number = ?",
        (run_id, number),
    ).fetchone()
    return Decision(*row) if row is not None else None


def _write_events(
    connection: sqlite3.Connection, run_id: str, number: int, events: tuple[Event, ...]
) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO event VALUES (?, ?, ?, ?)",
        [
            (run_id, number, position, json.dumps(words_of(event), ensure_ascii=False))
            for position, event in enumerate(events)
        ],
    )


def heads(connection: sqlite3.Connection, unfinished: bool) -> tuple[RunHead, ...]:
    """Every run, or only those without an end, the newest first."""
    where = "WHERE finished = 0" if unfinished else ""
    rows = connection.execute(f"SELECT {_HEAD} FROM run {where} ORDER BY started DESC, rowid DESC")
    return tuple(_head(row) for row in rows)


def _head(row: tuple[Any, ...]) -> RunHead:
    """A run's head. Who played is `NONE`, an onlooker, where damage has spoiled the word for it."""
    run_id, title, path, text_hash, variant, chair, other, seed, started, ended, finished = row
    players = next((one for one in Players if one == chair), Players.NONE)
    across, is_over = other_named(other), bool(finished)
    story = (title, path, text_hash, variant)
    return RunHead(RunId(run_id), *story, players, across, seed, started, ended, is_over)


def run(connection: sqlite3.Connection, run_id: str) -> Run | None:
    """One run whole, or None where there is none of that id."""
    row = connection.execute(f"SELECT {_HEAD} FROM run WHERE id = ?", (run_id,)).fetchone()
    if row is None:
        return None
    hopes = connection.execute(
        "SELECT decision, chair, hoped, expected FROM hope WHERE run = ? ORDER BY decision, rowid",
        (run_id,),
    )
    return Run(
        _head(row),
        _decisions(connection, run_id),
        tuple(Hope(n, Chair(chair), *picks) for n, chair, *picks in hopes if chair in CHAIRS),
        tuple(said for said in _last_words(connection, run_id) if said.text),
    )


def _decisions(connection: sqlite3.Connection, run_id: str) -> tuple[Decision, ...]:
    """The decisions from the first to the last before a gap, which only damage can make."""
    rows = connection.execute(
        "SELECT number, professional, service_user FROM decision WHERE run = ? ORDER BY number",
        (run_id,),
    ).fetchall()
    return tuple(Decision(*picks) for place, (n, *picks) in enumerate(rows) if n == place)


def _last_words(connection: sqlite3.Connection, run_id: str) -> tuple[Reflection, ...]:
    """The newest text under each question, in the order the questions were first answered."""
    rows = connection.execute(
        "SELECT question, text FROM reflection WHERE run = ? ORDER BY rowid", (run_id,)
    )
    return tuple(Reflection(*pair) for pair in dict(rows.fetchall()).items())


def events(connection: sqlite3.Connection, run_id: str) -> tuple[tuple[Event, ...], ...]:
    """The events of a run, step by step: the beginning, then one tuple a decision.

    Empty for a run that is not there. Words that cannot be read, by damage or from another
    version, are left out.
    """
    if connection.execute("SELECT 1 FROM run WHERE id = ?", (run_id,)).fetchone() is None:
        return ()
    steps: list[list[Event]] = [[] for _ in range(1 + len(_decisions(connection, run_id)))]
    rows = connection.execute(
        "SELECT decision, words FROM event WHERE run = ? ORDER BY decision, position", (run_id,)
    )
    for decision, words in rows:
        event = _event(words)
        if event is not None and BEGINNING <= decision < len(steps) + BEGINNING:
            steps[decision - BEGINNING].append(event)
    return tuple(tuple(step) for step in steps)


def _event(text: str) -> Event | None:
    try:
        words = json.loads(text)
        event = event_of(words if isinstance(words, dict) else {})
    except ValueError:
        return None
    return None if isinstance(event, Hope) else event
