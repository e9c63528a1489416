"""What is wrong with a plan: each fault a value with its place, so that it can be told in one sentence."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import combinations, pairwise
from zoneinfo import available_timezones

from office.alerts_faults import alerts_faults
from office.cases_faults import cases_faults
from office.groups import group_faults
from office.hours import WEEKDAYS, Hours
from office.kiosk_faults import kiosk_faults
from office.languages import LANGUAGES, MOST_LANGUAGES
from office.look_faults import look_faults
from office.notices import notice_faults
from office.numbers import CONTINUES, HIGHEST, block
from office.plan import HEAD_START_MINUTES, Plan, Service, Shift
from office.plan_fault import PlanFault, id_faults, name_faults, text_faults
from office.plan_rule_faults import rule_faults
from office.policy_faults import policy_faults
from office.rating_faults import rating_faults
from office.standards_faults import standards_faults

STANDINGS = tuple(HEAD_START_MINUTES)
LONGEST_COUNTER = 8
"""Letters or digits: a plate has no room for more."""


def faults(plan: Plan, known_languages: Iterable[str] = LANGUAGES) -> tuple[PlanFault, ...]:
    """Everything that is wrong with the plan, in the order of its pages; none when it can take effect."""
    return (
        *_office(plan, frozenset(known_languages)),
        *_hours("hours", plan.hours),
        *_line(plan),
        *_services(plan),
        *_counters(plan),
        *roster_faults(plan.roster, plan),
        *rule_faults(plan),
        *notice_faults(plan),
        *policy_faults(plan),
        *group_faults(plan),
        *kiosk_faults(plan),
        *look_faults(plan.look),
        *cases_faults(plan),
        *rating_faults(plan),
        *standards_faults(plan),
        *alerts_faults(plan),
    )


def roster_faults(shifts: Sequence[Shift], plan: Plan) -> tuple[PlanFault, ...]:
    """Everything that is wrong with these shifts, of the plan or of one day."""
    counters = {counter.id for counter in plan.counters}
    alone = (fault for at, shift in enumerate(shifts) for fault in _shift(f"roster[{at}]", shift, counters))
    return *alone, *_meeting_shifts(shifts)


def _office(plan: Plan, known: frozenset[str]) -> Iterator[PlanFault]:
    office = plan.office
    yield from id_faults("office.id", office.id)
    if office.time_zone not in time_zones():
        yield PlanFault("office.time_zone", f"there is no time zone {office.time_zone!r}")
    if not office.languages:
        yield PlanFault("office.languages", "an office needs at least one language")
    if len(office.languages) > MOST_LANGUAGES:
        told = f"a kiosk has room for {MOST_LANGUAGES} languages, not {len(office.languages)}"
        yield PlanFault("office.languages", told)
    for index, language in enumerate(office.languages):
        if language not in known:
            yield PlanFault(f"office.languages[{index}]", f"there is no language {language!r}")
        elif language in office.languages[:index]:
            yield PlanFault(f"office.languages[{index}]", f"language {language!r} stands twice")
    yield from name_faults("office.name", office.name)
    yield from text_faults("office.company", office.company)
    yield from text_faults("office.footer", office.footer)


@cache
def time_zones() -> frozenset[str]:
    """The names of all time zones that this machine knows; looking them up takes milliseconds."""
    return frozenset(available_timezones())


def _hours(place: str, hours: Hours) -> Iterator[PlanFault]:
    for day, spans in hours.items():
        if day not in (*WEEKDAYS, "weekdays") and not _is_date(day):
            yield PlanFault(f"{place}.{day}", f"{day!r} is neither a weekday nor a date that exists")
        for span in spans:
            if span.closes <= span.opens:
                yield PlanFault(f"{place}.{day}", f"{span} closes before it opens")
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
    yield from _repeated("services", "series", [_first(service) for service in plan.services])
    for index, service in enumerate(plan.services):
        yield from _service(f"services[{index}]", service)
    yield from _meeting_series(plan)
    catch_all = [index for index, service in enumerate(plan.services) if service.catch_all]
    for index in catch_all[1:]:
        yield PlanFault(f"services[{index}].catch_all", "only one service can be for everything else")


def _service(place: str, service: Service) -> Iterator[PlanFault]:
    yield from id_faults(f"{place}.id", service.id)
    yield from name_faults(f"{place}.name", service.name)
    yield from text_faults(f"{place}.short_name", service.short_name)
    yield from text_faults(f"{place}.bring", service.bring)
    yield from text_faults(f"{place}.note", service.note)
    yield from _hours(f"{place}.hours", service.hours)
    if not 0 <= service.series < HIGHEST:
        yield PlanFault(f"{place}.series", f"a series lies between 0 and {HIGHEST - 1}, not {service.series}")
    for field in ("promise_minutes", "handling_minutes"):
        minutes = getattr(service, field)
        if minutes is not None and not 0 < minutes <= 24 * 60:
            yield PlanFault(f"{place}.{field}", f"expected more than 0 minutes and at most 1440, not {minutes:g}")


def _first(service: Service) -> int | str:
    """Where the series begins: services of different letters may have the same."""
    return f"{service.letter}{service.series}" if service.letter else service.series


def _meeting_series(plan: Plan) -> Iterator[PlanFault]:
    for index, service in enumerate(plan.services):
        lowest = min(other.series for other in plan.services if other.letter == service.letter)
        if service.series >= lowest + CONTINUES:
            text = f"series {service.series} would meet series {lowest} when that goes on at {lowest + CONTINUES + 1}"
            yield PlanFault(f"services[{index}].series", text)
        elif not block(plan, service):
            following = service.series + 1
            text = f"series {service.series} has no number: {following} is where another series begins"
            yield PlanFault(f"services[{index}].series", text)


def _repeated(place: str, field: str, values: Sequence[object]) -> Iterator[PlanFault]:
    for index, value in enumerate(values):
        if value in values[:index]:
            yield PlanFault(f"{place}[{index}].{field}", f"{field} {value!r} stands twice")


def _counters(plan: Plan) -> Iterator[PlanFault]:
    known = {service.id for service in plan.services}
    yield from _repeated("counters", "id", [counter.id for counter in plan.counters])
    for index, counter in enumerate(plan.counters):
        if not 0 < len(counter.id.strip()) <= LONGEST_COUNTER:
            yield PlanFault(f"counters[{index}].id", f"a counter's number has 1 to {LONGEST_COUNTER} letters or digits")
        for at, service in enumerate(counter.services):
            if service not in known:
                yield PlanFault(f"counters[{index}].services[{at}]", f"there is no service {service!r}")


def _shift(place: str, shift: Shift, counters: set[str]) -> Iterator[PlanFault]:
    if shift.counter not in counters:
        yield PlanFault(f"{place}.counter", f"there is no counter {shift.counter!r}")
    for at, weekday in enumerate(shift.weekdays):
        if weekday not in WEEKDAYS:
            yield PlanFault(f"{place}.weekdays[{at}]", f"there is no weekday {weekday!r}")
    if shift.closes <= shift.opens:
        yield PlanFault(f"{place}.closes", f"the shift closes at {shift.closes}, before it opens at {shift.opens}")
    for at, (start, end) in enumerate(shift.breaks):
        if not shift.opens <= start < end <= shift.closes:
            yield PlanFault(f"{place}.breaks[{at}]", f"the break {start}-{end} is not inside the shift")


def _meeting_shifts(shifts: Sequence[Shift]) -> Iterator[PlanFault]:
    for (at, one), (index, other) in combinations(enumerate(shifts), 2):
        together = one.opens < other.closes and other.opens < one.closes
        if together and one.counter == other.counter and set(one.weekdays) & set(other.weekdays):
            yield PlanFault(f"roster[{index}]", f"the shift meets another one of counter {one.counter}, roster[{at}]")
