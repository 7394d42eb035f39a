"""Reports as JSON, for other programs; `report` is the number of this form."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict

from game.model.theory import TheoryCard
from game.papers.report.play_record import PlayRecord
from game.papers.report.room_record import RoomRecord, Visit
from game.room.evaluation import ANSWERS, QUESTIONS, EvaluationTold
from game.room.happenings import Rewritten
from game.words.debrief.parts import debrief_parts
from game.words.debrief.whole import turn_part

FORM = 1


def room_json(record: RoomRecord, day: str, room_id: str) -> str:
    """A room: every visit, and what was told of its votes. `day` is YYYY-MM-DD."""
    ending = record.ending
    return _json(
        {
            "report": FORM,
            "of": "room",
            "room": room_id,
            "scenario": record.scenario.title,
            "day": day,
            "start": record.start,
            "visits": [_visit(visit) for visit in record.visits],
            "ending": None if ending is None else ending.ending_title or ending.ending,
            "evaluation": None if record.evaluation is None else _evaluation(record.evaluation),
            "theory": record.theory,
        }
    )


def play_json(record: PlayRecord, cards: Mapping[str, TheoryCard]) -> str:
    """A playthrough: its moves, its debrief in words, and the person's own words."""
    head, told = record.run.head, record.debrief
    parts = [turn_part(turn, record.scenario, cards) for turn in told.turns]
    return _json(
        {
            "report": FORM,
            "of": "playthrough",
            "run": head.id,
            "scenario": record.scenario.title,
            "chair": head.chair,
            "day": head.started[:10],
            "power": [one.balance.whole_power for one in told.points],
            "moves": [asdict(move) for move in record.moves],
            "ending": told.ending,
            "debrief": [
                {"heading": part.heading, "rows": [row.told for row in part.rows]}
                for part in (*parts, *debrief_parts(told, record.scenario, cards))
            ],
            "reflections": record.reflections,
            "theory": told.theory,
        }
    )


def _json(told: dict[str, object]) -> str:
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def _visit(visit: Visit) -> dict[str, object]:
    return {
        "moment": visit.moment.name,
        "title": visit.moment.title,
        "left": visit.fate.value,
        "minute": visit.minute,
        "undone": visit.is_undone,
        "options": [asdict(offered) for offered in visit.offered],
        "rounds": [asdict(told) for told in visit.rounds],
        "rule": None if visit.rule is None else visit.rule.value,
        "rung": None if visit.rule is None else visit.rule.rung.number,
        "room agreed": visit.consent,
        "decided": None if visit.picks is None or visit.line else asdict(visit.picks),
        "new line": None if visit.line is None else _line(visit.line),
        "power": visit.power,
        "power after": visit.power_after,
        "moves": [asdict(move) for move in visit.moves],
        "needle": None if visit.needle is None else asdict(visit.needle),
        "trainer's needle": None if visit.trainers is None else asdict(visit.trainers),
    }


def _line(line: Rewritten) -> dict[str, object]:
    return {
        "kind": line.kind,
        "words": line.words,
        "shifts": [asdict(shift) for shift in line.effects.shifts],
        "because": line.because,
        "go to": line.go_to,
        "credit": line.credit,
    }


def _evaluation(told: EvaluationTold) -> dict[str, object]:
    sums = told.sums or (None,) * len(QUESTIONS)
    return {
        "answered": told.answered,
        "questions": [
            {"question": question, "said": row and dict(zip(ANSWERS, row, strict=True))}
            for question, row in zip(QUESTIONS, sums, strict=True)
        ],
    }
