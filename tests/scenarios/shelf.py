"""What the meetings have in common when they stand in a row: tells, the computer's hand, sameness.

`python -m tests.scenarios.shelf [FOLDER]` prints it for the scenarios of a folder, the shipped ones
by default. The sharing option is the one that leaves the service user most of all options of a
moment in which the professional has a say. Nobody's plays are kept, so a *person* is taken as one
who picks every option of a moment equally often.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import compress
from pathlib import Path

from game.library.reading.scenario_reader import read_scenario
from game.library.shipped import scenarios_folder, theory_folder
from game.library.theory_reader import theory_ids
from game.model.power import Chair
from game.model.scenario import Choice, Decides, Moment, Order, Scenario
from game.study.checks.tells import TELLS, Tell, at_least

HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight"
SAME = {
    '"nobody has (ever) asked", "first time anybody"': r"nobody(?:'s| has| had)?(?: ever)? asked"
    r"|first time (?:anybody|anyone|somebody|someone)",
    '"no box for it", "there\'s a box for"': r"box(?:es)? for\b",
    "the word box": r"\bbox(?:es)?\b",
    "clock times spelled out": rf"\b(?:five|ten|quarter|twenty|half|twenty-five) (?:past|to) "
    rf"(?:{HOURS})\b|\b(?:{HOURS}) o'clock",
    "toast": r"\btoast\b",
    "biscuits and cake": r"\bbiscuits?\b|\bcakes?\b",
    "eleven": r"\beleven\b",
    '"eleven years"': r"\beleven years\b",
    "fourteen": r"\bfourteen\b",
    '"I read it twice"': r"\bread it twice\b",
    "written on a hand": r"\b(?:on|back of) (?:his|her|my|your|the) hand\b",
    "relieved": r"\brelieved\b",
    '"two fair ideas"': r"two fair ideas",
    "whoever had the keyboard, pen, diary …": r"had the (?:keyboard|pen|diary|door|laptop|mouse"
    r"|prescription pad|trust email)",
    "Ramadan": r"\bramadan\b",
}
NUMBERED = re.compile(
    rf"\b(?:{HOURS}|\d+|first|second|ninth|fourteen\w*|sixteen|eighty-\w+|twenty-\w+|sixty-\w+|fifty-"
    r"\w+|page|box|week|weeks|monday|thursday|friday|fridays|sunday|february|january|number)\b",
    re.IGNORECASE,
)


def meetings(folder: Path) -> Iterator[Scenario]:
    """The meetings of a folder that holds a folder for each, by name."""
    for file in sorted(folder.glob("*/scenario.yaml")):
        found = read_scenario(file.parent, theory_ids(theory_folder())).scenario
        assert found is not None, file
        yield found


def moments_of(shelf: Sequence[Scenario], *deciding: Decides) -> list[Moment]:
    """All moments of all meetings that these decide."""
    return [one for story in shelf for one in story.moments.values() if one.decides in deciding]


def leaves(choice: Choice) -> int:
    """What a choice moves for the service user, all strands together."""
    return choice.effects.user.total


def one_most(values: Sequence[int]) -> int | None:
    """Which value is the largest; None where several are."""
    most = max(values)
    return list(values).index(most) if list(values).count(most) == 1 < len(values) else None


def hits_and_chances(shelf: Sequence[Scenario], tell: Tell) -> tuple[int, list[float]]:
    """In how many moments the sharing option stands out so, and the chance of it in each moment
    where one option does. Places of shuffled options are nobody's.
    """
    hits, chances = 0, []
    for moment in moments_of(shelf, Decides.PROFESSIONAL, Decides.TOGETHER):
        sharing = one_most([leaves(choice) for choice in moment.choices])
        shown = one_most(tell.of(moment))
        is_placed = not (tell.is_place and moment.order is Order.SHUFFLED)
        if sharing is not None and shown is not None and is_placed:
            hits += shown == sharing
            chances.append(1 / len(moment.choices))
    return hits, chances


def taking(shelf: Sequence[Scenario], *deciding: Decides) -> tuple[int, float, float]:
    """In how many moments some options take from the service user and some do not, and in how many
    of these one that takes is picked: by the computer in the service user's chair, by a person.
    """
    many, by_weight, by_chance = 0, 0.0, 0.0
    for moment in moments_of(shelf, *deciding):
        takes = [leaves(choice) < 0 for choice in moment.choices]
        if len(set(takes)) == 1:
            continue
        weights = [choice.likely.of(Chair.SERVICE_USER) for choice in moment.choices]
        many += 1
        by_weight += sum(compress(weights, takes)) / sum(weights)
        by_chance += sum(takes) / len(takes)
    return many, by_weight, by_chance


def sameness(shelf: Sequence[Scenario], folder: Path) -> Iterator[tuple[str, object, str]]:
    """What comes again and again: what it is, how often, and of how many."""
    words = [file.read_text("utf-8") for file in sorted(folder.glob("*/scenario.yaml"))]
    for name, pattern in SAME.items():
        found = [len(re.findall(pattern, text, re.IGNORECASE)) for text in words]
        yield name, sum(found), f"in {sum(map(bool, found))} of {len(found)} meetings"
    titles = Counter(one.title for story in shelf for one in story.moments.values())
    numbered = sum(many for title, many in titles.items() if NUMBERED.search(title))
    yield "moments named by a number, a time, a box", numbered, f"of {titles.total()}"
    yield "names that two moments have", ", ".join(twice(titles)) or "none", ""
    people = Counter(one.name for story in shelf for one in story.people)
    yield "names that two people have", ", ".join(twice(people)) or "none", ""
    choices = [one for moment in moments_of(shelf, *Decides) for one in moment.choices]
    opened = sum((one.because or "").startswith("It was ") for one in choices)
    yield 'a because that opens "It was"', opened, f"of {len(choices)}"
    closed = Counter(one.blocked_by for one in choices if one.blocked_because)
    yield "closed by the system", closed["the system"], f"of {closed.total()}"
    starts = sorted(story.starts.power for story in shelf)
    middle = starts[len(starts) // 2]
    yield "power at the start", f"{starts[0]:.0f} to {starts[-1]:.0f}", f"middle {middle:.0f}"
    moments = Counter(len(story.moments) for story in shelf)
    yield "moments in a meeting", f"{min(moments)} to {max(moments)}", f"{moments[18]} have 18"


def twice(names: Counter[str]) -> list[str]:
    """The names that are there more than once, by letter."""
    return sorted(name for name, many in names.items() if many > 1)


def main(folder: Path) -> None:
    """Print the three tables."""
    shelf = list(meetings(folder))
    print(
        "| the sharing option | hits | moments | by chance | chance of so many |\n|" + " --- |" * 5
    )
    for tell in TELLS:
        hits, chances = hits_and_chances(shelf, tell)
        rare = at_least(hits, chances)
        print(f"| {tell.words} | {hits} | {len(chances)} | {sum(chances):.1f} | {rare:.2f} |")
    print("\n| an option that takes is picked | moments | computer | person |\n|" + " --- |" * 4)
    for one in (Decides.SERVICE_USER, Decides.TOGETHER):
        many, by_weight, by_chance = taking(shelf, one)
        print(f"| {one.value} decides | {many} | {by_weight:.1f} | {by_chance:.1f} |")
    print("\n| what | how often | of |\n|" + " --- |" * 3)
    for row in sameness(shelf, folder):
        print("| {} | {} | {} |".format(*row))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else scenarios_folder())
