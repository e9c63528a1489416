"""What customers name with their ratings, from the journal to the report, on both stores."""

from dataclasses import replace
from datetime import timedelta

from journal.daybook import Acted, Daybook
from journal.signed import Signed
from journal.store import Journal
from office import commands as wanted
from office.commands import DayCommand, RateVisit
from office.rating_plan import RatingReason, RatingRules
from office.refusals import NoSuchRatingReason, Refused
from office.reporting.asking import Asked, Days
from office.reporting.behind import Behind
from tests.office.branch import MONDAY, PLAN, on

SERVED: tuple[tuple[str, DayCommand], ...] = (
    ("09:00", wanted.OpenDay()),
    ("09:00", wanted.OpenCounter(counter="1")),
    *((f"09:0{n}", wanted.TakeTicket(service="payments")) for n in range(1, 5)),
    *(
        row
        for n in range(4)
        for row in (
            (f"09:1{n}", wanted.CallNext(counter="1")),
            (f"09:1{n}", wanted.ConfirmArrival(counter="1")),
            (f"09:1{n}", wanted.FinishService(counter="1")),
        )
    ),
)


def served(journal: Journal) -> Daybook:
    """Four customers were served."""
    journal.put_plan("tartu", PLAN, on("08:00"), "test")
    book = Daybook(journal, "tartu")
    for clock, command in SERVED:
        assert isinstance(book.act(MONDAY, (command,), Signed(at=on(clock))), Acted)
    return book


def rates(book: Daybook, number: str, treated: int, reason: str = "") -> Acted | Refused:
    command = RateVisit(number=number, solved="yes", treated=treated, reason=reason)
    return book.rate(MONDAY, command, Signed(at=on("10:00")))


def test_what_is_named_is_counted_and_leads_to_its_visits(journal: Journal) -> None:
    book = served(journal)
    for number, treated, reason in (
        ("101", 1, "waited_long"),
        ("102", 2, "waited_long"),
        ("103", 5, "patient"),
        ("104", 4, ""),
    ):
        assert isinstance(rates(book, number, treated, reason), Acted)
    asked = Asked(days=Days(first=MONDAY, last=MONDAY))
    report = journal.report(PLAN, asked, on("12:00"))
    assert report.reasons == {"waited_long": 2, "patient": 1}
    behind = journal.visits_behind("tartu", asked, behind=Behind(reason="waited_long"))
    assert [leg.number for leg in behind] == ["101", "102"]
    tuesday = Asked(days=Days(first=MONDAY, last=MONDAY + timedelta(days=1)), only=(("weekday", ("1",)),))
    assert journal.report(PLAN, tuesday, on("12:00")).reasons == {}
    assert [rating.reason for rating in journal.ratings("tartu", MONDAY, MONDAY)] == [
        "waited_long",
        "waited_long",
        "patient",
        None,
    ]


def test_a_reason_that_the_plan_does_not_list_is_refused_and_nothing_is_written(journal: Journal) -> None:
    book = served(journal)
    assert rates(book, "101", 1, "weather") == Refused(NoSuchRatingReason("weather"))
    assert isinstance(rates(book, "101", 1, "waited_long"), Acted)


def test_a_reason_that_the_newest_plan_lists_is_taken_for_a_visit_of_the_day_before(journal: Journal) -> None:
    book = served(journal)
    own = RatingRules(reasons=(RatingReason(id="parking", name={"en": "Parking"}),))
    journal.put_plan("tartu", replace(PLAN, rating=own), on("18:00"), "test")
    assert isinstance(rates(book, "101", 2, "parking"), Acted)
    assert rates(book, "102", 2, "waited_long") == Refused(NoSuchRatingReason("waited_long"))
