"""A day at the example office, as its pictures show it: Tuesday 3 March 2026, 10:38."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from journal.codec import read_plan
from journal.daybook import Daybook
from journal.memory import MemoryJournal
from journal.signed import Signed
from office import commands as wanted
from office.commands import Command, RateVisit, Ticked
from office.day import Day, stream_of
from office.desk import Paused
from office.events import Entry, StepsTicked
from office.legs import legs_of
from office.papers import Papers
from office.plan import Plan
from office.refusals import Refused
from office.staff import Member
from office.stages import Called, Missed
from office.standard_figures import CardFigures, standard_figures
from office.standards import of_service
from office.ticket import Ticket
from office.visits import Rating
from office.waits.estimates import Estimates
from office.waits.forecast import Forecast, forecast_of
from office.waits.learned import Learned
from office.waits.moment import Moment
from resources.example import example_plan_path
from station.demo import STAFF
from station.example_printers import usual_papers

DATE = date(2026, 3, 3)
_OPENING = datetime(2026, 3, 3, 6, 45, tzinfo=UTC)
NOW = datetime(2026, 3, 3, 8, 38, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleDay:
    """The example office at `now`."""

    plan: Plan
    day: Day
    entries: tuple[Entry, ...]
    members: tuple[Member, ...]
    ratings: tuple[Rating, ...]
    now: datetime = NOW
    papers: Papers = field(default_factory=Papers)

    @property
    def forecast(self) -> Forecast:
        """How long everybody will wait, as on the first day of an office."""
        return forecast_of(Moment(day=self.day, plan=self.plan, learned=Learned(), at=self.now))

    @property
    def standards(self) -> tuple[CardFigures, ...]:
        """How often the cards of the service standard were used and their steps ticked."""
        found = (entry.event for entry in self.entries if isinstance(entry.event, StepsTicked))
        legs = (leg for ticket in self.day.tickets.values() for leg in legs_of(self.day, self.plan, ticket))
        return standard_figures(self.plan, ((self.day.date, event) for event in found), legs)


def example_day() -> ExampleDay:
    """The day, made by the real rules from the commands of people who were there."""
    plan = read_plan(example_plan_path())
    journal = MemoryJournal(plan)
    book = Daybook(journal, plan.office.id)
    ratings, estimates = [], Estimates()
    for at, command in _story(book, plan):
        if isinstance(command, RateVisit):
            book.rate(DATE, command, Signed(at=at))
            ratings.append(Rating(day=DATE, number=command.number, solved=command.solved, treated=command.treated))
            continue
        before = book.day(DATE)
        if isinstance(command, wanted.TakeTicket):
            command = estimates.told(before, plan, command, at)  # noqa: PLW2901  # as it is told
        outcome = book.act(DATE, (command,), Signed(at=at, station="example"))
        if isinstance(outcome, Refused):
            message = f"{command} at {at}: {outcome}"
            raise RuntimeError(message)  # noqa: TRY004  # a refusal is no wrong type
        estimates.learn(plan, before, book.day(DATE))
    members = tuple(Member(id=id_, name=name, roles=roles) for id_, name, roles in STAFF)
    entries = journal.read(plan.office.id, stream_of(DATE))
    day = book.day(DATE)
    return ExampleDay(
        plan=plan, day=day, entries=entries, members=members, ratings=tuple(ratings), papers=usual_papers(day, NOW)
    )


_CLERKS = {"1": "jaan", "2": "liis", "3": "mari", "4": "olga", "5": "peeter"}
_SERVICES = ("payments", "contracts", "meters", "payments", "moving", "other", "payments", "contracts", "meters")
_LANGUAGES = ("et", "et", "ru", "en", "et", "ru", "et")
_NEEDS: dict[int, tuple[str, ...]] = {3: ("walks_slowly",), 17: ("hears_poorly",), 29: ("wheelchair",)}


_BUSY, _MISSED_AT, _PAUSED_AT, _LAST = 95, 96, 105, 113
"""Minutes: more people come, one misses a call, counter 5 goes on a pause, the picture is taken."""


def _story(book: Daybook, plan: Plan) -> Iterator[tuple[datetime, Command]]:
    """Who did what, minute by minute: arrivals, and counters that call, wait for the customer, serve and finish."""
    yield _OPENING, wanted.OpenDay()
    for counter, clerk in _CLERKS.items():
        yield _OPENING, wanted.OpenCounter(counter=counter, clerk=clerk)
    taken = 0
    for minute in range(12, _LAST + 1):
        at = _OPENING + timedelta(minutes=minute)
        for _ in range(_arrivals(minute)):
            yield at, _taken(taken)
            taken += 1
        for counter in _CLERKS:
            yield from ((at, command) for command in _at_counter(book, plan, counter, minute))


def _arrivals(minute: int) -> int:
    return (minute % 3 == 0) + (minute % 5 == 1) + (minute % 11 == 0) + (minute > _BUSY and minute % 2 == 0)


def _taken(nth: int) -> Command:
    return wanted.TakeTicket(
        service=_SERVICES[nth % len(_SERVICES)],
        language=_LANGUAGES[nth % len(_LANGUAGES)],
        needs=_NEEDS.get(nth, ()),
        secret=f"example{nth:03}",
    )


def _at_counter(book: Daybook, plan: Plan, counter: str, minute: int) -> Iterator[Command]:
    """One minute at a counter; at the first one a customer takes 7 minutes, at each other one more."""
    pace = 7 + [*_CLERKS].index(counter)
    desk = book.day(DATE).desks[counter]
    if isinstance(desk.state, Paused):
        return
    if desk.number is None:
        pauses = counter == "5" and minute >= _PAUSED_AT
        back_at = _OPENING + timedelta(minutes=120)
        yield (
            wanted.PauseCounter(counter=counter, reason="break", back_at=back_at)
            if pauses
            else wanted.CallNext(counter=counter)
        )
        return
    ticket = book.day(DATE).tickets[desk.number]
    if isinstance(ticket.stage, Called):
        absent = counter == "1" and minute >= _MISSED_AT and not _anybody_missed(book)
        gone = wanted.CallAgain(counter=counter) if ticket.stage.times == 1 else wanted.MarkMissed(counter=counter)
        yield gone if absent else wanted.ConfirmArrival(counter=counter)
    elif minute % pace == 0:
        yield wanted.FinishService(counter=counter, ticked=_ticked(plan, ticket))
        if ticket.serial % 3:
            yield RateVisit(
                number=ticket.number,
                solved="yes" if ticket.serial % 4 else "partly",
                treated=5 - ticket.serial % 7 // 3,
            )


def _ticked(plan: Plan, ticket: Ticket) -> tuple[Ticked, ...]:
    """Most clerks use the card of the service; the last steps are left out most, and now and then somebody is angry."""
    card, serial = of_service(plan, ticket.service), ticket.serial
    if card is None or not serial % 8:
        return ()
    steps = tuple(step.id for at, step in enumerate(card.steps) if at == 0 or (serial + at) % (7 - at))
    angry = Ticked(standard="angry_customer", steps=("listen", "understand", "offer"))
    return (Ticked(standard=card.id, steps=steps), *((angry,) if serial % 4 == 1 else ()))


def _anybody_missed(book: Daybook) -> bool:
    return any(isinstance(ticket.stage, Missed) for ticket in book.day(DATE).tickets.values())
