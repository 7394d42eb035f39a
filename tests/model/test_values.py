"""Values cannot be changed: every record of the model, the rules and the room is frozen."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import is_dataclass

import game.engine
import game.model
import game.play
import game.room
import game.study.explore

ROOMS = (game.model, game.engine, game.room, game.play, game.study.explore)
FILLED_AS_A_STUDY_GOES = {"Histogram", "Rewrite", "Tally"}
RECORDS = sorted(
    {
        value
        for room in ROOMS
        for found in pkgutil.iter_modules(room.__path__, f"{room.__name__}.")
        for value in vars(importlib.import_module(found.name)).values()
        if isinstance(value, type) and is_dataclass(value) and not value.__name__.startswith("_")
        if value.__name__ not in FILLED_AS_A_STUDY_GOES
    },
    key=lambda record: f"{record.__module__}.{record.__name__}",
)


def test_every_record_is_frozen_and_has_no_room_for_more() -> None:
    assert len(RECORDS) > 100
    assert [one for one in RECORDS if not one.__dataclass_params__.frozen] == []
    assert [one for one in RECORDS if "__slots__" not in vars(one)] == []
