"""How many people wait for each service, or how long, in words for the board."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from sys import maxsize
from typing import TypeAlias

from display.turning import turned
from office.day import Day, ServicePause
from office.hours import is_open, opens_next
from office.line import ahead_of
from office.plan import Plan, Service
from resources.words import Words

Minutes: TypeAlias = Mapping[str, tuple[int, int]]
"""An honest wait by service: at least and at most so many minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitView:
    """One service: its icon, its short name, and how it stands; `spoken` where a figure alone would say too little."""

    icon: str
    name: str
    value: str
    spoken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitsView:
    """The services under their title, in the order of the plan."""

    title: str
    rows: tuple[WaitView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """Who waits at one moment."""

    plan: Plan
    waiting: Mapping[str, int]
    now: datetime
    minutes: Minutes | None
    paused: Mapping[str, ServicePause]


def waits_view(words: Words, day: Day, plan: Plan, now: datetime, minutes: Minutes | None, room: int) -> WaitsView:
    """The waits by service, `room` of them at a time; in minutes where the office has estimates.

    People are counted as the kiosk counts them: whoever is called before somebody who takes this service now.
    """
    waiting = {service.id: ahead_of(day, plan, service.id, (now, maxsize)) for service in plan.services}
    own = Counter(ticket.service for ticket in day.tickets.values() if ticket.waits)
    for service in plan.services:
        if not own[service.id] and not is_open(service.hours or plan.hours, now, plan.zone):
            waiting[service.id] = 0
    line = _Line(plan=plan, waiting=waiting, now=now, minutes=minutes, paused=day.paused)
    title = words.say("Waiting now, in people") if minutes is None else words.say("Waiting time now, in minutes")
    rows = tuple(_wait_view(words, line, service) for service in turned(plan.services, room, now))
    return WaitsView(title=title, rows=rows)


def _wait_view(words: Words, line: _Line, service: Service) -> WaitView:
    name = words.pick(service.short_name) or words.pick(service.name)
    people = line.waiting.get(service.id, 0)
    known = str(people) if line.minutes is None else _minutes(line, service)
    value = known if people else _nobody(words, line, service)
    spoken = words.count("{n} person", "{n} people", people) if value == str(people) else ""
    return WaitView(icon=service.icon, name=name, value=value, spoken=spoken)


def _minutes(line: _Line, service: Service) -> str:
    """What is said of the wait; a dash where nobody can say."""
    if line.minutes is None or service.id not in line.minutes:
        return "–"
    least, most = line.minutes[service.id]
    return f"{least}–{most}"


def _nobody(words: Words, line: _Line, service: Service) -> str:
    """What is said of a service for which nobody waits."""
    pause = line.paused.get(service.id)
    if pause is not None and pause.holds(line.now):
        back = pause.back_at.astimezone(line.plan.zone) if pause.back_at else None
        return words.say("from {time}", time=words.clock(back)) if back else words.say("paused")
    hours = service.hours or line.plan.hours
    if is_open(hours, line.now, line.plan.zone):
        return words.say("no wait")
    opens = opens_next(hours, line.now, line.plan.zone)
    return words.say("from {time}", time=opens) if opens else words.say("closed")
