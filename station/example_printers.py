"""The printers of the example office: on its usual day, and on the one when paper runs out."""

from datetime import datetime, timedelta

from office.day import Day
from office.events import Entry
from office.paper_events import PaperEnded, PaperOutcome, PaperStarted, PrinterChanged, PrintEvent
from office.papers import Papers, after

_ROLL_MM, _PAPER_MM = 80_000.0, 164.0
_PAPERS = 212


def usual_papers(day: Day, now: datetime) -> Papers:
    """The kiosk's printer works since the morning."""
    ready = PrinterChanged(printer="lobby", roll_mm=_ROLL_MM, role="kiosk")
    opened = day.opened_at or now
    papers = _after(Papers(), "lobby", opened, ready)
    for n in range(_PAPERS):
        papers = _printed(papers, day, str(n), opened, "PRINTED")
    return papers


def unusual_papers(day: Day, now: datetime) -> Papers:
    """The kiosk has no paper for seven minutes, five tickets are without one, and a counter's printer runs low."""
    papers = usual_papers(day, now)
    out = PrinterChanged(printer="lobby", trouble="paper_out", roll_mm=_ROLL_MM, role="kiosk")
    low = PrinterChanged(printer="desk", warning="near_end", roll_mm=_ROLL_MM, role="counter")
    papers = _after(papers, "lobby", now - timedelta(minutes=7), out)
    papers = _after(papers, "counters", now - timedelta(minutes=20), low)
    for ticket in day.waiting[-5:]:
        unknown = ticket is day.waiting[-5]
        papers = _printed(papers, day, ticket.number, ticket.came, "UNKNOWN" if unknown else "NOT_STARTED")
    return papers


def _printed(papers: Papers, day: Day, number: str, at: datetime, outcome: PaperOutcome) -> Papers:
    job = f"lobby:kiosk/{number}"
    return _after(
        papers,
        "lobby",
        at,
        PaperStarted(job=job, printer="lobby", number=number, day=day.date),
        PaperEnded(job=job, printer="lobby", outcome=outcome, length_mm=_PAPER_MM if outcome == "PRINTED" else 0.0),
    )


def _after(papers: Papers, station: str, at: datetime, *events: PrintEvent) -> Papers:
    return after(papers, station, (Entry(place=1, at=at, event=event) for event in events))
