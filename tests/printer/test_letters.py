"""Text that comes from outside: harmless, and shown in its nearest form."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printer.fonts import shows
from printer.letters import harmless, shown_as

HOSTILE = [
    ("A\x1b@\x1dV\x00B", "A@VB"),
    ("Pay\x10\x04\x01now", "Paynow"),
    ("two\nlines\tand\u00a0more", "two lines and more"),
    ("c\u0327a va", "ça va"),
    ("o\u0303", "õ"),
    ("right\u202eto left\u202c", "rightto left"),
    ("zero\u200bwidth\ufeff", "zerowidth"),
    ("lone \ud800 surrogate", "lone surrogate"),
    ("\x85\x9b", ""),
    ("  much   space ", "much space"),
]


@pytest.mark.parametrize(("text", "expected"), HOSTILE)
def test_nothing_is_left_that_a_printer_would_obey(text: str, expected: str) -> None:
    assert harmless(text) == expected


NEAREST = [
    ("Bills 💡 and 🧾", "Bills ? and ?"),
    ("請求書", "???"),
    ("ﬁne", "fine"),
    ("ẑ", "z"),
    ("ẋ̣", "x"),
    ("Ⅷ", "VIII"),
    ("õäöüšž ÕÄÖÜŠŽ", "õäöüšž ÕÄÖÜŠŽ"),
    ("щёъыэю", "щёъыэю"),
    ("10–15 „jah“ «да» №", "10–15 „jah“ «да» №"),
]


@pytest.mark.parametrize(("text", "expected"), NEAREST)
def test_what_the_font_lacks_is_shown_in_its_nearest_form(text: str, expected: str) -> None:
    assert shown_as(text, shows) == expected


def test_a_printer_of_seven_bits_still_says_something() -> None:
    assert shown_as("„Õhtu“ – 5 € · žest…", str.isascii) == '"Ohtu" - 5 EUR - zest...'


@given(st.text(max_size=60))
def test_no_text_has_control_letters_afterwards(text: str) -> None:
    shown = shown_as(text, shows)
    assert all(unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Co", "Cn"} for letter in shown)
    assert all(shows(letter) for letter in shown)
    assert harmless(harmless(text)) == harmless(text)
