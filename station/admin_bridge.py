"""Between the manager's window and the office."""

from collections.abc import Callable

from admin.scene import Scene
from admin.session import Decide, Errand, Happening, NotWritten, Session, SignedIn, SignedOut, Written, step
from admin.window_view import AdminWindowView, view_of
from office.commands import DayCommand
from office.signing_in import CheckPin
from resources.clock_words import clock_sentence
from resources.words import words_for
from station.errands.at_desk import checked
from station.errands.trouble import ErrandFailed
from station.house import LOG, House


class AdminBridge:
    """Holds the manager's session, and shows the office as it is."""

    def __init__(self, house: House, language: str, show: Callable[[AdminWindowView], None]) -> None:
        self._house, self._language, self._show = house, language, show
        self._session: Session = SignedOut()

    def happen(self, happening: Happening) -> None:
        """Something happened in the manager's window."""
        self._session, errands = step(self._session, happening)
        self.render()
        for errand in errands:
            self._house.do(self._perform(errand))

    def pass_time(self) -> None:
        """A moment has passed."""
        self.render()

    def render(self) -> None:
        """Show the office as it is now."""
        office = self._house.office
        if office is None:
            return
        language = self._language or office.plan.office.languages[0]
        fault = self._house.clock_fault
        scene = Scene(
            day=office.day,
            plan=office.plan,
            members=office.members,
            ratings=office.ratings,
            now=self._house.now(),
            connected=office.lost_since is None,
            clock=clock_sentence(fault, words_for(language, "resources")) if fault else "",
            vanished=self._house.vanished,
        )
        self._show(view_of(self._session, scene, words_for(language, "admin")))

    async def _perform(self, errand: Errand) -> None:
        match errand:
            case CheckPin():
                self.happen(await checked(self._house, errand))
            case Decide(command=command):
                self.happen(await self._decided(command))

    async def _decided(self, command: DayCommand) -> Happening:
        by = self._session.member.id if isinstance(self._session, SignedIn) else ""
        try:
            refused = await self._house.act((command,), by)
        except ErrandFailed as failed:
            LOG.warning("The manager's window: %s", failed)
            return NotWritten()
        return NotWritten() if refused else Written()
