"""Two questions about a visit that was served, answered once."""

from typing import TYPE_CHECKING

import pytest

from office import rating
from office.commands import RateVisit
from office.events import Entry, VisitRated
from office.refusals import NoAnswer, NoSuchTicket, NotServedYet, RatedAlready, Reason, Refused
from tests.office.branch import Branch, on

if TYPE_CHECKING:
    from office.events import Solved


def visited(stage: str = "served") -> Branch:
    branch = Branch().staffs("1").at("09:00")
    branch.takes()
    if stage in {"cancelled", "withdrawn"}:
        branch.cancels("101", wrong_choice=stage == "withdrawn")
    elif stage == "not_served":
        branch.closes()
    elif stage != "waiting":
        branch.calls_next("1")
    match stage:
        case "served":
            branch.finishes("1")
        case "serving":
            branch.greets("1")
        case "missed":
            branch.misses("1")
        case _:
            pass
    assert branch.stages() == {"101": stage}
    return branch


def rate(branch: Branch, command: RateVisit, *before: VisitRated) -> tuple[VisitRated, ...] | Reason:
    matters = [Entry(place=at, at=on("12:00"), event=event) for at, event in enumerate(before, 1)]
    answer = rating.rate(branch.day, matters, command)
    return answer.why if isinstance(answer, Refused) else answer


@pytest.mark.parametrize("solved", ["yes", "partly", "no", None])
@pytest.mark.parametrize("treated", [1, 2, 3, 4, 5, None])
def test_each_question_may_be_answered_or_left_open(solved: "Solved | None", treated: int | None) -> None:
    given = rate(visited(), RateVisit(number="101", solved=solved, treated=treated))
    if solved is None and treated is None:
        assert given == NoAnswer("101")
    else:
        assert given == (VisitRated(number="101", solved=solved, treated=treated),)


@pytest.mark.parametrize("treated", [-1, 0, 6, 100])
def test_an_answer_off_the_scale_is_none(treated: int) -> None:
    assert rate(visited(), RateVisit(number="101", solved="yes", treated=treated)) == NoAnswer("101")


@pytest.mark.parametrize("stage", ["waiting", "called", "missed", "cancelled", "withdrawn", "not_served"])
def test_only_who_was_served_rates(stage: str) -> None:
    assert rate(visited(stage), RateVisit(number="101", treated=5)) == NotServedYet("101", stage)


def test_who_is_at_the_counter_rates_there() -> None:
    assert rate(visited("serving"), RateVisit(number="101", treated=5)) == (VisitRated(number="101", treated=5),)


def test_a_visit_is_rated_after_closing_too() -> None:
    branch = visited()
    branch.closes()
    assert rate(branch, RateVisit(number="101", treated=5)) == (VisitRated(number="101", treated=5),)


def test_a_visit_is_rated_once() -> None:
    first = VisitRated(number="101", solved="yes")
    assert rate(visited(), RateVisit(number="101", treated=1), first) == RatedAlready("101")


def test_nobody_rates_a_number_that_nobody_took() -> None:
    assert rate(visited(), RateVisit(number="102", treated=5)) == NoSuchTicket("102")


def test_what_can_be_rated_is_known_before_the_questions_are_asked() -> None:
    assert rating.not_ratable(visited().day, (), "101") is None
    assert rating.not_ratable(visited("missed").day, (), "101") == NotServedYet("101", "missed")


def test_a_visit_has_a_stream_of_its_own() -> None:
    assert rating.visit_stream(visited().day, "101") == "visit/2026-03-02/101"
