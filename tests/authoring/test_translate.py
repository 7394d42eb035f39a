"""A variant's file is written and refreshed beside its story, and nothing in it is ever lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.authoring.translate import refreshed, translate
from game.authoring.translate_lines import item_line, keyed_line
from game.library.reading.scenario_reader import read_text
from game.library.variants.variants import BrokenVariant, read_variant_text
from game.library.yaml.nodes import Mapping, Sequence, Text
from game.library.yaml.source import CONTROL
from game.library.yaml.tree import read_tree
from game.model.scenario import Scenario

EXAMPLE = Path(__file__).parents[1] / "examples" / "ward-round" / "scenario.yaml"
WARD = EXAMPLE.read_text(encoding="utf-8")
THEORY = tuple(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", WARD))


def story(*pairs: tuple[str, str]) -> Scenario:
    text = WARD
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    reading = read_text(text, "scenario.yaml", THEORY)
    assert reading.scenario is not None, reading.problems
    return reading.scenario


def refresh(before: str, scenario: Scenario) -> str:
    return refreshed(before.encode(), scenario, "cy", "scenario.yaml", Path("cy.yaml")).text


def filled(text: str, *pairs: tuple[str, str]) -> str:
    """A file with words written after each of some empty places."""
    for place, words in pairs:
        assert f"{place}\n" in text, place
        text = text.replace(f"{place}\n", f"{place} {words}\n", 1)
    return text


def problems(text: str, scenario: Scenario) -> list[str]:
    reading = read_variant_text(text, scenario, "cy", "scenario.yaml", "cy.yaml")
    return [problem.code for problem in reading.problems]


def test_a_new_file_reads_cleanly_and_has_every_text_as_a_comment() -> None:
    scenario = story()
    done = refreshed(b"", scenario, "cy", "scenario.yaml", Path("cy.yaml"))
    assert done.problems == ()
    assert done.coverage is not None
    assert (done.coverage.worded, done.coverage.all) == (0, 56)
    assert done.text.count("# story: ") == 64  # with two of what was agreed and six names
    assert "      # story: Nobody has said their name.\n      - Sam thinks:\n" in done.text
    assert "# checked by" in done.text


def test_a_file_that_is_up_to_date_stays_as_it_is_to_the_byte() -> None:
    scenario = story()
    text = filled(refresh("", scenario), ("scenario:", "Y rownd"), ("- Dr Okafor:", "Dewch."))
    assert refresh(text, scenario) == text


HAND_MADE = """\
# My own first line
for: scenario.yaml
variant: cy
# people first, I like it so
people:
    Sam: {is: "34, ar y ward", wants: Mynd adref}   # short

    # the doctor
    Dr Okafor:
        worries: >
          Un ar ddeg munud,
          # not a comment
          a'r tro diwethaf.

about: Mae Sam ar y ward.  # nine days
# ok: stale-text, we know
support: Cymerwch hoe.
content notes: [cael eich cadw, neb yn gwrando]
moments:
    The door opens:
        script:
        # about the chairs
        - Mae wyth o bobl yma.

        - Dr Okafor: Dewch i mewn.
        - Sam thinks: Neb.
        - Dr Okafor thinks: |
            Un ar ddeg.
        - Sam sees: Y cloc.
        # end of the script
        question: Sut?
# the end
"""


def test_a_hand_made_file_keeps_its_order_its_comments_and_its_words() -> None:
    scenario = story()
    text = refresh(HAND_MADE, scenario)
    assert problems(text, scenario) == []
    before = read_variant_text(HAND_MADE, scenario, "cy", "scenario.yaml", "cy.yaml").variant
    after = read_variant_text(text, scenario, "cy", "scenario.yaml", "cy.yaml").variant
    assert before is not None
    assert after is not None
    assert after.texts == before.texts
    rows = text.split("\n")
    kept = [line for line in HAND_MADE.split("\n") if line.strip() and "[" not in line]
    places = [rows.index(line) for line in kept]
    assert places == sorted(places)
    assert rows[rows.index("support: Cymerwch hoe.") - 1] == "# ok: stale-text, we know"
    assert "content notes:\n  # story: being detained\n  - cael eich cadw\n" in text
    assert refresh(text, scenario) == text


def test_a_changed_original_makes_its_words_stale_until_somebody_has_looked() -> None:
    text = filled(refresh("", story()), ("about:", "Mae Sam ar y ward."))
    changed = story(("nine days and wants", "ten days and wants"))
    once = refresh(text, changed)
    note = (
        "# story was: Sam has been on the ward for nine days and wants weekend leave.\n"
        "# story now: Sam has been on the ward for ten days and wants weekend leave.\n"
        "about: Mae Sam ar y ward.\n"
    )
    assert note in once
    assert problems(once, changed) == ["stale-text"]
    assert refresh(once, changed) == once
    looked_at = once.replace(note.split("\n")[0] + "\n", "")
    assert problems(looked_at, changed) == []
    assert "# story: Sam has been on the ward for ten days" in refresh(looked_at, changed)


def test_an_original_that_changes_twice_still_tells_what_the_words_were_made_from() -> None:
    text = filled(refresh("", story()), ("about:", "Mae Sam ar y ward."))
    for days in ("ten", "eleven"):
        changed = story(("nine days and wants", f"{days} days and wants"))
        text = refresh(text, changed)
    assert "# story was: Sam has been on the ward for nine days" in text
    assert "# story now: Sam has been on the ward for eleven days" in text


def test_an_empty_place_is_never_stale() -> None:
    changed = story(("nine days and wants", "ten days and wants"))
    text = refresh(refresh("", story()), changed)
    assert "# story was:" not in text
    assert "# story: Sam has been on the ward for ten days" in text


def test_words_stay_with_their_line_when_lines_come_and_go() -> None:
    text = filled(
        refresh("", story()), ("- Dr Okafor:", "Dewch."), ("- Sam sees:", "Y cloc.   # the wall")
    )
    changed = story(
        ("      - Sam thinks: Nobody has said their name.\n", ""),
        ("      - Dr Okafor: Come in", "      - A door bangs.\n      - Dr Okafor: Come in"),
    )
    after = refresh(text, changed)
    assert problems(after, changed) == []
    script = after[after.index("script:") : after.index("question:")]
    assert [line.strip() for line in script.split("\n") if line.strip().startswith("-")] == [
        "-",
        "-",
        "- Dr Okafor: Dewch.",
        "- Dr Okafor thinks:",
        "- Sam sees: Y cloc.   # the wall",
    ]


def test_a_moment_and_a_choice_with_a_new_name_keep_their_words() -> None:
    text = filled(
        refresh("", story()),
        ("# story: Sam takes a folded piece of paper out of a pocket.\n      -", "Papur."),
        ("counts as important.\n        because:", "Oherwydd."),
    )
    changed = story(("Sam's list", "The list"), ("So, how are we", "And how have we been"))
    after = refresh(text, changed)
    assert "No longer in the story" not in after
    assert "Sam's list:" not in after
    assert problems(after, changed) == []
    variant = read_variant_text(after, changed, "cy", "scenario.yaml", "cy.yaml").variant
    assert variant is not None
    assert sorted(variant.texts.values()) == ["Oherwydd.", "Papur."]


GONE = (
    ("      - moment: The corridor\n", "      - moment: Elsewhere\n"),
    ("  The corridor:\n", "  Elsewhere:\n"),
    ("Nobody has brought the copy.", "It rains."),
    ("    ending: Still waiting\n", "    ending: Rain\n"),
    ("      - Sam thinks: Nobody has said their name.\n", ""),
    ("    worries: Eleven minutes a person, and the last serious incident.\n", ""),
)


def test_words_whose_place_has_gone_are_kept_as_comments_at_the_end() -> None:
    text = filled(
        refresh("", story()),
        ("# story: Still waiting\n    ending:", "Dal i aros"),
        ("- Sam thinks:", "Neb."),
        ("last serious incident.\n    worries:", "Un ar ddeg munud"),
    )
    changed = story(*GONE)
    after = refresh(text, changed)
    live, _, aside = after.partition("# No longer in the story")
    for words in ("Dal i aros", "Neb.", "Un ar ddeg munud"):
        assert words not in live
        assert words in aside
    assert "# From moments > The door opens > script:" in aside
    assert problems(after, changed) == []
    assert refresh(after, changed) == after


def test_an_empty_place_that_has_gone_leaves_nothing_behind() -> None:
    after = refresh(refresh("", story()), story(*GONE))
    assert "No longer in the story" not in after
    assert "The corridor" not in after


def test_a_list_that_cannot_be_matched_is_left_and_said_so() -> None:
    before = "for: scenario.yaml\nvariant: cy\ncontent notes:\n  - a\n"
    done = refreshed(before.encode(), story(), "cy", "scenario.yaml", Path("cy.yaml"))
    assert done.left == ("content notes (line 3)",)
    assert "content notes:\n  - a\n" in done.text
    assert [problem.code for problem in done.problems] == ["out-of-step"]


def test_keys_that_are_no_texts_are_left_to_their_author() -> None:
    before = "for: scenario.yaml\nvariant: cy\nminutes: 12\n"
    done = refreshed(before.encode(), story(), "cy", "scenario.yaml", Path("cy.yaml"))
    assert "minutes: 12\n" in done.text
    assert done.coverage is None


@pytest.mark.parametrize("text", ["about: [\n", "- a\n", "about: Ie\n support: Ie\n"])
def test_a_file_that_is_not_good_yaml_is_not_touched(tmp_path: Path, text: str) -> None:
    (tmp_path / "cy.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(BrokenVariant) as refused:
        translate(tmp_path / "scenario.yaml", story(), "cy")
    assert refused.value.problems != ()
    assert (tmp_path / "cy.yaml").read_text(encoding="utf-8") == text


def test_the_last_line_of_a_long_text_is_no_comment_of_the_next() -> None:
    before = "for: scenario.yaml\nvariant: cy\nabout: |\n  Un\n  # dau\nsupport: Tri\n"
    after = refresh(before, story())
    assert "about: |\n  Un\n  # dau\n" in after
    assert refresh(after, story()) == after


def test_line_breaks_of_windows_stay(tmp_path: Path) -> None:
    path = tmp_path / "cy.yaml"
    path.write_bytes(b"for: scenario.yaml\r\nvariant: cy\r\nabout: Ie\r\n")
    translate(tmp_path / "scenario.yaml", story(), "cy")
    data = path.read_bytes()
    assert b"about: Ie\r\n" in data
    assert data.count(b"\n") == data.count(b"\r\n")


def test_a_file_of_comments_alone_becomes_a_variant_and_keeps_them() -> None:
    text = refresh("# for Eleri\n", story())
    assert "# for Eleri" in text
    assert problems(text, story()) == []


WORDS = st.text(
    st.characters(exclude_categories=("Cs",), exclude_characters="\x85\u2028\u2029\r\ufeff"),
    min_size=1,
    max_size=40,
).filter(lambda words: words.strip() and not CONTROL.search(words))


@settings(max_examples=200, deadline=None)
@given(WORDS)
def test_any_words_are_written_so_that_they_read_back_the_same(words: str) -> None:
    tree = read_tree(f"{keyed_line(0, 'a', words)}\nb:\n{item_line(2, '', words)}\n", "x")
    assert tree.problems == ()
    assert isinstance(tree.root, Mapping)
    (_, first), (_, second) = tree.root.entries
    assert isinstance(second, Sequence)
    for node in (first, second.items[0]):
        assert isinstance(node, Text)
        assert node.text == words


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_whatever_is_filled_in_and_changed_every_word_and_comment_is_still_there(
    data: st.DataObject,
) -> None:
    scenario = story()
    rows = refresh("", scenario).split("\n")
    empty = [n for n, row in enumerate(rows) if re.search(r"(^|- .*:|  -|[a-z]:)$", row) and row]
    leaves = [n for n in empty if rows[n - 1].lstrip().startswith("# story")]
    chosen = sorted(data.draw(st.sets(st.sampled_from(leaves), min_size=1, max_size=20)))
    for n in reversed(chosen):
        rows[n] += f" geiriau {n}"
        rows.insert(n, " " * (len(rows[n]) - len(rows[n].lstrip())) + f"# nodyn {n}")
    lines = WARD.split("\n")
    script = [n for n, row in enumerate(lines) if row.startswith("      - ") and ":" in row]
    script = [n for n in script if re.match(r"      - (Sam|Dr Okafor)", lines[n])]
    for n in sorted(data.draw(st.sets(st.sampled_from(script), max_size=3)), reverse=True):
        if data.draw(st.booleans()):
            lines[n] += " And more."
        else:
            lines.insert(n, "      - Somebody coughs.")
    changed = read_text("\n".join(lines), "scenario.yaml", THEORY).scenario
    assert changed is not None
    after = refresh("\n".join(rows), changed)
    for n in chosen:
        assert f"geiriau {n}\n" in after
        assert f"# nodyn {n}\n" in after
    assert refresh(after, changed) == after
