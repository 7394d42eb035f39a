"""The top of a scenario: authors, agreement, where power starts, debrief questions."""

from __future__ import annotations

import re
from datetime import date

from game.library.reading.effects import STRAND_RING
from game.library.reading.fields import Fields, Keyring, fields_of
from game.library.yaml.nodes import Sequence, Text
from game.library.yaml.source import shown
from game.model.authorship import Agreement, Author
from game.model.balance import Balance
from game.model.codes import Code
from game.model.form import heading as form
from game.model.power import LEAST, MEASURE_LEAST, MEASURE_MOST, MOST, Chair, Strands
from game.model.scenario import TRUST, Questions

FORMAT = 1
TOP, AUTHOR = Keyring.of(form.TOP), Keyring.of(form.AUTHOR)
AGREEMENT, STARTS = Keyring.of(form.AGREEMENT), Keyring.of(form.STARTS)
DEBRIEF = Keyring.of(form.DEBRIEF)
REQUIRED = {
    "format": "Write  format: 1  at the top of the file.",
    "scenario": "Write  scenario:  and the title at the top of the file.",
    "people": "Write  people:  and under it the two who meet.",
    "moments": "Write  moments:  and under it the story.",
}
EVEN = 5
LEVEL = Strands(EVEN, EVEN, EVEN)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def reads_format(fields: Fields) -> bool:
    """True unless the file says that it is of a format this program does not read."""
    node = fields.one_text("format")
    if node is None or node.text.strip() == str(FORMAT):
        return True
    message = f"this program reads format {FORMAT}, and this file says {shown(node.text)}"
    cure = f"Write  format: {FORMAT}  or get a newer program."
    fields.notes.error(node, Code.UNKNOWN_FORMAT, message, cure)
    return False


def language_in(fields: Fields) -> str | None:
    """The code of the language; None where the key is not there."""
    node = fields.one_text("language")
    if node is None:
        return None
    words = node.text.strip()
    if re.match(form.LANGUAGE.pattern, words) is None:
        is_english = words.lower().startswith("english")
        cure = 'Did you mean "en-GB"?' if is_english else form.LANGUAGE.wrong
        message = f"{shown(words)} is no short code of a language"
        fields.notes.error(node, Code.UNKNOWN_VALUE, message, cure)
    return words


def authors_in(fields: Fields, key: str) -> tuple[Author, ...]:
    """The people under `written by` or `checked by`."""
    authors: list[Author] = []
    if _tells_names(fields, key):
        return ()
    for node in fields.items(key, "name: somebody"):
        author = fields_of(fields.notes, node, AUTHOR, label=key)
        if author is None:
            continue
        if not author.has("name"):
            author.missing("name", "Write  - name:  and who it is.")
        name = author.word("name")
        if name is not None:
            authors.append(Author(name, author.text("role")))
    return tuple(authors)


def _tells_names(fields: Fields, key: str) -> bool:
    """Tell authors who stand as texts, alone or in a list, in the form that they need."""
    held = fields.node(key)
    nodes = held.items if isinstance(held, Sequence) else [held]
    texts = [node for node in nodes if isinstance(node, Text) and node.text.strip()]
    if not texts or len(texts) < len(nodes):
        return False
    words = [part.strip() for node in texts for part in node.text.split(",", 1)]
    rows: list[str] = []
    for word in filter(None, words):
        is_role = bool(rows) and word[0].islower() and rows[-1].startswith("- ")
        rows.append(f"  role: {word}" if is_role else f"- name: {word}")
    message = f"{shown(key)} needs names with their keys, and this is text"
    cure = f"Write it like this:\n    {key}:" + "".join(f"\n      {row}" for row in rows)
    fields.notes.error(texts[0], Code.WRONG_TYPE, message, cure)
    return True


def agreement_in(top: Fields) -> Agreement | None:
    """What was agreed about the story, or None where nothing is said of it."""
    fields = top.group("story agreement", AGREEMENT)
    if fields is None:
        return None
    return Agreement(
        whose_story=fields.text("whose story"),
        may_be_used_for=fields.text("may be used for"),
        look_again_by=date_in(fields, "look at again by"),
    )


def date_in(fields: Fields, key: str) -> str | None:
    """A date under a key, YYYY-MM-DD."""
    node = fields.one_text(key)
    if node is None:
        return None
    words = node.text.strip()
    try:
        if _DATE.fullmatch(words):
            return date.fromisoformat(words).isoformat()
    except ValueError:
        pass
    message = f"{shown(key)} needs a date, and this is {shown(words)}"
    fields.notes.error(node, Code.BAD_DATE, message, "Write year, month, day, like 2027-06-01.")
    return None


def starts_in(top: Fields) -> tuple[Balance, int]:
    """Where both chairs start, and where trust starts."""
    fields = top.group("starts with", STARTS)
    if fields is None:
        return Balance(LEVEL, LEVEL), EVEN
    trust = fields.number(TRUST, MEASURE_LEAST, MEASURE_MOST)
    user, professional = _strands(fields, Chair.SERVICE_USER), _strands(fields, Chair.PROFESSIONAL)
    return Balance(user, professional), EVEN if trust is None else trust


def _strands(starts: Fields, chair: Chair) -> Strands:
    fields = starts.group(chair.value, STRAND_RING)
    if fields is None:
        return LEVEL
    numbers = [fields.number(strand, LEAST, MOST) for strand in STRAND_RING.keys]
    return Strands(*(EVEN if number is None else number for number in numbers))


def questions_in(top: Fields) -> Questions:
    """The reflection questions of the debrief."""
    fields = top.group("debrief", DEBRIEF)
    if fields is None:
        return Questions()
    return Questions(*(fields.texts(key) for key in DEBRIEF.keys))
