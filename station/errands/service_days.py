"""Which service day it is: opened where the plan has hours, after those before it that were left open are closed."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from office.commands import CloseDay, OpenDay
from office.day import Day
from office.hours import spans_on
from office.plan import Plan
from office.refusals import Refused
from station.errands.beside import forget_closed

if TYPE_CHECKING:
    from journal.daybook import Daybook
    from journal.signed import Signed
    from journal.store import Journal


def current_day(journal: "Journal", book: "Daybook", newest: tuple[int, Plan], signed: "Signed") -> Day:
    """The service day of this moment. A day without opening hours is not opened: it has no line and no counters."""
    version, plan = newest
    today = signed.at.astimezone(plan.zone).date()
    close_before(journal, book, today, signed)
    journal.people.erase_due(plan.office.id, today)
    day = book.day(today)
    if day.opened_at is not None or not spans_on(plan.hours, today):
        return day
    outcome = book.act(today, (OpenDay(plan_version=version),), signed)
    return book.day(today) if isinstance(outcome, Refused) else outcome.day


def close_before(journal: "Journal", book: "Daybook", today: date, signed: "Signed") -> None:
    """Close every day before today that was left open, each as of its own midnight: machines that were off.

    A day that was never opened stays as it is: nobody can have missed an appointment in an office that was not there.
    """
    for of in journal.unended(book.office, today):
        day = book.day(of)
        if day.is_open:
            midnight = _midnight_after(of, book.plan_of(day))
            forget_closed(journal, book.act(of, (CloseDay(),), signed.earlier(midnight)))


def _midnight_after(day: date, plan: Plan) -> datetime:
    return datetime.combine(day + timedelta(days=1), datetime.min.time(), plan.zone)
