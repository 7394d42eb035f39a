from __future__ import annotations

from pathlib import Path

import pytest

from game.library.findable import findable_folder, usual_folders


def test_the_first_usual_folder_that_is_there_is_taken(tmp_path: Path) -> None:
    downloads, documents = tmp_path / "Downloads", tmp_path / "Documents"
    documents.mkdir()
    assert findable_folder((downloads, documents), tmp_path / "data") == documents
    downloads.mkdir()
    assert findable_folder((downloads, documents), tmp_path / "data") == downloads


def test_without_one_a_folder_is_made_among_the_data(tmp_path: Path) -> None:
    found = findable_folder((tmp_path / "Downloads",), tmp_path / "data")
    assert found == tmp_path / "data" / "packs"
    assert found.is_dir()


def test_a_file_in_the_place_of_the_data_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(OSError, match="data"):
        findable_folder((), tmp_path / "data")


def test_downloads_come_before_documents() -> None:
    assert [folder.is_absolute() for folder in usual_folders()] == [True, True]
    assert usual_folders()[0] != usual_folders()[1]
