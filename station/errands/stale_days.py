"""Days that an older version wrote: their visits are made anew, one at a time while the station runs."""

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journal.daybook import Daybook
    from journal.store import Journal

LOG = logging.getLogger("walkin")


def remake_one(journal: "Journal", book: "Daybook") -> None:
    """Make the newest day anew whose visits lack what reports count; nothing where there is none.

    A day that cannot be made anew stays as it is, so that it is not tried again and again.
    """
    from journal.daybook import legs_of_stream  # noqa: PLC0415  # SQLAlchemy takes half a second: windows come first

    office = book.office
    for day in journal.stale(office)[:1]:
        try:
            journal.remake(office, day, lambda name, entries: legs_of_stream(office, book.plan_of, name, entries))
        except (LookupError, TypeError, ValueError):
            LOG.exception("The visits of %s cannot be made anew: reports of that day lack what is newer.", day)
            journal.leave_stale(office, day)
