"""The pages of the authors' guide and the examples in them.

An example is a fenced block that says after `yaml` what it is: `whole`, `top`, `moment`,
`in-moment`, `choice`, or on a problem's page `bad` and `mended`. What is not a whole file is
put into the frame below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import indent

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "scenarios" / "guide"
PROBLEMS = GUIDE / "problems"
PAGES = (ROOT / "scenarios" / "README.md", *sorted(GUIDE.glob("*.md")))
FRAME = """\
format: 1
scenario: A page of the guide
people:
  Sam: {chair: service user}
  Dr Okafor: {chair: professional}
  Bea: {is: An advocate}
facts: [report shared, advocate present]
moments:
  First:
    decides: professional
    choices:
      - say: You will have the plan by Friday.
        promises: [a copy of the plan by Friday, a call on Monday]
        remember: [report shared, advocate present]
        go to: Next
      - say: Good morning.
        go to: Next
  Next:
    go to: The end
  The end:
    ending: Home
"""
CHOICES = "    choices:\n"
NEXT = "  Next:\n"
_BLOCK = re.compile(r"^```([a-z]+) ?([a-z-]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Example:
    """One fenced block: its language, what it says it is, where it stands, its text."""

    language: str
    kind: str
    place: str
    text: str


def examples(page: Path) -> Iterator[Example]:
    """Every block of a page that names its language."""
    words = page.read_text(encoding="utf-8")
    for found in _BLOCK.finditer(words):
        line = words.count("\n", 0, found.start()) + 1
        place = f"{page.relative_to(ROOT)}:{line}"
        yield Example(found[1], found[2], place, found[3])


def framed(example: Example) -> str:
    """The example as a whole scenario."""
    match example.kind:
        case "whole":
            return example.text
        case "top":
            return _with_top(example.text)
        case "moment":
            return FRAME + indent(example.text, "  ")
        case "in-moment":
            return FRAME.replace(NEXT, NEXT + indent(example.text, "    "))
        case "choice":
            return FRAME.replace(CHOICES, CHOICES + indent(example.text, "      "))
    raise ValueError(f"{example.place}: nobody knows what {example.kind!r} is")


def _with_top(text: str) -> str:
    """The frame with these keys of the top in place of its own."""
    frame = FRAME
    for key in re.findall(r"^([a-z ]+):", text, re.MULTILINE):
        frame = re.sub(rf"^{key}:.*\n(?:[ -].*\n)*", "", frame, flags=re.MULTILINE)
    facts = "facts: [report shared, advocate present]"
    return (frame + text).replace("facts: [report shared]\n", facts + "\n")
