"""What every screen shares: the settings in use, what to draw with, what was handed in.

The one place where settings change; a screen sees from `edition` that it must be built anew.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.library.settings import Settings
from game.window.drawings import Drawings
from game.window.input.bindings import caps_in_use, keys_in_use, meaning_of
from game.window.kit import Kit
from game.window.layout import Scale
from game.window.lettering import Lettering
from game.window.ports import Ports, Workshop
from game.window.settings import face_in_use, spacing_in_use, text_in_use
from game.window.sound.loudspeaker import Loudspeaker, MixerLoudspeaker
from game.window.stage import Screen
from game.window.theme import theme_for
from game.words.catalogue import ENGLISH, Catalogue
from game.words.keys import key_cap


@dataclass(frozen=True, slots=True)
class Openers:
    """What makes the screens that come over others: keys and settings, a room's wall."""

    keys: Callable[[Desk], Screen]
    settings: Callable[[Desk], Screen]
    wall: Callable[[Desk, Workshop], Screen]


class Desk:
    """Settings, lettering, drawings and ports of one window.

    `edition` counts up with every change that alters how things look; `say` puts the program's
    own sentences into the language of the window. `has_reader` while a screen reader listens.
    Without a window nothing turns full screen, and what is copied is forgotten.
    """

    def __init__(
        self,
        ports: Ports,
        settings: Settings,
        openers: Openers,
        turn_full_screen: Callable[[], None] = lambda: None,
        clipboard: Callable[[], str] = lambda: "",
        say: Catalogue = ENGLISH,
    ) -> None:
        self.ports = ports
        self.settings = settings
        self.edition = 0
        self.remark: str | None = None
        self.has_reader = False
        self.openers = openers
        self.turn_full_screen = turn_full_screen
        self.clipboard = clipboard
        self.copy: Callable[[str], None] = lambda text: None
        self.say = say
        self.keys = keys_in_use(settings)
        self.drawings = Drawings(ports.assets, say)
        sounds = ports.assets / "sounds" if ports.assets else None
        self.loudspeaker: Loudspeaker = MixerLoudspeaker(sounds)
        self._letters = self._lettering(settings)
        self._kit: tuple[tuple[int, int, int], Kit] | None = None

    def change(self, settings: Settings) -> None:
        """Use other settings from now on, and have them kept."""
        if settings == self.settings:
            return
        if settings.reading_face != self.settings.reading_face:
            self._letters = self._lettering(settings)
        if settings.language != self.settings.language:
            self._speak(self.ports.say_in(settings.language))
        self.settings = settings
        self.keys = keys_in_use(settings)
        self.edition += 1
        self.keep_settings()

    def keep_settings(self) -> None:
        """Have the settings kept as they are now; `remark` says why where that cannot be."""
        self.remark = self.ports.save_settings(self.settings)

    @property
    def can_speak(self) -> bool:
        """Whether it may read aloud itself: never while a screen reader does."""
        return self.ports.aloud is not None and not self.has_reader

    def read_aloud(self, text: str) -> None:
        """Read this, or stop where something is being read. A screen reader is not talked over."""
        aloud = self.ports.aloud
        if aloud is not None and aloud.is_speaking:
            aloud.stop()
        else:
            self.answer_aloud(text)

    def answer_aloud(self, text: str) -> None:
        """Read this in place of what is being read."""
        if self.ports.aloud is not None and self.can_speak:
            self.ports.aloud.speak(text, self.say.language)

    def be_silent(self) -> None:
        """Nothing is read any more."""
        if self.ports.aloud is not None:
            self.ports.aloud.stop()

    def be_heard(self, by_a_reader: bool) -> None:
        """A screen reader listens from now on, or none does."""
        if by_a_reader is not self.has_reader:
            self.be_silent()
            self.has_reader = by_a_reader
            self.edition += 1

    @property
    def remarks(self) -> list[str]:
        """What a player should know: settings not kept, drawings or fonts missing."""
        kept = [self.remark] if self.remark else []
        return [*kept, *self._letters.remarks, *self.drawings.remarks]

    def kit(self, size: tuple[int, int]) -> Kit:
        """What widgets draw with in a window of this size."""
        asked = (*size, self.edition)
        if self._kit is None or self._kit[0] != asked:
            scale = Scale(*size, text_in_use(self.settings))
            theme = theme_for(self.settings.look)
            self.drawings.keep_for(size)
            moved = caps_in_use(self.keys)
            self._kit = (asked, Kit(theme, self._letters, self.drawings, scale, self.say, moved))
        return self._kit[1]

    def meaning_of(self, key: str, typing: bool) -> str:
        """The key of the table of meanings that a pressed one stands for, as it is set now."""
        return meaning_of(key, self.keys, typing)

    def cap(self, key: str) -> str:
        """What is printed on the key that does now what this one does at first."""
        return key_cap(key, self.say, caps_in_use(self.keys))

    def _speak(self, say: Catalogue) -> None:
        self.say = self.drawings.say = say
        self._letters.speak(say)

    def _lettering(self, settings: Settings) -> Lettering:
        folder = self.ports.assets
        face, spacing = face_in_use(settings), spacing_in_use(settings)
        fonts = folder / "fonts" if folder else None
        return Lettering(fonts, face, self.say, spacing, self.ports.face_for)
