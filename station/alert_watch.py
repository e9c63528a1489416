"""Watches for a machine with the manager's window: what is wrong is written once, and heard until somebody sees it."""

from collections.abc import Callable
from datetime import datetime, timedelta

from office.alert_watch import AlertWatch, looked, ring_of
from office.alerts import Watched
from office.overseen import AlertName, AlertNow
from station.house import House
from station.office_now import OfficeNow, is_over
from station.one_at_a_time import OneAtATime

LOOK_EACH = timedelta(seconds=2)


class AlertWatcher:
    """Lives in the house like a window: looks every few seconds, and writes which alerts begin and end."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._watch = AlertWatch()
        self._looked: datetime | None = None
        self._writing = OneAtATime(self._write, house.do, self._warn)

    def render(self) -> None:
        """Nothing of it is shown here."""

    def pass_time(self) -> None:
        """A moment has passed."""
        office, now = self._house.office, self._house.now()
        if office is None or office.lost_since is not None or not is_over(self._looked, now, LOOK_EACH):
            return
        self._looked = now
        self._watch, commands = looked(self._watch, watched(office, self._house))
        if commands:
            self._writing.begin()

    async def _write(self) -> None:
        """Looks once more: what was found may be written meanwhile, by another machine too."""
        office = self._house.office
        if office is None:
            return
        self._watch, commands = looked(self._watch, watched(office, self._house))
        if commands:
            await self._house.act(commands)

    def _warn(self, sentence: str) -> None:
        """What could not be written is found again at the next look."""
        self._looked = None if sentence else self._looked


def watched(office: OfficeNow, house: House) -> Watched:
    """What the rules look at."""
    return Watched(
        day=office.day,
        plan=office.plan,
        now=house.now(),
        forecast=office.forecast,
        papers=office.papers,
        vanished=house.vanished,
        stations=office.stations,
        listening=office.listening,
    )


class AlertBell:
    """Lives in the house like a window: rings for alerts that nobody has acknowledged, often at first."""

    def __init__(self, house: House, ring: Callable[[], None]) -> None:
        self._house, self._ring = house, ring
        self._rung: dict[AlertName, tuple[datetime, int]] = {}

    def render(self) -> None:
        """The office has changed."""
        self._listen()

    def pass_time(self) -> None:
        """A moment has passed."""
        self._listen()

    def _listen(self) -> None:
        office = self._house.office
        unseen = office.day.overseen.unseen if office is not None and office.day.is_open else ()
        now = self._house.now()
        due = [alert for alert in unseen if self._is_due(alert, now)]
        self._rung = {alert.name: (alert.since, ring_of(alert.since, now)) for alert in unseen}
        if due:
            self._ring()

    def _is_due(self, alert: AlertNow, now: datetime) -> bool:
        return self._rung.get(alert.name) != (alert.since, ring_of(alert.since, now))


class AskedBell:
    """Lives in the house like a window: rings once when a counter of this machine is asked to open."""

    def __init__(self, house: House, counters: frozenset[str], ring: Callable[[], None]) -> None:
        self._house, self._counters, self._ring = house, counters, ring
        self._heard: dict[str, datetime] | None = None

    def render(self) -> None:
        """The office has changed."""
        office = self._house.office
        if office is None:
            return
        asked = {one.counter: one.since for one in office.day.overseen.asked.values() if one.coming is None}
        before, self._heard = self._heard, asked
        fresh = (counter for counter in self._counters if counter in asked)
        if before is not None and any(before.get(counter) != asked[counter] for counter in fresh):
            self._ring()

    def pass_time(self) -> None:
        """A moment means nothing to it."""
