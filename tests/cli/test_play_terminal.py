"""`play --terminal`: what it reads, what it tells, what it keeps."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.commands import ROOT, WARD, other_chair

WHOLE = "before-we-start-what-matters\nhome-with-plan\n"


def test_the_same_seed_and_choices_print_the_same_bytes(tmp_path: Path):
    one = other_chair("play", WARD, "--terminal", "--seed", "5", data=tmp_path / "a", typed=WHOLE)
    two = other_chair("play", WARD, "--terminal", "--seed", "5", data=tmp_path / "b", typed=WHOLE)
    assert one.status == 0
    assert one == two
    assert "Ending: " in one.out
    assert "Debrief" in one.out


def test_a_choice_is_taken_by_its_number_or_its_id(tmp_path: Path):
    by_id = other_chair("play", WARD, "--terminal", data=tmp_path, typed=WHOLE)
    by_number = other_chair("play", WARD, "--terminal", data=tmp_path, typed="1\n1\n")
    assert by_id.out == by_number.out


def test_the_balance_is_a_sentence_with_both_names_and_then_the_whole_number(tmp_path: Path):
    done = other_chair("play", WARD, "--terminal", data=tmp_path, typed="stop\n")
    told = "Most of the say is Dr Okafor's. Sam has a little (power 17 of 100)."
    assert f"\n{told}\n" in done.out


def test_stop_and_the_end_of_the_input_keep_the_run(tmp_path: Path):
    for typed in ("1\nstop\n", "1\n", ""):
        assert other_chair("play", WARD, "--terminal", data=tmp_path, typed=typed).status == 0
    kept = other_chair("runs", data=tmp_path)
    assert kept.out.count("not finished") == 3


def test_a_line_that_means_nothing_is_told_on_the_error_stream_and_asked_again(tmp_path: Path):
    done = other_chair("play", WARD, "--terminal", data=tmp_path, typed="9\n\nstop\n")
    assert 'There is no choice "9" here. Type 1 to 2, or an id.' in done.errors
    assert "Type the number of a choice, or its id; or stop." in done.errors
    assert done.out.count("How do you begin?") == 3


def test_a_closed_option_is_numbered_and_says_why(tmp_path: Path):
    done = other_chair(
        "play",
        WARD,
        "--terminal",
        "--chair",
        "service-user",
        "--other",
        "guarded",
        data=tmp_path,
        typed="2\nstop\n",
    )
    reason = "The last time Sam asked, it was written down as “challenging”.".replace("“", '"')
    reason = reason.replace("”", '"')
    assert f"   Not open yet. {reason} Closed by: the system." in done.out
    assert f"Not open yet. {reason}" in done.errors


def test_the_other_chairs_thoughts_are_told_only_in_the_debrief(tmp_path: Path):
    done = other_chair("play", WARD, "--terminal", "--seed", "5", data=tmp_path, typed=WHOLE)
    play, debrief = done.out.split("\nDebrief\n")
    assert "You think: Eleven minutes." in play
    assert "Nobody has said their name" not in play
    assert "The clock is behind the chair" not in play
    assert "Sam thought, in The door opens: Nobody has said their name." in debrief


def test_two_people_at_one_terminal_pick_for_both_chairs(tmp_path: Path):
    done = other_chair(
        "play",
        WARD,
        "--terminal",
        "--chair",
        "both",
        data=tmp_path,
        typed="1\n1\nhome-with-plan\nwait / home-with-plan\n",
    )
    assert "Both chairs pick here" in done.errors
    assert "What Dr Okafor picked stands." in done.out
    assert done.status == 0


def test_watching_reads_nothing(tmp_path: Path):
    done = other_chair("play", WARD, "--terminal", "--chair", "none", data=tmp_path)
    assert done.status == 0
    assert "Ending: " in done.out


def test_a_hope_before_the_other_chairs_decision_stands_beside_what_happened(tmp_path: Path):
    done = other_chair(
        "play",
        WARD,
        "--terminal",
        "--chair",
        "service-user",
        "--other",
        "guarded",
        data=tmp_path,
        typed="hope 1\nexpect 2\n1\n1\n",
    )
    assert done.errors == ""
    assert "Hope and expectation" in done.out
    assert "Your hope was met 0 of 1 times." in done.out
    assert "What you expected came 1 of 1 times." in done.out


def test_a_promise_that_was_failed_is_told_in_the_debrief(tmp_path: Path):
    done = other_chair(
        "play",
        WARD,
        "--terminal",
        "--chair",
        "both",
        data=tmp_path,
        typed="2\n1\nhome-with-plan / home-with-plan\n",
    )
    assert "a copy of the plan by Friday: failed." in done.out


def test_an_earlier_run_can_sit_in_the_other_chair(tmp_path: Path):
    other_chair("play", WARD, "--terminal", data=tmp_path, typed="2\nwait\n")
    run = other_chair("runs", data=tmp_path).out.split()[0]
    done = other_chair(
        "play",
        WARD,
        "--terminal",
        "--chair",
        "service-user",
        "--other",
        run,
        data=tmp_path,
        typed="1\nwait\n",
    )
    assert "Dr Okafor: “So, how are we sleeping?”" in done.out
    missing = other_chair("play", WARD, "--terminal", "--other", "nobody", data=tmp_path)
    assert missing.status == 2
    assert "nobody" in missing.errors


def test_json_is_one_event_a_line_and_tells_the_chair_no_more_than_text_does(tmp_path: Path):
    done = other_chair("play", WARD, "--json", "--seed", "5", data=tmp_path, typed=WHOLE)
    events = [json.loads(line) for line in done.out.splitlines()]
    assert {event["version"] for event in events} == {1}
    assert next(e["choice"] for e in events if e["event"] == "choice").startswith("before-we")
    assert events[-1]["event"] == "ending"
    assert not [e for e in events if e.get("speaker") == "Sam" and e["kind"] != "speech"]


def test_forgetting_erases_runs(tmp_path: Path):
    other_chair("play", WARD, "--terminal", data=tmp_path, typed="1\n")
    assert other_chair("forget", "nothing", data=tmp_path).status == 2
    assert other_chair("forget", "--all", data=tmp_path).out == "Erased: 1.\n"
    assert other_chair("runs", data=tmp_path).out == ""


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["play", "tests/nowhere"], 2),
        (["play", WARD, "--chair", "sofa"], 2),
        (["dance"], 2),
        (["check", "tests/nowhere"], 2),
    ],
)
def test_words_that_are_off_or_paths_that_are_missing_end_with_two(
    words: list[str], status: int, tmp_path: Path
):
    done = other_chair(*words, data=tmp_path)
    assert done.status == status
    assert done.out == ""
    assert "Traceback" not in done.errors


def test_a_data_folder_that_cannot_be_written_is_one_sentence_and_play_goes_on(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    done = other_chair("play", WARD, "--terminal", data=tmp_path / "file" / "data", typed=WHOLE)
    assert done.status == 0
    assert "Ending: " in done.out
    assert len(done.errors.splitlines()) == 1


def test_a_closed_input_ends_like_an_empty_one(tmp_path: Path):
    command = f"{sys.executable} -m game play {WARD} --terminal <&-"
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=ROOT,
        env={**os.environ, "OTHER_CHAIR_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_output_that_cannot_be_written_is_one_sentence(tmp_path: Path):
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m game theory > /dev/full"],
        cwd=ROOT,
        env={**os.environ, "OTHER_CHAIR_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_a_seed_that_is_too_large_to_keep_is_refused(tmp_path: Path):
    done = other_chair("play", WARD, "--terminal", "--seed", str(2**63), data=tmp_path)
    assert done.status == 2
    assert "Traceback" not in done.errors


def test_a_run_of_another_scenario_cannot_sit_in_the_other_chair(tmp_path: Path):
    other_chair("play", WARD, "--terminal", data=tmp_path, typed="1\n")
    run = other_chair("runs", data=tmp_path).out.split()[0]
    gp = "scenarios/gp-antidepressant"
    done = other_chair("play", gp, "--terminal", "--other", run, data=tmp_path)
    assert done.status == 2
    assert 'is of another scenario, "The ward round"' in done.errors


def test_shuffled_options_have_the_numbers_that_people_see(tmp_path: Path):
    told = (Path(WARD) / "scenario.yaml").read_text(encoding="utf-8")
    shuffled = tmp_path / "shuffled.yaml"
    shuffled.write_text(told.replace("\nstart:", "\norder: shuffled\nstart:"), encoding="utf-8")
    args = ("play", shuffled, "--terminal", "--seed", "2")
    by_number = other_chair(*args, data=tmp_path / "a", typed="2\nstop\n")
    by_id = other_chair(*args, data=tmp_path / "b", typed="before-we-start-what-matters\nstop\n")
    assert by_number == by_id
    assert "1. “So, how are we sleeping?”\n" in by_number.out
    written = other_chair(
        "play", WARD, "--terminal", "--seed", "2", data=tmp_path / "c", typed="1\nstop\n"
    )
    assert "1. “Before we start, what matters most to you today?”" in written.out
