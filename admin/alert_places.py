"""Alerts at the manager's window: the list, who has seen what, how loud it is; and counters that are asked to open."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from office.commands import DayCommand
from office.manager_commands import AcknowledgeAlert, AskCounter
from office.manager_events import AlertKind

Loudness: TypeAlias = Literal["off", "quiet", "loud"]
"""How loud alerts are on this machine, beside what its settings say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertsPressed:
    """The alerts are to be seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertsLeft:
    """And no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertSeen:
    """The manager looks after this alert."""

    alert: AlertKind
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LoudnessPressed:
    """Alerts are to be so loud on this machine."""

    loudness: Loudness


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterAskPressed:
    """Somebody is to work at this counter."""

    counter: str


AlertPress: TypeAlias = AlertsPressed | AlertsLeft | AlertSeen | LoudnessPressed | CounterAskPressed


@dataclass(frozen=True, slots=True, kw_only=True)
class AtAlerts:
    """At the list of alerts. `failed`: what was asked for last was not written."""

    failed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLoudness:
    """Let alerts be so loud on this machine from now on."""

    loudness: Loudness


def command_of(press: AlertSeen | CounterAskPressed, clerk: str) -> DayCommand:
    """What the rules are asked for."""
    match press:
        case AlertSeen(alert=alert, subject=subject):
            return AcknowledgeAlert(alert=alert, subject=subject, clerk=clerk)
        case CounterAskPressed(counter=counter):
            return AskCounter(counter=counter, clerk=clerk)
