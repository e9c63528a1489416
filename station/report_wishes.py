"""Which report somebody wants on the command line: the days, those to compare with, and which visits."""

import argparse
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from office.hours import WEEKDAYS
from office.plan import Plan
from office.reporting.asking import DIMENSIONS, Asked, Days, Dimension
from station.faults import Fault

USUAL_DAYS = 28
"""So many days that have ended, where none are named."""

_HALF_HOURS = 48


def add_wishes(parser: argparse.ArgumentParser) -> None:
    """The words that say which report is wanted."""
    parser.add_argument("--from", dest="first", metavar="DATE", help="the first day, 2026-10-01; 28 days otherwise")
    parser.add_argument("--to", dest="last", metavar="DATE", help="the last day, 2026-10-31; yesterday otherwise")
    compared = parser.add_argument_group("compared with")
    compared.add_argument("--than-from", metavar="DATE", help="the first day of those to compare with")
    compared.add_argument("--than-to", metavar="DATE", help="the last day of those to compare with")
    compared.add_argument("--before", action="store_true", help="as many days before, of the same weekdays")
    some = parser.add_argument_group("some visits alone")
    some.add_argument(
        "--service", action="append", default=[], metavar="ID", help="of this service; several, if need be"
    )
    some.add_argument(
        "--only",
        action="append",
        default=[],
        metavar="WHAT=KEY",
        help=f"{', '.join(DIMENSIONS)}: counter=1, weekday=monday, half_hour=09:30",
    )


def asked_for(arguments: argparse.Namespace, plan: Plan, clerks: Sequence[str], today: date) -> Asked:
    """What the words ask for. Raises Fault with one sentence: which word, and what it may be."""
    first, last = _day("--from", arguments.first), _day("--to", arguments.last)
    last = last or max(today - timedelta(days=1), first or date.min)
    days = _days(first or last - timedelta(days=USUAL_DAYS - 1), last)
    return Asked(days=days, than=_than(arguments, days), only=_only(arguments, plan, clerks))


def _than(arguments: argparse.Namespace, days: Days) -> Days | None:
    first, last = _day("--than-from", arguments.than_from), _day("--than-to", arguments.than_to)
    if arguments.before:
        if first or last:
            raise Fault("--before names the days to compare with already: leave out --than-from and --than-to.")
        return days.before
    if first and not last:
        return _days(first, first + timedelta(days=days.n - 1))
    if last and not first:
        return _days(last - timedelta(days=days.n - 1), last)
    return _days(first, last) if first and last else None


def _days(first: date, last: date) -> Days:
    try:
        return Days(first=first, last=last)
    except ValueError as error:
        raise Fault(f"{error}.") from error


def _day(word: str, typed: str | None) -> date | None:
    if not typed:
        return None
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise Fault(f"{word} wants a day such as 2026-10-01, not {typed!r}.") from None


def _only(
    arguments: argparse.Namespace, plan: Plan, clerks: Sequence[str]
) -> tuple[tuple[Dimension, tuple[str, ...]], ...]:
    """Keys by dimension, in the order in which they were typed first."""
    found: dict[Dimension, dict[str, None]] = {}
    for typed in (*(f"service={service}" for service in arguments.service), *arguments.only):
        name, sign, key = str(typed).partition("=")
        dimension = next((one for one in DIMENSIONS if one == name), None)
        if dimension is None or not sign:
            known = ", ".join(DIMENSIONS)
            raise Fault(f"--only wants one of {known} with its key, such as counter=1, not {typed!r}.")
        found.setdefault(dimension, {})[_key(dimension, key, plan, clerks)] = None
    return tuple((dimension, tuple(keys)) for dimension, keys in found.items())


def _key(dimension: Dimension, typed: str, plan: Plan, clerks: Sequence[str]) -> str:
    read = _READ.get(dimension)
    if read is not None:
        return read(typed)
    known = {
        "service": [service.id for service in plan.services],
        "counter": [counter.id for counter in plan.counters],
        "level": [level.id for level in plan.levels],
        "need": [need.id for need in plan.needs],
        "language": list(plan.office.languages),
        "clerk": list(clerks),
    }[dimension]
    if typed and typed not in known:
        names = ", ".join(known) or "none"
        raise Fault(f"there is no {dimension} {typed!r} (known: {names}).")
    return typed


def _weekday(typed: str) -> str:
    if typed.casefold() in WEEKDAYS:
        return str(WEEKDAYS.index(typed.casefold()))
    raise Fault(f"there is no weekday {typed!r} (known: {', '.join(WEEKDAYS)}).")


def _half_hour(typed: str) -> str:
    hour, _, minute = typed.partition(":")
    if hour.isdecimal() and minute in ("00", "30") and 2 * int(hour) < _HALF_HOURS:
        return str(2 * int(hour) + (minute == "30"))
    raise Fault(f"a half hour is written as 09:00 or 09:30, not {typed!r}.")


def _one_day(typed: str) -> str:
    found = _day("--only day", typed)
    if found is None:
        raise Fault("--only day wants a day such as 2026-10-01.")
    return found.isoformat()


_READ: Mapping[Dimension, Callable[[str], str]] = {"weekday": _weekday, "half_hour": _half_hour, "day": _one_day}
