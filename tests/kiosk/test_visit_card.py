"""With a visit card at the kiosk: it goes with the next ticket, or everything is forgotten; nothing of it is shown."""

import pytest

from kiosk import memory_touches as touched
from kiosk import pages
from kiosk import results as came
from kiosk import touches as it
from kiosk.brought import Paper
from kiosk.errands import CheckIn, FindScannedVisit, ForgetCard, IssueTicket, ReadCard
from kiosk.memory_pages import AskingForget, CardForgotten, HoldingCard, LookingForCard, UnknownCard
from kiosk.memory_view import memory_of
from kiosk.visit import first_visit, step
from office.kiosk_plan import Kiosk
from resources.words import words_for
from tests.kiosk.memory_steps import CARD, SQUARE, WITH_TICKET
from tests.kiosk.steps import CODE, HELD, HOLDING, LANGUAGES, NINE, SEEN, Person, visit_on

EN = words_for("en", "kiosk")


def with_card() -> Person:
    return Person().does(it.CodeScanned(SQUARE), came.CardRead(SQUARE), touched.CardUsed())


def test_a_scanned_card_goes_with_the_next_ticket() -> None:
    person = with_card().does(it.ServiceChosen("payments"))
    assert person.errands == (ReadCard(SQUARE), IssueTicket("payments", "et", card=SQUARE))


def test_it_goes_with_an_appointment_and_with_a_ticket_that_is_scanned_then() -> None:
    assert with_card().does(it.CodeScanned("A-1203")).errands[-1] == CheckIn("A-1203", "et", card=SQUARE)
    assert with_card().does(it.CodeScanned(CODE)).errands[-1] == FindScannedVisit(HELD, card=SQUARE)


def test_a_card_that_is_only_looked_at_goes_with_nothing() -> None:
    person = Person().does(
        it.CodeScanned(SQUARE), came.CardRead(SQUARE), it.BackPressed(), it.ServiceChosen("payments")
    )
    assert person.errands[-1] == IssueTicket("payments", "et")


def test_it_goes_with_one_ticket_and_is_nobodys_after_that() -> None:
    person = with_card().does(it.ServiceChosen("payments"), came.TicketIssued(HOLDING.ticket))
    assert person.visit.card == ""
    with_card_left = with_card().waits(60 + 30)
    assert with_card_left.visit == first_visit(LANGUAGES, with_card_left.now)


def test_scanned_with_a_ticket_on_the_screen_it_is_brought_to_that_visit() -> None:
    printed = pages.HoldingTicket(HOLDING.ticket, Paper.PRINTED)
    person = Person(printed).does(it.CodeScanned(SQUARE))
    assert person.page == LookingForCard(text=SQUARE, visit=WITH_TICKET.visit)
    assert person.does(came.CardRead(SQUARE, brought=True)).page == WITH_TICKET
    seen = Person(pages.MyVisit(SEEN)).does(it.CodeScanned(SQUARE))
    assert [errand.visit.code for errand in seen.errands if isinstance(errand, ReadCard) and errand.visit] == [HELD]


def test_a_ticket_that_comes_out_is_not_scanned_away() -> None:
    assert Person(HOLDING).does(it.CodeScanned(SQUARE)).page == HOLDING


def test_everything_is_forgotten_after_one_question() -> None:
    person = Person(CARD).does(touched.ForgetPressed(), touched.ForgetConfirmed())
    assert person.errands == (ForgetCard(SQUARE),)
    assert person.does(came.CardIsForgotten()).page == CardForgotten()
    assert person.does(it.DonePressed()).visit == first_visit(LANGUAGES, NINE)


def test_who_is_asked_whether_they_are_here_scans_a_card() -> None:
    asked = Person(pages.StillHere(pages.Choosing(), NINE)).does(it.CodeScanned(SQUARE))
    assert asked.page == LookingForCard(text=SQUARE)


def test_a_card_is_read_where_the_office_has_no_other_page_for_a_code() -> None:
    bare = Kiosk(pages=())
    visit, errands = step(visit_on(pages.Choosing()), it.CodeScanned(SQUARE), LANGUAGES, NINE, bare)
    assert (visit.page, errands) == (LookingForCard(text=SQUARE), (ReadCard(SQUARE),))


@pytest.mark.parametrize("page", [CARD, WITH_TICKET, UnknownCard(), AskingForget(card=CARD), CardForgotten()])
@pytest.mark.parametrize("language", ["en", "et", "ru"])
def test_every_page_has_its_words_and_two_ways_at_most(
    page: HoldingCard | UnknownCard | AskingForget | CardForgotten, language: str
) -> None:
    view = memory_of(page, words_for(language, "kiosk"))
    assert view.title
    assert view.sentences
    assert view.key is not None
    assert "K4TX" not in repr(view), "the code stands on no screen"
    assert language == "en" or view.title != memory_of(page, EN).title


def test_the_card_says_what_comes_next() -> None:
    free, held = memory_of(CARD, EN), memory_of(WITH_TICKET, EN)
    assert free.sentences == ("Take a number now.", "Whoever serves you then sees your last visits.")
    assert held.sentences[0] == "Your card goes with number 142."
    assert free.beside is not None
    assert free.beside.key.words == "Forget what you know of me"
    asked = memory_of(AskingForget(card=CARD), EN)
    assert asked.sentences == ("Your earlier visits and our notes of them are erased at once. This cannot be undone.",)
    waiting = memory_of(AskingForget(card=WITH_TICKET), EN)
    assert waiting.sentences == (*asked.sentences, "Your number 142 stays valid.")
    assert asked.key is not None
    assert asked.key.means == it.BackPressed(), "the safe answer stands first"


def test_a_code_is_in_no_log() -> None:
    assert "K4TX" not in repr((CARD, LookingForCard(text=SQUARE), ReadCard(SQUARE), ForgetCard(SQUARE)))
    assert "K4TX" not in repr((touched.CardScanned(SQUARE), IssueTicket("payments", "et", card=SQUARE)))
