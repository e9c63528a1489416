"""`walkin replay`: broken promises, vouchers, and lines that close themselves."""

from dataclasses import replace
from decimal import Decimal

from journal.daybook import Daybook
from journal.memory import MemoryJournal
from office.hours import Clock
from office.plan import Compensation, CompensationRule, Plan, Shift, Times
from office.waits.estimates import Estimates
from station.replay import Replay
from tests.office.branch import PLAN
from tests.station.replaying import Answer, Told, opened

OWING = replace(PLAN, compensation=Compensation(rules=(CompensationRule(amount=Decimal("5.00")),)))


def kinds(answer: Answer) -> list[str]:
    return [event["kind"] for event in answer["events"]]


def test_a_broken_promise_is_answered_with_its_voucher_which_is_checked_and_redeemed() -> None:
    told = opened(OWING)
    told.does("09:00", "take", service="payments")
    late = told.does("09:30", "call_next", counter="1")
    assert kinds(late) == ["PromiseBroken", "TicketCalled", "VoucherIssued"]
    broken, _, issued = late["events"]
    voucher = {"code": issued["code"], "worth": {"amount": "5.00", "currency": "EUR", "text": {}}}
    assert broken == {
        "kind": "PromiseBroken",
        "number": "101",
        "service": "payments",
        "promised_by": "2026-03-02T09:20:00+02:00",
        "why": "many_came",
        "voucher": {**voucher, "last_day": "2026-05-30"},
        "limited": False,
    }
    assert late["number"] == "101"
    assert told.does("09:31", "voucher", code=issued["code"].lower())["voucher"]["state"] == "valid"
    assert kinds(told.does("09:40", "redeem", code=issued["code"], counter="1")) == ["VoucherRedeemed"]
    again = told.asks("09:41", "redeem", code=issued["code"], counter="2")
    spoken = f"{issued['code'][:4]}-{issued['code'][4:]}"
    assert again == {"ok": False, "why": f"Voucher {spoken} was used already: 2 March 2026 09:40, at counter 1."}
    assert kinds(told.does("09:42", "restore", code=issued["code"], counter="1")) == ["VoucherRestored"]
    assert told.does("09:43", "voucher", code=issued["code"])["voucher"]["redeemed"] is None
    assert not told.asks("09:44", "voucher", code="22222222")["ok"]


def test_a_promise_is_broken_when_somebody_looks_at_the_clock_and_once() -> None:
    told = opened(OWING)
    told.does("09:00", "take", service="payments")
    assert kinds(told.does("09:20", "pass_time")) == []
    assert kinds(told.does("09:21", "pass_time")) == ["PromiseBroken", "VoucherIssued"]
    assert kinds(told.does("09:22", "pass_time")) == []
    assert told.state("09:23")["tickets"][0]["broken"]["why"] == "many_came"


def closing_itself(of: Plan = PLAN) -> Told:
    """Counter 1 alone, until five; each customer takes ten minutes, as far as is known."""
    services = tuple(replace(service, handling_minutes=10) for service in of.services)
    roster = (Shift(counter="1", opens=Clock(9), closes=Clock(17)),)
    plan: Plan = replace(of, services=services, roster=roster, times=Times(line_closes_itself=True))
    told = Told(plan)
    told.replay = Replay(Daybook(MemoryJournal(plan), plan.office.id), plan, estimates=Estimates())
    told.does("08:45", "open_day")
    told.does("08:50", "open_counter", counter="1", clerk="mari")
    return told


def test_a_line_that_reaches_the_end_of_the_day_closes_itself_and_opens_again() -> None:
    told = closing_itself()
    answers = [told.asks("16:00", "take", service="payments") for _ in range(12)]
    given = [answer for answer in answers if answer["ok"]]
    assert 4 <= len(given) <= 9
    assert "LineClosed" in kinds(given[-1])
    assert [kinds(answer) for answer in given[:-1]] == [["TicketTaken"]] * (len(given) - 1)
    why = "So many people wait for “payments” that nobody more can be served today."
    assert [answer["why"] for answer in answers[len(given) :]] == [why] * (12 - len(given))
    assert told.state("16:00")["full_services"] == ["payments", "other"]
    for answer in given[1:]:
        told.does("16:01", "cancel", number=answer["number"])
    assert kinds(told.does("16:02", "pass_time")) == ["LineReopened", "LineReopened"]
    assert told.asks("16:03", "take", service="payments")["ok"]


def test_staff_may_keep_a_line_open_before_it_closes_itself() -> None:
    told = closing_itself()
    assert kinds(told.does("15:00", "reopen_line", service="payments")) == ["LineReopened"]
    again = told.asks("15:00", "reopen_line", service="payments")
    assert again["why"] == "The service “payments” gives tickets already."
    answers = [told.does("16:00", "take", service="payments") for _ in range(12)]
    closed = [event for answer in answers for event in answer["events"] if event["kind"] == "LineClosed"]
    assert [event["service"] for event in closed] == ["other"]


def test_staff_may_keep_a_line_open_for_the_day() -> None:
    told = closing_itself()
    while told.asks("16:00", "take", service="payments")["ok"]:
        pass
    assert kinds(told.does("16:01", "reopen_line", service="payments")) == ["LineReopened"]
    assert kinds(told.does("16:02", "take", service="payments")) == ["TicketTaken"]
    assert kinds(told.does("16:03", "pass_time")) == []


def test_a_voucher_is_answered_also_where_the_same_command_closes_a_line() -> None:
    told = closing_itself(OWING)
    for _ in range(4):
        told.does("16:00", "take", service="payments")
    answered = kinds(told.does("16:45", "pass_time"))
    owed = answered.count("PromiseBroken")
    assert owed > 0
    assert answered == ["PromiseBroken"] * owed + ["LineClosed"] * 2 + ["VoucherIssued"] * owed
