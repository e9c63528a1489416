"""Reading at the kiosk: what is shown, that all of it is, that keys and screen readers do, and that nothing is cut."""

import itertools
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk import pages
from kiosk import touches as it
from kiosk.brought import Paper
from kiosk.case_touches import TellPressed
from kiosk.information_reading import InformationReading, PassageLabel
from kiosk.information_view import ListView, ReadingView
from kiosk.message_view import MessageView
from kiosk.pages import ChoosingPage, PrintingPage, ReadingPage
from kiosk.scene import Scene
from kiosk.view import view_of
from kiosk.visit import step
from kiosk.window import KioskWindow
from resources.office_pages import BRING, HOURS
from tests.kiosk.conftest import MakeWindow
from tests.kiosk.scenes import AT, OFFICE_PAGES, PROMISE, example_plan, scene
from tests.kiosk.test_fitting import cut, outside, overlapping
from tests.kiosk.test_geometry import PANELS
from tests.kiosk.visitor import Visitor
from tests.pseudo import longer

CLOSED = AT.replace(hour=3)
LONG = "\n".join(
    f"## Part {n}\n\n{longer('We call you within thirty minutes, and tell you if it takes longer. ' * 5)}\n\n"
    f"- **one** of a list\n- two\n1. {'word ' * 30}\n" + "address." * 12
    for n in range(8)
)


@pytest.fixture
def visitor(window_on: MakeWindow, qtbot: QtBot) -> Visitor:
    made = Visitor(window_on("24 inches standing"), qtbot)
    made.goes_to(pages.Choosing())
    return made


def saying(text: str, page: ReadingPage = PROMISE, language: str = "en") -> Scene:
    """The promise says this in every language."""
    plan = example_plan()
    policies = tuple(replace(one, text=dict.fromkeys(plan.office.languages, text)) for one in plan.policies)
    return replace(scene(page, language=language), plan=replace(plan, policies=policies))


def read(here: Scene, window: KioskWindow) -> list[list[str]]:
    """What is read on each page, from this one to the last."""
    told: list[list[str]] = []
    while True:
        window.render_view(view_of(here))
        assert (cut(window), overlapping(window), outside(window)) == ([], [], [])
        shown = [one for one in window.findChildren(PassageLabel) if one.isVisibleTo(window)]
        told.append([one.accessibleName() for one in sorted(shown, key=lambda one: one.y())])
        key = window.findChildren(InformationReading)[0].following  # the key by what it means, in every language
        if not key.isVisibleTo(window):
            return told
        assert key.offered is not None
        visit, _ = step(here.visit, key.offered.means, here.plan.office.languages, here.at)
        assert visit.page != here.visit.page
        here = replace(here, visit=visit)


@pytest.mark.parametrize("panel", PANELS)
def test_a_very_long_text_is_read_whole_page_by_page_and_nothing_is_cut(window_on: MakeWindow, panel: str) -> None:
    window = window_on(panel)
    for bigger, strong in itertools.product((False, True), repeat=2):
        here = saying(LONG)
        here = replace(here, visit=replace(here.visit, bigger_text=bigger, strong_contrast=strong))
        view = view_of(here).page
        assert isinstance(view, ReadingView)
        told = "".join("".join(page) for page in read(here, window))
        for block in view.blocks:
            assert block.text.replace(" ", "") in told.replace(" ", "")


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("language", ["en", "et", "ru"])
def test_every_page_of_the_office_is_read_whole(window_on: MakeWindow, panel: str, language: str) -> None:
    window = window_on(panel)
    for page in OFFICE_PAGES:
        for bigger in (False, True):
            here = scene(ReadingPage(page), language=language)
            here = replace(here, visit=replace(here.visit, bigger_text=bigger))
            view = view_of(here).page
            assert isinstance(view, ReadingView)
            told = read(here, window)
            assert len(told) <= 10
            whole = " ".join(" ".join(one) for one in told)
            for block in view.blocks:
                assert block.text in whole


def test_an_empty_text_is_an_empty_page(visitor: Visitor) -> None:
    visitor.sees(saying("---"))
    assert "Our promise" in visitor.reads()
    assert not any("Page" in words for words in visitor.reads())


def test_the_list_offers_every_page_with_the_hours_of_today(visitor: Visitor) -> None:
    view = view_of(scene(ChoosingPage())).page
    assert isinstance(view, ListView)
    assert [tile.means for tile in view.tiles] == [
        *(it.OfficePageChosen(page) for page in (HOURS, BRING, *OFFICE_PAGES[2:])),
        TellPressed(),
    ]
    assert [tile.tile.wait for tile in view.tiles] == ["Today until 18:00", *[""] * 7]
    visitor.goes_to(ChoosingPage())
    assert {"Opening hours and contact", "Our promise", "Page 1 of 2"} <= set(visitor.reads())
    visitor.presses("Next page")
    assert visitor.said == [it.Turned(4)]
    visitor.goes_to(ChoosingPage(4))
    visitor.presses("Prices")
    assert visitor.said[1:] == [it.OfficePageChosen("prices")]


def test_information_is_one_tap_from_home_and_from_the_closed_office(visitor: Visitor) -> None:
    visitor.presses("Information")
    closed = view_of(replace(scene(), at=CLOSED)).page
    assert isinstance(closed, MessageView)
    assert closed.key is not None
    assert [*visitor.said, closed.key.means] == [it.InformationPressed()] * 2


def test_a_page_that_the_office_has_no_more_is_the_list(visitor: Visitor) -> None:
    visitor.goes_to(ReadingPage("no-such-page"))
    assert "Opening hours and contact" in visitor.reads()
    gone = view_of(scene(PrintingPage(ReadingPage("no-such-page")))).page
    assert isinstance(gone, MessageView)
    assert gone.title == "Information"


def test_without_a_working_printer_nothing_is_offered_to_print(visitor: Visitor) -> None:
    visitor.sees(replace(scene(PROMISE), prints=False))
    assert "Print this" not in visitor.reads()
    visitor.sees(scene(PROMISE))
    assert "Print this" in visitor.reads()


PAPERS = {
    Paper.COMING: "Your paper comes out below.",
    Paper.PRINTED: "Your paper comes out below.",
    Paper.NONE: "There is no paper",
    Paper.DOUBTFUL: "Did no paper come out?",
}


@pytest.mark.parametrize("paper", Paper)
def test_how_the_paper_stands_is_said(visitor: Visitor, paper: Paper) -> None:
    visitor.goes_to(PrintingPage(PROMISE, paper))
    assert PAPERS[paper] in visitor.reads()


def test_where_the_paper_comes_out_depends_on_the_kiosk() -> None:
    for slot, words in (("up", "above."), ("left", "on the left."), ("right", "on the right.")):
        view = view_of(replace(scene(PrintingPage(PROMISE)), slot=slot)).page  # type: ignore[arg-type]  # one of them
        assert isinstance(view, MessageView)
        assert view.sentences[0] == f"Your paper comes out {words}"


def test_a_screen_reader_has_each_paragraph_and_is_told_which_page_this_is(visitor: Visitor) -> None:
    visitor.goes_to(PROMISE)
    told = visitor.reads()
    assert "Our promise. Page 1 of 2 · Version 3, since 1 February 2026" in told
    assert {"When you wait", "Bills and payments: 30 minutes"} <= set(told)
    visitor.goes_to(ReadingPage("promise", 99))
    assert "1. You need not ask. We give you a voucher with your call." in visitor.reads()
    assert "Our promise. Page 2 of 2 · Version 3, since 1 February 2026" in visitor.reads()


def test_pages_are_turned_by_keys_alone_and_the_focus_is_not_lost_on_the_last_one(visitor: Visitor) -> None:
    visitor.goes_to(PROMISE)
    visitor.hits(Qt.Key.Key_Down)
    assert visitor.window.focusWidget().accessibleName() == "Print this"
    visitor.hits(Qt.Key.Key_Down)
    visitor.hits(Qt.Key.Key_Return)
    (turned,) = visitor.said
    assert isinstance(turned, it.Turned)
    visitor.goes_to(ReadingPage("promise", turned.block, turned.letter))
    assert visitor.window.focusWidget().accessibleName() == "Previous page"


def test_bigger_text_shows_the_page_on_which_one_was_reading(window_on: MakeWindow) -> None:
    window = window_on("15.6 inches lying")
    here = scene(ReadingPage("promise", 10))
    for bigger in (False, True):
        window.render_view(view_of(replace(here, visit=replace(here.visit, bigger_text=bigger))))
        shown = [one.accessibleName() for one in window.findChildren(PassageLabel) if one.isVisibleTo(window)]
        assert any("Nobody is called out of turn" in words or "If you walk slowly" in words for words in shown), shown
