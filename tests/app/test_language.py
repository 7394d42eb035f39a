"""The program's own words are read from a `.po` file, and a play, a room and a report use them."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from game.app.language import catalogue_for, catalogue_in, languages
from game.app.language_file import catalogue_of
from game.authoring.own_words import own_words, written
from game.authoring.translate_po import NotPo
from tests.cli.commands import WARD, other_chair
from tests.words.other_letters import pseudo

FORMS = "nplurals=3; plural=(n==1) ? 0 : (n==2) ? 1 : 2;"
HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: cy\\n"\n'


@pytest.fixture(scope="module")
def language(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A file that tells every sentence in Cyrillic letters."""
    file = polib.pofile(written("x-pseudo"))
    file.metadata["Plural-Forms"] = FORMS
    for entry in file:
        entry.msgstr = "" if entry.msgid_plural else pseudo(entry.msgid)
        forms = (entry.msgid, entry.msgid_plural, entry.msgid_plural)
        entry.msgstr_plural = dict(enumerate(map(pseudo, forms))) if entry.msgid_plural else {}
    path = tmp_path_factory.mktemp("words") / "pseudo.po"
    file.save(str(path))
    return str(path)


def test_every_sentence_of_the_program_is_read_from_the_file(language: str) -> None:
    read, left_out = catalogue_of(Path(language).read_text("utf-8"))
    assert left_out == ()
    assert read.language == "x-pseudo"
    assert read("The vote is open.") == pseudo("The vote is open.")
    assert read.counted(2, "About {n} minute.", "About {n} minutes.") == pseudo("About ") + (
        "2" + pseudo(" minutes.")
    )
    assert set(read.counts) == {told.one for told in own_words() if told.many}


def test_a_whole_play_and_its_report_are_told_in_the_language(
    language: str, tmp_path: Path
) -> None:
    play = ("play", WARD, "--terminal", "--seed", "5")
    typed = "9\nbefore-we-start-what-matters\nhome-with-plan\n"
    told = other_chair(*play, data=tmp_path, typed=typed, OTHER_CHAIR_LANGUAGE=language)
    assert told.status == 0
    assert "Ending: " not in told.out
    assert pseudo("Ending: ") in told.out
    assert pseudo("Why: ") in told.out
    assert pseudo("Where the power went") in told.out
    assert told.out != other_chair(*play, data=tmp_path, typed=typed).out
    run = other_chair("runs", data=tmp_path).out.split()[0]
    report = other_chair("report", run, data=tmp_path, OTHER_CHAIR_LANGUAGE=language)
    assert report.out.startswith(f"# {pseudo('Where the power went')}\n")


def test_a_board_in_the_terminal_is_told_in_the_language(language: str, tmp_path: Path) -> None:
    typed = "next\nrule hears\nopen\nhands A 9\nhands B 4\nclose\nsay A\nnext\nnext\nstop\n"
    room = ("workshop", WARD, "--terminal", "--no-phones")
    told = other_chair(*room, data=tmp_path, typed=typed, OTHER_CHAIR_LANGUAGE=language)
    assert told.status == 0
    assert pseudo("The trainer says ") + "A." in told.out
    assert "The trainer says" not in told.out


def test_what_nobody_has_put_into_words_or_is_a_draft_stays_english() -> None:
    read, left_out = catalogue_of(
        f'{HEAD}\n#, fuzzy\nmsgid "Pause"\nmsgstr "Oedi"\n\nmsgid "Stop"\nmsgstr ""\n'
    )
    assert (read("Pause"), read("Stop"), left_out) == ("Pause", "Stop", ())


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        ('msgid "{n} left"\nmsgstr "{m} ar ôl"', "there is no {m} in the English"),
        ('msgid "{n} left"\nmsgstr "{n ar ôl"', "a bracket { or } stands alone"),
        (
            'msgid "{n} left"\nmsgid_plural "{n} left"\nmsgstr[0] "{n} ar ôl"',
            "2 forms are needed, there are 1",
        ),
    ],
)
def test_a_sentence_that_could_not_be_filled_stays_english_and_says_why(
    entry: str, why: str
) -> None:
    read, left_out = catalogue_of(f"{HEAD}\n{entry}\n")
    assert left_out == (f"line 6: {why}. “{{n}} left” stays English.",)
    assert read("{n} left", n=3) == "3 left"


def test_a_rule_of_plurals_that_nobody_can_read_is_no_po_file() -> None:
    with pytest.raises(NotPo, match="Plural-Forms cannot be read"):
        catalogue_of(
            HEAD + '"Plural-Forms: nplurals=2; plural=(n==;\\n"\n\nmsgid "A"\nmsgstr "B"\n'
        )


def test_a_language_that_has_no_file_is_said_and_the_words_are_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = str(tmp_path / "gone.po")
    monkeypatch.setenv("OTHER_CHAIR_LANGUAGE", missing)
    assert catalogue_for()("Stop") == "Stop"
    assert catalogue_for()("Pause") == "Pause"
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert said.startswith(f"OTHER_CHAIR_LANGUAGE: {missing} cannot be used: ")
    assert said.endswith(" The words are English.\n")


def test_a_file_of_the_storys_language_is_used_without_being_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OTHER_CHAIR_LANGUAGE", raising=False)
    monkeypatch.setattr("game.app.language.assets_folder", lambda: tmp_path)
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "cy.po").write_text(f'{HEAD}\nmsgid "choice"\nmsgstr "dewis"\n')
    assert catalogue_for("cy-GB")("choice") == "dewis"
    assert catalogue_for("en-GB")("choice") == catalogue_for("pl")("choice") == "choice"


@pytest.fixture
def own_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a person's own files of words, with one in Welsh and one in Urdu."""
    monkeypatch.delenv("OTHER_CHAIR_LANGUAGE", raising=False)
    monkeypatch.setenv("OTHER_CHAIR_DATA", str(tmp_path))
    folder = tmp_path / "words"
    folder.mkdir()
    for tag in ("cy", "ur", "not a tag"):
        (folder / f"{tag}.po").write_text(f'{HEAD}\nmsgid "choice"\nmsgstr "dewis"\n')
    return folder


def test_the_window_offers_the_languages_that_there_are_files_and_letters_of(
    own_files: Path,
) -> None:
    latin = "Cymraeg".__contains__
    assert languages(latin) == {"cy": "Cymraeg"}
    assert list(languages(lambda _: True)) == ["cy", "ur"]
    assert catalogue_in("cy")("choice") == "dewis"
    assert catalogue_in("")("choice") == catalogue_in("pl")("choice") == "choice"


def test_a_persons_own_file_changes_no_story_told_without_asking(own_files: Path) -> None:
    assert catalogue_for("cy")("choice") == "choice"


def test_the_variable_wins_over_the_setting(
    own_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OTHER_CHAIR_LANGUAGE", "cy")
    assert languages(lambda _: True) == {}
    assert catalogue_in("")("choice") == catalogue_for()("choice") == "dewis"


def test_words_writes_a_file_and_brings_it_up_to_date(tmp_path: Path) -> None:
    file = tmp_path / "cy.po"
    assert other_chair("words", str(file), data=tmp_path).out == f"{file}\n"
    made = polib.pofile(str(file))
    assert made.metadata["Language"] == "cy"
    made.find("choice").msgstr = "dewis"
    made.append(polib.POEntry(msgid="Said no more.", msgstr="Dim mwy."))
    made.save()
    assert other_chair("words", str(file), data=tmp_path).status == 0
    again = polib.pofile(str(file))
    assert again.find("choice").msgstr == "dewis"
    assert [one.msgid for one in again.obsolete_entries()] == ["Said no more."]
    assert len(again.untranslated_entries()) == len(own_words()) - 1


def test_a_file_that_is_no_po_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "cy.po"
    file.write_text("Helo\n")
    done = other_chair("words", str(file), data=tmp_path)
    assert (done.status, file.read_text()) == (2, "Helo\n")
    assert done.errors == "This is no .po file: there is no msgid in it.\n"
