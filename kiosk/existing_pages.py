"""What a kiosk hears where its office left pages out: nothing leads to them, and a scanned code to what there is."""

from dataclasses import replace

from kiosk import results as came
from kiosk import touches as it
from kiosk.appointment_steps import is_number
from kiosk.case_touches import KindChosen, ManagerWanted, TellPressed
from kiosk.errands import Errand
from kiosk.happenings import Happening
from kiosk.memory_touches import CardScanned
from kiosk.pages import AskingStaff, Choosing, EnteringAppointment, LookingUp, Task
from office.kiosk_plan import Kiosk, KioskPage
from office.memory import is_square


def step(task: Task, happening: Happening) -> tuple[Task, tuple[Errand, ...]] | None:
    """What follows where a ticket was scanned or found that this kiosk has no page for: staff help."""
    match task, happening:
        case ((Choosing() | EnteringAppointment()), it.ScannedInVain()):
            return AskingStaff(), ()
        case LookingUp(number), came.NothingToShow(found) if found == number:
            return AskingStaff(), ()
        case _:
            return None


def heard(happening: Happening, kiosk: Kiosk) -> Happening | None:
    """The happening as this kiosk takes it; None where it would lead to a page that the office does not have."""
    page = _leads_to(happening)
    if page is not None:
        return happening if kiosk.has(page) else None
    match happening:
        case it.CodeScanned(text) if is_square(text):
            return CardScanned(text)
        case it.CodeScanned(text):
            return _scanned(text, kiosk)
        case came.VisitSeen() | came.VisitChanged() | came.VisitActRefused() if not kiosk.has("rating"):
            return _seen(replace(happening, visit=replace(happening.visit, ratable=None)), kiosk)
        case came.RatingKept() if not kiosk.has("cases"):
            return came.RatingKept(offers=False)
        case came.VisitFound(visit) if not kiosk.has("rating"):
            return came.NothingToShow(visit.number)
        case _:
            return _seen(happening, kiosk)


def _leads_to(happening: Happening) -> KioskPage | None:
    match happening:
        case it.RatePressed():
            return "rating"
        case it.MyVisitPressed():
            return "my_visit"
        case it.InformationPressed():
            return "information"
        case it.AppointmentPressed():
            return "appointments"
        case it.NeedsPressed():
            return "needs"
        case TellPressed() | KindChosen() | ManagerWanted():
            return "cases"
        case _:
            return None


def _scanned(text: str, kiosk: Kiosk) -> Happening:
    """The number of an appointment, the square of a ticket, or something else: each to the page that there is."""
    booked = is_number(text)
    if booked and kiosk.has("appointments"):
        return it.CodeScanned(text)
    if not kiosk.has("my_visit") and not kiosk.has("rating"):
        return it.ScannedInVain()
    return it.CodeScanned("" if booked else text, rates=not kiosk.has("my_visit"))


def _seen(happening: Happening, kiosk: Kiosk) -> Happening:
    """Without a page for the visit it can only be rated."""
    if not isinstance(happening, came.VisitSeen) or kiosk.has("my_visit"):
        return happening
    ratable = happening.visit.ratable
    return came.NothingToShow(happening.visit.ticket.number) if ratable is None else came.VisitFound(ratable)
