"""From what is written to what papers say."""

from dataclasses import replace
from datetime import timedelta

from journal.codec import read_plan
from journal.daybook import Daybook
from journal.memory import MemoryJournal
from journal.signed import Signed
from office.commands import CallNext, CallNumber, DayCommand, FinishService, OpenCounter, OpenDay, TakeTicket
from office.legs import legs_of
from office.papers import Lost, Papers
from office.refusals import Refused
from office.visits import Rating
from printer.paper import PAPER_80
from resources.example import example_plan_path
from station.errands.slips import Written, report_slip
from tests.office.branch import MONDAY
from tests.printer.papers import told
from tests.visits.office import MORNING

PLAN = read_plan(example_plan_path())


def written(*commands: DayCommand) -> Written:
    """The day after these, a minute apart."""
    book = Daybook(MemoryJournal(PLAN), PLAN.office.id)
    today = MORNING.date()
    for minute, command in enumerate((OpenDay(), OpenCounter(counter="1", clerk="jaan"), *commands)):
        outcome = book.act(today, (command,), Signed(at=MORNING + timedelta(minutes=minute)))
        assert not isinstance(outcome, Refused), outcome
    day = book.day(today)
    lost = Lost(station="lobby", printer="p", number="101", day=today, at=MORNING, outcome="UNKNOWN")
    of_another_day = Lost(station="lobby", printer="p", number="102", day=MONDAY, at=MORNING, outcome="UNKNOWN")
    return Written(
        day=day,
        legs=tuple(leg for ticket in day.tickets.values() for leg in legs_of(day, PLAN, ticket)),
        ratings=(Rating(day=today, number="101", solved="yes", treated=5),),
        papers=Papers(lost={"101": lost, "102": of_another_day}),
    )


def test_a_report_counts_what_was_written_of_the_day() -> None:
    takes = [TakeTicket(service="payments", language="et"), TakeTicket(service="other", language="et")]
    calls = (
        CallNumber(counter="1", number="103", reason="urgent"),
        FinishService(counter="1"),
        CallNext(counter="1"),
        FinishService(counter="1"),
        CallNumber(counter="1", number="601", reason="health"),
    )
    day = written(*(takes[:1] * 3), takes[1], *calls)
    slip = report_slip(day, PLAN, MORNING + timedelta(hours=1), "en", PAPER_80)
    figure = told(slip)
    assert (figure["Came"], figure["Served"], figure["Still here"]) == (("4",), ("2",), ("2",))
    assert figure["Bills"][0] == "3"
    assert figure["Other"][0] == "1"
    assert (figure["Urgent"], figure["Does not feel well"]) == (("1",), ("1",))
    assert figure["Question solved"] == ("100 %",)
    assert figure["Tickets perhaps without paper"] == ("1",)


def test_a_service_that_the_plan_has_no_more_is_told_by_its_id() -> None:
    before = written(TakeTicket(service="payments", language="et"))
    later = Written(day=before.day, legs=tuple(replace(leg, service="cars") for leg in before.legs), ratings=())
    assert told(report_slip(later, PLAN, MORNING, "ru", PAPER_80))["cars"][0] == "1"
