"""Every code of a problem is one value, is given by something, and has a page."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from game.model.codes import WARNINGS, Code, Family, Severity

ROOT = Path(__file__).parents[2]
GIVEN = {
    name
    for file in (ROOT / "game").rglob("*.py")
    if file.name != "codes.py"
    for name in re.findall(r"\bCode\.([A-Z_0-9]+)\b", file.read_text(encoding="utf-8"))
}


@pytest.mark.parametrize("code", Code)
def test_a_code_is_given_by_something_and_has_its_page(code: Code) -> None:
    assert code.name in GIVEN
    page = (ROOT / "scenarios" / code.page).read_text(encoding="utf-8")
    assert page.startswith(f"# {code}\n\n**")
    first = page.split("\n\n")[1]
    assert ("warning" in first.split("**")[1].lower()) is (code.severity is Severity.WARNING)


def test_a_code_is_a_word_that_is_printed_and_kept_as_it_is() -> None:
    assert f"{Code.UNKNOWN_KEY}" == "unknown-key"
    assert json.dumps([Code.UNKNOWN_KEY]) == '["unknown-key"]'
    assert Code("unknown-key") is Code.UNKNOWN_KEY


def test_smells_and_what_needs_the_average_play_are_warnings_of_stories() -> None:
    for code in Code:
        if code.is_smell or code.is_average:
            assert (code.family, code.severity) == (Family.STORY, Severity.WARNING)
    assert [code for code in Code if code.is_average] == [
        Code.BLAMES_THE_PERSON,
        Code.FEW_DECISIONS,
        Code.NUMB,
    ]
    assert len(WARNINGS) == len(set(WARNINGS))
