"""What a report's file is called where nobody names it: never the raw title."""

from __future__ import annotations

import unicodedata

from game.model.names import id_from_words

_LONGEST = 60


def file_name(title: str, day: str, form: str = ".html") -> str:
    """A name that every system takes: "report-the-ward-round-2026-11-22.html".

    `day` is YYYY-MM-DD, `form` an ending of `exporters.EXPORTERS`.
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return f"{id_from_words(f'report {plain}')[:_LONGEST]}-{day}{form}"
