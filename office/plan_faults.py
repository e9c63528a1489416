"""What is wrong with a plan: each fault a value with its place, so that it can be told in one sentence."""

import re
from collections import Counter as Tally
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from zoneinfo import available_timezones

from office.hours import WEEKDAYS, Hours
from office.numbers import CONTINUES, HIGHEST
from office.plan import Plan, Service, Shift, Text

STANDINGS = ("priority", "appointment", "transfer", "returned")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_ID = re.compile(r"[\w.-]{1,32}")


@dataclass(frozen=True, slots=True)
class PlanFault:
    """One thing that is wrong. `place` reads like services[2].series; `text` is a plain English sentence."""

    place: str
    text: str

    def __str__(self) -> str:
        return f"{self.text} - at {self.place}"


def faults(plan: Plan, known_languages: Iterable[str] = ("en", "et", "ru")) -> tuple[PlanFault, ...]:
    """Everything that is wrong with the plan, in the order of its pages; none when it can take effect."""
    return (
        *_office(plan, frozenset(known_languages)),
        *_hours("hours", plan.hours),
        *_line(plan),
        *_services(plan),
        *_counters(plan),
        *_roster(plan),
    )


def _office(plan: Plan, known: frozenset[str]) -> Iterator[PlanFault]:
    office = plan.office
    if not _ID.fullmatch(office.id):
        yield PlanFault("office.id", f"{office.id!r} is not a name of 1 to 32 letters, digits, . _ or -")
    if office.time_zone not in available_timezones():
        yield PlanFault("office.time_zone", f"there is no time zone {office.time_zone!r}")
    if not office.languages:
        yield PlanFault("office.languages", "an office needs at least one language")
    for index, language in enumerate(office.languages):
        if language not in known:
            yield PlanFault(f"office.languages[{index}]", f"there is no language {language!r}")
    yield from _text("office.name", office.name)


def _text(place: str, text: Text) -> Iterator[PlanFault]:
    if not any(words.strip() for words in text.values()):
        yield PlanFault(place, "a name is missing")
    for language in text:
        if not _LANGUAGE.fullmatch(language):
            yield PlanFault(f"{place}.{language}", f"{language!r} is no language code")


def _hours(place: str, hours: Hours) -> Iterator[PlanFault]:
    for day, spans in hours.items():
        if day not in (*WEEKDAYS, "weekdays") and not _is_date(day):
            yield PlanFault(f"{place}.{day}", f"{day!r} is neither a weekday nor a date that exists")
        ordered = sorted(spans, key=lambda span: span.opens)
        if any(one.closes > other.opens for one, other in pairwise(ordered)):
            yield PlanFault(f"{place}.{day}", "two opening times overlap")


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _line(plan: Plan) -> Iterator[PlanFault]:
    for standing, minutes in plan.line.head_start_minutes.items():
        place = f"line.head_start_minutes.{standing}"
        if standing not in STANDINGS:
            yield PlanFault(place, f"there is no class {standing!r} (known: {', '.join(STANDINGS)})")
        if not 0 <= minutes <= 24 * 60:
            yield PlanFault(place, f"a head start lies between 0 and 1440 minutes, not {minutes:g}")


def _services(plan: Plan) -> Iterator[PlanFault]:
    if not plan.services:
        yield PlanFault("services", "an office needs at least one service")
    yield from _repeated("services", "id", [service.id for service in plan.services])
    yield from _repeated("services", "series", [service.series for service in plan.services])
    for index, service in enumerate(plan.services):
        yield from _service(f"services[{index}]", service)
    yield from _meeting_series(plan)


def _service(place: str, service: Service) -> Iterator[PlanFault]:
    yield from _text(f"{place}.name", service.name)
    yield from _hours(f"{place}.hours", service.hours)
    if not _ID.fullmatch(service.id):
        yield PlanFault(f"{place}.id", f"{service.id!r} is not a name of 1 to 32 letters, digits, . _ or -")
    if not 0 <= service.series < HIGHEST:
        yield PlanFault(f"{place}.series", f"a series lies between 0 and {HIGHEST - 1}, not {service.series}")
    for field in ("promise_minutes", "handling_minutes"):
        minutes = getattr(service, field)
        if minutes is not None and not 0 < minutes <= 24 * 60:
            yield PlanFault(f"{place}.{field}", f"expected more than 0 minutes and at most 1440, not {minutes:g}")


def _meeting_series(plan: Plan) -> Iterator[PlanFault]:
    lowest = min((service.series for service in plan.services), default=0)
    for index, service in enumerate(plan.services):
        if service.series >= lowest + CONTINUES:
            text = f"series {service.series} would meet series {lowest} when that goes on at {lowest + CONTINUES + 1}"
            yield PlanFault(f"services[{index}].series", text)


def _repeated(place: str, field: str, values: list[object] | list[str] | list[int]) -> Iterator[PlanFault]:
    for value, times in Tally(values).items():
        if times > 1:
            index = len(values) - 1 - values[::-1].index(value)  # type: ignore[arg-type]  # the value is one of them
            yield PlanFault(f"{place}[{index}].{field}", f"{field} {value!r} stands twice")


def _counters(plan: Plan) -> Iterator[PlanFault]:
    known = {service.id for service in plan.services}
    yield from _repeated("counters", "id", [counter.id for counter in plan.counters])
    for index, counter in enumerate(plan.counters):
        for at, service in enumerate(counter.services):
            if service not in known:
                yield PlanFault(f"counters[{index}].services[{at}]", f"there is no service {service!r}")


def _roster(plan: Plan) -> Iterator[PlanFault]:
    for index, shift in enumerate(plan.roster):
        yield from _shift(f"roster[{index}]", shift, {counter.id for counter in plan.counters})


def _shift(place: str, shift: Shift, counters: set[str]) -> Iterator[PlanFault]:
    if shift.counter not in counters:
        yield PlanFault(f"{place}.counter", f"there is no counter {shift.counter!r}")
    for at, weekday in enumerate(shift.weekdays):
        if weekday not in WEEKDAYS:
            yield PlanFault(f"{place}.weekdays[{at}]", f"there is no weekday {weekday!r}")
    if shift.closes <= shift.opens:
        yield PlanFault(place, f"the shift closes at {shift.closes}, before it opens at {shift.opens}")
    for at, (start, end) in enumerate(shift.breaks):
        if not shift.opens <= start < end <= shift.closes:
            yield PlanFault(f"{place}.breaks[{at}]", f"the break {start}-{end} is not inside the shift")
