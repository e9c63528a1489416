"""Cases: numbered for good, answered within the plan's working days, overdue first; faults of the plan's rules."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import get_args

import pytest

from office import cases, events
from office.case_commands import AnswerCase, CaseCommand, CloseCase, NoteCase, OpenCase, TakeCase
from office.case_events import CaseClosed, CaseEvent, CaseTaken, CaseVisit
from office.cases import Cases
from office.cases_plan import CaseKind, CaseRules, Topic
from office.events import Entry
from office.hours import Clock, Span
from office.plan import Plan
from office.plan_faults import faults
from office.refusals import (
    CaseIsAnswered,
    CaseIsClosed,
    CaseIsWritten,
    CaseNotAnswered,
    NoSuchCase,
    NoSuchTopic,
    Refused,
)
from tests.office.branch import MONDAY, PLAN, on

TEN, ELEVEN = on("10:00"), on("11:00")
OPEN = Span(Clock(9), Clock(17))
WEEK = replace(PLAN, hours={"weekdays": (OPEN,)})


def told(known: Cases, command: OpenCase, at: datetime = TEN, plan: Plan = WEEK, ticket: str | None = None) -> Cases:
    return written(known, cases.opened(known, plan, command, at, ticket), at=at)


def written(known: Cases, *more: events.CaseEvent, at: datetime = TEN) -> Cases:
    return cases.after(known, (Entry(place=known.place + n, at=at, event=one) for n, one in enumerate(more, 1)))


def done(known: Cases, command: CaseCommand, at: datetime = ELEVEN) -> Cases:
    decided = cases.decide(known, command)
    assert not isinstance(decided, Refused)
    return written(known, *decided, at=at)


def why(known: Cases, command: CaseCommand) -> object:
    decided = cases.decide(known, command)
    return decided.why if isinstance(decided, Refused) else None


WAIT, PRAISE = OpenCase(topic="wait"), OpenCase(topic="employee", kind="praise")


def test_numbers_count_on_through_the_year_and_begin_anew_with_the_next() -> None:
    known = told(told(Cases(), WAIT), PRAISE)
    known = told(known, WAIT, at=datetime(2026, 12, 31, 22, 30, tzinfo=UTC))  # half past midnight in Tallinn
    assert list(known.by_number) == ["26-0001", "26-0002", "27-0001"]


def test_after_9999_cases_a_year_the_number_grows() -> None:
    last = replace(cases.opened(Cases(), WEEK, WAIT, on("10:00")), case="26-9999")
    assert list(told(written(Cases(), last), WAIT).by_number) == ["26-9999", "26-10000"]


@pytest.mark.parametrize("typed", ["26-0017", "260017", "26 0017", " 26/0017 ", "26 00 17"])
def test_a_number_is_read_however_it_is_written(typed: str) -> None:
    assert cases.read_number(typed) == "26-0017"


@pytest.mark.parametrize("typed", ["", "17", "A4TX-72M9", "26-00a7", "26-12345678"])
def test_what_is_no_number_of_a_case_is_none(typed: str) -> None:
    assert cases.read_number(typed) is None


@pytest.mark.parametrize(
    ("opened_on", "days", "by"),
    [
        (MONDAY, 1, date(2026, 3, 3)),
        (MONDAY, 5, date(2026, 3, 9)),
        (date(2026, 3, 6), 1, date(2026, 3, 9)),  # a Friday: the weekend does not count
        (date(2026, 3, 8), 1, date(2026, 3, 9)),  # told on a Sunday, by e-mail
    ],
)
def test_a_concern_is_answered_within_the_working_days_of_the_plan(opened_on: date, days: int, by: date) -> None:
    plan = replace(WEEK, cases=CaseRules(answer_days=days))
    assert cases.answer_by(plan, "concern", opened_on) == by
    assert cases.answer_by(plan, "praise", opened_on) is None


def test_a_holiday_of_the_plan_is_no_working_day() -> None:
    plan = replace(WEEK, hours={**WEEK.hours, "2026-03-03": ()}, cases=CaseRules(answer_days=1))
    assert cases.answer_by(plan, "concern", MONDAY) == date(2026, 3, 4)


def test_an_office_that_is_never_open_counts_every_day() -> None:
    plan = replace(WEEK, hours={}, cases=CaseRules(answer_days=3))
    assert cases.answer_by(plan, "concern", MONDAY) == date(2026, 3, 5)


def test_a_case_is_taken_answered_and_closed_each_with_whom_and_when() -> None:
    known = done(told(Cases(), WAIT), TakeCase(case="260001", clerk="mari"), on("10:10"))
    assert known.by_number["26-0001"].state == "taken"
    known = done(known, AnswerCase(case="26-0001", clerk="jaan"), on("10:20"))
    assert known.by_number["26-0001"].state == "answered"
    known = done(known, CloseCase(case="26-0001", clerk="jaan"), on("10:30"))
    case = known.by_number["26-0001"]
    assert case.state == "closed"
    steps = [(step.clerk, step.at) for step in (case.taken, case.answered, case.closed) if step]
    assert steps == [("mari", on("10:10")), ("jaan", on("10:20")), ("jaan", on("10:30"))]


def test_what_a_customer_told_is_written_down_but_never_over_own_words() -> None:
    known = told(told(Cases(), replace(WAIT, told="spoken")), replace(WAIT, told="written"))
    noted = done(known, NoteCase(case="26-0001", clerk="mari")).by_number["26-0001"]
    assert noted.noted is not None
    assert (noted.noted.clerk, noted.state) == ("mari", "open")
    assert why(known, NoteCase(case="26-0002")) == CaseIsWritten("26-0002")


def test_a_colleague_takes_a_case_over_and_taking_ones_own_again_changes_nothing() -> None:
    known = done(told(Cases(), WAIT), TakeCase(case="26-0001", clerk="mari"))
    assert cases.decide(known, TakeCase(case="26-0001", clerk="mari")) == ()
    assert cases.decide(known, TakeCase(case="26-0001", clerk="jaan")) == (CaseTaken(case="26-0001", clerk="jaan"),)


def test_a_concern_is_not_closed_before_it_is_answered_and_praise_is() -> None:
    known = told(told(Cases(), WAIT), PRAISE)
    assert why(known, CloseCase(case="26-0001")) == CaseNotAnswered("26-0001")
    assert cases.decide(known, CloseCase(case="26-0002", clerk="mari")) == (CaseClosed(case="26-0002", clerk="mari"),)


def test_nothing_is_answered_twice_or_done_about_what_is_closed_or_was_never_opened() -> None:
    known = done(told(Cases(), WAIT), AnswerCase(case="26-0001"))
    assert why(known, AnswerCase(case="26-0001")) == CaseIsAnswered("26-0001")
    assert why(known, TakeCase(case="26-0001", clerk="mari")) == CaseIsAnswered("26-0001")
    known = done(known, CloseCase(case="26-0001"))
    acts: tuple[CaseCommand, ...] = (TakeCase(case="26-0001"), AnswerCase(case="26-0001"), CloseCase(case="26-0001"))
    assert {why(known, act) for act in acts} == {CaseIsClosed("26-0001")}
    assert why(known, TakeCase(case="26-0099")) == NoSuchCase("26-0099")


@pytest.mark.parametrize(("kind", "topic"), [("concern", "employee"), ("praise", "wait"), ("concern", "")])
def test_a_topic_that_the_office_does_not_list_for_the_kind_opens_nothing(kind: CaseKind, topic: str) -> None:
    assert cases.not_opened(WEEK, OpenCase(kind=kind, topic=topic)) == NoSuchTopic(topic)


def test_the_offices_own_topics_take_the_place_of_the_usual_ones_of_their_kind_alone() -> None:
    plan = replace(WEEK, cases=CaseRules(topics=(Topic(id="noise", name={"en": "The noise"}),)))
    assert cases.not_opened(plan, OpenCase(topic="noise")) is None
    assert cases.not_opened(plan, OpenCase(topic="wait")) == NoSuchTopic("wait")
    assert cases.not_opened(plan, PRAISE) is None


def test_overdue_comes_first_then_what_waits_by_its_day_then_the_rest() -> None:
    known = Cases()
    for day in (2, 4, 3, 5, 6):
        known = told(known, WAIT, at=datetime(2026, 3, day, 8, tzinfo=UTC))
    known = told(known, PRAISE, at=datetime(2026, 3, 6, 9, tzinfo=UTC))
    known = done(known, AnswerCase(case="26-0004"))
    today = date(2026, 3, 10)
    order = [case.opened.case for case in known.in_order(today)]
    assert order == ["26-0001", "26-0003", "26-0002", "26-0005", "26-0006", "26-0004"]
    assert [known.by_number[f"26-000{n}"].due(today) for n in (1, 3, 2, 4, 6)] == ["overdue", "today", "", "", ""]


def test_a_case_is_found_by_its_ticket_in_the_managers_line() -> None:
    manager = replace(WAIT, manager=True, visit=CaseVisit(day=MONDAY, number="101"))
    known = told(told(Cases(), WAIT), manager, ticket="701")
    found = known.of_ticket(MONDAY, "701")
    assert found is not None
    assert (found.opened.case, found.opened.visit) == ("26-0002", CaseVisit(day=MONDAY, number="101"))
    assert known.of_ticket(MONDAY, "702") is None
    assert known.of_ticket(date(2026, 3, 3), "701") is None


def test_cases_are_counted_as_they_stand() -> None:
    known = told(told(told(told(Cases(), WAIT), WAIT), replace(WAIT, manager=True)), PRAISE)
    known = done(known, AnswerCase(case="26-0001"))
    counted = cases.count(known.by_number.values(), date(2026, 3, 10))
    assert counted == cases.CaseCount(concerns=3, praise=1, managers=1, unanswered=2, overdue=2)


def test_entries_follow_each_other_and_belong_to_cases() -> None:
    opened = cases.opened(Cases(), WEEK, WAIT, on("10:00"))
    with pytest.raises(ValueError, match="place 2 does not follow 0"):
        cases.after(Cases(), (Entry(place=2, at=on("10:00"), event=opened),))
    with pytest.raises(ValueError, match="DayClosed is no event of cases"):
        cases.after(Cases(), (Entry(place=1, at=on("10:00"), event=events.DayClosed()),))


def test_no_event_has_a_field_for_what_was_said() -> None:
    for kind in get_args(CaseEvent):
        assert not {"words", "name", "contact"} & set(kind.__dataclass_fields__)


@pytest.mark.parametrize(
    ("rules", "fault"),
    [
        (CaseRules(answer_days=0), "expected 1 to 90 days, not 0 - at cases.answer_days"),
        (CaseRules(keep_days=0), "expected 1 to 3650 days, not 0 - at cases.keep_days"),
        (CaseRules(line="manager"), "there is no service 'manager' - at cases.line"),
        (CaseRules(appeal={"en": "x" * 301}), "an appeal has at most 300 letters, not 301 - at cases.appeal.en"),
        (CaseRules(appeal={"English": "x"}), "'English' is no language code - at cases.appeal.English"),
        (CaseRules(topics=(Topic(id="noise"),)), "a name is missing - at cases.topics[0].name"),
        (CaseRules(topics=(Topic(id="wait"), Topic(id="wait"))), "id 'wait' stands twice - at cases.topics[1].id"),
        (CaseRules(topics=(Topic(id="wait", kind="praise"),)), "a name is missing - at cases.topics[0].name"),
        (
            CaseRules(topics=tuple(Topic(id=f"t{n}", name={"en": "T"}) for n in range(7))),
            "there are at most 6 topics of a concern, not 7 - at cases.topics",
        ),
    ],
)
def test_a_plan_says_what_is_wrong_with_its_cases(rules: CaseRules, fault: str) -> None:
    assert [str(found) for found in faults(replace(PLAN, cases=rules))] == [fault]


def test_a_service_without_a_tile_is_not_offered_and_never_the_one_for_everything_else() -> None:
    payments, loans, other = PLAN.services
    hidden = replace(PLAN, services=(payments, replace(loans, kiosk=False), other))
    assert hidden.offered == (payments, other)
    assert faults(hidden) == ()
    for_all = replace(PLAN, services=(payments, loans, replace(other, kiosk=False)))
    assert [str(fault) for fault in faults(for_all)] == [
        "the service for everything else is offered at the kiosk - at services[2].kiosk"
    ]
    none = replace(PLAN, services=(replace(payments, kiosk=False),), counters=())
    assert "at least one service is offered at the kiosk - at services" in [str(fault) for fault in faults(none)]
