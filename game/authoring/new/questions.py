"""The eight questions to somebody who begins a scenario, and what their answers become.

Whatever is typed, the file that comes of it can be read: an answer stands in single quotes, on
one line, without signs that YAML does not allow. Where they are asked is the command's work.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from game.library.places import fold_key
from game.model.names import fold, without_unseen

LONGEST_NAME, LONGEST_ANSWER = 60, 1000
"""Letters kept of an answer; longer ones are cut. Chosen by us."""
_NOT_TEXT = re.compile(
    "[^\\x20-\\x7e\\xa1-\\ud7ff\\ue000-\\ufdcf\\ufdf0-\\ufffd\\U00010000-\\U0010ffff]"
)
_KEYS_OF_A_LINE = ("text", "only if")


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `asks` may hold {professional} and {service user}; `default` stands where
    nothing is typed.
    """

    key: str
    asks: str
    default: str


QUESTIONS = (
    Question("professional", "Who sits in the professional's chair? A name is enough.", "Alex"),
    Question("service user", "And who sits in the service user's chair?", "Sam"),
    Question(
        "where",
        "Where do {service user} and {professional} meet, and what is it about?",
        "Two people meet to talk about what happens next.",
    ),
    Question(
        "service user wants",
        "What does {service user} want from this meeting? As {service user} would say it.",
        "I would like to have a say in what happens next.",
    ),
    Question(
        "professional wants",
        "And what does {professional} want? There is no villain here.",
        "I would like to do right by the person in front of me.",
    ),
    Question(
        "pressure",
        "What presses on {professional}: time, rules, money, fear of blame?",
        "There is never enough time, and somebody checks the form.",
    ),
    Question(
        "gesture",
        "What might {professional} say that sounds like sharing power, and moves nothing?",
        "This is your meeting. We are all here for you.",
    ),
    Question(
        "no",
        "If {service user} says no: in which words?",
        "No. I do not want that.",
    ),
)


def asked(question: Question, answers: Mapping[str, str]) -> str:
    """A question with the names that are known so far."""
    words = question.asks
    for key in ("professional", "service user"):
        words = words.replace(f"{{{key}}}", answers.get(key, key))
    return words


def settled(question: Question, typed: str, answers: Mapping[str, str]) -> str:
    """What is kept of what was typed: one line, or the default. The two names always differ."""
    kept = without_unseen(" ".join(_NOT_TEXT.sub(" ", typed).split()))
    if question.key not in ("professional", "service user"):
        return kept[:LONGEST_ANSWER].strip() or question.default
    name = kept.replace(":", " ")[:LONGEST_NAME]
    name = " ".join(name.split()) or question.default
    others = [fold(answer) for answer in answers.values()]
    if fold(name) in others or fold_key(name) in _KEYS_OF_A_LINE:
        return f"{name} ({question.key})"
    return name


def filled(template: str, answers: Mapping[str, str], look_again_by: str) -> str:
    """The template's text with the answers; `look_again_by` is a date, YYYY-MM-DD."""
    professional, user = answers["professional"], answers["service user"]
    texts = {
        **answers,
        "title": f"{user} and {professional}",
        "professional thinks": f"{professional} thinks",
        "service user thinks": f"{user} thinks",
    }
    marks = {key: in_quotes(text) for key, text in texts.items()}
    marks["look again by"] = look_again_by
    # One pass, so that braces in an answer stay an answer.
    known = re.compile("\\{(" + "|".join(re.escape(key) for key in marks) + ")\\}")
    return known.sub(lambda found: marks[found[1]], template)


def in_quotes(text: str) -> str:
    """A text in single quotes, as YAML reads it back letter by letter."""
    return "'" + text.replace("'", "''") + "'"
