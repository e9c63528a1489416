"""The page of the service standard: shares of many visits, nothing of few; breaks that could not be taken."""

from dataclasses import replace

import pytest

from admin.scene import Scene
from admin.session import (
    AtStandards,
    PagePressed,
    ReadStandards,
    SignedIn,
    StandardsRead,
    step,
)
from admin.standards_view import StandardsView
from admin.window_view import DeskView, view_of
from office.breaks import BreakState, PlannedBreak
from office.standard_figures import CardFigures, StepCount
from office.standards import of_service, situations
from resources.desk_views import words_of
from resources.words import words_for
from tests.counter.examples import KADRI, NOW, STAFF, minute, morning, the_plan

SCENE = Scene(day=morning(), plan=the_plan(), members=STAFF, ratings=(), now=NOW)
PAYMENTS = of_service(the_plan(), "payments")


def page(task: AtStandards, scene: Scene = SCENE) -> StandardsView:
    shown = view_of(SignedIn(member=KADRI, task=task), scene, words_for("en", "admin"))
    assert isinstance(shown, DeskView)
    assert isinstance(shown.page, StandardsView)
    assert [entry.words for entry in shown.rail.entries if entry.chosen] == ["Standard"]
    return shown.page


def rows(task: AtStandards) -> list[list[str]]:
    return [[words_of(cell) for cell in row.cells] for row in page(task).services.table.rows]


def test_opening_the_page_reads_the_figures() -> None:
    session, errands = step(SignedIn(member=KADRI), PagePressed(page="standards"))
    assert (session, errands) == (SignedIn(member=KADRI, task=AtStandards()), (ReadStandards(),))
    assert step(session, StandardsRead(cards=()))[0] == SignedIn(member=KADRI, task=AtStandards(cards=()))
    assert step(session, StandardsRead(cards=None))[0] == SignedIn(member=KADRI, task=AtStandards(failed=True))
    other = SignedIn(member=KADRI)
    assert step(other, StandardsRead(cards=())) == (other, ())


def test_a_card_shows_its_n_and_a_share_for_each_step() -> None:
    assert PAYMENTS is not None
    counts = tuple(StepCount(step=one.id, ticked=n) for n, one in enumerate(PAYMENTS.steps, 8))
    told = CardFigures(standard=PAYMENTS, service="payments", n=12, served=40, steps=counts)
    assert rows(AtStandards(cards=(told,))) == [
        ["Bills and payments", "used: 30 %", "12"],
        ["Find the contract: bill number, or name and address", "67 %", ""],
        ["Explain the bill line by line, on the screen or on paper", "75 %", ""],
        ["Take the payment and print the receipt", "83 %", ""],
        ["Offer an easier way: direct debit, e-bill", "92 %", ""],
        ["Ask whether the question is solved", "100 %", ""],
    ]


def test_of_few_visits_nothing_is_told_but_that() -> None:
    assert PAYMENTS is not None
    few = CardFigures(standard=PAYMENTS, service="payments")
    assert rows(AtStandards(cards=(few,))) == [["Bills and payments", "–", "fewer than 10"]]


def test_a_card_of_several_services_says_which() -> None:
    assert PAYMENTS is not None
    both = replace(PAYMENTS, services=("payments", "meters"))
    few = CardFigures(standard=both, service="meters")
    assert rows(AtStandards(cards=(few,))) == [["Bills and payments · Meters", "–", "fewer than 10"]]


def test_situations_stand_apart() -> None:
    emergency = CardFigures(standard=situations(the_plan())[2], service="")
    shown = page(AtStandards(cards=(emergency,)))
    assert [words_of(row.cells[0]) for row in shown.situations.table.rows] == ["Emergency"]
    assert shown.services.table.rows == ()


@pytest.mark.parametrize(
    ("task", "empty"),
    [
        (AtStandards(), "One moment, please"),
        (AtStandards(cards=()), "The plan has no such cards."),
        (AtStandards(failed=True), "The figures cannot be read now. Please open the page again."),
    ],
)
def test_nothing_to_see_is_said(task: AtStandards, empty: str) -> None:
    assert page(task).services.table.empty == empty


@pytest.mark.parametrize(
    ("state", "words", "aside"),
    [
        ("ahead", "ahead", ""),
        ("due", "due, not taken yet", ""),
        ("going_on", "on a break", ""),
        ("taken", "break taken", ""),
        ("missed", "missed", "1 could not be taken"),
        ("nobody", "nobody worked", ""),
    ],
)
def test_breaks_are_told_by_counter_and_without_a_name(state: BreakState, words: str, aside: str) -> None:
    planned = PlannedBreak(counter="3", starts=minute(240), ends=minute(270), state=state)
    shown = page(AtStandards(), replace(SCENE, breaks=(planned,))).breaks
    assert [[words_of(cell) for cell in row.cells] for row in shown.table.rows] == [["3", "13:00–13:30", words]]
    assert shown.aside == aside
