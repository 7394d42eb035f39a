"""The keys of the format as plain words, for hints on lines that are not YAML yet.

Where each may stand, and what it means, is known in `reading`.
"""

from __future__ import annotations

KEYS = frozenset(
    (
        *("about", "all", "any", "because", "blocked because", "blocked by", "breaches"),
        *("caused by", "chair", "challenge", "changes", "checked by", "choice", "choices"),
        *("claims", "content notes", "costs", "debrief", "decides", "do", "ending", "facts"),
        *("fails", "figure", "focus", "forget", "format", "from", "gives", "go to", "happens"),
        *("id", "if you differ", "is", "keeps", "knowledge", "knows", "lands as", "language"),
        *("law", "lever", "likely", "look at again by", "looks", "loses", "may be used for"),
        *("means", "measures", "minutes", "moment", "moments", "name", "not", "only if"),
        *("people", "picture", "place", "private to", "professional", "professional picks"),
        *("promises", "question", "remember", "reserves", "respects no", "role", "room", "rung"),
        *("say", "scenario", "script", "seat", "service user", "service user picks", "setting"),
        *("shares", "source", "stands", "start", "starts with", "story agreement", "summary"),
        *("support", "takes", "theory", "trust", "unseen", "voice", "wants", "when"),
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
