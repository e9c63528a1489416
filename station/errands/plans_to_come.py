"""Planned plans come into force: whichever station runs then makes the version, and tells the day that is open."""

from typing import TYPE_CHECKING

from office.commands import TakeEffect

if TYPE_CHECKING:
    from journal.daybook import Daybook
    from journal.planbook import Planbook
    from journal.signed import Signed


def come_into_force(planbook: "Planbook", book: "Daybook", signed: "Signed") -> None:
    """Put into force what is due, today too where the day is open; also what a station began that then went down."""
    version = planbook.come(signed)
    if not version:
        return
    zone = book.plan_of(book.day(signed.at.date())).zone
    day = book.day(signed.at.astimezone(zone).date())
    if day.is_open and day.plan_version < version:
        book.act(day.date, (TakeEffect(plan_version=version),), signed)
