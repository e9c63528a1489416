"""Tickets without a paper for certain, the printers of a day, and where a copy of a ticket is printed."""

from collections.abc import Collection
from datetime import date, tzinfo

from office.day import Day
from office.paper_events import PaperAsked, PaperStarted
from office.papers import KIOSK, Lost, Papers, PrinterNow
from office.stages import Away, Called, Parked, Serving, Waiting

_UNDER_WAY = (Waiting, Away, Called, Serving, Parked)

COPIES = "desk"
"""Whoever asks a station for a copy names the job after this role of it: lobby:desk/…"""


def without_paper(papers: Papers, day: Day) -> tuple[Lost, ...]:
    """Tickets of this day whose visits go on, without a paper for certain and without one on its way; oldest first."""
    coming = copying(papers, day.date)
    found = (lost for lost in papers.lost.values() if lost.day == day.date and lost.number not in coming)
    going_on = (lost for lost in found if _goes_on(day, lost.number))
    return tuple(sorted(going_on, key=lambda lost: (lost.at, lost.number)))


def _goes_on(day: Day, number: str) -> bool:
    ticket = day.tickets.get(number)
    return ticket is not None and isinstance(ticket.stage, _UNDER_WAY)


def copying(papers: Papers, day: date) -> tuple[str, ...]:
    """The numbers of this day whose copies are asked for, or of which any paper is under way."""
    asked = (paper for paper in papers.asked.values() if paper.kind == "ticket" and paper.duplicate)
    started = (paper for paper in papers.under_way.values() if paper.kind == "ticket")
    wanted: tuple[PaperAsked | PaperStarted, ...] = (*asked, *started)
    return tuple(dict.fromkeys(paper.number for paper in wanted if paper.day == day))


def handing_out(papers: Papers, day: date) -> frozenset[str]:
    """The numbers of this day whose vouchers are asked for on paper, or under way."""
    wanted: tuple[PaperAsked | PaperStarted, ...] = (*papers.asked.values(), *papers.under_way.values())
    return frozenset(paper.number for paper in wanted if paper.kind == "voucher" and paper.day == day)


def without_voucher(papers: Papers, day: Day, counters: Collection[str]) -> tuple[str, ...]:
    """The numbers at these counters that are owed a voucher which is not on paper, nor on its way to it."""
    done = handing_out(papers, day.date)
    at_them = (desk.number for counter, desk in day.desks.items() if counter in counters and desk.number)
    owed = (number for number in at_them if (broken := day.tickets[number].broken) and broken.voucher)
    return tuple(number for number in owed if number not in done and (day.date, number) not in papers.handed)


def printers_of(papers: Papers, day: date, zone: tzinfo) -> tuple[PrinterNow, ...]:
    """The printers that were heard of on this day, those of kiosks first; one that is gone for good is forgotten."""
    heard = (found for found in papers.printers.values() if found.told and found.told.astimezone(zone).date() == day)
    return tuple(sorted(heard, key=lambda found: (found.role != KIOSK, found.station, found.name)))


def can_print(papers: Papers, station: str, names: tuple[str, ...]) -> bool:
    """Whether one of these printers of a station works, as far as is known."""
    known = (papers.printers.get((station, name)) for name in names if name)
    return any(printer is None or printer.works for printer in known)


def copy_station(papers: Papers, printers: tuple[PrinterNow, ...], number: str, own: str) -> str:
    """Which station prints a copy of this number: where its paper was lost, else a kiosk's, else `own`; or none.

    Only where one of its `printers` works.
    """
    working = [printer for printer in printers if printer.works]
    lost = papers.lost.get(number)
    wanted = (
        *(printer.station for printer in working if lost and printer.station == lost.station),
        *(printer.station for printer in working if printer.role == KIOSK),
        *(printer.station for printer in working if printer.station == own),
    )
    return wanted[0] if wanted else ""
