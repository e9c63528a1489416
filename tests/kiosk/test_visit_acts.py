"""What can be changed about a visit at the kiosk, as the rules allow it, and what its pages say."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk import pages
from kiosk import touches as it
from kiosk.brought import Paper
from kiosk.case_touches import TellPressed
from kiosk.message_view import MessageView
from kiosk.pages import MyVisit, Page
from kiosk.scene import Scene
from kiosk.ticket_view import Sign, TicketView
from kiosk.view import view_of
from kiosk.visit_acts import HeldTicket, acts, promised_by
from kiosk.visit_acts_view import ChoiceView
from office.commands import CancelTicket, ChangeService, PauseVisit, RejoinLine, ResumeVisit
from office.day import ServicePause
from office.refusals import DayIsClosed, DoesNotWait, PauseTooLong, Reason, ServiceIsPaused, TooLateToRejoin
from office.stages import Away, Called, Cancelled, Missed, Parked, Serving, Stage
from office.ticket import Ticket
from tests.kiosk.scenes import (
    AT,
    BROKEN,
    HELD,
    HELD_CODE,
    HELD_VISIT,
    RATABLE,
    WHY_CALLED,
    example_plan,
    held_scene,
    open_day,
    scene,
    seen,
)

AWAY = Away(since=AT - timedelta(minutes=5), until=AT + timedelta(minutes=25))
MISSED = Missed(counter="3", clerk="m", called=AT, at=AT, calls=2)
PARKED = Parked(counter="3", clerk="m", called=AT, arrived=AT, at=AT, until=AT + timedelta(minutes=9))
CALLED = Called(counter="3", clerk="m", since=AT, why=WHY_CALLED, last=AT)
SERVING = Serving(counter="3", clerk="m", called=AT, arrived=AT)
CANCEL = CancelTicket(number="110")


def now(ticket: Ticket = HELD) -> HeldTicket:
    return HeldTicket(day=open_day(ticket), plan=example_plan(), ticket=ticket, at=AT)


def choices(page: Page, here: Scene | None = None) -> ChoiceView:
    view = view_of(here or held_scene(page)).page
    assert isinstance(view, ChoiceView)
    return view


def my_visit(ticket: Ticket = HELD, page: MyVisit = HELD_VISIT) -> TicketView:
    view = view_of(held_scene(page, ticket)).page
    assert isinstance(view, TicketView)
    return view


def minutes(held: HeldTicket) -> list[float]:
    return [pause.minutes for pause in acts(held).pauses]


@pytest.mark.parametrize(("longest", "offered"), [(None, [15, 30, 60]), (60, [15, 30, 60]), (45, [15, 30]), (10, [10])])
def test_nobody_may_go_away_for_longer_than_the_plan_allows(longest: float | None, offered: list[float]) -> None:
    plan = example_plan()
    limited = replace(plan, line=replace(plan.line, pause_minutes=longest))
    assert minutes(replace(now(), plan=limited)) == offered


def test_nobody_is_sent_away_until_after_the_doors_close() -> None:
    assert minutes(replace(now(), at=AT + timedelta(hours=7, minutes=5))) == [15, 30]  # 17:29, and it closes at 18:00
    assert minutes(replace(now(), at=AT + timedelta(hours=7, minutes=30))) == []


@pytest.mark.parametrize(
    ("stage", "returning", "pauses", "changes", "cancels"),
    [
        (HELD.stage, None, True, True, True),
        (AWAY, ResumeVisit(number="110"), False, True, True),
        (PARKED, ResumeVisit(number="110"), False, False, True),
        (MISSED, RejoinLine(number="110"), False, False, True),
        (CALLED, None, False, False, False),
        (SERVING, None, False, False, False),
        (Cancelled(at=AT), None, False, False, False),
    ],
)
def test_each_stage_allows_what_the_rules_do(
    stage: Stage,
    returning: object,
    pauses: bool,  # noqa: FBT001 - a column of the table
    changes: bool,  # noqa: FBT001 - likewise
    cancels: bool,  # noqa: FBT001 - likewise
) -> None:
    allowed = acts(now(replace(HELD, stage=stage)))
    assert (allowed.returning, bool(allowed.pauses), bool(allowed.services)) == (returning, pauses, changes)
    assert (allowed.cancel == CANCEL, allowed.any) == (cancels, bool(returning or pauses or changes or cancels))


def test_a_missed_call_can_be_made_good_only_for_so_long() -> None:
    late = replace(now(replace(HELD, stage=MISSED)), at=AT + timedelta(minutes=61))
    assert acts(late).returning is None


def test_only_services_that_are_offered_now_can_be_chosen() -> None:
    day = replace(open_day(HELD), paused={"contracts": ServicePause(since=AT, reason="system")})
    offered = [change.service for change in acts(replace(now(), day=day)).services]
    assert offered == ["meters", "moving", "other"]  # payments is the ticket's own, debts opens at 13:00


def test_a_day_that_is_over_allows_nothing() -> None:
    assert not acts(replace(now(), day=replace(open_day(HELD), closed_at=AT))).any


def test_the_promise_goes_along_with_whoever_is_away() -> None:
    assert promised_by(HELD) == AT + timedelta(minutes=20)
    assert promised_by(replace(HELD, stage=AWAY)) == AT + timedelta(minutes=50)
    assert promised_by(replace(HELD, stage=AWAY, promised_by=None)) is None
    facts = [fact.words for fact in my_visit(replace(HELD, stage=AWAY)).facts]
    assert facts == ["You are away until 10:49. Your place is kept.", "We promise: by 11:14 at the latest."]


def test_the_page_of_acts_offers_what_is_allowed_and_what_ends_the_visit_last() -> None:
    assert [choice.means for choice in choices(pages.ChoosingAct(HELD_VISIT)).choices] == [
        it.PausePressed(),
        it.OtherServicePressed(),
        it.TicketAgainPressed(),
        it.TicketAgainPressed(large=True),
        TellPressed(),
        it.CancelPressed(),
    ]
    page = pages.ChoosingAct(replace(HELD_VISIT, seen=replace(HELD_VISIT.seen, ratable=RATABLE)))
    missed = choices(page, held_scene(page, replace(HELD, stage=MISSED)))
    assert [choice.means for choice in missed.choices] == [
        it.VisitActChosen(RejoinLine(number="110")),
        it.TicketAgainPressed(),
        it.TicketAgainPressed(large=True),
        it.RatePressed(),
        it.CancelPressed(),
    ]


@pytest.mark.parametrize(("paper", "offered"), [(None, 2), (Paper.COMING, 0), (Paper.PRINTED, 0), (Paper.NONE, 2)])
def test_no_second_copy_comes_out_by_touching_twice(paper: Paper | None, offered: int) -> None:
    shown = choices(pages.ChoosingAct(replace(HELD_VISIT, copy=paper))).choices
    assert sum(isinstance(choice.means, it.TicketAgainPressed) for choice in shown) == offered


def test_without_paper_no_printing_is_offered() -> None:
    page = pages.ChoosingAct(HELD_VISIT)
    shown = choices(page, replace(held_scene(page), prints=False)).choices
    assert not [choice for choice in shown if isinstance(choice.means, it.TicketAgainPressed)]


def test_a_pause_says_until_when_and_that_the_promise_lasts_longer() -> None:
    view = choices(pages.ChoosingPause(HELD_VISIT))
    assert view.sentence == "Your place is kept. Our promise lasts longer by your time away."
    assert [choice.key.words for choice in view.choices] == [
        "In 15 minutes, at 10:39",
        "In 30 minutes, at 10:54",
        "In 60 minutes, at 11:24",
    ]
    assert view.choices[1].means == it.VisitActChosen(PauseVisit(number="110", minutes=30))
    page = pages.ChoosingPause(HELD_VISIT)
    plain = choices(page, held_scene(page, replace(HELD, promised_by=None)))
    assert plain.sentence == "Your place in the line is kept."


def test_each_other_service_tells_its_wait_and_its_promise_before_it_is_chosen() -> None:
    view = choices(pages.ChoosingService(HELD_VISIT))
    told = {choice.key.words.split("\n")[0]: choice.key.words.split("\n")[1] for choice in view.choices}
    assert told["Contracts and plans"] == "Up to 20 min, promised by 11:04"
    assert view.choices[0].means == it.VisitActChosen(ChangeService(number="110", service="contracts"))
    assert [choice.key.words.split("\n")[0] for choice in view.choices][-1] == "Something else – I am not sure"


def test_a_promise_that_was_broken_is_not_made_again_for_another_service() -> None:
    broken = replace(HELD, broken=replace(BROKEN, number="110"))
    page = pages.ChoosingService(MyVisit(seen(broken, HELD_CODE)))
    told = [choice.key.words for choice in choices(page, held_scene(page, broken)).choices]
    assert told
    assert not [words for words in told if "promised" in words]


def test_where_no_wait_is_known_the_people_before_are_told() -> None:
    page = pages.ChoosingService(HELD_VISIT)
    told = choices(page, replace(held_scene(page), waits={})).choices[0].key.words
    assert told == "Contracts and plans\nThere are 9 people before you, promised by 11:04"


def test_a_cancel_is_asked_once_again_and_what_keeps_the_number_stands_first() -> None:
    view = choices(pages.AskingCancel(HELD_VISIT))
    assert view.title == "Do you want to cancel number 110?"
    assert [choice.means for choice in view.choices] == [it.BackPressed(), it.VisitActChosen(CANCEL)]
    page = pages.AskingCancel(HELD_VISIT)
    called = choices(page, held_scene(page, replace(HELD, stage=CALLED)))
    assert [choice.means for choice in called.choices] == [it.BackPressed()]


@pytest.mark.parametrize(
    ("why", "said"),
    [
        (TooLateToRejoin("110", 60), "Our call was more than 60 minutes ago."),
        (PauseTooLong("110", 21), "You can be away for 21 minutes at the most."),
        (DayIsClosed(), "We are closed now."),
        (ServiceIsPaused("contracts", ""), "There are no tickets of this service for now."),
        (DoesNotWait("110", "called"), "Something about your visit has changed meanwhile. Please look at it again."),
    ],
)
def test_a_refusal_is_told_in_plain_words(why: Reason, said: str) -> None:
    view = view_of(held_scene(pages.ActRefused(HELD_VISIT, why))).page
    assert isinstance(view, MessageView)
    assert view.sentences[0] == said
    assert view.key is not None
    assert view.key.means == it.DonePressed()


def test_whoever_was_called_and_did_not_come_is_told_that() -> None:
    page = pages.ActRefused(MyVisit(seen(replace(HELD, stage=MISSED), HELD_CODE)), DoesNotWait("110", "missed"))
    view = view_of(held_scene(page)).page
    assert isinstance(view, MessageView)
    assert view.sentences == ("Your number was called meanwhile, and nobody came.",)


def test_the_main_page_has_at_most_two_keys_of_its_own_and_the_likeliest_is_the_main_one() -> None:
    waits, away, missed = my_visit(), my_visit(replace(HELD, stage=AWAY)), my_visit(replace(HELD, stage=MISSED))
    assert waits.done.means == it.DonePressed()
    assert away.done.means == it.VisitActChosen(ResumeVisit(number="110"))
    assert missed.done.means == it.VisitActChosen(RejoinLine(number="110"))
    assert {view.beside.means for view in (waits, away, missed) if view.beside} == {it.ChangeVisitPressed()}
    called = my_visit(replace(HELD, stage=CALLED))
    assert (called.done.means, called.beside) == (it.DonePressed(), None)


@pytest.mark.parametrize("stage", [HELD.stage, AWAY, MISSED])
def test_a_typed_number_is_asked_to_be_scanned_and_changes_nothing(stage: Stage) -> None:
    view = my_visit(replace(HELD, stage=stage), MyVisit(seen(HELD, None)))
    assert view.box is not None
    assert (view.box.sign, view.box.words) == (Sign.INFO, "Scan your ticket to change your visit, or ask our staff.")
    assert view.beside is not None
    assert (view.done.means, view.beside.means) == (it.DonePressed(), TellPressed())
    assert my_visit(replace(HELD, stage=CALLED), MyVisit(seen(HELD, None))).box is None


def test_without_a_connection_nothing_is_offered_and_on_another_day_only_to_tell_something() -> None:
    later = scene(HELD_VISIT, day=replace(open_day(HELD), date=AT.date() + timedelta(days=1)))
    for here, beside in ((replace(held_scene(HELD_VISIT), day=None), None), (later, TellPressed())):
        view = view_of(here).page
        assert isinstance(view, TicketView)
        assert (view.done.means, view.beside and view.beside.means) == (it.DonePressed(), beside)


def test_what_was_just_done_is_told_above_the_keys() -> None:
    changed = my_visit(page=replace(HELD_VISIT, done=ChangeService(number="110", service="payments")))
    assert changed.box is not None
    assert changed.box.words == "You wait for this service now. Your place is kept."
    copied = my_visit(page=replace(HELD_VISIT, copy=Paper.PRINTED)).box
    assert copied is not None
    assert copied.words == "Your ticket comes out below.\nPlease take it with you."
