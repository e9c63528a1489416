"""How a ticket's number is read: as which clips of a voice, in their order."""

from office.numbers import HIGHEST, LETTERS
from voice.trouble import Unspeakable

_HUNDRED, _THOUSAND = 100, 1000


def letter_and_number(number: str) -> tuple[str, int]:
    """The letter of a ticket's number, if it has one, and the number itself. Raises Unspeakable."""
    letter = number[:1] if number[:1] in tuple(LETTERS) else ""
    digits = number.removeprefix(letter)
    if not (digits.isascii() and digits.isdigit() and 0 < int(digits) <= HIGHEST):
        raise Unspeakable(f"No voice has words for the number {number!r}")
    return letter, int(digits)


def number_parts(language: str, number: int) -> tuple[str, ...]:
    """The clips that read a number from 1 to 9999, joined without a pause: 142 is "100-on", "42"."""
    thousands, rest = number // _THOUSAND * _THOUSAND, number % _THOUSAND
    hundreds, last = rest // _HUNDRED * _HUNDRED, rest % _HUNDRED
    parts = []
    if thousands:
        parts.append(_going_on(language, thousands, below_hundred=not hundreds) if rest else str(thousands))
    if hundreds:
        parts.append(f"{hundreds}-on" if last else str(hundreds))
    return (*parts, str(last)) if last else tuple(parts)


def _going_on(language: str, thousands: int, *, below_hundred: bool) -> str:
    """English says "one thousand and two", but "one thousand two hundred"."""
    return f"{thousands}-and" if below_hundred and language == "en" else f"{thousands}-on"
