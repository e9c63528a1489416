"""Between the manager's window and the office."""

from collections.abc import Callable
from dataclasses import replace

from admin.alert_places import SetLoudness
from admin.case_places import DoCase, ReadCase
from admin.notice_places import DoNotice, NoticeRefused, NoticeWritten
from admin.planning.errands import ReadPlan
from admin.planning.places import AtPlan
from admin.report_places import (
    AtReports,
    AtStory,
    AtVisits,
    ReadReport,
    ReadStory,
    ReadVisits,
    ReportErrand,
    SaveReport,
    StopReading,
)
from admin.scene import Devices, NoPaper, PrinterSaid, Scene
from admin.session import (
    AskCopy,
    AtEstimates,
    AtStandards,
    ChangeRoll,
    Decide,
    Errand,
    Happening,
    NotPrinted,
    NotWritten,
    OfficeErrand,
    ReadStandards,
    Session,
    SignedIn,
    SignedOut,
    StandardsRead,
    Written,
    step,
)
from admin.staff_places import AddAccount, ChangeAccount, GivePin, ReadAccounts, UnlockAccount
from admin.why_places import Advise, AtWhy, ReadWhy, StopAdvising, WhyErrand
from admin.window_view import AdminWindowView, view_of
from office.breaks import PlannedBreak, planned_breaks
from office.commands import DayCommand
from office.papers import PrinterNow, kiosks
from office.refusals import NeedsRole
from office.signing_in import CheckPin
from resources.clock_words import clock_sentence
from resources.desk_views import Tone
from resources.printer_states import left_phrase, lost_phrase, runs_low, state_phrase, what_to_do
from resources.words import Words, words_for
from station.alert_sound import AlertSound
from station.errands.accounts import about_accounts
from station.errands.advisers import Adviser
from station.errands.at_desk import checked
from station.errands.cases_at_desk import about_case
from station.errands.copies import ask_copy, change_roll
from station.errands.drafts import Drafts
from station.errands.own_days import standards_of
from station.errands.plan_at_desk import PlanDesk
from station.errands.reports_made import ReportsMade, without_clerks
from station.errands.trouble import ErrandFailed
from station.folders import data_folder
from station.house import LOG, House
from station.office_now import OfficeNow
from station.paper_words import copying_now, lost_now, printers_now, prints_now, reports_told, trouble_told, voice_told


class AdminBridge:
    """Holds the manager's session, and shows the office as it is."""

    def __init__(
        self, house: House, language: str, show: Callable[[AdminWindowView], None], sound: AlertSound | None = None
    ) -> None:
        self._house, self._language, self._show, self._sound = house, language, show, sound
        self._session: Session = SignedOut()
        self._plans = PlanDesk(house, Drafts(data_folder))
        self._plan_read = 0
        self._reports = ReportsMade(house)
        self._adviser: Adviser | None = None
        house.shows_vouchers = house.shows_cases = True

    def happen(self, happening: Happening) -> None:
        """Something happened in the manager's window."""
        self._session, errands = step(self._session, happening)
        if not self._at_reports:
            self._reports.stop()
        self._leave_advice()
        self.render()
        for errand in errands:
            self._house.do(self._perform(errand))

    def pass_time(self) -> None:
        """A moment has passed."""
        self._read_new_plan()
        self.render()

    def _read_new_plan(self) -> None:
        """Whoever edits the plan is told when another version comes into force."""
        version = self._house.office.day.plan_version if self._house.office else 0
        session = self._session
        read = session.task.read if isinstance(session, SignedIn) and isinstance(session.task, AtPlan) else None
        if read is not None and version > max(read.version, self._plan_read):
            self._plan_read = version
            self._house.do(self._perform(ReadPlan()))

    def render(self) -> None:
        """Show the office as it is now."""
        office = self._house.office
        if office is None:
            return
        session = self._session
        self._house.watches_outlook = isinstance(session, SignedIn) and isinstance(session.task, AtEstimates)
        language = self._speaks
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
            devices=devices_of(office, self._house.storage.station, words_for(language, "resources")),
            forecast=office.forecast,
            outlook=office.outlook,
            vouchers=office.vouchers,
            cases=office.cases,
            breaks=self._breaks(office),
            stations=office.stations,
            listening=office.listening,
            voices=office.papers.voices,
            loudness=self._sound.loudness if self._sound else "off",
        )
        self._show(view_of(self._session, scene, words_for(language, "admin")))

    async def _perform(self, errand: Errand) -> None:
        match errand:
            case CheckPin():
                self.happen(await checked(self._house, errand))
            case Decide(command=command):
                self.happen(await self._decided(command))
            case ReadStandards():
                self.happen(await self._standards())
            case ReadCase() | DoCase():
                self.happen(await about_case(self._house, errand, self._by))
            case ChangeRoll() | AskCopy():
                self.happen(await self._of_printers(errand))
            case DoNotice():
                self.happen(await self._noticed(errand))
            case SetLoudness(loudness=loudness):
                if self._sound is not None:
                    self._sound.choose(loudness)
                self.render()
            case _:
                await self._of_office(errand)

    async def _of_office(self, errand: OfficeErrand) -> None:
        """What is wanted on the pages about more than this day."""
        match errand:
            case ReadWhy() | Advise() | StopAdvising():
                await self._about_why(errand)
            case ReadReport() | ReadVisits() | ReadStory() | SaveReport() | StopReading():
                await self._about_reports(errand)
            case ReadAccounts() | AddAccount() | ChangeAccount() | GivePin() | UnlockAccount():
                self.happen(await about_accounts(self._house, errand, self._by))
            case _:
                if (answer := await self._plans.do(errand, self._by)) is not None:
                    self.happen(answer)

    @property
    def _at_reports(self) -> bool:
        session = self._session
        return isinstance(session, SignedIn) and isinstance(session.task, AtReports | AtVisits | AtStory)

    async def _about_reports(self, errand: ReportErrand) -> None:
        if isinstance(errand, SaveReport) and not self._is_manager:
            errand = replace(errand, report=without_clerks(errand.report))
        answer = await self._reports.about(errand, self._speaks, self.happen)
        if answer is not None:
            self.happen(answer)

    @property
    def _is_manager(self) -> bool:
        return isinstance(self._session, SignedIn) and "manager" in self._session.member.roles

    @property
    def _speaks(self) -> str:
        office = self._house.office
        return self._language or (office.plan.office.languages[0] if office else "en")

    async def _about_why(self, errand: WhyErrand) -> None:
        office = self._house.office
        if office is None:
            return
        if self._adviser is None:
            self._adviser = Adviser(self._house.storage.url, office.plan.office.id)
        if isinstance(errand, StopAdvising):
            self._adviser.stop_advising()
        else:
            await self._adviser.about(errand, office.day.date, self.happen)

    def _leave_advice(self) -> None:
        """Nobody plays days again for a page that nobody looks at."""
        session = self._session
        at_why = isinstance(session, SignedIn) and isinstance(session.task, AtWhy)
        if self._adviser is not None and not at_why:
            self._adviser.stop()

    @property
    def _by(self) -> str:
        return self._session.member.id if isinstance(self._session, SignedIn) else ""

    def _breaks(self, office: OfficeNow) -> tuple[PlannedBreak, ...]:
        """Reckoned where they are looked at alone."""
        session = self._session
        if not (isinstance(session, SignedIn) and isinstance(session.task, AtStandards)):
            return ()
        return planned_breaks(office.day, office.plan, office.entries, self._house.now())

    async def _standards(self) -> Happening:
        try:
            return StandardsRead(cards=await standards_of(self._house))
        except ErrandFailed as failed:
            LOG.warning("The manager's window: %s", failed)
            return StandardsRead(cards=None)

    async def _of_printers(self, errand: ChangeRoll | AskCopy) -> Happening:
        try:
            match errand:
                case ChangeRoll(station=station, printer=printer):
                    await change_roll(self._house, station, printer, self._by)
                case AskCopy(number=number):
                    return Written() if await ask_copy(self._house, number, self._by) else NotPrinted()
        except ErrandFailed as failed:
            LOG.warning("The manager's window: %s", failed)
            return NotPrinted()
        return Written()

    async def _noticed(self, errand: DoNotice) -> Happening:
        try:
            refused = await self._house.act((errand.command,), self._by)
        except ErrandFailed as failed:
            LOG.warning("The manager's window: %s", failed)
            return NoticeRefused()
        return NoticeRefused(why=refused.why) if refused else NoticeWritten()

    async def _decided(self, command: DayCommand) -> Happening:
        try:
            refused = await self._house.act((command,), self._by)
        except ErrandFailed as failed:
            LOG.warning("The manager's window: %s", failed)
            return NotWritten()
        if refused is None:
            return Written()
        return NotWritten(needs=refused.why if isinstance(refused.why, NeedsRole) else None)


def devices_of(office: OfficeNow, own: str, words: Words) -> Devices:
    """What is known of printers and papers, for a manager at the station `own`."""
    return Devices(
        trouble=trouble_told(office, words),
        printers=tuple(_said(printer, office, words) for printer in printers_now(office)),
        unprinted=tuple(NoPaper(number=lost.number, said=lost_phrase(lost, words)) for lost in lost_now(office)),
        copying=copying_now(office),
        prints=prints_now(office, own),
        voice=voice_told(office, words),
        report=reports_told(office, words),
        kiosks=kiosks(office.papers),
    )


def _said(printer: PrinterNow, office: OfficeNow, words: Words) -> PrinterSaid:
    tone: Tone = "late" if printer.trouble else "due" if runs_low(printer) else "good"
    return PrinterSaid(
        station=printer.station,
        name=printer.name,
        state=state_phrase(printer, words),
        tone=tone,
        since=words.clock(printer.since.astimezone(office.plan.zone)) if printer.since else "",
        roll=left_phrase(printer, words),
        todo=what_to_do(printer, words),
    )
