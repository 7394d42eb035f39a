from __future__ import annotations

import pygame
import pytest

from game.window.sound import RATE, SECONDS, WoodenNote, has_sound, wooden


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


def test_a_computer_without_sound_stays_silent_and_nothing_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "there is no such driver")
    note = WoodenNote()
    note.play(7.0, is_new_sentence=True)
    assert pygame.mixer.get_init() is None


def test_with_sound_it_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    note = WoodenNote()
    note.play(0.0, is_new_sentence=False)
    assert pygame.mixer.get_init() is None
    note.play(-3.0, is_new_sentence=True)
    assert pygame.mixer.get_busy()
    pygame.mixer.quit()


def test_a_linux_computer_without_any_sound_system_is_not_asked() -> None:
    assert has_sound({"SDL_AUDIODRIVER": "dummy"})
    assert has_sound({"PULSE_SERVER": "somewhere"})
