"""The journal of one or more offices in one database, SQLite or PostgreSQL: only the address differs."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from typing import TypeAlias

from sqlalchemy import Connection, delete, select
from sqlalchemy.engine import URL

from journal import learned, people, plans, reporting, streams, visits
from journal.batch import Batch
from journal.behind import legs_behind, story
from journal.cards import Cards
from journal.codec import stored_plan
from journal.concerns import concerns
from journal.door import Door, hold
from journal.opening import address, open_engine, place_of
from journal.people import People
from journal.plans import PlanVersion
from journal.presence import Presence, server_time
from journal.staff import Staff
from journal.stations import Stations
from journal.tables import stale as stale_table
from journal.tables import visits as visits_table
from journal.trouble import JournalTrouble, PlanUnreadable
from journal.watch import LOOK_S, Watch, watch
from office.closing import date_of
from office.day import stream_of
from office.events import ActUndone, Entry, StepsTicked, VisitRated
from office.plan import Plan
from office.plan_faults import faults
from office.reporting.asking import Asked
from office.reporting.behind import Behind, LegKey
from office.reporting.making import report_of
from office.reporting.report import Report
from office.visits import Rating, VisitLeg

LegsOf: TypeAlias = Callable[[str, tuple[Entry, ...]], Sequence[VisitLeg]]
"""A pure function: the name of a service day's stream and all of its entries, to the legs of its visits."""

_DAYS = "day/"
_BESIDE = ("case", "print/", "vouchers")


class Journal:
    """What happened in the offices of one database. To be used from one thread at a time.

    Every method raises JournalTrouble when the database cannot be used; the journal stays usable, and goes on when the
    database is back.
    """

    def __init__(self, url: URL) -> None:
        self._url = url
        self._door = Door(open_engine(url), place_of(url))
        self._plans: dict[tuple[str, int], Plan] = {}
        self.staff = Staff(self._door)
        self.people = People(self._door)
        self.cards = Cards(self._door)
        self.presence = Presence(self._door)
        self.stations = Stations(self._door)

    def read(self, office: str, stream: str, after: int = 0) -> tuple[Entry, ...]:
        """The entries of a stream after place `after`, in order."""
        with self._door.reading() as connection:
            return streams.read(connection, office, stream, after)

    def append(
        self, office: str, batches: Sequence[Batch], legs: Sequence[VisitLeg] = (), ratings: Sequence[Rating] = ()
    ) -> None:
        """Write all or nothing. Raises Overtaken when a batch's `after` is not the newest place of its stream."""
        with self._door.writing() as connection, streams.first_come(batches):
            streams.append(connection, office, batches)
            visits.put_legs(connection, legs, shorter=_undo(batches))
            visits.put_ratings(connection, office, ratings)
            people.put(connection, office, (kept for batch in batches for kept in batch.people))
            streams.notify(connection, office)

    @contextmanager
    def alone(self, office: str, stream: str) -> Iterator[None]:
        """Nobody else appends to the stream inside; all that is written there is kept at the end, or nothing."""
        with self._door.holding() as connection:
            streams.lock(connection, office, stream)
            yield

    def head(self, office: str, stream: str) -> int:
        """The newest place of a stream; 0 when nothing happened in it."""
        return self.heads(office, (stream,))[stream]

    def heads(self, office: str, names: Sequence[str]) -> dict[str, int]:
        """The newest place of each of these streams; 0 where nothing happened."""
        with self._door.reading() as connection:
            return streams.heads(connection, office, names)

    def beside(self, office: str, day: date) -> tuple[object, ...]:
        """What stands beside a day's events, as a mark that is another one as soon as some of it has changed.

        Who may sign in, the plan's newest version, papers, vouchers, cases, and what came later to the day's visits.
        """
        accounts = tuple((one.id, one.name, one.roles, one.active) for one in self.staff.members(office))
        with self._door.reading() as connection:
            entries = (streams.summed(connection, office, prefix) for prefix in (*_BESIDE, f"visit/{day.isoformat()}/"))
            return accounts, plans.newest(connection, office), *entries

    def streams(self, office: str, prefix: str = "") -> tuple[str, ...]:
        """The streams whose names begin so (`day/`), sorted."""
        with self._door.reading() as connection:
            return streams.names(connection, office, prefix)

    def unended(self, office: str, before: date) -> tuple[date, ...]:
        """The days before this one that did not end: left open, or never opened and only booked for. Oldest first."""
        with self._door.reading() as connection:
            found = streams.unended(connection, office, _DAYS, stream_of(before))
        return tuple(date_of(name) for name in found)

    def newest_at(self, office: str) -> datetime | None:
        """When the newest entry of all service days was written (UTC); None where nothing is."""
        with self._door.reading() as connection:
            return streams.newest_at(connection, office, _DAYS)

    def server_time(self) -> datetime | None:
        """What a database server's own clock says (UTC); None for a file, which has no clock."""
        with self._door.reading() as connection:
            return server_time(connection)

    def legs(self, office: str, first: date, last: date) -> tuple[VisitLeg, ...]:
        """The legs of all visits from `first` to `last`, both included, by day, number and leg."""
        with self._door.reading() as connection:
            return visits.legs(connection, office, first, last)

    def legs_of(self, office: str, day: date, number: str) -> tuple[VisitLeg, ...]:
        """The legs of one visit, in their order."""
        with self._door.reading() as connection:
            return visits.legs_of(connection, office, day, number)

    def ratings(self, office: str, first: date, last: date) -> tuple[Rating, ...]:
        """The ratings of all visits from `first` to `last`, both included, by day and number."""
        with self._door.reading() as connection:
            return visits.ratings(connection, office, first, last)

    def rebuild(self, office: str, legs_of: LegsOf) -> None:
        """Make the projection anew from the journal, one day at a time; others may write meanwhile."""
        for stream in self.streams(office, _DAYS):
            with self._door.writing() as connection:
                _rebuild_day(connection, office, stream, legs_of)

    def report(self, plan: Plan, asked: Asked, now: datetime, stop: Callable[[], bool] = lambda: False) -> Report:
        """The figures of some days of the plan's office, as they are now. Raises Stopped soon after `stop` says so."""
        with self._door.reading() as connection:
            of = reporting.read(connection, plan, asked, asked.days, now, stop)
            than = reporting.read(connection, plan, asked, asked.than, now, stop) if asked.than else None
            reasons = reporting.reasons(connection, plan.office.id, asked)
            told = concerns(connection, plan.office.id, asked)
        return replace(report_of(plan, asked, now, of, than, stop), reasons=reasons, concerns=told)

    def visits_behind(
        self,
        office: str,
        asked: Asked,
        limit: int = 200,
        after: LegKey | None = None,
        behind: Behind = Behind(),  # noqa: B008  # frozen
    ) -> tuple[VisitLeg, ...]:
        """At most so many of the legs that a report counts for something, by day, number and leg.

        `after`: those that come after this one. Who is late is told by the newest plan.
        """
        newest = self.newest_plan(office)
        if newest is None:
            return ()
        with self._door.reading() as connection:
            return legs_behind(connection, newest[1], asked, behind, limit, after)

    def story(self, office: str, day: date, number: str) -> tuple[Entry, ...]:
        """What happened to the visit of this number, on its day and later, in the order of time."""
        with self._door.reading() as connection:
            return story(connection, office, day, number)

    def stale(self, office: str) -> tuple[date, ...]:
        """The days whose legs were written by an older version and are to be made anew, the newest first."""
        with self._door.reading() as connection:
            found = select(stale_table.c.day).where(stale_table.c.office == office)
            return tuple(sorted(connection.execute(found).scalars(), reverse=True))

    def leave_stale(self, office: str, day: date) -> None:
        """Leave the legs of a day as an older version wrote them."""
        with self._door.writing() as connection:
            _no_more_stale(connection, office, day)

    def remake(self, office: str, day: date, legs_of: LegsOf) -> None:
        """Make the legs of one day anew from the journal."""
        with self._door.writing() as connection:
            _rebuild_day(connection, office, stream_of(day), legs_of)

    def ticked(self, office: str, first: date, last: date) -> tuple[tuple[date, StepsTicked], ...]:
        """What was ticked of the service standard from `first` to `last`, both included, with its day."""
        with self._door.reading() as connection:
            found = streams.of_kind(connection, office, StepsTicked.__name__, stream_of(first), stream_of(last))
        return tuple((date_of(stream), entry.event) for stream, entry in found if isinstance(entry.event, StepsTicked))

    def offices(self) -> tuple[str, ...]:
        """The offices of this database that have a plan, by id."""
        with self._door.reading() as connection:
            return plans.offices(connection)

    def put_plan(self, office: str, plan: Plan, at: datetime, by: str) -> int:
        """Keep the plan as the office's next version and return its number. Raises PlanUnreadable for a faulty one."""
        sentences = [str(fault) for fault in faults(plan, plan.office.languages)]
        if sentences:
            raise PlanUnreadable(*sentences)
        with self._door.writing() as connection:
            streams.notify(connection, office)
            return plans.put(connection, office, plan, at, by)

    def plan(self, office: str, version: int) -> Plan:
        """The plan of this version. Raises JournalTrouble where there is none."""
        key = (office, version)
        if key not in self._plans:
            with self._door.reading() as connection:
                body = plans.body(connection, office, version)
            if body is None:
                raise JournalTrouble(f"There is no version {version} of the plan of {office}.")
            self._plans[key] = stored_plan(body)
        return self._plans[key]

    def newest_plan(self, office: str) -> tuple[int, Plan] | None:
        """The newest version's number and plan; None for an office without a plan."""
        with self._door.reading() as connection:
            version = plans.newest(connection, office)
        return (version, self.plan(office, version)) if version else None

    def plan_versions(self, office: str) -> tuple[PlanVersion, ...]:
        """All versions of the office's plan, oldest first."""
        with self._door.reading() as connection:
            return plans.versions(connection, office)

    def put_learned(self, office: str, upto: date, body: Mapping[str, object]) -> None:
        """Keep what the estimates learned up to the end of day `upto`: plain values."""
        with self._door.writing() as connection:
            learned.put(connection, office, upto, body)

    def learned(self, office: str, before: date | None = None) -> tuple[date, dict[str, object]] | None:
        """The newest that was learned, of those before a day if one is named; None when nothing was."""
        with self._door.reading() as connection:
            return learned.get(connection, office, before)

    def watch(self, office: str, look_s: float = LOOK_S) -> Watch:
        """A watch on the office's changes, for a thread of its own."""
        return watch(self._url, office, look_s)

    def close(self) -> None:
        """Let the database go."""
        self._door.close()


def open_journal(url: str) -> Journal:
    """The journal at a path, `sqlite:///…` or `postgresql://…`, made or brought up to date. Raises JournalTrouble."""
    return Journal(address(url))


def _undo(batches: Sequence[Batch]) -> bool:
    return any(isinstance(entry.event, ActUndone) for batch in batches for entry in batch.entries)


def _rebuild_day(connection: Connection, office: str, stream: str, legs_of: LegsOf) -> None:
    hold(connection, visits_table)
    day = date_of(stream)
    _no_more_stale(connection, office, day)
    visits.replace_day(connection, office, day, legs_of(stream, streams.read(connection, office, stream, 0)))
    for visit in streams.names(connection, office, f"visit/{day.isoformat()}/"):
        events = (entry.event for entry in streams.read(connection, office, visit, 0))
        visits.put_ratings(
            connection, office, [_rating(day, event) for event in events if isinstance(event, VisitRated)]
        )


def _no_more_stale(connection: Connection, office: str, day: date) -> None:
    connection.execute(delete(stale_table).where(stale_table.c.office == office, stale_table.c.day == day))


def _rating(day: date, event: VisitRated) -> Rating:
    return Rating(day=day, number=event.number, solved=event.solved, treated=event.treated, reason=event.reason or None)
