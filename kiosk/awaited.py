"""Which pages wait for an answer, and which answers are meant for them: a slow office answers whoever asked, alone."""

from kiosk import results as came
from kiosk.happenings import Happening
from kiosk.pages import HelpCalled, Page, StaffDesk, StillHere, Task, Working

_WAITING = Working | StaffDesk
"""The desk of the staff stays while what they wanted is done."""

_OF_PAPER = (
    came.PaperCame
    | came.CasePaperCame
    | came.VoucherCame
    | came.PageCame
    | came.PageHeldBack
    | came.TicketCopyCame
    | came.HelpUnsent
)
"""These say themselves what they are about."""


def task_of(page: Page) -> Task:
    """The page under help and the question."""
    while isinstance(page, HelpCalled | StillHere):
        page = page.behind
    return page


def waits(page: Page) -> bool:
    """Whether the page stands until an answer comes."""
    return isinstance(task_of(page), _WAITING)


def answers_a_page(happening: Happening) -> bool:
    """Whether the happening is an answer that a page waits for, and not news of a paper or of a call."""
    return not isinstance(happening, _OF_PAPER)
