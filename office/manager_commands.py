"""What a manager wants at once, or somebody at a counter's window answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from office.manager_events import AlertKind, NoticePlace


@dataclass(frozen=True, slots=True, kw_only=True)
class RaiseAlert:
    """Something is wrong that a manager must know of."""

    alert: AlertKind
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndAlert:
    """It is not so any more."""

    alert: AlertKind
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgeAlert:
    """Somebody looks after it."""

    alert: AlertKind
    subject: str = ""
    clerk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskCounter:
    """Ask that somebody works at this counter."""

    counter: str
    clerk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerAsked:
    """Say at a counter's window whether somebody is coming."""

    counter: str
    coming: bool
    clerk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostNotice:
    """Tell something at these places, from `begins`, or at once, until `ends`; the words by language."""

    text: Mapping[str, str]
    places: tuple[NoticePlace, ...]
    ends: datetime
    begins: datetime | None = None
    clerk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawNotice:
    """Tell a notice no longer."""

    notice: str
    clerk: str = ""


OfAlert: TypeAlias = RaiseAlert | EndAlert | AcknowledgeAlert
"""What is done with an alert."""

OfManager: TypeAlias = OfAlert | AskCounter | AnswerAsked | PostNotice | WithdrawNotice
