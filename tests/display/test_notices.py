"""Quiet notices on the board: one at a time, slowly, in each language; trouble and apologies come first."""

from dataclasses import replace
from datetime import timedelta
from itertools import groupby

from display.board_view import News
from display.notices import READ_IN, notice_now
from office.commands import CallNext
from office.manager_commands import PostNotice
from office.plan import Notice, Plan
from tests.display.today import TEN, Today, example_plan

SEATS = Notice(text={"en": "There are new seats.", "et": "Uued istekohad.", "ru": "Новые места."})
LATVIAN = Notice(text={"lv": "Jauni krēsli."})


def plan(*notices: Notice) -> Plan:
    return replace(example_plan(), notices=notices)


def read(plan: Plan, seconds: int) -> list[tuple[str, int]]:
    """What stands in the head in turn, each with how many seconds it stands."""
    said = (notice_now(plan, TEN + timedelta(seconds=second)) for second in range(seconds))
    return [(words, len(list(group))) for words, group in groupby(said)]


def test_each_notice_stands_twenty_seconds_in_each_language_of_the_office() -> None:
    turns = read(example_plan(), 9 * 20)
    assert {seconds for _, seconds in turns} == {READ_IN.total_seconds()}
    assert {words for words, _ in turns} == {words for one in example_plan().notices for words in one.text.values()}
    assert len(turns) == 9


def test_a_notice_is_said_in_the_languages_in_which_it_was_typed() -> None:
    half = replace(SEATS, text={"et": "Uued istekohad.", "ru": " "})
    assert {words for words, _ in read(plan(half, LATVIAN), 120)} == {"Uued istekohad.", "Jauni krēsli."}


def test_without_notices_the_head_says_nothing() -> None:
    assert Today(plan()).opens("1").board().notice is None


def test_a_board_without_notices_tells_none() -> None:
    today = Today(plan(SEATS)).opens("1")
    assert today.board().notice is not None
    assert today.board(news=News(notices=False)).notice is None


def test_trouble_and_an_apology_stand_in_place_of_notices() -> None:
    today = Today(plan(SEATS)).opens("1")
    today.takes("payments")
    today.waits(31 * 60)
    today.does(CallNext(counter="1"))
    for notices in (True, False):
        sorry = today.board(news=News(notices=notices)).notice
        assert sorry is not None
        assert "we are sorry" in sorry.text
        lost = today.board(news=News(notices=notices, offline_since=today.now)).notice
        assert lost is not None
        assert lost.trouble


POSTED = PostNotice(
    text={"en": "Lift out of order", "et": "Lift ei tööta"}, places=("board",), ends=TEN + timedelta(hours=1)
)


def test_what_a_manager_posted_today_comes_first_also_on_a_board_without_quiet_notices() -> None:
    today = Today(plan(SEATS)).opens("1")
    today.does(POSTED)
    for news in (News(), News(notices=False)):
        notice = today.board(news=news).notice
        assert notice is not None
        assert notice.text in POSTED.text.values()


def test_what_is_posted_for_elsewhere_is_not_on_the_board() -> None:
    today = Today(plan(SEATS)).opens("1")
    today.does(replace(POSTED, places=("kiosks",)))
    notice = today.board().notice
    assert notice is not None
    assert notice.text in SEATS.text.values()
