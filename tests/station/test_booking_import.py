"""What an import writes: checked by the rules first, and nothing new the second time."""

from dataclasses import replace
from datetime import date

import pytest

from office.booking import Booking
from office.commands import (
    BookAppointment,
    CancelAppointment,
    CloseDay,
    DayCommand,
    TakeTicket,
)
from office.day import Day, foreseen
from office.deciding import decide_all
from office.hours import Span
from office.plan import Plan
from office.refusals import Refused
from station.booking_import import Import, Person, prepared
from station.wishes import Wish, Wishes, numbered
from tests.office.branch import MONDAY, PLAN, Branch, on

TUESDAY = date(2026, 3, 3)
NOW = on("09:00")


def wish(line: int = 2, clock: str = "10:30", day: date = TUESDAY, **other: object) -> Wish:
    known = {"id": "4711", "services": ("loans",), "place": f"a.csv line {line}", "seed": "a"}
    return Wish(slot=on(clock, day), **{**known, **other})  # type: ignore[arg-type]  # each as its field is


class Calendar:
    """The days of an office, into which imports are written as the journal would."""

    def __init__(self, plan: Plan = PLAN, *days: Day) -> None:
        self.plan = plan
        self.days = {day.date: day for day in days}

    def day(self, of: date) -> Day:
        return self.days.get(of, Day(office="tartu", date=of))

    def asks(self, *wishes: Wish, service: str = "") -> Import:
        return prepared(Wishes(wishes=wishes), self.plan, self.day, NOW, service)

    def imports(self, *wishes: Wish, service: str = "") -> dict[str, int]:
        """Write them; how many became what."""
        found = self.asks(*wishes, service=service)
        assert found.faults == ()
        for day, commands in found.commands.items():
            self.does(day, *commands)
        return {kind: n for kind, n in found.counts.items() if n}

    def does(self, of: date, *commands: DayCommand) -> None:
        events = decide_all(self.day(of), self.plan, commands, NOW)
        assert not isinstance(events, Refused)
        self.days[of] = foreseen(self.day(of), events, NOW)

    def booking(self, number: str = "4711", day: date = TUESDAY) -> Booking:
        return self.day(day).bookings[number]


def test_what_was_imported_once_is_not_written_again() -> None:
    office = Calendar()
    wishes = (wish(), wish(3, "11:00", id="4712", services=("Payments",)), wish(4, "11:00", id="", seed="b"))
    assert office.imports(*wishes) == {"booked": 3}
    assert office.imports(*wishes) == {"unchanged": 3}
    assert office.asks(*wishes).commands == {}
    assert {booking.service for booking in office.day(TUESDAY).bookings.values()} == {"loans", "payments"}


def test_an_appointment_that_was_moved_is_moved() -> None:
    office = Calendar()
    office.imports(wish())
    assert office.imports(wish(clock="11:00")) == {"moved": 1}
    assert (office.booking().state, office.booking().slot) == ("booked", on("11:00", TUESDAY))
    assert office.imports(wish(clock="11:00")) == {"unchanged": 1}


def test_what_is_cancelled_outside_is_cancelled_here_once() -> None:
    office = Calendar()
    office.imports(wish(name="Mari"))
    cancelled = wish(cancelled=True, services=())
    assert office.asks(cancelled).people == (Person(key="2026-03-03/appointment/4711", day=TUESDAY, name=""),)
    assert office.imports(cancelled) == {"cancelled": 1}
    assert office.booking().state == "cancelled"
    assert office.imports(cancelled, wish(3, id="9", cancelled=True)) == {"unchanged": 2}


def test_what_is_cancelled_here_stays_so_until_it_has_another_time() -> None:
    office = Calendar()
    office.imports(wish())
    office.does(TUESDAY, CancelAppointment(id="4711"))
    again = office.asks(wish(name="Mari"))
    assert (again.counts["unchanged"], again.people) == (1, ())
    assert again.told == ("a.csv line 2: the appointment 4711 was cancelled here, and stays so",)
    assert office.imports(wish(clock="11:00")) == {"booked": 1}


def test_who_comes_is_kept_apart_until_that_day_is_over() -> None:
    found = Calendar().asks(wish(name="Mari Tamm"))
    assert found.people == (Person(key="2026-03-03/appointment/4711", day=TUESDAY, name="Mari Tamm"),)
    assert "Mari" not in str(found.commands)


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"services": ("cars",)}, "there is no service 'cars' (known: payments, loans, other)"),
        ({"services": ()}, "it names no service"),
        ({"language": "fi"}, "the office does not speak the language “fi”"),
        ({"day": date(2026, 3, 7)}, "the office is closed on 2026-03-07"),
    ],
)
def test_one_fault_and_nothing_is_written(other: dict[str, object], why: str) -> None:
    found = Calendar().asks(wish(), wish(7, **{"id": "2", **other}))  # type: ignore[arg-type]  # as above
    assert found.faults == (f"a.csv line 7: {why}",)


def test_a_service_may_be_meant_by_any_of_its_names_or_by_default() -> None:
    office = Calendar()
    office.imports(wish(services=("something ELSE",)), wish(3, id="2", services=("Mari", "loans")))
    office.imports(wish(4, id="3", services=("Mari Tamm",)), service="payments")
    assert [office.booking(number).service for number in ("4711", "2", "3")] == ["other", "loans", "payments"]


def test_a_name_of_two_services_is_refused() -> None:
    plan = replace(PLAN, services=tuple(replace(service, short_name={"en": "Money"}) for service in PLAN.services))
    assert "several services: payments, loans, other" in Calendar(plan).asks(wish(services=("money",))).faults[0]


def test_one_number_for_two_on_a_day_is_refused_but_not_on_two_days() -> None:
    office = Calendar()
    assert office.asks(wish(), wish(7, "11:00")).faults == (
        "a.csv line 7: the number 4711 stands at a.csv line 2 already, on the same day",
    )
    assert office.imports(wish(), wish(7), wish(8, day=date(2026, 3, 4))) == {"booked": 2}


def test_days_that_are_over_are_told_and_left_out() -> None:
    closed = Branch()
    closed.does(CloseDay())
    found = Calendar(PLAN, closed.day).asks(
        wish(2, day=date(2026, 3, 1)), wish(3, day=MONDAY), wish(4, day=date(2026, 3, 1), cancelled=True)
    )
    assert found.told == (
        "a.csv line 2: left out, because 2026-03-01 is over",
        "a.csv line 3: left out, because 2026-03-02 is over",
    )
    assert (found.faults, found.commands) == ((), {})


def test_a_customer_who_has_come_is_not_moved() -> None:
    branch = Branch().at("09:00")
    branch.does(BookAppointment(id="4711", service="loans", slot=on("10:30")))
    branch.does(TakeTicket(appointment="4711"))
    office = Calendar(PLAN, branch.day)
    assert office.imports(wish(day=MONDAY)) == {"unchanged": 1}
    assert "is over already, and cannot be moved" in office.asks(wish(clock="11:00", day=MONDAY)).faults[0]


def test_a_time_outside_of_the_hours_is_told_and_taken() -> None:
    loans = replace(PLAN.services[1], hours={"tuesday": (Span.parse("09:00-10:00"),)})
    office = Calendar(replace(PLAN, services=(PLAN.services[0], loans)))
    found = office.asks(wish(), wish(3, "18:00", id="2", services=("payments",)))
    assert found.told == (
        "a.csv line 2: the service 'loans' is not offered at 10:30 on 2026-03-03; it is taken all the same",
        "a.csv line 3: the office is not open at 18:00 on 2026-03-03; it is taken all the same",
    )
    assert found.counts["booked"] == 2


def test_numbers_that_are_made_are_stable_short_and_never_twice() -> None:
    wishes = tuple(wish(line, id="", seed=f"{line // 2}@example.com") for line in range(2, 402))
    found = numbered(wishes)
    assert len(found) == 400
    assert all(number.isdigit() and len(number) == 5 for number in found)
    assert {number: w.place for number, w in numbered(wishes).items()} == {n: w.place for n, w in found.items()}
    fewer = numbered(wishes[2:])
    assert sum(fewer.get(number) == w for number, w in found.items()) >= 396
