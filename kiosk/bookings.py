"""Which appointment is meant by a number as somebody types it: customers have figures, offices their own letters."""

from collections.abc import Iterable

from office.booking import Booking


def meant(typed: str, bookings: Iterable[Booking]) -> str:
    """The id of the appointment that is meant; what was typed where none is, or where several could be.

    The id itself, whatever the case of its letters; else the only one that has these figures, leading zeros apart, and
    of several the only one that still stands.
    """
    every = tuple(bookings)
    same = [one for one in every if one.id.casefold() == typed.casefold()]
    alike = same or [one for one in every if typed.isdecimal() and _figures(one.id) == _figures(typed) != ""]
    standing = [one for one in alike if one.state == "booked"]
    chosen = next((some for some in (standing, alike) if len(some) == 1), [])
    return chosen[0].id if chosen else typed


def _figures(text: str) -> str:
    return "".join(letter for letter in text if letter.isdecimal()).lstrip("0")
