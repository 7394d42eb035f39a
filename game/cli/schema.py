"""`other-chair schema`: a JSON Schema of the format, of trainers' notes or of printed events."""

from __future__ import annotations

import json

from game.app.opened import figures, seats
from game.authoring.schema import format_schema
from game.authoring.schema_trainers import trainers_schema
from game.cli.line.syntax import Arguments
from game.library.runs.event_words import events_schema
from game.library.shipped import theory_folder
from game.library.theory_reader import theory_ids
from game.terminal.json_words import printed_schema


def run(arguments: Arguments) -> int:
    """Prints the schema."""
    known = theory_ids(theory_folder())
    if arguments.events:
        schema = printed_schema(events_schema())
    elif arguments.trainers:
        schema = trainers_schema()
    else:
        schema = dict(format_schema(known, figures(), seats()))
    print(json.dumps(schema, indent=2, ensure_ascii=False))
    return 0
