"""A variant's file becomes other words for the story, and its mistakes are told with a place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.library.reading.scenario_reader import read_text
from game.library.variants.alignment import aligned
from game.library.variants.variants import (
    BrokenVariant,
    NoSuchVariant,
    VariantReading,
    coverage,
    read_variant_text,
    scenario_in_words,
    variant_file,
    variant_named,
    variants_beside,
)
from game.library.variants.words import variant_of
from game.model.authorship import Author
from game.model.codes import Severity
from game.model.scenario import Scenario
from game.model.variant import Variant, is_variant_name, language_of

STORY = """\
format: 1
scenario: The form
about: Sam has a form to fill in.
content notes: [forms, waiting]
support: Take a break.
people:
  Sam:
    chair: service user
    is: Somebody with a form
    knows: [The form is nine pages long.]
  Dr Okafor: {chair: professional, wants: A signature}
facts: [form seen]
measures: {hope: {means: What Sam hopes for}}
moments:
  First:
    place: A room
    summary: They meet.
    law: {reserves: detention, challenge: [a tribunal, a complaint]}
    happens: {takes: {voice: 1}, because: The clock runs.}
    script:
      - There is a form on the table.
      - Dr Okafor: Come in.
      - text: The form has been seen.
        only if: form seen
      - Sam thinks: Nine pages.
    decides: together
    question: What now?
    choices:
      - say: Let us read it.
        id: read
        shares: {voice: 1}
        because: They read it together.
        lands as: Somebody reads with me.
        remember: form seen
        go to: Last
      - do: Sign it.
        only if: trust is at least 9
        blocked because: Nobody has read it.
        go to: Last
    if you differ:
      - professional picks: read
        because: One read, one signed.
        go to: Last
      - stands: professional
        because: The form was read after all.
  Last:
    ending: Home
debrief:
  service user: ['Who held the pen?']
"""
HEAD = "for: scenario.yaml\nvariant: cy\n"


def story(*pairs: tuple[str, str]) -> Scenario:
    text = STORY
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    reading = read_text(text, "scenario.yaml")
    assert [str(problem) for problem in reading.problems] == []
    assert reading.scenario is not None
    return reading.scenario


def read(body: str, *pairs: tuple[str, str], head: str = HEAD, name: str = "cy") -> VariantReading:
    return read_variant_text(head + body, story(*pairs), name, "scenario.yaml", f"{name}.yaml")


def good(body: str, *pairs: tuple[str, str]) -> Variant:
    reading = read(body, *pairs)
    assert [str(problem) for problem in reading.problems] == []
    assert reading.variant is not None
    return reading.variant


def told(body: str, *pairs: tuple[str, str], head: str = HEAD) -> list[tuple[str, int, int]]:
    problems = read(body, *pairs, head=head).problems
    return [(problem.code, problem.line, problem.column) for problem in problems]


EVERY = """\
scenario: Y ffurflen
about: Mae gan Sam ffurflen.
content notes: [ffurflenni, aros]
support: Cymerwch hoe.
people:
  sam: {is: Rhywun, knows: [Naw tudalen]}
  Dr  Okafor: {wants: Llofnod}
measures: {hope: {means: Gobaith}}
moments:
  first:
    title: Cyntaf
    place: Ystafell
    summary: Maen nhw'n cwrdd.
    law: {reserves: cadw, challenge: [tribiwnlys, cwyn]}
    happens: {because: Mae'r cloc yn rhedeg.}
    script:
      - Mae ffurflen ar y bwrdd.
      - "Dr Okafor: Dewch i mewn."
      - text: Gwelwyd y ffurflen.
      - sam  thinks: Naw tudalen.
    question: Beth nawr?
    choices:
      read: {say: Darllenwn., because: Gyda'n gilydd., lands_as: Mae rhywun yma.}
      sign_it: {do: Llofnodi., blocked-because: Neb wedi darllen.}
    if you differ:
      - because: Un yn darllen.
      - because: Wedi darllen.
  Last:
    title: Olaf
    ending: Adref
debrief:
  service user: ["Pwy oedd â'r ysgrifbin?"]
"""


def test_every_text_of_the_story_can_have_other_words() -> None:
    scenario, variant = story(), good(EVERY)
    covered = coverage(scenario, variant)
    assert (covered.missing, covered.stale, covered.all) == (0, 0, 31)
    other = variant_of(scenario, variant)
    first, last = other.moments["First"], other.moments["Last"]
    assert (other.title, other.about, other.support) == (
        "Y ffurflen",
        "Mae gan Sam ffurflen.",
        "Cymerwch hoe.",
    )
    assert other.content_notes == ("ffurflenni", "aros")
    assert (other.variant, other.language) == ("cy", "cy")
    assert (other.people[0].is_, other.people[0].knows) == ("Rhywun", ("Naw tudalen",))
    assert other.people[1].wants == "Llofnod"
    assert other.measures[1].means == "Gobaith"
    assert (first.name, first.title, first.place) == ("First", "Cyntaf", "Ystafell")
    assert (first.summary, first.question) == ("Maen nhw'n cwrdd.", "Beth nawr?")
    assert first.law is not None
    assert first.happens is not None
    assert (first.law.reserves, first.law.challenge) == ("cadw", ("tribiwnlys", "cwyn"))
    assert first.happens.because == "Mae'r cloc yn rhedeg."
    assert [line.text for line in first.script] == [
        "Mae ffurflen ar y bwrdd.",
        "Dewch i mewn.",
        "Gwelwyd y ffurflen.",
        "Naw tudalen.",
    ]
    assert [choice.words for choice in first.choices] == ["Darllenwn.", "Llofnodi."]
    assert first.choices[0].because == "Gyda'n gilydd."
    assert first.choices[0].lands_as == "Mae rhywun yma."
    assert first.choices[1].blocked_because == "Neb wedi darllen."
    assert [case.because for case in first.cases] == ["Un yn darllen.", "Wedi darllen."]
    assert (last.title, last.ending, last.ending_title) == ("Olaf", "Home", "Adref")
    assert other.debrief.service_user == ("Pwy oedd â'r ysgrifbin?",)


NAMES = """\
moments:
  First:
    script: [Bwrdd., Siân: Dewch., text: Gwelwyd., "Siôn thinks: Naw."]
people: {Sam: {name: Siôn}, Dr Okafor: {name: Siân}}
facts: {form seen: gwelwyd y ffurflen}
promises: {a copy: copi}
measures: {hope: {name: gobaith}}
"""
MADE = ("remember: form seen", "remember: form seen\n        promises: a copy")


def test_names_are_said_in_other_words_and_lines_may_begin_with_them() -> None:
    other = variant_of(story(MADE), good(NAMES, MADE))
    assert [one.name for one in other.people] == ["Siôn", "Siân"]
    assert [(one.speaker, one.text) for one in other.moments["First"].script] == [
        (None, "Bwrdd."),
        ("Siân", "Dewch."),
        (None, "Gwelwyd."),
        ("Siôn", "Naw."),
    ]
    titles = other.titles
    assert (titles.fact("form seen"), titles.promise("a copy")) == ("gwelwyd y ffurflen", "copi")
    assert titles.measure("hope") == "gobaith"
    assert (other.facts, other.measures[1].name) == (("form seen",), "hope")
    assert other.moments["First"].choices[0].traces.promises == ("a copy",)


def test_two_people_of_one_name_are_told() -> None:
    (problem,) = read("people: {Dr Okafor: {name: sam}}\n").problems
    assert (problem.code, problem.line, problem.column) == ("duplicate-key", 3, 28)
    assert problem.message == '"sam" is what "Sam" is called already'


def test_only_words_change() -> None:
    scenario = story()
    other = variant_of(scenario, good(EVERY))
    for moment in scenario.moments.values():
        twin = other.moments[moment.name]
        assert (twin.routes, twin.decides, twin.ending) == (
            moment.routes,
            moment.decides,
            moment.ending,
        )
        for line, same in zip(moment.script, twin.script, strict=True):
            assert replace(same, text=line.text) == line
        for choice, same in zip(moment.choices, twin.choices, strict=True):
            assert (
                replace(
                    same,
                    words=choice.words,
                    because=choice.because,
                    lands_as=choice.lands_as,
                    blocked_because=choice.blocked_because,
                )
                == choice
            )


def test_what_has_no_words_or_empty_ones_is_told_as_in_the_story() -> None:
    body = "about:\nmoments:\n  First:\n    script:\n      -\n      - Dr Okafor:\n"
    body += "      - Gwelwyd.\n      -\n    choices:\n      read:\n        say:\n  Last:\n"
    scenario, variant = story(), good(body)
    assert dict(variant.texts) == {("moments", "First", "script", 2): "Gwelwyd."}
    other = variant_of(scenario, variant)
    assert other.about == scenario.about
    assert other.moments["First"].script[1] == scenario.moments["First"].script[1]
    assert other.moments["Last"].ending_title == "Home"
    assert coverage(scenario, variant).missing == 30


@pytest.mark.parametrize(
    ("body", "code", "line", "column"),
    [
        ("minutes: 5\n", "not-a-text", 3, 1),
        ("abuot: x\n", "unknown-key", 3, 1),
        ("about: a\nabout: b\n", "duplicate-key", 4, 1),
        ("about: [a]\n", "wrong-type", 3, 8),
        ("people: Sam\n", "wrong-type", 3, 9),
        ("people: {Sam: {figure: tom}}\n", "not-a-text", 3, 16),
        ("moments:\n  First:\n    go to: Last\n", "not-a-text", 5, 5),
        ("moments:\n  First:\n    happens: {takes: {voice: 1}}\n", "not-a-text", 5, 15),
        ("moments:\n  First:\n    choices:\n      read: {only if: x}\n", "not-a-text", 6, 14),
        ("moments:\n  First:\n    if you differ: [{stands: x}, {}]\n", "not-a-text", 5, 22),
        ("moments:\n  First:\n    script: [a, b]\n", "out-of-step", 5, 5),
        ("moments:\n  First:\n    script: a\n", "wrong-type", 5, 13),
        ("content notes: [[a], b]\n", "wrong-type", 3, 17),
        ("checked by: [{nam: x}]\n", "unknown-key", 3, 15),
    ],
)
def test_what_cannot_be_used_is_an_error_at_its_place(
    body: str, code: str, line: int, column: int
) -> None:
    reading = read(body)
    assert reading.variant is None
    assert (code, line, column) in told(body)


def test_a_condition_on_a_line_of_a_variant_is_an_error() -> None:
    body = (
        "moments:\n  First:\n    script:\n      -\n      -\n      - text: Ie\n        only if: x\n"
    )
    assert told(body + "      -\n") == [("not-a-text", 9, 9)]


@pytest.mark.parametrize(
    ("body", "code", "line", "column"),
    [
        ("people: {Tom: {is: x}}\n", "text-without-story", 3, 10),
        ("people: {Sam: {worries: x}}\n", "text-without-story", 3, 16),
        ("moments: {Frist: {title: x}}\n", "text-without-story", 3, 11),
        ("moments: {First: {choices: {red: {say: x}}}}\n", "text-without-story", 3, 29),
        (
            "moments:\n  First:\n    script: ['Sam: a', b, c, d]\n",
            "other-speaker",
            5,
            14,
        ),
        ("moments:\n  First:\n    script: [a, Dokter: b, c, d]\n", "other-speaker", 5, 17),
    ],
)
def test_words_that_fit_nothing_are_a_warning_and_the_rest_is_used(
    body: str, code: str, line: int, column: int
) -> None:
    reading = read("about: Ie\n" + body)
    assert told(body) == [(code, line, column)]
    assert reading.variant is not None
    assert reading.variant.texts[("about",)] == "Ie"


def test_an_unknown_moment_is_told_with_the_one_that_was_meant() -> None:
    problem = read("moments: {Frist: {title: x}}\n").problems[0]
    assert problem.severity is Severity.WARNING
    assert problem.cure == 'Did you mean "First"?'


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ("variant: cy\n", "missing-key"),
        ("for: scenario.yaml\n", "missing-key"),
        ("for: other.yaml\nvariant: cy\n", "unknown-story"),
        ("for: scenario.yaml\nvariant: easy\n", "unknown-value"),
        ("", "not-a-variant"),
        ("- a\n", "not-a-variant"),
        ("for: [\n", "not-yaml"),
    ],
)
def test_a_file_that_does_not_say_whose_words_it_has_is_an_error(head: str, code: str) -> None:
    reading = read("", head=head)
    assert reading.variant is None
    assert code in [problem.code for problem in reading.problems]


MARKED = """\
# story: Sam has a form to fill in.
# a translator's own note
about: Mae gan Sam ffurflen.
moments:
  First:
    script:
      # story: There is a form on the table.
      - Un
      # story: Come in.
      - Dr Okafor: Dau
      # story: The form has been seen.
      - Tri
      # story: Nine pages.
      - Sam thinks: Pedwar
"""


def test_a_text_is_stale_only_where_its_noted_original_is_no_longer_the_storys() -> None:
    assert good(MARKED).stale == frozenset()
    changed = (("Sam has a form to fill in.", "Sam has two forms."),)
    assert told(MARKED, changed[0]) == [("stale-text", 5, 8)]
    unmarked = "about: Mae gan Sam ffurflen.\n"
    assert told(unmarked, changed[0]) == []


def test_a_stale_text_stays_so_until_its_line_story_was_is_taken_out() -> None:
    still = "# story was: Old words.\n# story now: Sam has a form to fill in.\nabout: Ie\n"
    assert told(still) == [("stale-text", 5, 8)]
    assert told(still.replace("# story was: Old words.\n", "")) == []
    reverted = still.replace("Old words.", "Sam has a form to fill in.")
    assert told(reverted) == []


def test_stale_words_are_still_used() -> None:
    reading = read(MARKED, ("Sam has a form to fill in.", "Sam has two forms."))
    assert reading.variant is not None
    assert reading.variant.texts[("about",)] == "Mae gan Sam ffurflen."
    assert reading.made_from == {("about",): "Sam has a form to fill in."}


def script(*pairs: tuple[str, str]) -> tuple[list[str], list[str]]:
    """The script's words after a change of the story, and the codes of the problems told."""
    reading = read(MARKED, *pairs)
    assert reading.variant is not None
    lines = variant_of(story(*pairs), reading.variant).moments["First"].script
    return [line.text for line in lines], [problem.code for problem in reading.problems]


def test_a_line_put_into_the_story_leaves_the_others_their_words() -> None:
    words, codes = script(
        ("      - Dr Okafor: Come in.", "      - New.\n      - Dr Okafor: Come in.")
    )
    assert words == ["Un", "New.", "Dau", "Tri", "Pedwar"]
    assert codes == ["moved-lines"]


def test_a_line_taken_out_of_the_story_takes_its_words_with_it() -> None:
    words, codes = script(("      - Dr Okafor: Come in.\n", ""))
    assert words == ["Un", "Tri", "Pedwar"]
    assert codes == ["moved-lines"]


def test_lines_that_change_places_keep_their_words() -> None:
    one, other = "      - There is a form on the table.\n", "      - Dr Okafor: Come in.\n"
    words, codes = script((one + other, other + one))
    assert words == ["Dau", "Un", "Tri", "Pedwar"]
    assert codes == []


def test_a_reworded_line_among_new_ones_is_found_by_likeness_and_is_stale() -> None:
    words, codes = script(
        ("      - Dr Okafor: Come in.", "      - Z.\n      - Dr Okafor: Come in, Sam.\n      - Q."),
    )
    assert words == ["Un", "Z.", "Dau", "Q.", "Tri", "Pedwar"]
    assert sorted(codes) == ["moved-lines", "stale-text"]


@pytest.mark.parametrize(
    ("name", "is_one", "language"),
    [
        ("easy", True, None),
        ("cy", True, "cy"),
        ("cy-easy", True, "cy"),
        ("en-US", True, "en-US"),
        ("zh-Hant-easy", True, "zh-Hant"),
        ("scenario", False, None),
        ("../cy", False, None),
        ("easy-cy", False, None),
        ("", False, None),
    ],
)
def test_a_variant_is_named_after_a_language_or_easy(
    name: str, is_one: bool, language: str | None
) -> None:
    assert is_variant_name(name) is is_one
    assert language_of(name) == language


@pytest.mark.parametrize(
    ("name", "checkers", "standing"),
    [
        ("cy", (), "draft, not yet checked by a speaker"),
        ("cy", (Author("Eleri"),), "checked by Eleri"),
        ("easy", (), "easier words, not yet checked by people with learning disabilities"),
        (
            "easy",
            (Author("A manager"),),
            "easier words, not yet checked by people with learning disabilities",
        ),
        (
            "easy",
            (Author("Our group", "people with learning disabilities"),),
            "Easy Read, checked by people with learning disabilities",
        ),
        (
            "cy-easy",
            (),
            "draft, not yet checked by a speaker; "
            "easier words, not yet checked by people with learning disabilities",
        ),
    ],
)
def test_what_is_said_of_a_variant_depends_on_who_checked_it(
    name: str, checkers: tuple[Author, ...], standing: str
) -> None:
    assert Variant(name, {}, checked_by=checkers).standing == standing


def test_who_checked_and_the_language_are_read() -> None:
    variant = good("language: cy-GB\nchecked by:\n  - {name: Eleri, role: speaks Welsh}\n")
    assert variant.language == "cy-GB"
    assert variant.checked_by == (Author("Eleri", "speaks Welsh"),)


def folder(tmp_path: Path, **files: str) -> Path:
    (tmp_path / "scenario.yaml").write_text(STORY, encoding="utf-8")
    for name, text in files.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_the_variants_beside_a_story_are_found_by_name_and_by_what_they_say(tmp_path: Path) -> None:
    easy = HEAD.replace("cy", "easy")
    here = folder(tmp_path, cy=HEAD, easy=easy, map="just: notes\n", notes=HEAD)
    assert variants_beside(here / "scenario.yaml") == ("cy", "easy")


def test_beside_a_single_file_a_variant_bears_its_name(tmp_path: Path) -> None:
    single = tmp_path / "ward.yaml"
    single.write_text(STORY, encoding="utf-8")
    assert variant_file(single, "cy") == tmp_path / "ward.cy.yaml"
    text = "for: ward.yaml\nvariant: cy\nabout: Ie\n"
    (tmp_path / "ward.cy.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "cy.yaml").write_text(HEAD, encoding="utf-8")
    assert variants_beside(single) == ("cy",)
    assert scenario_in_words(single, story(), "cy").about == "Ie"


def test_a_scenario_is_opened_in_other_words(tmp_path: Path) -> None:
    here = folder(tmp_path, cy=HEAD + "about: Ie\n")
    other = scenario_in_words(here, story(), "cy")
    assert (other.about, other.variant) == ("Ie", "cy")


def test_a_variant_that_is_not_there_is_refused_with_those_that_are(tmp_path: Path) -> None:
    here = folder(tmp_path, cy=HEAD)
    with pytest.raises(NoSuchVariant, match=r'no variant called "pl"\. There are: "cy"'):
        variant_named(here, story(), "pl")


def test_a_variant_with_errors_is_refused_with_its_errors(tmp_path: Path) -> None:
    here = folder(tmp_path, cy=HEAD + "minutes: 5\npeople: {Tom: {is: x}}\n")
    with pytest.raises(BrokenVariant) as refused:
        variant_named(here, story(), "cy")
    assert [problem.code for problem in refused.value.problems] == ["not-a-text"]


def test_lines_without_notes_fit_only_where_there_are_as_many() -> None:
    assert aligned((None, "b"), ("a", "x")) == (0, 1)
    assert aligned((None, "b"), ("a", "b", "c")) is None
    assert aligned((None, None), ("a",)) is None
