"""Each form of a report: a page that asks for nothing, a PDF, text, a table, data."""

from __future__ import annotations

import csv
import json
import re
import sys
from dataclasses import asdict
from html import unescape
from html.parser import HTMLParser
from io import StringIO
from itertools import pairwise
from pathlib import Path

import pytest

from game.app.opened import cards
from game.library.shipped import assets_folder
from game.model.power import Chair
from game.papers.pdf import NoTypst, pdf
from game.papers.report.data import play_json, room_json
from game.papers.report.document import Paragraph, Points, Report, Section, Table, WritingSpace
from game.papers.report.file_names import file_name
from game.papers.report.markdown import markdown, plain
from game.papers.report.play_document import play_report
from game.papers.report.power_line import PowerPoint, in_words, power_line
from game.papers.report.room_document import room_report
from game.papers.report.sheet import BOM, OF_A_ROOM, play_sheet, room_sheet, safe
from game.papers.report.web import web
from game.room.commands import line
from tests.papers.reported import DAY, play, record_of, two_rounds
from tests.room.rooms import Room

NAMES = {Chair.PROFESSIONAL: "Dr Okafor", Chair.SERVICE_USER: "Sam"}
NASTY = '<b>&"#*_`@ $x$ \\ ] | =1 \U0001f600'


def nasty() -> Report:
    table = Table(NASTY, (NASTY, NASTY), ((NASTY, NASTY),))
    blocks = (Paragraph(NASTY, NASTY), Points((NASTY,)), table, WritingSpace((NASTY,)))
    return Report(NASTY, NASTY, "1 May 2026", (Section(NASTY, blocks),))


def pdf_of(report: Report, fonts: Path) -> bytes:
    return pdf("report/report.typ", {"report": asdict(report)}, fonts, "report.html")


class Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def room_page() -> str:
    return web(room_report(record_of(two_rounds()), DAY, cards()), {})


def test_a_page_has_no_script_and_asks_no_other_host() -> None:
    tags = Tags(room_page()).found
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in tags}
    assert not [attrs for _, attrs in tags if {"src", "href"} & set(attrs)]
    policies = [a["content"] for tag, a in tags if a.get("http-equiv") == "Content-Security-Policy"]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'; font-src data:"]


def test_a_page_s_headings_step_down_one_by_one_and_its_cells_have_scopes() -> None:
    tags = Tags(room_page()).found
    levels = [int(tag[1]) for tag, _ in tags if tag in ("h1", "h2", "h3")]
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    assert all(attrs.get("scope") in ("col", "row") for tag, attrs in tags if tag == "th")


def test_what_people_typed_stays_words_in_every_form() -> None:
    assert "<b>" not in web(nasty(), {})
    assert "\\<b\\>" in markdown(nasty())
    pytest.importorskip("typst")
    assert pdf_of(nasty(), assets_folder() / "fonts").startswith(b"%PDF")


def test_a_pdf_is_the_same_each_time() -> None:
    pytest.importorskip("typst")
    told = room_report(record_of(two_rounds()), DAY, cards())
    once = pdf_of(told, assets_folder() / "fonts")
    assert once == pdf_of(told, assets_folder() / "fonts")
    assert b"pdfuaid" in once


def test_without_typst_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)  # as where it is not installed
    with pytest.raises(NoTypst, match=r"-o report\.html"):
        pdf_of(nasty(), tmp_path)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("a\n b", "a b"),
        ("# no", "\\# no"),
        ("1. no", "1\\. no"),
        ("- no", "\\- no"),
        ("+1", "+1"),
        ("4*5", "4\\*5"),
        ("--- ", "\\---"),
    ],
)
def test_words_are_no_marks_in_markdown(words: str, told: str) -> None:
    assert plain(words) == told


@pytest.mark.parametrize("words", ["=1+1", "  =1", "+1", "-1", "@x", "\tx", "\rx"])
def test_text_that_begins_like_a_formula_is_guarded(words: str) -> None:
    assert safe(words) == "'" + words


@pytest.mark.parametrize("kept", [-1, 0, "1-1", "a=1"])
def test_numbers_and_plain_text_are_left_alone(kept: int | str) -> None:
    assert safe(kept) == kept


def rows_of(sheet: str) -> list[dict[str, str]]:
    assert sheet.startswith(BOM)
    return list(csv.DictReader(StringIO(sheet.removeprefix(BOM))))


def test_a_room_s_table_has_a_row_an_option_and_round() -> None:
    rows = rows_of(room_sheet(record_of(two_rounds())))
    assert set(rows[0]) == set(OF_A_ROOM)
    assert [(row["round"], row["id"], row["votes"], row["decided"]) for row in rows] == [
        ("1", "ask", "21", "yes"),
        ("1", "tell", "26", "no"),
        ("2", "ask", "23", "yes"),
        ("2", "tell", "24", "no"),
    ]
    assert {row["rung"] for row in rows} == {"7"}


def test_a_new_line_that_begins_like_a_formula_is_guarded_in_the_table() -> None:
    room = Room()
    room.do("next")
    room.conductor.do(line("gives", "voice", "1", "Home", "=cmd()", "Why", "@Ade"))
    last = rows_of(room_sheet(record_of(room)))[-1]
    assert (last["words"], last["credit"], last["new line"]) == ("'=cmd()", "'@Ade", "yes")


def test_a_play_s_table_has_a_row_a_move() -> None:
    rows = rows_of(play_sheet(play()))
    assert [(row["moment"], row["power before"], row["power after"]) for row in rows] == [
        ("Opening", "17", "21"),
        ("Answer", "21", "26"),
    ]


def test_data_of_a_room_holds_what_was_told_and_no_more() -> None:
    told = json.loads(room_json(record_of(two_rounds()), DAY, "lark-42"))
    assert (told["report"], told["of"], told["day"]) == (1, "room", DAY)
    first = told["visits"][0]["rounds"][0]
    assert set(first) == {"options", "whole", "totals", "nearly_all", "first", "split"}
    assert first["split"] == [["professional", [10, 5]], ["service user", [5, 15]]]


def test_data_of_a_play_holds_the_person_s_own_words() -> None:
    told = json.loads(play_json(play(), cards()))
    assert told["reflections"] == {"How?": "=Calm *"}
    assert told["power"] == [17, 17, 21, 26]


def test_a_play_s_report_has_its_turns_and_the_newest_words_under_a_question() -> None:
    told = play_report(play(), cards())
    assert told.about == "A meeting \u00b7 played from Dr Okafor\u2019s chair"
    assert told.day == "22 November 2026"
    text = markdown(told)
    assert "### A. Opening: Sam's share of the say went from 17 to 21 of 100" in text
    assert "**How?** =Calm \\*" in text
    assert "first" not in text


def test_a_line_of_power_says_in_words_what_it_shows() -> None:
    points = [PowerPoint("Start", 17), PowerPoint("1", 40, "A", (20, 35, 45), 30)]
    svg = power_line(points, NAMES, "A <title>", in_words(points))
    assert "A &lt;title&gt;" in svg
    assert "began at 17 of 100" in svg
    assert "The room\u2019s needle" in svg
    assert "The trainer\u2019s" in svg


def test_labels_are_thinned_where_they_would_meet() -> None:
    svg = power_line([PowerPoint(str(n), 30) for n in range(60)], NAMES, "", "")
    assert ">0<" in svg
    assert ">1<" not in svg


def test_beside_the_line_stand_the_words_of_the_say_from_end_to_end() -> None:
    svg = power_line([PowerPoint("Start", 30)], NAMES, "", "")
    beside = [unescape(one) for one in re.findall(r'text-anchor="end"[^>]*>([^<]*)<', svg)]
    assert beside == [
        "Nearly all the say", "is Dr Okafor's", "Most of the say is", "Dr Okafor's",
        "More of the say is", "Dr Okafor's", "About the same", "More of the say is", "Sam's",
        "Most of the say is", "Sam's", "Nearly all the say", "is Sam's",
    ]  # fmt: skip


def test_a_file_s_name_is_never_the_raw_title() -> None:
    assert file_name('../Ca\u0301rol: "x"/y?', DAY) == "report-carol-x-y-2026-11-22.html"
    assert file_name("\u4f1a\u8bae", DAY, ".pdf") == "report-2026-11-22.pdf"
