"""Between a counter's window and the office."""

from collections.abc import Callable

from counter.scene import Scene
from counter.sitting import Decide, Errand, Happening, NotWritten, RefusedBy, SignedOut, Sitting, Written, step
from counter.window_view import CounterWindowView, view_of
from office.commands import DayCommand
from office.signing_in import CheckPin
from resources.clock_words import clock_sentence
from resources.reasons import sentence
from resources.words import words_for
from station.errands.at_desk import checked
from station.errands.trouble import ErrandFailed
from station.house import LOG, House


class CounterBridge:
    """Holds the sitting at one counter: takes what the window says through the pure step, and shows what came of it."""

    def __init__(self, house: House, counter: str, language: str, show: Callable[[CounterWindowView], None]) -> None:
        self._house, self._counter, self._language, self._show = house, counter, language, show
        self._sitting: Sitting = SignedOut()

    def happen(self, happening: Happening) -> None:
        """Something happened at the counter."""
        self._sitting, errands = step(self._sitting, happening, self._counter)
        self._house.seat(self._counter, taken=not isinstance(self._sitting, SignedOut))
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
        reasons, fault = words_for(language, "resources"), self._house.clock_fault
        scene = Scene(
            counter=self._counter,
            day=office.day,
            plan=office.plan,
            members=office.members,
            now=self._house.now(),
            connected=office.lost_since is None,
            clock=clock_sentence(fault, reasons) if fault else "",
            vanished=self._house.vanished,
        )
        self._show(view_of(self._sitting, scene, words_for(language, "counter"), lambda why: sentence(why, reasons)))

    async def _perform(self, errand: Errand) -> None:
        match errand:
            case CheckPin():
                self.happen(await checked(self._house, errand))
            case Decide(commands=commands):
                self.happen(await self._decided(commands))

    async def _decided(self, commands: tuple[DayCommand, ...]) -> Happening:
        by = self._sitting.member.id if not isinstance(self._sitting, SignedOut) else ""
        try:
            refused = await self._house.act(commands, by)
        except ErrandFailed as failed:
            LOG.warning("Counter %s: %s", self._counter, failed)
            return NotWritten()
        return RefusedBy(reason=refused.why) if refused else Written()
