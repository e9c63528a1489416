"""What is wrong with the rules of a plan: calling, appointments, times, lists of choices, skills, letters, limits."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields
from decimal import Decimal

from office.needs_faults import needs_faults
from office.numbers import LETTERS
from office.plan import Choice, CompensationRule, Plan
from office.plan_fault import PlanFault, id_faults, name_faults, text_faults

_DAY_MINUTES = 24 * 60
_MOST_CALLS = 20
_MOST_TICKETS = 9999
_MOST_DAYS = 3650
_MOST_AMOUNT = Decimal(100_000)
_CURRENCY = re.compile(r"[A-Z]{3}")
_CENT = Decimal("0.01")


def rule_faults(plan: Plan) -> Iterator[PlanFault]:
    """Everything that is wrong with the rules, in the order of the plan's pages."""
    line, times, calling, booked = plan.line, plan.times, plan.calling, plan.appointments
    yield from _minutes("line.rejoin_minutes", line.rejoin_minutes, least=0)
    yield from _minutes("line.pause_minutes", line.pause_minutes, least=1)
    if not 1 <= calling.calls_before_missed <= _MOST_CALLS:
        text = f"expected 1 to {_MOST_CALLS} calls, not {calling.calls_before_missed}"
        yield PlanFault("calling.calls_before_missed", text)
    yield from _between("calling.seconds_before_missed", calling.seconds_before_missed, 0, 3600, "seconds")
    yield from _minutes("calling.undo_minutes", calling.undo_minutes, least=0)
    yield from _minutes("appointments.early_minutes", booked.early_minutes, least=0)
    yield from _minutes("appointments.late_minutes", booked.late_minutes, least=0)
    yield from _minutes("times.last_ticket_minutes", times.last_ticket_minutes, least=0)
    yield from _minutes("times.ends_minutes", times.ends_minutes, least=0)
    yield from _between("times.vanished_seconds", times.vanished_seconds, 30, 3600, "seconds")
    yield from _between("times.warn_minutes", times.warn_minutes, 0, _DAY_MINUTES, "minutes")
    yield from _between("times.long_wait_minutes", times.long_wait_minutes, 0, _DAY_MINUTES, "minutes")
    yield from _between("sign_in.lock_minutes", plan.sign_in.lock_minutes, 0, _DAY_MINUTES, "minutes")
    yield from _between("sign_in.lock_busy_minutes", plan.sign_in.lock_busy_minutes, 0, _DAY_MINUTES, "minutes")
    yield from _between("memory.keep_days", plan.memory.keep_days, 1, _MOST_DAYS, "days")
    for one in fields(plan.rights):
        if not getattr(plan.rights, one.name):
            yield PlanFault(f"rights.{one.name}", "expected at least one role")
    yield from _compensation(plan)
    for field in ("pause_reasons", "call_reasons", "service_pause_reasons"):
        yield from choice_faults(field, getattr(plan, field))
    yield from needs_faults(plan)
    yield from _skills(plan)
    yield from _services(plan)


def _minutes(place: str, minutes: float | None, *, least: float) -> Iterator[PlanFault]:
    if minutes is not None:
        yield from _between(place, minutes, least, _DAY_MINUTES, "minutes")


def _between(place: str, value: float, least: float, most: float, unit: str) -> Iterator[PlanFault]:
    if not least <= value <= most:
        yield PlanFault(place, f"expected {least:g} to {most:g} {unit}, not {value:g}")


def choice_faults(place: str, choices: Sequence[Choice]) -> Iterator[PlanFault]:
    """What is wrong with a list of choices: an id that is none or stands twice, a name that is missing."""
    for at, choice in enumerate(choices):
        yield from id_faults(f"{place}[{at}].id", choice.id)
        if choice.id in [other.id for other in choices[:at]]:
            yield PlanFault(f"{place}[{at}].id", f"id {choice.id!r} stands twice")
        yield from name_faults(f"{place}[{at}].name", choice.name)


def _compensation(plan: Plan) -> Iterator[PlanFault]:
    given, place = plan.compensation, "compensation"
    for at, rule in enumerate(given.rules):
        yield from _compensation_rule(f"{place}.rules[{at}]", rule, {service.id for service in plan.services})
    yield from _between(f"{place}.valid_days", given.valid_days, 1, _MOST_DAYS, "days")
    if given.most_per_day is not None and not 0 <= given.most_per_day <= _MOST_TICKETS:
        text = f"expected 0 to {_MOST_TICKETS} vouchers a day, not {given.most_per_day}"
        yield PlanFault(f"{place}.most_per_day", text)
    yield from _amount(f"{place}.most_amount_per_day", given.most_amount_per_day, least=Decimal(0))
    yield from text_faults(f"{place}.apology", given.apology)
    yield from text_faults(f"{place}.redeem", given.redeem)
    yield from text_faults("help.nobody", plan.help.nobody)


def _compensation_rule(place: str, rule: CompensationRule, services: set[str]) -> Iterator[PlanFault]:
    for at, service in enumerate(rule.services):
        if service not in services:
            yield PlanFault(f"{place}.services[{at}]", f"there is no service {service!r}")
    if (rule.amount is None) == (not any(words.strip() for words in rule.text.values())):
        yield PlanFault(place, "a rule gives either an amount or a text")
    yield from _amount(f"{place}.amount", rule.amount, least=_CENT)
    if not _CURRENCY.fullmatch(rule.currency):
        yield PlanFault(f"{place}.currency", f"{rule.currency!r} is no currency like EUR")
    yield from text_faults(f"{place}.text", rule.text)


def _amount(place: str, amount: Decimal | None, *, least: Decimal) -> Iterator[PlanFault]:
    if amount is None:
        return
    if not amount.is_finite() or not least <= amount <= _MOST_AMOUNT:
        yield PlanFault(place, f"expected {least} to {_MOST_AMOUNT}, not {amount}")
    elif amount != round(amount, 2):
        yield PlanFault(place, f"{amount} has more than two places behind the point")


def _skills(plan: Plan) -> Iterator[PlanFault]:
    known = {service.id for service in plan.services}
    for clerk, services in plan.skills.items():
        for at, service in enumerate(services):
            if service not in known:
                yield PlanFault(f"skills.{clerk}[{at}]", f"there is no service {service!r}")


def _services(plan: Plan) -> Iterator[PlanFault]:
    for index, service in enumerate(plan.services):
        place = f"services[{index}]"
        if service.letter and service.letter not in tuple(LETTERS):
            text = (
                f"a letter is one of {', '.join(LETTERS)}, which look alike in every alphabet, not {service.letter!r}"
            )
            yield PlanFault(f"{place}.letter", text)
        if service.most_per_day is not None and not 1 <= service.most_per_day <= _MOST_TICKETS:
            text = f"expected 1 to {_MOST_TICKETS} tickets a day, not {service.most_per_day}"
            yield PlanFault(f"{place}.most_per_day", text)
        yield from choice_faults(f"{place}.outcomes", service.outcomes)
