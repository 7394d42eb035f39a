"""`other-chair translate SCENARIO VARIANT`: writes or refreshes a variant beside a scenario."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.app.opened import reading, say
from game.app.typefaces import can_draw
from game.authoring.letters_check import undrawn_letters
from game.authoring.translate import NO_GIVEN, NothingWritten, Translated, from_po, to_po, translate
from game.authoring.translate_lines import Given
from game.authoring.translate_po import NoPolib, NotPo
from game.cli.line.syntax import Arguments
from game.library.data_folder import why_not, write_whole
from game.library.reading.scenario_reader import NotAScenario, bytes_of, scenario_file
from game.library.variants.variants import BrokenVariant
from game.library.yaml.source import source_of
from game.model.codes import Severity
from game.model.scenario import Scenario
from game.model.variant import Where, is_variant_name, language_of
from game.words.languages import own_name


def run(arguments: Arguments) -> int:
    """Prints the path written; 1 where a file has errors, 2 where a word or path is off."""
    if not is_variant_name(arguments.variant):
        small = arguments.variant.lower()
        cure = "Write easy, cy, pl, en-US, cy-easy …"
        cure = f'Did you mean "{small}"?' if is_variant_name(small) else cure
        say(f'"{arguments.variant}" is no name for a variant. {cure}')
        return 2
    try:
        story = scenario_file(Path(arguments.scenario))
        read = reading(story)
        if read.scenario is None:
            errors = (one for one in read.problems if one.severity is Severity.ERROR)
            say("\n\n".join(str(problem) for problem in errors))
            return 1
        return _translated(arguments, story, read.scenario)
    except BrokenVariant as broken:
        say(str(broken))
        return 1
    except (NotAScenario, NothingWritten, NoPolib, NotPo) as error:
        say(str(error))
        return 2
    except OSError as error:
        say(why_not(error, Path(arguments.to_po or arguments.scenario)))
        return 2


def _translated(arguments: Arguments, story: Path, scenario: Scenario) -> int:
    if arguments.to_po is not None:
        file = Path(arguments.to_po)
        write_whole(file, to_po(story, scenario, arguments.variant).encode())
        print(file)
        return 0
    given = NO_GIVEN
    if arguments.from_po is not None:
        given = _given(Path(arguments.from_po), scenario)
    done = translate(story, scenario, arguments.variant, given)
    print(done.path)
    _tell(done)
    _tell_undrawn(done.path, own_name(language_of(arguments.variant) or scenario.language))
    return 1 if done.coverage is None else 0


def _given(file: Path, scenario: Scenario) -> Mapping[Where, Given]:
    try:
        text = bytes_of(file).decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise NotPo(f"{file} is not saved as UTF-8. Save it again with that encoding.") from wrong
    given, strange = from_po(text, scenario)
    if strange:
        say(f"{strange} of the texts in {file} have no place in this story and were left out.")
    return given


def _tell_undrawn(path: Path, language: str) -> None:
    """The letters of the file, or of the language's own name, that the window could not draw."""
    source, _ = source_of(bytes_of(path), str(path))
    problems = list(undrawn_letters(source, can_draw))
    if problems:
        say("\n\n".join(map(str, problems)))
    elif not all(map(can_draw, language)):
        say(
            f"No typeface on this computer has the letters of {language}: the window would show "
            "empty boxes. Install one that has them before you write. Terminals and browsers have "
            "letters of their own."
        )


def _tell(done: Translated) -> None:
    """How far the variant is, on standard error."""
    if done.coverage is None:
        say("\n\n".join(str(one) for one in done.problems if one.severity is Severity.ERROR))
    else:
        covered = done.coverage
        say(f"{covered.worded} of {covered.all} texts have words, {covered.stale} of them stale.")
    if done.aside:
        say(f"Put aside at the end of the file, for the story has them no more: {done.aside}.")
    if done.left:
        say(f"Left as they were, for they do not line up with the story: {', '.join(done.left)}.")
