"""The story as a picture: figures, cards and links, and the four forms."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game.cli import main
from game.model.codes import Code, Severity
from game.model.effects import Traces
from game.model.problems import Problem
from game.model.scenario import Route, Scenario
from game.papers.story_map.dot import dot, quoted
from game.papers.story_map.drawing import Kind, MapDrawing, drawing, often
from game.papers.story_map.marks import in_lines, width_of
from game.papers.story_map.mermaid import mermaid, safe
from game.papers.story_map.page import map_page
from game.papers.story_map.places_on_page import placed
from game.papers.story_map.svg import svg
from game.study.explore.exact_figures import explored
from game.study.explore.limits import EndlessLoop
from game.study.explore.standings import standings
from tests.builder import choice, effects, ending, moment, passing, scenario, trust_at_least
from tests.stories import Shape, story

ROOT = Path(__file__).resolve().parents[2]
WARD = ROOT / "tests" / "examples" / "ward-round" / "scenario.yaml"
SVG = "{http://www.w3.org/2000/svg}"


def small() -> Scenario:
    return scenario(
        moment(
            "The door",
            "professional",
            choice("ask", "Her list", effects=effects(shares={"voice": 2})),
            choice("tell", "Home", words='Say "yes" & <sign>'),
        ),
        moment("Her list", "service user", choice("no", "Home", only_if=trust_at_least(3))),
        ending("Home", respects_no=True),
    )


def drawn(story_: Scenario) -> MapDrawing:
    return drawing(story_, standings(story_))


def test_standings_agree_with_exploring_wherever_it_has_figures() -> None:
    for seed in range(25):
        made = story(seed, Shape(loops=0.3))
        try:
            figures = explored(made)
        except EndlessLoop:
            with pytest.raises(EndlessLoop):
                standings(made)
            continue
        found = standings(made)
        for name, visits in figures.visits.items():
            assert found.moments[name].visits == pytest.approx(visits, abs=1e-9)
        for name, one in figures.endings.items():
            at = [m.name for m in made.moments.values() if m.ending == name]
            met = [found.moments[m] for m in at if found.moments[m].visits]
            if one.mean is not None:
                weighed = sum(s.visits * (s.power or 0) for s in met) / sum(s.visits for s in met)
                assert weighed == pytest.approx(one.mean, abs=1e-9)


def test_ways_carry_all_that_leaves_a_moment() -> None:
    found = standings(small())
    assert found.ways == {
        ("The door", "Her list"): 0.5,
        ("The door", "Home"): 0.5,
        ("Her list", "Home"): 0.5,
    }
    # U 5 of 29 before; two of voice more on one of two ways.
    assert found.moments["Home"].power == pytest.approx((100 * 5 / 29 + 100 * 7 / 31) / 2)


@pytest.mark.parametrize(
    ("visits", "words"),
    [
        (0, "no play"),
        (1, "every play"),
        (0.96, "about 96 plays in 100"),
        (0.9996, "every play"),
        (0.999, "about 999 plays in 1,000"),
        (0.3, "about 3 plays in 10"),
        (0.02, "about 2 plays in 100"),
        (0.0001, "fewer than 1 play in 1,000"),
        (2.34, "about 2.3 times a play"),
    ],
)
def test_how_often_a_play_comes_by_is_told_in_plain_words(visits: float, words: str) -> None:
    assert often(visits) == words


def test_the_same_choices_to_one_moment_are_one_link() -> None:
    made = scenario(
        moment("A", "professional", choice("x", "B"), choice("y", "B")),
        ending("B"),
    )
    (link,) = drawn(made).links
    assert link.words == ("\u201cx words\u201d", "\u201cy words\u201d")


def test_a_dot_map_says_all_of_it_in_text() -> None:
    assert dot(drawn(small())) == (
        'digraph "A meeting" {\n'
        "  rankdir=LR;\n"
        '  node [style=filled, fontname="Atkinson Hyperlegible Next", fontcolor="#221c28"];\n'
        '  edge [color="#221c28"];\n'
        '  m1 [label="The door\\nDr Okafor\\npower about 17\\nevery play", '
        'tooltip="The door. The story begins here. Dr Okafor decides (professional). '
        'Power usually stands at 17. Reached by every play.", '
        'shape=box, fillcolor="#dbe7f2", color="#1d4f86"];\n'
        '  m2 [label="Her list\\nSam\\npower about 23\\nabout 5 plays in 10", '
        'tooltip="Her list. Sam decides (service user). Power usually stands at 23. '
        'Reached by about 5 plays in 10.", '
        'shape=ellipse, fillcolor="#fae3bd", color="#e6a337"];\n'
        '  m3 [label="Home\\nEnding\\nA no is respected\\npower about 20\\nevery play", '
        'tooltip="Home. Ending. A no is respected here. Power usually stands at 20. '
        'Reached by every play.", shape=box, style="filled,rounded", fillcolor="white", '
        "penwidth=3, peripheries=2];\n"
        '  m1 -> m2 [tooltip="\u201cask words\u201d", edgetooltip="\u201cask words\u201d"];\n'
        '  m1 -> m3 [tooltip="\u201cSay \\"yes\\" & <sign>\u201d", '
        'edgetooltip="\u201cSay \\"yes\\" & <sign>\u201d"];\n'
        '  m2 -> m3 [tooltip="\u201cno words\u201d (if trust is at least 3)", '
        'edgetooltip="\u201cno words\u201d (if trust is at least 3)"];\n'
        "}\n"
    )


def test_a_mermaid_map_keeps_every_link() -> None:
    rows = mermaid(drawn(small())).splitlines()
    assert rows[:7] == [
        "flowchart LR",
        '  m1["The door<br>Dr Okafor<br>power about 17<br>every play"]:::professional',
        '  m2("Her list<br>Sam<br>power about 23<br>about 5 plays in 10"):::service_user',
        '  m3(["Home<br>Ending<br>A no is respected<br>power about 20<br>every play"]):::ending',
        "  m1 --> m2",
        "  m1 --> m3",
        "  m2 --> m3",
    ]


def test_signs_that_mean_something_are_made_plain() -> None:
    assert quoted('a "b" \\ c\nd\x07') == '"a \\"b\\" \\\\ c\\nd"'
    assert safe('end ]"#; <b>') == "end #93;#34;#35;#59; #60;b#62;"


def test_the_picture_is_xml_with_a_card_a_moment_and_a_line_a_link() -> None:
    tree = ElementTree.fromstring(svg(drawn(small())))
    groups = [group.get("class") for group in tree.iter(f"{SVG}g")]
    assert groups.count("card") == 3
    assert groups.count("way") == 3
    titles = [title.text or "" for title in tree.iter(f"{SVG}title")]
    assert (
        'The door \u2192 Home\n\u201cSay "yes" & <sign>\u201d\nTaken by about 5 plays in 10.'
        in titles
    )
    assert not list(tree.iter(f"{SVG}script"))


def test_no_cards_lie_on_each_other_and_nothing_leaves_the_page() -> None:
    made = drawing(story(3, Shape(moments=40, ahead=4, endings=3)))
    sizes = {card.name: (200.0, 90.0) for card in made.cards}
    place = placed(made, sizes)
    boxes = list(place.cards.values())
    for n, one in enumerate(boxes):
        assert place.corner.x <= one.x <= place.corner.x + place.width - 200
        assert place.corner.y <= one.y <= place.corner.y + place.height - 90
        for other in boxes[n + 1 :]:
            assert abs(one.x - other.x) >= 200 or abs(one.y - other.y) >= 90
    assert placed(made, sizes) == place


def test_a_respected_no_and_problems_stand_in_the_picture() -> None:
    problem = Problem("s.yaml", 4, 1, Severity.ERROR, Code.STUCK, "nothing is open.", "Open one.")
    made = drawing(small(), None, {"Her list": [problem], None: [problem]})
    picture = svg(made)
    assert "A no is respected" in picture
    assert "Error, line 4: nothing is open." in picture
    assert "to fix" in picture
    assert "to think about" not in picture
    assert "power usually stands" not in picture  # no figures were given
    assert made.elsewhere == (problem,)


def test_words_in_lines_lose_nothing_unless_there_are_too_many() -> None:
    text = "one two three four fivefivefivefivefivefive"
    lines = in_lines(text, 19, 120, 9)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width_of(line, 19) <= 120 for line in lines)
    assert in_lines(text, 19, 120, 2)[-1].endswith("\u2026")
    assert in_lines("", 19, 120, 2) == [""]


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def test_the_page_asks_nobody_for_anything_and_tells_every_moment() -> None:
    text = map_page(drawn(small()), {("Atkinson Hyperlegible Next", 400): b"font"})
    tags = _Tags()
    tags.feed(text)
    for tag, of in tags.seen:
        assert tag not in ("link", "img", "iframe")
        assert "src" not in of
        assert not (of.get("href") or "#").startswith(("http", "//"))
    articles = [of["id"] for tag, of in tags.seen if tag == "article"]
    assert articles == ["moment-0", "moment-1", "moment-2"]
    cards = [of for tag, of in tags.seen if "data-card" in of]
    assert [of["tabindex"] for of in cards] == ["0", "-1", "-1"]
    assert "Say &#34;yes&#34; &amp; &lt;sign&gt;" in text


def test_a_moment_that_only_passes_on_says_so() -> None:
    made = scenario(
        passing("On", Route("A", trust_at_least(5)), Route("B")), ending("A"), ending("B")
    )
    cards = drawn(made).cards
    assert cards[0].kind is Kind.PASSING
    assert cards[0].who == "Nobody decides here"
    assert [card.visits for card in cards] == [1, 0, 1]
    assert cards[1].power is None


def run(path: Path, output: Path | None) -> int:
    return main(["map", str(path), *(() if output is None else ("-o", str(output)))])


def test_the_command_writes_each_form(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for ending_, begins in (
        (".svg", "<svg "),
        (".html", "<!DOCTYPE html>"),
        (".dot", "digraph "),
        (".mmd", "flowchart LR"),
    ):
        file = tmp_path / f"ward{ending_}"
        assert run(WARD, file) == 0
        assert file.read_text(encoding="utf-8").startswith(begins)
    assert run(WARD, None) == 0
    assert capsys.readouterr().out == (tmp_path / "ward.svg").read_text(encoding="utf-8")


def test_the_command_refuses_other_endings_and_missing_paths(tmp_path: Path) -> None:
    assert run(WARD, tmp_path / "ward.png") == 2
    assert run(tmp_path / "nowhere", None) == 2
    assert run(WARD, tmp_path / "no" / "folder" / "ward.svg") == 2
    assert list(tmp_path.iterdir()) == []


def test_a_draft_is_drawn_with_the_moments_that_are_not_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = WARD.read_text(encoding="utf-8").replace("go to: Friday", "go to: Saturday's visit")
    draft = tmp_path / "scenario.yaml"
    draft.write_text(text, encoding="utf-8")
    assert run(draft, tmp_path / "draft.svg") == 1
    picture = (tmp_path / "draft.svg").read_text(encoding="utf-8")
    assert "Not written yet" in picture
    assert "Saturday's visit" in picture
    assert "unknown-moment" in capsys.readouterr().err
    assert draft.read_text(encoding="utf-8") == text


def test_a_file_with_other_errors_is_not_drawn(tmp_path: Path) -> None:
    bad = tmp_path / "scenario.yaml"
    bad.write_text(WARD.read_text(encoding="utf-8").replace("chair: professional", "chair: sofa"))
    assert run(bad, tmp_path / "bad.svg") == 1
    assert not (tmp_path / "bad.svg").exists()


def test_what_a_choice_remembers_and_promises_stands_beside_it() -> None:
    traces = Traces(remember=("seen", "heard"), promises=("a copy",))
    made = drawing(scenario(moment("Ask", "professional", choice("tell", traces=traces)), ending()))
    (link,) = made.links
    assert link.words == ("“tell words” (remembers seen, heard; promises a copy)",)
