"""How many people wait for each service, or how long, in words for the board."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from sys import maxsize
from typing import TypeAlias

from display.turning import turned
from office.day import Day
from office.hours import is_open, opens_next
from office.line import ahead_of
from office.plan import Plan, Service
from resources.words import Words

Minutes: TypeAlias = Mapping[str, int | None]
"""How long whoever comes now will wait, by service, in minutes; None where nobody can serve it."""


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
class Line:
    """Who waits at one moment, and how long. `stale`: that was long ago, and nobody knows what has become of it."""

    day: Day
    plan: Plan
    now: datetime
    minutes: Minutes | None = None
    stale: bool = False


def waits_view(words: Words, line: Line, services: tuple[Service, ...], room: int) -> WaitsView:
    """The waits of these services, `room` of them at a time; in minutes where the office has estimates."""
    title = words.say("Waiting now, in people") if line.minutes is None else words.say("Waiting time now, in minutes")
    people = _people(line)
    rows = turned(services, room, line.now)
    return WaitsView(title=title, rows=tuple(_wait_view(words, line, service, people[service.id]) for service in rows))


def _people(line: Line) -> Mapping[str, int]:
    """By service: counted as the kiosk counts them, whoever is called before somebody who takes this service now."""
    day, plan, now = line.day, line.plan, line.now
    waiting = {service.id: ahead_of(day, plan, service.id, (now, maxsize)) for service in plan.services}
    own = Counter(ticket.service for ticket in day.tickets.values() if ticket.waits)
    for service in plan.services:
        if not own[service.id] and not is_open(service.hours or plan.hours, now, plan.zone):
            waiting[service.id] = 0
    return waiting


def _wait_view(words: Words, line: Line, service: Service, people: int) -> WaitView:
    name = words.pick(service.short_name) or words.pick(service.name)
    if line.stale:
        return WaitView(icon=service.icon, name=name, value=words.say("ask"))
    value = _closed(words, line, service, people) or _known(words, line, service, people)
    spoken = ""
    if line.minutes is not None and value.isdigit():
        spoken = words.count("{n} minute", "{n} minutes", int(value))
    elif value.isdigit():
        spoken = words.count("{n} person", "{n} people", people)
    return WaitView(icon=service.icon, name=name, value=value, spoken=spoken)


def _closed(words: Words, line: Line, service: Service, people: int) -> str:
    """Why nobody gets a ticket of the service, or when again; nothing where everybody does."""
    if service.id in line.day.full:
        return words.say("full today")
    if people:
        return ""
    pause = line.day.paused.get(service.id)
    if pause is not None and pause.holds(line.now):
        back = pause.back_at.astimezone(line.plan.zone) if pause.back_at else None
        return words.say("from {time}", time=words.clock(back)) if back else words.say("paused")
    hours = service.hours or line.plan.hours
    if is_open(hours, line.now, line.plan.zone):
        return ""
    opens = opens_next(hours, line.now, line.plan.zone)
    return words.say("from {time}", time=opens) if opens else words.say("closed")


def _known(words: Words, line: Line, service: Service, people: int) -> str:
    """The minutes, or the people before anything was reckoned; who to turn to where nobody can say."""
    if line.minutes is None:
        return str(people) if people else words.say("no wait")
    minutes = line.minutes.get(service.id)
    if minutes is None:
        return words.say("ask")
    return str(minutes) if minutes else words.say("no wait")
