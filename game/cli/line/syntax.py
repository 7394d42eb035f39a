"""The parts that a command's words are made of, and what is said where words are off.

A scenario, a word, a switch, a closed list; then a sentence for a person, with an example. The
kinds of what is off are click's own exceptions and two of ours; no English of the library is
read. Which words a command has stands in `table`.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace

import click

from game.library.nearest import did_you_mean
from game.library.places import fold_key

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


def over() -> click.Option:
    """Leave to write over a file."""
    return switch("--force", "write over a file that is there")


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


class Unexpected(click.UsageError):
    """Words that a command has no place for."""

    def __init__(self, words: str, context: click.Context) -> None:
        super().__init__(words, context)
        self.words = words


class Together(click.UsageError):
    """Words that exclude each other: all given, or none where one is needed."""

    def __init__(self, names: Sequence[str], is_missing: bool, context: click.Context) -> None:
        super().__init__(" ".join(names), context)
        self.names = names
        self.is_missing = is_missing


class OneOf(click.ParamType[str]):
    """One of a closed list of words, with spaces, hyphens or underscores in them."""

    name = "word"

    def __init__(self, what: str, values: Sequence[str]) -> None:
        self.what = what
        self.values = values

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word as it is known; fails with the nearest one."""
        by_fold = {fold_key(known): known for known in self.values}
        found = by_fold.get(fold_key(value))
        if found is None:
            cure = did_you_mean(value, self.values)
            self.fail(f'There is no {self.what} called "{value}". {cure}'.rstrip(), param, ctx)
        return found


class Whole(click.ParamType[int]):
    """A whole number from `least` to `most`, both included."""

    name = "number"

    def __init__(self, what: str, least: int, most: int) -> None:
        self.what = what
        self.least = least
        self.most = most

    def convert(
        self, value: str | int, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """The number; fails where it is none, or too small or large."""
        try:
            number = int(value)
        except ValueError:
            self.fail(f'A {self.what} is a whole number, unlike "{value}".', param, ctx)
        if not self.least <= number <= self.most:
            is_long = "long" if number > 0 else "small"
            self.fail(f"{value} is too {is_long} for a {self.what}.", param, ctx)
        return number


def shown(param: click.Parameter) -> str:
    """A word of a command as its help shows it: `--chair`, SCENARIO."""
    return param.opts[-1] if isinstance(param, click.Option) else str(param.metavar)


def told(error: click.UsageError, group: click.Group, words: Sequence[str]) -> str:
    """The sentence, the example of the command, and where all it can do is told.

    `words` are what was typed; the command is found by them where the error does not name it.
    """
    named = group.commands.get(words[0]) if words else None
    command = error.ctx.command if error.ctx is not None else named or group
    path = "other-chair" if command is group else f"other-chair {command.name}"
    rows = [_sentence(error, command, tuple(group.commands))]
    if command.epilog:
        rows.append(command.epilog.replace("Example", "For example", 1))
    return "\n".join((*rows, f"All it can do:  {path} --help"))


def _sentence(error: click.UsageError, command: click.Command, known: Sequence[str]) -> str:
    match error:
        case click.NoSuchCommand():
            name = error.command_name
            return f'There is no command "{name}". {did_you_mean(name, known)}'.rstrip()
        case Unexpected(words=words):
            return _nobody_knows(words)
        case click.NoSuchOption():
            return _nobody_knows(error.option_name)
        case Together(is_missing=True):
            return f"Something is missing: {' or '.join(error.names)}."
        case Together():
            return f"{' and '.join(error.names)} cannot stand together."
        case click.MissingParameter():
            return f"Something is missing: {shown(error.param) if error.param else 'a word'}."
        case click.BadOptionUsage():
            options = [one for one in command.params if error.option_name in one.opts]
            if any(isinstance(one, click.Option) and one.is_flag for one in options):
                return f"{error.option_name} stands alone, without a value."
            return f"Something is missing after {error.option_name}."
        case _:
            return error.message


def _nobody_knows(words: str) -> str:
    return (
        f'Nobody knows what to do with "{words}" here. A name with a space in it stands in quotes.'
    )
