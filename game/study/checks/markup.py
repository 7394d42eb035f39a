"""Signs of markup in a text: players would see the stars and tags themselves (markup)."""

from __future__ import annotations

import re

from game.model.codes import Code
from game.model.problems import Finding
from game.model.scenario import Scenario
from game.study.checks.choices import warning
from game.study.checks.texts import texts_of

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


def markup(scenario: Scenario) -> tuple[Finding, ...]:
    """Texts with signs for bold, slanted or larger letters, or for links, each told once."""
    return tuple(
        warning(
            told.where,
            Code.MARKUP,
            f'players see these signs as they stand: "{found[0].strip()}"',
            f"Write it without them: {_plain(told.text)}",
        )
        for told in texts_of(scenario)
        if (found := _SIGNS.search(told.text)) is not None
    )


def _plain(text: str) -> str:
    plain = " ".join(_SIGNS.sub(_words, text).split())
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST].rstrip()} …"


def _words(found: re.Match[str]) -> str:
    return found["words"] or found["label"] or ""
