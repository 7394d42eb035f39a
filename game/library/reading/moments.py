"""Moments: their script, their choices or ways on, and the shape that each must have."""

from __future__ import annotations

from collections.abc import Callable

from game.library.reading.arrival import happens_in, law_in
from game.library.reading.cast import Cast
from game.library.reading.chairs import chair_in
from game.library.reading.choices import ChoiceWritten, choice_in, written_choices
from game.library.reading.differ import KEY as IF_YOU_DIFFER
from game.library.reading.differ import cases_in
from game.library.reading.effects import names_in, traces_in
from game.library.reading.fields import Fields, Keyring, fields_of
from game.library.reading.notes import Notes
from game.library.reading.routes import TOLD, own_way, routes_in
from game.library.reading.script import script_in
from game.library.reading.whereabouts import here_in, setting_in, stagings_in, time_in
from game.library.yaml.nodes import Node, Text
from game.model.codes import Code
from game.model.form import moments as form
from game.model.picture import MOST_OTHERS
from game.model.scenario import Case, Choice, Decides, Moment, Order

MOMENT = Keyring.of(form.MOMENT)

Pictures = Callable[[Fields], str | None]
"""Reads and checks the key `picture` of a moment."""


def order_in(fields: Fields) -> Order | None:
    """In which order options are seen; None where nothing is said of it."""
    said = fields.closed("order", form.ORDERS, "order", Code.UNKNOWN_VALUE)
    return None if said is None else Order(said)


def moment_in(
    notes: Notes, key: Text, node: Node, cast: Cast, picture: Pictures, order: Order
) -> Moment | None:
    """One moment; None where it is no mapping. `order` is the file's."""
    name = " ".join(key.text.split())
    fields = fields_of(notes, node, MOMENT, key, name)
    if fields is None:
        return None
    _check_shape(fields)
    decided = chair_in(fields, "decides", form.DECIDES, "way to decide", cast)
    decides = None if decided is None else Decides(decided)
    choices, cases = _decision(fields, cast, decides)
    ending = fields.one_text("ending")
    if ending is not None:
        notes.check_seen(ending)
    return Moment(
        name=name,
        title=name,
        script=script_in(fields, cast),
        place=fields.text("place"),
        setting=setting_in(fields),
        time=time_in(fields),
        here=here_in(fields, cast),
        by_phone=names_in(fields, "by phone", cast.people),
        others=fields.number("others", 0, MOST_OTHERS) or 0,
        standing=names_in(fields, "standing", cast.people),
        seen_otherwise=stagings_in(fields, cast),
        picture=picture(fields),
        happens=happens_in(fields, cast),
        traces=traces_in(fields, cast),
        law=law_in(fields, cast),
        decides=decides,
        question=fields.text("question"),
        choices=choices,
        order=order_in(fields) or order,
        cases=cases,
        routes=() if fields.has("choices") else routes_in(fields, cast),
        ending=None if ending is None else cast.endings.add(ending.text),
        respects_no=fields.yes_no("respects no"),
        summary=fields.text("summary"),
    )


def _decision(
    fields: Fields, cast: Cast, decides: Decides | None
) -> tuple[tuple[Choice, ...], tuple[Case, ...]]:
    if not fields.has("choices"):
        return (), ()
    written, sure = written_choices(fields)
    default = own_way(fields, cast)
    if default is None and sure:
        default = _way_of_last(fields, written, cast)
    choices = tuple(choice_in(one, cast, decides, default) for one in written)
    if decides is Decides.TOGETHER:
        ids = [choice.id for choice in choices]
        return choices, cases_in(fields, cast, ids, default, sure)
    if decides is not None and fields.has(IF_YOU_DIFFER):
        message = f'"{IF_YOU_DIFFER}" is for moments that both decide together'
        cure = "Write  decides: together  or take it out."
        fields.notes.error(fields.key(IF_YOU_DIFFER), Code.NOT_TOGETHER, message, cure)
    return choices, ()


def _way_of_last(fields: Fields, written: tuple[ChoiceWritten, ...], cast: Cast) -> str | None:
    """Where the last choice alone has a `go to`, which was meant for all: told once."""
    if len(written) < 2 or any(one.fields.has("go to") for one in written[:-1]):
        return None
    last = written[-1].fields
    if not last.has("go to"):
        return None
    key, notes, more = last.key("go to"), fields.notes, len(written) - 2
    message = '"go to" is missing here' + (f", and in {more} more of these choices" if more else "")
    cure = "Write  go to:  and the name of the moment that follows."
    if not notes.source.line(key.line)[: key.column - 1].strip():
        column = fields.key("choices").column
        cure += (
            f" If the one on line {key.line} is for all these choices, begin that line at column "
            f"{column}, with {column - 1} spaces before it."
        )
    written[0].fields.lacks(message, cure)
    return last.name("go to", cast.moments) or TOLD


def _check_shape(fields: Fields) -> None:
    if fields.has("ending"):
        _check_ending(fields)
    elif not fields.has("choices") and not fields.has("go to"):
        message = "the story stops here: no choices, no go to and no ending"
        cure = "Add choices, or  go to:  with a moment, or  ending:  with a name."
        fields.lacks(message, cure)
    elif fields.has("choices") and not fields.has("decides"):
        message = '"decides" is missing here: whose choices are these?'
        cure = "Write  decides: professional, service user or together"
        fields.lacks(message, cure)
    if not fields.has("choices"):
        for key in ("decides", "question", "order", IF_YOU_DIFFER):
            if fields.has(key):
                message = f'this moment has "{key}" and no choices'
                cure = f'Add choices, or take "{key}" out.'
                fields.notes.error(fields.key(key), Code.NO_CHOICES, message, cure)
                break
    if fields.has("respects no") and not fields.has("ending"):
        message = '"respects no" belongs to an ending, and this moment is none'
        cure = "Move it to the ending where a refusal stands."
        fields.notes.error(fields.key("respects no"), Code.NO_ENDING, message, cure)


def _check_ending(fields: Fields) -> None:
    for key in ("choices", "go to"):
        if fields.has(key):
            message = f'an ending is where the story stops, and this one has "{key}"'
            cure = f'Take "{key}" out, or take "ending" out.'
            fields.notes.error(fields.key(key), Code.ENDING_GOES_ON, message, cure)
