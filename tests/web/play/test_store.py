"""What every store of plays must do, held against each there is."""

import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from game.library.served.postgres import PostgresPlays
from game.library.served.sqlite import SqlitePlays
from game.library.served.store import KeptText, PlayStore, StoreTrouble, key_of
from tests.web.play.database import Database, database
from tests.web.play.served import GP, serving, small_shelf

DAY = "2026-11-30"


@pytest.fixture(scope="module")
def postgres() -> Iterator[Database]:
    with database() as one:
        yield one


@pytest.fixture(params=["a file of SQLite", "a PostgreSQL server"])
def store(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[PlayStore]:
    kept: PlayStore
    if request.param == "a PostgreSQL server":
        kept = PostgresPlays(request.getfixturevalue("postgres").address)
        kept.forget_before("9999-12-31")
    else:
        kept = SqlitePlays(tmp_path / "plays" / "served.db")
    yield kept
    kept.close()


def test_a_play_is_kept_as_it_was_changed_last(store: PlayStore) -> None:
    store.begin("a", "first", DAY)
    assert store.load("a") == KeptText("first", 0)
    assert store.change("a", "second", 0, DAY)
    assert store.load("a") == KeptText("second", 1)
    assert store.load("b") is None


def test_a_change_of_what_has_gone_on_is_not_made(store: PlayStore) -> None:
    store.begin("a", "first", DAY)
    assert store.change("a", "mine", 0, DAY)
    assert not store.change("a", "yours", 0, DAY)
    assert store.load("a") == KeptText("mine", 1)


def test_of_many_who_change_a_play_at_once_each_is_counted_once(store: PlayStore) -> None:
    store.begin("a", "", DAY)

    def add(letter: str) -> None:
        while True:
            kept = store.load("a")
            assert kept is not None
            if store.change("a", kept.text + letter, kept.changes, DAY):
                return

    threads = [threading.Thread(target=add, args=(letter,)) for letter in "abcdefgh"]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    kept = store.load("a")
    assert kept is not None
    assert (sorted(kept.text), kept.changes) == (list("abcdefgh"), 8)


def test_plays_that_nobody_has_changed_for_long_are_forgotten(store: PlayStore) -> None:
    store.begin("old", "text", "2025-11-29")
    store.begin("new", "text", "2025-11-30")
    store.forget_before("2025-11-30")
    assert store.load("old") is None
    assert store.load("new") is not None


def test_a_text_of_any_letters_comes_back(store: PlayStore) -> None:
    text = "Ünder “pressure”\n اردو \U0001f600 \\u0000 %s {} '\""
    store.begin("a", text, DAY)
    assert store.load("a") == KeptText(text, 0)


def test_people_go_on_by_themselves_when_the_database_was_stopped_and_started(
    postgres: Database,
) -> None:
    shelf, stores = small_shelf(), [PostgresPlays(postgres.address) for _ in range(2)]
    with serving(shelf, stores[0]) as one, serving(shelf, stores[1]) as other:
        begun = httpx.post(f"{one}begin", data={"story": GP}).headers["location"]
        play = begun.partition("#")[0].removesuffix("opening")
        httpx.post(f"{one}{play}opening", data={"chair": "professional"})
        kept = httpx.post(f"{one}{play}choose", data={"at": "0", "choice": "sorry"})
        assert kept.headers["location"] == "after#here"
        before = httpx.get(f"{other}{play}play").text
        postgres.stop()
        try:
            unkept = httpx.post(f"{other}{play}go", data={"at": "1"})
        finally:
            postgres.start()
        assert unkept.status_code == 503
        assert "Send it again" in unkept.text
        assert httpx.get(f"{other}{play}play").text == before
        again = httpx.post(f"{one}{play}go", data={"at": "1"})
        assert again.headers["location"] == "after#here"
        assert httpx.get(f"{other}{play}play").text == httpx.get(f"{one}{play}play").text
    for store in stores:
        store.close()


def test_a_database_that_does_not_answer_is_a_sentence_without_its_password() -> None:
    with pytest.raises(StoreTrouble) as trouble:
        PostgresPlays("postgresql://me:secret@127.0.0.1:1/plays")
    assert str(trouble.value) == "The database does not answer."


def test_a_forgotten_play_is_in_no_byte_of_the_files(tmp_path: Path) -> None:
    store = SqlitePlays(tmp_path / "served.db")
    store.begin("a", "Something nobody should read.", DAY)
    store.change("a", "Something nobody should read again.", 0, DAY)
    store.forget("a")
    assert store.load("a") is None
    for path in tmp_path.iterdir():
        assert b"nobody should read" not in path.read_bytes()
    store.close()


def test_only_its_owner_can_read_the_file_and_no_link_stands_in_it(tmp_path: Path) -> None:
    store = SqlitePlays(tmp_path / "served.db")
    store.begin(key_of("the-token-of-a-link"), "text", DAY)
    for path in tmp_path.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert b"the-token-of-a-link" not in path.read_bytes()
    store.close()


def test_another_programs_file_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("These are my notes, and no database at all. " * 20)
    with pytest.raises(StoreTrouble, match=r"notes\.txt is damaged"):
        SqlitePlays(other)
    assert other.read_text() == "These are my notes, and no database at all. " * 20
