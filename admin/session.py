"""Where the manager's window is: signing in, or signed in, on one of the pages, or pausing a service. Pure."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Literal, TypeAlias

from admin import case_places, report_places, why_places
from admin.case_places import AtCase, AtCases, CaseErrand, CasePress, CaseResult, CaseTask
from admin.planning import places as plan_places
from admin.planning.errands import PlanErrand, ReadPlan
from admin.planning.happenings import PlanPress, PlanResult
from admin.planning.places import AtPlan
from admin.report_places import AtReports, AtStory, AtVisits, ReportErrand, ReportPress, ReportResult, ReportTask
from admin.why_places import AtWhy, WhyErrand, WhyPress, WhyResult
from office import signing_in
from office.commands import AnswerHelp, DayCommand, PauseService, ReopenLine, ResumeService, ShutVanished
from office.refusals import NeedsRole
from office.signing_in import Answer, CheckingPin, CheckPin, ChoosingName, PinAccepted, SigningIn, Typing
from office.staff import LOOKS_AFTER, MANAGES, Member
from office.standard_figures import CardFigures


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOutPressed:
    """The manager leaves the window."""


Page: TypeAlias = Literal["now", "reports", "why", "promises", "estimates", "standards", "cases", "plan"]
"""The pages of the rail."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePressed:
    """A page of the rail is to be seen. `today` is told with the reports."""

    page: Page
    today: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepOpenPressed:
    """The line of this service is to stay open today, however far it reaches."""

    service: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShutPressed:
    """Shut a counter whose machine does not answer."""

    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpTaken:
    """The manager goes to this kiosk, where somebody called a person."""

    kiosk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PausePressed:
    """A service is to be paused, or to go on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicePressed:
    """This service is to give no tickets for now."""

    service: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumePressed:
    """This service is to give tickets again."""

    service: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonPressed:
    """Why, by its id in the plan; empty where nothing is told."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnPressed:
    """When it goes on by itself; None where that is not known."""

    back_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavePressed:
    """Rather not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintersPressed:
    """The printers are to be seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RollPressed:
    """A new roll is in this printer, as somebody says."""

    station: str
    printer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RollConfirmed:
    """It is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyPressed:
    """The ticket of this number is wanted on paper once more."""

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What was asked for is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotWritten:
    """Nothing is written: somebody was first, the day is over, or the store does not answer.

    `needs`: it is the right of others, and of whom.
    """

    needs: NeedsRole | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotPrinted:
    """What was wanted of a printer is not written: none works, or the store does not answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardsRead:
    """The figures of the service standard over the last days; None: they could not be read."""

    cards: tuple[CardFigures, ...] | None


Press: TypeAlias = (
    PagePressed
    | KeepOpenPressed
    | PausePressed
    | ServicePressed
    | ResumePressed
    | ReasonPressed
    | ReturnPressed
    | LeavePressed
    | ShutPressed
    | HelpTaken
    | PrintersPressed
    | RollPressed
    | RollConfirmed
    | CopyPressed
)
Result: TypeAlias = Written | NotWritten | NotPrinted | StandardsRead
Happening: TypeAlias = (
    Typing
    | Answer
    | SignOutPressed
    | Press
    | Result
    | CasePress
    | CaseResult
    | ReportPress
    | ReportResult
    | WhyPress
    | WhyResult
    | PlanPress
    | PlanResult
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Looking:
    """At the figures. `failed`: what was asked for last was not written; `needs`: because it is the right of others."""

    failed: bool = False
    needs: NeedsRole | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosingService:
    """Which service pauses, or goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosingReason:
    """Why this service pauses."""

    service: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosingReturn:
    """When this service goes on."""

    service: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AtPrinters:
    """At the printers. `failed`: what was asked for last was not written."""

    failed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AskingRoll:
    """Whether there is a new roll in this printer indeed."""

    station: str
    printer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AtPromises:
    """At the promises of today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AtEstimates:
    """At the estimates of today, and what is expected of its rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AtStandards:
    """At the service standard; `cards` is None before the figures are read. `failed`: they could not be."""

    cards: tuple[CardFigures, ...] | None = None
    failed: bool = False


OfNow: TypeAlias = Looking | ChoosingService | ChoosingReason | ChoosingReturn | AtPrinters | AskingRoll
Task: TypeAlias = OfNow | AtPromises | AtEstimates | AtStandards | CaseTask | ReportTask | AtWhy | AtPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedOut:
    """Nobody looks at the figures."""

    signing_in: SigningIn = field(default_factory=ChoosingName)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """A manager or supervisor is at the window."""

    member: Member
    task: Task = field(default_factory=Looking)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decide:
    """Let the rules decide, and write what follows."""

    command: DayCommand


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRoll:
    """Write that a new roll is in this printer."""

    station: str
    printer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskCopy:
    """Ask a station for one more paper of a ticket of today."""

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadStandards:
    """Read the figures of the service standard; answered by StandardsRead."""


Session: TypeAlias = SignedOut | SignedIn
OfDay: TypeAlias = Decide | ChangeRoll | AskCopy | ReadStandards
Errand: TypeAlias = CheckPin | OfDay | CaseErrand | ReportErrand | WhyErrand | PlanErrand


def step(session: Session, happening: Happening) -> tuple[Session, tuple[Errand, ...]]:
    """What follows; what makes no sense changes nothing."""
    match session:
        case SignedIn():
            if isinstance(happening, SignOutPressed):
                return SignedOut(), ()
            if isinstance(happening, PagePressed):
                return _turned(session, happening)
            if isinstance(happening, HelpTaken):
                return session, (Decide(command=AnswerHelp(kiosk=happening.kiosk, clerk=session.member.id)),)
            task, errands = _at_task(session, happening)
            return replace(session, task=task), errands
        case SignedOut():
            return _signed_out(session, happening)


def _turned(session: SignedIn, pressed: PagePressed) -> tuple[SignedIn, tuple[Errand, ...]]:
    """On another page, with what it reads first; whoever only runs the machines has the plan alone."""
    if pressed.page != "plan" and not session.member.may(MANAGES):
        return session, ()
    task, reads = _on_page(pressed)
    return replace(session, task=task), reads


def _at_task(session: SignedIn, happening: Happening) -> tuple[Task, tuple[Errand, ...]]:
    if isinstance(session.task, AtCases | AtCase):
        return case_places.step(session.task, happening, session.member.id)
    if isinstance(session.task, AtPlan):
        return plan_places.step(session.task, happening)
    if isinstance(session.task, AtReports | AtVisits | AtStory):
        return report_places.step(session.task, happening)
    if isinstance(session.task, AtWhy):
        return why_places.step(session.task, happening)
    if isinstance(session.task, AtStandards) and isinstance(happening, StandardsRead):
        return AtStandards(cards=happening.cards, failed=happening.cards is None), ()
    return _signed_in(session.task, happening)


def _signed_in(task: Task, happening: Happening) -> tuple[Task, tuple[Errand, ...]]:
    match task, happening:
        case Looking(), PausePressed():
            return ChoosingService(), ()
        case Looking(), (Written() | NotWritten()):
            return _answered(happening), ()
        case ChoosingService(), ServicePressed(service=service):
            return ChoosingReason(service=service), ()
        case ChoosingService(), ResumePressed(service=service):
            return Looking(), (Decide(command=ResumeService(service=service)),)
        case ChoosingReason(service=service), ReasonPressed(reason=reason):
            return ChoosingReturn(service=service, reason=reason), ()
        case ChoosingReturn(service=service, reason=reason), ReturnPressed(back_at=back_at):
            return Looking(), (Decide(command=PauseService(service=service, reason=reason, back_at=back_at)),)
        case _, ShutPressed(counter=counter):
            return task, (Decide(command=ShutVanished(counter=counter)),)
        case ((Looking() | ChoosingService()), KeepOpenPressed(service=service)):
            return Looking(), (Decide(command=ReopenLine(service=service)),)
        case ((ChoosingService() | ChoosingReason() | ChoosingReturn() | AtPrinters()), LeavePressed()):
            return Looking(), ()
        case _:
            return _of_printers(task, happening)


def _answered(happening: Written | NotWritten) -> Looking:
    return Looking(failed=True, needs=happening.needs) if isinstance(happening, NotWritten) else Looking()


def _on_page(pressed: PagePressed) -> tuple[Task, tuple[Errand, ...]]:
    match pressed.page:
        case "reports" if pressed.today is not None:
            return report_places.opened(pressed.today)
        case "now" | "reports":
            return Looking(), ()
        case "promises":
            return AtPromises(), ()
        case "estimates":
            return AtEstimates(), ()
        case "standards":
            return AtStandards(), (ReadStandards(),)
        case "cases":
            return AtCases(), ()
        case "why":
            return why_places.opened()
        case "plan":
            return AtPlan(), (ReadPlan(),)


def _of_printers(task: Task, happening: Happening) -> tuple[Task, tuple[Errand, ...]]:
    match task, happening:
        case Looking(), PrintersPressed():
            return AtPrinters(), ()
        case AtPrinters(), (Written() | NotPrinted()):
            return AtPrinters(failed=isinstance(happening, NotPrinted)), ()
        case AtPrinters(), RollPressed(station=station, printer=printer):
            return AskingRoll(station=station, printer=printer), ()
        case AtPrinters(), CopyPressed(number=number):
            return AtPrinters(), (AskCopy(number=number),)
        case AskingRoll(station=station, printer=printer), RollConfirmed():
            return AtPrinters(), (ChangeRoll(station=station, printer=printer),)
        case AskingRoll(), LeavePressed():
            return AtPrinters(), ()
        case _:
            return task, ()


def _signed_out(session: SignedOut, happening: Happening) -> tuple[Session, tuple[Errand, ...]]:
    match happening:
        case PinAccepted(member=member) if isinstance(session.signing_in, CheckingPin) and member.may(MANAGES):
            return SignedIn(member=member), ()
        case PinAccepted(member=member) if isinstance(session.signing_in, CheckingPin) and member.may(LOOKS_AFTER):
            return SignedIn(member=member, task=AtPlan()), (ReadPlan(),)
        case _ if not isinstance(happening, Typing | Answer):
            return session, ()
        case _:
            following, errands = signing_in.step(session.signing_in, happening)
            return SignedOut(signing_in=following), errands
