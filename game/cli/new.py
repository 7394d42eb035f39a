"""`other-chair new FOLDER [--from TEMPLATE]`: a first scenario, or eight questions."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from game.app.opened import say
from game.authoring.new.questions import QUESTIONS, asked, settled
from game.authoring.new.start import (
    TEMPLATES,
    Taken,
    free_folder,
    from_answers,
    from_template,
    write_scenario,
)
from game.cli.line.syntax import Arguments
from game.library.data_folder import why_not
from game.library.nearest import did_you_mean
from game.library.places import fold_key
from game.library.typed_path import as_typed


def run(arguments: Arguments) -> int:
    """Writes the scenario and prints its folder; 2 where it cannot go there."""
    template = None
    if arguments.template is not None:
        by_fold = {fold_key(one): one for one in TEMPLATES}
        template = by_fold.get(fold_key(arguments.template))
        if template is None:
            say(f'There is no template "{arguments.template}". There are: {", ".join(TEMPLATES)}.')
            say(did_you_mean(arguments.template, TEMPLATES))
            return 2
    if arguments.folder is not None:
        contents = from_template(template or TEMPLATES[0], date.today())
        return _written(Path(arguments.folder), contents)
    if template is not None:
        say("Name the folder too:  other-chair new my-story --from " + template)
        return 2
    answers = _answers()
    return _written(free_folder(Path(), answers), from_answers(answers, date.today()))


def _answers() -> dict[str, str]:
    """Eight lines of standard input; an empty one, and those after its end, take the default."""
    say("Eight questions. Press Enter to leave one for later.\n")
    answers: dict[str, str] = {}
    for number, question in enumerate(QUESTIONS, 1):
        say(f"{number}. {asked(question, answers)}")
        print("> ", end="", file=sys.stderr, flush=True)
        answers[question.key] = settled(question, sys.stdin.readline(), answers)
    print(file=sys.stderr)
    return answers


def _written(folder: Path, contents: dict[str, str]) -> int:
    try:
        write_scenario(folder, contents)
    except Taken as taken:
        say(str(taken))
        return 2
    except OSError as error:
        say(why_not(error, folder))
        return 2
    print(folder)
    then = f"other-chair check {as_typed(folder)}"
    say(f"Open {folder / 'scenario.yaml'} in a text editor. Then: {then}")
    return 0
