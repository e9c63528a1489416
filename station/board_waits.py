"""The one number that a board says of each service's wait: it falls quietly, and rises only when it must."""

from collections.abc import Mapping
from datetime import date, datetime

from office.waits.forecast import Forecast
from office.waits.revising import Shown, first_shown, shown
from office.waits.saying import AtOnce, said


class BoardWaits:
    """What was last said of each service on one day; the next forecast is measured by it."""

    def __init__(self) -> None:
        self._of: tuple[date, datetime] | None = None
        self._last: dict[str, Shown] = {}
        self._minutes: Mapping[str, int | None] | None = None

    def minutes(self, forecast: Forecast | None) -> Mapping[str, int | None] | None:
        """The minutes by service, None where nobody can serve it; no mapping before anything was reckoned."""
        if forecast is None:
            return None
        if self._of is None or self._of[0] != forecast.date:
            self._last = {}
        if self._of != (forecast.date, forecast.at):
            self._of = (forecast.date, forecast.at)
            self._minutes = {service: self._number(service, forecast) for service in forecast.services}
        return self._minutes

    def _number(self, service: str, forecast: Forecast) -> int | None:
        """No wait is said where a counter is free, and nowhere else."""
        wait, last = forecast.services[service], self._last.get(service)
        now = shown(last, wait, forecast.at) if last else first_shown(wait, forecast.at)
        self._last[service] = now
        if now.minutes is None:
            return None
        return 0 if isinstance(said(wait), AtOnce) else max(1, now.minutes)
