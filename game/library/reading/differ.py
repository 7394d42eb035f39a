"""What follows where two picks differ: the cases of a `together` moment."""

from __future__ import annotations

from collections.abc import Sequence as Many

from game.library.reading.cast import Cast, theories
from game.library.reading.chairs import chair_in
from game.library.reading.choices import choice_id_in
from game.library.reading.effects import effects_in, traces_in
from game.library.reading.fields import Fields, Keyring, fields_of
from game.library.reading.looks import faces_in
from game.library.yaml.nodes import Mapping, Text
from game.library.yaml.source import shown
from game.model.codes import Code
from game.model.form import choices as form
from game.model.power import Chair
from game.model.scenario import DEFAULT_CASE, Case

PICKS = ("professional picks", "service user picks")
CASE = Keyring.of(form.CASE)
KEY = "if you differ"


def cases_in(
    moment: Fields, cast: Cast, ids: Many[str], default: str | None, sure: bool
) -> tuple[Case, ...]:
    """The cases of a moment, one where it says nothing. `default` is the moment's `go to`."""
    entry = moment.found.get(KEY)
    if entry is None:
        return (DEFAULT_CASE,)
    node = entry[1]
    if isinstance(node, Text) and not node.text.strip():
        moment.notes.empty(entry[0], KEY)
        return ()
    nodes = [node] if isinstance(node, Mapping) else moment.items(KEY, "stands: professional")
    read: list[tuple[Fields, Case]] = []
    for one in nodes:
        fields = fields_of(moment.notes, one, CASE)
        if fields is not None:
            read.append((fields, _case(fields, cast, ids, default, sure)))
    if nodes and len(read) == len(nodes):
        _check_order(read)
    elif not nodes and not isinstance(node, Text):
        message = f'the list "{KEY}" is empty'
        moment.notes.error(
            entry[0], Code.NO_LAST_CASE, message, "Write at least one case under it."
        )
    return tuple(case for _, case in read)


def _case(fields: Fields, cast: Cast, ids: Many[str], default: str | None, sure: bool) -> Case:
    stands = chair_in(fields, "stands", form.CHAIRS, "chair", cast)
    go_to = fields.name("go to", cast.moments)
    if fields.has("stands") and fields.has("go to"):
        message = "a case has either go to or stands, and this one has both"
        cure = "With stands, the pick that stands says where it goes. Take one of the two out."
        fields.notes.error(fields.key("go to"), Code.STANDS_AND_GO_TO, message, cure)
    elif not fields.has("stands") and not fields.has("go to"):
        go_to = default
        if default is None:
            message = "this case says neither where it goes nor whose pick stands"
            cure = "Add  go to:  with a moment, or  stands: professional"
            fields.lacks(message, cure)
    picks = [_pick(fields, key, ids, sure) for key in PICKS]
    if picks[0] is not None and picks[0] == picks[1]:
        message = f"both pick {shown(picks[0])} here, and then they do not differ"
        cure = "Name two picks that differ, or only one. What both pick happens by itself."
        fields.notes.error(fields.key(PICKS[1]), Code.SAME_PICKS, message, cure)
    return Case(
        professional_picks=picks[0],
        service_user_picks=picks[1],
        go_to=None if stands else go_to,
        stands=None if stands is None else Chair(stands),
        effects=effects_in(fields, cast),
        traces=traces_in(fields, cast),
        because=fields.text("because"),
        theory=theories(fields, cast, "theory"),
        source=fields.text("source"),
        faces=faces_in(fields, cast),
    )


def _pick(fields: Fields, key: str, ids: Many[str], sure: bool) -> str | None:
    node = fields.one_text(key)
    return None if node is None else choice_id_in(fields.notes, node, ids, sure)


def _asks(fields: Fields) -> bool:
    return any(fields.has(key) for key in PICKS)


def _check_order(read: list[tuple[Fields, Case]]) -> None:
    last = read[-1][0]
    if _asks(last):
        message = "the last case must be for all other picks, and this one asks for a pick"
        cure = "Add a case at the end without picks, for instance  - stands: professional"
        last.notes.error(last.at, Code.NO_LAST_CASE, message, cure)
    for fields, _ in read[:-1]:
        if not _asks(fields):
            message = "this case asks for no pick, so the cases after it are never read"
            fields.notes.error(fields.at, Code.HIDES_THE_REST, message, "Move it to the end.")
            return
