"""The settings of one machine: one frozen tree, declared once, never written by the program."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

WindowKind: TypeAlias = Literal["kiosk", "board", "counter", "admin"]
WINDOWS: tuple[WindowKind, ...] = ("kiosk", "board", "counter", "admin")


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """Which machine this is, and which windows it shows. `office` may stay empty where the database has one office."""

    name: str = "station"
    office: str = ""
    windows: tuple[str, ...] = WINDOWS
    language: str = ""
    """Language of the staff's windows; the office's first otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Database:
    """Where the journal is: a file's path, sqlite:///… or postgresql://…; a file of this user's otherwise."""

    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskPanel:
    """The kiosk's screen: its name, its true width, how far eyes are, where the ticket comes out."""

    screen: str = ""
    full_screen: bool = True
    panel_width_mm: float = 336.0
    viewing_mm: float = 600.0
    slot: Literal["below", "left", "right", "above"] = "below"
    printer: str = "screen"
    fallback_printer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardPanel:
    """The waiting room's screen: its name, its true width, how far the farthest seat is."""

    screen: str = ""
    full_screen: bool = True
    panel_width_mm: float = 1217.0
    farthest_seat_m: float = 5.0
    chime: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Desks:
    """The counter windows of this machine, the size of their text, and the printer at hand, if there is one."""

    counters: tuple[str, ...] = ("1",)
    printer: str = ""
    text_scale: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterSettings:
    """A printer: HOST:PORT, usb, usb:04b8:0202, serial:/dev/ttyUSB0@19200, file:/dev/usb/lp0, windows:NAME, or screen.

    `roll_m` is how much paper a new roll has.
    """

    name: str
    target: str
    paper: Literal["80", "80-180", "58"] = "80"
    roll_m: float = 80.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """How loud the chime is, 0 to 1. `help`: counters and managers hear when a kiosk calls a person."""

    volume: float = 1.0
    help: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """Where the rotating log file is; the user's folder for logs otherwise."""

    folder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that one machine is told. Every key has a default: an empty file is a complete machine."""

    station: Machine = field(default_factory=Machine)
    database: Database = field(default_factory=Database)
    kiosk: KioskPanel = field(default_factory=KioskPanel)
    board: BoardPanel = field(default_factory=BoardPanel)
    counter: Desks = field(default_factory=Desks)
    printers: tuple[PrinterSettings, ...] = ()
    sound: Sound = field(default_factory=Sound)
    log: Log = field(default_factory=Log)

    def printer(self, name: str) -> PrinterSettings | None:
        """The printer of this name; "screen" is always there."""
        if name == "screen":
            return PrinterSettings(name="screen", target="screen")
        return next((printer for printer in self.printers if printer.name == name), None)
