"""A made-up day was lived by the rules: everybody who comes is in it once, and its stream folds to what is told."""

from collections import Counter as Tally
from dataclasses import replace
from datetime import date
from statistics import mean

import pytest

from journal.codec import event_body, event_of
from office.day import Day, after
from office.events import PromiseBroken, TicketTaken, VisitRated, VoucherIssued
from office.hours import spans_on
from office.legs import legs_of_all
from office.plan import Plan
from office.simulation.history import MadeDay, made_day, open_days, open_days_before
from office.waits.estimates import Estimates
from office.waits.learned import Learned
from tests.office.branch import PLAN
from tests.office.must_hold import calls_are_fair, promises_are_broken_once_and_never_when_kept
from tests.office.simulation.past import example_plan, past

MONDAY, THURSDAY = date(2026, 3, 2), date(2026, 3, 5)


def made(seed: int = 1, of: date = MONDAY, a_day: float | None = 90, plan: Plan | None = None) -> MadeDay:
    return made_day(past(plan, seed=seed, a_day=a_day), of)


def test_the_same_seed_makes_the_same_day() -> None:
    assert made() == made()


def test_another_seed_or_day_makes_another_one() -> None:
    assert made().entries != made(seed=2).entries
    assert [entry.event for entry in made().entries] != [
        entry.event for entry in made(of=MONDAY.replace(day=3)).entries
    ]


@pytest.mark.parametrize("plan", [example_plan(), PLAN], ids=["example", "small"])
@pytest.mark.parametrize("seed", [1, 2])
def test_its_stream_folds_to_its_legs_and_every_call_was_fair(plan: Plan, seed: int) -> None:
    found = made(seed, THURSDAY, plan=plan)
    empty = Day(office=plan.office.id, date=THURSDAY)
    day = after(empty, found.entries)
    assert day.closed_at is not None
    assert legs_of_all(day, plan, day.tickets) == found.legs
    assert all(leg.how not in {"waiting", "called", "serving"} for leg in found.legs)
    calls_are_fair(empty, plan, found.entries)
    promises_are_broken_once_and_never_when_kept(found.entries)


def test_what_is_written_can_be_read_back() -> None:
    for entry in made(of=THURSDAY).entries:
        assert event_of(type(entry.event).__name__, event_body(entry.event)) == entry.event


def test_everybody_gets_a_ticket_with_the_secret_of_their_own() -> None:
    taken = [entry.event for entry in made().entries if isinstance(entry.event, TicketTaken)]
    assert made().visits == len(taken) > 60
    assert len({event.secret for event in taken}) == len(taken)


def test_an_office_with_more_to_do_waits_longer() -> None:
    quiet, busy = (made(of=THURSDAY, a_day=a_day) for a_day in (60, 200))
    quiet_s, busy_s = (mean(leg.wait_s or 0.0 for leg in day.legs) for day in (quiet, busy))
    assert busy_s > 3 * quiet_s
    assert sum(isinstance(entry.event, PromiseBroken) for entry in busy.entries) > 10


def test_broken_promises_bring_vouchers_within_the_limit_of_the_day() -> None:
    busy = made(of=THURSDAY, a_day=260)
    issued = [entry.event for entry in busy.issued if isinstance(entry.event, VoucherIssued)]
    in_day = [entry.event.voucher for entry in busy.entries if isinstance(entry.event, PromiseBroken)]
    assert len(issued) == example_plan().compensation.most_per_day
    assert {event.code for event in issued} == {voucher.code for voucher in in_day if voucher}
    assert [entry.place for entry in busy.issued] == list(range(1, len(issued) + 1))


def test_a_code_that_exists_is_not_given_again() -> None:
    busy = made(of=THURSDAY, a_day=260)
    codes = {entry.event.code for entry in busy.issued if isinstance(entry.event, VoucherIssued)}
    again = made_day(past(a_day=260), THURSDAY, codes=codes)
    assert codes.isdisjoint(entry.event.code for entry in again.issued if isinstance(entry.event, VoucherIssued))


def test_long_waits_are_rated_worse() -> None:
    known = past(a_day=170)
    waits: dict[tuple[date, str], float | None] = {}
    ratings: dict[tuple[date, str], int] = {}
    for of in open_days(known.plan, MONDAY, 30):
        day = made_day(known, of)
        waits |= {(of, leg.number): leg.wait_s for leg in day.legs if leg.leg == 1}
        rated = [said.what for said in day.opinions if isinstance(said.what, VisitRated)]
        ratings |= {(of, one.number): one.treated or 0 for one in rated}
    short = [treated for key, treated in ratings.items() if (waits[key] or 0.0) < 600]
    long = [treated for key, treated in ratings.items() if (waits[key] or 0.0) > 2400]
    assert min(len(short), len(long)) > 20
    assert mean(short) > mean(long) + 0.5


def test_whoever_is_told_learns_first() -> None:
    """Estimates that are told are those of the moment, and they learn from the day."""
    estimates = Estimates()
    day = made_day(past(a_day=60), MONDAY, estimates=estimates, told=True)
    said = [entry.event.said for entry in day.entries if isinstance(entry.event, TicketTaken)]
    assert sum(wait is not None for wait in said) > 0.9 * len(said)
    assert estimates.learned != Learned()


def test_open_days_are_those_with_hours() -> None:
    plan = example_plan()
    days = tuple(open_days(plan, date(2026, 12, 21), 6))
    assert [day.isoformat()[5:] for day in days] == ["12-21", "12-22", "12-23", "12-24", "12-28", "12-29"]
    assert open_days_before(plan, days[-1], 6) == days
    assert not list(open_days(replace(plan, hours={}), MONDAY, 1))


def test_a_day_without_anybody_at_work_ends_all_the_same() -> None:
    plan = replace(PLAN, counters=(replace(PLAN.counters[0], services=("payments",)),))
    found = made(plan=plan, a_day=5)
    assert after(Day(office=plan.office.id, date=MONDAY), found.entries).closed_at is not None
    assert spans_on(plan.hours, MONDAY)


def test_kinds_of_what_happens_are_many() -> None:
    known = past(a_day=170)
    kinds = Tally(
        type(entry.event).__name__ for of in open_days(known.plan, MONDAY, 10) for entry in made_day(known, of).entries
    )
    assert {
        "TicketTransferred",
        "TicketMissed",
        "TicketCancelled",
        "TicketParked",
        "VisitPaused",
        "CounterPaused",
        "AppointmentBooked",
        "AppointmentMissed",
        "TicketRejoined",
        "PromiseBroken",
    } <= set(kinds)
