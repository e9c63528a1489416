"""Why people waited and what would help, in a process of its own: windows never wait for a day that is played again.

`python -m station.advising` reads one pickled `Request` from its input and writes pickled answers to its output, until
it is done or nobody reads on. Both ends are this program.
"""

import pickle
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, BinaryIO

from admin.why_places import Advise, Advised, AskedWhy, ReadWhy, WhyRead, WhyResult
from office.closing import date_of
from office.day import stream_of
from office.events import DayClosed
from office.hours import WEEKDAYS
from office.plan import Plan
from office.reporting.had_been import had_been
from office.reporting.lived import LivedDay, lived
from office.reporting.why import why
from office.whatif.advice import advice
from office.whatif.findings import Progress
from office.whatif.outcome import Measure
from office.whatif.speeds import speeds_of
from office.whatif.wished import tried
from station.recorded_days import WhichDays, plan_in_force, recorded_days

if TYPE_CHECKING:
    from journal.store import Journal

SPANS = {"day": 1, "week": 7, "month": 28}
_USUAL = timedelta(days=56)
"""So many days before tell how many usually come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is wanted of which office; `today` is its date, and not looked at: it has not ended."""

    url: str
    office: str
    today: date
    errand: ReadWhy | Advise


def answers(request: Request) -> Iterator[WhyResult]:
    """The answers, one after the other; the last one says that it is over. Raises JournalTrouble."""
    from journal.store import open_journal  # noqa: PLC0415  # in the process that needs it

    with closing(open_journal(request.url)) as journal:
        newest = journal.newest_plan(request.office)
        if newest is None:
            yield _nothing(request.errand)
            return
        match request.errand:
            case ReadWhy(asked=asked):
                yield _why(journal, request, asked, newest[1])
            case Advise() as errand:
                yield from _advised(journal, request, errand, newest[1])


def _nothing(errand: ReadWhy | Advise) -> WhyResult:
    return WhyRead(asked=errand.asked, why=None) if isinstance(errand, ReadWhy) else Advised(over=True, failed=True)


def _why(journal: "Journal", request: Request, asked: AskedWhy, plan: Plan) -> WhyRead:
    every = [day for day in _dates(journal, request.office) if day < request.today]
    last = request.today - timedelta(days=1)
    if asked.span == "day":
        of_weekday = (day for day in reversed(every) if asked.weekday in (None, day.weekday()))
        last = next((day for day in of_weekday if _has_ended(journal, request.office, day)), last)
    first = last - timedelta(days=SPANS[asked.span] - 1)
    meant = [day for day in every if first <= day <= last and asked.weekday in (None, day.weekday())]
    before = [day for day in every if first - _USUAL <= day < first and asked.weekday in (None, day.weekday())]
    days = _lived(journal, request.office, meant)
    if asked.span == "day":
        before = [day for day in before if day.weekday() == last.weekday()]
    measure = Measure(plan)
    found = why(days, plan, measure, _lived(journal, request.office, before))
    speeds = speeds_of([day.recorded for day in days], plan)
    return WhyRead(asked=asked, why=found, had=tuple(had_been(found.stretches, days, plan, speeds)))


def _dates(journal: "Journal", office: str) -> list[date]:
    return [date_of(stream) for stream in journal.streams(office, "day/")]


def _has_ended(journal: "Journal", office: str, day: date) -> bool:
    return any(isinstance(entry.event, DayClosed) for entry in journal.read(office, stream_of(day)))


def _lived(journal: "Journal", office: str, dates: list[date]) -> list[LivedDay]:
    """Those of the days that have ended and that anybody came to, each by the plan that was in force."""
    found = []
    for day in dates:
        entries = journal.read(office, stream_of(day))
        if any(isinstance(entry.event, DayClosed) for entry in entries):
            one = lived(day, entries, plan_in_force(journal, office, entries))
            found += [one] if one.legs else []
    return found


def _advised(journal: "Journal", request: Request, errand: Advise, plan: Plan) -> Iterator[Advised]:
    weekday = "" if errand.weekday is None else WEEKDAYS[errand.weekday]
    which = WhichDays(last=request.today - timedelta(days=1), weekday=weekday)
    days = recorded_days(journal, request.office, which)
    if not days:
        yield Advised(over=True, failed=True)
        return
    yield Advised(days=len(days))
    speeds = speeds_of(days, plan)
    if errand.wished is not None:
        found = tried(days, plan, errand.wished, Measure(plan), speeds)
        yield Advised(tried=(found,), over=True)
        return
    for one in advice(days, plan, speeds=speeds):
        yield Advised(done=one.done, of=one.of) if isinstance(one, Progress) else Advised(findings=(one,))
    yield Advised(over=True)


def serve(asked: BinaryIO, told: BinaryIO) -> int:
    """Answer the one request; 1 where the journal cannot be read, which the last answer says."""
    from journal.trouble import JournalTrouble  # noqa: PLC0415  # in the process that needs it

    request: Request = pickle.load(asked)  # noqa: S301  # written by our own window
    try:
        for answer in answers(request):
            pickle.dump(answer, told)
            told.flush()
    except JournalTrouble:
        pickle.dump(_nothing(request.errand), told)
        told.flush()
        return 1
    except BrokenPipeError:
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(serve(sys.stdin.buffer, sys.stdout.buffer))
