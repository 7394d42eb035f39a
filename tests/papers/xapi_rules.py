"""What xAPI 1.0.3 asks of a statement, as far as ours use it: each fault is a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from urllib.parse import urlsplit
from uuid import UUID

KEYS = {
    "statement": {"id", "actor", "verb", "object", "result", "context", "timestamp"},
    "actor": {"objectType", "account", "name", "mbox"},
    "verb": {"id", "display"},
    "object": {"objectType", "id", "definition"},
    "definition": {"type", "name", "description", "interactionType", "choices", "extensions"},
    "result": {"score", "success", "completion", "response", "duration", "extensions"},
    "context": {"registration", "platform", "language", "extensions", "contextActivities"},
}
TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
ID = re.compile(r"\S+")
INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction"


def faults(told: Mapping[str, object]) -> Iterator[str]:
    """Everything in a statement that a strict store would refuse."""
    for name in ("id", "actor", "verb", "object"):
        if name not in told:
            yield f"{name} is missing"
    yield from _unknown("statement", told)
    yield from _uuid("id", told.get("id"))
    yield from _actor(_part(told, "actor"))
    verb = _part(told, "verb")
    yield from _unknown("verb", verb)
    yield from _iri("verb", verb.get("id"))
    yield from _words("verb", verb.get("display"))
    yield from _object(_part(told, "object"))
    yield from _context(_part(told, "context"))
    yield from _result(_part(told, "result"))
    yield from _time(told.get("timestamp"))


def _part(told: Mapping[str, object], name: str) -> Mapping[str, object]:
    found = told.get(name, {})
    return found if isinstance(found, Mapping) else {"is no object": found}


def _unknown(kind: str, told: Mapping[str, object]) -> Iterator[str]:
    for name in sorted(set(told) - KEYS[kind]):
        yield f"{kind} has no {name}"
    for name, value in told.items():
        if value is None:
            yield f"{kind}: {name} is null"


def _uuid(what: str, value: object) -> Iterator[str]:
    try:
        UUID(str(value))
    except ValueError:
        yield f"{what} is no UUID"


def _iri(what: str, value: object) -> Iterator[str]:
    parts = urlsplit(str(value))
    if not (parts.scheme and parts.netloc):
        yield f"{what}: {value} is no IRI"


def _words(what: str, value: object) -> Iterator[str]:
    if not isinstance(value, Mapping) or not value:
        yield f"{what}: no words by language"
        return
    for tag, words in value.items():
        if not TAG.fullmatch(str(tag)):
            yield f"{what}: {tag} is no language"
        if not isinstance(words, str):
            yield f"{what}: no text"


def _actor(actor: Mapping[str, object]) -> Iterator[str]:
    yield from _unknown("actor", actor)
    if "name" in actor or "mbox" in actor:
        yield "actor: is named"
    account = _part(actor, "account")
    if set(account) != {"homePage", "name"}:
        yield "actor: an account is a home page and a name"
    yield from _iri("actor", account.get("homePage"))


def _object(about: Mapping[str, object]) -> Iterator[str]:
    yield from _unknown("object", about)
    yield from _iri("object", about.get("id"))
    definition = _part(about, "definition")
    yield from _unknown("definition", definition)
    yield from _iri("definition", definition.get("type"))
    for name in ("name", "description"):
        if name in definition:
            yield from _words(name, definition[name])
    if (definition.get("type") == INTERACTION) != ("interactionType" in definition):
        yield "definition: an interaction says which, and nothing else does"
    choices = definition.get("choices", [])
    for one in choices if isinstance(choices, list) else []:
        if not ID.fullmatch(str(one.get("id", ""))):
            yield "definition: the id of a choice has no space"
        yield from _words("choice", one.get("description"))


def _context(context: Mapping[str, object]) -> Iterator[str]:
    yield from _unknown("context", context)
    yield from _uuid("registration", context.get("registration"))
    if not TAG.fullmatch(str(context.get("language"))):
        yield "context: no language"
    yield from _extensions(context)


def _result(result: Mapping[str, object]) -> Iterator[str]:
    yield from _unknown("result", result)
    for name in ("score", "success"):
        if name in result:
            yield f"result: a {name} is nothing of ours"
    if not isinstance(result.get("completion", True), bool):
        yield "result: completion is true or false"
    if not isinstance(result.get("response", ""), str):
        yield "result: a response is a text"
    yield from _extensions(result)


def _extensions(told: Mapping[str, object]) -> Iterator[str]:
    for name in _part(told, "extensions"):
        yield from _iri("extension", name)


def _time(value: object) -> Iterator[str]:
    try:
        time = datetime.fromisoformat(str(value))
    except ValueError:
        yield "timestamp is no time"
        return
    if time.utcoffset() is None:
        yield "timestamp has no offset from UTC"
