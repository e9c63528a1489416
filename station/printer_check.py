"""How the printers of a machine are right now, in words, with what the journal knows of their rolls. Only reads."""

from collections.abc import Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo

from journal.printbook import Printbook
from journal.store import open_journal
from journal.trouble import JournalTrouble
from office.papers import Papers, PrinterNow
from printer.results import PrinterStatus
from resources.printer_states import left_phrase, state_phrase, what_to_do
from resources.words import Words, words_for
from station.errands.printing import status_of
from station.folders import database_url
from station.settings import Settings


def printer_findings(settings: Settings) -> Iterator[tuple[PrinterNow, str, str]]:
    """Each printer of the settings as it answers now, what was seen, and what to do; a second each at most."""
    words = words_for("en", "resources")
    papers, zone = _written(settings)
    for printer in settings.printers:
        place = (settings.station.name, printer.name)
        known = papers.printers.get(place) or PrinterNow(station=place[0], name=place[1])
        now = _answered(known, status_of(printer))
        now = replace(now, roll_mm=printer.roll_m * 1000)
        yield now, _seen(now, zone, words), what_to_do(now, words)


def _answered(known: PrinterNow, status: PrinterStatus) -> PrinterNow:
    """The printer by its own answer; since when it is so is known where the journal says the same."""
    trouble = status.trouble.value if status.trouble else ""
    warning = status.warning.value if status.warning else ""
    same = (trouble, warning) == (known.trouble, known.warning)
    return replace(known, trouble=trouble, warning=warning, since=known.since if same else None)


def _seen(printer: PrinterNow, zone: ZoneInfo, words: Words) -> str:
    seen = state_phrase(printer, words)
    if printer.since is not None and not printer.works:
        since = printer.since.astimezone(zone)
        seen += f", since {words.day(since.date())}, {words.clock(since)}"
    return f"{seen}; {left_phrase(printer, words)}" if printer.papers else seen


def _written(settings: Settings) -> tuple[Papers, ZoneInfo]:
    """What the journal knows of printers; nothing where it does not open or does not know the office."""
    try:
        journal = open_journal(database_url(settings.database.url))
    except JournalTrouble:
        return Papers(), ZoneInfo("UTC")
    try:
        offices = journal.offices()
        office = settings.station.office or (offices[0] if len(offices) == 1 else "")
        newest = journal.newest_plan(office) if office in offices else None
        if newest is None:
            return Papers(), ZoneInfo("UTC")
        return Printbook(journal, office, settings.station.name).papers(), newest[1].zone
    finally:
        journal.close()
