"""Deficit words in the story's own voice: words that make a person the fault (deficit-words).

People say such words, and a story may show it: in speech, in thoughts, in what a choice is heard
as, and in quotation marks they stand. The list is ours, for English, and short on purpose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.model.codes import Code
from game.model.problems import Finding
from game.model.scenario import Scenario
from game.study.checks.choices import warning
from game.study.checks.texts import texts_of

_WHAT_WAS_SAID = 'Say what happened, and what was said: "She said no to the tablets."'
_WHAT_IS_SEEN = "Say what can be seen, and what it was an answer to."
_WHAT_DIFFERS = 'Say what they think: "He sees it another way."'
_NAMED = 'Name the person first: "a man given a diagnosis of ..."'
_WITH = 'Write "given a diagnosis of", "lives with" or "has".'
_USES = 'Write "uses a wheelchair".'
_THE_OFFER = 'Say what was offered, and what stood in the way: "The slot was at nine, by bus."'
_THE_HELP = 'Say what did not help: "Two drugs have not helped her."'
_THE_SERVICE = "Say what the service did not offer or could not do."

WORDS: tuple[tuple[str, str, str], ...] = (
    ("complian", "non-? ?complian(?:t|ce)|(?:not|never) compliant", _WHAT_WAS_SAID),
    ("adheren", "non-? ?adheren(?:t|ce)", _WHAT_WAS_SAID),
    ("insight", "(?:lack(?:s|ed|ing)?(?: of)?(?: any)?|poor|without) insight", _WHAT_DIFFERS),
    ("challenging behavio", "challenging behaviou?rs?", _WHAT_IS_SEEN),
    ("suffer", "suffer(?:s|ed|ing)? (?:from|with)|sufferers?", _WITH),
    ("attention", "attention[- ]seek(?:ing|ers?)", _WHAT_IS_SEEN),
    ("manipulative", "manipulative(?:ly)?", _WHAT_IS_SEEN),
    ("resistant", "treatment[- ]resistant|resistant to treatment", _THE_HELP),
    ("engage", "(?:fail|refus)(?:s|es|ed|ing)? to engage|d(?:id|oes|o) not engage", _THE_OFFER),
    ("attend", "(?:d(?:id|oes|o) not|fail(?:s|ed|ing)? to) attend(?! to)", _THE_OFFER),
    ("hard", "hard[- ]to[- ]reach", _THE_SERVICE),
    ("bed", "bed[- ]block(?:er|ers|ing)", _THE_SERVICE),
    ("revolving", "revolving[- ]door", _THE_SERVICE),
    ("frequent", "frequent (?:flyer|flier|attender)s?", _THE_SERVICE),
    ("schizophrenic", "(?:a|an|the) schizophrenic|schizophrenics", _NAMED),
    ("mentally ill", "the mentally ill", _NAMED),
    ("wheelchair", "wheelchair[- ]bound|confined to (?:a|the|her|his|their) wheelchair", _USES),
    ("suicide", "commit(?:s|ted|ting)? suicide", 'Write "died by suicide".'),
)
"""The letters that each is looked for by, the words meant, and what to write in their place."""

_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|‘.*?’(?!\w)|(?<!\w)\'.*?\'(?!\w)')
_PATTERNS = tuple((stem, re.compile(rf"\b(?:{words})\b"), cure) for stem, words, cure in WORDS)


def deficit_words(scenario: Scenario) -> tuple[Finding, ...]:
    """Deficit words in narration, reasons, questions and summaries, outside quotation marks."""
    if not scenario.language.lower().startswith("en"):
        return ()
    return tuple(_findings(scenario))


def _findings(scenario: Scenario) -> Iterator[Finding]:
    told = [(one.where, one.text) for one in texts_of(scenario) if one.is_own]
    whole = "\n".join(text for _, text in told).lower()
    patterns = [one for one in _PATTERNS if one[0] in whole]
    if not patterns:
        return
    for where, text in told:
        plain = unquoted(text).lower()
        for stem, pattern, cure in patterns:
            found = pattern.search(plain) if stem in plain else None
            if found is not None:
                message = f'"{found[0]}" blames the person, and the story itself says it here.'
                after = "In what somebody says, thinks or writes it may stand, in quotation marks."
                yield warning(where, Code.DEFICIT_WORDS, message, f"{cure} {after}")


def unquoted(text: str) -> str:
    """A text without what stands in quotation marks."""
    return _QUOTED.sub(" … ", " ".join(text.split()))
