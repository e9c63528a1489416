"""The manager's window as a state machine: who may see the figures, and who stays outside."""

from datetime import UTC, date, datetime

import pytest

from admin import session as at
from admin.report_places import opened
from office import signing_in as it
from office.commands import PauseService, ReopenLine, ResumeService
from office.refusals import NeedsRole
from office.staff import Member

RIGHT = NeedsRole(("supervisor", "manager"))
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


INSIDE = at.SignedIn(member=KADRI)
NOON = datetime(2026, 3, 3, 10, tzinfo=UTC)


def inside(task: at.Task) -> at.SignedIn:
    return at.SignedIn(member=KADRI, task=task)


FOLLOWS: list[tuple[at.Task, at.Happening, at.Task, tuple[at.Errand, ...]]] = [
    (at.Looking(), at.PausePressed(), at.ChoosingService(), ()),
    (at.ChoosingService(), at.ServicePressed(service="debts"), at.ChoosingReason(service="debts"), ()),
    (
        at.ChoosingService(),
        at.ResumePressed(service="debts"),
        at.Looking(),
        (at.Decide(command=ResumeService(service="debts")),),
    ),
    (
        at.ChoosingReason(service="debts"),
        at.ReasonPressed(reason="staff"),
        at.ChoosingReturn(service="debts", reason="staff"),
        (),
    ),
    (
        at.ChoosingReturn(service="debts", reason="staff"),
        at.ReturnPressed(back_at=NOON),
        at.Looking(),
        (at.Decide(command=PauseService(service="debts", reason="staff", back_at=NOON)),),
    ),
    (
        at.ChoosingReturn(service="debts", reason=""),
        at.ReturnPressed(back_at=None),
        at.Looking(),
        (at.Decide(command=PauseService(service="debts")),),
    ),
    (at.ChoosingService(), at.LeavePressed(), at.Looking(), ()),
    (at.ChoosingReason(service="debts"), at.LeavePressed(), at.Looking(), ()),
    (at.ChoosingReturn(service="debts", reason=""), at.LeavePressed(), at.Looking(), ()),
    (at.Looking(), at.NotWritten(), at.Looking(failed=True), ()),
    (at.Looking(failed=True), at.Written(), at.Looking(), ()),
    (at.Looking(), at.NotWritten(needs=RIGHT), at.Looking(failed=True, needs=RIGHT), ()),
    (at.Looking(failed=True, needs=RIGHT), at.NotWritten(), at.Looking(failed=True), ()),
    (at.Looking(failed=True), at.PausePressed(), at.ChoosingService(), ()),
    (at.Looking(), at.LeavePressed(), at.Looking(), ()),
    (at.Looking(), at.ReturnPressed(back_at=NOON), at.Looking(), ()),
    (at.ChoosingService(), at.PausePressed(), at.ChoosingService(), ()),
    (at.ChoosingReason(service="debts"), at.ServicePressed(service="other"), at.ChoosingReason(service="debts"), ()),
    (at.ChoosingReason(service="debts"), at.NotWritten(), at.ChoosingReason(service="debts"), ()),
]


TODAY = date(2026, 3, 3)
KEPT_OPEN = at.KeepOpenPressed(service="debts")
REOPEN = at.Decide(command=ReopenLine(service="debts"))
OF_PAGES: list[tuple[at.Task, at.Happening, at.Task, tuple[at.Errand, ...]]] = [
    (at.Looking(), at.PagePressed(page="promises"), at.AtPromises(), ()),
    (at.Looking(), at.PagePressed(page="reports", today=TODAY), *opened(TODAY)),
    (
        at.AtPromises(),
        at.PagePressed(page="reports", today=TODAY, section="promises"),
        *opened(TODAY, "promises"),
    ),
    (
        at.Looking(),
        at.PagePressed(page="reports", today=TODAY, of_today=True),
        *opened(TODAY, of_today=True),
    ),
    (at.AtPromises(), at.PagePressed(page="estimates"), at.AtEstimates(), ()),
    (at.AtEstimates(), at.PagePressed(page="now"), at.Looking(), ()),
    (at.ChoosingService(), at.PagePressed(page="promises"), at.AtPromises(), ()),
    (at.AtPromises(), at.NotWritten(), at.AtPromises(), ()),
    (at.AtPromises(), at.PausePressed(), at.AtPromises(), ()),
    (at.Looking(), KEPT_OPEN, at.Looking(), (REOPEN,)),
    (at.ChoosingService(), KEPT_OPEN, at.Looking(), (REOPEN,)),
    (at.AtPromises(), KEPT_OPEN, at.AtPromises(), ()),
]


@pytest.mark.parametrize(("task", "happening", "then", "errands"), OF_PAGES)
def test_pages_are_one_press_and_a_line_is_kept_open_by_one(
    task: at.Task, happening: at.Happening, then: at.Task, errands: tuple[at.Errand, ...]
) -> None:
    assert at.step(inside(task), happening) == (inside(then), errands)


ROLL = at.AskingRoll(station="lobby", printer="epson")
OF_PRINTERS: list[tuple[at.Task, at.Happening, at.Task, tuple[at.Errand, ...]]] = [
    (at.Looking(), at.PrintersPressed(), at.AtPrinters(), ()),
    (at.AtPrinters(), at.LeavePressed(), at.Looking(), ()),
    (at.AtPrinters(), at.RollPressed(station="lobby", printer="epson"), ROLL, ()),
    (ROLL, at.RollConfirmed(), at.AtPrinters(), (at.ChangeRoll(station="lobby", printer="epson"),)),
    (ROLL, at.LeavePressed(), at.AtPrinters(), ()),
    (ROLL, at.RollPressed(station="lobby", printer="other"), ROLL, ()),
    (at.AtPrinters(failed=True), at.CopyPressed(number="101"), at.AtPrinters(), (at.AskCopy(number="101"),)),
    (at.AtPrinters(), at.NotPrinted(), at.AtPrinters(failed=True), ()),
    (at.AtPrinters(failed=True), at.Written(), at.AtPrinters(), ()),
    (at.AtPrinters(), at.RollConfirmed(), at.AtPrinters(), ()),
    (at.Looking(), at.RollConfirmed(), at.Looking(), ()),
    (at.Looking(), at.CopyPressed(number="101"), at.Looking(), ()),
    (at.Looking(), at.NotPrinted(), at.Looking(), ()),
    (at.ChoosingService(), at.PrintersPressed(), at.ChoosingService(), ()),
]


@pytest.mark.parametrize(("task", "happening", "then", "errands"), OF_PRINTERS)
def test_a_new_roll_is_asked_about_once_and_a_copy_is_one_press(
    task: at.Task, happening: at.Happening, then: at.Task, errands: tuple[at.Errand, ...]
) -> None:
    assert at.step(inside(task), happening) == (inside(then), errands)


@pytest.mark.parametrize(("task", "happening", "then", "errands"), FOLLOWS)
def test_pausing_a_service_is_three_presses(
    task: at.Task, happening: at.Happening, then: at.Task, errands: tuple[at.Errand, ...]
) -> None:
    assert at.step(inside(task), happening) == (inside(then), errands)


@pytest.mark.parametrize("task", [row[0] for row in (*FOLLOWS, *OF_PRINTERS, *OF_PAGES)])
def test_signing_out_leaves_every_question(task: at.Task) -> None:
    assert at.step(inside(task), at.SignOutPressed()) == (OUT, ())


@pytest.mark.parametrize("happening", [row[1] for row in (*FOLLOWS, *OF_PRINTERS, *OF_PAGES)])
def test_outside_nothing_is_done(happening: at.Happening) -> None:
    assert at.step(OUT, happening) == (OUT, ())
