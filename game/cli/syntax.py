"""The parts that a command's words are made of: its scenario, a word, a switch, a closed list."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace

import click

from game.cli.refusals import OneOf, Together, Unexpected, shown

Arguments = SimpleNamespace
"""What was typed, by the names of the words; None or False for what was not."""


def word(name: str, metavar: str, how_many: int = 1, required: bool = True) -> click.Argument:
    """A word that stands by its place."""
    return click.Argument([name], metavar=metavar, nargs=how_many, required=required)


def scenario() -> click.Argument:
    """A scenario's folder or file."""
    return word("scenario", "SCENARIO")


def switch(name: str, does: str) -> click.Option:
    """A word that is there or not."""
    return click.Option([name], is_flag=True, help=does)


def closed(what: str, values: Sequence[str], default: str | None, does: str = "") -> click.Option:
    """An option with one of a closed list of words."""
    return click.Option(
        [f"--{what}"],
        type=OneOf(what, values),
        metavar="|".join(values),
        default=default,
        help=does,
    )


def output(metavar: str, does: str = "the file to write") -> click.Option:
    """The file to write."""
    return click.Option(["-o", "--output"], metavar=metavar, help=does)


def variant() -> click.Option:
    """Other words of the story."""
    return click.Option(["--variant"], help="other words of the story: easy, cy ...")


def command(
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
