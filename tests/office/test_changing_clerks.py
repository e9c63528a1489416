"""Another clerk at an open counter, and a clerk who signs in at a second one: nobody at the counter is lost."""

from dataclasses import replace

import pytest

from office.commands import (
    CallNumber,
    CancelTicket,
    CloseCounter,
    DayCommand,
    OpenCounter,
    OpenDay,
    PauseService,
    ReopenLine,
    RestoreVoucher,
    ShutVanished,
    UndoAct,
)
from office.desk import Busy, Free, Shut
from office.desk_refusals import NeedsRole
from office.events import ClerkChanged, CounterClosed, CounterOpened
from office.legs import legs_of
from office.refusals import ClerkIsElsewhere, CounterIsBusy, CounterIsTaken, NothingToOffer, NothingToUndo
from office.rights import not_allowed
from office.rights_plan import Rights
from office.staff import Member
from office.stages import Called, Served, Serving
from office.whatif.recording import recorded
from tests.office.branch import PLAN, Branch, on

IN_MARIS_PLACE = OpenCounter(counter="1", clerk="kati", in_place_of="mari")


def with_mari(*, calls: bool = False, greets: bool = False) -> Branch:
    branch = Branch().staffs("1", "mari").at("09:00")
    branch.takes()
    if calls:
        branch.at("09:02").calls_next("1")
    if greets:
        branch.at("09:03").greets("1")
    return branch.at("09:10")


def test_whoever_is_at_the_counter_is_the_new_clerks() -> None:
    branch = with_mari(calls=True, greets=True)
    changed = ClerkChanged(counter="1", clerk="kati", before="mari", services=("payments", "other"))
    assert branch.does(IN_MARIS_PLACE) == (changed,)
    assert branch.day.desks["1"].state == Busy(number="101")
    stage = branch.ticket("101").stage
    assert isinstance(stage, Serving)
    assert (stage.clerk, stage.arrived) == ("kati", on("09:03"))
    branch.at("09:20").finishes("1")
    assert isinstance(branch.ticket("101").stage, Served)
    assert [(leg.clerk, leg.handling_s) for leg in legs_of(branch.day, PLAN, branch.ticket("101"))] == [("kati", 1020)]


def test_who_was_called_comes_to_the_new_clerk() -> None:
    branch = with_mari(calls=True)
    branch.does(IN_MARIS_PLACE)
    stage = branch.ticket("101").stage
    assert isinstance(stage, Called)
    assert stage.clerk == "kati"


def test_a_new_clerk_comes_back_from_the_pause_of_the_one_before_and_undoes_nothing_of_theirs() -> None:
    branch = with_mari()
    branch.pauses("1")
    branch.does(IN_MARIS_PLACE)
    assert branch.day.desks["1"].state == Free(since=on("09:10"))
    assert branch.is_refused(UndoAct(counter="1")) == NothingToUndo("1")


def test_only_the_place_of_whoever_is_there_is_taken() -> None:
    branch = with_mari()
    wrong = replace(IN_MARIS_PLACE, in_place_of="jaan")
    assert branch.is_refused(wrong) == CounterIsTaken("1", "mari")
    assert branch.is_refused(replace(IN_MARIS_PLACE, clerk="mari")) == CounterIsTaken("1", "mari")
    branch.leaves("1")
    assert branch.does(wrong) == (CounterOpened(counter="1", clerk="kati", services=("payments", "other")),)


def test_a_new_clerk_offers_what_they_have_learned() -> None:
    branch = Branch(replace(PLAN, skills={"kati": ("payments",), "jaan": ("loans",)})).staffs("1", "mari")
    assert branch.is_refused(replace(IN_MARIS_PLACE, clerk="jaan")) == NothingToOffer("jaan", "1")
    branch.does(IN_MARIS_PLACE)
    assert branch.day.desks["1"].services == ("payments",)


def test_who_signs_in_at_a_second_counter_leaves_the_first_at_that_moment() -> None:
    branch = with_mari().at("09:05")
    branch.takes("other")
    move = OpenCounter(counter="3", clerk="mari", leaving="1")
    assert branch.does(move) == (
        CounterClosed(counter="1", leaves=("other",), to_counter="3"),  # payments are offered at counter 3 too
        CounterOpened(counter="3", clerk="mari", services=("payments", "loans")),
    )
    assert branch.day.desks["1"].state == Shut(to_counter="3")
    assert branch.is_refused(UndoAct(counter="1")) == NothingToUndo("1")
    assert not branch.day.desks["1"].is_open


def test_nobody_leaves_a_customer_behind_by_signing_in_elsewhere() -> None:
    branch = with_mari(calls=True)
    assert branch.is_refused(OpenCounter(counter="3", clerk="mari", leaving="1")) == CounterIsBusy("1", "101")
    assert branch.is_refused(OpenCounter(counter="3", clerk="mari", leaving="2")) == ClerkIsElsewhere("mari", "1")
    assert branch.ticket("101").stage_name == "called"


def test_who_takes_a_colleagues_place_may_leave_another_counter_for_it() -> None:
    branch = with_mari(calls=True).staffs("2", "kati")
    branch.does(replace(IN_MARIS_PLACE, leaving="2"))
    assert {desk.counter: desk.clerk for desk in branch.day.desks.values() if desk.is_open} == {"1": "kati"}


def test_each_clerk_was_there_as_long_as_they_were() -> None:
    branch = with_mari()
    branch.at("11:00").does(IN_MARIS_PLACE)
    branch.at("12:00").leaves("1")
    day = recorded(branch.day.date, branch.entries, PLAN)
    assert [(stint.clerk, stint.opens, stint.closes) for stint in day.stints] == [
        ("mari", on("08:45"), on("11:00")),
        ("kati", on("11:00"), on("12:00")),
    ]


ACTS: tuple[tuple[str, DayCommand | RestoreVoucher], ...] = (
    ("call_out_of_turn", CallNumber(counter="1", number="101")),
    ("cancel_ticket", CancelTicket(number="101")),
    ("restore_voucher", RestoreVoucher(code="K4TX72M9")),
    ("shut_vanished", ShutVanished(counter="1")),
    ("take_over", IN_MARIS_PLACE),
    ("pause_service", PauseService(service="loans")),
    ("reopen_line", ReopenLine(service="loans")),
    ("open_and_close_day", OpenDay()),
)


@pytest.mark.parametrize(("right", "command"), ACTS)
def test_an_act_is_refused_to_whoever_has_no_role_for_it(right: str, command: DayCommand | RestoreVoucher) -> None:
    rights = replace(Rights(), **{right: ("manager",)})  # type: ignore[arg-type]  # the field of each right
    mari, kadri = Member(id="mari", name="Mari"), Member(id="kadri", name="Kadri", roles=("manager",))
    assert not_allowed(rights, mari, (CloseCounter(counter="1"), command)) == NeedsRole(("manager",))
    assert not_allowed(rights, kadri, (command,)) is None


def test_what_is_handed_over_at_the_window_itself_needs_no_right() -> None:
    mari = Member(id="kati", name="Kati")
    assert not_allowed(Rights(), mari, (IN_MARIS_PLACE,)) == NeedsRole(("supervisor", "manager"))
    assert not_allowed(Rights(), mari, (replace(IN_MARIS_PLACE, handed=True),)) is None
    assert not_allowed(Rights(), mari, (OpenCounter(counter="1", clerk="kati"),)) is None
