"""The program's own sentences read from a `.po` file: what can be used of it, and what cannot.

Reading needs polib, from the extra `translate`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from gettext import GNUTranslations
from io import BytesIO
from string import Formatter
from types import ModuleType

from game.authoring.translate_po import NoPolib as NoPolib
from game.authoring.translate_po import NotPo as NotPo
from game.authoring.translate_po import parsed_po, polib
from game.words.catalogue import ENGLISH, Catalogue, one_or_many

_MOST_FORMS = 6
"""CLDR counts in six forms at most."""


def catalogue_of(text: str) -> tuple[Catalogue, tuple[str, ...]]:
    """The sentences of a `.po` file, and what is left out of it, a sentence each.

    Raises `NotPo` and `NoPolib`.
    """
    file = parsed_po(text)
    form = _form(file.metadata.get("Plural-Forms", ""))
    most = max(map(form, range(201))) if form is not one_or_many else 1
    sentences, counts, left_out = dict[str, str](), dict[str, tuple[str, ...]](), list[str]()
    for entry in file.translated_entries():
        told = tuple(words for _, words in sorted(entry.msgstr_plural.items())) or (entry.msgstr,)
        wrong = list(_wrong((entry.msgid, entry.msgid_plural), told))
        if entry.msgid_plural and len(told) <= most:
            wrong.append(f"{most + 1} forms are needed, there are {len(told)}")
        if wrong:
            left_out.append(f"line {entry.linenum}: {wrong[0]}. “{entry.msgid}” stays English.")
        elif entry.msgid_plural:
            counts[entry.msgid] = told
        else:
            sentences[entry.msgid] = entry.msgstr
    language = file.metadata.get("Language") or ENGLISH.language
    return Catalogue(language, sentences, counts, form), tuple(left_out)


def _wrong(english: Iterable[str], told: Iterable[str]) -> Iterator[str]:
    """What of a translation could not be filled."""
    known = {name for one in english for name in _places(one)}
    for words in told:
        try:
            unknown = sorted(_places(words) - known)
        except ValueError:
            yield "a bracket { or } stands alone"
            continue
        yield from (f"there is no {{{name}}} in the English" for name in unknown)


def _places(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


def _form(header: str) -> Callable[[int], int]:
    """Which form a number takes, by a Plural-Forms header; as in English where it is empty."""
    if not header:
        return one_or_many
    module: ModuleType = polib()
    numbers = module.POFile()
    numbers.metadata = {"Content-Type": "text/plain; charset=utf-8", "Plural-Forms": header}
    forms = {n: str(n) for n in range(_MOST_FORMS)}
    numbers.append(module.POEntry(msgid="one", msgid_plural="many", msgstr_plural=forms))
    try:
        read = GNUTranslations(BytesIO(numbers.to_binary()))
        read.ngettext("one", "many", 1)
    except (ValueError, KeyError, IndexError) as error:
        raise NotPo(f"Plural-Forms cannot be read: {error}.") from error
    return lambda number: int(read.ngettext("one", "many", number))
