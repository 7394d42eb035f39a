"""Where the things that come with the program are found."""

from pathlib import Path

from game.library.shipped import assets_folder, scenarios_folder, theory_folder


def test_in_a_repository_they_stand_beside_the_package() -> None:
    assert (assets_folder() / "CREDITS.md").is_file()
    assert theory_folder() == scenarios_folder() / "theory"
    assert list(theory_folder().glob("*.yaml"))


def test_in_an_installed_program_they_stand_inside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "game"
    for name in ("scenarios", "assets"):
        (package / "shipped" / name).mkdir(parents=True)
        (tmp_path / name).mkdir()
    assert scenarios_folder(package) == package / "shipped" / "scenarios"
    assert theory_folder(package) == package / "shipped" / "scenarios" / "theory"
    assert assets_folder(package) == package / "shipped" / "assets"
