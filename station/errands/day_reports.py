"""The report of a day behind the door: which days want one, what it says, and where it goes."""

import asyncio
import errno
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from kiosk.brought import Paper
from office.closing import date_of
from office.day import Day
from office.paper_events import DayReported, ReportTrouble, ReportWay
from office.papers import TAIL, print_stream
from office.plan import Plan
from office.reported_days import perhaps_printed, wanted
from office.reporting.asking import Asked, Days
from station.atomic_file import write_whole
from station.errands.printing import Printing
from station.errands.slips import Written, report_slip
from station.errands.storage import Books, Storage
from station.report_settings import file_of, folder_trouble
from station.settings import Settings

if TYPE_CHECKING:
    from station.made_reports import Named

LOG = logging.getLogger("walkin")

_TROUBLES: dict[int | None, ReportTrouble] = {
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EACCES: "forbidden",
    errno.EPERM: "forbidden",
    errno.EROFS: "forbidden",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedDay:
    """A closed day whose report is wanted, with the plan that was in force."""

    day: Day
    plan: Plan


def written_of(books: Books, day: Day) -> Written:
    """All that the paper of a day's report is made from."""
    office = books.book.office
    return Written(
        day=day,
        legs=books.journal.legs(office, day.date, day.date),
        ratings=books.journal.ratings(office, day.date, day.date),
        papers=books.printbook.papers(),
        vouchers=books.book.vouchers.vouchers(),
        cases=books.book.cases.cases(),
    )


class DayReports:
    """Lets the reports of closed days leave a station by the ways of its settings. Raises ErrandFailed."""

    def __init__(self, storage: Storage, settings: Settings, printing: Printing, now: Callable[[], datetime]) -> None:
        self._storage, self._settings, self._printing, self._now = storage, settings, printing, now
        self._told: dict[ReportWay, ReportTrouble] = {}

    async def leave(self) -> bool:
        """Every report that is wanted leaves, the oldest first; False where one could not."""
        ways: Sequence[ReportWay] = [way for way in ("folder", "printer") if way in self._settings.reports.evening]
        return all([await self._leave_by(way) for way in ways])

    async def _leave_by(self, way: ReportWay) -> bool:
        for closed in await self._storage.with_books(lambda books: self._wanted(books, way)):
            trouble = await (self._file(closed) if way == "folder" else self._print(closed))
            await self._tell(DayReported(day=closed.day.date, way=way, trouble=trouble))
            if trouble:
                return False
        return True

    def _wanted(self, books: Books, way: ReportWay) -> tuple[ClosedDay, ...]:
        known = books.printbook.papers().reports.get((self._storage.station, way))
        newest = books.journal.newest_plan(books.book.office)
        if newest is None:
            return ()
        done, today = known.done if known else None, self._now().astimezone(newest[1].zone).date()
        streams = books.journal.streams(books.book.office, "day/")
        days = [books.book.day(of) for of in wanted(map(date_of, streams), done, today)]
        closed = tuple(
            ClosedDay(day=day, plan=books.book.plan_of(day)) for day in days if day.opened_at and day.closed_at
        )
        return closed if done else closed[-1:]

    async def _tell(self, event: DayReported) -> None:
        """Write it; a trouble once, however often it is tried."""
        if event.trouble and self._told.get(event.way) == event.trouble:
            return
        await self._storage.write_papers((event,), self._now())
        self._told[event.way] = event.trouble
        level = logging.WARNING if event.trouble else logging.INFO
        said = f"could not leave: {event.trouble}" if event.trouble else "has left"
        LOG.log(level, "The report of %s by %s %s", event.day, event.way, said)

    async def _file(self, closed: ClosedDay) -> ReportTrouble:
        trouble = folder_trouble(self._settings)
        if trouble:
            return trouble
        named = await self._storage.with_books(lambda books: self._named(books, closed))
        try:
            await asyncio.to_thread(self._write, named, closed)
        except OSError as error:
            LOG.warning("The report of %s cannot be written: %s", closed.day.date, error)
            return _TROUBLES.get(error.errno, "failed")
        return ""

    def _named(self, books: Books, closed: ClosedDay) -> "Named":
        """The day beside the same day of the week before. Figures of single clerks stay with managers."""
        from station.made_reports import named_report  # noqa: PLC0415  # Babel's and reports' words only in the evening

        days = Days(first=closed.day.date, last=closed.day.date)
        named = named_report(books.journal, closed.plan, Asked(days=days, than=days.before), self._now())
        by = dict(named.report.by)
        by.pop("clerk", None)
        return replace(named, report=replace(named.report, by=by))

    def _write(self, named: "Named", closed: ClosedDay) -> None:
        from reports.writing import FORMATS, made  # noqa: PLC0415  # likewise

        language = self._language(closed.plan)
        for form in (form for form in FORMATS if form in self._settings.reports.format):
            content = made(named.report, named.names, form, language)
            write_whole(file_of(self._settings, closed.day.date.isoformat(), form), content)

    async def _print(self, closed: ClosedDay) -> ReportTrouble:
        """A paper that was under way when the station ended last time may have come out: it is not sent again."""
        of = closed.day.date
        if await self._storage.with_books(lambda books: self._is_perhaps_printed(books, of)):
            return ""
        written = await self._storage.with_books(lambda books: written_of(books, closed.day))
        at, language = self._now(), self._language(closed.plan)
        outcome = await self._printing.print_report(
            lambda paper: report_slip(written, closed.plan, at, language, paper), of
        )
        return "printer" if outcome is Paper.NONE else ""

    def _is_perhaps_printed(self, books: Books, of: date) -> bool:
        office, stream = books.book.office, print_stream(self._storage.station)
        after = max(0, books.journal.head(office, stream) - TAIL)
        return perhaps_printed(books.journal.read(office, stream, after), self._printing.owner, of)

    def _language(self, plan: Plan) -> str:
        return self._settings.reports.language or self._settings.station.language or plan.office.languages[0]
