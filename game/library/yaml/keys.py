"""The keys of the format as plain words, for hints on lines that are not YAML yet.

Where each may stand, and what it means, is known in `reading`.
"""

from __future__ import annotations

import re

_BRACE = re.compile(r"(\s*(?:- +)*)([A-Za-z][\w -]{0,40}?) *(\{.*)")
KEYS = frozenset(
    (
        *("about", "age", "all", "any", "because", "blocked because", "blocked by", "breaches"),
        *("build", "by phone", "caused by", "chair", "challenge", "changes", "checked by"),
        *("chest", "choice", "choices", "claims", "content notes", "costs", "debrief", "decides"),
        *("do", "ending", "eye shape", "face", "face hair", "face shape", "facts", "fails"),
        *("figure", "focus", "forget", "format", "from", "gives", "glasses", "go to", "grows"),
        *("guide dog", "hair", "happens", "head", "hearing aid", "here", "id", "if you differ"),
        *("is", "keeps", "knowledge", "knows", "lands as", "language", "lanyard", "law", "lever"),
        *("likely", "long cane", "look at again by", "looks", "loses", "may be used for", "means"),
        *("measures", "minutes", "moment", "moments", "name", "not", "only if", "order", "others"),
        *("oxygen", "people", "picture", "place", "private to", "professional"),
        *("professional picks", "promises", "question", "remember", "reserves", "respects no"),
        *("role", "room", "rung", "say", "scenario", "script", "seat", "service user"),
        *("service user picks", "setting", "shares", "skin", "source", "stands", "start"),
        *("starts with", "stick", "story agreement", "summary", "support", "takes", "theory"),
        *("time", "trust", "unseen", "voice", "wants", "wears", "wheelchair", "when"),
        *("whose story", "worries", "written by", "yields"),
    )
)
LISTS_OF_TEXTS = frozenset(
    (
        *("content notes", "knows", "facts", "focus", "theory", "challenge", "breaches"),
        *("remember", "forget", "promises", "keeps", "fails"),
        *("service user", "professional", "room"),
    )
)
"""Keys under which a list holds texts alone, so that no line of it has a key of its own."""
LISTS_OF_NAMES = frozenset(
    ("facts", "focus", "theory", "remember", "forget", "promises", "keeps", "fails", "breaches")
)
"""Keys under which a list holds names or ids."""
TOP_KEYS = frozenset(
    (
        *("format", "scenario", "about", "minutes", "setting", "language", "written by"),
        *("checked by", "story agreement", "content notes", "support", "focus", "people"),
        *("facts", "measures", "starts with", "start", "order", "moments", "debrief"),
    )
)
"""The keys that stand in the first column."""
NAMED_THINGS = {
    "people": frozenset(("chair", "is", "wants", "worries", "knows", "figure", "seat")),
    "moments": frozenset(
        (
            *("place", "picture", "room", "script", "law", "happens", "decides", "question"),
            *(
                "time",
                "here",
                "by phone",
                "others",
                "choices",
                "order",
                "go to",
                "ending",
                "stands",
                "if you differ",
            ),
        )
    ),
    "measures": frozenset(("from", "private to", "means")),
}
"""The keys under which names stand, and keys that stand under such a name."""
CHOICE_KEYS = frozenset(
    (
        *("say", "do", "id", "only if", "blocked because", "blocked by", "gives", "claims"),
        *("takes", "shares", "yields", "loses", "grows", "changes", "remember", "forget"),
        *("promises", "keeps", "fails", "looks", "rung", "because", "lands as", "theory"),
        *("costs", "breaches", "likely", "lever", "unseen", "source", "face"),
        *("go to",),
    )
)
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
