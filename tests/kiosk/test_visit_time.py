"""Time at the kiosk: it warns, it waits without limit for whoever needs it, and it keeps nothing of the last person."""

import pytest

from kiosk import pages
from kiosk import results as came
from kiosk import touches as it
from kiosk.brought import Paper
from kiosk.errands import CallPerson, FindScannedVisit, KeepRating, TellNeeds
from kiosk.pages import Page
from kiosk.visit import first_visit
from tests.kiosk.steps import (
    CODE,
    HELD,
    HOLDING,
    LANGUAGES,
    NINE,
    NO_NUMBER,
    NOT_YET,
    READING,
    SEEN,
    SERVED,
    TASKS,
    TICKET,
    WAIT,
    Person,
)

HOME = pages.Choosing()

LASTS: list[tuple[str, Page, float]] = [
    ("home that somebody touched", HOME, 60),
    ("taking", pages.TakingTicket("payments"), 60),
    ("no ticket", pages.NoTicket("payments", NO_NUMBER), 60),
    ("giving back", pages.GivingBack(HOLDING), 60),
    ("long wait", pages.LongWait("payments", WAIT), 60),
    ("my visit", pages.MyVisit(SEEN), 60),
    ("needs", pages.ChoosingNeeds(HOLDING), 60),
    ("asking employee", pages.ChoosingEmployee(pages.ChoosingNeeds(HOLDING)), 60),
    ("asking time", pages.ChoosingTime(pages.ChoosingNeeds(HOLDING)), 60),
    ("telling needs", pages.TellingNeeds(HOLDING), 60),
    ("voucher coming", pages.MyVisit(SEEN, Paper.COMING), 60),
    ("pad", pages.EnteringNumber(typed="10"), 60),
    ("wrong number", pages.EnteringNumber(refused="101", why_not=NOT_YET), 60),
    ("looking up", pages.LookingUp("101"), 60),
    ("solved?", pages.AskingSolved(SERVED), 60),
    ("treated?", pages.AskingTreated(SERVED, "no"), 60),
    ("keeping", pages.KeepingRating(SERVED), 60),
    ("failed", pages.SomethingFailed(), 60),
    ("information", pages.ChoosingPage(), 60),
    ("reading", READING, 120),
    ("page printed", pages.PrintingPage(READING, Paper.PRINTED), 60),
    ("home with its others", pages.Choosing(turned=1), 60),
    ("help", pages.HelpCalled(pages.SomethingFailed(), NINE), 120),
]


@pytest.mark.parametrize(("page", "lasts"), [row[1:] for row in LASTS], ids=[row[0] for row in LASTS])
def test_a_quiet_page_asks_and_then_goes_home(page: Page, lasts: float) -> None:
    person = Person(page).waits(lasts - 1)
    assert person.page == page
    person.waits(1)
    assert isinstance(person.page, pages.StillHere)
    assert person.page.behind == page
    warning = 60 if lasts > 60 else 30
    person.waits(warning - 1)
    assert isinstance(person.page, pages.StillHere)
    person.waits(1)
    assert person.visit == first_visit(LANGUAGES, person.now)


STAFF = ("staff's names", "PIN typed", "checking PIN", "staff's desk")


@pytest.mark.parametrize(
    ("page", "lasts"),
    [(HOLDING, 30), (pages.Thanking(), 5), *((TASKS[name], 20) for name in STAFF)],
    ids=["ticket", "thanks", *STAFF],
)
def test_the_last_page_goes_by_itself(page: Page, lasts: float) -> None:
    person = Person(page).waits(lasts - 1)
    assert person.page == page
    assert person.waits(1).visit == first_visit(LANGUAGES, person.now)


def test_what_somebody_ticked_and_left_is_told() -> None:
    person = Person(pages.ChoosingNeeds(HOLDING)).does(it.NeedPressed("walks_slowly")).waits(90)
    assert person.errands == (TellNeeds("142", ("walks_slowly",), ""),)
    assert person.visit == first_visit(LANGUAGES, person.now)


@pytest.mark.parametrize("task", TASKS.values(), ids=list(TASKS))
def test_nothing_goes_by_itself_in_less_than_five_seconds(task: pages.Task) -> None:
    assert Person(task).waits(4).page == task


def test_an_untouched_home_stays_as_it_is() -> None:
    person = Person().waits(3600)
    assert person.visit == first_visit(LANGUAGES, NINE)


@pytest.mark.parametrize("setting", [it.LanguageChosen("ru"), it.BiggerTextPressed(), it.ContrastPressed()])
def test_a_home_in_somebodys_language_goes_back_to_the_offices(setting: it.Touch) -> None:
    person = Person().does(setting).waits(89)
    assert person.page == pages.StillHere(HOME, NINE.replace(minute=1))
    assert person.waits(1).visit == first_visit(LANGUAGES, person.now)


def test_whoever_is_still_here_has_as_much_time_again_twelve_times_and_more() -> None:
    page = pages.AskingSolved(SERVED)
    person = Person(page)
    for _ in range(12):
        asked, again = person.waits(89).page, person.does(it.StillHerePressed()).page
        assert isinstance(asked, pages.StillHere)
        assert again == page
    person.waits(59)
    assert person.page == page


@pytest.mark.parametrize(
    "touch", [it.LanguageChosen("en"), it.BiggerTextPressed(), it.ContrastPressed(), it.BackPressed()]
)
def test_whoever_touches_a_key_under_the_warning_is_still_here(touch: it.Touch) -> None:
    person = Person(pages.AskingSolved(SERVED)).waits(80).does(touch)
    assert person.page == pages.AskingSolved(SERVED)
    assert person.waits(59).page == pages.AskingSolved(SERVED)


def test_whoever_scans_a_ticket_while_something_is_read_asks_for_that_visit() -> None:
    person = Person(READING).waits(119).does(it.CodeScanned(CODE))
    assert person.page == pages.LookingUp("101")
    assert person.errands == (FindScannedVisit(HELD),)


def test_whoever_scans_a_ticket_under_the_warning_is_still_here_and_asks_for_that_visit() -> None:
    person = Person(READING).waits(150)
    assert isinstance(person.page, pages.StillHere)
    assert person.does(it.CodeScanned(CODE)).page == pages.LookingUp("101")


def test_a_ticket_that_comes_out_is_not_scanned_away() -> None:
    """Whether it came out is still to be told; then whoever scans it asks for the visit."""
    person = Person(HOLDING).does(it.CodeScanned(CODE))
    assert person.page == HOLDING
    assert person.does(came.PaperCame("142", Paper.PRINTED), it.CodeScanned(CODE)).page == pages.LookingUp("101")


def test_others_that_were_turned_to_at_home_are_the_first_again_for_the_next_person() -> None:
    person = Person().does(it.OthersPressed()).waits(59)
    assert person.page == pages.Choosing(turned=1)
    assert person.waits(31).visit == first_visit(LANGUAGES, person.now)


def test_each_touch_begins_the_time_anew() -> None:
    person = Person(pages.EnteringNumber())
    for digit in "101":
        person.waits(50).does(it.DigitPressed(digit))
    assert person.waits(59).page == pages.EnteringNumber(typed="101")


def test_a_ticket_stays_thirty_seconds_from_when_it_came_not_from_the_tap() -> None:
    person = Person().does(it.ServiceChosen("payments")).waits(20).does(came.TicketIssued(TICKET))
    assert person.waits(29).page == HOLDING
    assert person.waits(1).page == HOME


def test_whoever_must_write_the_number_down_has_thirty_seconds_from_that_news() -> None:
    person = Person(HOLDING).waits(20).does(came.PaperCame("142", Paper.NONE))
    assert person.waits(29).page == pages.HoldingTicket(TICKET, Paper.NONE)


def test_thanks_are_seen_for_five_seconds_however_long_keeping_took() -> None:
    person = Person(pages.AskingTreated(SERVED, "yes")).does(it.TreatedAnswered(5)).waits(9).does(came.RatingKept())
    assert person.waits(4).page == pages.Thanking()
    assert person.waits(1).page == HOME


def test_news_that_changes_nothing_begins_no_time_anew() -> None:
    person = Person(pages.AskingSolved(SERVED)).waits(59).does(came.RatingKept(), came.PaperCame("9", Paper.NONE))
    assert isinstance(person.waits(1).page, pages.StillHere)


def test_a_person_who_was_called_is_still_coming_while_the_kiosk_asks() -> None:
    person = Person(HOLDING).does(it.HelpPressed()).waits(120)
    called = pages.HelpCalled(HOLDING, NINE)
    assert isinstance(person.page, pages.StillHere)
    assert person.page.behind == called
    assert person.does(it.StillHerePressed()).page == called
    assert person.errands == (CallPerson("ru"),)


@pytest.mark.parametrize("solved", ["yes", "partly", "no"])
def test_a_half_finished_rating_is_kept(solved: str) -> None:
    page = pages.AskingTreated(SERVED, solved)  # type: ignore[arg-type]  # one of the three
    person = Person(page).waits(90)
    assert (person.page, person.errands) == (HOME, (KeepRating(SERVED, solved, None),))  # type: ignore[arg-type]  # so


def test_it_is_kept_with_help_too() -> None:
    person = Person(pages.AskingTreated(SERVED, "no")).does(it.HelpPressed()).waits(180)
    assert (person.page, person.errands) == (HOME, (CallPerson("ru"), KeepRating(SERVED, "no", None)))


def test_without_an_answer_there_is_nothing_to_keep() -> None:
    assert Person(pages.AskingTreated(SERVED, None)).waits(90).errands == ()
    assert Person(pages.AskingSolved(SERVED)).waits(90).errands == ()


@pytest.mark.parametrize("task", TASKS.values(), ids=list(TASKS))
def test_after_the_reset_nothing_of_the_last_person_is_left(task: pages.Task) -> None:
    person = Person(task).does(it.LanguageChosen("en"), it.ContrastPressed()).waits(24 * 60)
    fresh = first_visit(LANGUAGES, person.visit.touched)
    assert person.visit == fresh


def test_time_alone_calls_nobody_and_takes_no_ticket() -> None:
    assert Person().waits(3600).errands == ()
    assert Person(HOLDING).waits(3600).errands == ()
