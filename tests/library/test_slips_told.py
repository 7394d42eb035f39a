"""What one slip in a sound story is told as, and what a story that is written well says.

`slips_told.txt` has each slip with its problem as an author sees it: place, name, words, cure.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.library.reading.scenario_reader import NotAScenario, read_scenario, read_text
from game.model.authorship import Agreement, Author
from game.model.conditions import (
    AllOf,
    AnyOf,
    Compares,
    Comparison,
    HasFact,
    HasPromise,
    Not,
    PromiseWord,
)
from game.model.effects import Change, Shift, Verb
from game.model.picture import Face
from game.model.power import Chair, Strand
from game.model.scenario import Choice, Law, Likely, LineKind, Route, Scenario

TOLD = Path(__file__).with_name("slips_told.txt")
SOUND = """\
format: 1
scenario: The form
people:
  Sam: {chair: service user}
  Dr Okafor: {chair: professional}
measures: {hope: {means: Hope.}}
facts: [seen]
moments:
  First:
    script:
      - A room.
    decides: together
    choices:
      - say: Yes.
        go to: Last
      - do: No.
        go to: Last
    if you differ:
      - stands: professional
  On:
    go to: Last
  Last:
    ending: Done
"""
DIFFER = "    if you differ:\n      - stands: professional\n"
ON = "    go to: Last\n  Last:"


def say(rest: str) -> tuple[str, str]:
    """The first choice with more keys: what to find in the sound story, what to write there."""
    return "      - say: Yes.\n", f"      - say: Yes.\n        {rest}\n"


SLIPS = [
    say("blocked by: the law\n        only if: seen"),
    say("likely: {}"),
    say("breaches: [kind]"),
    say("only if:"),
    say("only if: promised a copy"),
    say("only if: hope is more"),
    say("only if: hope is not exactly 4"),
    say("only if: {any: [seen, '']}"),
    say("only if: seen and"),
    (DIFFER, "    if you differ:\n"),
    (DIFFER, "    if you differ: []\n"),
    (DIFFER, "    if you differ:\n      - because: We differ.\n"),
    (DIFFER, f"{DIFFER}      - [Last]\n"),
    (DIFFER, "    if you differ:\n      - professional picks: yes\n        go to: On\n"),
    (DIFFER, f"{DIFFER}      - stands: service user\n"),
    (DIFFER, "    if you differ: {stands: professional, go to: Last}\n"),
    (DIFFER, "    if you differ: {professional picks: yes, service user picks: yes, go to: On}\n"),
    (DIFFER, "    if you differ: {professional picks: maybe, go to: On}\n"),
    say("takes:"),
    say("takes: {}"),
    say("takes: [voice]"),
    say("takes: voice 2"),
    say("takes: voice"),
    say("takes: a lot"),
    say("changes:"),
    say("changes: hope +1"),
    say("changes: hope 1, trust -2"),
    say("changes: much"),
    say("changes: [hope]"),
    say("changes: {hope: 1, Hope: 2}"),
    say("changes: {voice: 1}"),
    say("changes: {joy: 1}"),
    say("looks:"),
    ("{means: Hope.}", ""),
    ("{means: Hope.}", "[Hope]"),
    ("measures: {hope: {means: Hope.}}", "measures: 3"),
    ("scenario: The form", "scenario: The form\nwritten by: [{role: nurse}]"),
    ("scenario: The form", "scenario: The form\nwritten by: [[Ann]]"),
    ("scenario: The form", "scenario: The form\nwritten by: Ann, a nurse"),
    ("scenario: The form",
     "scenario: The form\nstory agreement: {look at again by: 2027-02-30}"),
    ("scenario: The form", "scenario: The form\nstory agreement: {look at again by: soon}"),
    ("{chair: service user}", "{chair: service user, figure: {}}"),
    ("      - A room.", "      - text: A room.\n        face: {Sam: warm, sam: wary}"),
    ("facts: [seen]", "facts: [seen, Seen]"),
    ("facts: [seen]", "facts: [[seen]]"),
    ("  Sam: {chair: service user}\n  Dr Okafor: {chair: professional}\n", ""),
    (ON, "    go to: []\n  Last:"),
    (ON, "    go to:\n      - only if: seen\n      - moment: Last\n  Last:"),
    (ON, "    go to:\n      - moment: Last\n        only if: seen\n  Last:"),
    (ON, "    go to:\n      - moment: Last\n        only if: seen\n      - [Last]\n  Last:"),
    (ON, "    go to:\n      - moment: Last\n      - moment: First\n  Last:"),
    (ON, "    go to: Home\n  Last:"),
    (ON, "    place: A hall.\n  Last:"),
    ("    decides: together\n", "    decides: together\n    go to: [Last]\n"),
    ("      - A room.", "      - [A room.]"),
    ("      - A room.", "      - 'Sam:'"),
    ("      - A room.", "      - Sam: [A room.]"),
    ("      - A room.", "      - Sam:"),
    ("      - A room.", "      - text: A room.\n        only if:"),
    ("      - A room.", "      -A room."),
    ("    ending: Done", "    law: {challenge: [tribunal]}\n    ending: Done"),
    ("    choices:\n      - say: Yes.\n        go to: Last\n      - do: No.\n        go to: Last\n",
      "    choices:\n      - say: Yes.\n      - do: No.\n"),
    ("moments:\n", "moments:\n  Empty:\n"),
    say("only if: no seen"),
    say("only if: seen is true"),
    say("only if: seen is false"),
    say("only if: hope over 5"),
    say("only if: hope <= 5"),
    say("only if: a copy\n        promises: [a copy]"),
    say("only if: any: [seen, hope is above 2]"),
    say("only if: power is at least a third"),
    say("only if: power is at least 30%"),
    say("gives: {choice: 1; voice: 1}"),
    say("gives: {choice=2, knowledge=2}"),
    say("gives: {voice: 1,5}"),
    say("gives: {voice: 1}z"),
    say("theory: [] x"),
    say("changes: {trust: \u22121}"),
    say("theory: none"),
    say("\ufefftheory: []"),
    ("      - A room.", "      - Sam feels: A room."),
    ("      - A room.", "      - Sam hears: A room."),
    ("      - A room.", "      - Narrator: A room."),
    ("      - A room.", "      - Sam (quietly): A room."),
    ("      - A room.", "      - **Sam**: A room."),
    ("      - A room.", "      - **Sam:** A room."),
    ("      - A room.", "      - Sam: \"A room.\u201d"),
    ("      - A room.", "      - text: A room.\n        if: seen"),
    ("      - A room.", "      - Sam: A room.\n        unless: seen"),
    ("      - A room.", "      - A room.\n      - go to: Last"),
    ("      - A room.", "      - Samthinks: A room."),
    ("      - A room.", "      - Sam sees \"A card, again: Yes.\""),
    ("      - A room.", "\t- A room."),
    ("facts: [seen]", "facts: seen, heard]"),
    ("facts: [seen]", "\n  - seen"),
    ("people:\n  Sam: {chair: service user}\n", "  Sam:\n    chair: service user\n"),
    ("  First:\n", ""),
    ("scenario: The form", "scenario: The form\nwritten by:\n  name: Ann\n"),
    ("  On:\n", "moments:\n  On:\n"),
    ("  On:\n", "  First:\n"),
    ("people:\n", "people:\n  : {}\n"),
    ("  Last:\n", "  :\n"),
    ("      - say: Yes.\n        go to: Last\n", "      - {say: Yes, please, go to: Last}\n"),
    ("      - say: Yes.\n        go to: Last\n", "      - {say: Yes., go to:Last}\n"),
    (SOUND[SOUND.index("moments:"):], "moments:\n"),
    ("      - say: Yes.", '      - "Yes, now?"'),
    ("      - do: No.", "      - Look at the clock."),
    ("  On:\n", "facts: [heard]\n  On:\n"),
    ("  On:\n", "support: Take a break.\n  On:\n"),
    ("      - A room.", "      - Sam: A room.\n        fae: {Sam: warm}"),
    ("      - A room.", "      - Sam: A room.\n        onl if: seen"),
    ("  On:\n", "people:\n  Zed: {is: x}\n  On:\n"),
    ("  On:\n", "focus:\n  - lukes-three-dimensions\n  On:\n"),
    ("      - A room.", "      - go to: Last\n      - A room."),
    ("facts: [seen]\nmoments:\n", "starts with:\n  trust: 4\n"),
    ("facts: [seen]\nmoments:\n  First:\n",
     "moments:\n  First:\n    remember: [seen, 'a, b']\n    forget: seen\n"),
    ("  Last:\n", "  First:\n"),
    ("scenario: The form", "scenario: The form\nlanguage: English (UK)"),
    ("scenario: The form", "scenario: The form\nlanguage: Welsh"),
    (ON, "    go to: Elsewhere\n"
     + "".join(f"  {n}: {{go to: Last}}\n" for n in range(12)) + "  Last:"),
]  # fmt: skip


def test_each_slip_is_told_with_its_place_and_its_cure() -> None:
    told = []
    for old, new in SLIPS:
        assert old in SOUND
        problems = read_text(SOUND.replace(old, new, 1), "slip.yaml").problems
        told.append("\n".join(str(problem) for problem in problems))
    assert "\n\n".join(told) + "\n" == TOLD.read_text(encoding="utf-8")


def test_the_sound_story_has_no_slip() -> None:
    assert read_text(SOUND, "slip.yaml").problems == ()


def first(story: Scenario) -> Choice:
    return story.moments["First"].choices[0]


AT_LEAST, AT_MOST, ABOVE, BELOW, EXACTLY = Comparison
SEEN = HasFact("seen")
WRITTEN: list[tuple[tuple[str, str], Callable[[Scenario], object], object]] = [
    (say("likely: 3"), lambda s: first(s).likely, Likely(3, 3)),
    (say("likely: {professional: 2}"), lambda s: first(s).likely, Likely(2, 5)),
    (say("likely: {service user: 9, professional: 1}"), lambda s: first(s).likely, Likely(1, 9)),
    (say("breaches: [honest, safe, honest]"), lambda s: first(s).breaches, ("honest", "safe")),
    (say("costs: 2"), lambda s: first(s).costs, 2),
    (say("unseen: yes"), lambda s: first(s).unseen, True),
    (say("unseen: no"), lambda s: first(s).unseen, False),
    (say("only if: seen and hope is at least 4"), lambda s: first(s).only_if,
     AllOf((SEEN, Compares("hope", AT_LEAST, 4)))),
    (say("only if: {any: [seen, not: hope is exactly 2]}"), lambda s: first(s).only_if,
     AnyOf((SEEN, Not(Compares("hope", EXACTLY, 2))))),
    (say("when: power is above 40"), lambda s: first(s).when, Compares("power", ABOVE, 40)),
    (say("only if: kept a copy\n        promises: [a copy]"), lambda s: first(s).only_if,
     HasPromise("a copy", PromiseWord.KEPT)),
    (say("only if: seen\n        blocked because: Not now.\n        blocked by: the law"),
     lambda s: (first(s).blocked_because, first(s).blocked_by), ("Not now.", "the law")),
    (say("takes: {voice: 1, choice: 3}"), lambda s: first(s).effects.shifts,
     (Shift(Verb.TAKES, Strand.VOICE, 1), Shift(Verb.TAKES, Strand.CHOICE, 3))),
    (say("changes: {hope: -2, trust: +1}"), lambda s: first(s).effects.changes,
     (Change("hope", -2), Change("trust", 1))),
    (("scenario: The form",
      "scenario: The form\nwritten by: [{name: Ann, role: nurse}, {name: Bo}]"),
     lambda s: s.written_by, (Author("Ann", "nurse"), Author("Bo", None))),
    (("scenario: The form", "scenario: The form\nstory agreement: {look at again by: 2027-02-28}"),
     lambda s: s.agreement, Agreement(None, None, "2027-02-28")),
    (("      - A room.", "      - text: A room.\n        face: {Sam: warm}\n        only if: seen"),
     lambda s: [(one.text, one.faces, one.only_if) for one in s.moments["First"].script],
     [("A room.", (("Sam", Face.WARM),), SEEN)]),
    (("      - A room.", "      - \"Sam: Hello: you.\"\n      - Sam thinks: Late."),
     lambda s: [(one.kind, one.speaker, one.text) for one in s.moments["First"].script],
     [(LineKind.SPEECH, "Sam", "Hello: you."), (LineKind.THOUGHT, "Sam", "Late.")]),
    ((ON, "    go to:\n      - {moment: First, only if: seen}\n      - moment: Last\n  Last:"),
     lambda s: s.moments["On"].routes, (Route("First", SEEN), Route("Last"))),
    (("    ending: Done",
      "    law: {reserves: detention, challenge: [tribunal]}\n    ending: Done"),
     lambda s: s.moments["Last"].law, Law("detention", None, ("tribunal",))),
    (("      - stands: professional", "      - stands: service user"),
     lambda s: s.moments["First"].cases[0].stands, Chair.SERVICE_USER),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "asked", "value"), WRITTEN, ids=lambda one: str(one)[:50])
def test_what_is_written_well_is_read_as_it_stands(
    edit: tuple[str, str], asked: Callable[[Scenario], object], value: object
) -> None:
    assert edit[0] in SOUND
    story = read_text(SOUND.replace(*edit, 1), "well.yaml").scenario
    assert story is not None
    assert asked(story) == value


@pytest.mark.parametrize(
    ("file", "meant"),
    [
        ("scenario.txt", ' Rename "scenario.txt" to "scenario.yaml".'),
        ("notes.txt", ""),
        ("story.yaml.bak", ""),
    ],
)
def test_a_file_of_another_ending_is_told_what_it_may_be_meant_as(
    tmp_path: Path, file: str, meant: str
) -> None:
    path = tmp_path / file
    path.write_text(SOUND, encoding="utf-8")
    with pytest.raises(NotAScenario) as refused:
        read_scenario(path)
    assert str(refused.value) == f"{path} is neither a folder nor a .yaml file.{meant}"
