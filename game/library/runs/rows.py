"""Runs as rows: each change that can be written, and each question that can be asked.

Functions of an open database and values. Every change may be made twice with the same outcome,
for what could not be kept is tried again. When, and in which file, is up to `runs`.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, assert_never

from game.library.runs import sources
from game.library.runs.event_words import event_of, words_of
from game.library.runs.schema import BEGINNING
from game.library.runs.sources import StoryKept
from game.library.variants.variants import variant_file
from game.model.events import Event, Hope
from game.model.players import Players
from game.model.power import Chair
from game.model.run import PickedWords, Reflection, Run, RunHead, RunId, other_named
from game.model.state import Decision
from game.play import changes

_HEAD = tuple(field.name for field in fields(RunHead))

_WORDS = ("professional_words", "service_user_words")

AT_DEBRIEF, OVER = 2, 1
"""What `finished` says once a run has ended: its debrief is open still, or was left. 0 before."""

CHAIRS = frozenset(chair.value for chair in Chair)
ELSEWHERE = "This run has gone on in another window, in another way than here."
ERASED = "This run is no longer among the saved ones. It may have been erased."


class OutOfStep(Exception):
    """The change does not fit what is kept of the run; the message is a sentence."""

    def __init__(self, refusal: changes.Refusal, sentence: str) -> None:
        super().__init__(sentence)
        self.refusal = refusal


def write(connection: sqlite3.Connection, change: changes.RunChange) -> None:
    """Write one change, inside the caller's transaction; `OutOfStep` where it cannot fit."""
    if not isinstance(change, changes.RunBegun):
        known = connection.execute("SELECT 1 FROM run WHERE id = ?", (change.run_id,)).fetchone()
        if known is None:
            raise OutOfStep(changes.Refusal.ERASED, ERASED)
    match change:
        case changes.RunBegun(head, events):
            _write_head(connection, replace(head, scenario_path=_whole(head.scenario_path)))
            _write_events(connection, head.id, BEGINNING, events)
        case changes.DecisionMade(run_id, number, events=events):
            _write_decision(connection, change)
            _write_events(connection, run_id, number, events)
        case changes.HopeSaid():
            _write_hope(connection, change)
        case changes.Reflected(run_id, Reflection(question, text)):
            reflection = Reflection(_whole(question), _whole(text))
            if reflection not in _last_words(connection, run_id):
                connection.execute(
                    "INSERT INTO reflection VALUES (?, ?, ?)",
                    (run_id, reflection.question, reflection.text),
                )
        case changes.RunEnded(run_id, ending):
            connection.execute(
                "UPDATE run SET finished = iif(finished, finished, ?), ended = ?, length ="
                " (SELECT count(*) FROM decision WHERE decision.run = run.id) WHERE id = ?",
                (AT_DEBRIEF, ending, run_id),
            )
        case changes.DebriefLeft(run_id):
            connection.execute("UPDATE run SET finished = ? WHERE id = ?", (OVER, run_id))
        case _:
            assert_never(change)


def _whole(text: str) -> str:
    """The text with a mark for each half of a letter, which a path or a terminal may hand on."""
    return text.encode(errors="backslashreplace").decode()


def keep_story(connection: sqlite3.Connection, head: RunHead) -> None:
    """Keep the files that a run is told from, as far as they are still those it was begun with."""
    path = Path(head.scenario_path)
    if sources.put(connection, path, head.scenario_hash) and head.variant is not None:
        words = sources.put(connection, variant_file(path, head.variant))
        connection.execute("UPDATE run SET words_hash = ? WHERE id = ?", (words, head.id))


def story(connection: sqlite3.Connection, run_id: str) -> StoryKept | None:
    """The files that a run was told from; None where they were not kept."""
    columns = {row[1] for row in connection.execute("PRAGMA table_info(run)")}
    words = "words_hash" if "words_hash" in columns else "NULL"
    row = connection.execute(
        f"SELECT scenario_hash, {words} FROM run WHERE id = ?", (run_id,)
    ).fetchone()
    return None if row is None else sources.story(connection, *row)


def _write_head(connection: sqlite3.Connection, head: RunHead) -> None:
    here = _head_of(connection, head.id)
    if here is None:
        values = [getattr(head, name) for name in _HEAD[:-2]]
        connection.execute(
            f"INSERT INTO run ({', '.join(_HEAD)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, 0)",
            values,
        )
    elif replace(here, ended=None, finished=False) != head:
        raise OutOfStep(changes.Refusal.TAKEN, f"There is another saved run called {head.id}.")


def _write_decision(connection: sqlite3.Connection, change: changes.DecisionMade) -> None:
    kept = _decisions(connection, change.run_id)
    if changes.version_of(kept[: change.number]) != change.version:
        raise OutOfStep(changes.Refusal.ELSEWHERE, ELSEWHERE)
    if change.number == len(kept):
        picks = change.decision.professional, change.decision.service_user
        row = (change.run_id, change.number, *picks, *change.words)
        connection.execute("INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?)", row)
    elif kept[change.number] != change.decision:
        raise OutOfStep(changes.Refusal.ELSEWHERE, ELSEWHERE)


def _write_hope(connection: sqlite3.Connection, change: changes.HopeSaid) -> None:
    hope = change.hope
    said = (one for one in _hopes(connection, change.run_id) if one.decision == hope.decision)
    there = next((one for one in said if one.chair is hope.chair), None)
    if there not in (None, change.before, hope):
        raise OutOfStep(changes.Refusal.ELSEWHERE, ELSEWHERE)
    connection.execute(
        "INSERT OR REPLACE INTO hope VALUES (?, ?, ?, ?, ?)",
        (change.run_id, hope.decision, hope.chair.value, hope.hoped, hope.expected),
    )


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


def heads(connection: sqlite3.Connection) -> tuple[RunHead, ...]:
    """Every run, the newest first."""
    return _heads(connection, "ORDER BY started DESC, rowid DESC")


def unfinished(connection: sqlite3.Connection) -> tuple[RunHead, ...]:
    """The runs that can be carried on, the one that was decided in last first.

    A clock may be set back, so the order is that in which decisions were written. A run that
    nobody has decided in is no loss, and never in the way.
    """
    last = "(SELECT max(rowid) FROM decision WHERE decision.run = run.id)"
    return _heads(connection, f"WHERE finished != ? AND {last} ORDER BY {last} DESC", OVER)


def _heads(connection: sqlite3.Connection, which: str, *values: str | int) -> tuple[RunHead, ...]:
    rows = connection.execute(f"SELECT {', '.join(_HEAD)} FROM run {which}", values)
    return tuple(_head(row) for row in rows)


def _head(row: tuple[Any, ...]) -> RunHead:
    """A run's head. Who played is `NONE`, an onlooker, where damage has spoiled the word for it."""
    run_id, title, path, text_hash, variant, chair, other, seed, started, ended, finished = row
    players = next((one for one in Players if one == chair), Players.NONE)
    across, is_over = other_named(other), bool(finished)
    story = (title, path, text_hash, variant)
    return RunHead(RunId(run_id), *story, players, across, seed, started, ended, is_over)


def _head_of(connection: sqlite3.Connection, run_id: str) -> RunHead | None:
    return next(iter(_heads(connection, "WHERE id = ?", run_id)), None)


def run(connection: sqlite3.Connection, run_id: str) -> Run | None:
    """One run whole, or None where there is none of that id."""
    head = _head_of(connection, run_id)
    if head is None:
        return None
    said = tuple(said for said in _last_words(connection, run_id) if said.text)
    decisions = _decisions(connection, run_id)
    words = _words(connection, run_id)[: len(decisions)]
    return Run(head, decisions, _hopes(connection, run_id), said, words)


def _hopes(connection: sqlite3.Connection, run_id: str) -> tuple[Hope, ...]:
    rows = connection.execute(
        "SELECT decision, chair, hoped, expected FROM hope WHERE run = ? ORDER BY decision, rowid",
        (run_id,),
    )
    return tuple(Hope(n, Chair(chair), *picks) for n, chair, *picks in rows if chair in CHAIRS)


def _decisions(connection: sqlite3.Connection, run_id: str) -> tuple[Decision, ...]:
    """The decisions from the first to the last before a gap, which only damage can make."""
    rows = connection.execute(
        "SELECT number, professional, service_user FROM decision WHERE run = ? ORDER BY number",
        (run_id,),
    ).fetchall()
    return tuple(Decision(*picks) for place, (n, *picks) in enumerate(rows) if n == place)


def _words(connection: sqlite3.Connection, run_id: str) -> tuple[PickedWords, ...]:
    """What the picks of each decision said; none where the file is of a version before that."""
    columns = {row[1] for row in connection.execute("PRAGMA table_info(decision)")}
    if not set(_WORDS) <= columns:
        return ()
    rows = connection.execute(
        f"SELECT {', '.join(_WORDS)} FROM decision WHERE run = ? ORDER BY number", (run_id,)
    )
    return tuple(PickedWords(*said) for said in rows)


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
    except (ValueError, RecursionError):
        return None
    return None if isinstance(event, Hope) else event
