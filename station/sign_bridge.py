"""Between a counter's sign and the office."""

from collections.abc import Callable

from display.sign_view import SignNews, SignView, sign_of
from office.day import Day
from station.house import House
from station.office_now import NO_OFFICE


class SignBridge:
    """Shows how one counter stands."""

    def __init__(self, house: House, counter: str, show: Callable[[SignView], None]) -> None:
        self._house, self._counter, self._show = house, counter, show
        self._began = house.now()

    def pass_time(self) -> None:
        """A moment has passed."""
        self.render()

    def render(self) -> None:
        """Show the counter as it is now; without an office only its number, and that nobody hears of it."""
        office, now = self._house.office, self._house.now()
        if office is not None:
            news = SignNews(now=now, offline_since=office.lost_since)
            self._show(sign_of(office.day, office.plan, self._counter, news))
        elif self._house.trouble:
            nothing = Day(office="", date=now.date())
            self._show(sign_of(nothing, NO_OFFICE, self._counter, SignNews(now=now, offline_since=self._began)))
