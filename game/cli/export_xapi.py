"""`other-chair export --xapi [-o FILE.json] [--to URL] [--since DATE]`: statements about plays.

To a file, to standard output, or to a Learning Record Store; never unless asked, and without a
name.
"""

from __future__ import annotations

import json
import os
import time
from datetime import date
from pathlib import Path

from game.app.opened import Stop, say
from game.app.statements import kept_statements
from game.app.written import written
from game.cli.line.syntax import Arguments
from game.papers.statements import Statement
from game.web.record_store import NotSent, RecordStore

KEY, SECRET = "OTHER_CHAIR_LRS_KEY", "OTHER_CHAIR_LRS_SECRET"


def run(arguments: Arguments) -> int:
    """2 where the words are off, or a store does not take the statements."""
    told = kept_statements(_day(arguments.since))
    if arguments.to is not None:
        return _sent(arguments.to, told)
    text = json.dumps(told, indent=2, ensure_ascii=False) + "\n"
    output = None if arguments.output is None else Path(arguments.output)
    return written(text.encode(), output, may_replace=arguments.force)


def _day(since: str | None) -> date | None:
    try:
        return None if since is None else date.fromisoformat(since)
    except ValueError:
        raise Stop(f'--since is a day, as 2026-05-01, unlike "{since}".', 2) from None


def _sent(endpoint: str, told: tuple[Statement, ...]) -> int:
    store = RecordStore(endpoint, os.environ.get(KEY, ""), os.environ.get(SECRET, ""), time.sleep)
    try:
        sent = store.send(told)
    except NotSent as why:
        say(str(why))
        return 2
    print(f"{sent.there} of {len(told)} statements are there.")
    for refused in sent.refused:
        say(f"{endpoint} will not have the statement {refused}.")
    return 2 if sent.refused else 0
