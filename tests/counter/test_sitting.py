"""The counter's window as a state machine: each place, each happening; a second press changes nothing."""

from datetime import UTC, datetime

import pytest

from counter import sitting as at
from counter.actions import KEYS, Action, Chair, commands_of
from office import commands as wanted
from office import signing_in as it
from office.commands import DayCommand
from office.refusals import CounterIsBusy, CounterIsShut, CounterIsTaken, DayIsClosed
from office.staff import Member

MARI = Member(id="mari", name="Mari")
SEAL = Member(id="seal", name="Seal", roles=("installer",))

OUT = at.SignedOut()
CHECKING = at.SignedOut(signing_in=it.CheckingPin(member=MARI))
OPENING = at.Opening(member=MARI)
WORK = at.AtWork(member=MARI)
REASONS = at.ChoosingReason(member=MARI)
DECIDING = at.Deciding(member=MARI)
LEAVING = at.Leaving(member=MARI)
PLACES: tuple[at.Sitting, ...] = (OUT, CHECKING, OPENING, WORK, REASONS, DECIDING, LEAVING)

BUSY, TAKEN = CounterIsBusy("3", "142"), CounterIsTaken("3", "jaan")
HAPPENINGS: tuple[at.Happening, ...] = (
    it.NameChosen(member=MARI),
    it.DigitTyped(digit="1"),
    it.DigitErased(),
    it.PinEntered(),
    it.OtherNameWanted(),
    it.PinAccepted(member=MARI),
    it.PinRefused(left=3),
    it.LockedOut(until=datetime(2026, 3, 3, 9, tzinfo=UTC)),
    it.PinUnchecked(),
    *(at.Pressed(action=action) for action in Action),
    at.ReasonChosen(reason="lunch"),
    at.ReasonsLeft(),
    at.HelpTaken(kiosk="door"),
    at.Written(),
    at.RefusedBy(reason=BUSY),
    at.NotWritten(),
)


def deciding(*commands: DayCommand) -> tuple[at.Errand, ...]:
    return (at.Decide(commands=commands),)


DECIDED_AT_ONCE: dict[Action, tuple[DayCommand, ...]] = {
    Action.NEXT: (wanted.CallNext(counter="3"),),
    Action.FINISH_AND_NEXT: (wanted.FinishService(counter="3"), wanted.CallNext(counter="3")),
    Action.RESUME: (wanted.ResumeCounter(counter="3"),),
    Action.OPEN: (wanted.OpenCounter(counter="3", clerk="mari"),),
    Action.AGAIN: (wanted.CallAgain(counter="3"),),
    Action.MISSED: (wanted.MarkMissed(counter="3"),),
    Action.FINISH: (wanted.FinishService(counter="3"),),
    Action.ARRIVED: (wanted.ConfirmArrival(counter="3"),),
    Action.PUT_BACK: (wanted.PutBack(counter="3"),),
}

FOLLOWS: list[tuple[at.Sitting, at.Happening, at.Sitting, tuple[at.Errand, ...]]] = [
    (OUT, it.NameChosen(member=MARI), at.SignedOut(signing_in=it.TypingPin(member=MARI)), ()),
    (CHECKING, it.PinAccepted(member=MARI), OPENING, deciding(wanted.OpenCounter(counter="3", clerk="mari"))),
    *(
        (CHECKING, problem, at.SignedOut(signing_in=it.TypingPin(member=MARI, problem=problem)), ())
        for problem in HAPPENINGS
        if isinstance(problem, it.PinRefused | it.LockedOut | it.PinUnchecked)
    ),
    (OPENING, at.Written(), WORK, ()),
    (OPENING, at.RefusedBy(reason=BUSY), at.SignedOut(notice=BUSY), ()),
    (OPENING, at.NotWritten(), at.SignedOut(notice=at.NotWritten()), ()),
    *((WORK, at.Pressed(action=action), DECIDING, deciding(*commands)) for action, commands in DECIDED_AT_ONCE.items()),
    (WORK, at.Pressed(action=Action.PAUSE), REASONS, ()),
    (WORK, at.Pressed(action=Action.LEAVE), LEAVING, deciding(wanted.CloseCounter(counter="3"))),
    (WORK, at.Pressed(action=Action.SIGN_OUT), OUT, ()),
    (WORK, at.HelpTaken(kiosk="door"), DECIDING, deciding(wanted.AnswerHelp(kiosk="door", clerk="mari"))),
    (
        REASONS,
        at.ReasonChosen(reason="lunch"),
        DECIDING,
        deciding(wanted.PauseCounter(counter="3", reason="lunch")),
    ),
    (REASONS, at.Pressed(action=Action.PAUSE), DECIDING, deciding(wanted.PauseCounter(counter="3"))),
    (REASONS, at.ReasonsLeft(), WORK, ()),
    (DECIDING, at.Written(), WORK, ()),
    (DECIDING, at.RefusedBy(reason=BUSY), at.AtWork(member=MARI, notice=BUSY), ()),
    (DECIDING, at.NotWritten(), at.AtWork(member=MARI, notice=at.NotWritten()), ()),
    (LEAVING, at.Written(), OUT, ()),
    (LEAVING, at.RefusedBy(reason=BUSY), at.AtWork(member=MARI, notice=BUSY), ()),
    (LEAVING, at.NotWritten(), at.AtWork(member=MARI, notice=at.NotWritten()), ()),
]
TOLD = {(place, happening): (after, errands) for place, happening, after, errands in FOLLOWS}


@pytest.mark.parametrize("happening", HAPPENINGS, ids=str)
@pytest.mark.parametrize("place", PLACES, ids=lambda place: type(place).__name__)
def test_each_happening_at_each_place(place: at.Sitting, happening: at.Happening) -> None:
    assert at.step(place, happening, "3") == TOLD.get((place, happening), (place, ()))


@pytest.mark.parametrize("action", Action)
def test_a_second_press_while_one_is_decided_changes_nothing(action: Action) -> None:
    after, _ = at.step(WORK, at.Pressed(action=Action.NEXT), "3")
    assert at.step(after, at.Pressed(action=action), "3") == (after, ())


def test_the_same_clerk_comes_back_to_a_counter_that_was_never_closed() -> None:
    assert at.step(OPENING, at.RefusedBy(reason=CounterIsTaken("3", "mari")), "3") == (WORK, ())
    assert at.step(OPENING, at.RefusedBy(reason=TAKEN), "3") == (at.SignedOut(notice=TAKEN), ())


@pytest.mark.parametrize("reason", [CounterIsShut("3"), DayIsClosed()])
def test_who_leaves_a_counter_that_is_closed_already_is_gone(reason: CounterIsShut | DayIsClosed) -> None:
    assert at.step(LEAVING, at.RefusedBy(reason=reason), "3") == (OUT, ())


def test_who_may_not_serve_stays_outside() -> None:
    checking = at.SignedOut(signing_in=it.CheckingPin(member=SEAL))
    refused = at.SignedOut(signing_in=it.TypingPin(member=SEAL, problem=it.NotAllowed()))
    assert at.step(checking, it.PinAccepted(member=SEAL), "3") == (refused, ())


def test_the_next_press_takes_a_notice_away() -> None:
    after, _ = at.step(at.AtWork(member=MARI, notice=BUSY), at.Pressed(action=Action.AGAIN), "3")
    assert at.step(after, at.Written(), "3") == (WORK, ())


def test_the_next_name_takes_the_notice_of_a_refused_counter_away() -> None:
    assert at.step(at.SignedOut(notice=TAKEN), it.NameChosen(member=MARI), "3") == (
        at.SignedOut(signing_in=it.TypingPin(member=MARI)),
        (),
    )


def test_each_key_belongs_to_one_button_besides_the_main_one() -> None:
    others = [key for action, key in KEYS.items() if key != "F2" and action is not Action.SIGN_OUT]
    assert len(set(others)) == len(others)
    assert set(KEYS) == set(Action)
    assert commands_of(Action.SIGN_OUT, Chair(counter="3", clerk="mari")) == ()


def test_somebody_who_missed_the_call_is_put_back_in_the_line() -> None:
    sitting, errands = at.step(at.AtWork(member=MARI), at.ReturnSeen(number="103"), "3")
    assert sitting == at.Deciding(member=MARI)
    assert errands == (at.Decide(commands=(wanted.RejoinLine(number="103"),)),)
