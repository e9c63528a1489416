"""What a ticket says, in each language."""

from datetime import timedelta

import pytest

from printer.ticket import slip_of
from tests.printer.examples import TAKEN, facts, ticket

SAID = {
    "en": (
        "Your number is",
        "Bills and payments",
        "Tuesday, 3 March 2026, 10:24",
        ("5 people before you", "About 10–15 minutes"),
        "We promise:",
        "by 10:54 at the latest",
        "Please have ready: your last bill or contract number",
    ),
    "et": (
        "Teie number on",
        "Arved ja maksed",
        "Teisipäev, 3. märts 2026, 10:24",
        ("Teie ees on 5 inimest", "Umbes 10–15 minutit"),
        "Lubame:",
        "hiljemalt kell 10:54",
        "Palun hoidke käepärast: viimane arve või lepingu number",
    ),
    "ru": (
        "Ваш номер",
        "Счета и оплата",
        "Вторник, 3 марта 2026, 10:24",
        ("Перед Вами 5 человек", "Около 10–15 минут"),
        "Мы обещаем:",
        "не позже 10:54",
        "Приготовьте, пожалуйста: последний счёт или номер договора",
    ),
}


@pytest.mark.parametrize("language", SAID)
def test_a_ticket_speaks_the_customers_language(language: str) -> None:
    slip = ticket(language=language)
    assert slip.number == "142"
    said = (
        slip.plate_title,
        slip.service,
        slip.taken,
        slip.facts,
        slip.promise_title,
        slip.promise,
        slip.notes[0],
    )
    assert said == SAID[language]


def test_the_offices_own_language_stands_below_where_it_is_another_one() -> None:
    assert ticket(language="en").second == ()
    assert ticket(language="ru").second == (
        "Bills and payments · 5 people before you",
        "About 10–15 minutes, by 10:54 at the latest",
    )
    assert ticket(language="ru", languages=("ru", "en")).second == ()


AHEAD = [
    (0, "You are next", "Teie ees ei ole kedagi", "Перед Вами никого нет"),
    (1, "1 person before you", "Teie ees on 1 inimene", "Перед Вами 1 человек"),
    (2, "2 people before you", "Teie ees on 2 inimest", "Перед Вами 2 человека"),
    (5, "5 people before you", "Teie ees on 5 inimest", "Перед Вами 5 человек"),
    (11, "11 people before you", "Teie ees on 11 inimest", "Перед Вами 11 человек"),
    (21, "21 people before you", "Teie ees on 21 inimest", "Перед Вами 21 человек"),
    (22, "22 people before you", "Teie ees on 22 inimest", "Перед Вами 22 человека"),
    (25, "25 people before you", "Teie ees on 25 inimest", "Перед Вами 25 человек"),
]


@pytest.mark.parametrize(("ahead", "en", "et", "ru"), AHEAD)
def test_people_ahead_are_counted_in_the_right_form(ahead: int, en: str, et: str, ru: str) -> None:
    said = [ticket(language=language, ahead=ahead).facts[0] for language in ("en", "et", "ru")]
    assert said == [en, et, ru]


WAITS = [
    ((0, 0), "A few minutes", "Mõni minut", "Несколько минут"),
    ((1, 3), "A few minutes", "Mõni minut", "Несколько минут"),
    ((0, 5), "Up to 5 minutes", "Kuni 5 minutit", "До 5 минут"),
    ((5, 5), "About 5 minutes", "Umbes 5 minutit", "Около 5 минут"),
    ((10, 15), "About 10–15 minutes", "Umbes 10–15 minutit", "Около 10–15 минут"),
    ((15, 21), "About 15–21 minutes", "Umbes 15–21 minutit", "Около 15–21 минуты"),
]


@pytest.mark.parametrize(("wait", "en", "et", "ru"), WAITS)
def test_waits_are_said_in_plain_words(wait: tuple[int, int], en: str, et: str, ru: str) -> None:
    said = [ticket(language=language, wait_minutes=wait).facts[1] for language in ("en", "et", "ru")]
    assert said == [en, et, ru]


def test_what_is_not_known_is_not_said() -> None:
    slip = ticket(ahead=None, wait_minutes=None, promised_by=None, bring={}, code="")
    assert (slip.facts, slip.promise_title, slip.promise, slip.square) == ((), "", "", None)
    assert slip.notes == ("Need help? Ask the person at the door or touch “Call a person”.",)
    assert slip.duplicate == ""


def test_notes_of_the_service_help_and_footer_are_the_offices_own_words() -> None:
    slip = ticket(service_note={"en": "Room 2"}, help={"en": "Ask Mari."}, footer={"en": "hommik.example"})
    assert slip.notes[1:] == ("Room 2", "Ask Mari.")
    assert slip.footer == "hommik.example"


def test_a_reprint_says_that_it_is_a_copy() -> None:
    said = [ticket(language=language, duplicate=True).duplicate for language in ("en", "et", "ru")]
    assert said == ["Copy of a ticket", "Pileti koopia", "Копия талона"]


def test_a_service_without_the_customers_language_is_named_in_the_first_that_was_typed() -> None:
    assert ticket(language="et", service={"en": "Solar panels"}).service == "Solar panels"


def test_the_same_facts_make_the_same_slip() -> None:
    assert slip_of(facts(taken=TAKEN)) == slip_of(facts(taken=TAKEN))


APPOINTED = [
    (
        10,
        ("Your appointment is at 10:34", "Teie broneeritud aeg on kell 10:34", "Вы записаны на 10:34"),
    ),
    (
        -40,
        ("Your appointment was at 09:44", "Teie aeg oli kell 09:44", "Вы были записаны на 09:44"),
    ),
]


@pytest.mark.parametrize(("minutes", "said"), APPOINTED)
def test_an_appointment_stands_first_with_its_time(minutes: int, said: tuple[str, str, str]) -> None:
    slot = TAKEN + timedelta(minutes=minutes)
    told = [ticket(language=language, slot=slot, wait_minutes=None).facts for language in ("en", "et", "ru")]
    assert tuple(facts[0] for facts in told) == said


def test_people_before_are_counted_only_once_the_appointment_has_come() -> None:
    early, late = (ticket(slot=TAKEN + timedelta(minutes=m), wait_minutes=None).facts for m in (10, 0))
    assert len(early) == 1
    assert late[1:] == ("5 people before you",)
    assert ticket(language="ru", slot=TAKEN + timedelta(minutes=10), wait_minutes=None).second[0] == (
        "Bills and payments · Your appointment is at 10:34"
    )


def test_what_comes_afterwards_and_who_calls_stands_among_the_notes() -> None:
    also = ({"en": "Contracts", "ru": "Договоры"}, {"en": "Meters", "ru": "Счётчики"})
    kept = ticket(also=also, counter="3", kept_for_employee=True)
    assert kept.notes[:2] == ("Counter 3 will call you.", "Afterwards, with the same number: Contracts, Meters")
    assert ticket(kept_for_employee=True).notes[0] == "The employee whom you asked for will call you."
    assert ticket(language="ru", also=also, counter="3").notes[:2] == (
        "Вас вызовет окно 3.",
        "Затем с тем же номером: Договоры, Счётчики",
    )
    assert ticket(language="et", kept_for_employee=True).notes[0] == "Teid kutsub Teie valitud töötaja."


def test_whoever_was_asked_for_stands_by_name() -> None:
    olga = {"en": "Olga", "ru": "Ольга"}
    assert ticket(kept_for_employee=True, employee=olga).notes[0] == "Olga will call you."
    assert ticket(language="ru", kept_for_employee=True, employee=olga).notes[0] == "Вас вызовет Ольга."


def test_a_set_time_stands_first_and_says_when_to_be_back() -> None:
    back = ticket(slot=TAKEN + timedelta(minutes=60), set_time=True, wait_minutes=None)
    assert back.facts == ("Your time today is 11:24",)
    assert back.notes[0] == "Please be back by 11:24. Coming earlier? Scan this ticket at the kiosk."


@pytest.mark.parametrize(
    ("level", "name", "said"),
    [("quick", {}, "Noted: Quick question"), ("own", {"en": "In sign language"}, "Noted: In sign language")],
)
def test_the_level_of_service_is_noted(level: str, name: dict[str, str], said: str) -> None:
    assert ticket(level=level, level_name=name).notes[0] == said


def test_a_level_without_words_is_not_noted() -> None:
    assert ticket(level="employee").notes[0] == ticket().notes[0]


@pytest.mark.parametrize(
    ("shows_visit", "rates", "said"),
    [
        (True, True, "Show this square to the kiosk to see, change or rate your visit."),
        (True, False, "Show this square to the kiosk to see or change your visit."),
        (False, True, "Show this square to the kiosk to rate your visit."),
        (False, False, "Show this square to our staff when you ask about your visit."),
    ],
)
def test_the_square_says_what_the_kiosks_of_the_office_do_with_it(said: str, *, shows_visit: bool, rates: bool) -> None:
    square = slip_of(facts(language="en", shows_visit=shows_visit, rates=rates)).square
    assert square is not None
    assert square.caption == said
