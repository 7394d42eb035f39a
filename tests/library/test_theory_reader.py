"""Theory cards are read one by one: a broken one says why, and the others are there."""

from __future__ import annotations

from pathlib import Path

from game.library.places import fold_key
from game.library.shipped import theory_folder
from game.library.theory_reader import read_card, theory_ids
from game.model.problems import Problem
from game.model.theory import TheoryCard

CARD = """\
id: {id}
name: A name
plain: One plain sentence.
explanation: >-
  It goes on
  over two lines.
raises: [Asking]
lowers: [Telling]
misuse: Saying it and not doing it.
source: Somebody (1999).
confidence: partly checked
facts as of: '2026-11-22'
see also: [second]
"""


def read_all(
    folder: Path, listed: tuple[str, ...] = ()
) -> tuple[dict[str, TheoryCard], tuple[Problem, ...]]:
    """The cards of a folder by id, each read by itself; `listed` are ids without a card yet."""
    known = {fold_key(one): one for one in (*theory_ids(folder), *listed)}
    read = [read_card(folder / f"{one}.yaml", known) for one in theory_ids(folder)]
    cards = {card.id: card for card, _ in read if card is not None}
    return cards, tuple(problem for _, problems in read for problem in problems)


def test_a_card_has_what_its_file_says(tmp_path: Path) -> None:
    for name in ("first", "second"):
        (tmp_path / f"{name}.yaml").write_text(CARD.format(id=name), encoding="utf-8")
    cards, problems = read_all(tmp_path)
    assert problems == ()
    first = cards["first"]
    assert first.explanation == "It goes on over two lines."
    assert (first.raises, first.lowers, first.see_also) == (("Asking",), ("Telling",), ("second",))
    assert (first.confidence, first.facts_as_of) == ("partly checked", "2026-11-22")


def test_a_broken_card_is_a_problem_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "first.yaml").write_text(CARD.format(id="frist"), encoding="utf-8")
    (tmp_path / "second.yaml").write_text(CARD.format(id="second"), encoding="utf-8")
    (tmp_path / "third.yaml").write_text("id: third: x\n  - \t[", encoding="utf-8")
    (tmp_path / "fourth.yaml").write_bytes(b"\xff")
    (tmp_path / "fifth.yaml").write_text("", encoding="utf-8")
    cards, problems = read_all(tmp_path)
    assert list(cards) == ["second"]
    assert {Path(problem.path).stem for problem in problems} == {
        "first",
        "third",
        "fourth",
        "fifth",
    }


def test_a_theory_named_under_see_also_may_be_listed_only(tmp_path: Path) -> None:
    (tmp_path / "first.yaml").write_text(CARD.format(id="first"), encoding="utf-8")
    cards, problems = read_all(tmp_path)
    assert cards["first"].see_also == ()
    assert [(problem.code, problem.line) for problem in problems] == [("unknown-theory", 13)]
    assert read_all(tmp_path, ("second",))[0]["first"].see_also == ("second",)


def test_every_card_that_ships_can_be_read() -> None:
    cards, problems = read_all(theory_folder())
    assert [str(problem) for problem in problems] == []
    assert tuple(sorted(cards)) == theory_ids(theory_folder())
