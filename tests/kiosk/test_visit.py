"""Each page of the kiosk, each happening: where the visitor is then, and what is to be done."""

from dataclasses import replace
from typing import Any, TypeAlias

import pytest

from kiosk import clock, pages, staff_steps
from kiosk import results as came
from kiosk import touches as it
from kiosk.brought import Paper, StaffDone
from kiosk.case_pages import ChoosingKind, ChoosingTold, ChoosingTopic, OfferingAmends
from kiosk.errands import (
    ActOnVisit,
    CallPerson,
    ChangeRoll,
    CheckIn,
    Errand,
    FindScannedVisit,
    FindVisit,
    IssueTicket,
    KeepRating,
    LeaveProgram,
    PrintPage,
    PrintTestPage,
    PrintTicketAgain,
    PrintVoucher,
    TellNeeds,
    WithdrawTicket,
)
from kiosk.hearing import Hearing
from kiosk.pages import Page, Visit
from kiosk.visit import first_visit, step
from kiosk.visit_acts import VisitCommand
from office.code import read_code
from office.commands import CancelTicket, ChangeService, RejoinLine, ResumeVisit
from office.signing_in import CheckPin, LockedOut, NotAllowed, PinAccepted, PinRefused, PinUnchecked, Problem, TypingPin
from tests.kiosk.case_steps import CASE_AGAIN, CASE_ENDS, case_follows
from tests.kiosk.memory_steps import LEFT_FOR_A_CODE, MEMORY_ENDS, SQUARE, memory_follows
from tests.kiosk.steps import (
    AWAY,
    CHECKED_IN,
    CHECKED_PIN,
    CODE,
    HAPPENINGS,
    HELD,
    HELP,
    HOLDING,
    LANGUAGES,
    MANAGER,
    NINE,
    NO_APPOINTMENT,
    NO_NUMBER,
    NOT_YET,
    NOW,
    PAGES,
    PAUSED,
    PIN,
    READING,
    RESULTS,
    ROLL,
    SEEN,
    SEEN_BY_NUMBER,
    SERVED,
    TASKS,
    TEN,
    TOLD,
    TOUCHES,
    USED,
    WAIT,
    Person,
    visit_on,
)

PRINTED = pages.HoldingTicket(HOLDING.ticket, Paper.PRINTED)
NO_PAPER = pages.HoldingTicket(HOLDING.ticket, Paper.NONE)
HOME = pages.Choosing()
DESK_PAGES = ("staff's names", "PIN", "PIN typed", "checking PIN", "staff's desk")
code = read_code(CODE)
assert code is not None
SCANNED = (pages.LookingUp("101"), FindScannedVisit(code))
UNREADABLE = (pages.EnteringNumber(unreadable=True),)
VISITS = ("visit", "visit by number", "voucher coming", "voucher printed", "ticket again")
Under: TypeAlias = (
    pages.ChoosingAct | pages.ChoosingPause | pages.ChoosingService | pages.AskingCancel | pages.ActRefused
)
UNDER: dict[str, Under] = {
    "acts": pages.ChoosingAct(pages.MyVisit(SEEN)),
    "acts, voucher coming": pages.ChoosingAct(pages.MyVisit(SEEN, Paper.COMING)),
    "pause": pages.ChoosingPause(pages.MyVisit(SEEN)),
    "other service": pages.ChoosingService(pages.MyVisit(SEEN)),
    "other service of a group": pages.ChoosingService(pages.MyVisit(SEEN), "everyday"),
    "cancel?": pages.AskingCancel(pages.MyVisit(SEEN)),
    "act refused": pages.ActRefused(pages.MyVisit(SEEN), NO_NUMBER),
}
"""Pages that lead back to the page of the visit."""
VISIT = pages.MyVisit(SEEN)


def _acts(command: VisitCommand) -> tuple[Page, Errand]:
    return pages.ActingOnVisit(VISIT), ActOnVisit(HELD, command)


def _of_acts() -> dict[tuple[str, str], tuple[Page, *tuple[Errand, ...]]]:
    """What follows on the pages on which a visit is changed."""
    back, rejoin = ResumeVisit(number="101"), RejoinLine(number="101")
    found: dict[tuple[str, str], tuple[Page, *tuple[Errand, ...]]] = {}
    for name, voucher in (("acts", None), ("acts, voucher coming", Paper.COMING)):
        visit = pages.MyVisit(SEEN, voucher)
        again = replace(visit, copy=Paper.COMING)
        found |= {
            (name, "later"): (pages.ChoosingPause(visit),),
            (name, "another service"): (pages.ChoosingService(visit),),
            (name, "cancel"): (pages.AskingCancel(visit),),
            (name, "print again"): (again, PrintTicketAgain(HELD)),
            (name, "print large"): (again, PrintTicketAgain(HELD, large=True)),
            (name, "am back"): (pages.ActingOnVisit(visit), ActOnVisit(HELD, back)),
            (name, "rejoin"): (pages.ActingOnVisit(visit), ActOnVisit(HELD, rejoin)),
        }
    for name, page in UNDER.items():
        visit = page.visit
        used = replace(page, visit=pages.MyVisit(replace(SEEN, redeemed=USED)))
        found |= {(name, "back"): (visit,), (name, "done"): (visit,), (name, "voucher used"): (used,)}
    waiting = pages.ChoosingAct
    came_back: dict[tuple[str, str], tuple[Page, *tuple[Errand, ...]]] = {
        (name, touch): (pages.ActingOnVisit(page), ActOnVisit(HELD, command))
        for name, page in TASKS.items()
        if isinstance(page, pages.MyVisit) and page.seen.code is not None
        for touch, command in (("am back", back), ("rejoin", rejoin))
    }
    copying = pages.MyVisit(SEEN, copy=Paper.COMING)
    return found | {
        ("visit", "change"): (pages.ChoosingAct(VISIT),),
        ("voucher coming", "change"): (pages.ChoosingAct(pages.MyVisit(SEEN, Paper.COMING)),),
        ("voucher printed", "change"): (pages.ChoosingAct(pages.MyVisit(SEEN, Paper.PRINTED)),),
        ("ticket again", "change"): (pages.ChoosingAct(copying),),
        **came_back,
        ("ticket again", "voucher"): (pages.MyVisit(SEEN, Paper.COMING), PrintVoucher(HELD)),
        ("ticket again", "copy out"): (replace(copying, copy=Paper.PRINTED),),
        ("ticket again", "trouble"): (pages.SomethingFailed(),),
        ("acts, voucher coming", "voucher out"): (waiting(pages.MyVisit(SEEN, Paper.PRINTED)),),
        ("acts, voucher coming", "no voucher out"): (waiting(pages.MyVisit(SEEN, Paper.NONE)),),
        ("acts, voucher coming", "trouble"): (pages.SomethingFailed(),),
        ("pause", "away"): _acts(AWAY),
        ("other service", "other service"): _acts(ChangeService(number="101", service="loans")),
        ("other service of a group", "other service"): _acts(ChangeService(number="101", service="loans")),
        ("other service", "group"): (pages.ChoosingService(VISIT, "everyday"),),
        ("other service of a group", "back"): (pages.ChoosingService(VISIT),),
        ("cancel?", "cancel now"): _acts(CancelTicket(number="101")),
        ("acting", "changed"): (pages.MyVisit(SEEN, done=AWAY),),
        ("acting", "not changed"): (pages.ActRefused(VISIT, NO_NUMBER),),
        ("acting", "trouble"): (pages.SomethingFailed(),),
        ("acting", "voucher used"): (pages.ActingOnVisit(pages.MyVisit(replace(SEEN, redeemed=USED))),),
    }


LEFT_BY_A_SCAN = (
    "home",
    "long wait",
    "no ticket",
    "information",
    "reading",
    "page printed",
    "solved?",
    "thanks",
    "failed",
)
"""Pages beside those of a visit on which nothing is lost where somebody scans a code."""
CODES = ("code", "other code", "appointment code", "card")
SEVERAL = (
    pages.Choosing
    | pages.ChoosingInGroup
    | pages.ChoosingEmployee
    | pages.ChoosingTime
    | OfferingAmends
    | ChoosingKind
    | ChoosingTopic
    | ChoosingTold
    | pages.ChoosingNeeds
    | pages.NamingReason
    | pages.ChoosingAct
    | pages.ChoosingPause
    | pages.ChoosingService
    | pages.AskingCancel
)
"""Pages of services or answers, which may not all stand on one."""

CHECKING_IN = (pages.CheckingIn("A-1203"), CheckIn("A-1203", "ru"))
NO_SUCH_CODE = (pages.EnteringAppointment(unreadable=True),)

BUSY = pages.StaffDesk(MANAGER, busy=True)


def typed_pin(digits: str) -> Page:
    return pages.EnteringPin(TypingPin(member=MANAGER, digits=digits))


def refused_pin(problem: Problem) -> Page:
    return pages.EnteringPin(TypingPin(member=MANAGER, problem=problem))


SETTINGS: dict[str, dict[str, Any]] = {
    "language": {"language": "ru"},
    "bigger": {"bigger_text": False},
    "contrast": {"strong_contrast": True},
    "keys": {"by_keys": True},
    "read aloud": {"hearing": Hearing()},
    "headphones in": {"hearing": Hearing()},
}

NEEDS, UNHEARD = pages.ChoosingNeeds(HOLDING), replace(HOLDING, unheard=True)
TICKED = pages.ChoosingNeeds(HOLDING, ("walks_slowly",), "quick")

GROUP = pages.ChoosingInGroup("everyday")
IN_GROUPS: dict[tuple[str, str], tuple[Page, *tuple[Errand, ...]]] = {
    ("home", "group"): (GROUP,),
    ("group", "service"): (pages.TakingTicket("payments"), IssueTicket("payments", "ru")),
    ("group", "long service"): (pages.LongWait("payments", WAIT, "everyday"),),
    ("group", "closed service"): (pages.NoTicket("payments", PAUSED),),
    ("group", "rate"): (pages.EnteringNumber(rates=True),),
    ("group", "my visit"): (pages.EnteringNumber(),),
    ("group", "information"): (pages.ChoosingPage(),),
    ("group", "appointment"): (pages.EnteringAppointment(),),
    ("group", "code"): SCANNED,
    ("group", "other code"): UNREADABLE,
    ("group", "appointment code"): CHECKING_IN,
    **{("group", touch): (HOME,) for touch in ("back", "done")},
    ("long wait in a group", "service"): (pages.TakingTicket("payments"), IssueTicket("payments", "ru")),
    ("long wait in a group", "at ten"): (pages.TakingTicket("payments"), IssueTicket("payments", "ru", TEN)),
    ("long wait in a group", "back"): (GROUP,),
    ("long wait in a group", "done"): (HOME,),
    **{
        (page, "code in vain"): (pages.AskingStaff(),)
        for page in ("home", "group", "appointment pad", "appointment typed", "appointment typed out")
    },
    **{(page, "nothing to show"): (pages.AskingStaff(),) for page in ("looking up", "looking up to rate")},
    **{("asking staff", touch): (HOME,) for touch in ("back", "done")},
}

FOLLOWS: dict[tuple[str, str], tuple[Page, *tuple[Errand, ...]]] = {
    ("home", "service"): (pages.TakingTicket("payments"), IssueTicket("payments", "ru")),
    ("home", "rate"): (pages.EnteringNumber(rates=True),),
    ("home", "my visit"): (pages.EnteringNumber(),),
    ("home", "long service"): (pages.LongWait("payments", WAIT),),
    ("long wait", "service"): (pages.TakingTicket("payments"), IssueTicket("payments", "ru")),
    ("long wait", "at ten"): (pages.TakingTicket("payments"), IssueTicket("payments", "ru", TEN)),
    ("long wait", "back"): (HOME,),
    ("long wait", "done"): (HOME,),
    ("looking up", "seen"): (pages.MyVisit(SEEN),),
    ("looking up to rate", "seen"): (pages.MyVisit(SEEN),),
    ("looking up", "seen and served"): (pages.MyVisit(SEEN_BY_NUMBER),),
    ("looking up to rate", "seen and served"): (pages.AskingSolved(SERVED),),
    ("looking up to rate", "found"): (pages.AskingSolved(SERVED),),
    ("looking up to rate", "not found"): (pages.EnteringNumber(refused="101", why_not=NOT_YET, rates=True),),
    ("looking up to rate", "trouble"): (pages.SomethingFailed(),),
    ("looking up to rate", "back"): (HOME,),
    ("pad to rate", "1"): (pages.EnteringNumber(typed="101", rates=True),),
    ("pad to rate", "K"): (pages.EnteringNumber(typed="K10", rates=True),),
    ("pad to rate", "erase"): (pages.EnteringNumber(typed="1", rates=True),),
    ("pad to rate", "next"): (pages.LookingUp("10", rates=True), FindVisit("10")),
    ("pad to rate", "back"): (HOME,),
    ("pad to rate", "code"): (pages.LookingUp("101", rates=True), FindScannedVisit(HELD)),
    ("pad to rate", "other code"): (pages.EnteringNumber(unreadable=True, rates=True),),
    ("pad to rate", "appointment code"): (pages.EnteringNumber(unreadable=True, rates=True),),
    **{
        (page, touch): then
        for page in (
            *VISITS,
            *UNDER,
            *LEFT_BY_A_SCAN,
            *LEFT_FOR_A_CODE,
            "long wait in a group",
            "asking staff",
            "amends",
        )
        for touch, then in (("code", SCANNED), ("other code", UNREADABLE), ("appointment code", CHECKING_IN))
    },
    **{(page, code): (HOLDING,) for page in ("still here?",) for code in CODES},
    **{(page, code): (HELP,) for page in ("still here, with help?",) for code in CODES},
    **{(name, "others"): (replace(page, turned=1),) for name, page in TASKS.items() if isinstance(page, SEVERAL)},
    **{(page, touch): (HOME,) for page in VISITS for touch in ("back", "done")},
    **{(page, "voucher used"): (pages.MyVisit(replace(SEEN, redeemed=USED)),) for page in VISITS},
    ("visit by number", "voucher used"): (pages.MyVisit(replace(SEEN_BY_NUMBER, redeemed=USED)),),
    ("visit", "voucher"): (pages.MyVisit(SEEN, Paper.COMING), PrintVoucher(HELD)),
    ("visit by number", "rate"): (pages.AskingSolved(SERVED),),
    ("voucher coming", "voucher out"): (pages.MyVisit(SEEN, Paper.PRINTED),),
    ("voucher coming", "no voucher out"): (pages.MyVisit(SEEN, Paper.NONE),),
    ("voucher coming", "trouble"): (pages.SomethingFailed(),),
    ("voucher printed", "no voucher out"): (pages.MyVisit(SEEN, Paper.NONE),),
    **_of_acts(),
    **case_follows(SEEN, SEEN_BY_NUMBER, HELD, READING),
    **IN_GROUPS,
    ("home", "information"): (pages.ChoosingPage(),),
    ("information", "office page"): (pages.ReadingPage("promise", listed=4),),
    ("information", "turn"): (pages.ChoosingPage(7),),
    **{("information", touch): (HOME,) for touch in ("back", "done")},
    ("reading", "turn"): (replace(READING, block=7, letter=3),),
    ("reading", "print page"): (pages.PrintingPage(READING), PrintPage("promise", "ru")),
    ("reading", "back"): (pages.ChoosingPage(4),),
    ("reading", "done"): (HOME,),
    **{(page, "back"): (READING,) for page in ("page coming", "page printed")},
    **{(page, "page held back"): (READING,) for page in ("page coming", "page printed")},
    **{(page, "done"): (pages.ChoosingPage(4),) for page in ("page coming", "page printed")},
    ("page coming", "page out"): (pages.PrintingPage(READING, Paper.PRINTED),),
    **{(page, "no page out"): (pages.PrintingPage(READING, Paper.NONE),) for page in ("page coming", "page printed")},
    ("page coming", "trouble"): (pages.SomethingFailed(),),
    ("home", "closed service"): (pages.NoTicket("payments", PAUSED),),
    ("home", "appointment"): (pages.EnteringAppointment(),),
    **{
        (page, code): then
        for page in ("appointment pad", "appointment typed", "appointment typed out")
        for code, then in (("code", SCANNED), ("appointment code", CHECKING_IN), ("other code", NO_SUCH_CODE))
    },
    **{(page, "back"): (HOME,) for page in ("appointment pad", "appointment typed", "appointment typed out")},
    ("appointment pad", "1"): (pages.EnteringAppointment(typed="1"),),
    ("appointment typed", "1"): (pages.EnteringAppointment(typed="12031"),),
    ("appointment typed", "erase"): (pages.EnteringAppointment(typed="120"),),
    ("appointment typed", "next"): (pages.CheckingIn("1203"), CheckIn("1203", "ru")),
    ("appointment typed out", "erase"): (pages.EnteringAppointment(typed="123456789"),),
    ("appointment typed out", "next"): (pages.CheckingIn("1234567890"), CheckIn("1234567890", "ru")),
    ("checking in", "checked in"): (pages.HoldingTicket(CHECKED_IN),),
    ("checking in", "no check-in"): (pages.EnteringAppointment(refused="1203", why_not=NO_APPOINTMENT),),
    ("checking in", "trouble"): (pages.SomethingFailed(),),
    ("appointed ticket", "done"): (HOME,),
    ("pad", "appointment code"): UNREADABLE,
    ("typed", "appointment code"): UNREADABLE,
    ("typed out", "appointment code"): UNREADABLE,
    ("typed out with letter", "appointment code"): UNREADABLE,
    ("typed out with letter", "code"): SCANNED,
    ("typed out with letter", "other code"): UNREADABLE,
    ("typed out with letter", "K"): (pages.EnteringNumber(typed="K1012"),),
    ("typed out with letter", "erase"): (pages.EnteringNumber(typed="A101"),),
    ("typed out with letter", "next"): (pages.LookingUp("A1012"), FindVisit("A1012")),
    ("typed out with letter", "back"): (HOME,),
    ("pad", "K"): (pages.EnteringNumber(typed="K"),),
    ("typed", "K"): (pages.EnteringNumber(typed="K10"),),
    ("typed out", "K"): (pages.EnteringNumber(typed="K1012"),),
    ("taking", "issued"): (HOLDING,),
    ("taking", "refused"): (pages.NoTicket("payments", NO_NUMBER),),
    ("taking", "trouble"): (pages.SomethingFailed(),),
    ("no ticket", "back"): (HOME,),
    ("no ticket", "done"): (HOME,),
    ("ticket", "printed"): (PRINTED,),
    ("ticket", "no paper"): (NO_PAPER,),
    ("ticket", "done"): (HOME,),
    ("ticket", "wrong choice"): (pages.GivingBack(HOLDING), WithdrawTicket("142")),
    ("ticket", "needs"): (NEEDS,),
    ("appointed ticket", "needs"): (pages.ChoosingNeeds(pages.HoldingTicket(CHECKED_IN)),),
    ("needs", "need"): (pages.ChoosingNeeds(HOLDING, ("walks_slowly",)),),
    ("needs", "level"): (pages.ChoosingNeeds(HOLDING, (), "quick"),),
    ("needs", "done"): (HOLDING,),
    ("needs", "back"): (HOLDING,),
    ("needs", "printed"): (pages.ChoosingNeeds(PRINTED),),
    ("needs", "no paper"): (pages.ChoosingNeeds(NO_PAPER),),
    ("needs", "employees"): (pages.ChoosingEmployee(NEEDS),),
    ("needs", "times"): (pages.ChoosingTime(NEEDS),),
    ("needs ticked", "employees"): (pages.ChoosingEmployee(TICKED),),
    ("needs ticked", "times"): (pages.ChoosingTime(TICKED),),
    ("asking employee", "back"): (NEEDS,),
    ("asking employee", "mari"): (pages.TellingNeeds(HOLDING), TellNeeds("142", (), "employee", "mari")),
    ("asking employee", "printed"): (pages.ChoosingEmployee(pages.ChoosingNeeds(PRINTED)),),
    ("asking employee", "no paper"): (pages.ChoosingEmployee(pages.ChoosingNeeds(NO_PAPER)),),
    ("asking time", "back"): (NEEDS,),
    ("asking time", "at ten"): (pages.TellingNeeds(HOLDING), TellNeeds("142", (), "later", "", TEN)),
    ("asking time", "printed"): (pages.ChoosingTime(pages.ChoosingNeeds(PRINTED)),),
    ("asking time", "no paper"): (pages.ChoosingTime(pages.ChoosingNeeds(NO_PAPER)),),
    ("needs ticked", "not that need"): (pages.ChoosingNeeds(HOLDING, (), "quick"),),
    ("needs ticked", "no level"): (pages.ChoosingNeeds(HOLDING, ("walks_slowly",)),),
    ("needs ticked", "done"): (pages.TellingNeeds(HOLDING), TellNeeds("142", ("walks_slowly",), "quick")),
    ("needs ticked", "back"): (HOLDING,),
    ("needs ticked", "printed"): (pages.ChoosingNeeds(PRINTED, ("walks_slowly",), "quick"),),
    ("needs ticked", "no paper"): (pages.ChoosingNeeds(NO_PAPER, ("walks_slowly",), "quick"),),
    ("telling needs", "printed"): (pages.TellingNeeds(PRINTED),),
    ("telling needs", "no paper"): (pages.TellingNeeds(NO_PAPER),),
    ("telling needs", "needs kept"): (pages.HoldingTicket(TOLD),),
    ("telling needs", "needs refused"): (UNHEARD,),
    ("telling needs", "trouble"): (UNHEARD,),
    ("giving back", "printed"): (pages.GivingBack(PRINTED),),
    ("giving back", "no paper"): (pages.GivingBack(NO_PAPER),),
    ("giving back", "withdrawn"): (HOME,),
    ("giving back", "not withdrawn"): (HOLDING,),
    ("giving back", "trouble"): (pages.SomethingFailed(),),
    ("pad", "1"): (pages.EnteringNumber(typed="1"),),
    ("pad", "back"): (HOME,),
    ("pad", "code"): SCANNED,
    ("pad", "other code"): UNREADABLE,
    ("typed", "1"): (pages.EnteringNumber(typed="101"),),
    ("typed", "erase"): (pages.EnteringNumber(typed="1"),),
    ("typed", "next"): (pages.LookingUp("10"), FindVisit("10")),
    ("typed", "back"): (HOME,),
    ("typed", "code"): SCANNED,
    ("typed", "other code"): UNREADABLE,
    ("typed out", "erase"): (pages.EnteringNumber(typed="101"),),
    ("typed out", "next"): (pages.LookingUp("1012"), FindVisit("1012")),
    ("typed out", "back"): (HOME,),
    ("typed out", "code"): SCANNED,
    ("typed out", "other code"): UNREADABLE,
    ("looking up", "found"): (pages.AskingSolved(SERVED),),
    ("looking up", "not found"): (pages.EnteringNumber(refused="101", why_not=NOT_YET),),
    ("looking up", "trouble"): (pages.SomethingFailed(),),
    ("looking up", "back"): (HOME,),
    ("solved?", "yes"): (pages.AskingTreated(SERVED, "yes"),),
    ("solved?", "no"): (pages.AskingTreated(SERVED, "no"),),
    ("solved?", "skip"): (pages.AskingTreated(SERVED, None),),
    ("solved?", "back"): (HOME,),
    ("treated?", "yes"): (pages.AskingTreated(SERVED, "yes"),),
    ("treated?", "no"): (pages.AskingTreated(SERVED, "no"),),
    ("treated?", "well"): (pages.KeepingRating(SERVED), KeepRating(SERVED, "yes", 4)),
    ("treated?", "skip"): (pages.KeepingRating(SERVED), KeepRating(SERVED, "yes", None)),
    ("treated?", "back"): (pages.AskingSolved(SERVED),),
    ("treated?", "well, and why"): (pages.NamingReason(SERVED, "yes", 4),),
    ("treated? only", "well, and why"): (pages.NamingReason(SERVED, None, 4),),
    ("why so?", "reason"): (pages.KeepingRating(SERVED), KeepRating(SERVED, "yes", 4, "patient")),
    **{("why so?", touch): (pages.KeepingRating(SERVED), KeepRating(SERVED, "yes", 4)) for touch in ("skip", "done")},
    ("why so?", "back"): (pages.AskingTreated(SERVED, "yes"),),
    ("treated? only", "yes"): (pages.AskingTreated(SERVED, "yes"),),
    ("treated? only", "no"): (pages.AskingTreated(SERVED, "no"),),
    ("treated? only", "well"): (pages.KeepingRating(SERVED), KeepRating(SERVED, None, 4)),
    ("treated? only", "skip"): (HOME,),
    ("treated? only", "back"): (pages.AskingSolved(SERVED),),
    ("keeping", "kept"): (pages.Thanking(),),
    ("keeping", "trouble"): (pages.SomethingFailed(),),
    ("thanks", "done"): (HOME,),
    ("thanks", "back"): (HOME,),
    ("failed", "back"): (HOME,),
    ("failed", "done"): (HOME,),
    ("help", "back"): (HOLDING,),
    ("help", "printed"): (replace(HELP, behind=PRINTED),),
    ("help", "no paper"): (replace(HELP, behind=NO_PAPER),),
    ("still here?", "back"): (HOLDING,),
    ("still here?", "more time"): (HOLDING,),
    ("still here?", "printed"): (pages.StillHere(PRINTED, NINE),),
    ("still here?", "no paper"): (pages.StillHere(NO_PAPER, NINE),),
    ("still here, with help?", "back"): (HELP,),
    ("still here, with help?", "more time"): (HELP,),
    ("still here, with help?", "printed"): (pages.StillHere(replace(HELP, behind=PRINTED), NINE),),
    ("still here, with help?", "no paper"): (pages.StillHere(replace(HELP, behind=NO_PAPER), NINE),),
    **{
        (name, press): (pages.HelpCalled(task, NOW), CallPerson("ru"))
        for name, task in TASKS.items()
        for press in ("person", "person, anew")
    },
    ("still here?", "person"): (pages.HelpCalled(HOLDING, NOW), CallPerson("ru")),
    ("still here?", "person, anew"): (pages.HelpCalled(HOLDING, NOW), CallPerson("ru")),
    ("still here, with help?", "person"): (HELP,),
    ("still here, with help?", "person, anew"): (pages.HelpCalled(HOLDING, NOW), CallPerson("ru")),
    ("help", "person, anew"): (pages.HelpCalled(HOLDING, NOW), CallPerson("ru")),
    ("help", "help unsent"): (replace(HELP, unsent=True),),
    ("still here, with help?", "help unsent"): (pages.StillHere(replace(HELP, unsent=True), NINE),),
    **{
        (name, "corner"): (pages.ChoosingStaff(), *clock.left_behind(page))
        for name, page in PAGES.items()
        if staff_steps.opens(page)
    },
    **{
        (name, press): (pages.HelpCalled(HOME, NOW), CallPerson("ru"))
        for name in DESK_PAGES
        for press in ("person", "person, anew")
    },
    **{(page, touch): (pages.ChoosingStaff(),) for page in ("PIN", "PIN typed") for touch in ("back", "done")},
    ("staff's names", "manager"): (PIN,),
    ("staff's names", "other names"): (pages.ChoosingStaff(5),),
    ("PIN", "1"): (typed_pin("1"),),
    ("PIN typed", "1"): (typed_pin("481"),),
    ("PIN typed", "erase"): (typed_pin("4"),),
    ("PIN typed", "next"): (CHECKED_PIN, CheckPin(member="kadri", pin="48")),
    ("checking PIN", "PIN accepted"): (pages.StaffDesk(MANAGER),),
    ("checking PIN", "other PIN accepted"): (refused_pin(NotAllowed()),),
    ("checking PIN", "clerk's PIN accepted"): (refused_pin(NotAllowed()),),
    ("checking PIN", "PIN refused"): (refused_pin(PinRefused(left=2)),),
    ("checking PIN", "locked out"): (refused_pin(LockedOut(until=NINE)),),
    ("checking PIN", "PIN unchecked"): (refused_pin(PinUnchecked()),),
    ("checking PIN", "trouble"): (refused_pin(PinUnchecked()),),
    ("staff's desk", "roll"): (BUSY, ChangeRoll("lobby", "kadri")),
    ("staff's desk", "test page"): (BUSY, PrintTestPage("ru")),
    ("staff's desk", "restart"): (BUSY, LeaveProgram(anew=True, by="kadri")),
    ("staff's desk", "end"): (BUSY, LeaveProgram(anew=False, by="kadri")),
    ("staff's desk", "roll written"): (pages.StaffDesk(MANAGER, ROLL),),
    ("staff's desk", "trouble"): (pages.StaffDesk(MANAGER, StaffDone(what="page", worked=False)),),
    **{(page, set_): (HOLDING,) for page in ("still here?",) for set_ in SETTINGS if set_ != "keys"},
    **{(page, set_): (HELP,) for page in ("still here, with help?",) for set_ in SETTINGS if set_ != "keys"},
}
LOOKED_UP = [page for (page, happening), then in FOLLOWS.items() if isinstance(then[0], pages.LookingUp)]
FOLLOWS |= memory_follows(dict.fromkeys(LOOKED_UP), TASKS, HELD)
ENDS = {
    ("ticket", "done"),
    ("appointed ticket", "done"),
    *((page, touch) for page in VISITS for touch in ("back", "done")),
    *((page, touch) for page in ("staff's names", "checking PIN", "staff's desk") for touch in ("back", "done")),
    ("thanks", "done"),
    ("thanks", "back"),
    ("treated? only", "skip"),
    *((page, "done") for page in ("help", "still here?", "still here, with help?")),
    *CASE_ENDS,
    *MEMORY_ENDS,
}
"""Where the visitor is done: the next one finds the kiosk as at the beginning."""


def expected(page: str, happening: str) -> tuple[Visit, tuple[Errand, ...]]:
    if (page, happening) in ENDS:
        return first_visit(LANGUAGES, NOW), ()
    then, *errands = FOLLOWS.get((page, happening), (PAGES[page],))
    touched = NOW if happening in TOUCHES or then != PAGES[page] else NINE
    card = SQUARE if (page, happening) == ("card", "use card") else ""
    visit = replace(visit_on(then), touched=touched, card=card, **SETTINGS.get(happening, {}))
    return visit, tuple(errands)


@pytest.mark.parametrize("page", PAGES)
def test_each_happening_on_each_page(page: str) -> None:
    begun = visit_on(PAGES[page])
    follows = {name: step(begun, happening, LANGUAGES, NOW) for name, happening in HAPPENINGS.items()}
    assert follows == {name: expected(page, name) for name in HAPPENINGS}


def test_the_table_names_only_pages_and_happenings_that_exist() -> None:
    assert {page for page, _ in FOLLOWS} <= set(PAGES)
    assert {happening for _, happening in FOLLOWS} <= set(HAPPENINGS)


SAME_AGAIN = {"read aloud", "bigger", "contrast", "erase", "1", "back", "done", "skip", "others", *CASE_AGAIN}
"""Presses that mean something new each time: a switch, a digit, a way on; the windows ignore them for 0.5 s."""


@pytest.mark.parametrize("page", PAGES)
def test_a_second_tap_changes_nothing(page: str) -> None:
    touches = [touch for touch in TOUCHES if touch not in SAME_AGAIN]
    once = {touch: step(visit_on(PAGES[page]), TOUCHES[touch], LANGUAGES, NOW)[0] for touch in touches}
    twice = {touch: step(after, TOUCHES[touch], LANGUAGES, NOW) for touch, after in once.items()}
    assert twice == {touch: (after, ()) for touch, after in once.items()}


@pytest.mark.parametrize("result", RESULTS)
def test_what_comes_back_after_the_visitor_left_changes_nothing(result: str) -> None:
    home = first_visit(LANGUAGES, NINE)
    assert step(home, RESULTS[result], LANGUAGES, NOW) == (home, ())


def test_one_tap_takes_one_ticket() -> None:
    person = Person().does(it.ServiceChosen("payments"), it.ServiceChosen("payments"), it.ServiceChosen("loans"))
    assert person.errands == (IssueTicket("payments", "et"),)


def test_a_ticket_is_taken_in_the_language_of_the_screen() -> None:
    person = Person().does(it.LanguageChosen("en"), it.ServiceChosen("payments"))
    assert person.errands == (IssueTicket("payments", "en"),)


def test_a_person_is_called_once_however_often_one_presses() -> None:
    person = Person().does(it.HelpPressed(), it.HelpPressed(), it.HelpPressed())
    assert person.errands == (CallPerson("et"),)


def test_four_digits_are_a_number_and_no_more() -> None:
    person = Person().does(it.RatePressed(), *(it.DigitPressed(digit) for digit in "123456"), it.NumberConfirmed())
    assert person.errands == (FindVisit("1234"),)


def test_a_visit_that_was_looked_up_before_is_not_rated_for_another() -> None:
    person = Person().does(it.RatePressed(), it.DigitPressed("1"), it.NumberConfirmed(), it.BackPressed())
    person.does(it.RatePressed(), it.DigitPressed("2"), it.NumberConfirmed())
    person.does(came.VisitFound(replace(SERVED, number="1")))
    assert person.page == pages.LookingUp("2", rates=True)


def test_a_wrong_number_can_be_typed_again() -> None:
    person = Person(pages.LookingUp("101")).does(came.VisitNotFound("101", NOT_YET), it.DigitPressed("2"))
    assert person.page == pages.EnteringNumber(typed="2")


def test_an_answer_can_be_changed_before_it_is_kept() -> None:
    person = Person(pages.AskingSolved(SERVED))
    person.does(it.SolvedAnswered("yes"), it.BackPressed(), it.SolvedAnswered("no"), it.TreatedAnswered(2))
    assert person.errands == (KeepRating(SERVED, "no", 2),)


def test_a_rating_is_kept_once() -> None:
    person = Person(pages.AskingTreated(SERVED, "yes")).does(it.TreatedAnswered(5), it.TreatedAnswered(1))
    assert person.errands == (KeepRating(SERVED, "yes", 5),)


def test_size_and_contrast_go_back_to_the_usual() -> None:
    person = Person().does(it.BiggerTextPressed(), it.ContrastPressed())
    assert (person.visit.bigger_text, person.visit.strong_contrast) == (True, True)
    person.does(it.BiggerTextPressed(), it.ContrastPressed())
    assert (person.visit.bigger_text, person.visit.strong_contrast) == (False, False)


def test_whoever_is_done_leaves_nothing_to_the_next() -> None:
    person = Person().does(it.LanguageChosen("ru"), it.BiggerTextPressed(), it.ContrastPressed())
    person.does(it.ServiceChosen("payments"), came.TicketIssued(HOLDING.ticket), it.DonePressed())
    assert person.visit == first_visit(LANGUAGES, NINE)


def test_a_wrong_choice_keeps_the_language_for_the_right_one() -> None:
    person = Person().does(it.LanguageChosen("ru"), it.ServiceChosen("payments"), came.TicketIssued(HOLDING.ticket))
    person.does(it.WrongChoicePressed(), came.TicketWithdrawn("142"), it.ServiceChosen("loans"))
    assert person.errands[-1] == IssueTicket("loans", "ru")


def test_nobody_leaves_the_program_without_a_pin() -> None:
    """Whatever is touched, scanned and answered: without the right PIN there is no such errand."""
    outside = [touch for name, touch in TOUCHES.items() if name != "manager"]
    answers = [result for result in RESULTS.values() if not isinstance(result, PinAccepted)]
    for name, page in PAGES.items():
        for happening in (*outside, *answers):
            _, errands = step(visit_on(page), happening, LANGUAGES, NOW)
            leaves = [errand for errand in errands if isinstance(errand, LeaveProgram | ChangeRoll | PrintTestPage)]
            assert leaves == [] or name == "staff's desk"


def test_only_whoever_looks_after_the_machine_comes_to_the_staffs_desk() -> None:
    reach = {
        (name, result)
        for name, page in PAGES.items()
        for result, happening in {**RESULTS, **TOUCHES}.items()
        if isinstance(step(visit_on(page), happening, LANGUAGES, NOW)[0].page, pages.StaffDesk)
    }
    assert {pair for pair in reach if pair[0] != "staff's desk"} == {("checking PIN", "PIN accepted")}


def test_while_one_thing_is_done_no_other_begins() -> None:
    person = Person(pages.StaffDesk(MANAGER)).does(it.TestPagePressed(), it.TestPagePressed(), it.EndPressed())
    assert person.errands == (PrintTestPage("ru"),)
    ended = person.does(came.StaffServed(ROLL), it.EndPressed()).errands
    assert ended[1:] == (LeaveProgram(anew=False, by="kadri"),)


def test_a_pin_that_is_right_too_late_opens_nothing() -> None:
    person = Person(TASKS["checking PIN"]).waits(20)
    assert person.page == HOME
    assert person.does(PinAccepted(member=MANAGER)).page == HOME


def test_whoever_found_the_corner_finishes_the_rating_that_was_begun() -> None:
    person = Person(pages.AskingTreated(SERVED, "yes")).does(it.StaffWanted())
    assert person.errands == (KeepRating(SERVED, "yes", None),)
