"""What the sign-in of a desk says, on each of its pages and for each problem."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from office.signing_in import (
    CheckingPin,
    ChoosingName,
    LockedOut,
    NameChosen,
    NotAllowed,
    PinRefused,
    PinUnchecked,
    Problem,
    TypingPin,
)
from office.staff import Member
from resources.desk_views import Alert
from resources.sign_in_view import Place, sign_in_view

MARI = Member(id="mari", name="Mari Tamm")
PLACE = Place(
    title="Counter 3",
    subtitle="Customer office",
    members=(MARI,),
    now=datetime(2026, 3, 3, 8, 38, tzinfo=UTC),
    zone=ZoneInfo("Europe/Tallinn"),
    counter="3",
)


def test_the_names() -> None:
    page = sign_in_view(ChoosingName(), PLACE, "en", Alert(words="No connection"))
    assert (page.title, page.heading, page.clock) == ("Counter 3", "Please choose your name", "10:38")
    assert [(name.words, name.happening) for name in page.names] == [("Mari Tamm", NameChosen(member=MARI))]
    assert page.alert == Alert(words="No connection")
    assert page.dots is None


def test_nobody_to_choose() -> None:
    nobody = Place(title="", subtitle="", members=(), now=PLACE.now, zone=PLACE.zone)
    assert sign_in_view(ChoosingName(), nobody, "en").message.startswith("Nobody may sign in here yet.")


def test_the_pin() -> None:
    page = sign_in_view(TypingPin(member=MARI, digits="47"), PLACE, "en")
    assert (page.heading, page.dots, page.dots_name) == ("Mari Tamm", 2, "PIN or password, 2 signs typed")
    assert [key.words for key in page.pad] == [*"1234567890", "Delete"]
    assert page.enter is not None
    assert page.enter.works
    assert page.alert is None


def test_without_a_digit_one_cannot_sign_in() -> None:
    page = sign_in_view(TypingPin(member=MARI), PLACE, "en")
    assert page.enter is not None
    assert page.enter.why_not == "Please type your PIN or password."


PROBLEMS: list[tuple[Problem, str]] = [
    (PinRefused(left=1), "Wrong PIN or password. You can try 1 more time."),
    (PinRefused(left=4), "Wrong PIN or password. You can try 4 more times."),
    (
        LockedOut(until=datetime(2026, 3, 3, 8, 43, tzinfo=UTC)),
        "Too many wrong tries. Please try again at 10:43, or ask a manager.",
    ),
    (PinUnchecked(), "The PIN could not be checked: the office does not answer. Please try again."),
    (NotAllowed(), "You may not work at this desk. Please ask a manager."),
]


@pytest.mark.parametrize(("problem", "words"), PROBLEMS)
def test_each_problem_in_words(problem: Problem, words: str) -> None:
    alert = sign_in_view(TypingPin(member=MARI, problem=problem), PLACE, "en").alert
    assert alert is not None
    assert (alert.words, alert.tone) == (words, "late")


def test_while_the_pin_is_checked_nothing_can_be_pressed() -> None:
    page = sign_in_view(CheckingPin(member=MARI), PLACE, "en")
    assert (page.heading, page.message) == ("Mari Tamm", "One moment, please")
    assert (page.names, page.pad, page.dots) == ((), (), None)
