"""What an office leaves out is offered nowhere, and a scanned code is answered by what there is."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk import pages
from kiosk import results as came
from kiosk import touches as it
from kiosk.brought import Paper
from kiosk.case_pages import OfferingAmends
from kiosk.case_touches import KindChosen, ManagerWanted, TellPressed
from kiosk.errands import FindScannedVisit, FindVisit
from kiosk.happenings import Happening, TimePassed
from kiosk.home_view import HomeView
from kiosk.message_view import MessageView
from kiosk.pages import Page
from kiosk.ticket_view import TicketView
from kiosk.view import view_of
from kiosk.visit import step
from kiosk.visit_acts_view import ChoiceView
from office.kiosk_plan import KIOSK_PAGES, Kiosk, KioskPage, KioskTexts, KioskTimes
from office.plan import Appointments
from tests.kiosk.scenes import AT, scene
from tests.kiosk.steps import CODE, HELD, HOLDING, LANGUAGES, NINE, PAGES, SEEN, SEEN_BY_NUMBER, SERVED, visit_on

HOME = pages.Choosing()
STAFF = pages.AskingStaff()
ALL = Kiosk()


def without(*left_out: KioskPage) -> Kiosk:
    return Kiosk(pages=tuple(page for page in KIOSK_PAGES if page not in left_out))


NOTHING = without(*KIOSK_PAGES)
ONLY_RATING = without("my_visit")
ONLY_VISITS = without("rating")


def after(page: Page, happening: Happening, kiosk: Kiosk) -> Page:
    return step(visit_on(page), happening, LANGUAGES, NINE, kiosk)[0].page


LEADS: list[tuple[KioskPage, Page, it.Touch]] = [
    ("rating", HOME, it.RatePressed()),
    ("my_visit", HOME, it.MyVisitPressed()),
    ("information", HOME, it.InformationPressed()),
    ("appointments", HOME, it.AppointmentPressed()),
    ("needs", HOLDING, it.NeedsPressed()),
    ("cases", HOME, TellPressed()),
    ("cases", pages.ReadingPage("complaints"), KindChosen("concern")),
    ("cases", OfferingAmends(), ManagerWanted()),
]


@pytest.mark.parametrize(("left_out", "page", "touch"), LEADS)
def test_nothing_leads_to_a_page_that_is_left_out(left_out: KioskPage, page: Page, touch: it.Touch) -> None:
    assert after(page, touch, without(left_out)) == page
    assert after(page, touch, ALL) != page
    others: tuple[KioskPage, ...] = tuple(one for one in KIOSK_PAGES if one != left_out)
    assert after(page, touch, without(*others)) == after(page, touch, ALL)


SCANS = [
    (ALL, CODE, pages.LookingUp("101")),
    (ONLY_VISITS, CODE, pages.LookingUp("101")),
    (ONLY_RATING, CODE, pages.LookingUp("101", rates=True)),
    (NOTHING, CODE, STAFF),
    (ALL, "A-1203", pages.CheckingIn("A-1203")),
    (without("appointments"), "A-1203", pages.EnteringNumber(unreadable=True)),
    (without("appointments", "my_visit"), "A-1203", pages.EnteringNumber(unreadable=True, rates=True)),
    (without("my_visit", "rating"), "A-1203", pages.CheckingIn("A-1203")),
    (NOTHING, "A-1203", STAFF),
    (NOTHING, "https://example.org", STAFF),
]


@pytest.mark.parametrize(("kiosk", "text", "then"), SCANS)
@pytest.mark.parametrize("page", [HOME, pages.ChoosingInGroup("everyday")])
def test_a_scanned_code_is_answered_by_what_there_is(kiosk: Kiosk, text: str, then: Page, page: Page) -> None:
    assert after(page, it.CodeScanned(text), kiosk) == then


def test_a_scanned_ticket_is_looked_up_once() -> None:
    _, errands = step(visit_on(HOME), it.CodeScanned(CODE), LANGUAGES, NINE, ONLY_RATING)
    assert errands == (FindScannedVisit(HELD),)
    _, errands = step(
        visit_on(pages.EnteringNumber("10", rates=True)), it.NumberConfirmed(), LANGUAGES, NINE, ONLY_RATING
    )
    assert errands == (FindVisit("10"),)


LOOKING = pages.LookingUp("101")
FOUND = [
    (ALL, came.VisitSeen(SEEN_BY_NUMBER), pages.MyVisit(SEEN_BY_NUMBER)),
    (ONLY_VISITS, came.VisitSeen(SEEN_BY_NUMBER), pages.MyVisit(replace(SEEN_BY_NUMBER, ratable=None))),
    (ONLY_VISITS, came.VisitFound(SERVED), STAFF),
    (ONLY_RATING, came.VisitSeen(SEEN_BY_NUMBER), pages.AskingSolved(SERVED)),
    (ONLY_RATING, came.VisitSeen(SEEN), STAFF),
    (ONLY_RATING, came.VisitFound(SERVED), pages.AskingSolved(SERVED)),
]


@pytest.mark.parametrize(("kiosk", "result", "then"), FOUND)
def test_what_was_found_is_shown_or_rated_as_far_as_there_is_a_page(
    kiosk: Kiosk, result: came.Result, then: Page
) -> None:
    assert after(LOOKING, result, kiosk) == then


def test_a_bad_rating_is_thanked_for_where_nothing_can_be_made_right() -> None:
    keeping = pages.KeepingRating(SERVED, bad=True)
    assert after(keeping, came.RatingKept(), ALL) == OfferingAmends()
    assert after(keeping, came.RatingKept(), without("cases")) == pages.Thanking()


def test_every_happening_is_as_usual_where_every_page_exists() -> None:
    for page in PAGES.values():
        for happening in (it.CodeScanned(CODE), it.RatePressed(), it.DonePressed(), came.VisitSeen(SEEN)):
            assert step(visit_on(page), happening, LANGUAGES, NINE, ALL) == step(
                visit_on(page), happening, LANGUAGES, NINE
            )


def ways(kiosk: Kiosk) -> list[it.Touch]:
    here = scene()
    plan = replace(here.plan, kiosk=kiosk, appointments=Appointments(early_minutes=30))
    page = view_of(replace(here, plan=plan)).page
    assert isinstance(page, HomeView)
    return [way.means for way in page.ways]


def test_home_offers_the_pages_that_there_are() -> None:
    everything = [
        it.AppointmentPressed(),
        it.MyVisitPressed(),
        it.InformationPressed(),
        TellPressed(),
        it.RatePressed(),
    ]
    assert ways(ALL) == everything
    for page, touch in zip(("appointments", "my_visit", "information", "cases", "rating"), everything, strict=True):
        assert ways(without(page)) == [other for other in everything if other != touch]  # type: ignore[arg-type]  # one of them
    assert ways(NOTHING) == []


def closed(kiosk: Kiosk) -> MessageView:
    here = scene(at=AT + timedelta(hours=10))
    page = view_of(replace(here, plan=replace(here.plan, kiosk=kiosk))).page
    assert isinstance(page, MessageView)
    return page


def test_a_closed_office_offers_what_there_is_and_says_its_own_sentence() -> None:
    offered = closed(ONLY_RATING)
    assert [way.means for way in (offered.key, offered.beside, offered.also) if way] == [
        it.InformationPressed(),
        it.RatePressed(),
    ]
    assert closed(NOTHING).key is None
    own = "You find us online at any time."
    assert closed(Kiosk(texts=KioskTexts(closed={"en": own}))).sentences[-1] == own
    assert len(closed(Kiosk(texts=KioskTexts(closed={"et": own}))).sentences) == 1


def test_the_offices_own_words_stand_in_its_languages_alone() -> None:
    texts = KioskTexts(title={"en": "Welcome!"}, welcome={"en": "Touch a tile."}, thanks={"en": "See you soon."})
    for language, title, welcome, thanks in (
        ("en", "Welcome!", "Touch a tile.", "See you soon."),
        ("et", "Kuidas saame Teid aidata?", "Puudutage teenust. Saate pileti oma numbriga.", None),
    ):
        here = scene(language=language)
        plan = replace(here.plan, kiosk=Kiosk(texts=texts))
        home = view_of(replace(here, plan=plan)).page
        assert isinstance(home, HomeView)
        assert (home.title, home.sentence) == (title, welcome)
        thanked = view_of(replace(scene(pages.Thanking(), language=language), plan=plan)).page
        assert isinstance(thanked, MessageView)
        assert thanks is None or thanked.sentences == (thanks,)


def test_a_ticket_offers_needs_and_a_visit_its_rating_only_where_there_is_a_page() -> None:
    here = scene(pages.HoldingTicket(HOLDING.ticket, Paper.PRINTED))
    for kiosk, offered in ((ALL, True), (without("needs"), False)):
        ticket = view_of(replace(here, plan=replace(here.plan, kiosk=kiosk))).page
        assert isinstance(ticket, TicketView)
        assert (ticket.beside is not None) is offered
    seen = after(LOOKING, came.VisitSeen(replace(SEEN, ratable=SERVED)), ONLY_VISITS)
    acts = view_of(scene(after(seen, it.ChangeVisitPressed(), ONLY_VISITS))).page
    assert isinstance(acts, ChoiceView)
    assert it.RatePressed() not in [choice.means for choice in acts.choices]


def test_the_page_of_staff_says_where_to_go() -> None:
    page = view_of(scene(STAFF)).page
    assert isinstance(page, MessageView)
    assert page.title == "Please ask our staff"
    assert "counter" in page.sentences[0]


TIMES = KioskTimes(
    idle_seconds=20,
    warning_seconds=25,
    long_idle_seconds=40,
    long_warning_seconds=50,
    ticket_seconds=8,
    thanks_seconds=6,
)
HELP = pages.HelpCalled(HOME, NINE)
STAYS = [
    (pages.EnteringNumber(), 20, pages.StillHere),
    (pages.StillHere(HOME, NINE), 25, pages.Choosing),
    (HELP, 40, pages.StillHere),
    (pages.StillHere(HELP, NINE), 50, pages.Choosing),
    (HOLDING, 8, pages.Choosing),
    (pages.Thanking(), 6, pages.Choosing),
    (pages.ChoosingInGroup("everyday"), 20, pages.StillHere),
]


@pytest.mark.parametrize(("page", "seconds", "then"), STAYS)
def test_a_page_stays_as_long_as_the_office_says(page: Page, seconds: float, then: type[Page]) -> None:
    kiosk = Kiosk(times=TIMES)

    def after_s(waited: float) -> Page:
        at = NINE + timedelta(seconds=waited)
        return step(visit_on(page), TimePassed(), LANGUAGES, at, kiosk)[0].page

    assert after_s(seconds - 0.1) == page
    assert type(after_s(seconds)) is then
