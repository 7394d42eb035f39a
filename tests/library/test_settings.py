"""What a person has set is kept, and a broken file stops nothing."""

import json
import os
from pathlib import Path

import pytest

from game.library.settings import FILE, FIRST, Settings, load_settings, save_settings

TODAY = "2026-11-22"
CHANGED = Settings(2.0, "high contrast", "Lexend", "none", False, True, False, True)


def test_settings_come_back_as_they_were_kept(tmp_path: Path) -> None:
    assert save_settings(tmp_path / "new", CHANGED) is None
    assert load_settings(tmp_path / "new", TODAY) == (CHANGED, ())


def test_where_there_is_no_file_nothing_is_said(tmp_path: Path) -> None:
    assert load_settings(tmp_path, TODAY) == (FIRST, ())


@pytest.mark.parametrize(
    "broken", [b"", b"{", b"[1]", b"\xff\xfe{}", b"[" * 100_000, b"{}" + b"\0" * 8]
)
def test_a_broken_file_is_put_aside_whole(tmp_path: Path, broken: bytes) -> None:
    (tmp_path / FILE).write_bytes(broken)
    settings, remarks = load_settings(tmp_path, TODAY)
    assert settings == FIRST
    assert "settings-set-aside-2026-11-22.json" in remarks[0]
    assert (tmp_path / "settings-set-aside-2026-11-22.json").read_bytes() == broken
    assert load_settings(tmp_path, TODAY) == (FIRST, ())


def test_one_value_that_cannot_be_used_leaves_the_others(tmp_path: Path) -> None:
    values = {"text": 9, "look": "dusk", "sound": "loud", "movement": "still", "reading_face": " "}
    (tmp_path / FILE).write_text(json.dumps(values))
    settings, remarks = load_settings(tmp_path, TODAY)
    assert settings == Settings(look="dusk", movement="still")
    assert [remark.split('"')[1] for remark in remarks] == ["text", "reading_face", "sound"]
    assert remarks[0] == f'{tmp_path / FILE}: "text" cannot be 9; it is 1.0 now.'


def test_a_whole_number_will_do_for_the_size_of_text(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"text": 2}')
    settings, remarks = load_settings(tmp_path, TODAY)
    assert (settings.text, type(settings.text), remarks) == (2.0, float, ())


def test_keys_of_another_version_survive(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"candle": "lit", "sound": false}')
    settings, _ = load_settings(tmp_path, TODAY)
    assert save_settings(tmp_path, settings) is None
    kept = json.loads((tmp_path / FILE).read_text())
    assert kept["candle"] == "lit"
    assert kept["sound"] is False


def test_where_they_cannot_be_kept_a_sentence_says_why(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a letter")
    told = save_settings(tmp_path / "taken", FIRST)
    assert told is not None
    assert "a file is in its place" in told
    settings, _ = load_settings(tmp_path / "taken", TODAY)
    assert settings == FIRST


def test_yes_is_no_size_of_text(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"text": true}')
    settings, remarks = load_settings(tmp_path, TODAY)
    assert settings == FIRST
    assert len(remarks) == 1


def test_half_a_letter_in_the_file_stays_in_it(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"zz": "\\ud800"}')
    assert save_settings(tmp_path, FIRST) is None
    assert json.loads((tmp_path / FILE).read_text())["zz"] == "\ud800"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
def test_a_pipe_in_place_of_the_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / FILE)
    settings, (remark,) = load_settings(tmp_path, TODAY)
    assert settings == FIRST
    assert "is kept as" in remark


def test_a_file_that_is_far_too_long_is_put_aside_unread(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"text": 1.5' + " " * 1_000_001 + "}")
    settings, (remark,) = load_settings(tmp_path, "2026-11-22")
    assert settings == FIRST
    assert "is kept as" in remark
