"""Sentences about printers, papers and voices for staff, the same at counters, for managers and from the doctor."""

from types import MappingProxyType
from zoneinfo import ZoneInfo

from office.papers import Lost, PrinterNow, ReportsNow, VoiceNow
from resources.words import Words

RUNS_LOW = 30
"""With fewer papers left on the roll, staff are told to have a new one at hand."""


def runs_low(printer: PrinterNow) -> bool:
    """Whether its roll will be used up soon: the printer says so, or few papers are left by its length."""
    return bool(printer.warning) or (printer.left is not None and printer.left < RUNS_LOW)


def state_phrase(printer: PrinterNow, words: Words) -> str:
    """How the printer is, in a few words: "Ready", "Out of paper"."""
    if printer.trouble:
        return _troubles(words).get(printer.trouble) or words.say("Does not work")
    return words.say("Paper is running low") if runs_low(printer) else words.say("Ready")


def what_to_do(printer: PrinterNow, words: Words) -> str:
    """What whoever goes there does; nothing where it works."""
    if printer.trouble:
        return _deeds(words).get(printer.trouble) or words.say("Switch it off and on again; look at its cables.")
    return words.say("Have a new roll at hand.") if runs_low(printer) else ""


def trouble_sentence(printer: PrinterNow, zone: ZoneInfo, words: Words) -> str:
    """One sentence for an alert: which printer, what, since when, what to do."""
    told = printer.since if printer.trouble or printer.warning else None
    since = f" ({words.clock(told.astimezone(zone))})" if told else ""
    state = state_phrase(printer, words)
    return words.say("Printer {name}: {state}{since}.", name=printer.name, state=state, since=since) + (
        f" {deed}" if (deed := what_to_do(printer, words)) else ""
    )


def voice_sentence(voice: VoiceNow, zone: ZoneInfo, words: Words) -> str:
    """One sentence for an alert: at which board calls are not heard, since when, what to do."""
    since = words.clock(voice.since.astimezone(zone))
    if voice.trouble == "loudspeaker":
        return words.say(
            "Calls cannot be heard at {station} since {since}: please call numbers out loud.",
            station=voice.station,
            since=since,
        )
    return words.say("At {station} some calls have only the chime since {since}.", station=voice.station, since=since)


def report_sentence(reports: ReportsNow, words: Words) -> str:
    """One sentence for an alert: which day's report did not leave which station, why, and what to do."""
    day = words.short_day(reports.failed) if reports.failed else ""
    if reports.way == "printer":
        return words.say(
            "The report of {day} is not printed at {station}: no printer works.", day=day, station=reports.station
        )
    return words.say(
        "The report of {day} is not written at {station}: {why}.",
        day=day,
        station=reports.station,
        why=_report_troubles(words).get(reports.trouble, reports.trouble),
    )


def _report_troubles(words: Words) -> MappingProxyType[str, str]:
    return MappingProxyType(
        {
            "missing": words.say("its folder is not there"),
            "full": words.say("its disk is full"),
            "forbidden": words.say("its folder may not be written"),
            "failed": words.say("it could not be made; see the log"),
        }
    )


def left_phrase(printer: PrinterNow, words: Words) -> str:
    """How much of the roll is used: "212 papers, about 280 left"."""
    used = words.count("{n} paper since the new roll", "{n} papers since the new roll", printer.papers)
    if printer.left is None:
        return used
    return words.say("{used}, about {left} left", used=used, left=printer.left)


def lost_phrase(lost: Lost, words: Words) -> str:
    """What is known of a ticket's paper: "101 has no paper", "101 may have no paper"."""
    if lost.outcome == "UNKNOWN":
        return words.say("{number} may have no paper", number=lost.number)
    return words.say("{number} has no paper", number=lost.number)


def _troubles(words: Words) -> MappingProxyType[str, str]:
    return MappingProxyType(
        {
            "cover_open": words.say("Cover is open"),
            "paper_out": words.say("Out of paper"),
            "cutter": words.say("The cutter is stuck"),
            "overheated": words.say("Too hot, it rests"),
            "broken": words.say("Has an error"),
            "offline": words.say("Is offline"),
            "silent": words.say("Does not answer"),
            "refused": words.say("Refuses the connection"),
            "unreachable": words.say("Cannot be reached"),
            "not_found": words.say("Is not connected"),
            "lost": words.say("The connection broke off"),
            "stalled": words.say("Takes no more data"),
            "unconfirmed": words.say("Did not confirm a paper"),
        }
    )


def _deeds(words: Words) -> MappingProxyType[str, str]:
    cable = words.say("Look at its power and its cable.")
    return MappingProxyType(
        {
            "cover_open": words.say("Close the cover."),
            "paper_out": words.say("Put in a new roll and close the cover."),
            "cutter": words.say("Open the cover and take out what is stuck."),
            "overheated": words.say("Wait a moment: it goes on by itself."),
            "offline": words.say("Press its feed button, or switch it off and on."),
            "silent": cable,
            "refused": words.say("Look at the address in the settings of the kiosk."),
            "unreachable": cable,
            "not_found": cable,
            "lost": cable,
        }
    )
