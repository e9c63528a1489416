"""The line played ahead, against waits that are counted by hand."""

from dataclasses import replace
from datetime import timedelta
from math import inf
from random import Random

import pytest

from office.commands import (
    BookAppointment,
    ChangeNeeds,
    CloseCounter,
    OpenDay,
    PauseCounter,
    PauseVisit,
    ResumeCounter,
    TakeTicket,
    TransferTicket,
)
from office.needs_plan import Employee, Level
from office.waits.estimates import Estimates
from office.waits.forecast import forecast_of, quantile, wait_of
from office.waits.learned import Handling, Learned, Speed
from office.waits.means import Mean
from office.waits.play import Desk, Odds, Person, Scene, play
from tests.office.branch import PLAN, Branch, on
from tests.office.waits.scenes import FIVE_MINUTES, SURE, board, minutes, moment, shift, told, wait


def open_since_nine(*counters: str, people: int = 0) -> Branch:
    branch = Branch().at("09:00")
    for counter in counters:
        branch.staffs(counter)
    for _ in range(people):
        branch.takes()
    return branch


def test_a_free_counter_calls_at_once() -> None:
    assert wait(open_since_nine("1").at("09:05")) == 0


def test_without_a_counter_nobody_can_say() -> None:
    assert wait(open_since_nine("1"), "loans") is None
    assert wait(open_since_nine()) is None


def test_an_unknown_service_and_a_first_day_have_answers() -> None:
    branch = open_since_nine("1", people=3)
    assert wait(branch, learned=Learned()) is not None
    assert told(board(branch).services)["loans"] is None


@pytest.mark.parametrize(("people", "expected"), [(1, 5.0), (2, 10.0), (5, 25.0)])
def test_at_one_counter_everybody_ahead_takes_a_handling_time(people: int, expected: float) -> None:
    assert wait(open_since_nine("1", people=people)) == expected


def test_two_counters_halve_the_line() -> None:
    branch = open_since_nine("1", "3", people=4)
    assert wait(branch) == 10.0


def test_skills_count() -> None:
    """Counter 2 serves loans alone: it does not help those with bills."""
    branch = open_since_nine("1", "2", people=4)
    assert (wait(branch), wait(branch, "loans")) == (20.0, 0)


def test_who_is_being_served_counts_by_what_is_left() -> None:
    branch = open_since_nine("1", people=1)
    branch.calls_next("1")
    assert wait(branch.at("09:02")) == 3.0


def test_a_head_start_passes_those_who_came_later() -> None:
    branch = open_since_nine("1", people=4)
    assert wait(branch.at("09:00"), earlier=30) == 0


def test_a_planned_break_is_waited_for() -> None:
    branch = Branch(opens=None).at("08:45")
    branch.does(OpenDay(roster=(shift("1", "08:00", "17:00", ("09:04", "09:34")),)))
    branch.staffs("1").at("09:00")
    for _ in range(2):
        branch.takes()
    assert wait(branch) == 40.0  # the first at once, the break after it, the second, then this one


def test_a_break_that_was_taken_is_not_taken_again() -> None:
    branch = Branch(opens=None).at("08:45")
    branch.does(OpenDay(roster=(shift("1", "08:00", "17:00", ("09:04", "09:34")),)))
    branch.staffs("1").at("08:58")
    branch.pauses("1")
    branch.at("09:03").does(ResumeCounter(counter="1"))
    branch.takes()
    branch.takes()
    assert wait(branch) == 10.0


def test_an_announced_return_is_believed() -> None:
    branch = open_since_nine("1", people=1)
    branch.does(PauseCounter(counter="1", back_at=on("09:20")))
    assert wait(branch) == 25.0


def test_a_counter_that_closes_before_the_others_takes_nobody_after_that() -> None:
    branch = Branch(opens=None).at("08:45")
    branch.does(OpenDay(roster=(shift("1", "08:00", "09:08"), shift("3", "08:00", "17:00"))))
    branch.staffs("1").staffs("3").at("09:00")
    for _ in range(6):
        branch.takes()
    assert wait(branch) == 20.0  # two at once, two after 5 minutes, then one at a time


def test_a_counter_that_opens_soon_is_counted_on() -> None:
    branch = Branch(opens=None).at("08:45")
    branch.does(OpenDay(roster=(shift("2", "09:10", "17:00"),)))
    branch.at("09:00")
    assert wait(branch, "loans") == 11.0
    assert wait(branch.at("08:46"), "loans") == 25.0
    assert Branch(opens=None).day.roster == ()


def test_a_counter_that_was_shut_without_a_word_may_come_back_while_its_shift_lasts() -> None:
    branch = Branch(opens=None).at("08:45")
    branch.does(OpenDay(roster=(shift("2", "08:00", "17:00"),)))
    branch.staffs("2").at("09:00").does(CloseCounter(counter="2"))
    assert wait(branch.at("09:04"), "loans") == 6.0
    assert wait(branch.at("09:40"), "loans") is None


def test_an_appointment_that_comes_first_is_waited_for() -> None:
    branch = open_since_nine("1")
    branch.does(BookAppointment(id="7", service="payments", slot=on("09:10")))
    assert wait(branch) == 0
    branch.takes()
    assert wait(branch) == 10.0  # whoever has the appointment comes at 09:04, and is next at 09:05


def test_who_is_away_comes_back_before_those_who_came_later() -> None:
    branch = open_since_nine("1", people=2)
    branch.does(PauseVisit(number="102", minutes=2))
    assert wait(branch.at("09:00")) == 10.0


def test_a_ticket_that_is_kept_waits_for_its_counter_alone() -> None:
    branch = open_since_nine("1", "3", people=2)
    branch.calls_next("1")
    branch.at("09:05").does(TransferTicket(counter="1", to_counter="3"))
    assert told(board(branch).tickets) == {"101": 0, "102": 0}
    assert minutes(board(branch).services["payments"]) == 5.0


def test_priority_that_may_still_come_is_foreseen() -> None:
    often = replace(SURE, arrivals={("payments", 18): 60.0, ("payments", 19): 60.0}, days=15)
    branch = open_since_nine("1", people=1)
    expected = wait(branch)
    longer = wait(branch, learned=often)
    assert expected is not None
    assert longer is not None
    assert longer > expected + 20


def test_people_who_do_not_come_and_people_who_are_sent_on_count() -> None:
    branch = open_since_nine("1", people=6)
    nobody = replace(SURE, missed=(Mean(1.0, 400),) * 5, absent=Mean(60.0, 400))
    everybody = replace(SURE, transferred={"payments": Mean(1.0, 400)}, targets={"payments": {"other": 1e6}})
    assert wait(branch, learned=nobody) == 6.0
    assert wait(branch, learned=everybody) == pytest.approx(60, abs=2)


def test_a_slow_clerk_and_a_slow_day_take_longer() -> None:
    branch = open_since_nine("1", people=4)
    slow = replace(SURE, speeds={"counter 1": Speed(total=300.0, n=375.0)})
    assert wait(branch, learned=slow) == pytest.approx(20 * 2.117, abs=1)
    day = open_since_nine("1")
    for _ in range(60):
        day.takes()
        day.calls_next("1")
        day.now += timedelta(minutes=10)
        day.finishes("1")
    day.takes()
    assert wait(day) == pytest.approx(5 * 2**0.5, abs=0.6)


def test_the_board_and_a_single_ticket_agree() -> None:
    branch = open_since_nine("1", "3", people=7)
    branch.takes("loans")
    found = board(branch)
    assert told(found.tickets) == {
        **dict.fromkeys(("101", "102"), 0),
        **dict.fromkeys(("103", "104"), 5.0),
        **dict.fromkeys(("105", "106"), 10.0),
        "107": 15.0,
        "201": found.tickets["201"] and minutes(found.tickets["201"]),
    }
    assert minutes(found.services["payments"]) == pytest.approx(wait(branch), abs=1)


def test_asking_again_gives_the_same_answer() -> None:
    branch = open_since_nine("1", "3", people=9)
    first = wait_of(moment(branch, Learned()), "payments", branch.now)
    assert wait_of(moment(branch, Learned()), "payments", branch.now) == first
    assert forecast_of(moment(branch, Learned())) == forecast_of(moment(branch, Learned()))


def test_an_interval_holds_the_point_and_widens_with_what_is_unknown() -> None:
    branch = open_since_nine("1", people=10)
    narrow = wait_of(moment(branch), "payments", branch.now)
    wide = wait_of(moment(branch, Learned(handling={"payments": Handling(5.7, 0.6, 400)})), "payments", branch.now)
    assert narrow is not None
    assert wide is not None
    for found in (narrow, wide):
        assert found.low_s <= found.from_s <= found.point_s <= found.to_s <= found.high_s
    assert wide.high_s - wide.low_s > 5 * (narrow.high_s - narrow.low_s)


def test_quantiles_lie_between_the_draws() -> None:
    assert [quantile([1.0, 2.0, 3.0], level) for level in (0, 0.25, 0.5, 1)] == [1.0, 1.5, 2.0, 3.0]


def test_whoever_no_counter_is_left_for_waits_for_ever() -> None:
    odds = Odds(
        means=(FIVE_MINUTES.mean,),
        deviations=(0.1,),
        transferred=(0.0,),
        targets=((),),
        missed=(0.0,) * 5,
        buckets_s=(300.0, 900.0, 1800.0, 3600.0),
        absent_s=50.0,
        gap_s=0.0,
        head_start_s=1800.0,
    )
    people = tuple(Person(key=(float(n), n), queue=0, since_s=0.0) for n in range(3))
    desk = Desk(skills=(0,), closes_s=400.0)
    waits = play(Scene(desks=(desk,), waiting=people, coming=(), odds=odds), 20, Random(1))  # noqa: S311 - draws, no secrets
    assert [len(found) for found in waits] == [20, 20, 20]
    assert waits[0] == [0.0] * 20
    assert set(waits[2]) == {inf}


@pytest.mark.parametrize(("level", "expected"), [("more_time", 20.0), ("quick", 12.0), ("", 15.0)])
def test_a_level_of_service_takes_longer_or_shorter(level: str, expected: float) -> None:
    levels = (Level(id="quick", handling_factor=0.4), Level(id="more_time", handling_factor=2))
    branch = Branch(replace(PLAN, levels=levels)).at("09:00").staffs("1")
    for _ in range(3):
        branch.takes()
    branch.does(ChangeNeeds(number="102", level=level))
    assert wait(branch) == expected


def test_who_is_served_at_another_level_is_done_later() -> None:
    levels = (Level(id="more_time", handling_factor=2),)
    branch = Branch(replace(PLAN, levels=levels)).at("09:00").staffs("1")
    branch.takes(level="more_time")
    branch.calls_next("1")
    assert wait(branch.at("09:02")) == 8.0


ASKING = replace(
    PLAN,
    levels=(Level(id="employee", asks="employee"), Level(id="later", asks="time")),
    employees=(Employee(id="mari", name={"en": "Mari"}), Employee(id="jaan", name={"en": "Jaan"})),
)


def test_whoever_asks_for_an_employee_waits_for_that_one() -> None:
    branch = Branch(ASKING).at("09:00").staffs("1", "mari").staffs("3", "jaan")
    for _ in range(2):
        branch.takes()
        branch.takes(employee="mari")
    found = board(branch)
    assert told(found.tickets) == {"101": 0.0, "102": 5.0, "103": 0.0, "104": 10.0}
    assert {by: minutes(wait) for (_, by), wait in found.employees.items()} == {"mari": 15.0, "jaan": 5.0}
    assert wait(branch) == 5.0
    assert minutes(wait_of(moment(branch), "payments", branch.now, employee="mari")) == 15.0


def test_whoever_asks_for_an_employee_who_comes_back_waits_until_then() -> None:
    branch = Branch(ASKING).at("09:00").staffs("1", "mari").staffs("3", "jaan")
    branch.takes(employee="mari")
    branch.does(CloseCounter(counter="1", back_at=on("09:10")))
    assert told(board(branch).tickets) == {"101": 10.0}
    assert wait(branch) == 0.0


def test_a_ticket_that_is_kept_for_a_clerk_is_reckoned_with() -> None:
    branch = Branch().at("09:00").staffs("1", "mari").staffs("3", "jaan")
    for _ in range(3):
        branch.takes(for_clerk="mari")
    branch.takes()
    assert wait(branch) == 5.0


def test_whoever_comes_back_at_a_set_time_is_in_nobodys_way_before() -> None:
    branch = Branch(ASKING).at("09:00").staffs("1", "mari")
    branch.takes()
    branch.does(ChangeNeeds(number="101", later=on("10:00")))
    assert wait(branch) == 0.0
    branch.at("09:58").takes()
    assert wait(branch) == 10.0


def test_what_nobody_waits_for_is_not_told() -> None:
    branch = Branch(ASKING).at("09:00").staffs("1", "mari")
    estimates = Estimates(SURE)
    for command in (TakeTicket(service="payments", later=on("10:00")), TakeTicket(service="payments", employee="jaan")):
        assert estimates.told(branch.day, branch.plan, command, branch.now).said is None
    asked = TakeTicket(service="payments", employee="mari")
    assert estimates.told(branch.day, branch.plan, asked, branch.now).said is not None
