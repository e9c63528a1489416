"""Small days, counted by hand: who is called where and when, in minutes after nine."""

import math
from dataclasses import replace

import pytest

from office.plan import Line, Shift
from office.whatif.recorded import Ends, GaveUp, GoesOn, Handled, NotThere, Parks, PutBack, SentOn
from office.whatif.replaying import replayed
from office.whatif.variant import Leaves, MovesBreak, Offers, Opens, Variant
from tests.office.branch import PLAN
from tests.office.whatif.scenes import BASE, EVERYTHING, at, calls, clock, day, hows, minutes, stint, takes, visit

TWO = (visit(1, 0, takes(10)), visit(2, 1, takes(5)))
THREE = (*TWO, visit(3, 2, takes(5)))


def test_one_after_the_other_at_one_counter() -> None:
    found = replayed(day(*TWO, stint()), BASE)
    assert calls(day(*TWO, stint())) == [("1", "1", 0), ("2", "1", 10)]
    assert [leg.wait_s for leg in found.legs] == [0, 540]
    assert [minutes(leg.ended_at) for leg in found.legs if leg.ended_at] == [10, 15]
    assert (found.busy_s, found.open_s) == (15 * 60, 180 * 60)


def test_a_second_counter_takes_the_second_customer() -> None:
    more = BASE.with_(Opens(counter="2", opens=clock(0), closes=clock(60), services=EVERYTHING))
    assert calls(day(*TWO, stint()), more) == [("1", "1", 0), ("2", "2", 1)]
    assert replayed(day(*TWO, stint()), more).open_s == 240 * 60


def test_the_counter_that_has_been_idle_longest_goes_first() -> None:
    crew = (stint("1"), stint("2"))
    assert calls(day(visit(1, 0, takes(2)), visit(2, 5, takes(2)), visit(3, 5, takes(2)), *crew)) == [
        ("1", "1", 0),
        ("3", "1", 5),
        ("2", "2", 5),
    ]


def test_what_the_clerk_needs_afterwards_comes_before_the_next_call() -> None:
    one, two = visit(1, 0, takes(10, gap=2)), visit(2, 1, takes(5, gap=1))
    assert calls(day(one, two, stint())) == [("1", "1", 0), ("2", "1", 12)]
    assert replayed(day(one, two, stint()), BASE).busy_s == 18 * 60


def test_skills_hold() -> None:
    loans = visit(3, 3, takes(5), service="loans")
    crew = (stint("1", services=("payments",)), stint("2", services=("loans",)))
    assert calls(day(*TWO, loans, *crew)) == [("1", "1", 0), ("3", "2", 3), ("2", "1", 10)]
    both = BASE.with_(Offers(service="payments", counter="2"))
    assert calls(day(*TWO, loans, *crew), both) == [("1", "1", 0), ("2", "2", 1), ("3", "2", 6)]


def test_a_clerk_takes_the_skill_along() -> None:
    crew = (
        stint("1", closes=20, clerk="mari", services=("payments",)),
        stint("2", opens=20, clerk="mari", services=()),
    )
    late = visit(1, 25, takes(5), service="loans")
    assert hows(replayed(day(late, *crew), BASE)) == {"1": "not_served"}
    assert calls(day(late, *crew), BASE.with_(Offers(service="loans", clerk="mari"))) == [("1", "2", 25)]


def test_priority_counts_as_having_come_earlier_by_the_head_start_of_the_variant() -> None:
    urgent = visit(3, 2, takes(5), standing="priority")
    assert [number for number, _, _ in calls(day(*TWO, urgent, stint()))] == ["1", "3", "2"]
    none = replace(PLAN, line=Line(head_start_minutes={"priority": 0}))
    assert [number for number, _, _ in calls(day(*TWO, urgent, stint()), Variant(plan=none))] == ["1", "2", "3"]


def test_an_appointment_counts_from_its_time() -> None:
    booked = visit(3, 2, takes(5), standing="appointment", slot=at(60))
    assert [number for number, _, _ in calls(day(*TWO, booked, stint()))] == ["1", "2", "3"]
    (leg,) = (leg for leg in replayed(day(*TWO, booked, stint()), BASE).legs if leg.number == "3")
    assert (leg.wait_s, leg.standing) == (0, "appointment")


def test_a_break_begins_once_the_customer_is_done_and_keeps_its_length() -> None:
    assert calls(day(*THREE, stint("1", 0, None, (5, 15)))) == [("1", "1", 0), ("2", "1", 20), ("3", "1", 25)]
    assert replayed(day(*THREE, stint("1", 0, None, (5, 15))), BASE).open_s == 170 * 60


@pytest.mark.parametrize(("by", "second"), [(30, 10), (-30, 10), (5, 20)])
def test_a_break_is_moved(by: int, second: float) -> None:
    moved = BASE.with_(MovesBreak(counter="1", starts=clock(5), minutes=by))
    assert calls(day(*TWO, stint("1", 0, None, (5, 15))), moved)[1] == ("2", "1", second)


def test_a_break_that_is_not_there_is_not_moved() -> None:
    moved = BASE.with_(MovesBreak(counter="1", starts=clock(120), minutes=30))
    assert calls(day(*TWO, stint("1", 0, None, (5, 15))), moved)[1] == ("2", "1", 20)


def test_a_counter_that_closes_finishes_with_its_customer_and_another_stays_to_the_end() -> None:
    assert calls(day(*THREE, stint("1", 0, 5), stint("2", 12))) == [("1", "1", 0), ("2", "2", 12), ("3", "2", 17)]


def test_whoever_leaves_last_stays_for_those_who_wait_and_for_nobody_later() -> None:
    late = visit(4, 60, takes(5))
    found = replayed(day(*THREE, late, stint("1", 0, 5)), BASE)
    assert hows(found) == {"1": "served", "2": "served", "3": "served", "4": "not_served"}
    assert found.open_s == 20 * 60


def test_who_stays_is_back_from_a_pause_first() -> None:
    one = visit(1, 3, takes(1))
    assert calls(day(one, stint("1", 0, 5, (2, 12)))) == [("1", "1", 12)]
    assert hows(replayed(day(one, stint("1", 0, 5, (2, 12)), stint("2", 20)), BASE)) == {"1": "served"}


def test_who_stayed_for_somebody_whom_another_counter_called_leaves() -> None:
    three = (visit(1, 0, takes(20)), visit(2, 0, takes(30)), visit(3, 1, takes(1)))
    crew = (stint("1", 0, 12), stint("2", 0, 12))
    assert calls(day(*three, *crew)) == [("1", "1", 0), ("2", "2", 0), ("3", "1", 20)]
    assert replayed(day(*three, *crew), BASE).open_s == (21 + 30) * 60


def test_hours_are_taken_away() -> None:
    gone = BASE.with_(Leaves(counter="2", opens=clock(0), closes=clock(60)))
    assert calls(day(*THREE, stint("1"), stint("2")), gone)[2] == ("3", "1", 15)
    late = BASE.with_(Leaves(counter="2", opens=clock(0)))
    assert replayed(day(*THREE, stint("1"), stint("2")), late).open_s == 180 * 60


def test_a_roster_replaces_whoever_was_there_on_its_weekdays() -> None:
    shifts = (
        Shift(counter="3", opens=clock(0), closes=clock(60), breaks=((clock(3), clock(8)),)),
        Shift(counter="1", opens=clock(0), closes=clock(60), weekdays=("tuesday",)),
    )
    assert calls(day(*TWO, stint("1")), Variant(plan=PLAN, roster=shifts)) == [("1", "3", 0), ("2", "3", 15)]


def test_a_slower_clerk_takes_longer_and_the_same_clerk_does_not() -> None:
    crew = stint("1", clerk="jaan")
    mine, hers = (visit(1, 0, takes(10, by=by)) for by in ("jaan", "mari"))
    slow = {"jaan": math.log(1.5), "mari": math.log(0.75)}
    assert replayed(day(mine, crew), BASE, slow).busy_s == 600
    assert replayed(day(hers, crew), BASE, slow).busy_s == pytest.approx(1200)
    assert replayed(day(hers, crew), BASE).busy_s == 600


def test_walking_takes_as_long_to_a_slow_clerk() -> None:
    turn = Handled(service="payments", seconds=600, by="mari", gap_s=0, then=Ends(), walk_s=60)
    hers = visit(1, 0, turn)
    found = replayed(day(hers, stint("1", clerk="jaan")), BASE, {"jaan": math.log(2)})
    assert found.busy_s == pytest.approx(60 + 2 * 540)


def test_who_gave_up_gives_up_after_the_same_time_and_is_served_where_called_before() -> None:
    impatient = visit(2, 1, GaveUp(after_s=8 * 60))
    assert hows(replayed(day(TWO[0], impatient, stint()), BASE)) == {"1": "served", "2": "cancelled"}
    more = BASE.with_(Opens(counter="2", opens=clock(5), closes=clock(60), services=EVERYTHING))
    found = replayed(day(TWO[0], impatient, stint(), usual=7), more)
    assert hows(found) == {"1": "served", "2": "served"}
    assert [leg.handling_s for leg in found.legs if leg.number == "2"] == [420]


def test_who_waited_until_the_office_closed_is_served_where_there_is_time() -> None:
    assert hows(replayed(day(visit(1, 0, GaveUp()), stint()), BASE)) == {"1": "served"}


@pytest.mark.parametrize(("opens", "how"), [(5.9, "served"), (6, "missed"), (9, "missed"), (30, "missed")])
def test_who_was_not_there_had_left_after_two_thirds_of_the_wait(opens: float, how: str) -> None:
    gone = visit(1, 0, NotThere(seconds=60, gap_s=0, waited_s=9 * 60))
    found = replayed(day(gone, stint("1", opens)), BASE)
    assert hows(found) == {"1": how}
    assert found.busy_s == (300 if how == "served" else 60)


def test_who_missed_the_call_comes_back_after_as_long() -> None:
    late = visit(1, 0, NotThere(seconds=60, gap_s=0, waited_s=0, back_s=240), takes(5))
    assert calls(day(late, stint())) == [("1", "1", 5)]
    (leg,) = replayed(day(late, stint()), BASE).legs
    assert (leg.how, leg.wait_s, leg.leg) == ("served", 300, 1)


def test_who_is_put_back_waits_where_the_plan_says() -> None:
    asked = visit(1, 0, PutBack(seconds=60, gap_s=0), takes(5))
    assert [n for n, _, _ in calls(day(asked, TWO[1], stint()))] == ["1", "2"]
    behind = replace(PLAN, line=Line(put_back="behind_next"))
    assert [n for n, _, _ in calls(day(asked, visit(2, 0.5, takes(5)), stint()), Variant(plan=behind))] == ["2", "1"]


def test_a_transfer_is_two_legs_the_second_with_the_head_start_of_a_transfer() -> None:
    sent = visit(1, 0, takes(4, SentOn(service="loans")), takes(6))
    crew = (stint("1", services=("payments",)), stint("2", services=("loans",)))
    waits = visit(2, 1, takes(10), service="loans")
    also = visit(3, 2, takes(10), service="loans")
    found = replayed(day(sent, waits, also, *crew), BASE)
    assert calls(day(sent, waits, also, *crew)) == [("1", "1", 0), ("2", "2", 1), ("1", "2", 11), ("3", "2", 17)]
    assert [(leg.leg, leg.how, leg.final) for leg in found.legs if leg.number == "1"] == [
        (1, "transferred", False),
        (2, "served", True),
    ]


def test_who_is_sent_to_where_they_are_already_stays_there() -> None:
    sent = visit(1, 0, takes(4, SentOn(service="payments", to_counter="2")), takes(6))
    assert calls(day(sent, stint("1"), stint("2"))) == [("1", "1", 0), ("1", "2", 4)]
    found = replayed(day(sent, stint("1")), BASE)
    assert [(leg.how, leg.handling_s) for leg in found.legs] == [("served", 600)]


def test_who_is_kept_waits_for_that_counter_until_it_is_shut() -> None:
    kept = visit(1, 0, takes(5), for_counter="2")
    assert calls(day(TWO[0], kept, stint("1"), stint("2", 0, None, (0, 20))))[1] == ("1", "2", 20)
    assert calls(day(kept, stint("1"), stint("2", 30))) == [("1", "1", 0)]


def test_who_comes_back_goes_to_whoever_sent_in_this_replay() -> None:
    sent = visit(1, 0, takes(4, SentOn(service="loans", comes_back=True)), takes(6, GoesOn()), takes(1))
    crew = (stint("1", services=("payments",)), stint("2", services=("loans",)), stint("3", services=("payments",)))
    assert calls(day(sent, *crew)) == [("1", "1", 0), ("1", "2", 4), ("1", "1", 10)]
    assert calls(day(sent, *crew), BASE.with_(Leaves(counter="1", opens=clock(0)))) == [
        ("1", "3", 0),
        ("1", "2", 4),
        ("1", "3", 10),
    ]


def test_who_is_sent_back_by_name_does_not_come_back_once_more() -> None:
    sent = visit(
        1,
        0,
        takes(4, SentOn(service="loans", comes_back=True)),
        takes(6, SentOn(service="payments", to_counter="1")),
        takes(1, GoesOn()),
        takes(2),
        also=("other",),
    )
    crew = (stint("1", services=("payments",)), stint("2", services=("loans",)), stint("3", services=("other",)))
    assert calls(day(sent, *crew)) == [("1", "1", 0), ("1", "2", 4), ("1", "1", 10), ("1", "3", 11)]


def test_what_was_asked_for_too_comes_afterwards() -> None:
    asked = visit(1, 0, takes(4, GoesOn()), takes(6), also=("loans",))
    found = replayed(day(asked, stint("1", services=("payments",)), stint("2", services=("loans",))), BASE)
    assert [(leg.service, leg.counter, leg.how) for leg in found.legs] == [
        ("payments", "1", "served"),
        ("loans", "2", "served"),
    ]


def test_who_is_parked_is_back_by_itself() -> None:
    parked = visit(1, 0, takes(4, Parks(seconds=600)), takes(1))
    assert calls(day(parked, stint())) == [("1", "1", 0), ("1", "1", 14)]


def test_who_is_away_is_not_called_meanwhile_and_the_promise_lasts_longer() -> None:
    away = visit(2, 1, takes(5), aways=((at(8), at(20)),))
    found = replayed(day(TWO[0], away, stint()), BASE)
    (leg,) = (leg for leg in found.legs if leg.number == "2")
    assert (leg.called_at, leg.away_s, leg.promised_by) == (at(20), 720, at(1 + 20 + 12))


def test_promises_are_those_of_the_variant_and_not_given_to_who_got_none() -> None:
    (plain,) = replayed(day(visit(1, 0, takes(1)), stint()), BASE).legs
    assert plain.promised_by == at(20)
    (none,) = replayed(day(visit(1, 0, takes(1), unpromised=True), stint()), BASE).legs
    assert none.promised_by is None
    services = tuple(replace(service, promise_minutes=5) for service in PLAN.services)
    (other,) = replayed(day(visit(1, 0, takes(1)), stint()), Variant(plan=replace(PLAN, services=services))).legs
    assert other.promised_by == at(5)


def test_nobody_serves_it_and_nobody_is_forgotten() -> None:
    found = replayed(day(visit(1, 0, takes(5), service="loans"), stint(services=("payments",))), BASE)
    assert hows(found) == {"1": "not_served"}
    (leg,) = found.legs
    assert (leg.called_at, leg.wait_s, leg.counter) == (None, None, None)


def test_a_clerk_is_at_one_counter_at_a_time() -> None:
    crew = (stint("1", 0, 5, clerk="mari"), stint("2", 5, clerk="mari"))
    assert calls(day(*TWO, *crew)) == [("1", "1", 0), ("2", "2", 10)]
