"""The ways on from a moment: one name, or a list read from the top."""

from __future__ import annotations

from game.library.reading.cast import Cast
from game.library.reading.conditions import condition_of
from game.library.reading.fields import Fields, Keyring, fields_of
from game.library.yaml.nodes import Sequence
from game.model.codes import Code
from game.model.form import moments as form
from game.model.scenario import Route

ROUTE = Keyring.of(form.ROUTE)
ROUTE.instead["go to"] = "moment"
TOLD = ""
"""Stands for a moment's `go to` that was told as a problem: there, and of no use."""


def own_way(moment: Fields, cast: Cast) -> str | None:
    """The `go to` of a moment with choices: a name, None where it has none, or `TOLD`."""
    if not moment.has("go to"):
        return None
    node = moment.node("go to")
    if isinstance(node, Sequence):
        message = "a moment with choices goes to one moment, and this is a list"
        cure = 'Write one name here, or give each choice a "go to" of its own.'
        moment.notes.error(node, Code.WRONG_TYPE, message, cure)
        return TOLD
    return moment.name("go to", cast.moments) or TOLD


def routes_in(moment: Fields, cast: Cast) -> tuple[Route, ...]:
    """The ways on from a moment without choices."""
    node = moment.node("go to")
    if not isinstance(node, Sequence):
        name = moment.name("go to", cast.moments)
        return () if name is None else (Route(name),)
    read = [
        fields
        for fields in (fields_of(moment.notes, item, ROUTE) for item in node.items)
        if fields is not None
    ]
    if len(read) == len(node.items):
        _check_order(moment, read)
    routes = [_route(fields, cast) for fields in read]
    return tuple(route for route in routes if route is not None)


def _route(fields: Fields, cast: Cast) -> Route | None:
    condition = condition_of(fields, "only if", cast)
    if not fields.has("moment"):
        fields.missing("moment", "Write  moment:  and the name of the moment that follows.")
    name = fields.name("moment", cast.moments)
    return None if name is None else Route(name, condition)


def _check_order(moment: Fields, read: list[Fields]) -> None:
    if not read:
        moment.notes.error(
            moment.key("go to"),
            Code.NO_LAST_WAY,
            'the list "go to" is empty',
            "Write the name of the moment that follows.",
        )
        return
    last = read[-1]
    if last.has("only if"):
        message = "the last way on must be open always, and this one has a condition"
        cure = "Add a way at the end without a condition:  - moment: and a name"
        last.notes.error(last.at, Code.NO_LAST_WAY, message, cure)
    for fields in read[:-1]:
        if not fields.has("only if"):
            message = "this way is always open, so the ways after it are never taken"
            fields.notes.error(fields.at, Code.HIDES_THE_REST, message, "Move it to the end.")
            return
