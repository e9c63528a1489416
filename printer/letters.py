"""Text that a printer can take: nothing in it that the printer would obey, and each letter one that it can show."""

import unicodedata
from collections.abc import Callable
from typing import TypeAlias

Shows: TypeAlias = Callable[[str], bool]
"""Whether a font, or a code page, has this one letter."""

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_MARKS = frozenset({"Mn", "Me", "Mc"})
_SPACES = frozenset({"Zs", "Zl", "Zp"})
_STAND_INS = {
    "‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "−": "-",
    "·": "-", "•": "-", "…": "...", "№": "No.", "€": "EUR", "×": "x", "→": ">", "←": "<", "ё": "е", "Ё": "Е",
}  # fmt: skip
_NO_SUCH_LETTER = "?"


def harmless(text: str) -> str:
    """The text in NFC on one line: control, format and private letters and lone surrogates gone, spaces made plain."""
    seen = (_visible(letter) for letter in unicodedata.normalize("NFC", text))
    return " ".join("".join(seen).split())


def shown_as(text: str, shows: Shows) -> str:
    """The harmless text with each letter that cannot be shown in its nearest form; `?` where there is none."""
    return "".join(_nearest(letter, shows) for letter in harmless(text))


def _visible(letter: str) -> str:
    category = unicodedata.category(letter)
    if category in _SPACES or letter in "\t\n\r\v\f":
        return " "
    return "" if category in _HIDDEN else letter


def _nearest(letter: str, shows: Shows) -> str:
    if shows(letter):
        return letter
    if unicodedata.category(letter) in _MARKS:
        return ""
    for form in (_STAND_INS.get(letter, ""), _plain(letter)):
        if form and all(shows(part) for part in form):
            return form
    return _NO_SUCH_LETTER if shows(_NO_SUCH_LETTER) else ""


def _plain(letter: str) -> str:
    parts = unicodedata.normalize("NFKD", letter)
    return "".join(part for part in parts if unicodedata.category(part) not in _MARKS)
