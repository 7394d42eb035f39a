"""Reading a scenario of one megabyte, with a place for everything, against CSafeLoader."""

from __future__ import annotations

import pytest
import yaml

from game.library.reading.scenario_reader import read_text
from tests.benchmarks.ratio import ratio

MOST = 2.0
MOMENT = """
  Moment {n}:
    place: Room {n}, in the morning
    script:
      - It is a quiet morning in room {n}, and the clock on the wall is slow.
      - Dr Okafor: Come in, Sam. Have a seat. This is meeting number {n}.
      - Sam thinks: Nobody has said their name, and I have been here before.
    decides: {who}
    question: What happens in room {n}?
    choices:
      - say: Before we start, what matters most to you today in room {n}?
        shares: {{voice: 2}}
        changes: {{trust: +1}}
        because: The meeting starts from the first item of the person it is about.
        lands as: Someone asked. I had a list ready and nobody has ever asked.
        rung: partnership
        theory: [working-partnership, lukes-three-dimensions]
        go to: Moment {a}
      - say: So, how are we sleeping in room {n}?
        {verb}: {{voice: 1}}
        only if: trust is at least 3
        looks: 1
        because: The first question decides what counts as important.
        lands as: Sleep again. Not my leave.
        rung: consultation
        theory: [arnstein-4-consultation]
        go to: Moment {b}
"""
HEAD = """format: 1
scenario: A very long day
people:
  Sam: {chair: service user}
  Dr Okafor: {chair: professional}
moments:
"""


def a_megabyte() -> str:
    parts, size, n = [HEAD], 0, 0
    while size < 1_000_000:
        who = "professional" if n % 2 else "service user"
        verb = "takes" if n % 2 else "yields"
        parts.append(MOMENT.format(n=n, who=who, verb=verb, a=n + 1, b=n + 1))
        size += len(parts[-1])
        n += 1
    parts.append(f"\n  Moment {n}:\n    ending: Home\n")
    return "".join(parts)


@pytest.mark.benchmark
def test_reading_takes_at_most_twice_as_long_as_csafeloader(capsys):
    text = a_megabyte()
    known = ("working-partnership", "lukes-three-dimensions", "arnstein-4-consultation")
    reading = read_text(text, "long.yaml", known)
    assert reading.scenario is not None, reading.problems[:3]
    measured = ratio(
        lambda: read_text(text, "long.yaml", known),
        lambda: yaml.load(text, yaml.CSafeLoader),
        rounds=5,
    )
    with capsys.disabled():
        print(f"\nreading {len(text):,} characters: {measured}")
    assert measured.times <= MOST
