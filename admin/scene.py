"""What the manager's window is shown from: the day as it stands, and what this station knows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from admin.alert_places import Loudness
from office.breaks import PlannedBreak
from office.cases import Cases
from office.day import Day
from office.papers import VoiceNow
from office.plan import Plan
from office.presence import Listening
from office.staff import Member
from office.stations import StationNow
from office.visits import Rating
from office.vouchers import Vouchers
from office.waits.forecast import Forecast
from office.waits.outlook import Outlook
from resources.desk_views import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterSaid:
    """A printer in ready words: how it is, since when, how much of its roll is used, and what to do."""

    station: str
    name: str
    state: str
    tone: Tone
    since: str = ""
    roll: str = ""
    todo: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoPaper:
    """A ticket whose visit goes on and that has no paper for certain; `said` is a ready sentence."""

    number: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Devices:
    """What is known of printers and papers. `trouble` is a ready sentence about a printer that cannot print.

    `copying` are the numbers whose copies are on their way, `prints` says whether a printer works that prints copies.
    `voice` is a ready sentence about a board whose calls cannot be heard; `report` one about a
    day's report that did not come about; `kiosks` are those of the office.
    """

    trouble: str = ""
    printers: tuple[PrinterSaid, ...] = ()
    unprinted: tuple[NoPaper, ...] = ()
    copying: tuple[str, ...] = ()
    prints: bool = False
    voice: str = ""
    report: str = ""
    kiosks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One moment of the office. `ratings` are those of the day's visits.

    `clock` is a ready sentence about this machine's clock; `vanished` counters do not answer, since when.
    `forecast` and `outlook` are None before anything was reckoned; `vouchers` and `cases` are all of
    the office; `breaks` are those that the roster plans today. `stations` are all machines, as far as one
    heard of them while `listening`, `voices` those of their boards; `loudness`: how loud alerts are on this one.
    """

    day: Day
    plan: Plan
    members: tuple[Member, ...]
    ratings: tuple[Rating, ...]
    now: datetime
    connected: bool = True
    clock: str = ""
    vanished: Mapping[str, datetime] = field(default_factory=dict)
    devices: Devices = Devices()
    forecast: Forecast | None = None
    outlook: Outlook | None = None
    vouchers: Vouchers = field(default_factory=Vouchers)
    cases: Cases = field(default_factory=Cases)
    breaks: tuple[PlannedBreak, ...] = ()
    stations: tuple[StationNow, ...] = ()
    listening: Listening = field(default_factory=Listening)
    voices: Mapping[str, VoiceNow] = field(default_factory=dict)
    loudness: Loudness = "loud"
