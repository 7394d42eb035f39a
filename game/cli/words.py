"""`other-chair words FILE.po`: the program's own words, to be put into another language."""

from __future__ import annotations

import sys
from pathlib import Path

from game.app.opened import say
from game.authoring.own_words import written
from game.authoring.translate_po import NoPolib, NotPo
from game.cli.line.syntax import Arguments
from game.library.data_folder import why_not, write_whole

NEXT = "Put words to it with any program for translators. To see them: OTHER_CHAIR_LANGUAGE={file}"


def run(arguments: Arguments) -> int:
    """Prints the path written; 2 where it cannot be read or written."""
    file = Path(arguments.file)
    try:
        before = file.read_text("utf-8") if file.exists() else ""
        write_whole(file, written(file.stem, before).encode())
    except (NoPolib, NotPo) as error:
        say(str(error))
        return 2
    except UnicodeError:
        say(f"{file} is not in UTF-8.")
        return 2
    except OSError as error:
        say(why_not(error, file))
        return 2
    print(file)
    print(NEXT.format(file=file), file=sys.stderr)
    return 0
