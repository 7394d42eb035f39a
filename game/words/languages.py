"""Languages by their BCP 47 tags: what speakers call them, and where a line of them begins."""

from __future__ import annotations

OWN_NAMES = {
    "ar": "العربية",
    "bn": "বাংলা",
    "cy": "Cymraeg",
    "en": "English",
    "fa": "فارسی",
    "fr": "Français",
    "ga": "Gaeilge",
    "gd": "Gàidhlig",
    "gu": "ગુજરાતી",
    "he": "עברית",
    "hi": "हिन्दी",
    "pa": "ਪੰਜਾਬੀ",
    "pl": "Polski",
    "pt": "Português",
    "ro": "Română",
    "so": "Soomaali",
    "ta": "தமிழ்",
    "uk": "Українська",
    "ur": "اردو",
    "zh": "中文",
}
"""What speakers call it themselves, by its first subtag: never put into another language."""
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ps", "ur", "yi"})


def first_subtag(language: str) -> str:
    """The language itself, without its region: "cy" of "cy-GB"."""
    return language.partition("-")[0].lower()


def own_name(language: str) -> str:
    """A language as its speakers call it; its tag where that is not known here."""
    return OWN_NAMES.get(first_subtag(language), language)


def is_right_to_left(language: str) -> bool:
    """True where a line of it begins on the right."""
    return first_subtag(language) in RIGHT_TO_LEFT
