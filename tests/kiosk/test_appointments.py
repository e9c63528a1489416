"""Checking in with an appointment: what the pad says, what the ticket says, and which appointment is meant."""

from dataclasses import replace

import pytest

from kiosk import pages
from kiosk import touches as it
from kiosk.bookings import meant
from kiosk.brought import KeptAppointment
from kiosk.message_view import MessageView, OneMomentView
from kiosk.number_view import NumberView
from kiosk.ticket_view import TicketView
from kiosk.view import view_of
from office.refusals import (
    AppointmentIsOver,
    DayIsClosed,
    NoMoreTickets,
    NoSuchAppointment,
    NoSuchTicket,
    Reason,
    ServiceIsClosed,
    ServiceIsFull,
    ServiceIsPaused,
)
from tests.kiosk.scenes import (
    EARLY,
    LATE,
    TICKET,
    UNFAVOURED,
    booked,
    lettered_plan,
    open_day,
    scene,
    troubled_day,
)


def pad(page: pages.EnteringAppointment, language: str = "en") -> NumberView:
    day = replace(open_day(), bookings={"A-1203": booked("A-1203", kept_as="201")})
    view = view_of(scene(page, language=language, day=day)).page
    assert isinstance(view, NumberView)
    return view


@pytest.mark.parametrize(
    ("language", "title", "sentence"),
    [
        ("en", "I have an appointment", "Type the number of your appointment, or scan it."),
        ("et", "Mul on broneeritud aeg", "Sisestage oma broneeringu number või skannige see."),
        ("ru", "У меня есть запись", "Введите номер Вашей записи или отсканируйте его."),
    ],
)
def test_the_pad_asks_for_the_number(language: str, title: str, sentence: str) -> None:
    view = pad(pages.EnteringAppointment("12"), language)
    assert (view.title, view.sentence, view.typed, view.fault) == (title, sentence, "12", "")
    assert [one.key.words for one in view.digits] == list("1234567890")
    assert view.letters == ()


@pytest.mark.parametrize(
    ("why", "told"),
    [
        (NoSuchAppointment("1203"), "We do not find appointment 1203 today. Please look again."),
        (AppointmentIsOver("1203", "cancelled"), "Appointment 1203 was cancelled. Please call a person."),
        (AppointmentIsOver("A-1203", "kept"), "You have checked in already. Your number is 201."),
        (AppointmentIsOver("1205", "kept"), "You have checked in already."),
        (DayIsClosed(), "We cannot find your place right now. Please call a person."),
    ],
)
def test_the_pad_says_kindly_what_is_the_matter(why: Reason, told: str) -> None:
    assert pad(pages.EnteringAppointment("", "1203", why)).fault == told


def test_what_cannot_be_read_is_typed() -> None:
    assert pad(pages.EnteringAppointment(unreadable=True)).fault == "We could not read this. Please type the number."


def test_a_check_in_takes_a_moment() -> None:
    assert view_of(scene(pages.CheckingIn("1203"))).page == OneMomentView(words="One moment, please")


def facts(kept: KeptAppointment, language: str = "en") -> list[str]:
    page = view_of(scene(pages.HoldingTicket(replace(TICKET, appointment=kept)), language=language)).page
    assert isinstance(page, TicketView)
    return [fact.words for fact in page.facts]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Your appointment is at 10:44."),
        ("et", "Teie broneeritud aeg on kell 10:44."),
        ("ru", "Вы записаны на 10:44."),
    ],
)
def test_who_comes_early_reads_the_time_and_counts_nobody(language: str, said: str) -> None:
    told = facts(EARLY, language)
    assert told[0] == said
    assert len(told) == 2


@pytest.mark.parametrize(
    ("language", "kept", "said"),
    [
        ("en", LATE, "Your appointment was at 09:44. We call you as soon as we can."),
        ("et", LATE, "Teie aeg oli kell 09:44. Kutsume Teid niipea kui võimalik."),
        ("ru", LATE, "Вы были записаны на 09:44. Мы позовём Вас, как только сможем."),
        ("en", UNFAVOURED, "Your appointment was at 09:44. Now you wait like everybody else."),
        ("et", UNFAVOURED, "Teie aeg oli kell 09:44. Nüüd ootate üldjärjekorras."),
        ("ru", UNFAVOURED, "Вы были записаны на 09:44. Теперь Вы ждёте в общей очереди."),
    ],
)
def test_who_comes_late_is_told_what_the_plan_makes_of_it(language: str, kept: KeptAppointment, said: str) -> None:
    told = facts(kept, language)
    assert told[0] == said
    assert len(told) == 3


def test_a_ticket_of_an_appointment_is_no_wrong_choice() -> None:
    view = view_of(scene(pages.HoldingTicket(replace(TICKET, appointment=EARLY))))
    assert view.shelf.back is None


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("A-1203", "A-1203"),
        ("a-1203", "A-1203"),
        ("1203", "A-1203"),
        ("01203", "A-1203"),
        ("7", "7"),
        ("55", "55"),
        ("555", "555"),
        ("0", "0"),
        ("B-1203", "B-1203"),
    ],
)
def test_which_appointment_is_meant(typed: str, found: str) -> None:
    """Two appointments have the figures 55, one is called 555 itself, and none has no figures."""
    ids = ("A-1203", "A55", "B55", "555", "X-555", "walk")
    assert meant(typed, [booked(one) for one in ids]) == found


def test_of_two_with_the_same_figures_the_one_that_stands_is_meant() -> None:
    """Whoever booked anew has the old one cancelled."""
    old = replace(booked("A-77"), state="cancelled")
    assert meant("77", [old, booked("B-77")]) == "B-77"
    assert meant("77", [old]) == "A-77"
    assert meant("77", [old, replace(booked("B-77"), state="cancelled")]) == "77"


def test_offices_with_letters_have_them_on_the_pad_of_tickets() -> None:
    view = view_of(replace(scene(pages.EnteringNumber("K1")), plan=lettered_plan())).page
    assert isinstance(view, NumberView)
    assert [one.means for one in view.letters] == [it.DigitPressed(letter) for letter in "AKMT"]
    assert view.typed == "K1"


@pytest.mark.parametrize(
    ("why", "told"),
    [
        (
            ServiceIsPaused("payments", "system"),
            (
                "Our system is down.",
                "We give tickets again from 12:24.",
                "Please choose another service, or call a person.",
            ),
        ),
        (
            ServiceIsPaused("meters"),
            ("There are no tickets of this service for now.", "Please choose another service, or call a person."),
        ),
        (
            ServiceIsClosed("debts"),
            ("This service is not offered any more today.", "Please choose another service, or call a person."),
        ),
        (
            ServiceIsFull("moving", 1),
            ("All tickets for today are taken.", "Please choose another service, or call a person."),
        ),
        (
            NoMoreTickets(),
            ("It is too late for a ticket today.", "We open tomorrow, 09:00–18:00.", "You may call a person."),
        ),
        (
            NoSuchTicket("1"),
            ("This service is not possible right now.", "Please choose another service, or call a person."),
        ),
    ],
)
def test_the_page_of_a_service_without_tickets_tells_all(why: Reason, told: tuple[str, ...]) -> None:
    service = getattr(why, "service", "payments")
    page = view_of(scene(pages.NoTicket(service, why), day=troubled_day())).page
    assert isinstance(page, MessageView)
    assert page.sentences == told
