"""The whole scenario: first every name, then everything that refers to one."""

from __future__ import annotations

from game.library.places import fold_key
from game.library.reading import heading
from game.library.reading.cast import Cast, Library, cast_for, theories
from game.library.reading.fields import Fields, fields_of
from game.library.reading.misspelt import told_where_declared
from game.library.reading.moments import Pictures, moment_in, order_in
from game.library.reading.notes import Notes
from game.library.reading.people import check_promised, facts_in, measures_in, named, people_in
from game.library.yaml.nodes import ANOTHER_NAME, Mapping, Node, Sequence, Text
from game.library.yaml.source import shown
from game.model.codes import Code
from game.model.effects import THE_REST
from game.model.form.heading import MOST_MINUTES
from game.model.names import fold
from game.model.picture import SETTINGS
from game.model.scenario import Moment, Order, Scenario

PROMISES = "promises"


def scenario_in(notes: Notes, root: Node, library: Library, picture: Pictures) -> Scenario | None:
    """The scenario that a tree holds; of use only where no error was told."""
    if not isinstance(root, Mapping):
        message = "a scenario begins with keys, and this file does not"
        notes.error(root, Code.WRONG_TYPE, message, "Begin it with  format: 1")
        return None
    before = len(notes.problems)
    top = fields_of(notes, root, heading.TOP)
    if top is None:
        return None
    if not heading.reads_format(top):  # a newer format has its own keys: only the format is told
        notes.problems[before:] = notes.problems[-1:]
        return None
    for key, cure in heading.REQUIRED.items():
        if not top.has(key):
            top.missing(key, cure)
    cast = cast_for(library)
    people = people_in(top, cast, library)
    facts = facts_in(top, cast)
    starts, trust = heading.starts_in(top)
    measures = measures_in(top, cast, trust)
    _gather_promises(notes, top.node("moments"), cast)
    check_promised(top, cast)
    moments = _moments(top, cast, picture)
    start = _start(top, cast)
    minutes = top.number("minutes", 1, MOST_MINUTES)
    title = top.node("scenario")
    if isinstance(title, Text):
        notes.check_seen(title)
    notes.problems[:] = told_where_declared(notes.problems, cast, notes.source)
    return Scenario(
        title=top.text("scenario") or "",
        people=people,
        moments=moments,
        start=start,
        starts=starts,
        measures=measures,
        facts=facts,
        about=top.text("about"),
        minutes=minutes,
        setting=top.closed("setting", SETTINGS, "setting", Code.UNKNOWN_SETTING) or "office",
        language=heading.language_in(top) or "en-GB",
        written_by=heading.authors_in(top, "written by"),
        checked_by=heading.authors_in(top, "checked by"),
        agreement=heading.agreement_in(top),
        content_notes=top.texts("content notes"),
        support=top.text("support"),
        focus=theories(top, cast, "focus"),
        debrief=heading.questions_in(top),
    )


def _moments(top: Fields, cast: Cast, picture: Pictures) -> dict[str, Moment]:
    cure = "Write the name of a moment under it, and what happens there."
    entries = list(named(top, "moments", cure))
    order = order_in(top) or Order.AS_WRITTEN
    is_cut = any(
        one.code is Code.DUPLICATE_KEY and (one.cure == ANOTHER_NAME or one.column == 1)
        for one in top.notes.problems
    )
    held = top.node("moments")
    cast.moments.unsure = is_cut or not isinstance(held, Mapping)
    for key, _ in entries:
        cast.moments.add(key.text)
    if not entries and isinstance(held, Mapping):
        top.notes.empty(top.key("moments"), "moments")
    moments: dict[str, Moment] = {}
    for key, node in entries:
        moment = moment_in(top.notes, key, node, cast, picture, order)
        if moment is not None:
            moments[moment.name] = moment
    return moments


def _start(top: Fields, cast: Cast) -> str:
    if top.has("start"):
        return top.name("start", cast.moments) or ""
    return next(iter(cast.moments.all), "")


def _gather_promises(notes: Notes, moments: Node | None, cast: Cast) -> None:
    """Every promise made anywhere, in the order of the file: a condition may ask before."""
    waiting: list[Node] = [] if moments is None else [moments]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Sequence):
            waiting.extend(reversed(node.items))
        elif isinstance(node, Mapping):
            waiting.extend(
                value for _, value in reversed(node.entries) if not isinstance(value, Text)
            )
            for key, value in node.entries:
                if key.text == PROMISES or fold_key(key.text) == PROMISES:
                    _made(notes, value, cast)


def _made(notes: Notes, node: Node, cast: Cast) -> None:
    nodes = node.items if isinstance(node, Sequence) else [node]
    for one in nodes:
        if not isinstance(one, Text) or not one.text.strip():
            cast.promises.unsure = True
        elif fold(one.text) == THE_REST:
            message = f"a promise cannot be called {shown(one.text)}"
            cure = '"the rest" means all promises that are still open. Name what is promised.'
            notes.error(one, Code.BAD_PROMISE_NAME, message, cure)
        else:
            notes.check_seen(one)
            cast.promises.add(one.text)
