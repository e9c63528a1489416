"""Later today at a set time: which times there are, what the ticket becomes, and how it is given up again."""

from dataclasses import replace
from datetime import datetime

import pytest

from office import set_times
from office.commands import CancelTicket, ChangeNeeds, ChangeService, OpenDay, PauseService, ResumeVisit, TakeTicket
from office.events import TicketReturned, TicketTaken
from office.hours import Clock, Span
from office.needs_plan import Level
from office.plan import Plan, Shift, Times
from office.refusals import NoSuchLevel, Reason, TimeNotOffered
from tests.office.branch import PLAN, Branch, on

LATER = Level(id="later", asks="time", most_per_slot=2)
PLANNED = replace(PLAN, levels=(LATER,))


def branch(plan: Plan = PLANNED) -> Branch:
    return Branch(plan).staffs("1", "mari").staffs("3", "jaan").at("09:00")


def offered(made: Branch, service: str = "payments", number: str = "") -> list[str]:
    known = made.plan.service(service)
    assert known is not None
    times = set_times.offered(made.day, made.plan, known, made.now, number)
    return [time.astimezone(made.plan.zone).strftime("%H:%M") for time in times]


def chooses(made: Branch, clock: str | None, number: str = "101") -> Branch:
    made.does(ChangeNeeds(number=number, later=on(clock) if clock else None))
    return made


def test_the_half_hours_of_the_rest_of_the_day_are_offered_the_first_after_a_while() -> None:
    made = branch().at("15:20")
    assert offered(made) == ["16:00", "16:30"]
    assert offered(made.at("15:15")) == ["15:30", "16:00", "16:30"]
    assert offered(made.at("16:50")) == []


def test_the_hours_of_the_service_and_the_last_ticket_hold() -> None:
    payments, *others = PLANNED.services
    noon = replace(payments, hours={"weekdays": (Span(Clock(9), Clock(12)),)})
    plan = replace(PLANNED, services=(noon, *others), times=Times(last_ticket_minutes=60))
    assert offered(branch(plan).at("10:40")) == ["11:00", "11:30"]
    assert offered(branch(plan).at("14:50"), "loans") == ["15:30"]


def test_a_paused_service_is_offered_from_when_it_goes_on() -> None:
    made = branch().at("15:00")
    made.does(PauseService(service="payments", back_at=on("16:00")))
    assert offered(made) == ["16:00", "16:30"]


def test_so_many_come_at_one_time_as_the_plan_says_those_with_appointments_too() -> None:
    made = branch().at("15:40")
    made.books("a1", "16:10")
    chooses(made, "16:00", made.takes())
    assert offered(made) == ["16:30"]
    assert offered(made, number="101") == ["16:00", "16:30"]
    assert made.is_refused(TakeTicket(service="payments", later=on("16:00"))) == TimeNotOffered("payments", on("16:00"))
    made.does(CancelTicket(number="101"))
    assert offered(made) == ["16:00", "16:30"]


def test_where_the_plan_says_nothing_half_of_what_the_roster_can_do_is_for_them() -> None:
    plan = replace(PLANNED, levels=(replace(LATER, most_per_slot=None),))
    made = Branch(plan, opens=None)
    made.now = on("08:45")
    roster = (
        Shift(counter="1", opens=Clock(9), closes=Clock(17), breaks=((Clock(12), Clock(12, 30)),)),
        Shift(counter="3", opens=Clock(9), closes=Clock(13)),
    )
    made.does(OpenDay(roster=roster))
    payments = plan.services[0]
    assert [set_times.most(made.day, plan, payments, on(clock)) for clock in ("11:00", "12:00", "14:00", "17:30")] == [
        6,
        3,
        3,
        0,
    ]
    quick = replace(payments, handling_minutes=2.5)
    assert set_times.most(made.day, plan, quick, on("14:00")) == 6


def test_the_ticket_becomes_one_with_an_appointment_and_is_not_called_before() -> None:
    made = branch()
    made.takes()
    chooses(made, "10:00")
    ticket = made.ticket("101")
    assert (ticket.standing, ticket.slot, ticket.key, ticket.promised_by) == (
        "appointment",
        on("10:00"),
        on("09:30"),
        on("10:20"),
    )
    assert (ticket.level, ticket.stage_name, made.calls_next("1")) == ("later", "away", None)


def test_at_the_time_it_is_called_with_the_head_start_of_an_appointment() -> None:
    made = branch()
    made.takes()
    chooses(made, "10:00")
    made.at("09:45").takes()
    (back,) = made.time_passes("10:00")
    assert back == TicketReturned(number="101", key=on("09:30"), since=on("10:00"))
    assert made.calls_next("1") == "101"
    assert made.ticket("101").calls[0].why.standing == "appointment"


def test_who_comes_early_says_so_and_is_not_put_before_those_who_have_come() -> None:
    made = branch()
    made.takes()
    chooses(made, "10:00")
    made.at("09:20").takes()
    made.at("09:40").does(ResumeVisit(number="101"))
    assert (made.ticket("101").key, made.ticket("101").promised_by) == (on("09:30"), on("10:20"))
    assert (made.calls_next("1"), made.calls_next("3")) == ("102", "101")


def test_given_up_soon_everything_is_as_it_was() -> None:
    made = branch()
    before = made.ticket(made.takes())
    chooses(made.at("09:01"), "11:00")
    chooses(made.at("09:03"), "12:30")
    chooses(made.at("09:05"), None)
    assert made.ticket("101") == before


def test_given_up_after_a_while_it_is_as_if_one_had_come_so_much_later() -> None:
    made = branch()
    made.takes()
    chooses(made.at("09:10"), "12:00")
    chooses(made.at("10:10"), None)
    ticket = made.ticket("101")
    assert (ticket.key, ticket.promised_by, ticket.slot, ticket.stage_name) == (
        on("10:00"),
        on("10:20"),
        None,
        "waiting",
    )


def test_another_time_moves_place_and_promise() -> None:
    made = branch()
    made.takes()
    chooses(made, "10:00")
    chooses(made, "11:00")
    assert (made.ticket("101").key, made.ticket("101").promised_by) == (on("10:30"), on("11:20"))
    assert made.time_passes("10:00") == ()


def test_needs_may_be_told_without_giving_the_time_up() -> None:
    made = branch()
    made.takes()
    chooses(made, "10:00")
    made.does(ChangeNeeds(number="101", needs=("walks_slowly",), level="later", later=on("10:00")))
    assert (made.ticket("101").needs, made.ticket("101").set_time) == (("walks_slowly",), on("10:00"))


def test_it_is_cancelled_as_ever() -> None:
    made = branch()
    made.takes()
    chooses(made, "10:00")
    made.cancels("101")
    assert made.time_passes("10:00") == ()


def test_another_service_needs_the_time_too() -> None:
    loans = replace(PLAN.services[1], hours={"weekdays": (Span(Clock(9), Clock(12)),)})
    made = branch(replace(PLANNED, services=(PLAN.services[0], loans, PLAN.services[2])))
    made.takes()
    chooses(made, "13:00")
    change = ChangeService(number="101", service="loans")
    assert made.is_refused(change) == TimeNotOffered("loans", on("13:00"))
    chooses(made, "11:00")
    made.does(change)
    assert (made.ticket("101").service, made.ticket("101").set_time) == ("loans", on("11:00"))


def test_a_ticket_is_taken_for_a_time_at_once() -> None:
    (taken,) = branch().does(TakeTicket(service="payments", later=on("10:00")))
    assert isinstance(taken, TicketTaken)
    assert (taken.level, taken.set_time, taken.key, taken.promised_by, taken.plain_promise) == (
        "later",
        on("10:00"),
        on("09:30"),
        on("10:20"),
        on("09:20"),
    )


@pytest.mark.parametrize("clock", ["09:00", "09:10", "10:10", "17:00"])
def test_other_times_are_refused(clock: str) -> None:
    assert branch().is_refused(TakeTicket(service="payments", later=on(clock))) == TimeNotOffered("payments", on(clock))


@pytest.mark.parametrize(
    ("level", "later", "why"),
    [("later", None, NoSuchLevel("later")), ("quick", on("10:00"), NoSuchLevel("quick"))],
)
def test_a_level_is_chosen_with_what_it_asks(level: str, later: datetime | None, why: Reason) -> None:
    assert branch().is_refused(TakeTicket(service="payments", level=level, later=later)) == why


def test_once_called_or_back_no_time_is_set_or_given_up() -> None:
    made = branch()
    made.takes()
    made.calls_next("1")
    made.puts_back("1")
    refused = TimeNotOffered("payments", on("10:00"))
    assert made.is_refused(ChangeNeeds(number="101", later=on("10:00"))) == refused
    chooses(made, "10:00", made.takes())
    made.time_passes("10:00")
    assert made.is_refused(ChangeNeeds(number="102")) == TimeNotOffered("payments", None)


def test_whoever_has_an_appointment_has_a_time_already() -> None:
    made = branch()
    made.books("a1", "10:00")
    made.checks_in("a1")
    assert made.is_refused(ChangeNeeds(number="101", later=on("11:00"))) == TimeNotOffered("payments", on("11:00"))
    made.books("a2", "10:00")
    refused = made.is_refused(TakeTicket(appointment="a2", later=on("11:00")))
    assert refused == TimeNotOffered("payments", on("11:00"))


def test_a_called_early_one_is_back_and_the_promise_counts_from_the_time() -> None:
    made = branch()
    made.takes()
    chooses(made, "10:00")
    made.at("09:30").calls("1", "101", reason="here already")
    made.puts_back("1")
    assert (made.ticket("101").stage_name, made.ticket("101").promised_by) == ("waiting", on("10:20"))
