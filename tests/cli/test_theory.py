"""`theory` shows a card in any spelling of its id, and looks for other words in the cards."""

from __future__ import annotations

from pathlib import Path

from tests.cli.commands import other_chair


def test_an_id_may_be_written_with_spaces(tmp_path: Path) -> None:
    done = other_chair("theory", "Lukes", "three_dimensions", data=tmp_path)
    assert done.out.startswith("Lukes's three dimensions of power\n")
    assert (done.status, done.errors) == (0, "")


def test_a_card_leads_to_the_moments_where_it_is_played(tmp_path: Path) -> None:
    done = other_chair("theory", "mha-imha", data=tmp_path)
    rows = done.out.partition("Where it is played:\n")[2].splitlines()
    assert any(row.startswith("- Eleven people in a small room: ") for row in rows)


def test_words_that_are_no_id_are_looked_for_in_the_cards(tmp_path: Path) -> None:
    done = other_chair("theory", "agenda", data=tmp_path)
    ids = [line.partition(":")[0] for line in done.out.splitlines()]
    assert "lukes-three-dimensions" in ids
    assert "hart-ladder" not in ids
    assert done.status == 0
    assert 'There is no theory card "agenda".' in done.errors


def test_a_card_with_the_words_in_its_name_comes_before_one_that_only_speaks_of_them(
    tmp_path: Path,
) -> None:
    done = other_chair("theory", "arnstein", data=tmp_path)
    ids = [line.partition(":")[0] for line in done.out.splitlines()]
    named = [one for one in ids if "arnstein" in one]
    assert len(named) == 10
    assert ids[:10] == named


def test_words_that_stand_nowhere_are_an_error_with_the_nearest_id(tmp_path: Path) -> None:
    done = other_chair("theory", "arnstien-ladder", data=tmp_path)
    assert (done.status, done.out) == (2, "")
    assert 'Did you mean "arnstein-ladder"?' in done.errors


def test_without_words_every_card_is_listed(tmp_path: Path) -> None:
    done = other_chair("theory", data=tmp_path)
    assert len(done.out.splitlines()) > 50
    assert done.status == 0
