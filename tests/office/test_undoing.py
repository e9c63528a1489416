"""The last act of a counter can be undone, one after the other, unless it is too old or something else has happened."""

from dataclasses import replace

import pytest

from office.commands import (
    AddService,
    CallAgain,
    CallNext,
    CallNumber,
    CloseCounter,
    ConfirmArrival,
    DayCommand,
    FinishService,
    MarkMissed,
    OpenCounter,
    ParkTicket,
    PauseCounter,
    PutBack,
    ResumeCounter,
    TransferTicket,
    UndoAct,
)
from office.desk import REMEMBERED
from office.events import ActUndone
from office.plan import Calling
from office.refusals import ChangedMeanwhile, ClerkIsElsewhere, NothingToUndo, TooLateToUndo
from tests.office.branch import PLAN, Branch
from tests.office.must_hold import settled


def ready(stage: str) -> Branch:
    branch = Branch().staffs("3", "jaan").at("09:00")
    branch.takes(also=("other",))
    branch.at("09:01").takes()
    if stage != "never opened":
        branch.at("09:02").staffs("1", "mari")
    if stage in {"called", "serving"}:
        branch.at("09:05").brings_to(stage)
    if stage == "paused":
        branch.pauses("1")
    return branch.at("09:10")


ACTS: list[tuple[str, DayCommand]] = [
    ("never opened", OpenCounter(counter="1", clerk="mari")),
    ("free", CallNext(counter="1")),
    ("free", CallNumber(counter="1", number="102")),
    ("free", PauseCounter(counter="1")),
    ("free", CloseCounter(counter="1")),
    ("paused", ResumeCounter(counter="1")),
    ("paused", CloseCounter(counter="1")),
    ("called", CallAgain(counter="1")),
    ("called", ConfirmArrival(counter="1")),
    ("called", MarkMissed(counter="1")),
    ("called", PutBack(counter="1")),
    ("called", ParkTicket(counter="1")),
    ("serving", ParkTicket(counter="1")),
    ("serving", TransferTicket(counter="1", to_counter="3", comes_back=True)),
    ("serving", FinishService(counter="1")),  # the visit goes on with the next service
    ("serving", FinishService(counter="1", visit_ends=True)),
]


@pytest.mark.parametrize(("stage", "command"), ACTS, ids=[f"{stage} {type(act).__name__}" for stage, act in ACTS])
def test_undoing_an_act_gives_the_day_before_it(stage: str, command: DayCommand) -> None:
    branch = ready(stage)
    before = branch.day
    act = branch.does(command)[0]
    assert settled(branch.day) != settled(before)
    (undone,) = branch.at("09:12").does(UndoAct(counter="1"))
    assert undone == ActUndone(counter="1", act=type(act).__name__, number=getattr(act, "number", None))
    assert settled(branch.day) == settled(before)


def test_acts_are_undone_one_after_the_other() -> None:
    branch = ready("serving")
    branch.finishes("1")
    before = [branch.stages()["101"]]
    for _ in range(3):
        branch.undoes("1")
        before.append(branch.stages()["101"])
    assert before == ["waiting", "serving", "called", "waiting"]
    branch.undoes("1")
    assert "1" not in branch.day.desks


def test_so_many_acts_are_remembered() -> None:
    branch = ready("called")
    for _ in range(REMEMBERED + 2):
        branch.calls_again("1")
    for _ in range(REMEMBERED):
        branch.undoes("1")
    assert branch.is_refused(UndoAct(counter="1")) == NothingToUndo("1")


@pytest.mark.parametrize(("clock", "undone"), [("09:25", True), ("09:25:01", False)])
def test_an_act_can_be_undone_for_as_long_as_the_plan_says(clock: str, *, undone: bool) -> None:
    branch = Branch(replace(PLAN, calling=Calling(undo_minutes=15))).staffs("1").at("09:10")
    branch.takes()
    branch.calls_next("1")
    branch.at(clock)
    if undone:
        branch.undoes("1")
        assert branch.stages() == {"101": "waiting"}
    else:
        assert branch.is_refused(UndoAct(counter="1")) == TooLateToUndo("1", 15)


def test_what_has_changed_since_is_not_undone() -> None:
    branch = ready("called")
    branch.puts_back("1")
    branch.calls_next("3")
    assert branch.is_refused(UndoAct(counter="1")) == ChangedMeanwhile("101")
    branch.undoes("3")  # then it is as it was
    branch.undoes("1")
    assert branch.day.desks["1"].number == "101"


def test_what_a_customer_asked_for_since_is_not_lost_by_undoing() -> None:
    branch = ready("called")
    branch.does(AddService(number="101", service="loans"))
    assert branch.is_refused(UndoAct(counter="1")) == ChangedMeanwhile("101")


def test_a_clerk_who_sits_elsewhere_is_not_brought_back() -> None:
    branch = ready("free")
    branch.leaves("1")
    branch.staffs("2", "mari")
    assert branch.is_refused(UndoAct(counter="1")) == ClerkIsElsewhere("mari", "2")


def test_an_undone_call_counts_as_none() -> None:
    branch = ready("free")
    branch.calls_next("1")
    branch.undoes("1")
    ticket = branch.ticket("101")
    assert (ticket.calls, ticket.called_at) == ((), None)
    branch.cancels("101", wrong_choice=True)
    assert branch.stages()["101"] == "withdrawn"
