"""The theory library as commands use it: a card is read when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from game.library.places import fold_key
from game.library.theory_reader import read_card, theory_ids
from game.model.theory import TheoryCard


class Cards(Mapping[str, TheoryCard]):
    """The theory library; a card is read when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._ids = theory_ids(folder)
        self._known = {fold_key(one): one for one in self._ids}
        self._read: dict[str, TheoryCard | None] = {}

    def __getitem__(self, theory: str) -> TheoryCard:
        if theory not in self._read:
            known = theory in self._ids
            self._read[theory] = (
                read_card(self._folder / f"{theory}.yaml", self._known)[0] if known else None
            )
        card = self._read[theory]
        if card is None:
            raise KeyError(theory)
        return card

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)
