"""The words of every command, each with an example that runs.

A command's own module is imported only when the command is called, so that one command does
not wait for what another needs.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module

from game.cli.plain_parser import PlainParser, one_of
from game.library.places import fold_key

Arguments = argparse.Namespace
Command = Callable[[Arguments], int]

MANNERS = ("guarded", "typical", "open")
CHAIRS = ("professional", "service-user", "both", "none")


def parsed(argv: list[str]) -> tuple[Command, Arguments]:
    """The command to call and its arguments; argparse exits with 2 where the words are off."""
    arguments = _parser().parse_args(argv)
    module = import_module(f"game.cli.{arguments.module}")
    command: Command = module.run
    return command, arguments


def _parser() -> PlainParser:
    parser = PlainParser(
        prog="other-chair",
        description="One meeting, played from both chairs. Without a command: the shelf.",
        epilog="example: other-chair play scenarios/gp-antidepressant --terminal",
    )
    parser.set_defaults(module="shelf")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _play(commands)
    _check(commands)
    _explore(commands)
    _authors(commands)
    _handed(commands)
    _translate(commands)
    _workshop(commands)
    _kept(commands)
    _looked_up(commands)
    return parser


def _command(
    commands: argparse._SubParsersAction[PlainParser],
    name: str,
    does: str,
    example: str,
) -> PlainParser:
    parser = commands.add_parser(
        name, help=does, description=does, epilog=f"example: other-chair {example}"
    )
    parser.set_defaults(module=name)
    return parser


def _play(commands: argparse._SubParsersAction[PlainParser]) -> None:
    play = _command(
        commands,
        "play",
        "Play a scenario.",
        "play scenarios/gp-antidepressant --chair service-user --terminal",
    )
    play.add_argument("scenario", metavar="SCENARIO", help="a scenario's folder or file")
    play.add_argument(
        "--chair",
        type=one_of("chair", CHAIRS),
        metavar="|".join(CHAIRS),
        default=None,
        help="the chair you sit in; both: two people at one screen; none: watch",
    )
    play.add_argument(
        "--other",
        type=_manner,
        metavar="guarded|typical|open|RUN",
        default="typical",
        help="who sits in the other chair; RUN: an earlier playthrough of yours",
    )
    play.add_argument("--seed", type=_seed, default=None, help="settles every draw; a whole number")
    play.add_argument("--variant", default=None, help="other words of the story: easy, cy ...")
    play.add_argument("--terminal", action="store_true", help="in plain text")
    play.add_argument("--json", action="store_true", help="one event a line, in the terminal")


def _seed(words: str) -> int:
    """A seed as typed; ArgumentTypeError where it is none, or cannot be kept."""
    try:
        seed = int(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f'a seed is a whole number, unlike "{words}".') from None
    if not -(2**63) <= seed < 2**63:
        raise argparse.ArgumentTypeError(f"{words} is too long for a seed.")
    return seed


def _manner(words: str) -> str:
    """A manner in any spelling, or the id of a run as typed."""
    return next((manner for manner in MANNERS if fold_key(words) == manner), words)


def _check(commands: argparse._SubParsersAction[PlainParser]) -> None:
    check = _command(
        commands, "check", "Read and check scenarios.", "check scenarios/gp-antidepressant"
    )
    check.add_argument("paths", metavar="PATH", nargs="*", help="scenarios; none: all of them")
    check.add_argument(
        "--format", type=one_of("format", ("text", "json")), metavar="text|json", default="text"
    )
    check.add_argument("--strict", action="store_true", help="warnings count too")
    check.add_argument("--quick", action="store_true", help="leave out what walks every path")


def _workshop(commands: argparse._SubParsersAction[PlainParser]) -> None:
    workshop = _command(
        commands,
        "workshop",
        "Run a room: people vote, and what the room decides happens.",
        "workshop scenarios/gp-antidepressant --terminal --no-phones",
    )
    workshop.add_argument("scenario", metavar="SCENARIO", help="a scenario's folder or file")
    workshop.add_argument("--port", type=int, default=None, help="where phones knock; else 8080 on")
    workshop.add_argument("--address", default=None, help="this computer's address in the room")
    workshop.add_argument("--no-phones", action="store_true", help="hands and cards only")
    workshop.add_argument(
        "--minutes",
        type=int,
        choices=(45, 60, 90, 120),
        default=None,
        help="how long the session is; the desk shows where you are in its plan",
    )
    workshop.add_argument("--terminal", action="store_true", help="the desk as plain text")
    workshop.add_argument("--variant", default=None, help="other words of the story: easy, cy ...")


def _kept(commands: argparse._SubParsersAction[PlainParser]) -> None:
    _command(commands, "runs", "List the playthroughs and rooms kept on this computer.", "runs")
    report = _command(
        commands,
        "report",
        "What a room or a playthrough did, as a document; without -o as text.",
        "report lark-42 -o report.html",
    )
    report.add_argument("run", metavar="RUN", help="the id of a playthrough or a room")
    report.add_argument(
        "-o",
        "--output",
        metavar="FILE.html|.pdf|.md|.csv|.json",
        default=None,
        help="the file to write; or a folder, for a page in it",
    )
    forget = _command(commands, "forget", "Erase playthroughs and rooms.", "forget --all")
    which = forget.add_mutually_exclusive_group(required=True)
    which.add_argument("run", metavar="RUN", nargs="?", help="the id of a playthrough or a room")
    which.add_argument("--all", action="store_true", help="every playthrough and room")


def _looked_up(commands: argparse._SubParsersAction[PlainParser]) -> None:
    theory = _command(
        commands,
        "theory",
        "Show a theory card, or the list; words that are no id are looked for in the cards.",
        "theory arnstein-ladder",
    )
    theory.add_argument("words", metavar="ID", nargs="*", help="the id of a card, or words in it")
    schema = _command(
        commands,
        "schema",
        "Print the JSON Schema of the scenario format, for editors.",
        "schema --events",
    )
    which = schema.add_mutually_exclusive_group()
    which.add_argument(
        "--events", action="store_true", help="of the events that play --json prints"
    )
    which.add_argument("--trainers", action="store_true", help="of the notes in a trainers.yaml")


def _translate(commands: argparse._SubParsersAction[PlainParser]) -> None:
    translate = _command(
        commands,
        "translate",
        "Write or refresh a file of other words: easier ones, or another language.",
        "translate scenarios/gp-antidepressant cy",
    )
    translate.add_argument("scenario", metavar="SCENARIO", help="a scenario's folder or file")
    translate.add_argument("variant", metavar="VARIANT", help="easy, cy, cy-easy ...")
    way = translate.add_mutually_exclusive_group()
    way.add_argument(
        "--to-po", metavar="FILE.po", help="write the words for a translator's program"
    )
    way.add_argument("--from-po", metavar="FILE.po", help="take words from such a file")


def _explore(commands: argparse._SubParsersAction[PlainParser]) -> None:
    explore = _command(
        commands,
        "explore",
        "Exact figures over every path of a scenario.",
        "explore scenarios/gp-antidepressant",
    )
    explore.add_argument("scenario", metavar="SCENARIO", help="a scenario's folder or file")
    explore.add_argument(
        "--weights",
        type=one_of("weights", ("equal", "likely")),
        metavar="equal|likely",
        default="equal",
        help="how often each open choice is made",
    )
    explore.add_argument(
        "--format",
        type=one_of("format", ("text", "json", "html")),
        metavar="text|json|html",
        default="text",
    )


def _authors(commands: argparse._SubParsersAction[PlainParser]) -> None:
    story_map = _command(
        commands,
        "map",
        "Draw the story as a picture.",
        "map scenarios/gp-antidepressant -o map.html",
    )
    story_map.add_argument("scenario", metavar="SCENARIO", help="a scenario's folder or file")
    story_map.add_argument("-o", "--output", metavar="FILE.svg|.html|.dot|.mmd", default=None)
    new = _command(
        commands,
        "new",
        "Begin a scenario; without a folder, eight questions are asked.",
        "new my-story --from meeting",
    )
    new.add_argument("folder", metavar="FOLDER", nargs="?", help="a folder that is not there yet")
    new.add_argument(
        "--from",
        dest="template",
        metavar="TEMPLATE",
        default=None,
        help="one-to-one, meeting, phone-call or panel",
    )
    paper = _command(
        commands,
        "print",
        "Put a scenario on paper: script, cards, sheets.",
        "print scenarios/gp-antidepressant -o handout.html",
    )
    paper.add_argument("scenario", metavar="SCENARIO", help="a scenario's folder or file")
    paper.add_argument("-o", "--output", metavar="FILE.pdf|.html", default=None)
    preview = _command(
        commands,
        "preview",
        "Play a scenario while you write it: saving the file keeps your place.",
        "preview scenarios/gp-antidepressant",
    )
    preview.add_argument("scenario", metavar="SCENARIO", help="a scenario's folder or file")
    preview.add_argument(
        "--at", metavar="MOMENT", default=None, help="begin at this moment, with any figures"
    )
    preview.add_argument(
        "--chair",
        type=one_of("chair", CHAIRS),
        metavar="|".join(CHAIRS),
        default=None,
        help="the chair you sit in; both, if you name none",
    )


def _handed(commands: argparse._SubParsersAction[PlainParser]) -> None:
    bring = _command(
        commands,
        "bring",
        "Put a scenario that somebody gave you on your own shelf.",
        "bring scenarios/gp-antidepressant",
    )
    bring.add_argument("path", metavar="PATH", help="a .zip pack, a scenario's folder or its file")
    bring.add_argument("--anyway", action="store_true", help="take it even if it has errors")
    pack = _command(
        commands,
        "pack",
        "Put a scenario into one file, to hand to somebody.",
        "pack scenarios/gp-antidepressant -o meeting.zip",
    )
    pack.add_argument("scenario", metavar="SCENARIO", help="a scenario's folder or file")
    pack.add_argument("-o", dest="output", metavar="FILE.zip", help="the pack; or its folder")
    pack.add_argument("--force", action="store_true", help="write over a file that is there")
    doctor = _command(commands, "doctor", "Say what works on this computer.", "doctor")
    doctor.add_argument(
        "--format", type=one_of("format", ("text", "json")), metavar="text|json", default="text"
    )
