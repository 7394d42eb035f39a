"""Choices as written, and the cases for differing picks."""

from __future__ import annotations

import re
from collections.abc import Sequence as Many
from dataclasses import dataclass

from game.library.places import fold_key
from game.library.reading.cast import Cast, theories
from game.library.reading.conditions import condition_of
from game.library.reading.effects import effects_in, pairs_in, traces_in
from game.library.reading.fields import Fields, Keyring, closed_in, fields_of, full_texts
from game.library.reading.looks import faces_in
from game.library.reading.notes import Notes
from game.library.yaml.nodes import Mapping, Sequence, Text
from game.library.yaml.source import shown
from game.model import scenario as made
from game.model.codes import Code
from game.model.form import choices as form
from game.model.names import fold, free_id, id_from_words
from game.model.power import Chair, Rung
from game.model.scenario import Choice, Decides, Likely

CHOICE, LIKELY = Keyring.of(form.CHOICE), Keyring.of(form.LIKELY)
ID = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class ChoiceWritten:
    """A choice whose words and id are known; the rest is read when all ids are."""

    fields: Fields
    kind: made.ChoiceKind
    words: str
    id: str


def written_choices(moment: Fields) -> tuple[tuple[ChoiceWritten, ...], bool]:
    """The choices of a moment with their ids, and whether every one of them could be read."""
    notes = moment.notes
    started: list[tuple[Fields, made.ChoiceKind, str]] = []
    nodes = moment.items("choices", "say: some words")
    if not nodes and isinstance(moment.node("choices"), Sequence):
        message, cure = 'the list "choices" is empty', "Write at least one choice under it."
        notes.error(moment.key("choices"), Code.NO_CHOICES, message, cure)
    for node in nodes:
        fields = fields_of(notes, node, CHOICE)
        words = None if fields is None else _words(fields)
        if fields is not None and words is not None:
            started.append((fields, *words))
    explicit = _explicit_ids(started)
    taken = {fold(one) for one in explicit if one}
    written = []
    for (fields, kind, said), own in zip(started, explicit, strict=True):
        choice_id = own or free_id(id_from_words(said), taken)
        taken.add(fold(choice_id))
        written.append(ChoiceWritten(fields, kind, said, choice_id))
    return tuple(written), len(written) == len(nodes) and bool(nodes)


def _words(fields: Fields) -> tuple[made.ChoiceKind, str] | None:
    said, done = fields.has("say"), fields.has("do")
    if said and done:
        message = "a choice is either words or an act, and this one has say and do"
        fields.notes.error(fields.key("do"), Code.SAY_AND_DO, message, "Make two choices of it.")
        return None
    if not said and not done:
        message = "this choice has no words: neither say nor do"
        cure = "Begin it with  - say: ...  or  - do: ..."
        fields.lacks(message, cure)
        return None
    kind = made.ChoiceKind.SAY if said else made.ChoiceKind.DO
    words = fields.text(kind.value)
    return None if words is None else (kind, words)


def _explicit_ids(started: list[tuple[Fields, made.ChoiceKind, str]]) -> list[str | None]:
    ids: list[str | None] = []
    firsts: dict[str, str] = {}
    for fields, _, _ in started:
        node = fields.one_text("id")
        own = None if node is None else node.text.strip()
        if node is not None and own is not None:
            if not ID.fullmatch(own):
                message = f"an id is letters, digits, hyphens and underscores, unlike {shown(own)}"
                cure = f"Write for instance  id: {id_from_words(own)}"
                fields.notes.error(node, Code.BAD_ID, message, cure)
                own = None
            elif fold(own) in firsts:
                first = firsts[fold(own)]
                message = f"two choices of this moment have the id {shown(own)}"
                if first != own:
                    message = f"the ids {shown(first)} and {shown(own)} differ only in capitals"
                fields.notes.error(node, Code.DUPLICATE_ID, message, "Give one of them another id.")
                own = None
            else:
                firsts[fold(own)] = own
        ids.append(own)
    return ids


def choice_in(
    written: ChoiceWritten, cast: Cast, decides: Decides | None, default: str | None
) -> Choice:
    """The whole choice. `default` is the moment's own `go to`, if it has one."""
    fields = written.fields
    only_if = condition_of(fields, "only if", cast)
    blocked_because, blocked_by = _blocked(fields, cast, decides)
    rung = fields.closed("rung", form.RUNGS, "rung", Code.UNKNOWN_RUNG)
    return Choice(
        id=written.id,
        kind=written.kind,
        words=written.words,
        go_to=_go_to(fields, cast, default),
        when=condition_of(fields, "when", cast),
        only_if=only_if,
        blocked_because=blocked_because,
        blocked_by=blocked_by,
        effects=effects_in(fields, cast),
        traces=traces_in(fields, cast),
        looks=fields.number("looks", -3, 3),
        rung=None if rung is None else Rung(rung),
        because=fields.text("because"),
        lands_as=fields.text("lands as"),
        theory=theories(fields, cast, "theory"),
        source=fields.text("source"),
        costs=fields.number("costs", 1, 3) or 0,
        breaches=_breaches(fields),
        lever=fields.closed("lever", made.LEVERS, "lever", Code.UNKNOWN_VALUE),
        unseen=fields.yes_no("unseen"),
        likely=_likely(fields, decides),
        faces=faces_in(fields, cast),
    )


def _go_to(fields: Fields, cast: Cast, default: str | None) -> str:
    if fields.has("go to"):
        return fields.name("go to", cast.moments) or ""
    if default is None:
        cure = "Write  go to:  and the name of the moment that follows."
        fields.missing("go to", cure)
    return default or ""


def _blocked(fields: Fields, cast: Cast, decides: Decides | None) -> tuple[str | None, str | None]:
    if fields.has("blocked because") and not fields.has("only if"):
        message = "this choice has a reason for being blocked, and nothing blocks it"
        cure = 'Add "only if" with the condition that opens it, or take the reason out.'
        fields.notes.error(fields.key("blocked because"), Code.NEVER_BLOCKED, message, cure)
    elif fields.has("blocked by") and not fields.has("blocked because"):
        message = "this choice says who blocks it, and no reason"
        cure = 'Add "blocked because" with the reason that people will read.'
        fields.notes.error(fields.key("blocked by"), Code.MISSING_KEY, message, cure)
    because = fields.text("blocked because")
    node = fields.one_text("blocked by")
    if node is None:
        return because, None
    return because, _blocker(fields.notes, node, cast, decides)


def _blocker(notes: Notes, node: Text, cast: Cast, decides: Decides | None) -> str | None:
    who = cause_in(notes, node, cast, form.BLOCKERS)
    if who != made.THE_OTHER_PERSON or decides is None or decides is Decides.TOGETHER:
        return who
    return cast.seated.get(Chair(decides.value).other, who)


def cause_in(notes: Notes, node: Text, cast: Cast, others: tuple[str, ...]) -> str | None:
    """Who or what caused something; somebody unknown is told."""
    who = cast.cause(node.text, others)
    if who is None and not cast.people.unsure:
        message = f"there is nobody and nothing called {shown(node.text)} here"
        cure = notes.guess(node.text, (*others, *cast.people.all))
        notes.error(node, Code.UNKNOWN_PERSON, message, cure)
    return who


def _likely(fields: Fields, decides: Decides | None) -> Likely:
    """One weight for whoever decides, or in a moment that both decide one for each chair."""
    node = fields.node("likely")
    if isinstance(node, Text) and (pairs := pairs_in(" ".join(node.text.split()), LIKELY.knows)):
        said = ", ".join(f"{chair}: {weight}" for chair, weight in pairs)
        cure = f"Write it like this: likely: {{{said}}}"
        fields.notes.wrong_type(node, "likely", "chairs and numbers in braces", cure)
        return Likely()
    if not isinstance(node, Mapping):
        one = fields.number("likely", made.LEAST_LIKELY, made.MOST_LIKELY)
        return Likely() if one is None else Likely(one, one)
    group = fields.group("likely", LIKELY)
    if group is None:
        return Likely()
    weights = {
        chair: group.number(chair.value, made.LEAST_LIKELY, made.MOST_LIKELY) for chair in Chair
    }
    if decides in (Decides.PROFESSIONAL, Decides.SERVICE_USER):
        own = weights[Chair(decides.value)] or made.USUAL
        message = f"only the {decides.value} decides here, so one number says how likely this is"
        fields.notes.error(
            fields.key("likely"), Code.NOT_TOGETHER, message, f"Write  likely: {own}"
        )
    elif not group.found and not group.unsure:
        fields.notes.empty(fields.key("likely"), "likely")
    return Likely(*(weights[chair] or made.USUAL for chair in Chair))


def _breaches(fields: Fields) -> tuple[str, ...]:
    found = []
    for node in full_texts(fields.notes, fields.items("breaches", "honest"), "breaches"):
        duty = closed_in(fields.notes, node, made.DUTIES, "duty", Code.UNKNOWN_VALUE)
        if duty is not None:
            found.append(duty)
    return tuple(dict.fromkeys(found))


def choice_id_in(notes: Notes, node: Text, ids: Many[str], sure: bool) -> str | None:
    """The id of a choice that a text means, as it was written or made."""
    words = node.text.strip()
    if words in ids:
        return words
    for one in ids:
        if fold_key(one) == fold_key(words):
            return one
    if sure:
        message = f"no choice of this moment has the id {shown(words)}"
        notes.error(node, Code.UNKNOWN_CHOICE, message, notes.guess(words, tuple(ids)))
    return None
