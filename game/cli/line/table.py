"""The words of every command there is, each with an example that runs, in the order of help."""

from __future__ import annotations

import click

from game.cli.line.syntax import (
    OneOf,
    Whole,
    closed,
    command,
    output,
    over,
    scenario,
    switch,
    variant,
    word,
)
from game.library.places import fold_key

MANNERS = ("guarded", "typical", "open")
CHAIRS = ("professional", "service-user", "both", "none")
MINUTES = ("45", "60", "90", "120")
"""How long a session can be for which there are plans."""


def _manner(_: click.Context, __: click.Parameter, words: str) -> str:
    """A manner in any spelling, or the id of a run as typed."""
    return next((manner for manner in MANNERS if fold_key(words) == manner), words)


COMMANDS = (
    command(
        "play",
        "Play a scenario.",
        "play scenarios/gp-antidepressant --chair service-user --terminal",
        scenario(),
        closed(
            "chair",
            CHAIRS,
            None,
            "the chair you sit in; both: two people at one screen; none: watch",
        ),
        click.Option(
            ["--other"],
            callback=_manner,
            metavar="guarded|typical|open|RUN",
            default="typical",
            help="who sits in the other chair; RUN: an earlier playthrough of yours",
        ),
        click.Option(
            ["--seed"],
            type=Whole("seed", -(2**63), 2**63 - 1),
            help="settles every draw; a whole number",
        ),
        variant(),
        switch("--terminal", "in plain text"),
        switch("--json", "one event a line, in the terminal"),
    ),
    command(
        "workshop",
        "Run a room: people vote, and what the room decides happens.",
        "workshop scenarios/gp-antidepressant --terminal --no-phones",
        scenario(),
        click.Option(
            ["--port"], type=Whole("port", 0, 65535), help="where phones knock; else 8080 on"
        ),
        click.Option(["--address"], help="this computer's address in the room"),
        switch("--no-phones", "hands and cards only"),
        click.Option(
            ["--minutes"],
            type=OneOf("plan", MINUTES),
            callback=lambda _, __, words: None if words is None else int(words),
            metavar="|".join(MINUTES),
            help="how long the session is; the desk shows where you are in its plan",
        ),
        switch("--rehearse", "with made-up people, to practise alone; nothing is kept"),
        switch("--terminal", "the desk as plain text"),
        variant(),
        one_at_most=("no_phones", "rehearse"),
    ),
    command(
        "serve",
        "Serve the shelf and whole plays to browsers; nothing to install for those who play.",
        "serve scenarios/gp-antidepressant --port 8000",
        word("scenarios", "SCENARIO", how_many=-1, required=False),
        click.Option(
            ["--port"], type=Whole("port", 0, 65535), help="where to listen; else 8080 on"
        ),
        click.Option(["--address"], help="an address of this computer; else this computer alone"),
        click.Option(["--public-url"], metavar="URL", help="the address that a proxy is known by"),
        click.Option(
            ["--store"],
            metavar="PATH|postgresql://...",
            help="where plays are kept; else in the data folder",
        ),
    ),
    command(
        "check",
        "Read and check scenarios.",
        "check scenarios/gp-antidepressant",
        word("paths", "PATH", how_many=-1, required=False),
        closed("format", ("text", "json"), "text"),
        switch("--strict", "warnings count too"),
        switch("--quick", "leave out what walks every path"),
    ),
    command(
        "explore",
        "Exact figures over every path of a scenario.",
        "explore scenarios/gp-antidepressant",
        scenario(),
        closed("weights", ("equal", "likely"), "equal", "how often each open choice is made"),
        closed("format", ("text", "json", "html"), "text"),
    ),
    command(
        "map",
        "Draw the story as a picture.",
        "map scenarios/gp-antidepressant -o map.html",
        scenario(),
        output("FILE.svg|.html|.dot|.mmd"),
        over(),
    ),
    command(
        "new",
        "Begin a scenario; without a folder, eight questions are asked.",
        "new my-story --from meeting",
        word("folder", "FOLDER", required=False),
        click.Option(
            ["--from", "template"],
            metavar="TEMPLATE",
            help="one-to-one, meeting, phone-call or panel",
        ),
    ),
    command(
        "print",
        "Put a scenario on paper: script, cards, sheets.",
        "print scenarios/gp-antidepressant -o handout.html",
        scenario(),
        output("FILE.pdf|.html"),
        over(),
    ),
    command(
        "preview",
        "Play a scenario while you write it: saving the file keeps your place.",
        "preview scenarios/gp-antidepressant",
        scenario(),
        click.Option(["--at"], metavar="MOMENT", help="begin at this moment, with any figures"),
        closed("chair", CHAIRS, None, "the chair you sit in; both, if you name none"),
    ),
    command(
        "figures",
        "Show every word of how people look as a picture.",
        "figures -o people.html",
        output("FILE.html"),
        over(),
    ),
    command(
        "translate",
        "Write or refresh a file of other words: easier ones, or another language.",
        "translate scenarios/gp-antidepressant cy",
        scenario(),
        word("variant", "VARIANT"),
        click.Option(["--to-po"], metavar="FILE.po", help="write the words for a translator"),
        click.Option(["--from-po"], metavar="FILE.po", help="take words from such a file"),
        one_at_most=("to_po", "from_po"),
    ),
    command(
        "words",
        "Write or refresh the file in which the program's own words get another language.",
        "words cy.po",
        word("file", "FILE.po"),
    ),
    command(
        "compare",
        "What changed between two versions of a scenario: words, choices and figures.",
        "compare scenarios/gp-antidepressant scenarios/gp-antidepressant",
        word("old", "OLD"),
        word("new", "NEW"),
        closed("format", ("text", "json"), "text"),
    ),
    command(
        "bring",
        "Put a scenario that somebody gave you on your own shelf.",
        "bring scenarios/gp-antidepressant",
        word("path", "PATH"),
        switch("--anyway", "take it even if it has errors"),
    ),
    command(
        "pack",
        "Put a scenario into one file, to hand to somebody.",
        "pack scenarios/gp-antidepressant -o meeting.zip",
        scenario(),
        output("FILE.zip", "the pack; or its folder"),
        over(),
    ),
    command(
        "export",
        "Make a play that opens in any browser, without a server: a file, a folder, a package.",
        "export scenarios/gp-antidepressant -o play.html",
        word("scenario", "SCENARIO", required=False),
        output("PLAY.html|FOLDER/|PLAY.zip", "what to write"),
        closed("scorm", ("1.2", "2004"), None, "a package for a learning platform"),
        switch(
            "--xapi", "statements about the plays kept here, without a name; in place of a play"
        ),
        click.Option(["--to"], metavar="URL", help="with --xapi: a Learning Record Store"),
        click.Option(["--since"], metavar="DATE", help="with --xapi: plays of that day and later"),
        switch("--force", "with --xapi: write over a file that is there"),
        one_needed=("scenario", "xapi"),
    ),
    command("runs", "List the playthroughs and rooms kept on this computer.", "runs"),
    command(
        "report",
        "What a room or a playthrough did, as a document; without -o as text.",
        "report lark-42 -o report.html",
        word("run", "RUN"),
        output("FILE.html|.pdf|.md|.csv|.json", "the file to write; or a folder, for a page in it"),
        over(),
    ),
    command(
        "forget",
        "Erase playthroughs and rooms.",
        "forget --all",
        word("run", "RUN", required=False),
        switch("--all", "every playthrough and room"),
        switch("--yes", "do not ask once more before all is erased"),
        one_needed=("run", "all"),
    ),
    command(
        "theory",
        "Show a theory card, or the list; words that are no id are looked for in the cards.",
        "theory arnstein-ladder",
        word("words", "ID", how_many=-1, required=False),
    ),
    command(
        "schema",
        "Print the JSON Schema of the scenario format, for editors.",
        "schema --events",
        switch("--events", "of the events that play --json prints"),
        switch("--trainers", "of the notes in a trainers.yaml"),
        one_at_most=("events", "trainers"),
    ),
    command(
        "doctor",
        "Say what works on this computer.",
        "doctor",
        closed("format", ("text", "json"), "text"),
    ),
)
