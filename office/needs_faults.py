"""What is wrong with the needs and levels of a plan."""

from collections.abc import Iterator, Mapping, Sequence

from office.needs_plan import NAMED_LEVELS, NAMED_NEEDS, Level, Need
from office.plan import Plan
from office.plan_fault import PlanFault, id_faults, name_faults, text_faults

MOST_WALKING_S = 600
_MOST_REPEATS = 5
_FACTORS = (0.1, 10)
_DAY_MINUTES = 24 * 60
_ASKED = {"employee": "an employee", "time": "a time"}


def needs_faults(plan: Plan) -> Iterator[PlanFault]:
    """Everything that is wrong with needs and levels."""
    yield from _ids("needs", [need.id for need in plan.needs])
    for at, need in enumerate(plan.needs):
        yield from _need(f"needs[{at}]", need)
    yield from _ids("levels", [level.id for level in plan.levels])
    for at, level in enumerate(plan.levels):
        yield from _level(f"levels[{at}]", level, plan.most_head_start.total_seconds() / 60)
        yield from _asking(f"levels[{at}]", level, plan)
    yield from _ids("employees", [employee.id for employee in plan.employees])
    for at, employee in enumerate(plan.employees):
        yield from name_faults(f"employees[{at}].name", employee.name)


def _asking(place: str, level: Level, plan: Plan) -> Iterator[PlanFault]:
    """One level at the most asks for an employee, and one for a time; and there is somebody to ask for."""
    if level.asks != "nothing" and plan.level_asking(level.asks) is not level:
        yield PlanFault(f"{place}.asks", f"another level asks for {_ASKED[level.asks]} already")
    if level.asks == "employee" and not plan.employees:
        yield PlanFault(f"{place}.asks", "expected employees, by the names that customers read")
    if not 0 <= level.release_minutes <= _DAY_MINUTES:
        text = f"expected 0 to {_DAY_MINUTES} minutes, not {level.release_minutes:g}"
        yield PlanFault(f"{place}.release_minutes", text)
    if level.most_per_slot is not None and level.most_per_slot < 1:
        yield PlanFault(f"{place}.most_per_slot", f"expected at least 1, not {level.most_per_slot}")


def _ids(place: str, ids: Sequence[str]) -> Iterator[PlanFault]:
    for at, id_ in enumerate(ids):
        yield from id_faults(f"{place}[{at}].id", id_)
        if id_ in ids[:at]:
            yield PlanFault(f"{place}[{at}].id", f"id {id_!r} stands twice")


def _name(place: str, name: Mapping[str, str], *, known: bool) -> Iterator[PlanFault]:
    """Those that every window has words for may go without a name."""
    yield from text_faults(place, name) if known and not name else name_faults(place, name)


def _need(place: str, need: Need) -> Iterator[PlanFault]:
    yield from _name(f"{place}.name", need.name, known=need.id in NAMED_NEEDS)
    yield from text_faults(f"{place}.hint", need.hint)
    if not 0 <= need.walking_seconds <= MOST_WALKING_S:
        text = f"expected 0 to {MOST_WALKING_S} seconds, not {need.walking_seconds:g}"
        yield PlanFault(f"{place}.walking_seconds", text)
    if not 0 <= need.repeats <= _MOST_REPEATS:
        yield PlanFault(f"{place}.repeats", f"expected 0 to {_MOST_REPEATS} times more, not {need.repeats}")


def _level(place: str, level: Level, most: float) -> Iterator[PlanFault]:
    yield from _name(f"{place}.name", level.name, known=level.id in NAMED_LEVELS)
    if not 0 <= level.head_start_minutes <= most:
        text = f"expected 0 to {most:g} minutes, as the best class of the line, not {level.head_start_minutes:g}"
        yield PlanFault(f"{place}.head_start_minutes", text)
    least, largest = _FACTORS
    if not least <= level.handling_factor <= largest:
        text = f"expected {least:g} to {largest:g} times as long, not {level.handling_factor:g}"
        yield PlanFault(f"{place}.handling_factor", text)
    promise = level.promise_minutes
    if promise is not None and not 0 < promise <= _DAY_MINUTES:
        text = f"expected more than 0 minutes and at most {_DAY_MINUTES}, not {promise:g}"
        yield PlanFault(f"{place}.promise_minutes", text)
