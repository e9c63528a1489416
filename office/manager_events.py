"""What can happen at a manager's window: alerts come and go, a counter is asked to open, a notice is told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

AlertKind: TypeAlias = Literal[
    "promises",
    "no_counter",
    "not_open",
    "overdue_pause",
    "vanished",
    "help",
    "printer",
    "voice",
    "silent",
    "disk",
    "clock",
    "estimates",
]
"""What a manager is alerted to; the rules are in `office.alerts`."""

NoticePlace: TypeAlias = Literal["board", "kiosks", "counters"]
"""Where a notice of the day is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertRaised:
    """Something is wrong that a manager must know of. `subject`: which service, counter, kiosk, printer or station."""

    alert: AlertKind
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertEnded:
    """It is not so any more."""

    alert: AlertKind
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertAcknowledged:
    """Somebody has seen the alert, and looks after it: it makes no sound any more while it lasts."""

    alert: AlertKind
    subject: str = ""
    clerk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterAsked:
    """A manager asks that somebody works at this counter, which is closed or pauses."""

    counter: str
    clerk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterAnswered:
    """Somebody at a counter's window answered that: they are coming, or cannot now."""

    counter: str
    coming: bool
    clerk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePosted:
    """A manager tells something for a while, from `begins` until `ends`, in the words of `text` by language."""

    notice: str
    text: Mapping[str, str]
    places: tuple[NoticePlace, ...]
    begins: datetime
    ends: datetime
    clerk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeWithdrawn:
    """The notice is told no longer, earlier than was said."""

    notice: str
    clerk: str = ""


AlertEvent: TypeAlias = AlertRaised | AlertEnded | AlertAcknowledged
"""What happens to an alert."""

ManagerEvent: TypeAlias = AlertEvent | CounterAsked | CounterAnswered | NoticePosted | NoticeWithdrawn
"""What a manager's window, or the answer to it, writes into the day."""
