"""Between the kiosk's window and the office."""

from collections.abc import Callable

from kiosk.errands import Errand
from kiosk.happenings import Happening, TimePassed
from kiosk.pages import HoldingTicket, Visit
from kiosk.visit import first_visit, step
from station.errands.at_kiosk import KioskDoor
from station.house import House
from station.office_now import OfficeNow


class KioskBridge:
    """Holds the visit: takes what the window says through the pure step, and shows what came of it."""

    def __init__(self, house: House, door: KioskDoor, show: Callable[[OfficeNow | None, Visit], None]) -> None:
        self._house, self._door, self._show = house, door, show
        self._visit: Visit | None = None

    def happen(self, happening: Happening) -> None:
        """Something happened at the kiosk."""
        office = self._house.office
        if office is None:
            return
        visit, errands = step(self._current(office), happening, office.plan.office.languages, self._house.now())
        changed, self._visit = visit != self._visit, visit
        if changed or not isinstance(happening, TimePassed):
            self.render()
        for errand in errands:
            self._house.do(self._perform(errand))

    def pass_time(self) -> None:
        """A moment has passed."""
        self.happen(TimePassed())
        self.render()

    def render(self) -> None:
        """Show the office as it is now."""
        office = self._house.office
        visit = self._current(office) if office else first_visit(("en",), self._house.now())
        self._show(office, visit)

    def _current(self, office: OfficeNow) -> Visit:
        if self._visit is None:
            self._visit = first_visit(office.plan.office.languages, self._house.now())
        return self._visit

    async def _perform(self, errand: Errand) -> None:
        async for happening in self._door.perform(errand, self._holds):
            self.happen(happening)

    def _holds(self, number: str) -> bool:
        """Whether the page with this ticket is still shown."""
        page = self._visit.page if self._visit else None
        return isinstance(page, HoldingTicket) and page.ticket.number == number
