"""The printers as a manager sees them: how each is, how much of its roll is used, and who has no paper.

A key in the head of the page says how they are; it opens the card, which stands in place of the table of services.
"""

from dataclasses import dataclass

from admin.device_places import AtDevices
from admin.pausing_view import ChoiceView
from admin.scene import NoPaper, PrinterSaid, Scene
from admin.session import (
    AskingRoll,
    AtPrinters,
    CopyPressed,
    LeavePressed,
    PrintersPressed,
    RollConfirmed,
    RollPressed,
    Task,
)
from resources.desk_views import Alert, ButtonView, ChipWords, Tone
from resources.words import Words

SHOWN = 4
"""So many tickets without a paper have a row; the others are counted."""

_WORST_FIRST: tuple[Tone, ...] = ("late", "due", "note", "calm", "good")
_ICONS: dict[Tone, str] = {"good": "check-circle", "due": "warning", "late": "warning", "calm": "clock", "note": "info"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterRow:
    """One printer, and what is pressed when it got a new roll."""

    name: str
    station: str
    chip: ChipWords
    since: str
    roll: str
    todo: str
    new_roll: ButtonView

    @property
    def spoken(self) -> str:
        """The whole row in one line, for a screen reader."""
        parts = (self.name, self.station, self.chip.words, self.since, self.roll, self.todo)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoPaperRow:
    """A ticket without a paper, and what prints one; nothing to press while a copy is on its way."""

    words: str
    copy: ButtonView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintersView:
    """The card; a question stands in place of its rows."""

    heading: str
    aside: str
    rows: tuple[PrinterRow, ...]
    unprinted: tuple[NoPaperRow, ...]
    more: str
    close: ButtonView | None
    choice: ChoiceView | None = None


def printers_button(scene: Scene, words: Words) -> ButtonView | None:
    """What opens the card, and says how the printers are; None where nobody heard of one."""
    devices = scene.devices
    if not devices.printers:
        return None
    worst = min(devices.printers, key=lambda printer: _WORST_FIRST.index(printer.tone))
    said = words.say("Printers: {state}", state=worst.state)
    lost = len(devices.unprinted)
    if lost:
        said = words.count("{n} ticket without paper", "{n} tickets without paper", lost)
    return ButtonView(words=said, happening=PrintersPressed(), icon="printer")


def printers_view(scene: Scene, task: Task, words: Words) -> PrintersView | None:
    """The card at this moment; None where it is not looked at."""
    if not isinstance(task, AtPrinters | AskingRoll | AtDevices):
        return None
    closes = None if isinstance(task, AtDevices) or (isinstance(task, AskingRoll) and task.devices) else _close(words)
    devices = scene.devices
    more = len(devices.unprinted) - SHOWN
    return PrintersView(
        heading=words.say("Printers"),
        aside=_aside(task, words),
        rows=tuple(_row(printer, words) for printer in devices.printers),
        unprinted=(
            *(_coming(number, words) for number in devices.copying),
            *(_unprinted(lost, words, prints=devices.prints) for lost in devices.unprinted[:SHOWN]),
        ),
        more=words.count("{n} more ticket has no paper.", "{n} more tickets have no paper.", more) if more > 0 else "",
        close=closes,
        choice=_question(task, words) if isinstance(task, AskingRoll) else None,
    )


def _close(words: Words) -> ButtonView:
    return ButtonView(words=words.say("Close"), happening=LeavePressed(), icon="x-bold")


def printer_alert(scene: Scene) -> Alert | None:
    """A printer that cannot print."""
    return Alert(words=scene.devices.trouble, icon="printer", tone="late") if scene.devices.trouble else None


def voice_alert(scene: Scene) -> Alert | None:
    """A board whose calls cannot be heard."""
    return Alert(words=scene.devices.voice, icon="speaker-high", tone="late") if scene.devices.voice else None


def report_alert(scene: Scene) -> Alert | None:
    """The report of a day that could not be written or printed."""
    return Alert(words=scene.devices.report, icon="receipt", tone="due") if scene.devices.report else None


def _aside(task: Task, words: Words) -> str:
    failed = isinstance(task, AtPrinters | AtDevices) and task.failed
    return words.say("That did not work. Please try again.") if failed else ""


def _row(printer: PrinterSaid, words: Words) -> PrinterRow:
    pressed = RollPressed(station=printer.station, printer=printer.name)
    return PrinterRow(
        name=printer.name,
        station=printer.station if printer.station != printer.name else "",
        chip=ChipWords(words=printer.state, icon=_ICONS[printer.tone], tone=printer.tone),
        since=words.say("since {time}", time=printer.since) if printer.since else "",
        roll=printer.roll,
        todo=printer.todo,
        new_roll=ButtonView(words=words.say("New roll"), happening=pressed, icon="receipt"),
    )


def _unprinted(lost: NoPaper, words: Words, *, prints: bool) -> NoPaperRow:
    why_not = "" if prints else words.say("No printer works at the moment.")
    copy = ButtonView(
        words=words.say("Print a copy"), happening=CopyPressed(number=lost.number), icon="printer", why_not=why_not
    )
    return NoPaperRow(words=lost.said, copy=copy)


def _coming(number: str, words: Words) -> NoPaperRow:
    return NoPaperRow(words=words.say("{number}: a copy is on its way", number=number), copy=None)


def _question(task: AskingRoll, words: Words) -> ChoiceView:
    said = words.say("Is a new roll in the printer “{name}”?", name=task.printer)
    yes = ButtonView(words=words.say("Yes, a new roll is in"), happening=RollConfirmed(), icon="check-bold")
    leave = ButtonView(words=words.say("Cancel"), happening=LeavePressed(), icon="x-bold")
    return ChoiceView(
        question=said, answers=(yes,), leave=leave, notes=(words.say("Papers are counted anew from then on."),)
    )
