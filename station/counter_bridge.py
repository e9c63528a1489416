"""Between a counter's window and the office."""

from collections.abc import Callable

from counter import at_hand
from counter.at_hand import AtHand
from counter.errands import Errand
from counter.expected import Ahead, look_ahead
from counter.happenings import Happening
from counter.places import SignedOut, Sitting
from counter.scene import Beside, Devices, NoPaper, Scene, VoucherPaper
from counter.sitting import step
from counter.window_view import CounterWindowView, view_of
from office.cases import CaseNow
from office.copies import handing_out
from office.staff import MANAGES
from resources.clock_words import clock_sentence
from resources.printer_states import lost_phrase
from resources.reasons import sentence
from resources.words import Words, words_for
from station.errands.at_counter import CounterDoor
from station.office_now import OfficeNow
from station.paper_words import copying_now, hint_told, lost_now, prints_now, trouble_told, voice_told


def devices_of(office: OfficeNow, own: str, words: Words) -> Devices:
    """What is to be told of printers and papers at a counter of the station `own`."""
    return Devices(
        trouble=trouble_told(office, words),
        hint=hint_told(office, words),
        unprinted=tuple(NoPaper(number=lost.number, said=lost_phrase(lost, words)) for lost in lost_now(office)),
        copying=copying_now(office),
        prints=prints_now(office, own),
        voice=voice_told(office, words),
    )


def voucher_paper(office: OfficeNow, number: str) -> VoucherPaper:
    """Whether the voucher of this number of today is on paper."""
    if (office.day.date, number) in office.papers.handed:
        return "handed"
    return "coming" if number in handing_out(office.papers, office.day.date) else "none"


class CounterBridge:
    """Holds the sitting at one counter: takes what the window says through the pure step, and shows what came of it."""

    def __init__(self, door: CounterDoor, language: str, show: Callable[[CounterWindowView], None]) -> None:
        self._door, self._language, self._show = door, language, show
        self._sitting: Sitting = SignedOut()
        self._known_of = ("", "")
        self._beside = Beside()
        door.house.shows_cases = True
        self._ahead = Ahead()
        self._at_hand = AtHand()

    def happen(self, happening: Happening) -> None:
        """Something happened at the counter."""
        number = self._number(office) if (office := self._door.house.office) else ""
        self._at_hand = at_hand.after(self._at_hand, happening, number)
        self._sitting, errands = step(self._sitting, happening, self._door.counter)
        errands = at_hand.told(errands, self._at_hand, number)
        if isinstance(self._sitting, SignedOut):
            self._at_hand = AtHand()
        self._door.house.seat(self._door.counter, taken=not isinstance(self._sitting, SignedOut))
        self.render()
        for errand in errands:
            self._door.house.do(self._perform(errand))

    def pass_time(self) -> None:
        """A moment has passed."""
        self.render()

    def render(self) -> None:
        """Show the office as it is now."""
        office = self._door.house.office
        if office is None:
            return
        self._look_beside(office)
        self._ahead = look_ahead(self._ahead, office.day, office.plan, office.forecast)
        language = self._language or office.plan.office.languages[0]
        reasons, fault = words_for(language, "resources"), self._door.house.clock_fault
        scene = Scene(
            counter=self._door.counter,
            day=office.day,
            plan=office.plan,
            members=office.members,
            now=self._door.house.now(),
            connected=office.lost_since is None,
            clock_trouble=clock_sentence(fault, reasons) if fault else "",
            vanished=self._door.house.vanished,
            beside=self._beside,
            ahead=self._ahead,
            voucher=voucher_paper(office, self._number(office)),
            case=self._case(office),
            at_hand=self._at_hand,
            devices=devices_of(office, self._door.house.storage.station, reasons),
        )
        self._show(view_of(self._sitting, scene, words_for(language, "counter"), lambda why: sentence(why, reasons)))

    def _look_beside(self, office: OfficeNow) -> None:
        """Read once what is kept about whoever comes to the counter; forget it as soon as they have gone."""
        number, case = self._number(office), self._case(office)
        known = (number, case.opened.case if case and self._reads_cases else "")
        if known == self._known_of:
            return
        self._known_of, self._beside = known, Beside()
        ticket = office.day.tickets.get(number)
        if ticket is not None and (ticket.legs or ticket.appointment or known[1]):
            self._door.house.do(self._read_beside(*known))

    def _number(self, office: OfficeNow) -> str:
        """Who is at this counter; empty where nobody is."""
        desk = office.day.desks.get(self._door.counter)
        return desk.number or "" if desk else ""

    def _case(self, office: OfficeNow) -> CaseNow | None:
        """The case for which whoever is at this counter waited in the manager's line."""
        return office.cases.of_ticket(office.day.date, self._number(office))

    @property
    def _reads_cases(self) -> bool:
        """Whether whoever works here may read what was said in a case."""
        return not isinstance(self._sitting, SignedOut) and self._sitting.member.may(MANAGES)

    async def _read_beside(self, number: str, case: str) -> None:
        found = await self._door.beside(number, case)
        if (number, case) != self._known_of:
            return
        if found is None:
            self._known_of = ("", "")  # the next look asks again
        else:
            self._beside = found
            self.render()

    async def _perform(self, errand: Errand) -> None:
        by = self._sitting.member.id if not isinstance(self._sitting, SignedOut) else ""
        async for happening in self._door.perform(errand, by):
            self.happen(happening)
