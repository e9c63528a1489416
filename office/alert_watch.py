"""When an alert is raised and when it ends: what comes and goes within a moment is none."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import MappingProxyType

from office.alerts import Watched, found, judged
from office.manager_commands import EndAlert, RaiseAlert
from office.manager_events import AlertKind
from office.overseen import AlertName

_AT_ONCE = timedelta(0)
RAISED_AFTER: Mapping[AlertKind, timedelta] = MappingProxyType(
    {"promises": timedelta(seconds=20), "no_counter": timedelta(seconds=20), "estimates": timedelta(seconds=60)}
)
"""A cause must have lasted so long; every other kind is raised at once, for its rule has waited already."""

ENDED_AFTER: Mapping[AlertKind, timedelta] = MappingProxyType(
    {"promises": timedelta(minutes=2), "no_counter": timedelta(minutes=1), "estimates": timedelta(minutes=5)}
)
"""A cause must have been gone for so long: then the same cause is a new alert."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertWatch:
    """Since when each cause has been seen, and each raised alert's cause was gone, as one has looked so far."""

    seen: Mapping[AlertName, datetime] = field(default_factory=dict)
    gone: Mapping[AlertName, datetime] = field(default_factory=dict)


def looked(watch: AlertWatch, watched: Watched) -> tuple[AlertWatch, tuple[RaiseAlert | EndAlert, ...]]:
    """What is known after another look, and what is to be written; nothing on a day that takes no commands."""
    if not watched.day.is_open:
        return AlertWatch(), ()
    now, raised = watched.now, watched.day.overseen.alerts
    causes, kinds = found(watched), judged(watched)
    seen = {name: watch.seen.get(name, now) for name in sorted(causes)}
    over = sorted(name for name in raised if name not in causes and name[0] in kinds)
    gone = {name: watch.gone.get(name, now) for name in over}
    raises = (
        RaiseAlert(alert=alert, subject=subject)
        for (alert, subject), since in seen.items()
        if (alert, subject) not in raised and now - since >= RAISED_AFTER.get(alert, _AT_ONCE)
    )
    ends = (
        EndAlert(alert=alert, subject=subject)
        for (alert, subject), since in gone.items()
        if now - since >= ENDED_AFTER.get(alert, _AT_ONCE)
    )
    return AlertWatch(seen=seen, gone=gone), (*ends, *raises)


RING_EACH = timedelta(seconds=30)
RINGS_OFTEN_FOR = timedelta(minutes=5)
RING_SELDOM = timedelta(minutes=5)
"""An alert that nobody acknowledges is heard every half minute for five minutes, then every five minutes."""


def ring_of(since: datetime, at: datetime) -> int:
    """Which ring of an alert that was raised at `since` is due at this moment, counted from 0."""
    passed = max(at - since, timedelta(0))
    often = RINGS_OFTEN_FOR // RING_EACH
    return passed // RING_EACH if passed < RINGS_OFTEN_FOR else often - 1 + passed // RING_SELDOM
