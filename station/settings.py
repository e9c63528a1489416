"""The settings of one machine: one frozen tree, declared once, never written by the program."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from kiosk.keypad import USUAL as USUAL_KEYS
from kiosk.keypad import Act
from office.hours import Span

WindowKind: TypeAlias = Literal["kiosk", "board", "counter", "admin", "sign"]
WINDOWS: tuple[WindowKind, ...] = ("kiosk", "board", "counter", "admin", "sign")
USUAL: tuple[WindowKind, ...] = ("kiosk", "board", "counter", "admin")
"""The windows of a machine that says nothing else: every one but the signs, which need their counters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """Which machine this is, and which windows it shows. `office` may stay empty where the database has one office."""

    name: str = "station"
    office: str = ""
    windows: tuple[str, ...] = USUAL
    language: str = ""
    """Language of the staff's windows; the office's first otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Database:
    """Where the journal is: a file's path, sqlite:///… or postgresql://…; a file of this user's otherwise."""

    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskKeys:
    """What the keys of the kiosk's keyboard or keypad do, by the names in kiosk/keypad.py; no key may stand twice."""

    forward: tuple[str, ...] = USUAL_KEYS[Act.FORWARD]
    backward: tuple[str, ...] = USUAL_KEYS[Act.BACKWARD]
    select: tuple[str, ...] = USUAL_KEYS[Act.SELECT]
    back: tuple[str, ...] = USUAL_KEYS[Act.BACK]
    help: tuple[str, ...] = USUAL_KEYS[Act.HELP]
    read_aloud: tuple[str, ...] = USUAL_KEYS[Act.READ_ALOUD]
    repeat: tuple[str, ...] = USUAL_KEYS[Act.REPEAT]
    louder: tuple[str, ...] = USUAL_KEYS[Act.LOUDER]
    quieter: tuple[str, ...] = USUAL_KEYS[Act.QUIETER]
    language: tuple[str, ...] = USUAL_KEYS[Act.LANGUAGE]
    headphones_in: tuple[str, ...] = USUAL_KEYS[Act.HEADPHONES_IN]
    headphones_out: tuple[str, ...] = USUAL_KEYS[Act.HEADPHONES_OUT]


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskPanel:
    """The kiosk's screen: its name, its true width, how far eyes are, how high it hangs, where the ticket comes out.

    read_aloud: its pages can be read aloud, because somebody hears this machine. keys: what its keys do.
    """

    screen: str = ""
    full_screen: bool = True
    panel_width_mm: float = 336.0
    viewing_mm: float = 600.0
    panel_floor_mm: float = 700.0
    slot: Literal["below", "left", "right", "above"] = "below"
    printer: str = "screen"
    fallback_printer: str = ""
    read_aloud: bool = True
    keys: KioskKeys = field(default_factory=KioskKeys)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardPlace:
    """A screen of the waiting room: its name, its true width, how far the farthest seat is, and what it is there for.

    Its `services` and `counters`: all of the office where it names neither. `notices`: the office's quiet ones too.
    """

    screen: str = ""
    full_screen: bool = True
    panel_width_mm: float = 1217.0
    farthest_seat_m: float = 5.0
    services: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()
    notices: bool = True
    strong_contrast: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardPanel(BoardPlace):
    """This machine's board. The machine calls for all of its boards, once."""

    chime: bool = True
    voice: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class FurtherBoard(BoardPlace):
    """One more board of this machine, in another place of the office."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignPanel:
    """A small screen above a counter: its name, its true width, and from how far its words are to be read."""

    counter: str
    screen: str = ""
    full_screen: bool = True
    panel_width_mm: float = 531.0
    distance_m: float = 5.0
    strong_contrast: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Desks:
    """The counter windows of this machine, the size of their text, and the printer at hand, if there is one.

    on_top: a small window stays above other programs'. keys: other keys than the usual ones, by act, one or several.
    keypad: a number pad is used. next_everywhere: the key of the main button whichever program is in front.
    """

    counters: tuple[str, ...] = ("1",)
    printer: str = ""
    text_scale: float = 1.0
    on_top: bool = True
    keypad: bool = False
    next_everywhere: str = ""
    keys: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)

    @property
    def own_keys(self) -> Mapping[str, tuple[str, ...]]:
        """The keys that are not the usual ones, by act; a key that is empty takes the act's away."""
        return {act: tuple(filter(None, (keys,) if isinstance(keys, str) else keys)) for act, keys in self.keys.items()}


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
class VolumeHours:
    """How loud it is at a time of the day, 0 to 1."""

    at: Span
    volume: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """Chime and voice: how loud (0 to 1) and when, on which loudspeaker, in which languages, by whose recordings.

    device: the loudspeaker's name; the system's own otherwise. hours: another volume at times of the day, by this
    machine's clock. quiet: no sound at all then. languages: those that may be spoken; all that have a voice otherwise.
    voices: a folder with the office's own recordings. closing_minutes: so long before the
    office closes it is said, 0 for never. help: counters and managers hear when a kiosk calls a person.
    still_here: the kiosk's question whether one is still there makes a sound. alerts: managers hear an alert.
    """

    volume: float = 1.0
    device: str = ""
    hours: tuple[VolumeHours, ...] = ()
    quiet: tuple[Span, ...] = ()
    languages: tuple[str, ...] = ()
    voices: str = ""
    times: int = 2
    closing_minutes: float = 10.0
    help: bool = True
    still_here: bool = True
    alerts: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """How the kiosk's pages are read aloud: by which engines, how fast, on which device, and who begins.

    engines: for a language what speaks in it: "rhvoice", "espeak-ng", either with a voice ("espeak-ng:en-gb"), or
    "off"; the best that is installed otherwise. rate: as a share of an engine's normal one. device: the kiosk's
    loudspeaker or headphones; the device of [sound] otherwise. headphones: "auto" asks the machine whether they are
    plugged in, "device" takes `device` for headphones that are there while they are plugged in, "off" leaves it to the
    button.
    """

    engines: dict[str, str] = field(default_factory=dict)
    rate: float = 0.9
    device: str = ""
    headphones: Literal["auto", "device", "off"] = "auto"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """The report that this machine makes of each day when it is closed.

    evening: where it goes: "folder" as files in these formats, "printer" on paper; nowhere where it is empty.
    language: its words; that of the staff's windows otherwise.
    """

    evening: tuple[str, ...] = ()
    folder: str = ""
    format: tuple[str, ...] = ("pdf", "xlsx")
    language: str = ""


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
    boards: tuple[FurtherBoard, ...] = ()
    signs: tuple[SignPanel, ...] = ()
    counter: Desks = field(default_factory=Desks)
    printers: tuple[PrinterSettings, ...] = ()
    sound: Sound = field(default_factory=Sound)
    speech: Speech = field(default_factory=Speech)
    reports: Reports = field(default_factory=Reports)
    log: Log = field(default_factory=Log)

    @property
    def all_boards(self) -> tuple[BoardPlace, ...]:
        """The boards that this machine shows, its own first; none where it has no window for them."""
        return (self.board, *self.boards) if "board" in self.station.windows else ()

    @property
    def all_signs(self) -> tuple[SignPanel, ...]:
        """The counter signs that this machine shows."""
        return self.signs if "sign" in self.station.windows else ()

    def printer(self, name: str) -> PrinterSettings | None:
        """The printer of this name; "screen" is always there."""
        if name == "screen":
            return PrinterSettings(name="screen", target="screen")
        return next((printer for printer in self.printers if printer.name == name), None)
