"""`other-chair print SCENARIO [-o FILE.pdf|.html]`: the scenario on paper."""

from __future__ import annotations

import sys
from pathlib import Path

from game.authoring.paper.handout import handout
from game.authoring.paper.pdf import NoTypst, pdf
from game.authoring.paper.sheets import Handout
from game.authoring.paper.web import web
from game.cli.opened import cards, reading, say
from game.cli.parser import Arguments
from game.library.data_folder import why_not, write_whole
from game.library.scenario_reader import NotAScenario
from game.library.shipped import assets_folder

FORMS = (".pdf", ".html")
TYPEFACES = {
    ("Atkinson Hyperlegible Next", 400): "AtkinsonHyperlegibleNext_400Regular.ttf",
    ("Atkinson Hyperlegible Next", 600): "AtkinsonHyperlegibleNext_600SemiBold.ttf",
    ("Atkinson Hyperlegible Next", 800): "AtkinsonHyperlegibleNext_800ExtraBold.ttf",
    ("Young Serif", 400): "YoungSerif_400Regular.ttf",
}


def run(arguments: Arguments) -> int:
    """Writes the handout, HTML to standard output without -o; 1 where the file has errors."""
    output = None if arguments.output is None else Path(arguments.output)
    if output is not None and output.suffix.lower() not in FORMS:
        say(f"{output} should end in {' or '.join(FORMS)}.")
        return 2
    try:
        read = reading(Path(arguments.scenario))
    except NotAScenario as error:
        say(str(error))
        return 2
    if read.scenario is None:
        for problem in read.problems:
            say(f"{problem}\n")
        return 1
    return _written(handout(read.scenario, cards()), output)


def _written(paper: Handout, output: Path | None) -> int:
    fonts = assets_folder() / "fonts"
    if output is not None and output.suffix.lower() == ".pdf":
        try:
            content = pdf(paper, fonts)
        except NoTypst as missing:
            say(str(missing))
            return 2
    else:
        faces = {face: (fonts / name).read_bytes() for face, name in TYPEFACES.items()}
        content = web(paper, faces).encode()
    if output is None:
        sys.stdout.write(content.decode())
        return 0
    try:
        write_whole(output, content)
    except OSError as error:
        say(why_not(error, output))
        return 2
    return 0
