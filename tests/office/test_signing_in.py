"""Signing in at a desk: each page, each happening; a second press changes nothing."""

from datetime import UTC, datetime

import pytest

from office import signing_in as it
from office.staff import MANAGES, SERVES, Member, holding, name_of

MARI = Member(id="mari", name="Mari")
JAAN = Member(id="jaan", name="Jaan", roles=("manager", "clerk"))
SEAL = Member(id="seal", name="Seal", roles=("installer",))

CHOOSING = it.ChoosingName()
EMPTY = it.TypingPin(member=MARI)
TYPED = it.TypingPin(member=MARI, digits="12")
FULL = it.TypingPin(member=MARI, digits="1" * it.LONGEST_PIN)
CHECKING = it.CheckingPin(member=MARI)
WRONG = it.PinRefused(left=2)
LOCKED = it.LockedOut(until=datetime(2026, 3, 2, 9, tzinfo=UTC))
UNCHECKED = it.PinUnchecked()
CORRECTED = it.TypingPin(member=MARI, problem=WRONG)

PAGES: tuple[it.SigningIn, ...] = (CHOOSING, EMPTY, TYPED, FULL, CHECKING, CORRECTED)
HAPPENINGS: tuple[it.SigningInHappening, ...] = (
    it.NameChosen(member=MARI),
    it.DigitTyped(digit="3"),
    it.DigitErased(),
    it.PinEntered(),
    it.OtherNameWanted(),
    it.PinAccepted(member=MARI),
    WRONG,
    LOCKED,
    UNCHECKED,
)
CHECK = (it.CheckPin(member="mari", pin="12"),)

FOLLOWS: list[tuple[it.SigningIn, it.SigningInHappening, it.SigningIn, tuple[it.CheckPin, ...]]] = [
    (CHOOSING, it.NameChosen(member=MARI), EMPTY, ()),
    (EMPTY, it.DigitTyped(digit="3"), it.TypingPin(member=MARI, digits="3"), ()),
    (EMPTY, it.OtherNameWanted(), CHOOSING, ()),
    (TYPED, it.DigitTyped(digit="3"), it.TypingPin(member=MARI, digits="123"), ()),
    (TYPED, it.DigitErased(), it.TypingPin(member=MARI, digits="1"), ()),
    (TYPED, it.PinEntered(), CHECKING, CHECK),
    (TYPED, it.OtherNameWanted(), CHOOSING, ()),
    (FULL, it.DigitErased(), it.TypingPin(member=MARI, digits="1" * (it.LONGEST_PIN - 1)), ()),
    (FULL, it.PinEntered(), CHECKING, (it.CheckPin(member="mari", pin="1" * it.LONGEST_PIN),)),
    (FULL, it.OtherNameWanted(), CHOOSING, ()),
    (CHECKING, it.PinAccepted(member=MARI), it.TypingPin(member=MARI, problem=it.NotAllowed()), ()),
    (CHECKING, WRONG, CORRECTED, ()),
    (CHECKING, LOCKED, it.TypingPin(member=MARI, problem=LOCKED), ()),
    (CHECKING, UNCHECKED, it.TypingPin(member=MARI, problem=UNCHECKED), ()),
    (CORRECTED, it.DigitTyped(digit="3"), it.TypingPin(member=MARI, digits="3"), ()),
    (CORRECTED, it.OtherNameWanted(), CHOOSING, ()),
]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("happening", HAPPENINGS)
def test_each_happening_on_each_page(page: it.SigningIn, happening: it.SigningInHappening) -> None:
    expected = next(((then, asks) for before, what, then, asks in FOLLOWS if (before, what) == (page, happening)), None)
    assert it.step(page, happening) == (expected or (page, ()))


def test_a_pin_does_not_stand_in_what_is_logged() -> None:
    assert "12" not in repr(TYPED) + repr(CHECK) + repr(it.DigitTyped(digit="12"))


def test_who_may_do_what() -> None:
    everybody = (MARI, JAAN, SEAL)
    assert holding(everybody, SERVES) == (JAAN, MARI)
    assert holding(everybody, MANAGES) == (JAAN,)
    assert not SEAL.may(SERVES)


def test_a_member_is_called_by_name_where_it_is_known() -> None:
    assert name_of((MARI, JAAN), "jaan") == "Jaan"
    assert name_of((MARI, JAAN), "left") == "left"
