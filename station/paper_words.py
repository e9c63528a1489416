"""What the windows of a desk are told of printers, papers and voices, in ready sentences."""

from collections.abc import Collection

from office.copies import copy_station, copying, printers_of, without_paper
from office.papers import Lost, PrinterNow
from resources.printer_states import (
    left_phrase,
    report_sentence,
    runs_low,
    state_phrase,
    trouble_sentence,
    voice_sentence,
)
from resources.words import Words
from station.office_now import OfficeNow


def printers_now(office: OfficeNow) -> tuple[PrinterNow, ...]:
    """The printers that were heard of today."""
    return printers_of(office.papers, office.day.date, office.plan.zone)


def lost_now(office: OfficeNow) -> tuple[Lost, ...]:
    """The tickets of today without a paper for certain."""
    return without_paper(office.papers, office.day)


def copying_now(office: OfficeNow) -> tuple[str, ...]:
    """The numbers whose copies are on their way."""
    return copying(office.papers, office.day.date)


def prints_now(office: OfficeNow, own: str) -> bool:
    """Whether a copy of a ticket would be printed somewhere."""
    return bool(copy_station(office.papers, printers_now(office), "", own))


def own_printers(office: OfficeNow, station: str, names: Collection[str], words: Words) -> dict[str, tuple[str, str]]:
    """How these printers of a station are, by name, in full and in short, as far as they were heard of."""
    known = (printer for printer in printers_now(office) if printer.station == station and printer.name in names)
    return {
        printer.name: (
            f"{trouble_sentence(printer, office.plan.zone, words)} {left_phrase(printer, words)}.",
            f"{printer.name}: {state_phrase(printer, words)}",
        )
        for printer in known
    }


def trouble_told(office: OfficeNow, words: Words) -> str:
    """The first printer that cannot print, of a kiosk where there is such a one; empty where all can."""
    first = next((printer for printer in printers_now(office) if not printer.works), None)
    return trouble_sentence(first, office.plan.zone, words) if first else ""


def hint_told(office: OfficeNow, words: Words) -> str:
    """The first printer whose roll runs low."""
    low = next((printer for printer in printers_now(office) if printer.works and runs_low(printer)), None)
    return trouble_sentence(low, office.plan.zone, words) if low else ""


def reports_told(office: OfficeNow, words: Words) -> str:
    """The first report of a day that could not leave its station, and still has not; empty where all have."""
    failing = sorted(
        (reports for reports in office.papers.reports.values() if reports.trouble),
        key=lambda reports: (reports.failed or office.day.date, reports.station, reports.way),
    )
    return report_sentence(failing[0], words) if failing else ""


def voice_told(office: OfficeNow, words: Words) -> str:
    """The first board whose voice failed today and still does; empty where all can be heard."""
    zone, today = office.plan.zone, office.day.date
    failing = (voice for voice in office.papers.voices.values() if voice.trouble)
    now = sorted((voice for voice in failing if voice.since.astimezone(zone).date() == today), key=lambda v: v.since)
    return voice_sentence(now[0], zone, words) if now else ""
