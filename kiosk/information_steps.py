"""What the office has to say: the list of its pages, one of them as it is read, and that one on paper."""

from dataclasses import replace

from kiosk import results as came
from kiosk import touches as it
from kiosk.brought import Paper
from kiosk.errands import Errand, PrintPage
from kiosk.happenings import Happening
from kiosk.pages import Choosing, ChoosingPage, PrintingPage, ReadingPage, SomethingFailed, Task


def step(task: Task, happening: Happening, language: str) -> tuple[Task, tuple[Errand, ...]] | None:
    """What follows on these pages; None where the happening is not about them."""
    match task:
        case Choosing() if isinstance(happening, it.InformationPressed):
            return ChoosingPage(), ()
        case ChoosingPage():
            return _choosing(task, happening)
        case ReadingPage():
            return _reading(task, happening, language)
        case PrintingPage():
            return _printing(task, happening)
        case _:
            return None


def _choosing(page: ChoosingPage, happening: Happening) -> tuple[Task, tuple[Errand, ...]] | None:
    match happening:
        case it.OfficePageChosen(chosen):
            return ReadingPage(chosen, listed=page.first), ()
        case it.Turned(block):
            return ChoosingPage(block), ()
        case it.BackPressed() | it.DonePressed():
            return Choosing(), ()
        case _:
            return None


def _reading(page: ReadingPage, happening: Happening, language: str) -> tuple[Task, tuple[Errand, ...]] | None:
    match happening:
        case it.Turned(block, letter):
            return replace(page, block=block, letter=letter), ()
        case it.PrintPagePressed():
            return PrintingPage(page), (PrintPage(page.page, language),)
        case it.BackPressed():
            return ChoosingPage(page.listed), ()
        case it.DonePressed():
            return Choosing(), ()
        case _:
            return None


def _printing(page: PrintingPage, happening: Happening) -> tuple[Task, tuple[Errand, ...]] | None:
    match happening:
        case came.PageCame(printed, paper) if printed == page.reading.page:
            return replace(page, paper=paper), ()
        case came.PageHeldBack(held) if held == page.reading.page:
            return page.reading, ()
        case it.BackPressed():
            return page.reading, ()
        case it.DonePressed():
            return ChoosingPage(page.reading.listed), ()
        case came.Trouble() if page.paper is Paper.COMING:
            return SomethingFailed(), ()
        case _:
            return None
