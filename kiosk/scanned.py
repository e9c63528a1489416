"""Which pages a scanned code leads away from: whoever scans wants something new, and nothing unsaved may be lost."""

from kiosk.brought import Paper
from kiosk.case_pages import HoldingCase, OfferingAmends
from kiosk.memory_pages import CardForgotten, HoldingCard, UnknownCard
from kiosk.pages import (
    ActRefused,
    AskingCancel,
    AskingSolved,
    AskingStaff,
    Choosing,
    ChoosingAct,
    ChoosingInGroup,
    ChoosingPage,
    ChoosingPause,
    ChoosingService,
    HoldingTicket,
    LongWait,
    MyVisit,
    NoTicket,
    PrintingPage,
    ReadingPage,
    SomethingFailed,
    Task,
    Thanking,
)

_NOTHING_UNSAVED = (
    Choosing
    | LongWait
    | NoTicket
    | MyVisit
    | ChoosingAct
    | ChoosingInGroup
    | ChoosingPause
    | ChoosingService
    | AskingCancel
    | ActRefused
    | ChoosingPage
    | ReadingPage
    | AskingSolved
    | OfferingAmends
    | Thanking
    | SomethingFailed
    | AskingStaff
    | HoldingCard
    | UnknownCard
    | CardForgotten
)


def leads_away(task: Task) -> bool:
    """Whether a code that is scanned here is what its visitor wants now: nothing is typed, written or on its way."""
    if isinstance(task, HoldingTicket | PrintingPage | HoldingCase):
        return task.paper is not Paper.COMING
    return isinstance(task, _NOTHING_UNSAVED)
