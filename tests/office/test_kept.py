"""Tickets that wait for a counter or a clerk alone, and whose they are when nobody works there."""

from dataclasses import replace
from typing import Any

import pytest

from office import line
from office.commands import OpenCounter, TakeTicket
from office.events import CounterOpened
from office.refusals import ClerkIsAway, ClerkIsElsewhere, CounterIsShut, NothingToOffer, Reason
from tests.office.branch import PLAN, Branch


def staffed() -> Branch:
    """Mari works at 1 (payments, other), Jaan at 3 (payments, loans), Kati at 2 (loans)."""
    return Branch().staffs("1", "mari").staffs("3", "jaan").staffs("2", "kati").at("09:00")


@pytest.mark.parametrize(
    ("kept", "counter"),
    [
        ({"for_counter": "3"}, "3"),
        ({"for_clerk": "jaan"}, "3"),
        ({"for_counter": "3", "for_clerk": "jaan"}, "3"),
        ({"for_counter": "2"}, "2"),  # whatever it offers
    ],
)
def test_a_kept_ticket_is_called_by_whom_it_waits_for_alone(kept: dict[str, Any], counter: str) -> None:
    branch = staffed()
    kept_for = branch.takes("payments", **kept)
    called = {at: branch.calls_next(at) for at in ("1", "2", "3")}
    assert called == {**dict.fromkeys(("1", "2", "3")), counter: kept_for}


def test_whoever_is_kept_for_a_counter_takes_the_turn_by_the_same_key() -> None:
    branch = staffed()
    first = branch.takes("payments")
    kept = branch.at("09:01").takes("loans", for_counter="1")
    last = branch.at("09:02").takes("payments")
    assert [branch.serves("1") for _ in range(3)] == [first, kept, last]


@pytest.mark.parametrize("kept", [{"for_counter": "1"}, {"for_clerk": "mari"}])
def test_when_the_counter_or_clerk_has_left_the_ticket_is_anybodys_who_offers_the_service(kept: dict[str, Any]) -> None:
    branch = staffed()
    waiting = branch.takes("payments", **kept)
    branch.leaves("1")
    assert branch.calls_next("2") is None
    assert branch.calls_next("3") == waiting


def test_during_a_pause_the_ticket_stays_kept() -> None:
    branch = staffed()
    branch.takes("payments", for_counter="1")
    branch.pauses("1")
    assert branch.calls_next("3") is None


def test_when_the_clerk_sits_down_elsewhere_the_ticket_goes_along() -> None:
    branch = staffed()
    waiting = branch.takes("payments", for_clerk="mari")
    branch.leaves("1")
    branch.leaves("2")
    branch.staffs("2", "mari")
    assert (branch.calls_next("3"), branch.calls_next("2")) == (None, waiting)


def test_a_ticket_for_a_clerk_at_a_counter_is_anybodys_when_the_clerk_sits_elsewhere() -> None:
    branch = staffed()
    waiting = branch.takes("payments", for_counter="1", for_clerk="mari")
    branch.leaves("1")
    branch.staffs("1", "peeter")
    assert branch.calls_next("3") == waiting


def test_when_the_counter_opens_again_the_ticket_is_kept_again() -> None:
    branch = staffed()
    waiting = branch.takes("payments", for_counter="1")
    branch.leaves("1")
    branch.staffs("1", "peeter")
    assert (branch.calls_next("3"), branch.calls_next("1")) == (None, waiting)


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (TakeTicket(service="payments", for_counter="5"), CounterIsShut("5")),
        (TakeTicket(service="payments", for_clerk="peeter"), ClerkIsAway("peeter")),
        (TakeTicket(service="payments", for_counter="1", for_clerk="jaan"), ClerkIsElsewhere("jaan", "3")),
    ],
)
def test_a_ticket_is_kept_only_for_whoever_works(command: TakeTicket, why: Reason) -> None:
    assert staffed().is_refused(command) == why


def test_people_ahead_are_those_whom_the_same_counters_may_call() -> None:
    branch = staffed()
    branch.takes("payments", for_counter="2")
    assert branch.ticket(branch.takes("other")).ahead == 0  # counter 1 may not call the kept one
    assert branch.ticket(branch.takes("loans")).ahead == 1  # counter 2 will


SKILLED = replace(PLAN, skills={"peeter": ("loans", "other"), "uus": ()})


@pytest.mark.parametrize(
    ("clerk", "counter", "services", "offers"),
    [
        ("peeter", "1", None, ("other",)),
        ("peeter", "3", None, ("loans",)),
        ("peeter", "3", ("other", "payments"), ("other",)),
        ("mari", "1", None, ("payments", "other")),  # whose skills the plan does not list offers all
        ("", "1", None, ("payments", "other")),
        ("uus", "1", (), ()),  # a counter without services, for somebody who calls nobody
    ],
)
def test_a_counter_offers_what_its_clerk_has_learned(
    clerk: str, counter: str, services: tuple[str, ...] | None, offers: tuple[str, ...]
) -> None:
    opened = Branch(SKILLED).does(OpenCounter(counter=counter, clerk=clerk, services=services))
    assert opened == (CounterOpened(counter=counter, clerk=clerk, services=offers),)


@pytest.mark.parametrize(("clerk", "counter"), [("uus", "1"), ("uus", "2")])
def test_who_has_learned_nothing_of_it_opens_no_counter(clerk: str, counter: str) -> None:
    assert Branch(SKILLED).is_refused(OpenCounter(counter=counter, clerk=clerk)) == NothingToOffer(clerk, counter)


def test_whom_no_open_counter_may_call_is_stranded() -> None:
    branch = staffed()
    branch.takes("other", for_counter="3")
    branch.takes("other")
    branch.takes("loans")
    branch.leaves("1")
    assert dict(line.stranded(branch.day)) == {"other": 1}  # the kept one is not
    branch.leaves("3")
    assert dict(line.stranded(branch.day)) == {"other": 2}
    branch.leaves("2")
    assert dict(line.stranded(branch.day)) == {"other": 2, "loans": 1}
