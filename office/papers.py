"""The printers of an office and their papers: the sum of the streams print/STATION."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TypeAlias, assert_never

from office.events import Entry
from office.paper_events import (
    DayReported,
    PaperAsked,
    PaperEnded,
    PaperOutcome,
    PaperStarted,
    PrinterChanged,
    PrintEvent,
    ReportTrouble,
    ReportWay,
    RollChanged,
    VoiceChanged,
    VoiceTrouble,
)

TAIL = 2000
"""So many entries of a stream are read back: more than a roll of paper holds, and few enough for a quick start."""

PREFIX = "print/"

KIOSK = "kiosk"
"""The role of printers whose papers customers take themselves."""


def kiosks(papers: "Papers") -> frozenset[str]:
    """The stations at which customers take their papers themselves, as far as their printers have told."""
    return frozenset(printer.station for printer in papers.printers.values() if printer.role == KIOSK)


def print_stream(station: str) -> str:
    """The journal's stream of a station's papers and printers: print/lobby."""
    return f"{PREFIX}{station}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterNow:
    """A printer as it is known now, since `since`; `told` is when it was heard of last.

    `papers` and `used_mm` count from when the roll was changed; `roll_mm` is the length of a new one, 0 where unknown.
    """

    station: str
    name: str
    trouble: str = ""
    warning: str = ""
    role: str = ""
    since: datetime | None = None
    told: datetime | None = None
    papers: int = 0
    used_mm: float = 0.0
    roll_mm: float = 0.0
    rolled_at: datetime | None = None

    @property
    def works(self) -> bool:
        """Whether it can print as far as is known."""
        return not self.trouble

    @property
    def left(self) -> int | None:
        """How many more papers the roll has room for.

        None where its length is not known, where nothing is printed on it yet, or where more is used than it had:
        then somebody changed it and did not say so.
        """
        if not self.papers or not 0 < self.used_mm <= self.roll_mm:
            return None
        return int((self.roll_mm - self.used_mm) / (self.used_mm / self.papers))


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceNow:
    """How the voice of a station's board is, since `since`."""

    station: str
    trouble: VoiceTrouble
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportsNow:
    """How the reports of a station's days are by one way.

    `done`: the newest day whose report has left it. `failed`: the day whose report cannot, since `since`.
    """

    station: str
    way: ReportWay
    done: date | None = None
    trouble: ReportTrouble = ""
    failed: date | None = None
    since: datetime | None = None


Place: TypeAlias = tuple[str, str]
"""A printer, or a paper that is wanted: the station and the name or job there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """A ticket of which there is no paper for certain, or perhaps none (`outcome` UNKNOWN)."""

    station: str
    printer: str
    number: str
    day: date
    at: datetime
    outcome: PaperOutcome
    cause: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """All printers, the papers under way, those that staff asked for, and the tickets without a certain paper.

    `handed`: the tickets, by day and number, whose vouchers came out on paper. `voices`: how the boards' voices are, by
    station, where one ever failed. `reports`: those of days, by station and way.
    """

    printers: Mapping[Place, PrinterNow] = field(default_factory=dict)
    under_way: Mapping[str, PaperStarted] = field(default_factory=dict)
    asked: Mapping[Place, PaperAsked] = field(default_factory=dict)
    lost: Mapping[str, Lost] = field(default_factory=dict)
    handed: frozenset[tuple[date, str]] = frozenset()
    voices: Mapping[str, VoiceNow] = field(default_factory=dict)
    reports: Mapping[tuple[str, ReportWay], ReportsNow] = field(default_factory=dict)


def after(papers: Papers, station: str, entries: Iterable[Entry]) -> Papers:
    """The papers after these entries of the station's stream; what came before the first of them need not be known."""
    for entry in entries:
        if isinstance(entry.event, PrintEvent):
            papers = _applied(papers, station, entry.event, entry.at)
    return papers


def _applied(papers: Papers, station: str, event: PrintEvent, at: datetime) -> Papers:
    match event:
        case PaperAsked():
            return replace(papers, asked={**papers.asked, (station, event.job): event})
        case PaperStarted():
            asked = {key: ask for key, ask in papers.asked.items() if key != (station, event.job)}
            return replace(papers, under_way={**papers.under_way, event.job: event}, asked=asked)
        case PaperEnded():
            return _ended(papers, station, event, at)
        case PrinterChanged():
            return _with(papers, _changed(_printer(papers, station, event.printer), event, at))
        case RollChanged():
            printer = _printer(papers, station, event.printer)
            return _with(papers, replace(printer, papers=0, used_mm=0.0, rolled_at=at))
        case VoiceChanged(trouble=trouble):
            now = VoiceNow(station=station, trouble=trouble, since=at)
            return replace(papers, voices={**papers.voices, station: now})
        case DayReported():
            place = station, event.way
            known = papers.reports.get(place) or ReportsNow(station=station, way=event.way)
            return replace(papers, reports={**papers.reports, place: _reported(known, event, at)})
        case _:
            assert_never(event)


def _reported(known: ReportsNow, event: DayReported, at: datetime) -> ReportsNow:
    if not event.trouble:
        return replace(known, done=max(event.day, known.done or event.day), trouble="", failed=None, since=None)
    since = known.since if known.trouble == event.trouble else at
    return replace(known, trouble=event.trouble, failed=event.day, since=since)


def _changed(printer: PrinterNow, event: PrinterChanged, at: datetime) -> PrinterNow:
    """What an older event does not tell stays known; a printer of the kiosk stays so, whoever else prints on it."""
    changed = (event.trouble, event.warning) != (printer.trouble, printer.warning)
    return replace(
        printer,
        trouble=event.trouble,
        warning=event.warning,
        role=printer.role if printer.role == KIOSK else event.role or printer.role,
        since=at if changed or printer.since is None else printer.since,
        told=at,
        roll_mm=event.roll_mm or printer.roll_mm,
    )


def _ended(papers: Papers, station: str, event: PaperEnded, at: datetime) -> Papers:
    started = papers.under_way.get(event.job)
    rest = {job: paper for job, paper in papers.under_way.items() if job != event.job}
    papers = replace(papers, under_way=rest, lost=_lost(papers, station, event, started, at))
    if started is not None and started.kind == "voucher" and started.day is not None and event.outcome == "PRINTED":
        papers = replace(papers, handed=papers.handed | {(started.day, started.number)})
    printer = replace(_printer(papers, station, event.printer), told=at)
    if event.outcome != "PRINTED":
        return _with(papers, printer)
    return _with(papers, replace(printer, papers=printer.papers + 1, used_mm=printer.used_mm + event.length_mm))


def _lost(
    papers: Papers, station: str, event: PaperEnded, started: PaperStarted | None, at: datetime
) -> Mapping[str, Lost]:
    """A ticket is lost until a paper of it has certainly come out. A copy that failed takes back nothing.

    An older day's ticket of the same number says nothing of the newer one.
    """
    if started is None or started.kind != "ticket" or started.day is None:
        return papers.lost
    known = papers.lost.get(started.number)
    if known is not None and known.day > started.day:
        return papers.lost
    same = known is not None and known.day == started.day
    rest = {number: lost for number, lost in papers.lost.items() if number != started.number}
    if event.outcome == "PRINTED":
        return rest
    if (started.duplicate and not same) or (same and known is not None and known.outcome == "UNKNOWN"):
        return papers.lost
    lost = Lost(
        station=station,
        printer=event.printer,
        number=started.number,
        day=started.day,
        at=at,
        outcome=event.outcome,
        cause=event.cause,
    )
    return {**rest, started.number: lost}


def _printer(papers: Papers, station: str, name: str) -> PrinterNow:
    return papers.printers.get((station, name)) or PrinterNow(station=station, name=name)


def _with(papers: Papers, printer: PrinterNow) -> Papers:
    return replace(papers, printers={**papers.printers, (printer.station, printer.name): printer})


def interrupted(papers: Papers, owner: str) -> tuple[PaperEnded, ...]:
    """The ends of papers that this owner (`station:role`) started and whose end nobody saw: they may have come out."""
    return tuple(
        PaperEnded(job=job, printer=started.printer, outcome="UNKNOWN", cause="interrupted")
        for job, started in papers.under_way.items()
        if job.startswith(f"{owner}/")
    )
