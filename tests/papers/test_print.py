"""The scenario on paper: what stands on which sheet, and that no sheet tells too much."""

from __future__ import annotations

import re
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from game.app.opened import cards, reading
from game.cli import main
from game.library.shipped import assets_folder
from game.library.trainers import read_trainers
from game.model.effects import Traces
from game.model.picture import Staging
from game.model.power import Rung
from game.model.scenario import Scenario
from game.model.trainers import (
    HandoutPage,
    HandoutPart,
    Heard,
    SessionPlan,
    SessionStep,
    TrainersNotes,
)
from game.papers.handout.exporters import handout_page as web
from game.papers.handout.exporters import handout_pdf as pdf
from game.papers.handout.handout import handout
from game.papers.handout.moments import letter, shape
from game.papers.handout.moves import choice_words, signed
from game.papers.handout.sheets import SHAPES, Handout
from game.papers.pdf import NoTypst
from tests.builder import choice, effects, ending, moment, scenario, trust_at_least

ROOT = Path(__file__).resolve().parents[2]
WARD = ROOT / "tests" / "examples" / "ward-round" / "scenario.yaml"


@pytest.fixture(scope="module")
def ward() -> Scenario:
    found = reading(WARD).scenario
    assert found is not None
    return found


@pytest.fixture(scope="module")
def paper(ward: Scenario) -> Handout:
    return handout(ward, cards())


@pytest.fixture(scope="module")
def with_notes(ward: Scenario) -> Handout:
    read = read_trainers(WARD.with_name("trainers.yaml"), ward, WARD)
    assert read.notes is not None
    return handout(ward, cards(), read.notes)


def test_a_move_is_told_in_words() -> None:
    move = choice(
        "x",
        effects=effects(takes={"voice": 1}, loses={"choice": 2}, shares={"knowledge": 3}),
        traces=Traces(remember=("seen",), promises=("a copy",)),
        looks=2,
        rung=Rung.PLACATION,
        costs=1,
        lever="advocate",
        breaches=("honest",),
    )
    made = scenario(moment("A", "professional", move), ending("The end"))
    assert choice_words(made, move) == (
        "voice: Sam \u22121, Dr Okafor +1",
        "choice: Sam \u22122, Dr Okafor \u22122",
        "knowledge: Sam +3",
        "tick: seen",
        "promised: a copy",
        "seems to hand over: +2",
        "rung 5, Placation",
        "costs: 1 of 3",
        "lever: advocate",
        "breaks a duty: honest",
    )
    assert signed(2) == "+2"


def test_letters_never_run_out_and_each_of_the_first_has_its_own_shape() -> None:
    assert [letter(n) for n in (0, 25, 26, 53)] == ["A", "Z", "AA", "BB"]
    assert [shape(n) for n in range(6)] == list(SHAPES)
    assert len(set(SHAPES)) == 6


def test_the_script_holds_what_everybody_hears_and_no_more(paper: Handout) -> None:
    told = [line.text for one in paper.moments for line in one.script]
    assert "Come in, Sam. Have a seat." in told
    assert not any("Nobody has said their name" in text for text in told)
    door = paper.moments[0]
    assert door.is_start
    assert door.pattern == "hatched"
    assert [option.letter for option in door.options] == ["A", "B"]
    assert door.options[0].to == "2 Sam\u2019s list".replace("\u2019", "'")


def test_a_closed_option_says_until_when_and_what_to_read_out(paper: Handout) -> None:
    closed = paper.moments[1].options[1].closed
    assert closed == (
        "Open only if trust is at least 5. If closed, read out: "
        'The last time Sam asked, it was written down as "challenging".'
    )


def test_each_chair_is_told_what_is_its_own_and_nothing_else(paper: Handout) -> None:
    pro, user = paper.chairs
    assert any("Nobody has said their name" in aside.text for aside in user.asides)
    assert not any("Eleven minutes" in aside.text for aside in user.asides)
    assert any("Eleven minutes" in aside.text for aside in pro.asides)
    assert any("lacks insight" in known for known in user.knows)
    assert not any("lacks insight" in known for known in pro.knows)


def test_the_facilitator_has_tracks_ticks_and_promises(paper: Handout) -> None:
    assert [(one.name, one.start) for one in paper.tracks] == [
        ("Sam: choice", 2),
        ("Sam: knowledge", 1),
        ("Sam: voice", 2),
        ("Dr Okafor: choice", 8),
        ("Dr Okafor: knowledge", 8),
        ("Dr Okafor: voice", 8),
        ("trust", 4),
    ]
    assert paper.facts == ("report shared", "advocate present")
    assert paper.promises == ("a copy of the plan by Friday",)


def test_the_facilitator_is_told_who_is_there_and_what_a_condition_changes() -> None:
    staged = (Staging(trust_at_least(3), time="12:00", here=("Sam", "Bea"), others=0),)
    first = moment("Start", "professional", choice("go"), time="09:00", seen_otherwise=staged)
    told = handout(scenario(first, ending()), {}).moments[0].arrival
    assert told == (
        "It is 09:00.",
        "Only if trust is at least 3: It is 12:00. Who is here: Sam, Bea. "
        "How many more are in the room: 0.",
    )


def test_picks_that_differ_are_told_by_letter(paper: Handout) -> None:
    answer = paper.moments[2]
    assert answer.pattern == "both"
    assert answer.differ == (
        "If Dr Okafor picks A: voice: Sam +1. Sam wanted to wait, and was asked why. "
        "Go to 4 Friday.",
        "If you differ in any other way: voice: Sam \u22121, Dr Okafor +1. "
        "You did not agree, and the team's answer stood. Dr Okafor's pick happens.",
    )


class _Reader(HTMLParser):
    """The words of each sheet, and every tag."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets: list[list[str]] = []
        self.tags: list[str] = []
        self.levels: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag == "section":
            self.sheets.append([])
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))

    def handle_data(self, data: str) -> None:
        if self.sheets:
            self.sheets[-1].append(data)


def test_the_page_keeps_sheets_apart(paper: Handout) -> None:
    text = web(paper, {})
    read = _Reader()
    read.feed(text)
    sheets = [" ".join(" ".join(one).split()) for one in read.sheets]
    assert len(sheets) == 18
    private = [n for n, sheet in enumerate(sheets) if "Nobody has said their name" in sheet]
    assert private == [5]  # the service user's chair alone
    moved = [n for n, sheet in enumerate(sheets) if "The meeting starts from Sam" in sheet]
    assert moved == [7]  # what moved, and why
    assert not {"script", "link", "img"} & set(read.tags)
    assert all(
        later - earlier <= 1 for earlier, later in zip(read.levels, read.levels[1:], strict=False)
    )
    assert "http" not in text.split("</style>")[1].split("The ideas behind it")[0]


def sheets_of(paper: Handout) -> list[str]:
    """The words of each sheet of the page, on one line."""
    read = _Reader()
    read.feed(web(paper, {}))
    return [" ".join(" ".join(one).split()) for one in read.sheets]


def test_trainers_notes_make_three_sheets_and_a_last_page(
    paper: Handout, with_notes: Handout
) -> None:
    before, after = sheets_of(paper), sheets_of(with_notes)
    added = [sheet for sheet in after if sheet not in before]
    assert [sheet.split(" ", 3)[:3] for sheet in added[1:4]] == [
        ["Facilitator’s", "sheet:", w] for w in ("with", "session", "more")
    ]
    assert len(after) == len(before) + 4
    group, plans, more = added[1:4]
    assert "Name one thing on a ward round that only staff can change." in group
    assert "“Our rounds are not like this.” You could ask: Which part is the same?" in group
    assert "The law in this story is as of 22 November 2026." in group
    assert "At 3 The answer What would have to be true for this to be Sam's decision?" in more
    assert "8–18 Play as a table, from the doctor's chair. Play from 1 The door opens." in plans
    assert "110–120 One thing for Monday." in plans
    assert after[-1].startswith("Before a ward round Ask before you go in Who will be there")


def test_every_session_has_its_sheets_whichever_story_it_plays(
    paper: Handout, with_notes: Handout
) -> None:
    assert [page.title for page in paper.around] == [
        "Two who run it",
        "Six ground rules",
        "The observer’s task",
        "If somebody is upset, or tells of harm",
        "The debriefer’s card",
        "Before and after",
        "Aftercare card",
        "Six weeks later",
    ]
    assert with_notes.around == paper.around
    rules, aftercare = sheets_of(paper)[-7], sheets_of(paper)[-2]
    assert rules.startswith("Six ground rules The group may change them.")
    assert len(paper.around[1].parts[0].points) == 6
    assert "From us Take a break whenever you want." in aftercare
    assert "Samaritans on 116 123: free, at any hour" in aftercare


def test_a_story_that_says_nothing_of_help_leaves_no_empty_heading_on_the_card() -> None:
    made = scenario(moment("A", "professional", choice("x")), ending("The end"))
    card = sheets_of(handout(made, {}))[-2]
    assert card.startswith("Aftercare card Something from today may come back tonight.")
    assert "From us" not in card


def test_the_short_path_stands_before_the_plans(ward: Scenario) -> None:
    notes = TrainersNotes(short_path=("The door opens", "The answer"))
    plans = sheets_of(handout(ward, cards(), notes))[7]
    assert plans == (
        "Facilitator’s sheet: session plans The short path For a table with twenty minutes. Stop "
        "and talk at these. At the others one person picks at once, and nobody talks. Not every "
        "play comes to all of them. 1 The door opens 3 The answer"
    )


def test_a_question_stands_beside_its_moment_in_the_script(with_notes: Handout) -> None:
    assert [one.asks for one in with_notes.moments][:2] == [("Who chose the chairs?",), ()]
    script = sheets_of(with_notes)[1]
    door, rest = script.split("Sam's list Sam takes a folded", 1)
    assert "You could stop here and ask: Who chose the chairs?" in door
    assert "Who chose the chairs?" not in rest
    assert "You could stop here and ask: What would have to be true" in rest


def test_what_the_notes_leave_out_makes_no_sheet(ward: Scenario, paper: Handout) -> None:
    bare = handout(ward, cards(), TrainersNotes())
    assert sheets_of(bare) == sheets_of(paper)
    pytest.importorskip("typst")
    assert pdf(bare, assets_folder() / "fonts") == pdf(paper, assets_folder() / "fonts")


def test_notes_with_an_error_stop_the_print(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "scenario.yaml"
    story.write_bytes(WARD.read_bytes())
    (tmp_path / "trainers.yaml").write_text("for: scenario.yaml\naim: x\n", encoding="utf-8")
    assert run(tmp_path / "ward.html", story) == 1
    assert f"{tmp_path / 'trainers.yaml'}:2:1: error unknown-key" in capsys.readouterr().err
    assert not (tmp_path / "ward.html").exists()


def test_every_option_has_a_card_and_no_card_may_be_split(paper: Handout) -> None:
    text = web(paper, {})
    options = sum(len(one.options) for one in paper.moments)
    assert text.count('<div class="card">') == options + len(paper.letters)
    style = text.split("</style>")[0]
    for rule in (".card", ".option", ".whole", "tr"):
        inside = re.search(rf"(?m)^{re.escape(rule)} {{([^}}]*)}}", style)
        assert inside is not None
        assert "break-inside: avoid" in inside[1]


def test_words_of_an_author_stay_words() -> None:
    nasty = '<b>&"#*_`@ $x$ \\ ] \U0001f600'
    made = scenario(
        moment("A", "professional", choice("x", words=nasty, because=nasty), question=nasty),
        ending("The end"),
        title=nasty,
    )
    notes = TrainersNotes(
        aims=(nasty,),
        expect=(Heard(nasty, nasty),),
        at_moments={"A": (nasty,)},
        short_path=("A",),
        sessions=(SessionPlan(45, (SessionStep(45, nasty, "A"),)),),
        handout=HandoutPage(nasty, (HandoutPart(nasty, (nasty,)),)),
    )
    sheets = handout(made, {}, notes)
    assert "<b>" not in web(sheets, {})
    pytest.importorskip("typst")
    assert pdf(sheets, assets_folder() / "fonts").startswith(b"%PDF")


def run(output: Path | None, path: Path = WARD) -> int:
    return main(["print", str(path), *(() if output is None else ("-o", str(output)))])


def test_the_command_writes_a_page_or_prints_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path / "ward.html") == 0
    assert run(None) == 0
    assert capsys.readouterr().out == (tmp_path / "ward.html").read_text(encoding="utf-8")
    assert run(tmp_path / "ward.docx") == 2
    assert run(tmp_path / "x.html", tmp_path / "nowhere") == 2
    assert [path.name for path in tmp_path.iterdir()] == ["ward.html"]


def test_the_same_handout_gives_the_same_pdf(tmp_path: Path, with_notes: Handout) -> None:
    pytest.importorskip("typst")
    assert run(tmp_path / "ward.pdf") == 0
    once = (tmp_path / "ward.pdf").read_bytes()
    assert once == pdf(with_notes, assets_folder() / "fonts")


def test_without_typst_it_says_what_to_do(
    paper: Handout,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)  # as where it is not installed
    with pytest.raises(NoTypst):
        pdf(paper, tmp_path)
    assert run(tmp_path / "ward.pdf") == 2
    assert 'pip install "other-chair[pdf]"' in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
