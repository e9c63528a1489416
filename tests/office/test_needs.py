from dataclasses import replace
from datetime import timedelta

import pytest

from office import line, needs
from office.commands import ChangeNeeds, MarkMissed, PauseVisit, TakeTicket
from office.events import NeedsChanged, TicketTaken, Wait
from office.needs import CallNeeds
from office.needs_plan import NAMED_NEEDS, Level, Need
from office.plan import Calling, Plan
from office.plan_faults import faults
from office.refusals import DoesNotWait, NoSuchLevel, NoSuchNeed, NoSuchTicket, Refused, TooSoonToMiss
from tests.office.branch import PLAN, Branch, on

LEVELS = (
    Level(id="quick", head_start_minutes=5, handling_factor=0.5, promise_minutes=10),
    Level(id="more_time", handling_factor=2),
    Level(id="escorted", name={"en": "Escorted"}, standing="priority"),
)
WALKS = Need(id="walks_slowly", walking_seconds=60, hint={"en": "Wait."})
SPOKEN = Need(id="hears_poorly", walking_seconds=20, repeats=2, slower=True)
FIRST = Need(id="come_to_me", standing="priority")
PLANNED = replace(PLAN, needs=(WALKS, SPOKEN, FIRST), levels=LEVELS)


def branch(plan: Plan = PLANNED) -> Branch:
    return Branch(plan).staffs("1", "mari").at("09:00")


def tells(made: Branch, *told: str, level: str = "", number: str = "101") -> Branch:
    made.does(ChangeNeeds(number=number, needs=told, level=level))
    return made


def test_needs_are_told_after_the_ticket_was_taken() -> None:
    made = branch()
    made.takes()
    tells(made.at("09:02"), "walks_slowly", "hears_poorly", "walks_slowly")
    assert made.ticket("101").needs == ("walks_slowly", "hears_poorly")
    assert made.ticket("101").key == on("09:00")
    tells(made)
    assert made.ticket("101").needs == ()


def test_needs_that_are_so_already_are_written_once() -> None:
    made = branch()
    made.takes()
    tells(made, "walks_slowly", level="quick")
    assert made.asks(ChangeNeeds(number="101", needs=("walks_slowly",), level="quick")) == ()


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (ChangeNeeds(number="999"), NoSuchTicket("999")),
        (ChangeNeeds(number="101", needs=("flies",)), NoSuchNeed("flies")),
        (ChangeNeeds(number="101", level="royal"), NoSuchLevel("royal")),
        (TakeTicket(service="payments", level="royal"), NoSuchLevel("royal")),
    ],
)
def test_what_the_plan_does_not_have_is_refused(command: ChangeNeeds | TakeTicket, why: object) -> None:
    made = branch()
    made.takes()
    assert made.asks(command) == Refused(why)  # type: ignore[arg-type]  # one of the reasons


@pytest.mark.parametrize("stage", ["called", "serving", "parked", "missed", "served", "cancelled"])
def test_only_whoever_waits_tells_needs(stage: str) -> None:
    made = branch()
    made.takes()
    made.brings_to(stage)
    assert made.asks(ChangeNeeds(number="101", needs=("walks_slowly",))) == Refused(DoesNotWait("101", stage))


def test_a_need_that_staff_wrote_freely_may_stay() -> None:
    made = branch()
    made.does(TakeTicket(service="payments", needs=("wheelchair",)))
    tells(made, "wheelchair", "walks_slowly")
    assert made.ticket("101").needs == ("wheelchair", "walks_slowly")


@pytest.mark.parametrize(
    ("told", "level", "standing", "turn", "minutes"),
    [
        ((), "", "normal", "normal", 0),
        (("walks_slowly",), "more_time", "normal", "normal", 0),
        ((), "quick", "normal", "level", 5),
        ((), "escorted", "priority", "priority", 30),
        (("come_to_me",), "", "priority", "priority", 30),
        (("come_to_me",), "quick", "priority", "priority", 30),
    ],
)
@pytest.mark.parametrize("afterwards", [False, True])
def test_the_place_is_the_best_of_what_the_plan_gives(  # a row of the table
    told: tuple[str, ...], level: str, standing: str, turn: str, minutes: int, *, afterwards: bool
) -> None:
    made = branch()
    if afterwards:
        made.takes()
        tells(made.at("09:04"), *told, level=level)
    else:
        made.does(TakeTicket(service="payments", needs=told, level=level))
    ticket = made.ticket("101")
    assert (ticket.standing, ticket.turn, ticket.key) == (standing, turn, on("09:00") - timedelta(minutes=minutes))


def test_a_level_that_is_taken_back_takes_its_place_back() -> None:
    made = branch()
    made.takes()
    before = made.ticket("101")
    tells(made.at("09:04"), "come_to_me", level="quick")
    tells(made.at("09:05"))
    assert made.ticket("101") == before


def test_whoever_has_priority_keeps_it() -> None:
    made = branch()
    made.does(TakeTicket(service="payments", standing="priority"))
    tells(tells(made, "walks_slowly", level="quick"))
    assert made.ticket("101").key == on("08:30")


def test_a_level_never_gives_more_than_the_best_class() -> None:
    greedy = replace(PLANNED, levels=(Level(id="quick", head_start_minutes=600),))
    made = branch(greedy)
    made.does(TakeTicket(service="payments", level="quick"))
    assert made.ticket("101").key == on("08:30")


def test_who_passes_by_level_is_told_so() -> None:
    made = branch()
    made.takes()
    made.at("09:03").does(TakeTicket(service="payments", level="quick"))
    made.calls_next("1")
    why = made.ticket("102").calls[-1].why
    assert (why.standing, why.past) == ("level", ("101",))
    assert line.overtakers(made.day, "101", on("09:00")) == {"level": 1}


def test_a_place_that_a_call_decided_stays() -> None:
    made = branch()
    made.takes()
    made.brings_to("put back")
    key = made.ticket("101").key
    tells(made, "come_to_me", level="quick")
    assert (made.ticket("101").key, made.ticket("101").needs) == (key, ("come_to_me",))


def test_a_level_promises_an_earlier_call_and_gives_the_plain_promise_back() -> None:
    made = branch()
    made.takes()
    assert made.ticket("101").promise == on("09:20")
    tells(made.at("09:02"), level="quick")
    assert made.ticket("101").promise == on("09:10")
    tells(made, level="more_time")
    assert made.ticket("101").promise == on("09:20")


def test_a_promise_that_is_over_already_is_not_made() -> None:
    made = branch()
    made.takes()
    tells(made.at("09:12"), level="quick")
    assert made.ticket("101").promise == on("09:20")


def test_a_level_promises_nothing_that_the_forecast_denies() -> None:
    said = Wait(point_s=900, low_s=600, high_s=1200, from_s=700, to_s=1100)
    made = branch()
    made.does(TakeTicket(service="payments", level="quick", said=said))
    assert made.ticket("101").promise == on("09:20")


def test_whoever_was_away_keeps_both_promises() -> None:
    made = branch()
    made.takes()
    tells(made, level="quick")
    made.does(PauseVisit(number="101", minutes=4))
    made.time_passes("09:04")
    assert made.ticket("101").promise == on("09:14")
    tells(made)
    assert made.ticket("101").promise == on("09:24")


def test_a_call_is_missed_later_for_whoever_walks_slowly() -> None:
    made = branch(replace(PLANNED, calling=Calling(seconds_before_missed=20)))
    made.takes()
    tells(made, "walks_slowly", "hears_poorly")
    made.calls_next("1")
    assert made.at("09:01:19").is_refused(MarkMissed(counter="1")) == TooSoonToMiss("101", 0, 1)
    made.at("09:01:20").misses("1")
    assert made.ticket("101").stage_name == "missed"


def test_the_call_does_the_most_of_what_any_need_wants() -> None:
    made = branch()
    made.takes()
    assert needs.call_needs(PLANNED, made.ticket("101")) == CallNeeds()
    tells(made, "walks_slowly", "hears_poorly")
    assert needs.call_needs(PLANNED, made.ticket("101")) == CallNeeds(repeats=2, slower=True, walking_s=60)


def test_needs_of_a_plan_that_says_nothing_change_nothing_but_what_the_clerk_reads() -> None:
    made = branch(PLAN)
    before = made.ticket(made.takes())
    tells(made, *NAMED_NEEDS)
    ticket = made.ticket("101")
    assert needs.call_needs(PLAN, ticket) == CallNeeds()
    assert (ticket.key, ticket.promised_by) == (before.key, before.promised_by)


def test_the_event_says_all_that_followed() -> None:
    made = branch()
    made.takes()
    answer = made.asks(ChangeNeeds(number="101", needs=("walks_slowly",), level="quick"))
    assert answer == (
        NeedsChanged(
            number="101",
            needs=("walks_slowly",),
            level="quick",
            key=on("08:55"),
            turn="level",
            promised_by=on("09:10"),
        ),
    )
    taken = made.asks(TakeTicket(service="payments", level="quick"))
    assert isinstance(taken, tuple)
    assert isinstance(taken[0], TicketTaken)
    assert (taken[0].level, taken[0].turn, taken[0].plain_promise) == ("quick", "level", on("09:20"))


@pytest.mark.parametrize(
    ("changed", "place", "told"),
    [
        ({"needs": (WALKS, WALKS)}, "needs[1].id", "id 'walks_slowly' stands twice"),
        ({"needs": (Need(id="own"),)}, "needs[0].name", "a name is missing"),
        ({"needs": (Need(id="a b", name={"en": "A"}),)}, "needs[0].id", "'a b' is not a name of"),
        ({"needs": (replace(WALKS, walking_seconds=601),)}, "needs[0].walking_seconds", "expected 0 to 600 seconds"),
        ({"needs": (replace(WALKS, repeats=-1),)}, "needs[0].repeats", "expected 0 to 5 times more, not -1"),
        ({"needs": (replace(WALKS, hint={"EN": "x"}),)}, "needs[0].hint.EN", "'EN' is no language code"),
        ({"levels": (Level(id="own"),)}, "levels[0].name", "a name is missing"),
        ({"levels": (Level(id="quick"), Level(id="quick"))}, "levels[1].id", "id 'quick' stands twice"),
        ({"levels": (Level(id="quick", head_start_minutes=31),)}, "levels[0].head_start_minutes", "0 to 30 minutes"),
        ({"levels": (Level(id="quick", handling_factor=0),)}, "levels[0].handling_factor", "0.1 to 10 times as long"),
        ({"levels": (Level(id="quick", promise_minutes=0),)}, "levels[0].promise_minutes", "more than 0 minutes"),
    ],
)
def test_each_fault_of_needs_and_levels_is_one_sentence(changed: dict[str, object], place: str, told: str) -> None:
    found = faults(replace(PLANNED, **changed))  # type: ignore[arg-type]  # fields of a plan
    assert [fault.place for fault in found] == [place]
    assert told in found[0].text


def test_a_plan_with_needs_and_levels_has_no_fault() -> None:
    assert faults(PLANNED) == ()
    assert faults(replace(PLANNED, needs=())) == ()


def test_telling_a_need_never_costs_a_place_that_a_former_plan_gave() -> None:
    branch = Branch().at("09:00")
    branch.does(TakeTicket(service="payments", standing="priority"))
    before = branch.ticket("101").key
    branch.plan = replace(branch.plan, line=replace(branch.plan.line, head_start_minutes={"priority": 10.0}))
    branch.does(ChangeNeeds(number="101", needs=("walks_slowly",)))
    assert branch.ticket("101").key == before
