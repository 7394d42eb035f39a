"""What is off in the words of a command is said in plain sentences, with an example."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path

import pytest

from game.cli.line.parser import names_of_commands
from game.papers.handout.exporters import EXPORTERS as OF_A_HANDOUT
from game.papers.report.exporters import EXPORTERS as OF_A_REPORT
from game.papers.story_map.exporters import EXPORTERS as OF_A_MAP
from tests.cli.commands import ROOT, WARD, other_chair


@pytest.mark.parametrize("chair", ["service user", "service_user", "Service-User"])
def test_a_chair_may_be_written_with_a_space_a_hyphen_or_an_underscore(
    tmp_path: Path, chair: str
) -> None:
    words = ("play", WARD, "--terminal", "--chair")
    done = other_chair(*words, chair, data=tmp_path)
    assert done.status == 0
    assert done.out == other_chair(*words, "service-user", data=tmp_path).out
    assert "You think: Nobody has said their name." in done.out


def test_a_template_and_a_manner_may_be_written_so_too(tmp_path: Path) -> None:
    folder = tmp_path / "story"
    assert other_chair("new", str(folder), "--from", "Phone Call", data=tmp_path).status == 0
    done = other_chair("play", WARD, "--terminal", "--other", "Guarded", data=tmp_path)
    assert done.status == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("play", WARD, "--chair", "service", "user"), 'Did you mean "service-user"?'),
        (("play",), "Something is missing: SCENARIO."),
        (("plai", WARD), 'There is no command "plai". Did you mean "play"?'),
        (("check", "--format", "jsn"), 'There is no format called "jsn". Did you mean "json"?'),
        (("play", WARD, "--seed", "x"), 'A seed is a whole number, unlike "x".'),
        (("play", WARD, "--seed", "9" * 30), "is too long for a seed."),
        (("play", WARD, "--chair"), "Something is missing after --chair."),
        (("play", WARD, "aloud"), 'Nobody knows what to do with "aloud" here.'),
        (("forget", "x", "--all"), "cannot stand together."),
        (("forget",), "Something is missing: RUN or --all."),
        (("play", WARD, "--json=yes"), "--json stands alone, without a value."),
        (("play", WARD, "--chiar", "none"), 'Nobody knows what to do with "--chiar" here.'),
        (("workshop", WARD, "--port", "x"), 'A port is a whole number, unlike "x".'),
        (("workshop", WARD, "--minutes", "46"), 'There is no plan called "46".'),
        (("translate", WARD, "cy", "--to-po", "a.po", "--from-po", "b.po"), "cannot stand"),
    ],
)
def test_what_is_off_is_said_in_plain_words(
    tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    done = other_chair(*words, data=tmp_path)
    assert (done.status, done.out) == (2, "")
    assert said in done.errors.splitlines()[0]
    assert "argument" not in done.errors.lower()
    assert "For example: other-chair " in done.errors


@pytest.mark.parametrize("command", ["", *names_of_commands()])
def test_help_of_each_command_gives_one_example_that_begins_with_its_name(
    tmp_path: Path, command: str
) -> None:
    done = other_chair(*command.split(), "--help", data=tmp_path)
    assert (done.status, done.errors) == (0, "")
    assert f"Example: other-chair {command}".rstrip() in " ".join(done.out.split())


@pytest.mark.parametrize(
    ("command", "forms"), [("map", OF_A_MAP), ("print", OF_A_HANDOUT), ("report", OF_A_REPORT)]
)
def test_the_help_of_a_command_names_every_form_of_its_file(
    tmp_path: Path, command: str, forms: Collection[str]
) -> None:
    found = re.search(r"--output FILE(\S+)", other_chair(command, "--help", data=tmp_path).out)
    assert found is not None
    assert set(found[1].split("|")) == set(forms)


def test_a_map_in_a_file_is_named_beside_the_result(tmp_path: Path) -> None:
    file = tmp_path / "map.svg"
    done = other_chair("map", WARD, "-o", str(file), data=tmp_path)
    assert (done.status, done.out) == (0, "")
    assert done.errors == f"drawn: {file}\n"


def test_a_stopped_play_says_where_one_goes_on(tmp_path: Path) -> None:
    words = ("play", "scenarios/gp-antidepressant", "--terminal")
    done = other_chair(*words, data=tmp_path, typed="1\n")
    assert "To carry on, play the same story again here" in done.errors
    undecided = other_chair(*words, data=tmp_path)
    assert "Your play so far is kept:  other-chair runs" in undecided.errors
    assert "carry on" not in undecided.errors


def test_a_stopped_play_of_a_story_that_is_on_no_shelf_says_that_it_is_kept(tmp_path: Path) -> None:
    done = other_chair("play", WARD, "--terminal", data=tmp_path)
    assert "other-chair runs" in done.errors
    assert "Carry on" not in done.errors


def test_check_tells_of_a_story_with_a_name_that_is_not_read(tmp_path: Path) -> None:
    story = Path(ROOT, WARD, "scenario.yaml").read_bytes()
    for name in ("good/scenario.yaml", "hidden/scenario.yaml.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes(story)
    done = other_chair("check", "--quick", str(tmp_path), data=tmp_path)
    assert "hidden/scenario.yaml.txt:1:1: warning file-ignored" in done.out
    assert "1 scenario checked" in done.out


def test_signs_that_steer_a_terminal_are_told_and_never_printed(tmp_path: Path) -> None:
    story = tmp_path / "story"
    shutil.copytree(ROOT / WARD, story)
    (story / "plays").mkdir(exist_ok=True)
    (story / "plays" / "a\x1b[31m.play").write_text("choose nothing\n")
    file = story / "scenario.yaml"
    file.write_text(file.read_text("utf-8").replace("about: Sam", "about: S\u202eam"), "utf-8")
    for words in (
        ("check", "--quick", str(story)),
        ("theory", "a\x1b[31m"),
        ("forget", "a\x1b[31m"),
    ):
        done = other_chair(*words, data=tmp_path)
        told = done.out + done.errors
        assert "a\ufffd[31m" in told
        assert not {"\x1b", "\u202e"} & set(told)


@pytest.mark.skipif(os.name == "nt", reason="a shell closes the output")
def test_an_output_that_is_closed_is_no_trouble(tmp_path: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", sys.executable, "-m", "game", "theory"],
        env={**os.environ, "OTHER_CHAIR_DATA": str(tmp_path)}, cwd=ROOT, capture_output=True,
        text=True, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
