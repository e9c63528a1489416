"""What the kiosk's views are made of: the visitor's page, the office, the day, the moment."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal, TypeAlias

from kiosk.pages import Visit
from kiosk.touches import Touch
from office.day import Day
from office.events import Wait
from office.plan import Plan
from office.staff import Member
from office.waits.outlook import BetterTime, Outlook
from office.waits.revising import Spoken
from resources.part_views import KeyView

Slot: TypeAlias = Literal["down", "left", "right", "up"]
"""Where the ticket comes out, seen from the screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPrinter:
    """A printer of this kiosk: its name, and how it is in ready sentences, in the language of the screen.

    `short` says the same in a few words; both are empty where nothing is known of it.
    """

    name: str
    state: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One moment at one kiosk. `day` is None while there is no connection to the office.

    `waits`: how long whoever takes a ticket of a service now will wait, as far as it was reckoned; `better`: when it is
    better to come today, where that is known. `employees`: how long whoever asks for one waits, by service and
    employee; `outlook`: the waits of the rest of the day, where they were played ahead. `spoken`: what is said now of
    the wait of the visit that is shown. `prints`: its printer works, as far as is known. `pages_left`: it prints
    pages of the office still, and has not just printed as many as it does in a while. `reads`: this machine has a
    voice to read pages aloud. `members`: who works in the office. `printers`: of this kiosk.
    """

    visit: Visit
    plan: Plan
    day: Day | None
    at: datetime
    kiosk: str = ""
    slot: Slot = "down"
    logo: Path | None = None
    waits: Mapping[str, Wait | None] = field(default_factory=dict)
    better: Mapping[str, BetterTime] = field(default_factory=dict)
    employees: Mapping[tuple[str, str], Wait | None] = field(default_factory=dict)
    outlook: Outlook | None = None
    spoken: Spoken | None = None
    prints: bool = True
    pages_left: bool = True
    reads: bool = False
    members: tuple[Member, ...] = ()
    printers: tuple[OwnPrinter, ...] = ()

    @property
    def local(self) -> datetime:
        """The moment on the office's clock."""
        return self.at.astimezone(self.plan.zone)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A key and what pressing it means."""

    key: KeyView
    means: Touch
