"""Which command was meant, and with which words.

A command's own module is imported only when the command is called, so that one command does
not wait for what another needs. The commands are in `table`, what is said when their words are
off is in `syntax`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib import import_module

import click

from game.cli.line.syntax import Arguments, told
from game.cli.line.table import COMMANDS

Command = Callable[[Arguments], int]


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


def _group() -> click.Group:
    return click.Group(
        "other-chair",
        commands={str(command.name): command for command in COMMANDS},
        callback=_no_command,
        invoke_without_command=True,
        help="One meeting, played from both chairs. Without a command: the shelf.",
        epilog="Example: other-chair play scenarios/gp-antidepressant --terminal",
    )


@click.pass_context
def _no_command(context: click.Context) -> tuple[str, Arguments] | None:
    return None if context.invoked_subcommand else ("shelf", Arguments())
