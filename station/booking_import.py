"""What an import of appointments writes: the rules are asked first, and where one says no, nothing is written."""

import re
from collections import Counter as Tally
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from office.appointments import on_day
from office.booking import Booking
from office.commands import BookAppointment, CancelAppointment, DayCommand
from office.day import Day, foreseen
from office.deciding import decide_all
from office.hours import is_open, spans_on
from office.plan import Plan, Service
from office.refusals import Refused
from resources.reasons import sentence
from station.wishes import Unclear, Wish, Wishes, numbered, person_key

_LINE = re.compile(r" line (\d+): ")
KINDS = ("booked", "moved", "cancelled", "unchanged")
"""What becomes of an appointment that is imported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who comes with an appointment: kept apart from the events until the end of that day. No name: forgotten."""

    key: str
    day: date
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """What is to be written, or the faults for which nothing is. Sentences have their places."""

    commands: Mapping[date, tuple[DayCommand, ...]] = field(default_factory=dict)
    people: tuple[Person, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    faults: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


def prepared(read: Wishes, plan: Plan, day_of: Callable[[date], Day], at: datetime, service: str = "") -> Import:
    """What the import of these writes at this moment. `service` is meant where an appointment names none."""
    desk = _Desk(plan, day_of, at, service)
    for day, wishes in sorted(_by_day(read.wishes, plan).items()):
        desk.take(day, wishes)
    return Import(
        commands={day: tuple(commands) for day, commands in desk.commands.items()},
        people=tuple(desk.people),
        counts={kind: desk.counts[kind] for kind in KINDS},
        faults=_by_line(*read.faults, *desk.faults),
        told=_by_line(*read.told, *desk.told),
    )


def _by_line(*sentences: str) -> tuple[str, ...]:
    """As the lines stand in the file; what is about the whole of it first."""
    lines = {told: int(found[1]) if (found := _LINE.search(told)) else 0 for told in sentences}
    return tuple(sorted(sentences, key=lambda told: lines[told]))


def _by_day(wishes: tuple[Wish, ...], plan: Plan) -> Mapping[date, tuple[Wish, ...]]:
    days: dict[date, tuple[Wish, ...]] = defaultdict(tuple)
    for wish in wishes:
        days[on_day(plan, wish.slot)] += (wish,)
    return days


class _Desk:
    """Takes appointments one after the other, each as the rules would after those before it."""

    def __init__(self, plan: Plan, day_of: Callable[[date], Day], at: datetime, service: str) -> None:
        self._plan, self._day_of, self._at, self._service = plan, day_of, at, service
        self.commands: dict[date, list[DayCommand]] = defaultdict(list)
        self.people: list[Person] = []
        self.counts: Tally[str] = Tally()
        self.faults: list[str] = []
        self.told: list[str] = []

    def take(self, of: date, wishes: tuple[Wish, ...]) -> None:
        """All appointments of one day."""
        day = self._day_of(of)
        if of < on_day(self._plan, self._at) or day.closed_at is not None:
            self.told += [f"{wish.place}: left out, because {of} is over" for wish in wishes if not wish.cancelled]
            return
        self.faults += _twice(wishes)
        for number, wish in numbered(wishes).items():
            try:
                day = self._taken(day, number, wish)
            except Unclear as unclear:
                self.faults.append(f"{wish.place}: {unclear}")

    def _taken(self, day: Day, number: str, wish: Wish) -> Day:
        """The day after this one. Raises Unclear."""
        standing = day.bookings.get(number)
        if wish.cancelled:
            return self._cancelled(day, number, standing)
        booking = BookAppointment(
            id=number,
            service=_service(self._plan, (*wish.services, self._service)).id,
            slot=wish.slot,
            language=wish.language,
            needs=wish.needs,
        )
        commands, kind = _kept(standing, booking, day.date)
        if not commands and standing is not None and standing.state == "cancelled":
            self.told.append(f"{wish.place}: the appointment {number} was cancelled here, and stays so")
        elif wish.name:
            self.people.append(Person(key=person_key(day.date, number), day=day.date, name=wish.name))
        self.told += [f"{wish.place}: {words}" for words in _outside(self._plan, booking)] if commands else []
        return self._decided(day, commands, kind)

    def _cancelled(self, day: Day, number: str, standing: Booking | None) -> Day:
        if standing is None or standing.state != "booked":
            return self._decided(day, (), "unchanged")
        self.people.append(Person(key=person_key(day.date, number), day=day.date, name=""))
        return self._decided(day, (CancelAppointment(id=number),), "cancelled")

    def _decided(self, day: Day, commands: tuple[DayCommand, ...], kind: str) -> Day:
        events = decide_all(day, self._plan, commands, max(self._at, day.newest_at or self._at))
        if isinstance(events, Refused):
            raise Unclear(_lowered(sentence(events.why).removesuffix(".")))
        self.counts[kind] += 1
        if commands:
            self.commands[day.date] += commands
        return foreseen(day, events, max(self._at, day.newest_at or self._at))


def _kept(standing: Booking | None, booking: BookAppointment, of: date) -> tuple[tuple[DayCommand, ...], str]:
    """What is done about an appointment, and what that is called. Raises Unclear where it is over already."""
    if standing is None:
        return (booking,), "booked"
    if (standing.service, standing.slot) == (booking.service, booking.slot):
        return (), "unchanged"
    match standing.state:
        case "booked":
            return (CancelAppointment(id=booking.id), booking), "moved"
        case "cancelled":
            return (booking,), "booked"
        case _:
            raise Unclear(f"the appointment {booking.id} of {of} is over already, and cannot be moved")


def _twice(wishes: tuple[Wish, ...]) -> Iterator[str]:
    first: dict[str, Wish] = {}
    for wish in wishes:
        before = first.setdefault(wish.id, wish) if wish.id else wish
        if replace(before, place=wish.place) != wish:
            yield f"{wish.place}: the number {wish.id} stands at {before.place} already, on the same day"


def _service(plan: Plan, words: tuple[str, ...]) -> Service:
    """The service that the first of these words names which names any. Raises Unclear."""
    named = [word for word in words if word.strip()]
    for word in named:
        found = [service for service in plan.services if word.strip().casefold() in _names(service)]
        if len(found) > 1:
            raise Unclear(f"'{word}' is the name of several services: {', '.join(service.id for service in found)}")
        if found:
            return found[0]
    known = ", ".join(service.id for service in plan.services)
    raise Unclear(f"there is no service '{named[0]}' (known: {known})" if named else "it names no service")


def _names(service: Service) -> set[str]:
    return {name.strip().casefold() for name in (service.id, *service.name.values(), *service.short_name.values())}


def _outside(plan: Plan, booking: BookAppointment) -> Iterator[str]:
    """What is strange about its time; raises Unclear where the office will not be there at all."""
    local = booking.slot.astimezone(plan.zone)
    service = plan.service(booking.service)
    if not spans_on(plan.hours, local.date()):
        raise Unclear(f"the office is closed on {local.date()}")
    if not is_open(plan.hours, booking.slot, plan.zone):
        yield f"the office is not open at {local:%H:%M} on {local.date()}; it is taken all the same"
    elif service is not None and service.hours and not is_open(service.hours, booking.slot, plan.zone):
        yield f"the service '{service.id}' is not offered at {local:%H:%M} on {local.date()}; it is taken all the same"


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
