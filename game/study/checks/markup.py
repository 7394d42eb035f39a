"""Signs that are no part of a text, which players would see: stars, tags, a lone quote (markup)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.model.codes import Code
from game.model.problems import Finding
from game.model.scenario import Scenario
from game.study.checks.choices import warning
from game.study.checks.texts import TextTold, texts_of

LONGEST = 100
"""Letters of the mended text that a cure shows."""
_SIGNS = re.compile(
    r"(?P<stars>\*{1,3}|~~|__)(?=\S)(?P<words>[^*~_]+?)(?<=\S)(?P=stars)"
    r"|</?(?:b|i|u|s|em|strong|br|p|span|font|small|big|mark|center)\b[^<>]*>"
    r"|\[/?(?:b|i|u|s|em|strong|color|size|center)\b[^\[\]]*\]"
    r"|\{/?(?:b|i|u|s|em|strong|color|size|w|nw|p)\b[^{}]*\}"
    r"|^#{1,6} +(?=\S)"
    r"|!?\[(?P<label>[^\[\]]+)\]\((?:https?:|/|\.|#)[^()\s]*\)",
    re.IGNORECASE,
)
_LONE_QUOTE = re.compile(r'[^"“”]*[^"“”\d\s]["”]')
"""Words with one quote mark at their end; after a figure it stands for inches."""


def markup(scenario: Scenario) -> tuple[Finding, ...]:
    """Texts with signs for bold, slanted or larger letters, or for links, each told once."""
    return tuple(
        warning(
            told.where,
            Code.MARKUP,
            f"players see these signs as they stand: {sign}",
            f"Write it without them: {_plain(told.text)}",
        )
        for told in (*texts_of(scenario), *_notes(scenario))
        if (sign := _sign(told)) is not None
    )


def _notes(scenario: Scenario) -> Iterator[TextTold]:
    for number, note in enumerate(scenario.content_notes):
        yield TextTold(("content notes", number), note, True)


def _sign(told: TextTold) -> str | None:
    """The first sign in a text, in quotes that it does not hold; None for none."""
    found = _SIGNS.search(told.text)
    if found is not None:
        return f'"{found[0].strip()}"'
    if _LONE_QUOTE.fullmatch(told.text):
        return f"'{told.text[-1]}'"
    is_said = "script" in told.where or told.where[-1] in ("say", "do")
    return '","' if told.text.endswith(",") and not is_said else None


def _plain(text: str) -> str:
    text = text[:-1] if _LONE_QUOTE.fullmatch(text) or text.endswith(",") else text
    plain = " ".join(_SIGNS.sub(_words, text).split())
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST].rstrip()} …"


def _words(found: re.Match[str]) -> str:
    return found["words"] or found["label"] or ""
