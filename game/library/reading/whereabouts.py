"""Who is in the picture of a moment, where and when, and where it is seen otherwise."""

from __future__ import annotations

import re

from game.library.reading.cast import Cast
from game.library.reading.conditions import condition_of
from game.library.reading.effects import name_nodes, names_in
from game.library.reading.fields import Fields, Keyring, fields_of
from game.library.yaml.source import shown
from game.model.codes import Code
from game.model.form import moments as form
from game.model.names import fold
from game.model.picture import MOST_OTHERS, NOBODY, SETTINGS, Staging

HERE, BY_PHONE, OTHERS, STANDING, TIME = "here", "by phone", "others", "standing", "time"
SEEN_OTHERWISE = "seen otherwise"
STAGING = Keyring.of(form.STAGING)
LATEST_HOUR, LATEST_MINUTE, NOON = 23, 59, 12
_TIME = re.compile(r"(\d{1,2}):(\d{2})")
_OTHER_TIME = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))? *(am|pm|a\.m\.|p\.m\.)?", re.IGNORECASE)


def here_in(fields: Fields, cast: Cast) -> tuple[str, ...] | None:
    """Who is in the picture; empty for nobody, None where nothing is said of it."""
    nodes = name_nodes(fields, HERE)
    if len(nodes) == 1 and fold(nodes[0].text) == NOBODY and cast.people.get(NOBODY) is None:
        return ()
    return names_in(fields, HERE, cast.people) or None


def stagings_in(moment: Fields, cast: Cast) -> tuple[Staging, ...]:
    """What the picture shows instead, case by case."""
    if not moment.has(SEEN_OTHERWISE):
        return ()
    read = [
        _staging(fields, cast)
        for node in moment.items(SEEN_OTHERWISE, "only if: ...")
        if (fields := fields_of(moment.notes, node, STAGING)) is not None
    ]
    return tuple(staging for staging in read if staging is not None)


def _staging(fields: Fields, cast: Cast) -> Staging | None:
    condition = condition_of(fields, "only if", cast)
    if not fields.has("only if"):
        fields.missing("only if", "Write  only if:  and when the picture is so.")
    setting, time, here = setting_in(fields), time_in(fields), here_in(fields, cast)
    by_phone = names_in(fields, BY_PHONE, cast.people) if fields.has(BY_PHONE) else None
    others = fields.number(OTHERS, 0, MOST_OTHERS)
    standing = names_in(fields, STANDING, cast.people) if fields.has(STANDING) else None
    if condition is None:
        return None
    return Staging(condition, setting, time, here, by_phone, others, standing)


def setting_in(fields: Fields) -> str | None:
    """The place from here on; None where nothing is said of it."""
    return fields.closed("setting", SETTINGS, "setting", Code.UNKNOWN_SETTING)


def time_in(fields: Fields) -> str | None:
    """The time of day, HH:MM, from 00:00 to 23:59."""
    node = fields.one_text(TIME)
    if node is None:
        return None
    words = " ".join(node.text.split())
    found = _TIME.fullmatch(words)
    told = None if found is None else _clock(int(found[1]), int(found[2]))
    if told is None:
        message = f"{shown(TIME)} needs hours and minutes, and this is {shown(words)}"
        fields.notes.error(node, Code.BAD_TIME, message, _cure(words))
    return told


def _clock(hour: int, minute: int) -> str | None:
    in_range = hour <= LATEST_HOUR and minute <= LATEST_MINUTE
    return f"{hour:02}:{minute:02}" if in_range else None


def _cure(words: str) -> str:
    """How a time is written, with the time that the words seem to mean."""
    found = _OTHER_TIME.fullmatch(words.strip("\"'“”‘’ "))
    meant = None
    if found is not None:
        hour, half = int(found[1]), (found[3] or "").lower()[:1]
        if half and hour <= NOON:
            hour = hour % NOON + (NOON if half == "p" else 0)
        meant = _clock(hour, int(found[2] or 0))
    if meant is None:
        return 'Write hours and minutes of the day, from 00:00 to 23:59, like  time: "14:30"'
    return f'Write it like this: time: "{meant}"'
