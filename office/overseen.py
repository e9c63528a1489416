"""What managers oversee on one day: the alerts that last, what counters were asked, the notices of the day."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TypeAlias, assert_never

from office import manager_events as happened
from office.desk import Desk, Paused, Shut
from office.manager_events import AlertKind, ManagerEvent, NoticePlace

ASKED_FOR = timedelta(minutes=15)
"""So long a counter is asked to open; who has not come by then does not."""

AlertName: TypeAlias = tuple[AlertKind, str]
"""Which alert: its kind, and what it is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertNow:
    """An alert that lasts since `since`; `seen_by` and `seen_at` are None until somebody acknowledges it."""

    alert: AlertKind
    subject: str
    since: datetime
    seen_by: str | None = None
    seen_at: datetime | None = None

    @property
    def name(self) -> AlertName:
        """Which one it is."""
        return self.alert, self.subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A counter that was asked to open at `since`, by `by`; `coming` is None until somebody answers."""

    counter: str
    by: str
    since: datetime
    coming: bool | None = None
    answered_by: str = ""
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayNotice:
    """Something that is told from `begins` until `ends`, in the words of `text` by language."""

    notice: str
    text: Mapping[str, str]
    places: tuple[NoticePlace, ...]
    begins: datetime
    ends: datetime
    by: str = ""
    withdrawn: bool = False

    def holds(self, at: datetime) -> bool:
        """Whether it is told at this moment."""
        return not self.withdrawn and self.begins <= at < self.ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Overseen:
    """The alerts that last, the newest question to each counter, and all notices of the day, by their names."""

    alerts: Mapping[AlertName, AlertNow] = field(default_factory=dict)
    asked: Mapping[str, Asked] = field(default_factory=dict)
    notices: Mapping[str, DayNotice] = field(default_factory=dict)

    @property
    def unseen(self) -> tuple[AlertNow, ...]:
        """The alerts that nobody has acknowledged, the oldest first."""
        return tuple(alert for alert in self.alerts.values() if alert.seen_at is None)

    def told(self, place: NoticePlace, at: datetime) -> tuple[DayNotice, ...]:
        """The notices that are told at this place now, the newest first."""
        found = (notice for notice in self.notices.values() if place in notice.places and notice.holds(at))
        return tuple(reversed(tuple(found)))


def after(overseen: Overseen, event: ManagerEvent, at: datetime) -> Overseen:
    """What is overseen after this."""
    match event:
        case happened.AlertRaised() | happened.AlertEnded() | happened.AlertAcknowledged():
            return replace(overseen, alerts=_alerts(overseen.alerts, event, at))
        case happened.CounterAsked(counter=counter, clerk=clerk):
            asked = Asked(counter=counter, by=clerk, since=at)
            return replace(overseen, asked={**overseen.asked, counter: asked})
        case happened.CounterAnswered(counter=counter, coming=coming, clerk=clerk):
            asked = replace(overseen.asked[counter], coming=coming, answered_by=clerk, answered_at=at)
            return replace(overseen, asked={**overseen.asked, counter: asked})
        case happened.NoticePosted():
            return replace(overseen, notices={**overseen.notices, event.notice: _posted(event)})
        case happened.NoticeWithdrawn(notice=notice):
            withdrawn = replace(overseen.notices[notice], withdrawn=True)
            return replace(overseen, notices={**overseen.notices, notice: withdrawn})
        case _:
            assert_never(event)


def _alerts(
    alerts: Mapping[AlertName, AlertNow], event: happened.AlertEvent, at: datetime
) -> Mapping[AlertName, AlertNow]:
    name = event.alert, event.subject
    match event:
        case happened.AlertRaised():
            return {**alerts, name: AlertNow(alert=event.alert, subject=event.subject, since=at)}
        case happened.AlertEnded():
            return {other: alert for other, alert in alerts.items() if other != name}
        case happened.AlertAcknowledged(clerk=clerk):
            return {**alerts, name: replace(alerts[name], seen_by=clerk, seen_at=at)}
        case _:
            assert_never(event)


def _posted(event: happened.NoticePosted) -> DayNotice:
    return DayNotice(
        notice=event.notice,
        text=event.text,
        places=event.places,
        begins=event.begins,
        ends=event.ends,
        by=event.clerk,
    )


def still_asked(asked: Asked, desk: Desk | None, at: datetime) -> bool:
    """Whether the counter is still asked to open: nobody has opened or resumed it since, and it is not too long ago."""
    if at - asked.since >= ASKED_FOR:
        return False
    if desk is None:
        return True
    match desk.state:
        case Shut():
            return desk.opened < asked.since
        case Paused(since=since):
            return since <= asked.since
        case _:
            return False
