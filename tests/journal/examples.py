"""A few values of an office, written down."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from journal.batch import Batch
from office.events import Entry, Event, TicketTaken, VisitRated
from office.hours import Clock, Span
from office.plan import Counter, Office, Plan, Service, Shift
from office.visits import VisitLeg

MONDAY = date(2026, 3, 2)
TUESDAY = date(2026, 3, 3)
DAY = "day/2026-03-02"
NINE = datetime(2026, 3, 2, 7, 0, 0, 123456, tzinfo=UTC)

PLAN = Plan(
    office=Office(
        id="tartu", name={"en": "Office", "et": "Kontor"}, time_zone="Europe/Tallinn", languages=("et", "en")
    ),
    services=(
        Service(id="payments", name={"en": "Payments"}, series=100, promise_minutes=20.0),
        Service(id="loans", name={"en": "Loans"}, series=400, hours={"monday": (Span(Clock(9), Clock(12)),)}),
    ),
    counters=(Counter(id="1", services=("payments", "loans")),),
    hours={"weekdays": (Span(Clock(9), Clock(18)),), "2026-12-24": ()},
    roster=(Shift(counter="1", opens=Clock(9), closes=Clock(17), breaks=((Clock(12), Clock(12, 30)),)),),
)


def taken(number: int) -> TicketTaken:
    key = NINE + timedelta(minutes=number)
    return TicketTaken(number=str(number), serial=number, service="payments", key=key, needs=("walks_slowly",))


def entry(place: int, event: Event | None = None) -> Entry:
    at = NINE + timedelta(microseconds=place)
    return Entry(place=place, at=at, event=event or taken(place), station="kiosk", by="mari")


def batch(*places: int, stream: str = DAY) -> Batch:
    """The entries of these places, as they follow the place before the first."""
    return Batch(stream=stream, after=places[0] - 1, entries=tuple(entry(place) for place in places))


def leg(number: str = "101", of: int = 1, day: date = MONDAY, office: str = "tartu") -> VisitLeg:
    return VisitLeg(
        office=office,
        day=day,
        number=number,
        leg=of,
        final=True,
        service="payments",
        language="et",
        needs="walks_slowly",
        standing="normal",
        joined_at=NINE,
        half_hour=18,
        promised_by=NINE + timedelta(minutes=20),
        how="waiting",
    )


def served(waiting: VisitLeg) -> VisitLeg:
    called, ended = NINE + timedelta(seconds=300.5), NINE + timedelta(seconds=900)
    return replace(
        waiting, how="served", counter="1", clerk="mari", called_at=called, ended_at=ended, wait_s=300.5, outcome="done"
    )


def rated(number: str = "101", solved: str | None = "yes", treated: int | None = 5) -> VisitRated:
    return VisitRated(number=number, solved=solved, treated=treated)  # type: ignore[arg-type]  # one of the three words
