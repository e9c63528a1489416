"""Between a board and the office: what was called is shown, and the chime rings once for it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from display.board_view import BoardView, News, view_of
from display.layout import BoardLayout
from display.scope import Scope, seen_by_any
from display.showing import Chimes, Showing, after, chimes_due
from office.day import Day
from station.board_waits import BoardWaits
from station.errands.slips import logo_path
from station.house import House
from station.office_now import NO_OFFICE, OfficeNow


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardTask:
    """What one board is there for, and for which boards of its machine it rings; none: it never rings."""

    scope: Scope
    notices: bool = True
    rings_for: tuple[Scope, ...] = ()


class BoardBridge:
    """Folds the day's entries into what the board shows. `places` are those of the window as it stands now."""

    def __init__(
        self,
        house: House,
        task: BoardTask,
        places: Callable[[], BoardLayout],
        show: Callable[[BoardView], None],
        chime: Callable[[], None],
    ) -> None:
        self._house, self._task, self._places, self._show, self._chime = house, task, places, show, chime
        self._began = house.now()
        self._day: date | None = None
        self._read = 0
        self._showing = Showing()
        self._chimes = Chimes()
        self._waits = BoardWaits()

    def pass_time(self) -> None:
        """A moment has passed."""
        self.render()

    def render(self) -> None:
        """Show the office as it is now."""
        office, now = self._house.office, self._house.now()
        if office is None:
            self._show_alone(now)
            return
        self._read_on(office, now)
        logo = logo_path(office.plan.office.logo)
        news = News(
            offline_since=office.lost_since,
            logo=Path(logo) if logo else None,
            minutes=self._waits.minutes(office.forecast),
            scope=self._task.scope,
            notices=self._task.notices,
        )
        self._show(view_of(office.day, office.plan, self._showing, now, self._places(), news))
        self._ring(office, now)

    def _show_alone(self, now: datetime) -> None:
        """The office could not be reached yet: say so, in every language."""
        if self._house.trouble:
            nothing = Day(office="", date=now.date())
            news = News(offline_since=self._began)
            self._show(view_of(nothing, NO_OFFICE, Showing(), now, self._places(), news))

    def _read_on(self, office: OfficeNow, now: datetime) -> None:
        """What was there when the board began is as old as it is; what comes later may come late."""
        begins = office.day.date != self._day
        if begins:
            self._day, self._read, self._showing = office.day.date, 0, Showing()
        self._showing = after(self._showing, office.entries[self._read :], None if begins else now)
        self._read = len(office.entries)

    def _ring(self, office: OfficeNow, now: datetime) -> None:
        calls = seen_by_any(self._showing, self._task.rings_for, office.day)
        self._chimes, due = chimes_due(self._chimes, calls, now)
        for _ in due:
            self._chime()
