"""What managers write into the day: alerts, questions to counters, notices. Each once, whoever presses first."""

from datetime import timedelta

import pytest

from office.commands import ResumeCounter
from office.manager_commands import (
    AcknowledgeAlert,
    AnswerAsked,
    AskCounter,
    EndAlert,
    PostNotice,
    RaiseAlert,
    WithdrawNotice,
)
from office.manager_events import (
    AlertAcknowledged,
    AlertEnded,
    AlertRaised,
    CounterAnswered,
    CounterAsked,
    NoticePosted,
    NoticeWithdrawn,
)
from office.notices import LONGEST, LONGEST_AT_KIOSK, LONGEST_WORD_AT_KIOSK
from office.overseen import ASKED_FOR, AlertNow, still_asked
from office.refusals import (
    AlertIsOver,
    CounterIsOpen,
    CounterNotAsked,
    DayNotOpen,
    NoSuchCounter,
    NoSuchLanguage,
    NothingToTell,
    NoticeIsOver,
    NoticeIsTooLong,
    NowhereToTell,
    Reason,
    WordIsTooLong,
)
from tests.office.branch import Branch, on

RAISE = RaiseAlert(alert="vanished", subject="2")
SEE = AcknowledgeAlert(alert="vanished", subject="2", clerk="kadri")
END = EndAlert(alert="vanished", subject="2")
ASK = AskCounter(counter="3", clerk="kadri")
COMING = AnswerAsked(counter="3", coming=True)
NOT_NOW = AnswerAsked(counter="3", coming=False, clerk="mari")


def test_an_alert_is_raised_acknowledged_and_ended_once() -> None:
    branch = Branch().at("09:00")
    assert branch.does(RAISE) == (AlertRaised(alert="vanished", subject="2"),)
    assert branch.does(RAISE) == ()
    assert [alert.subject for alert in branch.day.overseen.unseen] == ["2"]
    assert branch.at("09:01").does(SEE) == (AlertAcknowledged(alert="vanished", subject="2", clerk="kadri"),)
    assert branch.does(AcknowledgeAlert(alert="vanished", subject="2", clerk="urve")) == ()
    seen = AlertNow(alert="vanished", subject="2", since=on("09:00"), seen_by="kadri", seen_at=on("09:01"))
    assert branch.day.overseen.alerts == {("vanished", "2"): seen}
    assert branch.day.overseen.unseen == ()
    assert branch.does(END) == (AlertEnded(alert="vanished", subject="2"),)
    assert branch.does(END) == ()
    assert branch.day.overseen.alerts == {}


def test_the_same_cause_is_a_new_alert_once_it_was_over() -> None:
    branch = Branch().at("09:00")
    for command in (RAISE, SEE, END):
        branch.does(command)
    assert branch.is_refused(SEE) == AlertIsOver()
    branch.at("10:00").does(RAISE)
    assert [alert.since for alert in branch.day.overseen.unseen] == [on("10:00")]


def test_alerts_of_the_same_kind_stand_apart() -> None:
    branch = Branch().at("09:00")
    branch.does(RAISE)
    branch.does(RaiseAlert(alert="vanished", subject="3"))
    branch.does(SEE)
    assert [alert.subject for alert in branch.day.overseen.unseen] == ["3"]


def test_before_the_day_nothing_is_raised() -> None:
    assert Branch(opens=None).is_refused(RAISE) == DayNotOpen()


def test_a_closed_counter_is_asked_once_and_answers() -> None:
    branch = Branch().at("09:00")
    assert branch.does(ASK) == (CounterAsked(counter="3", clerk="kadri"),)
    assert branch.does(ASK) == ()
    assert branch.at("09:01").does(COMING) == (CounterAnswered(counter="3", coming=True),)
    assert branch.does(COMING) == ()
    assert branch.does(ASK) == ()
    asked = branch.day.overseen.asked["3"]
    assert (asked.coming, asked.answered_at) == (True, on("09:01"))


def test_who_cannot_come_may_say_so_afterwards_and_is_asked_again() -> None:
    branch = Branch().at("09:00")
    branch.does(ASK)
    branch.does(COMING)
    assert branch.does(NOT_NOW) == (CounterAnswered(counter="3", coming=False, clerk="mari"),)
    assert branch.at("09:05").does(ASK) == (CounterAsked(counter="3", clerk="kadri"),)
    assert branch.day.overseen.asked["3"].coming is None


def test_a_paused_counter_is_asked_and_one_that_works_is_not() -> None:
    branch = Branch().at("09:00").staffs("3", "mari")
    assert branch.is_refused(ASK) == CounterIsOpen("3")
    branch.pauses("3")
    branch.at("09:01").does(ASK)
    assert branch.does(NOT_NOW)
    assert branch.is_refused(AskCounter(counter="9")) == NoSuchCounter("9")


def test_nobody_is_asked_any_more_once_the_counter_is_open_even_when_it_closes_again() -> None:
    branch = Branch().at("09:00")
    branch.does(ASK)
    branch.at("09:02").staffs("3", "mari")
    assert branch.is_refused(COMING) == CounterNotAsked("3")
    branch.at("09:04").leaves("3")
    assert branch.is_refused(COMING) == CounterNotAsked("3")
    assert branch.does(ASK)


def test_a_resumed_counter_is_not_asked_and_its_next_pause_is_another_one() -> None:
    branch = Branch().at("09:00").staffs("3", "mari")
    branch.pauses("3")
    branch.at("09:01").does(ASK)
    asked = branch.day.overseen.asked["3"]
    assert still_asked(asked, branch.day.desks["3"], branch.now)
    branch.at("09:02").does(ResumeCounter(counter="3"))
    assert not still_asked(asked, branch.day.desks["3"], branch.now)
    branch.at("09:03").pauses("3")
    assert not still_asked(asked, branch.day.desks["3"], branch.now)


def test_a_question_is_over_after_a_while() -> None:
    branch = Branch().at("09:00")
    branch.does(ASK)
    asked = branch.day.overseen.asked["3"]
    assert still_asked(asked, None, on("09:00") + ASKED_FOR - timedelta(seconds=1))
    assert not still_asked(asked, None, on("09:00") + ASKED_FOR)
    assert branch.at("09:15").is_refused(COMING) == CounterNotAsked("3")


def notice(until: str = "10:00", begins: str | None = None, **text: str) -> PostNotice:
    words = text or {"en": "Lift out of order"}
    start = on(begins) if begins else None
    return PostNotice(text=words, places=("board", "kiosks"), ends=on(until), begins=start, clerk="kadri")


def test_a_notice_is_told_from_its_beginning_until_its_end_and_then_is_gone_by_itself() -> None:
    branch = Branch().at("09:00")
    (posted,) = branch.does(notice(begins="09:30"))
    assert isinstance(posted, NoticePosted)
    assert (posted.notice, posted.begins, posted.ends) == ("1", on("09:30"), on("10:00"))
    told = branch.day.overseen.told
    assert told("board", on("09:29")) == ()
    assert [one.notice for one in told("board", on("09:30"))] == ["1"]
    assert told("counters", on("09:30")) == ()
    assert told("board", on("10:00")) == ()


def test_the_newest_notice_comes_first_and_a_withdrawn_one_not_at_all() -> None:
    branch = Branch().at("09:00")
    branch.does(notice())
    branch.does(notice(en="Coffee is ready", et="Kohv on valmis"))
    assert [one.notice for one in branch.day.overseen.told("kiosks", branch.now)] == ["2", "1"]
    withdraw = WithdrawNotice(notice="2", clerk="urve")
    assert branch.does(withdraw) == (NoticeWithdrawn(notice="2", clerk="urve"),)
    assert [one.notice for one in branch.day.overseen.told("kiosks", branch.now)] == ["1"]
    assert branch.is_refused(withdraw) == NoticeIsOver()
    assert branch.at("10:00").is_refused(WithdrawNotice(notice="1")) == NoticeIsOver()


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        (notice(en=" ", et=""), NothingToTell()),
        (notice(fi="Hissi ei toimi"), NoSuchLanguage("fi")),
        (notice(en="x" * (LONGEST_AT_KIOSK + 1)), NoticeIsTooLong(LONGEST_AT_KIOSK)),
        (notice(en=f"Lift {'x' * (LONGEST_WORD_AT_KIOSK + 1)}"), WordIsTooLong(LONGEST_WORD_AT_KIOSK)),
        (
            PostNotice(text={"en": "x" * (LONGEST + 1)}, places=("board",), ends=on("10:00")),
            NoticeIsTooLong(LONGEST),
        ),
        (PostNotice(text={"en": "Lift"}, places=(), ends=on("10:00")), NowhereToTell()),
        (notice(until="09:00"), NoticeIsOver()),
        (notice(until="10:00", begins="10:00"), NoticeIsOver()),
    ],
)
def test_a_notice_that_tells_nothing_or_nowhere_or_never_is_refused(wanted: PostNotice, why: Reason) -> None:
    assert Branch().at("09:00").is_refused(wanted) == why


def test_a_beginning_that_is_past_is_now() -> None:
    (posted,) = Branch().at("09:00").does(notice(begins="08:50"))
    assert isinstance(posted, NoticePosted)
    assert posted.begins == on("09:00")
