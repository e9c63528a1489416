"""The manager's window as a state machine: who may see the figures, and who stays outside."""

import pytest

from admin import session as at
from office import signing_in as it
from office.staff import Member

KADRI = Member(id="kadri", name="Kadri", roles=("manager",))
URVE = Member(id="urve", name="Urve", roles=("supervisor",))
MARI = Member(id="mari", name="Mari")
OUT = at.SignedOut()


def checking(member: Member) -> at.SignedOut:
    return at.SignedOut(signing_in=it.CheckingPin(member=member))


@pytest.mark.parametrize("member", [KADRI, URVE])
def test_managers_and_supervisors_come_in(member: Member) -> None:
    assert at.step(checking(member), it.PinAccepted(member=member)) == (at.SignedIn(member=member), ())


def test_a_clerk_stays_outside() -> None:
    refused = at.SignedOut(signing_in=it.TypingPin(member=MARI, problem=it.NotAllowed()))
    assert at.step(checking(MARI), it.PinAccepted(member=MARI)) == (refused, ())


def test_a_pin_that_nobody_asked_about_lets_nobody_in() -> None:
    assert at.step(OUT, it.PinAccepted(member=KADRI)) == (OUT, ())


def test_the_way_in() -> None:
    session: at.Session = OUT
    errands: tuple[at.Errand, ...] = ()
    happenings: tuple[at.Happening, ...] = (
        it.NameChosen(member=KADRI),
        it.DigitTyped(digit="4"),
        it.DigitTyped(digit="7"),
        it.PinEntered(),
    )
    for happening in happenings:
        session, errands = at.step(session, happening)
    assert (session, errands) == (checking(KADRI), (it.CheckPin(member="kadri", pin="47"),))
    session, _ = at.step(session, it.PinRefused(left=4))
    assert session == at.SignedOut(signing_in=it.TypingPin(member=KADRI, problem=it.PinRefused(left=4)))


def test_the_way_out() -> None:
    inside = at.SignedIn(member=KADRI)
    assert at.step(inside, at.SignOutPressed()) == (OUT, ())
    assert at.step(OUT, at.SignOutPressed()) == (OUT, ())
    assert at.step(inside, it.PinEntered()) == (inside, ())


def test_a_pin_is_never_in_what_is_logged() -> None:
    assert "4711" not in repr(it.CheckPin(member="kadri", pin="4711"))
    assert "4711" not in repr(it.TypingPin(member=KADRI, digits="4711"))
