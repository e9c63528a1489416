"""A visit that goes on: to a service, a counter or a clerk, back to the sender, to what else was asked for."""

from dataclasses import replace
from typing import Any

import pytest

from office.commands import AddService, ChangeService, DayCommand, FinishService, TransferTicket
from office.events import ServiceChanged, TicketTransferred, VisitContinued
from office.plan import Times
from office.refusals import (
    ClerkIsAway,
    ClerkIsElsewhere,
    CounterIsShut,
    DoesNotWait,
    NoSuchCounter,
    NoSuchService,
    NowhereToSend,
    Reason,
    SameService,
    ServiceIsPaused,
)
from office.ticket import Kept, Sender
from tests.office.branch import PLAN, Branch, on


def serving(minutes: int = 5) -> Branch:
    """101 came at nine and is served at counter 1 by Mari; Jaan works at 3, counter 2 is shut."""
    branch = Branch().staffs("1", "mari").staffs("3", "jaan").at("09:00")
    branch.takes()
    branch.at(f"09:{minutes:02}").calls_next("1")
    branch.greets("1")
    return branch


def test_who_is_sent_to_a_service_waits_for_whoever_offers_it_and_keeps_the_time_waited() -> None:
    branch = serving(20).at("09:40")
    branch.sends("1", service="loans")
    ticket = branch.ticket("101")
    assert (ticket.service, ticket.kept, ticket.turn) == ("loans", None, "transfer")
    assert ticket.key == on("09:00")  # earlier than half an hour before
    assert (ticket.joined, ticket.came) == (on("09:40"), on("09:00"))
    assert branch.calls_next("1") is None
    assert branch.calls_next("3") == "101"


@pytest.mark.parametrize(("sent", "key"), [("09:10", "08:40"), ("09:30", "09:00"), ("11:00", "09:00")])
def test_who_is_sent_on_counts_as_having_come_half_an_hour_earlier_if_not_before(sent: str, key: str) -> None:
    branch = serving().at(sent)
    branch.sends("1", service="loans")
    assert branch.ticket("101").key == on(key)


def test_who_is_sent_to_a_counter_is_called_there_alone_whatever_it_offers() -> None:
    branch = serving().staffs("2", services=("payments",))
    branch.sends("1", to_counter="3", service="other")
    assert branch.ticket("101").kept == Kept(counter="3")
    assert [branch.calls_next(counter) for counter in ("1", "2", "3")] == [None, None, "101"]


def test_who_is_sent_to_a_clerk_is_called_where_the_clerk_works() -> None:
    branch = serving()
    branch.sends("1", to_clerk="jaan")
    branch.leaves("3")
    branch.staffs("2", "jaan")
    assert [branch.calls_next(counter) for counter in ("1", "2")] == [None, "101"]


@pytest.mark.parametrize(
    ("where", "why"),
    [
        ({}, NowhereToSend("101")),
        ({"service": "payments"}, NowhereToSend("101")),
        ({"to_counter": "1"}, NowhereToSend("101")),
        ({"to_clerk": "mari", "to_counter": "1", "service": "payments"}, NowhereToSend("101")),
        ({"service": "cars"}, NoSuchService("cars")),
        ({"to_counter": "9"}, NoSuchCounter("9")),
        ({"to_counter": "2"}, CounterIsShut("2")),
        ({"to_clerk": "peeter"}, ClerkIsAway("peeter")),
        ({"to_clerk": "jaan", "to_counter": "1"}, ClerkIsElsewhere("jaan", "3")),
    ],
)
def test_where_nobody_is_nobody_is_sent(where: dict[str, Any], why: Reason) -> None:
    assert serving().is_refused(TransferTicket(counter="1", **where)) == why


def test_who_was_only_called_can_be_sent_on_too() -> None:
    branch = Branch().staffs("1").staffs("3").at("09:00")
    branch.takes()
    branch.calls_next("1")
    branch.sends("1", service="loans")
    (leg,) = branch.ticket("101").legs
    assert (leg.how, leg.arrived, leg.ended) == ("transferred", None, on("09:00"))


def test_who_comes_back_is_called_by_the_clerk_who_sent_wherever_that_clerk_works_now() -> None:
    branch = serving()
    branch.sends("1", service="loans", comes_back=True)
    branch.leaves("1")
    branch.staffs("2", "mari").at("09:20").calls_next("3")
    (_, continued) = branch.at("09:25").does(FinishService(counter="3"))
    assert continued == VisitContinued(number="101", counter="3", service="payments", key=on("08:35"), for_clerk="mari")
    assert branch.ticket("101").sender is None
    assert [branch.calls_next(counter) for counter in ("3", "2")] == [None, "101"]
    branch.finishes("2")
    assert branch.stages() == {"101": "served"}


def test_who_comes_back_to_nobody_by_name_comes_back_to_the_counter() -> None:
    branch = Branch().staffs("1").staffs("3").at("09:00")
    branch.takes()
    branch.calls_next("1")
    branch.sends("1", service="loans", comes_back=True)
    branch.calls_next("3")
    branch.finishes("3")
    assert branch.ticket("101").kept == Kept(counter="1")


def test_who_comes_back_comes_back_when_the_one_in_between_sends_on_too() -> None:
    branch = serving()
    branch.sends("1", service="loans", comes_back=True)
    branch.staffs("2", "kati").calls_next("3")
    branch.sends("3", to_counter="2")
    assert branch.ticket("101").sender == Sender(counter="1", clerk="mari", service="payments")
    branch.calls_next("2")
    branch.finishes("2")
    assert branch.calls_next("1") == "101"


def sent_twice() -> Branch:
    """Mari has sent 101 to Jaan, and he to Kati, each for a while; Kati has it."""
    branch = serving()
    branch.sends("1", service="loans", to_counter="3", comes_back=True)
    branch.staffs("2", "kati").calls_next("3")
    branch.sends("3", to_counter="2", comes_back=True)
    branch.calls_next("2")
    return branch


def test_who_was_sent_for_a_while_by_two_comes_back_to_the_one_and_then_the_other() -> None:
    branch = sent_twice()
    branch.finishes("2")
    assert (branch.calls_next("1"), branch.calls_next("3")) == (None, "101")
    branch.finishes("3")
    assert branch.calls_next("1") == "101"
    branch.finishes("1")
    assert branch.stages() == {"101": "served"}


def test_who_is_sent_back_to_the_last_sender_still_comes_back_to_the_first() -> None:
    branch = sent_twice()
    branch.sends("2", to_counter="3")
    branch.calls_next("3")
    branch.finishes("3")
    assert branch.calls_next("1") == "101"
    assert branch.ticket("101").sender is None


def test_nobody_who_sends_twice_for_a_while_waits_for_the_customer_twice() -> None:
    branch = sent_twice()
    branch.sends("2", service="payments", to_counter="1", comes_back=True)
    branch.calls_next("1")
    branch.sends("1", service="loans", to_counter="3", comes_back=True)
    visited = []
    for counter in ("3", "1", "2"):
        visited.append(branch.calls_next(counter))
        branch.finishes(counter)
    assert visited == ["101"] * 3
    assert branch.stages() == {"101": "served"}


def test_who_comes_back_to_nobody_by_name_does_so_when_the_one_in_between_sends_on() -> None:
    branch = Branch().staffs("1").staffs("2").staffs("3").at("09:00")
    branch.takes()
    branch.calls_next("1")
    branch.sends("1", service="loans", to_counter="3", comes_back=True)
    branch.calls_next("3")
    branch.sends("3", service="loans", to_counter="2")
    branch.calls_next("2")
    branch.finishes("2")
    assert branch.calls_next("1") == "101"


@pytest.mark.parametrize("where", [{"to_counter": "1"}, {"to_clerk": "mari"}])
def test_who_is_sent_back_to_the_sender_is_there_and_comes_back_no_more(where: dict[str, str]) -> None:
    branch = serving()
    branch.sends("1", service="loans", comes_back=True)
    branch.calls_next("3")
    branch.sends("3", service="payments", **where)
    branch.calls_next("1")
    branch.finishes("1")
    assert branch.stages() == {"101": "served"}


def test_what_was_asked_for_as_well_follows_in_its_order_in_the_same_visit() -> None:
    branch = Branch().staffs("1").staffs("3").at("09:00")
    branch.takes(also=("other", "loans"))
    visited = []
    for counter in ("1", "1", "3"):
        branch.calls_next(counter)
        visited.append(branch.ticket("101").service)
        branch.finishes(counter)
    assert visited == ["payments", "other", "loans"]
    assert [leg.how for leg in branch.ticket("101").legs] == ["served", "served"]
    assert branch.stages() == {"101": "served"}


def test_the_next_service_keeps_the_place_in_the_line() -> None:
    branch = Branch().staffs("1").at("09:00")
    branch.takes(also=("other",))
    branch.at("09:01").takes("other")
    branch.at("09:40").calls_next("1")
    branch.finishes("1")
    ticket = branch.ticket("101")
    assert (ticket.key, ticket.turn, ticket.joined) == (on("09:00"), "next_service", on("09:40"))
    assert branch.calls_next("1") == "101"


def test_a_visit_ends_where_the_clerk_says_so() -> None:
    branch = Branch().staffs("1").at("09:00")
    branch.takes(also=("other",))
    branch.calls_next("1")
    branch.does(FinishService(counter="1", visit_ends=True))
    assert branch.stages() == {"101": "served"}


def test_first_back_to_the_sender_then_what_else_was_asked_for() -> None:
    branch = Branch().staffs("1", "mari").staffs("3", "jaan").at("09:00")
    branch.takes(also=("other",))
    branch.calls_next("1")
    branch.sends("1", service="loans", comes_back=True)
    visited = []
    for counter in ("3", "1", "1"):
        branch.calls_next(counter)
        visited.append(branch.ticket("101").service)
        branch.finishes(counter)
    assert visited == ["loans", "payments", "other"]


@pytest.mark.parametrize("stage", ["waiting", "away", "called", "serving", "parked"])
def test_one_more_service_can_be_asked_for_until_the_visit_is_over(stage: str) -> None:
    branch = Branch().staffs("1").at("09:00")
    branch.takes()
    branch.brings_to(stage)
    assert branch.ticket("101").stage_name == stage
    branch.does(AddService(number="101", service="loans"))
    assert branch.ticket("101").also == ("loans",)


def test_another_service_keeps_the_place_and_begins_its_own_promise() -> None:
    branch = Branch().at("09:00")
    branch.takes("loans")
    changed = ChangeService(number="201", service="payments")
    assert branch.at("09:10").does(changed) == (
        ServiceChanged(number="201", service="payments", promised_by=on("09:30")),
    )
    ticket = branch.ticket("201")
    assert (ticket.key, ticket.joined, ticket.service) == (on("09:00"), on("09:00"), "payments")


def test_another_service_is_promised_from_the_time_of_the_appointment() -> None:
    branch = Branch().at("09:00")
    branch.books("a1", "10:00", "loans")
    branch.checks_in("a1")
    branch.does(ChangeService(number="201", service="payments"))
    assert branch.ticket("201").promised_by == on("10:20")


def test_a_visit_is_promised_one_time_only() -> None:
    branch = serving()
    branch.sends("1", service="loans")
    branch.does(ChangeService(number="101", service="other"))
    branch.does(ChangeService(number="101", service="payments"))
    ticket = branch.ticket("101")
    assert (ticket.legs[0].promised_by, ticket.promised_by) == (on("09:20"), None)


def test_another_service_is_anybodys_who_offers_it() -> None:
    branch = Branch().staffs("1").staffs("2").at("09:00")
    branch.takes("payments", for_counter="1")
    branch.does(ChangeService(number="101", service="loans"))
    assert [branch.calls_next(counter) for counter in ("1", "2")] == [None, "101"]


@pytest.mark.parametrize(
    ("stage", "command", "why"),
    [
        ("waiting", ChangeService(number="101", service="payments"), SameService("101", "payments")),
        ("waiting", ChangeService(number="101", service="cars"), NoSuchService("cars")),
        ("called", ChangeService(number="101", service="loans"), DoesNotWait("101", "called")),
        ("parked", ChangeService(number="101", service="loans"), DoesNotWait("101", "parked")),
        ("waiting", AddService(number="101", service="cars"), NoSuchService("cars")),
    ],
)
def test_a_service_that_cannot_be_chosen(stage: str, command: DayCommand, why: Reason) -> None:
    branch = Branch().staffs("1").at("09:00")
    branch.takes()
    branch.brings_to(stage)
    assert branch.is_refused(command) == why


def test_a_transfer_tells_all_of_it() -> None:
    branch = serving()
    branch.sends("1", service="loans", to_counter="3", to_clerk="jaan", comes_back=True)
    assert branch.entries[-1].event == TicketTransferred(
        number="101",
        counter="1",
        service="loans",
        key=on("08:35"),
        for_counter="3",
        for_clerk="jaan",
        comes_back=True,
    )


def test_a_customer_changes_to_nothing_that_the_kiosk_would_not_give_and_a_clerk_may() -> None:
    branch = Branch().at("09:00")
    branch.takes()
    branch.pauses_service("loans")
    changed = ChangeService(number="101", service="loans")
    assert branch.is_refused(changed) == ServiceIsPaused("loans")
    branch.does(replace(changed, by_staff=True))
    assert branch.ticket("101").service == "loans"


def test_who_waits_already_may_change_after_the_last_ticket() -> None:
    branch = Branch(replace(PLAN, times=Times(last_ticket_minutes=0))).at("16:55")
    branch.takes()
    branch.at("17:30").does(ChangeService(number="101", service="loans"))
    assert branch.ticket("101").service == "loans"
