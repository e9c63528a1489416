"""How one's own visit stands, in words, and what is owed for it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk import pages
from kiosk import touches as it
from kiosk.brought import Paper
from kiosk.case_touches import TellPressed
from kiosk.number_view import NumberView
from kiosk.passing_view import passed_by
from kiosk.scene import Scene
from kiosk.ticket_view import Sign, TicketView
from kiosk.view import view_of
from kiosk.visit_acts_view import ChoiceView
from office.stages import Away, Called, Cancelled, Missed, NotServed, Parked, Served, Serving, Stage, Withdrawn
from office.ticket import Ticket, Turn
from office.voucher_events import Worth
from office.vouchers import Redeemed
from office.waits.revising import Spoken
from office.waits.saying import Between
from resources.words import words_for
from tests.kiosk.scenes import (
    AT,
    BROKEN,
    CODE,
    EVERY_PAGE,
    LATE_TICKET,
    RATABLE,
    VOUCHER,
    WHY_CALLED,
    busy_scene,
    open_day,
    scene,
    seen,
    waiting,
)

MINE = waiting("142", "payments")


def shown(here: Scene) -> TicketView:
    view = view_of(here).page
    assert isinstance(view, TicketView)
    return view


def place(ticket: Ticket) -> str:
    return shown(scene(pages.MyVisit(seen(ticket)), day=open_day(ticket))).facts[0].words


@pytest.mark.parametrize(
    ("stage", "said"),
    [
        (Away(since=AT, until=AT + timedelta(minutes=30)), "You are away until 10:54. Your place is kept."),
        (Called(counter="3", clerk="m", since=AT, why=WHY_CALLED, last=AT), "Please go to counter 3 now."),
        (Serving(counter="3", clerk="m", called=AT, arrived=AT), "You are at counter 3."),
        (
            Parked(counter="3", clerk="m", called=AT, arrived=AT, at=AT, until=AT + timedelta(minutes=6)),
            "You are in the line again at 10:30.",
        ),
        (
            Missed(counter="3", clerk="m", called=AT, at=AT, calls=2),
            "We called you to counter 3 at 10:24. You may come back into the line.",
        ),
        (
            Served(counter="3", clerk="m", called=AT, arrived=AT, at=AT, outcome=""),
            "You were served at counter 3.",
        ),
        (Cancelled(at=AT), "This number was cancelled at 10:24."),
        (Withdrawn(at=AT), "This number was cancelled at 10:24."),
        (NotServed(at=AT), "We closed before we could serve you."),
    ],
)
def test_it_says_where_the_visit_is(stage: Stage, said: str) -> None:
    assert place(replace(MINE, stage=stage)) == said


def test_whoever_missed_a_call_too_long_ago_is_sent_to_staff() -> None:
    missed = replace(MINE, stage=Missed(counter="3", clerk="m", called=AT, at=AT, calls=2))
    here = scene(pages.MyVisit(seen(missed)), day=open_day(missed))
    late = replace(here, at=AT + timedelta(minutes=61))
    assert shown(late).facts[0].words == "We called you to counter 3 at 10:24. Please speak to our staff."


def test_who_waits_reads_how_many_are_before_and_the_promise() -> None:
    mine = replace(MINE, promised_by=AT + timedelta(minutes=20))
    earlier = replace(waiting("101", "payments"), serial=1)
    view = shown(scene(pages.MyVisit(seen(mine)), day=open_day(earlier, mine)))
    assert (view.plate.number, view.plate.aside) == ("142", "Bills and payments")
    assert [fact.words for fact in view.facts] == [
        "There is 1 person before you.",
        "We promise: by 10:44 at the latest.",
    ]
    assert view.box is None


def test_the_page_follows_the_day_and_not_what_was_found_once() -> None:
    called = replace(MINE, stage=Called(counter="3", clerk="m", since=AT, why=WHY_CALLED, last=AT))
    here = scene(pages.MyVisit(seen(MINE)), day=open_day(called))
    assert shown(here).facts[0].words == "Please go to counter 3 now."
    assert shown(replace(here, day=None)).facts[0].words == "You are in the line."
    another = replace(open_day(called), date=AT.date() + timedelta(days=1))
    assert shown(replace(here, day=another)).facts[0].words == "You are next."


def test_the_wait_is_told_and_that_it_is_longer_only_where_it_rose() -> None:
    told = Spoken(said=Between(10, 15), by=AT + timedelta(minutes=15))
    here = replace(scene(pages.MyVisit(seen(MINE)), day=open_day(MINE)), spoken=told)
    assert [fact.words for fact in shown(here).facts] == ["You are next.", "About 10 to 15 minutes."]
    longer = shown(busy_scene(EVERY_PAGE["my visit"])).facts[1]
    assert longer.words == "It takes longer than we said. About 45 to 60 minutes."
    assert longer.short == "Longer now: 45–60 min"


@pytest.mark.parametrize(
    ("by", "said"),
    [
        ({"appointment": 1}, "1 person who came later went first: with an appointment."),
        ({"appointment": 3}, "3 people who came later went first: with an appointment."),
        ({"priority": 1, "returned": 2}, "3 people who came later went first: back after a call or a break (2), "),
        ({"transfer": 1, "next_service": 1}, "2 people who came later went first: from another counter."),
        ({"out_of_turn": 1}, "1 person who came later went first: called by our staff."),
        (
            {"appointment": 4, "priority": 2, "returned": 1},
            "7 people who came later went first: with an appointment (4), for other reasons (3).",
        ),
    ],
)
def test_who_went_first_and_why_is_one_sentence(by: Mapping[Turn, int], said: str) -> None:
    assert passed_by(by, words_for("en", "kiosk")).startswith(said)


def test_nobody_reads_why_staff_called_somebody_out_of_turn() -> None:
    said = shown(busy_scene(EVERY_PAGE["my visit"])).facts[3].words
    assert said == "2 people who came later went first: with an appointment (1), called by our staff (1)."


def owed(**changes: object) -> TicketView:
    page = pages.MyVisit(replace(seen(LATE_TICKET), **changes))  # type: ignore[arg-type]  # fields of it
    return shown(scene(page, day=open_day(LATE_TICKET)))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            (
                "We promised to call you by 10:20, and did not. We are sorry.\n"
                "Your voucher: €5, code K4TX-72M9, last day 31 May 2026."
            ),
        ),
        (
            "et",
            (
                "Lubasime Teid kutsuda hiljemalt kell 10:20, aga ei kutsunud. Palume vabandust.\n"
                "Teie kupong: 5\xa0€, kood K4TX-72M9, viimane päev 31. mai 2026."
            ),
        ),
        (
            "ru",
            (
                "Мы обещали вызвать Вас не позже 10:20 и не сдержали обещания. Просим прощения.\n"
                "Ваш купон: 5\xa0€, код K4TX-72M9, последний день – 31 мая 2026."
            ),
        ),
    ],
)
def test_a_broken_promise_is_told_with_its_voucher(language: str, said: str) -> None:
    view = shown(scene(pages.MyVisit(seen(LATE_TICKET)), day=open_day(LATE_TICKET), language=language))
    assert view.box is not None
    assert view.box.sign is Sign.SORRY
    assert view.box.words == said
    assert view.done.means == it.VoucherPressed()


def test_a_number_that_was_typed_shows_no_voucher() -> None:
    view = owed(code=None)
    said = "We promised to call you by 10:20, and did not. We are sorry.\nScan your ticket here to get your voucher."
    assert view.box is not None
    assert view.box.words == said
    assert "K4TX" not in repr(view)
    assert view.done.means == it.DonePressed()


def test_a_used_voucher_is_told_and_not_printed_again() -> None:
    view = owed(redeemed=Redeemed(at=AT, counter="3"))
    assert view.box is not None
    assert view.box.words.endswith("Voucher K4TX-72M9 was used already.")
    assert view.done.means == it.DonePressed()


def test_a_voucher_whose_last_day_is_over_is_not_printed() -> None:
    page = pages.MyVisit(seen(LATE_TICKET))
    last, after = (replace(scene(page), at=AT + timedelta(days=days), day=None) for days in (89, 90))
    assert shown(last).done.means == it.VoucherPressed()
    view = shown(after)
    assert view.done.means == it.DonePressed()
    assert view.box is not None
    assert view.box.words.endswith("The last day of voucher K4TX-72M9 was 31 May 2026.")


def test_a_worth_in_words_is_told_in_the_language_of_the_screen() -> None:
    voucher = replace(VOUCHER, worth=Worth(text={"en": "a coffee", "et": "kohv"}))
    ticket = replace(LATE_TICKET, broken=replace(BROKEN, voucher=voucher))
    view = shown(scene(pages.MyVisit(seen(ticket)), day=open_day(ticket), language="et"))
    assert view.box is not None
    assert "Teie kupong: kohv, kood K4TX-72M9" in view.box.words


def test_where_nothing_is_given_there_is_the_apology_alone() -> None:
    ticket = replace(LATE_TICKET, broken=replace(BROKEN, voucher=None, limited=True))
    view = shown(scene(pages.MyVisit(seen(ticket)), day=open_day(ticket)))
    assert view.box is not None
    assert view.box.words == "We promised to call you by 10:20, and did not. We are sorry."
    assert view.done.means == it.DonePressed()


@pytest.mark.parametrize(
    ("paper", "sign", "said"),
    [
        (Paper.COMING, Sign.ARROW, "Your voucher comes out below."),
        (Paper.PRINTED, Sign.ARROW, "Your voucher comes out below."),
        (
            Paper.NONE,
            Sign.PENCIL,
            "There is no paper. Please show your ticket at the counter: you get your voucher there.",
        ),
        (Paper.DOUBTFUL, Sign.PENCIL, "Did no voucher come out? Please show your ticket at the counter."),
    ],
)
def test_how_the_printing_went_is_told_like_a_tickets(paper: Paper, sign: Sign, said: str) -> None:
    view = shown(scene(pages.MyVisit(seen(LATE_TICKET), paper), day=open_day(LATE_TICKET)))
    assert view.box is not None
    assert (view.box.sign, view.box.words.splitlines()[0]) == (sign, said)
    assert view.done.means == it.DonePressed()


def test_rating_stays_in_reach_where_the_visit_can_be_rated() -> None:
    beside = owed(ratable=RATABLE, code=None).beside
    assert beside is not None
    assert beside.means == it.RatePressed()
    otherwise = owed(code=None).beside
    assert otherwise is not None
    assert otherwise.means == TellPressed()
    page = pages.ChoosingAct(pages.MyVisit(replace(seen(LATE_TICKET), ratable=RATABLE)))
    choices = view_of(scene(page, day=open_day(LATE_TICKET))).page
    assert isinstance(choices, ChoiceView)
    assert it.RatePressed() in [choice.means for choice in choices.choices]


@pytest.mark.parametrize(("rates", "title"), [(True, "Rate your visit"), (False, "My visit")])
def test_the_pad_bears_the_name_of_what_was_touched(rates: bool, title: str) -> None:  # noqa: FBT001 - an example
    view = view_of(scene(pages.EnteringNumber(rates=rates))).page
    assert isinstance(view, NumberView)
    assert view.title == title


def test_the_square_of_a_ticket_is_its_proof() -> None:
    assert seen(LATE_TICKET).owed == VOUCHER
    assert seen(LATE_TICKET, None).owed is None
    assert seen(MINE, CODE).owed is None
