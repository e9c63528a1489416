"""Between the board and the office: what was called is shown, and the chime rings once for it."""

from collections.abc import Callable
from datetime import date

from display.board_view import BoardView, News, view_of
from display.layout import BoardLayout
from display.showing import Chimes, Showing, after, chimes_due
from station.house import House, OfficeNow


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
        self._day: date | None = None
        self._read = 0
        self._showing = Showing()
        self._chimes = Chimes()

    def pass_time(self) -> None:
        """A moment has passed."""
        self.render()

    def render(self) -> None:
        """Show the office as it is now."""
        office = self._house.office
        if office is None:
            return
        self._read_on(office)
        now = self._house.now()
        news = News(offline_since=office.lost_since)
        self._show(view_of(office.day, office.plan, self._showing, now, self._places(), news))
        self._chimes, due = chimes_due(self._chimes, self._showing, now)
        if due:
            self._chime()

    def _read_on(self, office: OfficeNow) -> None:
        if office.day.date != self._day:
            self._day, self._read, self._showing = office.day.date, 0, Showing()
        self._showing = after(self._showing, office.entries[self._read :])
        self._read = len(office.entries)
