"""Reports for the manager's window, behind the door: read and saved in a thread of their own, the newest wish alone."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from admin.report_behind import MOST
from admin.report_places import (
    ReadReport,
    ReadStory,
    ReadVisits,
    ReportErrand,
    ReportRead,
    ReportResult,
    ReportSaved,
    ReportsFailed,
    ReportsProgress,
    SaveReport,
    StopReading,
    StoryRead,
    VisitsRead,
)
from office.plan import Plan
from office.reporting.asking import Asked, Days
from office.reporting.making import Stopped
from office.reporting.report import Report
from station.errands.trouble import ErrandFailed
from station.house import LOG, House

if TYPE_CHECKING:
    from journal.store import Journal

LATE_S = 0.5
"""After so long it is told how much is done, and again after as long."""

_CHUNK = timedelta(days=16)
_ALMOST = 0.95


class Wish:
    """One wish: whether it is still wanted, and how much of it is done. Looked at from two threads."""

    def __init__(self, steps: int) -> None:
        self.stopped = False
        self._steps, self._done = max(1, steps), 0

    def stop(self) -> bool:
        """Whether nobody wants it any more; asked once in each step."""
        self._done += 1
        return self.stopped

    @property
    def done(self) -> float:
        """So much is done, 0 to 1."""
        return min(_ALMOST, self._done / self._steps)


class ReportsMade:
    """Does one wish at a time; a newer one stops the older."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._wish = Wish(1)

    def stop(self) -> None:
        """Nothing is wanted any more."""
        self._wish.stopped = True

    async def about(
        self, errand: ReportErrand, language: str, tell: Callable[[ReportResult], None]
    ) -> ReportResult | None:
        """What the errand answers; None where it was stopped. `tell` hears how far it has come, when it is late."""
        self.stop()
        if isinstance(errand, StopReading):
            return None
        wish = self._wish = Wish(_steps(errand))
        try:
            return await self._late(self._work(errand, language, wish), wish, tell)
        except Stopped:
            return None
        except (ErrandFailed, OSError) as failed:
            LOG.warning("The manager's window: %s", failed)
            why = failed.strerror if isinstance(failed, OSError) and failed.strerror else str(failed)
            return None if wish.stopped else ReportsFailed(why=why)
        except Exception as error:  # noqa: BLE001  # whatever it is, the window stays and tells it
            LOG.exception("The manager's window: a report")
            return ReportsFailed(why=f"{type(error).__name__}: {error}")

    async def _late(
        self, work: "Callable[[Journal], ReportResult]", wish: Wish, tell: Callable[[ReportResult], None]
    ) -> ReportResult | None:
        task = asyncio.ensure_future(self._house.storage.reading(work))
        try:
            while not (await asyncio.wait({task}, timeout=LATE_S))[0]:
                if not wish.stopped:
                    tell(ReportsProgress(done=wish.done))
        except asyncio.CancelledError:
            wish.stopped = True  # the station ends: the thread is not waited for longer than a step
            raise
        result = task.result()
        return None if wish.stopped else result

    def _work(self, errand: ReportErrand, language: str, wish: Wish) -> "Callable[[Journal], ReportResult]":
        office = self._house.office
        if office is None:
            raise ErrandFailed("The office is not open yet.")
        plan, now = office.plan, self._house.now()
        match errand:
            case ReadReport(asked=asked):
                return lambda journal: _report(journal, plan, asked, now, wish)
            case ReadVisits():
                return lambda journal: _visits(journal, plan.office.id, errand, wish)
            case ReadStory(day=day, number=number):
                return lambda journal: StoryRead(
                    day=day, number=number, entries=journal.story(plan.office.id, day, number)
                )
            case SaveReport():
                return lambda journal: _saved(journal, plan, errand, language, wish)
            case StopReading():
                raise Stopped


def _steps(errand: ReportErrand) -> int:
    """How many steps an errand has about: sixteen days are one."""
    match errand:
        case ReadReport(asked=Asked(days=days, than=than)):
            return 2 + _chunks(days) + (_chunks(than) if than else 0)
        case _:
            return 2


def _chunks(days: Days) -> int:
    return -(-days.n // _CHUNK.days)


def _report(journal: "Journal", plan: Plan, asked: Asked, now: datetime, wish: Wish) -> ReportRead:
    if wish.stopped:
        raise Stopped
    return ReportRead(report=journal.report(plan, asked, now, wish.stop))


def _visits(journal: "Journal", office: str, errand: ReadVisits, wish: Wish) -> VisitsRead:
    """One more than are listed is read, to know whether there are others."""
    if wish.stop():
        raise Stopped
    asked, counted = errand.behind.asked, errand.behind.counted
    legs = journal.visits_behind(office, asked, MOST + 1, errand.after, counted)
    return VisitsRead(behind=errand.behind, legs=legs[:MOST], more=len(legs) > MOST)


def _saved(journal: "Journal", plan: Plan, errand: SaveReport, language: str, wish: Wish) -> ReportSaved:
    from reports.naming import names_of  # noqa: PLC0415  # what makes files only for who saves one
    from reports.writing import made  # noqa: PLC0415  # likewise
    from station.atomic_file import write_whole  # noqa: PLC0415  # likewise
    from station.errands.storage import member_of  # noqa: PLC0415  # likewise

    members = [member_of(account) for account in journal.staff.members(plan.office.id)]
    content = made(errand.report, names_of(plan, members), errand.format, language, bom=errand.format == "csv")
    if wish.stop():
        raise Stopped
    path = free_path(Path(errand.folder), file_name(errand.report, plan), errand.format)
    write_whole(path, content)
    return ReportSaved(path=str(path))


def without_clerks(report: Report) -> Report:
    """The report as whoever is no manager may keep it: nothing is told by clerk."""
    return replace(report, by={dimension: its for dimension, its in report.by.items() if dimension != "clerk"})


def file_name(report: Report, plan: Plan) -> str:
    """walkin-tartu-2026-10-01-2026-10-31, without its ending."""
    days = report.asked.days
    return f"walkin-{plan.office.id}-{days.first.isoformat()}-{days.last.isoformat()}"


def free_path(folder: Path, name: str, ending: str) -> Path:
    """A file of this name that does not exist yet: with a number behind it where others do."""
    path, n = folder / f"{name}.{ending}", 1
    while path.exists():
        n += 1
        path = folder / f"{name}-{n}.{ending}"
    return path
