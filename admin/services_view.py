"""Today by service, with the whole office as the last row; in a narrow window with fewer columns."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from admin.durations import NOTHING, minutes, minutes_within, percent, said_minutes
from admin.pausing_view import paused
from admin.promises_now import endangered, late
from admin.scene import Scene
from office.day import ServicePause
from office.figures import Figures
from office.hours import is_open, opens_next
from office.plan import Service
from resources.desk_views import Column, Row, TableView, TextCell
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Danger:
    """By service: how many promises may break or will, of which services one will, and how many people are late."""

    at_risk: Mapping[str, int] = field(default_factory=dict)
    will: frozenset[str] = frozenset()
    late: Mapping[str, int] = field(default_factory=dict)


def danger(scene: Scene) -> Danger:
    """What is in danger, or broken, now."""
    found = endangered(scene)
    return Danger(
        at_risk=Counter(one.ticket.service for one in found),
        will=frozenset(one.ticket.service for one in found if one.risk == "will"),
        late=Counter(ticket.service for _, ticket in late(scene)),
    )


def services_view(scene: Scene, by_service: dict[str, Figures], office: Figures, words: Words) -> TableView:
    """The table; `by_service` holds the figures of the services that stand in it."""
    known = danger(scene)
    rows = (
        _row(scene, service, by_service[service.id], known, words)
        for service in scene.plan.services
        if service.id in by_service
    )
    whole = TextCell(words=words.say("Whole office"), bold=True)
    promises = _promises(sum(known.at_risk.values()), sum(known.late.values()), will=bool(known.will))
    total = (whole, *_now(office, NOTHING), *promises, *_today(office, words))
    return TableView(
        name=words.say("Today by service"),
        columns=_columns(words),
        rows=(*rows, Row(cells=total, total=True)),
    )


_LEFT_OUT = frozenset({8, 11, 12})
"""Columns that a narrow table leaves out: mean, longest, promise kept. The last stands on a page of its own."""


def narrow(view: TableView) -> TableView:
    """The same table with the columns that are needed most."""
    rows = tuple(replace(row, cells=_kept(row.cells)) for row in view.rows)
    return replace(view, columns=_kept(view.columns), rows=rows)


_Part = TypeVar("_Part")


def _kept(parts: tuple[_Part, ...]) -> tuple[_Part, ...]:
    return tuple(part for n, part in enumerate(parts) if n not in _LEFT_OUT)


def _columns(words: Words) -> tuple[Column, ...]:
    called = words.say("From ticket to call, in minutes, of everybody who was called today; zero waits count.")
    kept = words.say("Called by the promised time, of all promises that are decided: called in time, or broken.")
    return (
        Column(title=words.say("Service"), stretches=True),
        Column(title=words.say("Waiting now"), meaning=words.say("People in the line who have not been called.")),
        Column(title=words.say("Longest now"), meaning=words.say("The longest of their waits so far, in minutes.")),
        Column(
            title=words.say("Comes now"),
            meaning=words.say("What whoever takes a ticket now is told: from and to, in minutes, by the forecast."),
        ),
        Column(
            title=words.say("At risk"),
            meaning=words.say("Promises that may break, or will, as the forecast says; bold where one will."),
        ),
        Column(
            title=words.say("Late"),
            meaning=words.say("People whose promise is broken and who still wait."),
        ),
        Column(title=words.say("Served"), meaning=words.say("Visits that were finished at a counter.")),
        Column(title=words.say("Missed"), meaning=words.say("Visits that were called, but nobody came.")),
        Column(title=words.say("Mean wait"), meaning=called),
        Column(title=words.say("Median wait"), meaning=called),
        Column(title=words.say("9 of 10 within"), meaning=words.say("Nine of ten of them waited no longer: the P90.")),
        Column(title=words.say("Longest today"), meaning=called),
        Column(title=words.say("Promise kept"), meaning=kept),
    )


def _row(scene: Scene, service: Service, its: Figures, known: Danger, words: Words) -> Row:
    forecast = scene.forecast
    wait = forecast.services.get(service.id) if forecast and forecast.date == scene.day.date else None
    promises = _promises(known.at_risk.get(service.id, 0), known.late.get(service.id, 0), will=service.id in known.will)
    name = _named(scene, service, words)
    return Row(cells=(name, *_now(its, said_minutes(wait)), *promises, *_today(its, words)))


def _named(scene: Scene, service: Service, words: Words) -> TextCell:
    """The service, with the sign of a pause or a closed line; in words too where there is room for them."""
    name, short = words.pick(service.name), words.pick(service.short_name)
    pause = paused(scene, service.id)
    if pause is not None:
        return TextCell(words=_paused(name, pause, scene, words), short=short or name, icon="pause")
    if service.id in scene.day.full:
        return TextCell(
            words=words.say("{service}, line closed", service=name), short=short or name, icon="lock-simple"
        )
    closed = _closed(service, name, scene, words)
    if closed:
        return TextCell(words=closed, short=short or name, icon="clock")
    if not offered_now(scene, service.id):
        return TextCell(words=words.say("{service}, no counter", service=name), short=short or name, icon="warning")
    return TextCell(words=name, short=short, icon=service.icon)


def _paused(name: str, pause: ServicePause, scene: Scene, words: Words) -> str:
    if pause.back_at is None:
        return words.say("{service}, paused", service=name)
    time = words.clock(pause.back_at.astimezone(scene.plan.zone))
    return words.say("{service}, paused until {time}", service=name, time=time)


def _closed(service: Service, name: str, scene: Scene, words: Words) -> str:
    """That a service with hours of its own is closed now, and when it opens; empty where it is open."""
    if not service.hours or is_open(service.hours, scene.now, scene.plan.zone):
        return ""
    opens = opens_next(service.hours, scene.now, scene.plan.zone)
    if opens is None:
        return words.say("{service}, closed for today", service=name)
    return words.say("{service}, opens {time}", service=name, time=words.clock(opens))


def offered_now(scene: Scene, service: str) -> bool:
    """Whether an open counter serves it; nothing is said of that before the day is open."""
    desks = scene.day.desks.values()
    return not scene.day.is_open or any(desk.is_open and service in desk.services for desk in desks)


def _now(its: Figures, wait: str) -> tuple[TextCell, ...]:
    longest_now = NOTHING if its.longest_now is None else str(int(its.longest_now // 60))
    return (
        TextCell(words=str(its.waiting), bold=True, whole=True),
        TextCell(words=longest_now, whole=True),
        TextCell(words=wait, whole=True),
    )


def _promises(at_risk: int, broken: int, *, will: bool) -> tuple[TextCell, ...]:
    return (
        TextCell(words=str(at_risk), bold=will, whole=True),
        TextCell(words=str(broken), late=bool(broken), whole=True),
    )


def _today(its: Figures, words: Words) -> tuple[TextCell, ...]:
    waits = its.waits
    figures = (
        str(its.served),
        str(its.missed),
        minutes(waits.mean),
        minutes(waits.median),
        minutes_within(waits.p90),
        minutes(waits.longest),
        percent(its.kept, words),
    )
    return tuple(TextCell(words=figure, whole=True) for figure in figures)
