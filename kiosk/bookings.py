"""Which appointment is meant by a number as somebody types it: customers have figures, offices their own letters."""

from collections.abc import Iterable

from office.booking import Booking


def meant(typed: str, bookings: Iterable[Booking]) -> str:
    """The id of the appointment that is meant; what was typed where none is, or where several could be.

    The id itself, whatever the case of its letters; else the only one that has these figures, leading zeros apart.
    """
    ids = [booking.id for booking in bookings]
    if typed in ids:
        return typed
    same = [one for one in ids if one.casefold() == typed.casefold()]
    alike = same or [one for one in ids if typed.isdecimal() and _figures(one) == _figures(typed) != ""]
    return alike[0] if len(alike) == 1 else typed


def _figures(text: str) -> str:
    return "".join(letter for letter in text if letter.isdecimal()).lstrip("0")
