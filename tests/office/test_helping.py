"""Calling a person to a kiosk: asked once, answered once, by whoever goes."""

from datetime import timedelta

import pytest

from office.commands import AnswerHelp, AskForHelp
from office.day import HelpCall
from office.events import HelpAnswered, HelpAsked
from office.helping import ring_due
from office.refusals import DayNotOpen, NobodyAsked
from tests.office.branch import Branch, on

ASK = AskForHelp(kiosk="hall", language="ru")
GO = AnswerHelp(kiosk="hall", clerk="mari")


def test_somebody_asks_and_somebody_goes() -> None:
    branch = Branch().at("09:00")
    assert branch.does(ASK) == (HelpAsked(kiosk="hall", language="ru"),)
    assert branch.day.help == {"hall": HelpCall(kiosk="hall", language="ru", since=on("09:00"))}
    assert branch.at("09:01").does(GO) == (HelpAnswered(kiosk="hall", clerk="mari"),)
    call = branch.day.help["hall"]
    assert (call.answered_by, call.answered_at) == ("mari", on("09:01"))


def test_asking_twice_is_asking_once() -> None:
    branch = Branch().at("09:00")
    branch.does(ASK)
    assert branch.at("09:01").does(ASK) == ()
    assert branch.day.help["hall"].since == on("09:00")


def test_a_call_that_was_given_up_can_be_made_again() -> None:
    branch = Branch().at("09:00")
    branch.does(ASK)
    assert branch.at("09:02").does(ASK) == (HelpAsked(kiosk="hall", language="ru"),)
    assert branch.day.help["hall"].since == on("09:02")


@pytest.mark.parametrize(
    ("seconds", "ring"), [(-5, 0), (0, 0), (19, 0), (20, 1), (40, 2), (59, 2), (60, None), (9999, None)]
)
def test_a_call_rings_three_times(seconds: int, ring: int | None) -> None:
    assert ring_due(on("09:00"), on("09:00") + timedelta(seconds=seconds)) == ring


def test_after_an_answer_one_may_ask_again() -> None:
    branch = Branch().at("09:00")
    branch.does(ASK)
    branch.does(GO)
    branch.at("09:30").does(ASK)
    assert branch.day.help["hall"] == HelpCall(kiosk="hall", language="ru", since=on("09:30"))


def test_two_kiosks_ask_apart() -> None:
    branch = Branch().at("09:00")
    branch.does(ASK)
    branch.does(AskForHelp(kiosk="door"))
    branch.does(GO)
    assert [call.answered_by for call in branch.day.help.values()] == ["mari", None]


def test_nobody_goes_where_nobody_asked_or_somebody_went() -> None:
    branch = Branch()
    assert branch.is_refused(GO) == NobodyAsked("hall")
    branch.does(ASK)
    branch.does(AnswerHelp(kiosk="hall"))
    assert branch.is_refused(GO) == NobodyAsked("hall")


def test_before_the_day_nobody_can_come() -> None:
    assert Branch(opens=None).is_refused(ASK) == DayNotOpen()
