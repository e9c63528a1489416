"""A square of ours that was scanned into a field: it is no part of a name or a note. Pure."""

import re
from dataclasses import replace
from typing import TypeAlias

from counter.errands import BringCard, Errand
from counter.places import FillingAppointment, FillingTicket, Naming, SendingOn
from office import memory
from resources.scanner import latin

TakesText: TypeAlias = SendingOn | FillingAppointment | FillingTicket | Naming
"""Where a field takes whatever is typed or scanned."""

_SQUARE = re.compile(r"(?:WALKIN/|цфдлшт\.)\S*", re.IGNORECASE)
"""As a Latin keyboard makes it, or a Cyrillic one, with as much of it as the field took."""


def without_square(place: TakesText) -> tuple[TakesText, tuple[Errand, ...]] | None:
    """The page again, without the square; None where none was scanned into it.

    A visit card is brought to whoever is at the counter, where the page is about them.
    """
    text = place.note if isinstance(place, SendingOn) else place.name
    found = _SQUARE.search(text)
    if found is None:
        return None
    code, rest = latin(found.group()), _SQUARE.sub("", text).rstrip()
    brings = memory.is_square(code) and isinstance(place, SendingOn | Naming)
    errands: tuple[Errand, ...] = (BringCard(number="", text=code),) if brings else ()
    return (replace(place, note=rest) if isinstance(place, SendingOn) else replace(place, name=rest)), errands
