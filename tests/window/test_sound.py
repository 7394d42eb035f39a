from __future__ import annotations

import array
import io
import itertools
import wave
from collections.abc import Iterator

import pygame
import pytest

from game.library.settings import Settings
from game.model.picture import SETTINGS
from game.model.players import Players
from game.window.desk import Desk
from game.window.screens.play.ending import EndingScreen
from game.window.screens.play.play_screen import PlayScreen
from game.window.sound.following import RoomSound
from game.window.sound.loudspeaker import MixerLoudspeaker, has_sound
from game.window.sound.note import RATE, SECONDS, notes_of, wooden
from game.window.sound.rooms import Noise, RoomTone, on_the_way, tone_of
from game.window.start import desk_for

from .opened import STILL, Opened, play
from .sample import ASSETS, ports
from .sounds_made import all_of_them, made

HEARD = Settings(movement="none", lines="all at once", press_after=0.0, meter_taught=True)


@pytest.fixture
def no_mixer() -> Iterator[None]:
    pygame.mixer.quit()
    yield
    pygame.mixer.quit()


class SilentLoudspeaker:
    """Remembers what it was asked for, oldest first."""

    def __init__(self) -> None:
        self.asked: list[Noise | RoomTone | tuple[float, bool] | None] = []

    def note(self, moved: float, is_new_sentence: bool) -> None:
        """Kept."""
        self.asked.append((moved, is_new_sentence))

    def once(self, noise: Noise) -> None:
        """Kept."""
        self.asked.append(noise)

    def tone(self, tone: RoomTone | None) -> None:
        """Kept."""
        self.asked.append(tone)


def a_desk(settings: Settings) -> tuple[Desk, SilentLoudspeaker]:
    desk, silent = desk_for(ports(), settings), SilentLoudspeaker()
    desk.loudspeaker = silent
    return desk, silent


def samples(wav: bytes) -> tuple[int, array.array[int]]:
    with wave.open(io.BytesIO(wav)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        return file.getframerate(), array.array("h", file.readframes(file.getnframes()))


def test_the_note_is_short_soft_and_leans_to_one_side() -> None:
    samples = wooden(196.0, 0.3)
    left, right = samples[0::2], samples[1::2]
    assert len(left) == round(RATE * SECONDS)
    loudest = max(abs(value) for value in right)
    assert loudest == pytest.approx(32767 * 10 ** (-18 / 20), rel=0.01)
    assert max(abs(value) for value in left) == pytest.approx(0.7 * loudest, rel=0.01)


def test_the_note_begins_and_ends_in_silence() -> None:
    samples = wooden(294.0, 0.0)
    assert samples[0] == 0
    assert abs(samples[-1]) < 60


def test_the_note_is_higher_to_the_right_and_double_for_a_new_sentence() -> None:
    assert notes_of(0.0, is_new_sentence=True) == ()
    assert notes_of(3.0, is_new_sentence=False) == ((294.0, 0.3),)
    low = notes_of(-3.0, is_new_sentence=True)
    assert [round(pitch) for pitch, _ in low] == [196, 261]
    assert {aside for _, aside in low} == {-0.3}


@pytest.mark.usefixtures("no_mixer")
def test_a_computer_without_sound_stays_silent_and_nothing_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "there is no such driver")
    speaker = MixerLoudspeaker(ASSETS / "sounds")
    speaker.note(7.0, is_new_sentence=True)
    speaker.once(Noise.DOOR)
    speaker.tone(RoomTone.HOME)
    speaker.tone(None)
    assert pygame.mixer.get_init() is None


@pytest.mark.usefixtures("no_mixer")
def test_with_sound_a_note_a_noise_and_a_tone_are_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    asks = (
        lambda speaker: speaker.note(-3.0, is_new_sentence=True),
        lambda speaker: speaker.once(Noise.KEYS),
        lambda speaker: speaker.tone(RoomTone.WARD),
    )
    for ask in asks:
        speaker = MixerLoudspeaker(ASSETS / "sounds")
        speaker.note(0.0, is_new_sentence=False)
        ask(speaker)
        assert pygame.mixer.get_busy()
        pygame.mixer.quit()


@pytest.mark.usefixtures("no_mixer")
def test_a_file_that_is_missing_is_not_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    for folder in (None, ASSETS / "no sounds"):
        speaker = MixerLoudspeaker(folder)
        speaker.once(Noise.BUS)
        speaker.tone(RoomTone.VAN)
        assert not pygame.mixer.get_busy()


@pytest.mark.parametrize("which", list(all_of_them()), ids=lambda which: which.value)
def test_every_sound_is_what_its_numbers_make_soft_and_without_a_click(
    which: RoomTone | Noise,
) -> None:
    rate, kept = samples((ASSETS / "sounds" / f"{which.value}.wav").read_bytes())
    again, new = samples(made(which))
    assert (rate, len(kept)) == (again, len(new))
    assert max(abs(one - other) for one, other in zip(kept, new, strict=True)) <= 1
    loudest = max(abs(value) for value in kept)
    most = -24 if isinstance(which, RoomTone) else -13
    assert loudest == pytest.approx(32767 * 10 ** (most / 20), rel=0.01)
    step = max(abs(one - other) for one, other in itertools.pairwise(kept))
    if isinstance(which, RoomTone):  # it goes round: its end meets its beginning
        assert abs(kept[0] - kept[-1]) <= step
    else:
        assert max(abs(kept[0]), abs(kept[-1])) < loudest / 50


def test_all_sounds_together_are_small() -> None:
    assert sum(file.stat().st_size for file in (ASSETS / "sounds").iterdir()) < 1_000_000


def test_every_setting_has_a_tone_and_a_way_in() -> None:
    tones = {setting: tone_of(setting).value for setting in SETTINGS}
    assert [tones[one] for one in ("kitchen", "ward corridor", "office", "court", "van")] == [
        "home", "ward", "office", "hall", "van",
    ]  # fmt: skip
    assert {setting for setting, tone in tones.items() if tone == "outside"} == {
        "street", "school gate", "front door",
    }  # fmt: skip
    assert on_the_way(None, "office") is Noise.DOOR
    assert on_the_way("office", "office") is None
    assert on_the_way("van", "front door") is Noise.KEYS
    assert on_the_way("office", "kitchen") is Noise.KETTLE
    assert on_the_way("office", "street") is Noise.BUS


def test_a_room_is_heard_on_the_way_in_and_its_tone_until_another_comes() -> None:
    desk, silent = a_desk(HEARD)
    room = RoomSound(desk)
    for setting in ("ward", "ward", "surgical ward", "kitchen", "kitchen"):
        room.follow(setting)
    room.hush()
    room.follow("kitchen")
    assert silent.asked == [
        Noise.DOOR, RoomTone.WARD, Noise.DOOR, Noise.KETTLE, RoomTone.HOME, None, RoomTone.HOME,
    ]  # fmt: skip


def test_without_sound_nothing_is_asked_for_and_turned_on_again_the_tone_comes_back() -> None:
    desk, silent = a_desk(STILL)
    room = RoomSound(desk)
    room.follow("ward")
    room.follow("kitchen")
    assert silent.asked == []
    desk.change(HEARD)
    room.follow("kitchen")
    desk.change(STILL)
    room.follow("kitchen")
    assert silent.asked == [RoomTone.HOME, None]


def test_a_meeting_is_heard_from_its_room_to_the_paper_of_its_ending_and_q_is_quiet() -> None:
    opened = Opened(play(Players.PROFESSIONAL), settings=HEARD)
    silent = opened.desk.loudspeaker = SilentLoudspeaker()
    opened.press("q")
    assert not opened.desk.settings.sound
    opened.press("q")
    opened.draw()
    assert opened.desk.settings.sound
    assert [one for one in silent.asked if isinstance(one, RoomTone)] == [RoomTone.WARD]
    opened.press("escape")
    opened.draw()
    assert silent.asked[-1] is None
    opened.press("escape")
    opened.draw()
    assert silent.asked[-1] is RoomTone.WARD
    while isinstance(opened.stage.top, PlayScreen):
        opened.press("1", "enter")
    opened.draw()
    assert isinstance(opened.stage.top, EndingScreen)
    assert any(isinstance(one, tuple) and one[0] for one in silent.asked)
    assert silent.asked[-2:] == [None, Noise.PAPER]


def test_a_linux_computer_without_any_sound_system_is_not_asked() -> None:
    assert has_sound({"SDL_AUDIODRIVER": "dummy"})
    assert has_sound({"PULSE_SERVER": "somewhere"})
