"""The keys of the format as plain words, for hints on lines that are not YAML yet.

Made from the table of the form in the model.
"""

from __future__ import annotations

import re

from game.model.form import heading
from game.model.form import kinds as form
from game.model.form.choices import CHOICE
from game.model.form.forms import FORMS


def _of_kind(*kinds: type) -> frozenset[str]:
    return frozenset(key.name for one in FORMS for key in one.keys if isinstance(key.kind, kinds))


def _is_of_numbers(kind: form.Kind) -> bool:
    """True where keys stand under it that all take a number."""
    match kind:
        case form.Under(one):
            return all(isinstance(key.kind, form.WholeNumber) for key in one.keys)
        case form.Either(_, other):
            return _is_of_numbers(other)
        case _:
            return False


_BRACE = re.compile(r"(\s*(?:- +)*)([A-Za-z][\w -]{0,40}?) *(\{.*)")
KEYS = frozenset(name for one in FORMS for name in one.names)
CONDITIONS = _of_kind(form.Conditional)
"""Keys after which a condition stands."""
LISTS_OF_NAMES = _of_kind(form.FactList, form.TheoryList, form.NameList, form.ClosedList)
"""Keys under which a list holds names or ids."""
LISTS_OF_TEXTS = LISTS_OF_NAMES | _of_kind(form.TextList)
"""Keys under which a list holds texts alone, so that no line of it has a key of its own."""
TAKES_PAIRS = _of_kind(form.Changes) | {
    key.name for one in FORMS for key in one.keys if _is_of_numbers(key.kind)
}
"""Keys after which names with numbers stand in braces."""
TOP_KEYS = frozenset(heading.TOP.names)
"""The keys that stand in the first column."""
NAMED_THINGS = {
    key.name: frozenset(key.kind.form.names)
    for key in heading.TOP.keys
    if isinstance(key.kind, form.Each)
}
"""The keys under which names stand, and keys that stand under such a name."""
CHOICE_KEYS = frozenset(CHOICE.names)
"""The keys of a choice; some of them may stand elsewhere too."""
MOST_WORDS = max(len(key.split()) for key in KEYS)


def folded(key: str) -> str:
    """A key with spaces for hyphens and underscores, in small letters."""
    return " ".join(key.replace("-", " ").replace("_", " ").lower().split())


def colon_added(words: str) -> str | None:
    """Words that begin with a key and have no colon after it, with the colon; else None."""
    parts = words.split(" ")
    for many in range(min(MOST_WORDS, len(parts) - 1), 0, -1):
        if folded(" ".join(parts[:many])) in KEYS:
            return f"{' '.join(parts[:many])}: {' '.join(parts[many:]).strip()}"
    return None


def colon_before_brace(line: str) -> str | None:
    """A line where braces stand after a key without its colon, with the colon; else None."""
    found = _BRACE.fullmatch(line)
    if found is None or folded(found[2]) not in KEYS:
        return None
    return f"{found[1]}{found[2]}: {found[3]}"
