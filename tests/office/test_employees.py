"""With a certain employee: only that one calls the ticket, and when it is anybody's again."""

from dataclasses import replace

import pytest

from office import line
from office.commands import (
    CallNumber,
    ChangeNeeds,
    ChangeService,
    CloseCounter,
    PauseCounter,
    TakeTicket,
    TransferTicket,
)
from office.employees import choosable
from office.events import TicketReleased, TicketTaken
from office.needs_plan import Employee, Level
from office.plan import Calling, Plan
from office.plan_faults import faults
from office.refusals import ClerkIsAway, DoesNotServe, NoSuchEmployee, NoSuchLevel, Reason
from tests.office.branch import PLAN, Branch, on

ASKS = Level(id="employee", asks="employee", head_start_minutes=0)
NAMED = (Employee(id="mari", name={"en": "Mari"}), Employee(id="jaan", name={"en": "Jaan"}))
PLANNED = replace(PLAN, levels=(ASKS,), employees=NAMED)


def branch(plan: Plan = PLANNED) -> Branch:
    """Mari at counter 1, Jaan at counter 3: both serve payments."""
    return Branch(plan).staffs("1", "mari").staffs("3", "jaan").at("09:00")


def asking(made: Branch, clerk: str = "mari") -> str:
    return made.takes(employee=clerk)


def test_only_the_employee_calls_the_ticket_and_others_pass_it() -> None:
    made = branch()
    asking(made)
    made.at("09:01").takes()
    assert made.calls_next("3") == "102"
    assert made.ticket("102").calls[0].why.passed == 0
    assert made.calls_next("1") == "101"
    assert made.ticket("101").calls[0].why.standing == "normal"


def test_the_employee_calls_in_the_order_of_the_line_like_everybody() -> None:
    made = branch()
    made.takes()
    asking(made.at("09:01"))
    assert made.calls_next("1") == "101"
    assert made.calls_next("3") is None


def test_another_counter_may_call_the_number_out_of_turn_with_a_reason() -> None:
    made = branch()
    asking(made)
    why = made.calls("3", "101", reason="urgent")
    assert (why.standing, why.reason) == ("out_of_turn", "urgent")
    made.puts_back("3")
    assert made.ticket("101").wished
    assert made.calls_next("3") is None


def test_whoever_puts_the_ticket_back_gets_it_again() -> None:
    made = branch()
    asking(made)
    made.calls_next("1")
    made.puts_back("1")
    assert (made.calls_next("3"), made.calls_next("1")) == (None, "101")


def test_the_event_says_whom_it_waits_for() -> None:
    (taken,) = branch().does(TakeTicket(service="payments", employee="mari"))
    assert isinstance(taken, TicketTaken)
    assert (taken.level, taken.employee, taken.for_clerk) == ("employee", "mari", "mari")


def test_it_is_chosen_and_given_up_with_the_ticket_in_the_hand() -> None:
    made = branch()
    before = made.ticket(made.takes())
    made.does(ChangeNeeds(number="101", employee="mari"))
    assert (made.ticket("101").level, made.ticket("101").wished) == ("employee", True)
    made.does(ChangeNeeds(number="101"))
    assert made.ticket("101") == before


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (TakeTicket(service="payments", employee="olga"), NoSuchEmployee("olga")),
        (TakeTicket(service="payments", level="employee"), NoSuchEmployee("")),
        (TakeTicket(service="other", employee="jaan"), DoesNotServe("jaan", "other")),
        (TakeTicket(service="payments", level="quick", employee="mari"), NoSuchLevel("quick")),
        (ChangeNeeds(number="101", employee="olga"), NoSuchEmployee("olga")),
    ],
)
def test_who_cannot_be_asked_for_is_refused(command: TakeTicket | ChangeNeeds, why: Reason) -> None:
    made = branch()
    made.takes()
    assert made.is_refused(command) == why


def test_nobody_can_be_asked_for_where_the_plan_has_no_such_level() -> None:
    assert branch(PLAN).is_refused(TakeTicket(service="payments", employee="mari")) == NoSuchLevel("employee")


def test_those_can_be_chosen_who_work_and_serve_it_or_have_said_when_they_are_back() -> None:
    made = branch()
    assert [one.id for one in choosable(made.day, made.plan, "payments")] == ["mari", "jaan"]
    assert [one.id for one in choosable(made.day, made.plan, "other")] == ["mari"]
    made.does(CloseCounter(counter="1", back_at=on("09:30")))
    made.leaves("3")
    assert [one.id for one in choosable(made.day, made.plan, "payments")] == ["mari"]
    assert made.is_refused(TakeTicket(service="payments", employee="jaan")) == ClerkIsAway("jaan")


def test_when_the_employee_leaves_without_a_word_the_ticket_is_anybodys_at_once() -> None:
    made = branch()
    asking(made)
    events = made.does(CloseCounter(counter="1"))
    assert events[-1] == TicketReleased(number="101", employee="mari", why="left")
    assert (made.ticket("101").employee, made.calls_next("3")) == ("", "101")
    assert made.ticket("101").level == "employee"


def test_a_vanished_counter_lets_its_tickets_go() -> None:
    made = branch()
    asking(made)
    made.vanishes("1")
    assert made.ticket("101").released == TicketReleased(number="101", employee="mari", why="left")


def test_a_pause_or_an_announced_return_is_waited_for_and_no_longer() -> None:
    made = branch(replace(PLANNED, levels=(replace(ASKS, promise_holds=False),)))
    asking(made)
    made.does(PauseCounter(counter="1"))
    assert made.calls_next("3") is None
    made.does(CloseCounter(counter="1", back_at=on("09:30")))
    assert line.stranded(made.day) == {}
    assert made.time_passes("09:34") == ()
    assert made.time_passes("09:35") == (TicketReleased(number="101", employee="mari", why="not_back"),)
    assert made.calls_next("3") == "101"


def test_who_is_back_in_time_at_any_counter_calls_the_ticket() -> None:
    made = branch()
    asking(made)
    made.does(CloseCounter(counter="1", back_at=on("09:05")))
    made.leaves("3")
    made.at("09:06").staffs("3", "mari")
    assert made.calls_next("3") == "101"


def test_before_the_promise_breaks_the_ticket_is_anybodys() -> None:
    made = branch()
    asking(made)
    assert made.time_passes("09:14") == ()
    assert made.time_passes("09:15") == (TicketReleased(number="101", employee="mari", why="promise"),)
    assert made.calls_next("3") == "101"


def test_a_plan_may_say_that_no_promise_holds_for_it() -> None:
    made = branch(replace(PLANNED, levels=(replace(ASKS, promise_holds=False),)))
    made.takes()
    made.does(ChangeNeeds(number="101", employee="mari"))
    assert made.ticket("101").promised_by is None
    assert made.time_passes("09:40") == ()
    made.does(ChangeNeeds(number="101"))
    assert made.ticket("101").promised_by == on("09:20")


def test_whoever_was_sent_on_before_meeting_the_employee_still_waits_for_them() -> None:
    made = branch()
    asking(made)
    made.calls("3", "101")
    made.greets("3")
    made.does(TransferTicket(counter="3", service="other"))
    assert (made.ticket("101").wished, made.calls_next("1")) == (True, "101")


def test_whom_the_employee_sends_on_is_anybodys() -> None:
    made = branch()
    asking(made)
    made.calls_next("1")
    made.greets("1")
    made.does(TransferTicket(counter="1", service="loans"))
    assert not made.ticket("101").wished
    assert made.calls_next("3") == "101"


def test_another_service_that_the_employee_does_not_serve_ends_the_wish() -> None:
    made = branch()
    asking(made)
    events = made.does(ChangeService(number="101", service="other"))
    assert (len(events), made.ticket("101").wished) == (1, True)
    events = made.does(ChangeService(number="101", service="loans"))
    assert events[-1] == TicketReleased(number="101", employee="mari", why="service")


def test_a_counter_that_awaits_the_next_one_gets_the_ticket_when_it_is_released() -> None:
    made = branch(replace(PLANNED, calling=Calling(automatic=True)))
    made.does(PauseCounter(counter="1"))
    assert made.calls_next("3") is None
    asking(made)
    events = made.does(CloseCounter(counter="1"))
    assert [type(event).__name__ for event in events] == ["CounterClosed", "TicketReleased", "TicketCalled"]


def test_who_is_ahead_is_counted_at_the_one_counter() -> None:
    made = branch()
    for _ in range(3):
        made.takes()
    asking(made, "jaan")
    assert made.ticket("104").ahead == 3
    asking(made)
    assert made.ticket("105").ahead == 3


def test_undoing_a_put_back_works_also_after_the_release() -> None:
    made = branch()
    asking(made)
    made.calls_next("1")
    made.at("09:16").puts_back("1")
    assert not made.ticket("101").wished
    made.undoes("1")
    assert made.ticket("101").stage_name == "called"


def test_a_call_out_of_turn_needs_a_listed_reason_where_there_are_any() -> None:
    made = branch(replace(PLANNED, call_reasons=PLAN.call_reasons))
    asking(made)
    assert made.asks(CallNumber(counter="3", number="101", reason="urgent"))


@pytest.mark.parametrize(
    ("changed", "place", "told"),
    [
        ({"employees": ()}, "levels[0].asks", "expected employees, by the names that customers read"),
        ({"employees": (*NAMED, NAMED[0])}, "employees[2].id", "id 'mari' stands twice"),
        ({"employees": (Employee(id="mari", name={}),)}, "employees[0].name", "a name is missing"),
        (
            {"levels": (ASKS, replace(ASKS, id="mine", name={"en": "Mine"}))},
            "levels[1].asks",
            "another level asks for an employee already",
        ),
        ({"levels": (replace(ASKS, release_minutes=-1),)}, "levels[0].release_minutes", "0 to 1440 minutes"),
        ({"levels": (Level(id="later", asks="time", most_per_slot=0),)}, "levels[0].most_per_slot", "at least 1"),
    ],
)
def test_each_fault_is_one_sentence(changed: dict[str, object], place: str, told: str) -> None:
    found = faults(replace(PLANNED, **changed))  # type: ignore[arg-type]  # fields of a plan
    assert [fault.place for fault in found] == [place]
    assert told in found[0].text


def test_who_asks_for_somebody_when_the_promise_is_near_is_anybodys_at_once() -> None:
    made = branch()
    made.takes()
    events = made.at("09:16").does(ChangeNeeds(number="101", employee="mari"))
    assert events[-1] == TicketReleased(number="101", employee="mari", why="promise")
    assert made.time_passes("09:17") == ()
