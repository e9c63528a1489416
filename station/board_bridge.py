"""Between the board and the office: what was called is shown, and the chime rings once for it."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from display.board_view import BoardView, News, view_of
from display.layout import BoardLayout
from display.showing import Chimes, Showing, after, chimes_due
from display.waits import Minutes
from office.day import Day
from station.errands.slips import logo_path, span_of
from station.house import House
from station.office_now import NO_OFFICE, OfficeNow


class BoardBridge:
    """Folds the day's entries into what the board shows. `places` are those of the window as it stands now."""

    def __init__(
        self,
        house: House,
        places: Callable[[], BoardLayout],
        show: Callable[[BoardView], None],
        chime: Callable[[], None],
    ) -> None:
        self._house, self._places, self._show, self._chime = house, places, show, chime
        self._began = house.now()
        self._day: date | None = None
        self._read = 0
        self._showing = Showing()
        self._chimes = Chimes()

    def pass_time(self) -> None:
        """A moment has passed."""
        self.render()

    def render(self) -> None:
        """Show the office as it is now."""
        office, now = self._house.office, self._house.now()
        if office is None:
            self._show_alone(now)
            return
        self._read_on(office)
        logo = logo_path(office.plan.office.logo)
        news = News(offline_since=office.lost_since, logo=Path(logo) if logo else None, minutes=_minutes(office))
        self._show(view_of(office.day, office.plan, self._showing, now, self._places(), news))
        self._chimes, due = chimes_due(self._chimes, self._showing, now)
        for _ in due:
            self._chime()

    def _show_alone(self, now: datetime) -> None:
        """The office could not be reached yet: say so, in every language."""
        if self._house.trouble:
            nothing = Day(office="", date=now.date())
            news = News(offline_since=self._began)
            self._show(view_of(nothing, NO_OFFICE, Showing(), now, self._places(), news))

    def _read_on(self, office: OfficeNow) -> None:
        if office.day.date != self._day:
            self._day, self._read, self._showing = office.day.date, 0, Showing()
        self._showing = after(self._showing, office.entries[self._read :])
        self._read = len(office.entries)


def _minutes(office: OfficeNow) -> Minutes | None:
    """What is said of each service's wait; None before anything was reckoned."""
    if office.forecast is None:
        return None
    spans = ((service, span_of(wait)) for service, wait in office.forecast.services.items())
    return {service: span for service, span in spans if span is not None}
