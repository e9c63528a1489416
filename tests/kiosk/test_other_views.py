from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk import pages
from kiosk import results as came
from kiosk import touches as it
from kiosk.brought import Paper
from kiosk.hearing_touches import ReadAloudPressed
from kiosk.message_view import MessageView, OneMomentView
from kiosk.number_view import NumberView
from kiosk.pages import Page
from kiosk.rating_view import RatingView
from kiosk.scene import Slot
from kiosk.ticket_steps import step
from kiosk.ticket_view import Sign, TicketView
from kiosk.view import view_of
from office.day import HelpCall
from office.plan import Help
from office.refusals import DayIsClosed, NoSuchService, NoSuchTicket, NotServedYet, RatedAlready, Reason, TimeNotOffered
from tests.kiosk.scenes import AT, CALLED, EVERY_PAGE, RATABLE, TICKET, example_plan, open_day, scene, waiting


def ticket(language: str = "en", paper: Paper = Paper.PRINTED, ahead: int = 5) -> TicketView:
    page = view_of(scene(pages.HoldingTicket(replace(TICKET, ahead=ahead), paper), language=language)).page
    assert isinstance(page, TicketView)
    return page


def box_of(view: TicketView) -> tuple[Sign, str]:
    assert view.box is not None
    return view.box.sign, view.box.words


@pytest.mark.parametrize(
    ("language", "ahead", "said"),
    [
        ("en", 0, "You are next."),
        ("en", 1, "There is 1 person before you."),
        ("en", 5, "There are 5 people before you."),
        ("et", 1, "Teie ees on 1 inimene."),
        ("et", 5, "Teie ees on 5 inimest."),
        ("ru", 1, "Перед Вами 1 человек."),
        ("ru", 2, "Перед Вами 2 человека."),
        ("ru", 5, "Перед Вами 5 человек."),
        ("ru", 11, "Перед Вами 11 человек."),
        ("ru", 21, "Перед Вами 21 человек."),
        ("ru", 22, "Перед Вами 22 человека."),
        ("ru", 25, "Перед Вами 25 человек."),
    ],
)
def test_the_ticket_page_tells_how_many_people_are_before(language: str, ahead: int, said: str) -> None:
    assert ticket(language, ahead=ahead).facts[0].words == said


@pytest.mark.parametrize(
    ("language", "caption", "promise"),
    [
        ("en", "Your number is", "We promise: by 10:54 at the latest."),
        ("et", "Teie number on", "Lubame: hiljemalt kell 10:54."),
        ("ru", "Ваш номер", "Обещаем: не позже 10:54."),
    ],
)
def test_the_number_stands_with_its_promise(language: str, caption: str, promise: str) -> None:
    view = ticket(language)
    assert (view.plate.number, view.plate.caption) == ("142", caption)
    assert view.facts[1].words == promise


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "We cannot promise you a time now."),
        ("et", "Praegu ei saa me Teile kellaaega lubada."),
        ("ru", "Сейчас мы не можем обещать Вам время."),
    ],
)
def test_where_no_time_can_be_promised_it_says_so(language: str, said: str) -> None:
    page = view_of(scene(pages.HoldingTicket(replace(TICKET, promised_by=None)), language=language)).page
    assert isinstance(page, TicketView)
    assert [fact.words for fact in page.facts[1:]] == [said]


def test_where_a_service_promises_nothing_nothing_is_said_of_it() -> None:
    plan = scene().plan
    services = tuple(replace(service, promise_minutes=None) for service in plan.services)
    here = replace(scene(pages.HoldingTicket(replace(TICKET, promised_by=None))), plan=replace(plan, services=services))
    page = view_of(here).page
    assert isinstance(page, TicketView)
    assert len(page.facts) == 1


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "There is no paper. Please remember or write down your number: 142. You are already in the queue.",
        ),
        (
            "et",
            "Paber on otsas. Palun jätke meelde või kirjutage üles oma number: 142. Olete juba järjekorras.",
        ),
        (
            "ru",
            "Закончилась бумага. Пожалуйста, запомните или запишите свой номер: 142. Вы уже в очереди.",
        ),
    ],
)
def test_without_paper_only_the_box_changes(language: str, said: str) -> None:
    printed, none = ticket(language), ticket(language, Paper.NONE)
    assert box_of(none) == (Sign.PENCIL, said)
    assert replace(none, box=printed.box) == printed


@pytest.mark.parametrize("paper", [Paper.COMING, Paper.PRINTED])
def test_the_arrow_points_to_the_slot(paper: Paper) -> None:
    box = ticket(paper=paper).box
    assert box is not None
    assert (box.sign, box.slot) == (Sign.ARROW, "down")


@pytest.mark.parametrize(("slot", "word"), [("down", "below"), ("up", "above"), ("left", "left"), ("right", "right")])
def test_the_slot_is_where_the_settings_say(slot: Slot, word: str) -> None:
    page = view_of(replace(scene(pages.HoldingTicket(TICKET)), slot=slot)).page
    assert isinstance(page, TicketView)
    assert word in box_of(page)[1]


@pytest.mark.parametrize(
    ("paper", "seconds", "words"),
    [
        (Paper.PRINTED, 7, "Your ticket comes out below.\nPlease take it with you."),
        (Paper.PRINTED, 8, "Please take your ticket.\nIt is below."),
        (Paper.COMING, 20, "Your ticket comes out below.\nPlease take it with you."),
    ],
)
def test_whoever_still_stands_there_is_asked_once_more_to_take_the_ticket(
    paper: Paper, seconds: int, words: str
) -> None:
    page = view_of(scene(pages.HoldingTicket(TICKET, paper), at=AT + timedelta(seconds=seconds))).page
    assert isinstance(page, TicketView)
    assert box_of(page) == (Sign.ARROW, words)


@pytest.mark.parametrize(("slot", "word"), [("down", "below"), ("up", "above"), ("left", "left"), ("right", "right")])
def test_where_it_is_stands_in_the_second_sentence_too(slot: Slot, word: str) -> None:
    late = scene(pages.HoldingTicket(TICKET, Paper.PRINTED), at=AT + timedelta(seconds=9))
    page = view_of(replace(late, slot=slot)).page
    assert isinstance(page, TicketView)
    assert word in box_of(page)[1].splitlines()[1]


def test_a_wrong_choice_is_undone_where_back_stands() -> None:
    back = view_of(scene(EVERY_PAGE["ticket"])).shelf.back
    assert back is not None
    assert (back.key.words, back.means) == ("Wrong choice? Go back", it.WrongChoicePressed())


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Please go to counter 3 now."),
        ("et", "Palun minge nüüd leti 3 juurde."),
        ("ru", "Пожалуйста, пройдите сейчас: окно 3."),
    ],
)
def test_whoever_is_called_is_told_where_to_go_and_nothing_of_the_line(language: str, told: str) -> None:
    wishing = pages.HoldingTicket(replace(TICKET, ahead=0, needs=("walks_slowly",)), Paper.PRINTED)
    view = view_of(scene(wishing, language=language, day=open_day(CALLED)))
    assert isinstance(view.page, TicketView)
    assert [fact.words for fact in view.page.facts] == [told]
    assert (view.page.now, view.page.beside, view.shelf.back) == ("", None, None)
    assert box_of(view.page)[0] is Sign.ARROW


def test_a_wrong_choice_that_comes_too_late_leads_to_why() -> None:
    giving_back = pages.GivingBack(pages.HoldingTicket(TICKET))
    followed = step(giving_back, came.WithdrawalRefused("142"), "en")
    assert followed is not None
    page = view_of(replace(scene(), visit=replace(scene().visit, page=followed[0]), day=open_day(CALLED))).page
    assert isinstance(page, TicketView)
    assert page.facts[0].words == "Please go to counter 3 now."


@pytest.mark.parametrize("paper", [Paper.NONE, Paper.DOUBTFUL])
def test_whoever_is_called_without_paper_is_not_told_to_be_in_the_queue(paper: Paper) -> None:
    page = view_of(scene(pages.HoldingTicket(TICKET, paper), day=open_day(CALLED))).page
    assert isinstance(page, TicketView)
    assert (page.plate.number, page.box) == ("142", None)


def test_a_ticket_in_the_line_can_still_be_undone() -> None:
    back = view_of(scene(EVERY_PAGE["ticket"], day=open_day(waiting("142", "payments")))).shelf.back
    assert back is not None
    assert back.means == it.WrongChoicePressed()


@pytest.mark.parametrize(
    ("why", "told"),
    [
        (NoSuchTicket("777"), "We do not know the number 777. Please look at your ticket."),
        (NotServedYet("777", "waiting"), "You can rate visit 777 when it is over."),
        (RatedAlready("777"), "Visit 777 is rated already. Thank you."),
        (DayIsClosed(), "Visit 777 cannot be rated now."),
    ],
)
def test_the_pad_says_what_was_wrong_without_blame(why: Reason, told: str) -> None:
    page = view_of(scene(pages.EnteringNumber("", "777", why))).page
    assert isinstance(page, NumberView)
    assert page.fault == told


def test_the_pad_goes_on_only_with_a_number() -> None:
    empty, typed = (view_of(scene(pages.EnteringNumber(number))).page for number in ("", "14"))
    assert isinstance(empty, NumberView)
    assert isinstance(typed, NumberView)
    assert (empty.confirm.key.closed, typed.confirm.key.closed) == (True, False)
    assert [one.key.words for one in typed.digits] == list("1234567890")


def rating(page: Page, language: str = "en") -> RatingView:
    view = view_of(scene(page, language=language)).page
    assert isinstance(view, RatingView)
    return view


def test_the_second_question_comes_after_the_first() -> None:
    first, second = rating(pages.AskingSolved(RATABLE)), rating(pages.AskingTreated(RATABLE, "yes"))
    assert (first.treated, first.faces) == ("", ())
    assert [answer.key.chosen for answer in first.answers] == [False, False, False]
    assert [answer.key.chosen for answer in second.answers] == [True, False, False]
    assert [face.means.treated for face in second.faces] == [5, 4, 3, 2, 1]
    assert not any(face.face.chosen for face in second.faces)


def test_it_says_which_visit_is_rated() -> None:
    assert rating(pages.AskingSolved(RATABLE)).visit == "Bills and payments, today at 10:38, counter 3"
    yesterday = replace(RATABLE, day=AT.date() - timedelta(days=1))
    assert rating(pages.AskingSolved(yesterday)).visit == ("Bills and payments, Monday, 2 March at 10:38, counter 3")


@pytest.mark.parametrize(
    ("language", "questions"),
    [
        ("en", ("1. Was your question solved?", "2. How did our employee treat you?")),
        ("et", ("1. Kas Teie küsimus sai lahenduse?", "2. Kuidas meie töötaja Teid kohtles?")),
        ("ru", ("1. Мы решили Ваш вопрос?", "2. Как к Вам отнёсся наш сотрудник?")),
    ],
)
def test_the_two_questions_in_every_language(language: str, questions: tuple[str, str]) -> None:
    view = rating(pages.AskingTreated(RATABLE, None), language)
    assert (view.solved, view.treated) == questions


def message(page: Page) -> MessageView:
    view = view_of(scene(page)).page
    assert isinstance(view, MessageView)
    return view


def test_the_warning_is_answered_with_one_tap() -> None:
    view = message(EVERY_PAGE["still here"])
    assert view.key is not None
    assert (view.title, view.key.key.words) == ("Are you still here?", "Yes, I need more time")
    assert view.key.means == it.StillHerePressed()


@pytest.mark.parametrize(("seconds", "due"), [(0, False), (59, False), (60, True)])
def test_help_that_nobody_answers_says_where_to_go(seconds: int, due: bool) -> None:  # noqa: FBT001 - an example's column
    assert message(pages.HelpCalled(pages.Choosing(), AT - timedelta(seconds=seconds))).due is due


def test_help_that_was_answered_says_so() -> None:
    call = HelpCall(kiosk="k1", language="en", since=AT, answered_by="mari", answered_at=AT)
    view = view_of(scene(EVERY_PAGE["nobody came"], day=replace(open_day(), help={"k1": call}))).page
    assert isinstance(view, MessageView)
    assert view.title == "Somebody is coming"


def test_an_answer_to_the_visitor_before_does_not_count() -> None:
    gone = HelpCall(kiosk="k1", language="en", since=AT, answered_by="mari", answered_at=AT - timedelta(seconds=1))
    view = view_of(scene(EVERY_PAGE["help"], day=replace(open_day(), help={"k1": gone}))).page
    assert isinstance(view, MessageView)
    assert view.title == "We have called a person"


def test_where_to_go_is_said_at_once_where_nobody_hears_the_call() -> None:
    unheard = replace(scene(EVERY_PAGE["help"]), day=None)
    refused = scene(pages.HelpCalled(pages.Choosing(), AT, unsent=True))
    for here in (unheard, refused):
        view = view_of(here).page
        assert isinstance(view, MessageView)
        assert (view.title, view.due) == ("We cannot call a person right now", True)
        assert view.sentences[0] == "Please go to the nearest counter and speak to our staff."


def test_the_office_says_in_its_own_words_where_to_go() -> None:
    own = replace(example_plan(), help=Help(nobody={"en": "Please ring at the glass door.", "et": " "}))
    for language, said in (
        ("en", "Please ring at the glass door."),
        ("et", "Palun minge lähima leti juurde ja pöörduge meie töötaja poole."),
    ):
        view = view_of(replace(scene(EVERY_PAGE["nobody came"], language=language), plan=own)).page
        assert isinstance(view, MessageView)
        assert view.sentences[0] == said


@pytest.mark.parametrize(
    ("call", "anew"),
    [
        (HelpCall(kiosk="k1", language="en", since=AT - timedelta(seconds=119)), False),
        (HelpCall(kiosk="k1", language="en", since=AT - timedelta(seconds=120)), True),
        (HelpCall(kiosk="k1", language="en", since=AT, answered_by="mari", answered_at=AT), True),
    ],
)
def test_only_a_call_that_is_over_can_be_made_again(call: HelpCall, anew: bool) -> None:  # noqa: FBT001 - a column
    view = view_of(scene(EVERY_PAGE["help"], day=replace(open_day(), help={"k1": call})))
    assert view.shelf.help.means == it.HelpPressed(anew=anew)
    home = view_of(scene(day=replace(open_day(), help={"k1": call})))
    assert home.shelf.help.means == it.HelpPressed()


def test_a_refusal_says_what_to_do_now() -> None:
    for why in (NoSuchService("payments"), DayIsClosed()):
        view = message(pages.NoTicket("payments", why))
        assert view.title == "Bills and payments"
        assert view.sentences[-1] == "Please choose another service, or call a person."


@pytest.mark.parametrize(
    "page",
    [
        pages.TakingTicket("payments"),
        pages.GivingBack(pages.HoldingTicket(TICKET)),
        pages.LookingUp("142"),
        pages.KeepingRating(RATABLE),
    ],
)
def test_while_something_is_done_it_takes_a_moment(page: Page) -> None:
    assert view_of(scene(page)).page == OneMomentView(words="One moment, please")


@pytest.mark.parametrize("page", EVERY_PAGE.values(), ids=EVERY_PAGE)
@pytest.mark.parametrize("language", ["en", "et", "ru"])
def test_language_size_contrast_and_help_are_on_every_page(page: Page, language: str) -> None:
    shelf = view_of(scene(page, language=language)).shelf
    assert [one.key.words for one in shelf.languages] == ["English", "Eesti", "Русский"]
    assert [one.key.chosen for one in shelf.languages] == [code == language for code in ("en", "et", "ru")]
    assert [one.means for one in shelf.sizes] == [it.BiggerTextPressed(), it.ContrastPressed(), ReadAloudPressed()]
    assert isinstance(shelf.help.means, it.HelpPressed)


def test_what_is_chosen_is_shown() -> None:
    visit = replace(scene().visit, bigger_text=True)
    view = view_of(replace(scene(), visit=visit))
    assert view.bigger
    assert [one.key.chosen for one in view.shelf.sizes] == [True, False, False]


def test_home_says_until_when_it_is_open_in_place_of_back() -> None:
    shelf = view_of(scene()).shelf
    assert (shelf.back, shelf.note) == (None, "Open today\nuntil 18:00")


def test_the_head_tells_whose_office_it_is_and_what_time() -> None:
    head = view_of(scene()).head
    assert (head.company, head.office) == ("Hommik Energy", "Customer office, Tartu")
    assert (head.clock, head.day) == ("10:24", "Tuesday, 3 March")


def test_an_office_without_a_company_stands_under_its_own_name() -> None:
    plan = scene().plan
    head = view_of(replace(scene(), plan=replace(plan, office=replace(plan.office, company={})))).head
    assert (head.company, head.office) == ("Customer office, Tartu", "")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ("This time is taken meanwhile.", "Please choose the service again.")),
        ("et", ("See aeg on vahepeal võetud.", "Palun valige teenus uuesti.")),
        ("ru", ("Это время уже занято.", "Пожалуйста, выберите услугу ещё раз.")),
    ],
)
def test_a_time_that_somebody_else_took_is_told_as_that(language: str, told: tuple[str, ...]) -> None:
    page = view_of(scene(pages.NoTicket("payments", TimeNotOffered("payments", AT)), language=language)).page
    assert isinstance(page, MessageView)
    assert page.sentences == told
