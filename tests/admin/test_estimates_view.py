"""The page "Estimates" against sums by hand, its doubts in sentences, and what the rest of the day will bring."""

from dataclasses import replace
from datetime import timedelta

import pytest

from admin.estimates_view import EstimatesView
from admin.scene import Scene
from admin.session import AtEstimates, SignedIn
from admin.window_view import DeskView, view_of
from office.waits.outlook import Expected, Outlook
from resources.desk_views import TableView, TextCell, words_of
from resources.words import words_for
from tests.admin.test_now_view import scene_of, told_and_called
from tests.admin.test_promises_now import wait
from tests.counter.examples import DATE, KADRI, minute, opened, taken

WORDS = words_for("en", "admin")


def page(scene: Scene) -> EstimatesView:
    view = view_of(SignedIn(member=KADRI, task=AtEstimates()), scene, WORDS)
    assert isinstance(view, DeskView)
    assert isinstance(view.page, EstimatesView)
    return view.page


def rows(table: TableView) -> list[list[str]]:
    return [[words_of(cell) for cell in row.cells] for row in table.rows]


def test_the_score_by_service_and_by_hour() -> None:
    """Told 5–10 with the middle at 6:40; called after 7, 12 (too late) and 8; the fourth comes in the next hour."""
    view = page(scene_of(told_and_called(7, 12, 8, 8), 75))
    assert rows(view.services.table) == [
        ["Bills and payments", "4", "75 %", "fewer than 20", "2.1", "−2.1"],
        ["Whole office", "4", "75 %", "fewer than 20", "2.1", "−2.1"],
    ]
    assert rows(view.hours.table) == [
        ["09:00–10:00", "3", "67 %", "fewer than 20", "2.3", "−2.3"],
        ["10:00–11:00", "1", "100 %", "fewer than 20", "1.3", "−1.3"],
    ]


@pytest.mark.parametrize(
    ("called_after", "heading", "line"),
    [
        ((7,), "Not known yet", "Fewer than 20 told waits are over today: that is too few to say how good they are."),
        ((7,) * 20, "Estimates can be trusted", "Nothing speaks against what customers are told today."),
        (
            (12,) * 5,
            "Estimates are not to be trusted now:",
            "Whole office: only 0 of 5 were called within the wait that they were told; about 80 % should be.",
        ),
        (
            (18,) * 20,
            "Estimates are not to be trusted now:",
            "Whole office: customers are told 11 minutes too little on average.",
        ),
    ],
)
def test_doubts_are_sentences(called_after: tuple[float, ...], heading: str, line: str) -> None:
    trust = page(scene_of(told_and_called(*called_after), len(called_after) * 20 + 1)).trust
    assert trust.heading == heading
    assert line in trust.lines


def test_before_anybody_was_called_sentences_stand_for_the_tables() -> None:
    view = page(scene_of([*opened(("3", "mari")), taken(2, "payments")], 3))
    assert (view.services.table.rows, view.services.table.empty) == ((), "No told wait is over today yet.")


def outlook(days: int = 6) -> Outlook:
    expected = {
        "payments": (Expected(minute(30), wait(14, 11, 19)), Expected(minute(60), wait(30, 22, 41))),
        "meters": (Expected(minute(60), None),),
        "debts": (),
    }
    services = expected if days >= 3 else {}  # as many as are needed
    return Outlook(date=DATE, at=minute(10), place=1, days=days, services=services)


def card(at: float = 11, **known: Outlook) -> tuple[str, TableView]:
    found = page(replace(scene_of(opened(("3", "mari")), at), **known)).outlook  # type: ignore[arg-type]  # its one field
    return found.aside, found.table


def test_the_rest_of_the_day_by_half_hour_and_service() -> None:
    aside, table = card(outlook=outlook())
    assert aside == "as foreseen at 09:10"
    assert [column.title for column in table.columns] == ["Comes at", "Bills", "Meters"]
    assert rows(table) == [["09:30", "10–20", ""], ["10:00", "20–45", "–"]]
    bold = [words_of(cell) for row in table.rows for cell in row.cells if isinstance(cell, TextCell) and cell.bold]
    assert bold == ["20–45"]


def test_half_hours_that_are_over_are_not_shown() -> None:
    assert rows(card(35, outlook=outlook())[1]) == [["10:00", "20–45", "–"]]


def test_why_nothing_is_foreseen_is_a_sentence() -> None:
    assert card()[1].empty == "The rest of the day is being reckoned."
    few = "Too few days like this one are known to foresee its rest: 2 of 3."
    assert card(outlook=outlook(days=2))[1].empty == few
    assert card(515, outlook=outlook())[1].empty == "No half hour is to come today."
    old = replace(outlook(), date=DATE - timedelta(days=1))
    assert card(outlook=old)[1].empty == "The rest of the day is being reckoned."
