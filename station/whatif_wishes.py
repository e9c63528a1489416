"""What a command line wants to know: which days, by what they are judged, and what would be different."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from office.hours import WEEKDAYS, Clock
from office.plan import HEAD_START_MINUTES, Plan
from office.whatif.variant import Change, Leaves, MovesBreak, Offers, Opens, Variant
from station.faults import Fault
from station.recorded_days import USUAL_DAYS, WhichDays


def add_wishes(parser: argparse.ArgumentParser) -> None:
    """The words by which days and changes are named. They are read, and refused in one sentence, by this module."""
    days = parser.add_argument_group("which days", f"else the last {USUAL_DAYS} that have ended")
    days.add_argument("--days", metavar="N", help="the last N days")
    days.add_argument("--from", dest="first", metavar="DATE", help="not before this day (2026-03-02)")
    days.add_argument("--to", dest="last", metavar="DATE", help="not after this day")
    days.add_argument("--weekday", metavar="DAY", help="only this day of the week: monday … sunday")
    judged = parser.add_argument_group("by what they are judged")
    judged.add_argument("--target", metavar="MINUTES", help="how long a wait may be; else what each service promises")
    judged.add_argument("--level", metavar="PERCENT", help="how many are to be called within it; else 80")
    what = parser.add_argument_group("what would be different", "else: advice on what would help")
    what.add_argument("--counter", metavar="ID", help="somebody is at this counter …")
    what.add_argument("--opens", metavar="TIME", help="… from (10:00)")
    what.add_argument("--closes", metavar="TIME", help="… to (12:00)")
    what.add_argument("--services", metavar="ID,…", help="… for these services; else for those of the plan")
    what.add_argument("--absent", action="store_true", help="nobody is at the counter in these hours")
    what.add_argument("--skill", action="append", default=[], metavar="COUNTER=SERVICE", help="serves one more service")
    what.add_argument(
        "--move-break", action="append", default=[], metavar="COUNTER=TIME+MINUTES", help="2=12:00+30, 2=12:00-60"
    )
    what.add_argument(
        "--head-start", action="append", default=[], metavar="CLASS=MINUTES", help="priority=15, appointment=0, …"
    )
    what.add_argument("--plan", type=Path, metavar="FILE", help="another plan (TOML): its roster, rules and promises")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judging:
    """By what days are judged."""

    target_minutes: float | None
    level: float


def which_days(arguments: argparse.Namespace) -> WhichDays:
    """The days that are meant. Raises Fault."""
    weekday = (arguments.weekday or "").lower()
    if weekday and weekday not in WEEKDAYS:
        raise Fault(f"--weekday {arguments.weekday}: is no day of the week (monday … sunday).")
    most = USUAL_DAYS if arguments.days is None else round(_number("--days", arguments.days, least=1))
    first = date.min if arguments.first is None else _date("--from", arguments.first)
    last = date.max if arguments.last is None else _date("--to", arguments.last)
    if last < first:
        raise Fault(f"--to {last}: is before --from {first}.")
    return WhichDays(first=first, last=last, weekday=weekday, most=most)


def judging(arguments: argparse.Namespace) -> Judging:
    """By what they are judged. Raises Fault."""
    target = None if arguments.target is None else _number("--target", arguments.target, least=0)
    level = 80.0 if arguments.level is None else _number("--level", arguments.level, least=1, most=100)
    return Judging(target_minutes=target, level=level / 100)


def wished(arguments: argparse.Namespace, plan: Plan, other: Plan | None) -> Variant | None:
    """What would be different in an office with this plan, or with the `other` one; None where nothing is named.

    Raises Fault.
    """
    heads = dict(_head_start(text) for text in arguments.head_start)
    changes = tuple(_changes(arguments, other or plan))
    if other is None and not heads and not changes:
        return None
    then = other or plan
    if heads:
        then = replace(then, line=replace(then.line, head_start_minutes={**then.line.head_start_minutes, **heads}))
    return Variant(plan=then, roster=(other.roster or None) if other else None, changes=changes)


def _changes(arguments: argparse.Namespace, plan: Plan) -> Iterator[Change]:
    hours = (arguments.counter, arguments.opens, arguments.closes)
    if any(hours) or arguments.services or arguments.absent:
        if not all(hours):
            raise Fault("--counter, --opens and --closes belong together.")
        yield _presence(arguments, plan)
    for text in arguments.skill:
        counter, service = _pair("--skill", text)
        yield Offers(counter=_counter(plan, counter), service=_service(plan, service))
    for text in arguments.move_break:
        yield _moved_break(plan, text)


def _presence(arguments: argparse.Namespace, plan: Plan) -> Change:
    opens, closes = _clock("--opens", arguments.opens), _clock("--closes", arguments.closes)
    if closes <= opens:
        raise Fault(f"--closes {closes}: is not after --opens {opens}.")
    if arguments.absent:
        return Leaves(counter=_counter(plan, arguments.counter), opens=opens, closes=closes)
    named = [text.strip() for text in arguments.services.split(",")] if arguments.services else None
    services = None if named is None else tuple(_service(plan, service) for service in named)
    if services is None and plan.counter(arguments.counter) is None:
        raise Fault(f"--counter {arguments.counter}: the plan has no such counter; say with --services what it offers.")
    return Opens(counter=arguments.counter, opens=opens, closes=closes, services=services)


def _moved_break(plan: Plan, text: str) -> MovesBreak:
    counter, when = _pair("--move-break", text)
    starts, sign, minutes = when.partition("-" if "-" in when else "+")
    if not sign:
        raise Fault(f"--move-break {text}: is not like 2=12:00+30.")
    by = round(_number("--move-break", minutes, least=1))
    return MovesBreak(
        counter=_counter(plan, counter), starts=_clock("--move-break", starts), minutes=-by if sign == "-" else by
    )


def _head_start(text: str) -> tuple[str, float]:
    name, minutes = _pair("--head-start", text)
    if name not in HEAD_START_MINUTES:
        raise Fault(f"--head-start {text}: {name} is none of {', '.join(HEAD_START_MINUTES)}.")
    return name, _number("--head-start", minutes, least=0)


def _pair(word: str, text: str) -> tuple[str, str]:
    left, sign, right = text.partition("=")
    if not (left and sign and right):
        raise Fault(f"{word} {text}: two things with “=” between them are meant.")
    return left.strip(), right.strip()


def _counter(plan: Plan, counter: str) -> str:
    if plan.counter(counter) is None:
        known = ", ".join(one.id for one in plan.counters)
        raise Fault(f"the plan has no counter {counter} (it has {known}).")
    return counter


def _service(plan: Plan, service: str) -> str:
    if plan.service(service) is None:
        known = ", ".join(one.id for one in plan.services)
        raise Fault(f"the plan has no service {service} (it has {known}).")
    return service


def _date(word: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Fault(f"{word} {text}: is no date like 2026-03-02.") from error


def _clock(word: str, text: str) -> Clock:
    try:
        return Clock.parse(text)
    except ValueError as error:
        raise Fault(f"{word} {text}: is no time of the day like 10:00.") from error


def _number(word: str, text: str, *, least: float, most: float = 1_000_000) -> float:
    try:
        found = float(text)
    except ValueError as error:
        raise Fault(f"{word} {text}: is no number.") from error
    if not least <= found <= most:
        raise Fault(f"{word} {text}: is not between {least:g} and {most:g}.")
    return found
