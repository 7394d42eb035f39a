"""The words of every command, each with an example that runs.

A command's own module is imported only when the command is called, so that one command does
not wait for what another needs. What is said when the words are off is in `refusals`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from types import SimpleNamespace

import click

from game.cli.refusals import OneOf, Together, Unexpected, Whole, shown, told
from game.library.places import fold_key

Arguments = SimpleNamespace
Command = Callable[[Arguments], int]

MANNERS = ("guarded", "typical", "open")
CHAIRS = ("professional", "service-user", "both", "none")
MINUTES = ("45", "60", "90", "120")
"""How long a session can be for which there are plans."""


SEED = Whole("seed", -(2**63), 2**63 - 1)
"""What a kept run can hold."""
PORT = Whole("port", 0, 2**16 - 1)


class WordsAreOff(Exception):
    """The words of the command are off; the message says how, with an example."""


def parsed(argv: Sequence[str]) -> tuple[Command, Arguments] | None:
    """The command to call and its arguments; None where help was asked for and is printed.

    WordsAreOff where they are.
    """
    group = _group()
    try:
        found = group.main(list(argv), "other-chair", standalone_mode=False)
    except click.UsageError as error:
        raise WordsAreOff(told(error, group, argv)) from None
    if not isinstance(found, tuple):
        sys.stdout.flush()
        return None
    name, arguments = found
    command: Command = import_module(f"game.cli.{name}").run
    return command, arguments


def names_of_commands() -> tuple[str, ...]:
    """Every command there is."""
    return tuple(_group().commands)


def _manner(_: click.Context, __: click.Parameter, words: str) -> str:
    """A manner in any spelling, or the id of a run as typed."""
    return next((manner for manner in MANNERS if fold_key(words) == manner), words)


def _word(name: str, metavar: str, how_many: int = 1, required: bool = True) -> click.Argument:
    return click.Argument([name], metavar=metavar, nargs=how_many, required=required)


def _scenario() -> click.Argument:
    return _word("scenario", "SCENARIO")


def _switch(name: str, does: str) -> click.Option:
    return click.Option([name], is_flag=True, help=does)


def _closed(what: str, values: Sequence[str], default: str | None, does: str = "") -> click.Option:
    """An option with one of a closed list of words."""
    return click.Option(
        [f"--{what}"],
        type=OneOf(what, values),
        metavar="|".join(values),
        default=default,
        help=does,
    )


def _output(metavar: str, does: str = "the file to write") -> click.Option:
    return click.Option(["-o", "--output"], metavar=metavar, help=does)


def _variant() -> click.Option:
    return click.Option(["--variant"], help="other words of the story: easy, cy ...")


def _command(
    name: str,
    does: str,
    example: str,
    *words: click.Parameter,
    one_at_most: Sequence[str] = (),
    one_needed: Sequence[str] = (),
) -> click.Command:
    """A command whose words are read into a namespace.

    `one_at_most` and `one_needed` name words of which not two can stand, or just one must.
    """

    @click.pass_context
    def read(context: click.Context, /, **values: object) -> tuple[str, Arguments]:
        if context.args:
            raise Unexpected(" ".join(context.args), context)
        for names, is_needed in ((one_at_most, False), (one_needed, True)):
            given = [one for one in names if values[one]]
            if len(given) > 1 or (names and is_needed and not given):
                named = [one for one in context.command.params if one.name in (given or names)]
                raise Together([shown(one) for one in named], not given, context)
        return name, Arguments(**values)

    return click.Command(
        name,
        params=list(words),
        callback=read,
        help=does,
        short_help=does,
        epilog=f"Example: other-chair {example}",
        context_settings={"allow_extra_args": True},
    )


def _group() -> click.Group:
    commands = (*_played(), *_authors(), *_handed(), *_kept(), *_looked_up())
    return click.Group(
        "other-chair",
        commands={str(command.name): command for command in commands},
        callback=_no_command,
        invoke_without_command=True,
        help="One meeting, played from both chairs. Without a command: the shelf.",
        epilog="Example: other-chair play scenarios/gp-antidepressant --terminal",
    )


@click.pass_context
def _no_command(context: click.Context) -> tuple[str, Arguments] | None:
    return None if context.invoked_subcommand else ("shelf", Arguments())


def _played() -> tuple[click.Command, ...]:
    play = _command(
        "play",
        "Play a scenario.",
        "play scenarios/gp-antidepressant --chair service-user --terminal",
        _scenario(),
        _closed(
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
        _variant(),
        _switch("--terminal", "in plain text"),
        _switch("--json", "one event a line, in the terminal"),
    )
    workshop = _command(
        "workshop",
        "Run a room: people vote, and what the room decides happens.",
        "workshop scenarios/gp-antidepressant --terminal --no-phones",
        _scenario(),
        click.Option(
            ["--port"], type=Whole("port", 0, 65535), help="where phones knock; else 8080 on"
        ),
        click.Option(["--address"], help="this computer's address in the room"),
        _switch("--no-phones", "hands and cards only"),
        click.Option(
            ["--minutes"],
            type=OneOf("plan", MINUTES),
            callback=lambda _, __, words: None if words is None else int(words),
            metavar="|".join(MINUTES),
            help="how long the session is; the desk shows where you are in its plan",
        ),
        _switch("--terminal", "the desk as plain text"),
        _variant(),
    )
    return play, workshop


def _authors() -> tuple[click.Command, ...]:
    check = _command(
        "check",
        "Read and check scenarios.",
        "check scenarios/gp-antidepressant",
        _word("paths", "PATH", how_many=-1, required=False),
        _closed("format", ("text", "json"), "text"),
        _switch("--strict", "warnings count too"),
        _switch("--quick", "leave out what walks every path"),
    )
    explore = _command(
        "explore",
        "Exact figures over every path of a scenario.",
        "explore scenarios/gp-antidepressant",
        _scenario(),
        _closed("weights", ("equal", "likely"), "equal", "how often each open choice is made"),
        _closed("format", ("text", "json", "html"), "text"),
    )
    story_map = _command(
        "map",
        "Draw the story as a picture.",
        "map scenarios/gp-antidepressant -o map.html",
        _scenario(),
        _output("FILE.svg|.html|.dot|.mmd"),
    )
    new = _command(
        "new",
        "Begin a scenario; without a folder, eight questions are asked.",
        "new my-story --from meeting",
        _word("folder", "FOLDER", required=False),
        click.Option(
            ["--from", "template"],
            metavar="TEMPLATE",
            help="one-to-one, meeting, phone-call or panel",
        ),
    )
    paper = _command(
        "print",
        "Put a scenario on paper: script, cards, sheets.",
        "print scenarios/gp-antidepressant -o handout.html",
        _scenario(),
        _output("FILE.pdf|.html"),
    )
    preview = _command(
        "preview",
        "Play a scenario while you write it: saving the file keeps your place.",
        "preview scenarios/gp-antidepressant",
        _scenario(),
        click.Option(["--at"], metavar="MOMENT", help="begin at this moment, with any figures"),
        _closed("chair", CHAIRS, None, "the chair you sit in; both, if you name none"),
    )
    translate = _command(
        "translate",
        "Write or refresh a file of other words: easier ones, or another language.",
        "translate scenarios/gp-antidepressant cy",
        _scenario(),
        _word("variant", "VARIANT"),
        click.Option(["--to-po"], metavar="FILE.po", help="write the words for a translator"),
        click.Option(["--from-po"], metavar="FILE.po", help="take words from such a file"),
        one_at_most=("to_po", "from_po"),
    )
    compare = _command(
        "compare",
        "What changed between two versions of a scenario: words, choices and figures.",
        "compare scenarios/gp-antidepressant scenarios/gp-antidepressant",
        _word("old", "OLD"),
        _word("new", "NEW"),
        _closed("format", ("text", "json"), "text"),
    )
    return check, explore, story_map, new, paper, preview, translate, compare


def _handed() -> tuple[click.Command, ...]:
    bring = _command(
        "bring",
        "Put a scenario that somebody gave you on your own shelf.",
        "bring scenarios/gp-antidepressant",
        _word("path", "PATH"),
        _switch("--anyway", "take it even if it has errors"),
    )
    pack = _command(
        "pack",
        "Put a scenario into one file, to hand to somebody.",
        "pack scenarios/gp-antidepressant -o meeting.zip",
        _scenario(),
        _output("FILE.zip", "the pack; or its folder"),
        _switch("--force", "write over a file that is there"),
    )
    return bring, pack


def _kept() -> tuple[click.Command, ...]:
    runs = _command("runs", "List the playthroughs and rooms kept on this computer.", "runs")
    report = _command(
        "report",
        "What a room or a playthrough did, as a document; without -o as text.",
        "report lark-42 -o report.html",
        _word("run", "RUN"),
        _output(
            "FILE.html|.pdf|.md|.csv|.json", "the file to write; or a folder, for a page in it"
        ),
    )
    forget = _command(
        "forget",
        "Erase playthroughs and rooms.",
        "forget --all",
        _word("run", "RUN", required=False),
        _switch("--all", "every playthrough and room"),
        one_needed=("run", "all"),
    )
    return runs, report, forget


def _looked_up() -> tuple[click.Command, ...]:
    theory = _command(
        "theory",
        "Show a theory card, or the list; words that are no id are looked for in the cards.",
        "theory arnstein-ladder",
        _word("words", "ID", how_many=-1, required=False),
    )
    schema = _command(
        "schema",
        "Print the JSON Schema of the scenario format, for editors.",
        "schema --events",
        _switch("--events", "of the events that play --json prints"),
        _switch("--trainers", "of the notes in a trainers.yaml"),
        one_at_most=("events", "trainers"),
    )
    doctor = _command(
        "doctor",
        "Say what works on this computer.",
        "doctor",
        _closed("format", ("text", "json"), "text"),
    )
    return theory, schema, doctor
