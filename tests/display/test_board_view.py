from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from display.board_view import BoardView, Message, News
from display.board_view import Notice as HeadNotice
from display.layout import layout_of
from display.turning import turned
from office.commands import CallNext, MarkMissed, OpenCounter, OpenDay, ParkTicket, PauseService, PauseVisit
from office.plan import Counter, Notice, Plan, Times
from resources.look import board_look
from tests.display.today import TEN, Today, example_plan, large, listed


def plan_in(*languages: str) -> Plan:
    plan = example_plan()
    return replace(plan, office=replace(plan.office, languages=languages))


CLOSES = Notice(text={"en": "Counter 2 closes today at 16:00."})


def with_notices(*notices: Notice) -> Plan:
    return replace(example_plan(), notices=notices)


def with_counters(count: int) -> Plan:
    counters = tuple(Counter(id=str(at), services=("payments",)) for at in range(1, count + 1))
    return replace(example_plan(), counters=counters, roster=())


def crowd(count: int) -> Today:
    today = Today(with_counters(count))
    today.does(OpenDay(), *(OpenCounter(counter=str(at)) for at in range(1, count + 1)))
    today.takes(*["payments"] * count)
    today.does(*(CallNext(counter=str(at)) for at in range(1, count + 1)))
    return today


def sentences(view: BoardView) -> tuple[str, ...]:
    return view.message.lines if view.message else ()


@pytest.fixture
def today() -> Today:
    return Today().opens("1", "2", "3")


def test_words_stand_in_the_office_s_language_and_in_that_of_who_is_called(today: Today) -> None:
    today.takes("payments", language="ru")
    today.does(CallNext(counter="3"))
    (call,) = today.board().large
    assert (call.number, call.counter) == ("101", "3")
    assert call.number_words == ("Number", "Номер")
    assert call.counter_words == ("Counter", "Окно")


@pytest.mark.parametrize(
    ("languages", "called", "number_words", "counter_words"),
    [
        (("en", "et", "ru"), "en", ("Number",), ("Counter",)),
        (("et", "ru", "en"), "et", ("Number",), ("Lett",)),
        (("et", "ru", "en"), "ru", ("Number", "Номер"), ("Lett", "Окно")),
        (("et", "ru", "en"), "en", ("Number",), ("Lett", "Counter")),
        (("ru", "et", "en"), "et", ("Номер", "Number"), ("Окно", "Lett")),
    ],
)
def test_no_word_stands_twice(
    languages: tuple[str, ...], called: str, number_words: tuple[str, ...], counter_words: tuple[str, ...]
) -> None:
    today = Today(plan_in(*languages)).opens("1")
    today.takes("payments", language=called)
    today.does(CallNext(counter="1"))
    (call,) = today.board().large
    assert (call.number_words, call.counter_words) == (number_words, counter_words)


def test_the_head_names_the_office_the_time_and_one_notice() -> None:
    view = Today(with_notices(CLOSES)).opens("1").board()
    assert (view.office, view.clock) == ("Hommik Energy", "10:00")
    assert view.notice == HeadNotice(text="Counter 2 closes today at 16:00.")


@pytest.mark.parametrize(
    ("language", "sorry"),
    [
        ("en", "Number 101: we are sorry that you waited so long."),
        ("et", "Number 101: vabandame, et pidite nii kaua ootama."),
        ("ru", "Номер 101: простите, что Вам пришлось так долго ждать."),
    ],
)
def test_who_is_called_later_than_promised_is_told_sorry_while_the_call_is_large(language: str, sorry: str) -> None:
    """Payments promise a call within half an hour."""
    today = Today(with_notices(CLOSES)).opens("1")
    today.takes("payments", language=language)
    today.takes("payments")
    today.waits(31 * 60)
    today.does(CallNext(counter="1"))
    assert today.board().notice == HeadNotice(text=sorry)
    today.waits(11 * 60)
    assert today.board().notice == HeadNotice(text="Counter 2 closes today at 16:00.")


def test_who_is_called_in_time_is_told_nothing() -> None:
    today = Today(with_notices()).opens("1")
    today.takes("payments")
    today.waits(29 * 60)
    today.does(CallNext(counter="1"))
    assert today.board().notice is None


def test_without_connection_the_notice_says_so_and_calls_stay(today: Today) -> None:
    today.takes("payments")
    today.does(CallNext(counter="1"))
    view = today.board(news=News(offline_since=TEN + timedelta(minutes=31)))
    assert view.notice == HeadNotice(text="No connection since 10:31. Please listen to our staff.", trouble=True)
    assert large(view) == [("101", "1")]


def test_a_board_that_never_reached_its_office_says_so_in_each_language() -> None:
    view = Today().board(news=News(offline_since=TEN))
    assert view.message == Message(
        icon="warning",
        lines=(
            "No connection since 10:00. Please listen to our staff.",
            "Ühendus puudub alates 10:00. Palun kuulake meie töötajaid.",
            "Нет связи с 10:00. Пожалуйста, слушайте наших сотрудников.",
        ),
    )
    assert (view.waits, view.notice) == (None, None)


def test_with_nobody_called_the_board_sends_people_to_the_kiosk_in_each_language(today: Today) -> None:
    view = today.board()
    assert view.large == ()
    assert sentences(view) == ("Take a ticket at the kiosk", "Võtke pilet automaadist", "Возьмите талон в автомате")
    assert view.foot.left == ("Open today until 18:00",)


@pytest.mark.parametrize(
    ("hour", "opened", "sentence"),
    [
        ((3, 3, 8), False, "Closed. We open at 09:00."),
        ((3, 3, 10), False, "Closed. We open soon."),
        ((3, 3, 19), False, "Closed. We open tomorrow at 09:00."),
        ((3, 6, 19), False, "Closed. Monday, 9 March: open from 09:00."),
        ((3, 3, 19), True, "Closed. We open tomorrow at 09:00."),
        ((12, 24, 14), False, "Closed. Monday, 28 December: open from 09:00."),
    ],
)
def test_a_closed_office_says_when_it_opens(hour: tuple[int, int, int], sentence: str, *, opened: bool) -> None:
    month, day, local = hour
    today = Today(now=datetime(2026, month, day, local - 2, tzinfo=UTC))
    if opened:
        today.does(OpenDay())
    view = today.board()
    assert sentences(view)[0] == sentence
    assert view.waits is None


def test_an_office_that_never_opens_says_that_it_is_closed() -> None:
    assert sentences(Today(replace(example_plan(), hours={})).board())[0] == "Closed."


def test_a_day_that_was_closed_early_opens_tomorrow() -> None:
    today = Today().opens("1")
    today.closes()
    assert sentences(today.board())[2] == "Закрыто. Откроемся завтра в 09:00."


def test_clerks_who_work_after_hours_still_send_people_to_the_kiosk_where_no_ticket_is_the_last() -> None:
    plan = replace(example_plan(), times=Times())
    assert sentences(Today(plan, now=TEN + timedelta(hours=10)).opens("1").board())[0] == "Take a ticket at the kiosk"


def test_waits_are_told_by_service_in_people(today: Today) -> None:
    today.takes("payments", "payments", "payments", "contracts")
    waits = today.board().waits
    assert waits is not None
    assert waits.title == "Waiting now, in people"
    assert [(row.name, row.value, row.spoken) for row in waits.rows] == [
        ("Bills", "4", "4 people"),
        ("Contracts", "4", "4 people"),
        ("Meters", "4", "4 people"),
        ("Moving", "4", "4 people"),
        ("Debts", "from 13:00", ""),
        ("Other", "4", "4 people"),
    ], "as the kiosk counts: one counter serves all of them"


def test_a_paused_service_for_which_nobody_waits_says_when_it_goes_on(today: Today) -> None:
    today.does(
        PauseService(service="payments", reason="system", back_at=today.now + timedelta(hours=2)),
        PauseService(service="contracts", reason="staff"),
    )
    waits = today.board().waits
    assert waits is not None
    assert [row.value for row in waits.rows][:3] == ["from 12:00", "paused", "no wait"]


def test_nobody_is_sent_to_the_kiosk_when_it_gives_no_tickets() -> None:
    plan = replace(example_plan(), times=Times(last_ticket_minutes=8 * 60))
    message = Today(plan).opens("1").board().message
    assert message == Message(
        icon="clock", lines=("No more tickets for now", "Praegu pileteid ei anta", "Сейчас талоны не выдаются")
    )


def test_who_is_away_or_parked_is_not_counted_as_waiting(today: Today) -> None:
    today.takes("payments", "payments", "payments")
    today.does(PauseVisit(number="102"), CallNext(counter="1"), ParkTicket(counter="1"))
    waits = today.board().waits
    assert waits is not None
    assert waits.rows[0].value == "1"


def test_waits_are_told_in_minutes_where_there_are_estimates(today: Today) -> None:
    today.takes("payments", "contracts")
    waits = today.board(news=News(minutes={"payments": 12, "contracts": 41, "meters": 0})).waits
    assert waits is not None
    assert waits.title == "Waiting time now, in minutes"
    assert [(row.value, row.spoken) for row in waits.rows] == [
        ("12", "12 minutes"),
        ("41", "41 minutes"),
        ("no wait", ""),
        ("ask", ""),
        ("from 13:00", ""),
        ("ask", ""),
    ]


def test_after_its_hours_a_service_is_closed_unless_people_still_wait(today: Today) -> None:
    today.takes("contracts")
    today.now += timedelta(hours=8, minutes=5)
    waits = today.board().waits
    assert waits is not None
    assert [row.value for row in waits.rows][:3] == ["closed", "1", "closed"]


@pytest.mark.parametrize(
    ("languages", "left", "right"),
    [
        (["en"], ("Missed your number?",), ("Come to the front desk.", "Your place is kept.")),
        (["en", "en"], ("Missed your number?",), ("Come to the front desk.", "Your place is kept.")),
        (["en", "en", "en"], ("Missed your number?", "Come to the front desk."), ()),
        (
            ["en", "ru"],
            ("Missed your number?", "Come to the front desk."),
            ("Пропустили свой номер?", "Подойдите к стойке информации."),
        ),
    ],
)
def test_missed_numbers_stand_at_the_foot_with_where_to_go(
    today: Today, languages: list[str], left: tuple[str, ...], right: tuple[str, ...]
) -> None:
    for language in languages:
        today.takes("payments", language=language)
        today.does(CallNext(counter="1"), MarkMissed(counter="1"))
    foot = today.board().foot
    assert (foot.left, foot.right) == (left, right)
    assert foot.numbers == tuple(f"10{at}" for at in range(len(languages), 0, -1))


@pytest.mark.parametrize(("count", "arrangement"), [(1, 0), (7, 0), (8, 1), (11, 1), (12, 2), (14, 2)])
def test_calls_at_once_are_all_shown_at_once(count: int, arrangement: int) -> None:
    view = crowd(count).board()
    assert view.arrangement == arrangement
    shown = [*large(view), *listed(view)]
    assert shown == [(str(100 + at), str(at)) for at in range(count, 0, -1)]
    assert (view.waits is None) == (arrangement > 0)


def test_more_calls_than_the_board_holds_take_turns() -> None:
    today = crowd(30)
    seen: set[str] = set()
    for _ in range(3):
        view = today.board()
        assert large(view) == [("130", "30")]
        seen |= {number for number, _ in listed(view)}
        today.waits(8)
    assert seen == {str(number) for number in range(101, 130)}


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 60), st.integers(1, 20), st.integers(0, 10**9))
def test_turning_leaves_nothing_out_and_never_shows_more_than_there_is_room_for(
    count: int, room: int, start: int
) -> None:
    items, now = list(range(count)), datetime.fromtimestamp(start, UTC)
    pages = [turned(items, room, now + timedelta(seconds=8 * page)) for page in range(max(1, -(-count // room)))]
    assert sorted(item for page in pages for item in page) == items
    assert all(len(page) <= room for page in pages)


def test_a_far_board_has_four_earlier_calls_and_no_waits(today: Today) -> None:
    today.takes(*["payments"] * 6)
    for _ in range(2):
        for counter in ("1", "2", "3"):
            today.does(*([MarkMissed(counter=counter)] if today.day.desks[counter].number else []))
            today.does(CallNext(counter=counter))
            today.waits(61)
    view = today.board(layout_of(board_look(seat_m=8)))
    assert view.waits is None
    assert len(view.listed) <= 4
