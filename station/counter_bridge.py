"""Between a counter's window and the office."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import cast

from counter import at_hand
from counter.at_hand import AtHand
from counter.errands import CardErrand, ChangeSize, DoorErrand, Errand, KeepName, Speak
from counter.expected import Ahead, look_ahead
from counter.happenings import CardPress, Choice, Happening, IdleTooLong, NotWritten, Press, WrittenAfterAll
from counter.keys import Keys
from counter.places import AtWork, Awaiting, Locked, OnPage, Opening, SignedOut, Sitting, Working
from counter.scene import Beside, Devices, KeyEverywhere, NoPaper, NoteBefore, Scene, VoucherPaper
from counter.seating import displaced, is_unwritten, lock_due
from counter.sitting import step
from counter.window_view import CounterWindowView, view_of
from counter.work_view import WorkView
from office.cases import CaseNow
from office.copies import handing_out
from office.desk import Desk
from office.papers import kiosks
from office.signing_in import Typing
from office.staff import MANAGES
from office.stages import Called
from resources.clock_words import clock_sentence
from resources.printer_states import lost_phrase
from resources.reasons import sentence
from resources.words import Words, words_for
from station.errands.at_counter import CounterDoor
from station.errands.beside import is_sent_on, sent_in
from station.everywhere import NextEverywhere
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
        kiosks=kiosks(office.papers),
    )


def voucher_paper(office: OfficeNow, number: str) -> VoucherPaper:
    """Whether the voucher of this number of today is on paper."""
    if (office.day.date, number) in office.papers.handed:
        return "handed"
    return "coming" if number in handing_out(office.papers, office.day.date) else "none"


def _nothing() -> None:
    """Where no window is to be moved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fittings:
    """What a counter's window has besides its view: keys, another size, the way to the front, a key everywhere.

    `prints`: there is a printer at the counters.
    """

    keys: Keys = field(default_factory=Keys)
    change_size: Callable[[], None] = _nothing
    come_forward: Callable[[], None] = _nothing
    everywhere: NextEverywhere | None = None
    prints: bool = False


USUAL = timedelta(seconds=1.5)
"""So long an answer of the office may take before the window says that it takes long."""


LOOKS = timedelta(seconds=5)
"""How often a window is looked through for what only time changes: minutes waited, and who has vanished."""

LOOKS_WHILE_CALLED = timedelta(seconds=0.5)
"""Likewise while somebody is called, and seconds are counted until the call counts as missed."""


class CounterBridge:
    """Holds the sitting at one counter: takes what the window says through the pure step, and shows what came of it."""

    def __init__(
        self,
        door: CounterDoor,
        language: str,
        show: Callable[[CounterWindowView], None],
        fittings: Fittings | None = None,
    ) -> None:
        self._door, self._language, self._show = door, language, show
        self._fittings = fittings or Fittings()
        self._spoken, self.used_at = "", float("-inf")
        self._view: CounterWindowView | None = None
        if self._fittings.everywhere is not None:
            self._fittings.everywhere.seats.append(self)
        self._sitting: Sitting = SignedOut()
        self._known_of = ("", "")
        self._beside = Beside()
        self._noted: frozenset[tuple[str, int]] = frozenset()
        self._notes: Mapping[str, NoteBefore] = {}
        door.house.shows_cases = True
        self._ahead = Ahead()
        self._at_hand = AtHand()
        self._touched = door.house.now()
        self._asked: datetime | None = None
        self._unwritten: Desk | None = None
        self._shown: OfficeNow | None = None
        self._seen: tuple[object, ...] = ()

    def happen(self, happening: Happening) -> None:
        """Something happened at the counter."""
        self.used_at = time.monotonic()
        following, errands = step(self._sitting, happening, self._door.counter)
        if isinstance(happening, Press | Choice | CardPress | Typing):
            self._touched = self._door.house.now()
            if self._is_lost and any(not isinstance(errand, Speak | ChangeSize) for errand in errands):
                return  # nothing is written, and whatever was typed or chosen stays
        errands = self._with_ticks(happening, errands)
        waits = isinstance(following, Opening | Awaiting)
        if not waits or following != self._sitting:
            self._asked = self._door.house.now() if waits else None
        self._sitting = following
        self._door.house.seat(self._door.counter, taken=isinstance(following, Working | Locked))
        self._note_unwritten(happening)
        if isinstance(following, SignedOut):
            self._spoken, self._at_hand = "", AtHand()
        for errand in errands:
            self._do(errand)
        self.render()

    def _with_ticks(self, happening: Happening, errands: tuple[Errand, ...]) -> tuple[Errand, ...]:
        """Keep what is said on a card at hand, which a locked window does not show; a finish tells what is ticked."""
        office = self._door.house.office
        number = self._number(office) if office is not None else ""
        if isinstance(self._sitting, Working):
            self._at_hand = at_hand.after(self._at_hand, happening, number)
        return at_hand.told(errands, self._at_hand, number)

    def _do(self, errand: Errand) -> None:
        """What is the window's own matter at once, everything else behind the door."""
        match errand:
            case Speak(language=language):
                self._spoken = language
            case ChangeSize():
                self._fittings.change_size()
            case _:
                self._door.house.do(self._perform(errand))

    def takes_main(self) -> bool:
        """Whether somebody is signed in, is asked nothing, and the main button works."""
        return isinstance(self._sitting, AtWork) and isinstance(self._view, WorkView) and self._view.primary.works

    def press_main(self) -> None:
        """Press the main button; where that asks something, the window comes forward."""
        if isinstance(self._view, WorkView):
            self.happen(cast("Happening", self._view.primary.happening))
            if isinstance(self._sitting, OnPage):
                self._fittings.come_forward()

    def pass_time(self) -> None:
        """A moment has passed."""
        office = self._door.house.office
        if office is not None:
            idle = self._door.house.now() - self._touched
            if lock_due(self._sitting, office.plan.sign_in, idle, busy=bool(self._number(office))):
                self.happen(IdleTooLong())
                return
            if office is self._shown and self._moment(office) == self._seen:
                return  # a view takes some milliseconds to make, twice a second for each window
        self.render()

    def _moment(self, office: OfficeNow) -> tuple[object, ...]:
        """What else a view is made from; a window's clock turns at the full minute."""
        now, ticket = self._door.house.now(), office.day.tickets.get(self._number(office))
        looks = LOOKS_WHILE_CALLED if ticket and isinstance(ticket.stage, Called) else LOOKS
        since = now.replace(minute=0, second=0, microsecond=0)
        fault = self._door.house.clock_fault
        return since, (now - since) // looks, self._is_slow, fault is not None, self._key_everywhere

    @property
    def _is_slow(self) -> bool:
        """Whether what was asked last is still unanswered after a time in which it usually is."""
        return self._asked is not None and self._door.house.now() - self._asked >= USUAL

    @property
    def _is_lost(self) -> bool:
        office = self._door.house.office
        return office is not None and office.lost_since is not None

    def _note_unwritten(self, happening: Happening) -> None:
        """Remember how the counter stood when something was said not to be written: it may have been, unanswered."""
        if isinstance(happening, NotWritten) and self._door.house.office is not None:
            self._unwritten = self._door.house.office.day.desks.get(self._door.counter)

    def _look_at_seat(self, office: OfficeNow) -> bool:
        """Whether what is written of this counter changes who works here, or what was said to be unwritten."""
        desk = office.day.desks.get(self._door.counter)
        gone = displaced(self._sitting, desk)
        if gone is not None:
            self.happen(gone)
            return True
        if is_unwritten(self._sitting) and desk != self._unwritten:
            self.happen(WrittenAfterAll())
            return True
        return False

    def render(self) -> None:
        """Show the office as it is now."""
        office = self._door.house.office
        if office is None or self._look_at_seat(office):
            return
        self._shown, self._seen = office, self._moment(office)
        self._look_beside(office)
        self._look_at_notes(office)
        self._ahead = look_ahead(self._ahead, office.day, office.plan, office.forecast)
        language = self._spoken or self._language or office.plan.office.languages[0]
        reasons, fault = words_for(language, "resources"), self._door.house.clock_fault
        scene = Scene(
            counter=self._door.counter,
            day=office.day,
            plan=office.plan,
            members=office.members,
            now=self._door.house.now(),
            member=None if isinstance(self._sitting, SignedOut) else self._sitting.member,
            connected=office.lost_since is None,
            lost_since=office.lost_since,
            slow=self._is_slow and office.lost_since is None,
            clock_trouble=clock_sentence(fault, reasons) if fault else "",
            vanished=self._door.house.vanished,
            beside=self._beside,
            ahead=self._ahead,
            voucher=voucher_paper(office, self._number(office)),
            case=self._case(office),
            at_hand=self._at_hand,
            devices=replace(devices_of(office, self._door.house.storage.station, reasons), own=self._fittings.prints),
            keys=self._fittings.keys,
            everywhere=self._key_everywhere,
            notes=self._notes,
        )
        self._view = view_of(self._sitting, scene, words_for(language, "counter"), lambda why: sentence(why, reasons))
        self._show(self._view)

    def _look_beside(self, office: OfficeNow) -> None:
        """Read once what is kept about whoever comes to the counter; forget it as soon as they have gone."""
        number, case = self._number(office), self._case(office)
        known = (number, case.opened.case if case and self._reads_cases else "")
        if known == self._known_of:
            return
        self._known_of, self._beside = known, Beside()
        if number in office.day.tickets:
            self._door.house.do(self._read_beside(*known))

    def _look_at_notes(self, office: OfficeNow) -> None:
        """Read what colleagues wrote whenever others wait whom somebody sent on."""
        there = ((ticket.number, sent_in(ticket)) for ticket in office.day.tickets.values() if is_sent_on(ticket))
        noted = frozenset(there)
        if noted == self._noted:
            return
        self._noted, self._notes = noted, {of: note for of, note in self._notes.items() if of in dict(noted)}
        if noted:
            self._door.house.do(self._read_notes(noted))

    async def _read_notes(self, noted: frozenset[tuple[str, int]]) -> None:
        found = await self._door.notes_before()
        if noted != self._noted:
            return
        if found is None:
            self._noted = frozenset()  # the next look asks again
        else:
            self._notes = found
            self.render()

    def _number(self, office: OfficeNow) -> str:
        """Who is at this counter; empty where nobody is."""
        desk = office.day.desks.get(self._door.counter)
        return desk.number or "" if desk else ""

    def _case(self, office: OfficeNow) -> CaseNow | None:
        """The case for which whoever is at this counter waited in the manager's line."""
        return office.cases.of_ticket(office.day.date, self._number(office))

    @property
    def _key_everywhere(self) -> KeyEverywhere:
        everywhere = self._fittings.everywhere
        return KeyEverywhere(key=everywhere.key, state=everywhere.state) if everywhere else KeyEverywhere()

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

    async def _perform(self, errand: DoorErrand) -> None:
        by = self._sitting.member.id if not isinstance(self._sitting, SignedOut) else ""
        async for happening in self._door.perform(errand, by):
            if isinstance(errand, KeepName | CardErrand):
                self._known_of = ("", "")  # read again what is kept
            self.happen(happening)
