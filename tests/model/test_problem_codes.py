"""Every code of a problem is one value, with its family and severity."""

from __future__ import annotations

import json

from game.model.codes import WARNINGS, Code, Family, Severity


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
