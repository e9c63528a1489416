"""What a manager must know of now: a rule for each kind of alert, on the day and what is known beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from office import line
from office.copies import printers_of
from office.day import Day
from office.desk import Paused, Shut
from office.endangered import endangered
from office.manager_events import AlertKind
from office.overseen import AlertName
from office.papers import Papers
from office.plan import Plan, Shift
from office.presence import Listening
from office.stations import StationNow, silent
from office.waits.forecast import Forecast
from office.waits.scoring import doubts, scores


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """What the rules look at. `vanished`: counters that do not answer, since when; `listening` to all machines."""

    day: Day
    plan: Plan
    now: datetime
    forecast: Forecast | None = None
    papers: Papers = field(default_factory=Papers)
    vanished: Mapping[str, datetime] = field(default_factory=dict)
    stations: tuple[StationNow, ...] = ()
    listening: Listening = field(default_factory=Listening)


def found(watched: Watched) -> frozenset[AlertName]:
    """All that is wrong at this moment."""
    return frozenset((*_of_line(watched), *_of_counters(watched), *_of_devices(watched), *_of_stations(watched)))


def judged(watched: Watched) -> frozenset[AlertKind]:
    """The kinds of which enough is known to say that nothing is wrong any more."""
    kinds: set[AlertKind] = {"no_counter", "not_open", "overdue_pause", "help", "printer", "voice", "estimates"}
    if watched.forecast is not None and watched.forecast.date == watched.day.date:
        kinds.add("promises")
    heard = watched.listening
    patience = timedelta(seconds=watched.plan.times.vanished_seconds)
    if heard.since is not None and heard.until is not None and heard.until - heard.since >= patience:
        kinds |= {"vanished", "silent", "disk", "clock"}
    return frozenset(kinds)


def _of_line(watched: Watched) -> Iterator[AlertName]:
    day, rules = watched.day, watched.plan.alerts
    at_risk = len(endangered(day, watched.forecast, watched.now))
    if rules.promises_at_risk and at_risk >= rules.promises_at_risk:
        yield "promises", ""
    yield from (("no_counter", service) for service in line.stranded(day))
    if doubts(scores(day, watched.plan, watched.now)):
        yield "estimates", ""
    for call in day.help.values():
        waits = (watched.now - call.since).total_seconds()
        if call.answered_by is None and rules.help_seconds and waits >= rules.help_seconds:
            yield "help", call.kiosk


def _of_counters(watched: Watched) -> Iterator[AlertName]:
    yield from (("vanished", counter) for counter in watched.vanished)
    over = watched.plan.alerts.overdue_minutes
    for desk in watched.day.desks.values():
        overdue = overdue_by(desk.state.back_at, watched.now) if isinstance(desk.state, Paused) else None
        if over and overdue is not None and overdue >= timedelta(minutes=over):
            yield "overdue_pause", desk.counter
    patience = watched.plan.alerts.not_open_minutes
    for shift in watched.day.roster if patience else ():
        begun = begun_by(watched.day, watched.plan, shift, watched.now)
        if begun is not None and begun >= timedelta(minutes=patience):
            yield "not_open", shift.counter


def overdue_by(back_at: datetime | None, now: datetime) -> timedelta | None:
    """How long the announced end of a pause is past; None where it is not, or none was announced."""
    return now - back_at if back_at is not None and back_at < now else None


def begun_by(day: Day, plan: Plan, shift: Shift, now: datetime) -> timedelta | None:
    """How long the counter of this shift of today should be open and is not; None where it is, or need not be.

    A counter whose clerk has said when they are back need not be open until then, nor one in its planned break.
    """
    clock = now.astimezone(plan.zone).time()
    in_break = any(start <= clock < end for start, end in shift.breaks)
    if not shift.opens <= clock < shift.closes or in_break:
        return None
    desk = day.desks.get(shift.counter)
    state = desk.state if desk is not None else Shut()
    if not isinstance(state, Shut) or (state.back_at is not None and state.back_at > now):
        return None
    ends = (end.on(day.date, plan.zone) for _, end in shift.breaks if end <= clock)
    begins = max((shift.opens.on(day.date, plan.zone), *ends, *(desk.stops[-1:] if desk is not None else ())))
    return now - begins


def _of_devices(watched: Watched) -> Iterator[AlertName]:
    papers, zone, today = watched.papers, watched.plan.zone, watched.day.date
    for printer in printers_of(papers, today, zone):
        if not printer.works:
            yield "printer", printer_subject(printer.station, printer.name)
    for voice in papers.voices.values():
        if voice.trouble and voice.since.astimezone(zone).date() == today:
            yield "voice", voice.station


def printer_subject(station: str, name: str) -> str:
    """What an alert of this printer is about."""
    return f"{station}/{name}"


def _of_stations(watched: Watched) -> Iterator[AlertName]:
    today = [one for one in watched.stations if one.at.astimezone(watched.plan.zone).date() == watched.day.date]
    patience = timedelta(seconds=watched.plan.times.vanished_seconds)
    yield from (("silent", one.name) for one in silent(today, watched.listening, patience))
    for one in today:
        room = one.told.disk_mb
        if not one.told.left and room is not None and room < watched.plan.alerts.free_mb:
            yield "disk", one.name
        if not one.told.left and one.told.clock:
            yield "clock", one.name
