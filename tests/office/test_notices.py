"""The office's quiet notices: when they hold, and what is wrong with them."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from office.hours import Clock, Span
from office.notices import LONGEST, standing
from office.plan import Notice
from office.plan_faults import faults
from tests.office.branch import PLAN

SEATS = Notice(text={"en": "There are new seats."}, kind="said_done")
TUESDAY = date(2026, 3, 3)
MORNING = Span(Clock(9), Clock(12))


def holds(notice: Notice, at: str, day: date = TUESDAY) -> bool:
    plan = replace(PLAN, notices=(notice,))
    local = datetime.combine(day, Clock.parse(at), plan.zone)
    return standing(plan, local) == (notice,)


@pytest.mark.parametrize(
    ("days", "expected"), [((None, None), True), ((0, 0), True), ((-9, -1), False), ((1, 9), False), ((-1, None), True)]
)
def test_a_notice_holds_from_its_first_day_to_its_last(days: tuple[int | None, int | None], *, expected: bool) -> None:
    first, last = (None if off is None else TUESDAY + timedelta(days=off) for off in days)
    assert holds(replace(SEATS, first_day=first, last_day=last), "10:00") is expected


@pytest.mark.parametrize(("at", "expected"), [("08:59", False), ("09:00", True), ("11:59", True), ("12:00", False)])
def test_a_notice_holds_at_its_times_in_the_office_s_zone(at: str, *, expected: bool) -> None:
    assert holds(replace(SEATS, hours=(MORNING,)), at) is expected


def test_a_notice_holds_on_its_weekdays() -> None:
    assert holds(replace(SEATS, weekdays=("tuesday",)), "10:00")
    assert not holds(replace(SEATS, weekdays=("monday", "friday")), "10:00")


def test_notices_stand_in_the_order_of_the_plan() -> None:
    other = replace(SEATS, kind="policy")
    assert standing(replace(PLAN, notices=(other, SEATS)), datetime(2026, 3, 3, 10, tzinfo=PLAN.zone)) == (other, SEATS)


FAULTY = [
    (replace(SEATS, text={}), "notices[0].text", "a name is missing"),
    (replace(SEATS, text={"english": "Hello"}), "notices[0].text.english", "'english' is no language code"),
    (replace(SEATS, text={"en": "x" * (LONGEST + 1)}), "notices[0].text.en", "a notice has at most 120 letters"),
    (
        replace(SEATS, first_day=date(2026, 3, 2), last_day=date(2026, 3, 1)),
        "notices[0].last_day",
        "the last day 2026-03-01 is before the first day 2026-03-02",
    ),
    (replace(SEATS, weekdays=("tuesday", "funday")), "notices[0].weekdays[1]", "there is no weekday 'funday'"),
    (replace(SEATS, weekdays=()), "notices[0].weekdays", "a notice without a weekday is never shown"),
    (replace(SEATS, hours=(Span(Clock(12), Clock(9)),)), "notices[0].hours[0]", "closes before it opens"),
]


@pytest.mark.parametrize(("notice", "place", "text"), FAULTY)
def test_what_is_wrong_with_a_notice_is_one_sentence_with_its_place(notice: Notice, place: str, text: str) -> None:
    (fault,) = faults(replace(PLAN, notices=(notice,)))
    assert fault.place == place
    assert text in fault.text


def test_a_notice_of_the_longest_length_is_in_order() -> None:
    assert faults(replace(PLAN, notices=(replace(SEATS, text={"en": "x" * LONGEST}),))) == ()
