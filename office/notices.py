"""The office's quiet notices: which of them hold at a moment, and what is wrong with them in a plan."""

from collections.abc import Iterator
from datetime import datetime

from office.hours import WEEKDAYS
from office.plan import Notice, Plan
from office.plan_fault import PlanFault, name_faults

LONGEST = 120
"""Letters of a notice in one language: more cannot be read from the farthest seat."""

LONGEST_AT_KIOSK, LONGEST_WORD_AT_KIOSK = 60, 20
"""Letters of one that stands at a kiosk, and of each of its words: no word is parted, and it fits in every size."""


def standing(plan: Plan, at: datetime) -> tuple[Notice, ...]:
    """The notices that hold at this moment, in the order of the plan."""
    return tuple(notice for notice in plan.notices if _holds(notice, at.astimezone(plan.zone)))


def _holds(notice: Notice, local: datetime) -> bool:
    today, time = local.date(), local.time()
    begun = notice.first_day is None or notice.first_day <= today
    over = notice.last_day is not None and today > notice.last_day
    timely = not notice.hours or any(span.opens <= time < span.closes for span in notice.hours)
    return begun and not over and timely and WEEKDAYS[today.weekday()] in notice.weekdays


def notice_faults(plan: Plan) -> Iterator[PlanFault]:
    """Everything that is wrong with the notices of a plan."""
    for at, notice in enumerate(plan.notices):
        yield from _faults(f"notices[{at}]", notice)


def _faults(place: str, notice: Notice) -> Iterator[PlanFault]:
    yield from name_faults(f"{place}.text", notice.text)
    for language, words in notice.text.items():
        if len(words) > LONGEST:
            text = (
                f"a notice has at most {LONGEST} letters, so that it can be read from the last seat, not {len(words)}"
            )
            yield PlanFault(f"{place}.text.{language}", text)
    if notice.first_day and notice.last_day and notice.last_day < notice.first_day:
        text = f"the last day {notice.last_day} is before the first day {notice.first_day}"
        yield PlanFault(f"{place}.last_day", text)
    for index, weekday in enumerate(notice.weekdays):
        if weekday not in WEEKDAYS:
            yield PlanFault(f"{place}.weekdays[{index}]", f"there is no weekday {weekday!r}")
    if not notice.weekdays:
        yield PlanFault(f"{place}.weekdays", "a notice without a weekday is never shown")
    for index, span in enumerate(notice.hours):
        if span.closes <= span.opens:
            yield PlanFault(f"{place}.hours[{index}]", f"{span} closes before it opens")
