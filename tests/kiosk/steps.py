"""Each page of the kiosk and each happening, with examples, for the tests of its steps."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from kiosk import hearing_touches as heard
from kiosk import pages
from kiosk import results as came
from kiosk import touches as it
from kiosk.brought import IssuedTicket, KeptAppointment, Paper, RatableVisit, SeenVisit, StaffDone
from kiosk.errands import Errand
from kiosk.happenings import Happening, TimePassed
from kiosk.pages import Page, Visit
from kiosk.visit import first_visit, step
from office.code import TicketCode
from office.commands import CancelTicket, ChangeService, PauseVisit, RejoinLine, ResumeVisit
from office.events import Wait
from office.refusals import NoNumberLeft, NoSuchAppointment, NotServedYet, ServiceIsPaused
from office.signing_in import CheckingPin, LockedOut, PinAccepted, PinRefused, PinUnchecked, TypingPin
from office.staff import Member
from office.vouchers import Redeemed
from tests.kiosk.case_steps import CASE_RESULTS, CASE_TASKS, CASE_TOUCHES
from tests.kiosk.memory_steps import MEMORY_RESULTS, MEMORY_TASKS, MEMORY_TOUCHES
from tests.kiosk.scenes import waiting

LANGUAGES = ("et", "en", "ru")
NINE = datetime(2026, 3, 2, 7, tzinfo=UTC)
NOW = NINE + timedelta(seconds=7)
TEN = NINE + timedelta(hours=1)

TICKET = IssuedTicket(number="142", service="payments", ahead=5, promised_by=None)
TOLD = replace(TICKET, needs=("walks_slowly",), level="quick", ahead=4)
OTHER_TICKET = replace(TICKET, number="201", service="loans")
KEPT = KeptAppointment(slot=NINE + timedelta(minutes=30), came=NINE, standing="appointment")
CHECKED_IN = replace(TICKET, number="143", appointment=KEPT)
PAUSED = ServiceIsPaused("payments", "system")
NO_APPOINTMENT = NoSuchAppointment("1203")
SERVED = RatableVisit(day=date(2026, 3, 2), number="101", service="payments", counter="3", at=NINE)
OTHER_SERVED = replace(SERVED, number="102")
NO_NUMBER, NOT_YET = NoNumberLeft("payments"), NotServedYet("101", "waiting")
CODE = "WALKIN/tartu/2026-03-02/101/secret"
SECRET = CODE.rpartition("/")[2]
HELD = TicketCode(office="tartu", day=date(2026, 3, 2), number="101", secret=SECRET)
WAIT = Wait(point_s=3000, low_s=1800, high_s=4500, from_s=2400, to_s=3600)
SEEN = SeenVisit(day=date(2026, 3, 2), ticket=replace(waiting("101", "payments"), secret=SECRET), code=HELD)
OTHER_SEEN = replace(SEEN, ticket=replace(SEEN.ticket, number="102"))
SEEN_BY_NUMBER = replace(SEEN, code=None, ratable=SERVED)
AWAY = PauseVisit(number="101", minutes=15)
USED = Redeemed(at=NINE, counter="3")

READING = pages.ReadingPage("promise", 4, 12, listed=4)
MANAGER = Member(id="kadri", name="Kadri Saar", roles=("manager",))
CLERK = Member(id="jaan", name="Jaan Mägi", roles=("clerk",))
OTHER_MANAGER = Member(id="liis", name="Liis Kask", roles=("supervisor",))
PIN = pages.EnteringPin(TypingPin(member=MANAGER))
TYPED_PIN = pages.EnteringPin(TypingPin(member=MANAGER, digits="48"))
CHECKED_PIN = pages.CheckingStaff(CheckingPin(member=MANAGER))
ROLL = StaffDone(what="roll", worked=True)

HOLDING = pages.HoldingTicket(TICKET)
HELP = pages.HelpCalled(HOLDING, NINE)

TASKS: dict[str, pages.Task] = {
    "home": pages.Choosing(),
    "group": pages.ChoosingInGroup("everyday"),
    "long wait": pages.LongWait("payments", WAIT),
    "long wait in a group": pages.LongWait("payments", WAIT, "everyday"),
    "taking": pages.TakingTicket("payments"),
    "no ticket": pages.NoTicket("payments", NO_NUMBER),
    "ticket": HOLDING,
    "appointed ticket": pages.HoldingTicket(CHECKED_IN),
    "needs": pages.ChoosingNeeds(HOLDING),
    "asking employee": pages.ChoosingEmployee(pages.ChoosingNeeds(HOLDING)),
    "asking time": pages.ChoosingTime(pages.ChoosingNeeds(HOLDING)),
    "needs ticked": pages.ChoosingNeeds(HOLDING, ("walks_slowly",), "quick"),
    "telling needs": pages.TellingNeeds(HOLDING),
    "giving back": pages.GivingBack(HOLDING),
    "appointment pad": pages.EnteringAppointment(),
    "appointment typed": pages.EnteringAppointment(typed="1203"),
    "appointment typed out": pages.EnteringAppointment(typed="1234567890"),
    "checking in": pages.CheckingIn("1203"),
    "visit": pages.MyVisit(SEEN),
    "visit by number": pages.MyVisit(SEEN_BY_NUMBER),
    "voucher coming": pages.MyVisit(SEEN, Paper.COMING),
    "voucher printed": pages.MyVisit(SEEN, Paper.PRINTED),
    "ticket again": pages.MyVisit(SEEN, copy=Paper.COMING),
    "acts": pages.ChoosingAct(pages.MyVisit(SEEN)),
    "acts, voucher coming": pages.ChoosingAct(pages.MyVisit(SEEN, Paper.COMING)),
    "pause": pages.ChoosingPause(pages.MyVisit(SEEN)),
    "other service": pages.ChoosingService(pages.MyVisit(SEEN)),
    "other service of a group": pages.ChoosingService(pages.MyVisit(SEEN), "everyday"),
    "cancel?": pages.AskingCancel(pages.MyVisit(SEEN)),
    "acting": pages.ActingOnVisit(pages.MyVisit(SEEN)),
    "act refused": pages.ActRefused(pages.MyVisit(SEEN), NO_NUMBER),
    "pad": pages.EnteringNumber(),
    "pad to rate": pages.EnteringNumber(typed="10", rates=True),
    "typed": pages.EnteringNumber(typed="10"),
    "typed out": pages.EnteringNumber(typed="1012"),
    "typed out with letter": pages.EnteringNumber(typed="A1012"),
    "looking up": pages.LookingUp("101"),
    "looking up to rate": pages.LookingUp("101", rates=True),
    "information": pages.ChoosingPage(4),
    "reading": READING,
    "page coming": pages.PrintingPage(READING),
    "page printed": pages.PrintingPage(READING, Paper.PRINTED),
    "solved?": pages.AskingSolved(SERVED),
    "treated?": pages.AskingTreated(SERVED, "yes"),
    "treated? only": pages.AskingTreated(SERVED, None),
    "why so?": pages.NamingReason(SERVED, "yes", 4),
    "keeping": pages.KeepingRating(SERVED),
    "thanks": pages.Thanking(),
    "asking staff": pages.AskingStaff(),
    "failed": pages.SomethingFailed(),
    "staff's names": pages.ChoosingStaff(),
    "PIN": PIN,
    "PIN typed": TYPED_PIN,
    "checking PIN": CHECKED_PIN,
    "staff's desk": pages.StaffDesk(MANAGER),
    **CASE_TASKS,
    **MEMORY_TASKS,
}
PAGES: dict[str, Page] = {
    **TASKS,
    "help": HELP,
    "still here?": pages.StillHere(HOLDING, NINE),
    "still here, with help?": pages.StillHere(HELP, NINE),
}

TOUCHES: dict[str, it.Touch] = {
    "service": it.ServiceChosen("payments"),
    "group": it.GroupChosen("everyday"),
    "long service": it.LongWaitPressed("payments", WAIT),
    "my visit": it.MyVisitPressed(),
    "voucher": it.VoucherPressed(),
    "needs": it.NeedsPressed(),
    "need": it.NeedPressed("walks_slowly"),
    "not that need": it.NeedPressed("walks_slowly", chosen=False),
    "level": it.LevelPressed("quick"),
    "no level": it.LevelPressed(""),
    "employees": it.EmployeesPressed(),
    "times": it.TimesPressed(),
    "mari": it.EmployeeChosen("employee", "mari"),
    "at ten": it.TimeChosen("later", TEN),
    "change": it.ChangeVisitPressed(),
    "later": it.PausePressed(),
    "another service": it.OtherServicePressed(),
    "cancel": it.CancelPressed(),
    "print again": it.TicketAgainPressed(),
    "print large": it.TicketAgainPressed(large=True),
    "away": it.VisitActChosen(AWAY),
    "am back": it.VisitActChosen(ResumeVisit(number="101")),
    "rejoin": it.VisitActChosen(RejoinLine(number="101")),
    "other service": it.VisitActChosen(ChangeService(number="101", service="loans")),
    "cancel now": it.VisitActChosen(CancelTicket(number="101")),
    "cancel another": it.VisitActChosen(CancelTicket(number="102")),
    "information": it.InformationPressed(),
    "office page": it.OfficePageChosen("promise"),
    "turn": it.Turned(7, 3),
    "others": it.OthersPressed(),
    "print page": it.PrintPagePressed(),
    "closed service": it.ClosedServicePressed("payments", PAUSED),
    "appointment": it.AppointmentPressed(),
    "language": it.LanguageChosen("ru"),
    "unknown language": it.LanguageChosen("fi"),
    "bigger": it.BiggerTextPressed(),
    "contrast": it.ContrastPressed(),
    "back": it.BackPressed(),
    "person": it.HelpPressed(),
    "person, anew": it.HelpPressed(anew=True),
    "done": it.DonePressed(),
    "wrong choice": it.WrongChoicePressed(),
    "rate": it.RatePressed(),
    "1": it.DigitPressed("1"),
    "K": it.DigitPressed("K"),
    "B": it.DigitPressed("B"),
    "superscript two": it.DigitPressed("²"),
    "two digits": it.DigitPressed("12"),
    "erase": it.DigitErased(),
    "next": it.NumberConfirmed(),
    "code": it.CodeScanned(CODE),
    "other code": it.CodeScanned("https://example.org"),
    "appointment code": it.CodeScanned("A-1203"),
    "code in vain": it.ScannedInVain(),
    "yes": it.SolvedAnswered("yes"),
    "no": it.SolvedAnswered("no"),
    "well": it.TreatedAnswered(4),
    "well, and why": it.TreatedAnswered(4, asks_why=True),
    "reason": it.ReasonNamed("patient"),
    "skip": it.Skipped(),
    "more time": it.StillHerePressed(),
    "corner": it.StaffWanted(),
    "manager": it.StaffChosen(MANAGER),
    "clerk": it.StaffChosen(CLERK),
    "other names": it.MoreStaffPressed(5),
    "roll": it.NewRollPressed("lobby"),
    "test page": it.TestPagePressed(),
    "restart": it.RestartPressed(),
    "end": it.EndPressed(),
    "read aloud": heard.ReadAloudPressed(),
    "stop reading": heard.ReadingStopped(),
    "repeat": heard.RepeatPressed(),
    "louder": heard.VolumePressed(louder=True),
    "quieter": heard.VolumePressed(louder=False),
    "headphones in": heard.HeadphonesPlugged(plugged=True),
    "headphones out": heard.HeadphonesPlugged(plugged=False),
    "keys": heard.KeysUsed(),
    **CASE_TOUCHES,
    **MEMORY_TOUCHES,
}
RESULTS: dict[str, came.Result] = {
    "issued": came.TicketIssued(TICKET),
    "other issued": came.TicketIssued(OTHER_TICKET),
    "checked in": came.TicketIssued(CHECKED_IN),
    "refused": came.TicketRefused(NO_NUMBER),
    "no check-in": came.CheckInRefused("1203", NO_APPOINTMENT),
    "other no check-in": came.CheckInRefused("1204", NO_APPOINTMENT),
    "printed": came.PaperCame("142", Paper.PRINTED),
    "no paper": came.PaperCame("142", Paper.NONE),
    "other printed": came.PaperCame("201", Paper.PRINTED),
    "withdrawn": came.TicketWithdrawn("142"),
    "other withdrawn": came.TicketWithdrawn("201"),
    "not withdrawn": came.WithdrawalRefused("142"),
    "other not withdrawn": came.WithdrawalRefused("201"),
    "needs kept": came.NeedsKept(TOLD),
    "other needs kept": came.NeedsKept(OTHER_TICKET),
    "needs refused": came.NeedsRefused("142"),
    "other needs refused": came.NeedsRefused("201"),
    "seen": came.VisitSeen(SEEN),
    "seen and served": came.VisitSeen(SEEN_BY_NUMBER),
    "other seen": came.VisitSeen(OTHER_SEEN),
    "voucher out": came.VoucherCame("101", Paper.PRINTED),
    "no voucher out": came.VoucherCame("101", Paper.NONE),
    "other voucher out": came.VoucherCame("102", Paper.PRINTED),
    "page out": came.PageCame("promise", Paper.PRINTED),
    "no page out": came.PageCame("promise", Paper.NONE),
    "page held back": came.PageHeldBack("promise"),
    "other page held back": came.PageHeldBack("privacy"),
    "other page out": came.PageCame("privacy", Paper.PRINTED),
    "voucher used": came.VoucherIsUsed("101", USED),
    "other voucher used": came.VoucherIsUsed("102", USED),
    "changed": came.VisitChanged(SEEN, AWAY),
    "other changed": came.VisitChanged(OTHER_SEEN, AWAY),
    "not changed": came.VisitActRefused(SEEN, NO_NUMBER),
    "other not changed": came.VisitActRefused(OTHER_SEEN, NO_NUMBER),
    "copy out": came.TicketCopyCame("101", Paper.PRINTED),
    "other copy out": came.TicketCopyCame("102", Paper.PRINTED),
    "found": came.VisitFound(SERVED),
    "other found": came.VisitFound(OTHER_SERVED),
    "not found": came.VisitNotFound("101", NOT_YET),
    "other not found": came.VisitNotFound("102", NOT_YET),
    "nothing to show": came.NothingToShow("101"),
    "other nothing to show": came.NothingToShow("102"),
    "kept": came.RatingKept(),
    "help unsent": came.HelpUnsent(),
    "trouble": came.Trouble(),
    "PIN accepted": PinAccepted(member=MANAGER),
    "other PIN accepted": PinAccepted(member=OTHER_MANAGER),
    "clerk's PIN accepted": PinAccepted(member=CLERK),
    "PIN refused": PinRefused(left=2),
    "locked out": LockedOut(until=NINE),
    "PIN unchecked": PinUnchecked(),
    "roll written": came.StaffServed(ROLL),
    **CASE_RESULTS,
    **MEMORY_RESULTS,
}
HAPPENINGS: dict[str, Happening] = {**TOUCHES, **RESULTS}


def visit_on(page: Page) -> Visit:
    """A Russian speaker with bigger text on this page, who last touched it at nine."""
    return Visit(page=page, language="ru", bigger_text=True, touched=NINE)


class Person:
    """Somebody at the kiosk. `errands` are all that the kiosk wanted done, `visit` is where they are."""

    def __init__(self, page: Page | None = None) -> None:
        self.now = NINE
        self.visit = first_visit(LANGUAGES, NINE) if page is None else visit_on(page)
        self.errands: tuple[Errand, ...] = ()

    @property
    def page(self) -> Page:
        return self.visit.page

    def does(self, *happenings: Happening) -> "Person":
        for happening in happenings:
            self.visit, errands = step(self.visit, happening, LANGUAGES, self.now)
            self.errands += errands
        return self

    def waits(self, seconds: float) -> "Person":
        """The clock goes on so long, a second at a time as the kiosk's does."""
        until = self.now + timedelta(seconds=seconds)
        while self.now < until:
            self.now = min(until, self.now + timedelta(seconds=1))
            self.does(TimePassed())
        return self
