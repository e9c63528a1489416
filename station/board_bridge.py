"""Between a board and the office: what was called is shown, and announced once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from display.board_view import BoardView, News, view_of
from display.layout import BoardLayout
from display.scope import Scope, seen_by_any
from display.showing import Call, Chimes, Showing, after, chimes_due
from office.day import Day
from office.needs import CallNeeds, call_needs
from station.board_waits import BoardWaits
from station.errands.slips import logo_path
from station.house import House
from station.office_now import NO_OFFICE, OfficeNow


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardTask:
    """What one board is there for, and for which boards of its machine it announces calls; none: for none."""

    scope: Scope
    notices: bool = True
    announces_for: tuple[Scope, ...] = ()


class Announce(Protocol):
    """Who announces a call that was made at `at`: in these languages, for somebody who is called so."""

    def __call__(self, number: str, counter: str, languages: Sequence[str], needs: CallNeeds, at: datetime) -> None:
        """Announce it; returns at once."""


class BoardBridge:
    """Folds the day's entries into what the board shows. `places` are those of the window as it stands now."""

    def __init__(
        self,
        house: House,
        task: BoardTask,
        places: Callable[[], BoardLayout],
        show: Callable[[BoardView], None],
        announce: Announce,
    ) -> None:
        self._house, self._task, self._places, self._show, self._announce = house, task, places, show, announce
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
        calls = seen_by_any(self._showing, self._task.announces_for, office.day)
        self._chimes, due = chimes_due(self._chimes, calls, now)
        for call in due:
            self._call(office, call)

    def _call(self, office: OfficeNow, call: Call) -> None:
        """In the office's first language, then in the ticket's."""
        ticket = office.day.tickets.get(call.number)
        own = office.plan.office.languages[0]
        languages = (own, ticket.language) if ticket else (own,)
        needs = call_needs(office.plan, ticket) if ticket else CallNeeds()
        self._announce(call.number, call.counter, languages, needs, call.at)

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
