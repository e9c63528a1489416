"""What is kept of a day: what each visit took and who was there, told by the branch's own commands."""

from dataclasses import replace
from datetime import timedelta

import pytest

from office.commands import AddService, ChangeNeeds, ChangeService, PauseVisit, ResumeCounter, ResumeVisit
from office.events import TicketTaken
from office.legs import legs_of_all
from office.needs_plan import Employee, Level
from office.plan import Plan
from office.whatif.recorded import (
    Ends,
    GaveUp,
    GoesOn,
    Handled,
    NotThere,
    Parks,
    PutBack,
    RecordedDay,
    RecordedVisit,
    SentOn,
    Stint,
    Turn,
)
from office.whatif.recording import recorded
from office.whatif.replaying import replayed
from office.whatif.variant import Variant
from tests.office.branch import PLAN, Branch, on
from tests.office.whatif.by_the_rules import row


def branch(clock: str = "09:00", plan: Plan = PLAN) -> Branch:
    """Mari is at counter 1, for payments and what else there is."""
    return Branch(plan).at(clock).staffs("1", "mari")


def of(lived: Branch) -> RecordedDay:
    return recorded(lived.day.date, lived.entries, lived.plan)


def visit(lived: Branch, number: str = "101") -> RecordedVisit:
    return next(one for one in of(lived).visits if one.number == number)


def turns(lived: Branch, number: str = "101") -> tuple[Turn, ...]:
    """How its waits ended, without the gaps."""
    return tuple(turn if isinstance(turn, GaveUp) else replace(turn, gap_s=0) for turn in visit(lived, number).turns)


def handled(minutes: float, then: Ends | GoesOn | SentOn | Parks, service: str = "payments", by: str = "mari") -> Turn:
    return Handled(service=service, seconds=60 * minutes, by=by, gap_s=0, then=then)


def test_who_came_and_what_it_took() -> None:
    lived = branch()
    lived.takes(standing="priority", language="ru", needs=("wheelchair",))
    lived.at("09:02").calls_next("1")
    lived.at("09:03").greets("1")
    lived.at("09:10").finishes("1")
    found = visit(lived)
    assert (found.service, found.came, found.standing) == ("payments", on("09:00"), "priority")
    assert (found.language, found.needs, found.unpromised) == ("ru", ("wheelchair",), False)
    assert found.turns == (Handled(service="payments", seconds=480, by="mari", gap_s=25, then=Ends(), walk_s=60),)


def test_an_appointment_keeps_its_time() -> None:
    lived = branch()
    lived.books("a1", "10:00")
    lived.checks_in("a1")
    assert (visit(lived).slot, visit(lived).standing) == (on("10:00"), "appointment")


def test_without_a_name_the_counter_is_the_clerk() -> None:
    lived = Branch().at("09:00").staffs("1")
    lived.takes()
    lived.calls_next("1")
    lived.at("09:05").finishes("1")
    assert turns(lived) == (handled(5, Ends(), by="counter 1"),)


def test_the_gap_is_from_the_end_to_the_next_call_while_somebody_waited() -> None:
    lived = branch()
    for _ in range(3):
        lived.takes()
    lived.serves("1")
    lived.at("09:01").serves("1")  # a minute after the first
    lived.at("09:20").serves("1")  # nobody waits for that long between two customers, but so it was
    gaps = [turn.gap_s for one in of(lived).visits for turn in one.turns if isinstance(turn, Handled)]
    assert gaps == [60, 19 * 60, 60]  # the last one: as usual


def test_while_nobody_waits_a_clerk_needs_no_longer_than_usual() -> None:
    lived = branch()
    lived.takes()
    lived.serves("1")
    lived.at("09:00").now += timedelta(seconds=10)
    lived.takes()
    lived.serves("1")
    lived.at("10:00").takes()
    lived.serves("1")
    gaps = [turn.gap_s for one in of(lived).visits for turn in one.turns if isinstance(turn, Handled)]
    assert gaps == [10, 25, 25]


def test_a_pause_right_after_a_customer_while_others_wait_is_what_the_clerk_needed() -> None:
    lived = branch()
    lived.takes()
    lived.takes()
    lived.serves("1")
    lived.now += timedelta(seconds=40)
    lived.pauses("1")
    (turn,) = visit(lived).turns
    assert isinstance(turn, Handled)
    assert turn.gap_s == 40


def test_missed_and_back_again() -> None:
    lived = branch()
    lived.takes()
    lived.at("09:05").calls_next("1")
    lived.at("09:06").misses("1")
    lived.at("09:20").rejoins("101")
    lived.at("09:25").calls_next("1")
    lived.at("09:30").finishes("1")
    missed = NotThere(seconds=60, gap_s=0, waited_s=300, back_s=14 * 60)
    assert turns(lived) == (missed, handled(5, Ends()))


def test_missed_for_good() -> None:
    lived = branch()
    lived.takes()
    lived.at("09:05").calls_next("1")
    lived.at("09:06").misses("1")
    lived.closes()
    assert turns(lived) == (NotThere(seconds=60, gap_s=0, waited_s=300),)


def test_put_back() -> None:
    lived = branch()
    lived.takes()
    lived.calls_next("1")
    lived.at("09:01").puts_back("1")
    lived.at("09:02").calls_next("1")
    lived.at("09:05").finishes("1")
    assert turns(lived) == (PutBack(seconds=60, gap_s=0), handled(3, Ends()))


def test_sent_on_and_back() -> None:
    lived = branch().staffs("2", "jaan")
    lived.takes()
    lived.calls_next("1")
    lived.at("09:05").sends("1", service="loans", to_clerk="jaan", comes_back=True)
    lived.calls_next("2")
    lived.at("09:15").finishes("2")
    lived.calls_next("1")
    lived.at("09:17").finishes("1")
    assert turns(lived) == (
        handled(5, SentOn(service="loans", to_clerk="jaan", comes_back=True)),
        handled(10, GoesOn(), service="loans", by="jaan"),
        handled(2, Ends()),
    )


def test_what_else_was_asked_for_is_known_from_the_beginning() -> None:
    lived = branch()
    lived.takes(also=("other",))
    lived.does(AddService(number="101", service="payments"))
    assert visit(lived).also == ("other", "payments")


def test_parked_until_back() -> None:
    lived = branch()
    lived.takes()
    lived.calls_next("1")
    lived.at("09:05").parks("1", minutes=30)
    lived.at("09:15").does(ResumeVisit(number="101"))
    lived.calls_next("1")
    lived.at("09:16").finishes("1")
    assert turns(lived) == (handled(5, Parks(seconds=600)), handled(1, Ends()))


def test_parked_and_called_by_number_is_back_by_then() -> None:
    lived = branch()
    lived.takes()
    lived.calls_next("1")
    lived.at("09:05").parks("1", minutes=30)
    lived.at("09:08").calls("1", "101")
    lived.at("09:16").finishes("1")
    assert turns(lived) == (handled(5, Parks(seconds=180)), handled(8, Ends()))


def test_away_by_own_wish() -> None:
    lived = branch()
    lived.takes()
    lived.at("09:05").does(PauseVisit(number="101", minutes=10))
    lived.time_passes("09:20")
    assert visit(lived).aways == ((on("09:05"), on("09:15")),)


@pytest.mark.parametrize(("ends", "gave_up"), [("cancel", GaveUp(after_s=1200)), ("close", GaveUp())])
def test_who_gave_up_and_who_waited_to_the_end(ends: str, gave_up: GaveUp) -> None:
    lived = branch()
    lived.takes()
    lived.at("09:20")
    if ends == "cancel":
        lived.cancels("101")
    lived.closes()
    assert visit(lived).turns == (gave_up,)


def test_called_when_the_day_closed_is_not_served_and_no_call_is_left_of_it() -> None:
    lived = branch()
    lived.takes()
    lived.calls_next("1")
    lived.at("09:20").closes()
    assert visit(lived).turns == (GaveUp(),)


def test_a_wrong_choice_is_no_visit() -> None:
    lived = branch()
    lived.cancels(lived.takes(), wrong_choice=True)
    assert of(lived).visits == ()


def test_a_changed_service_counts_from_the_beginning() -> None:
    lived = branch()
    lived.takes(for_counter="1")
    lived.does(ChangeService(number="101", service="other"))
    assert (visit(lived).service, visit(lived).for_counter) == ("other", None)


def test_what_was_undone_did_not_happen() -> None:
    lived = branch()
    lived.takes()
    lived.calls_next("1")
    lived.at("09:04").finishes("1")
    lived.at("09:05").undoes("1")
    lived.at("09:09").finishes("1")
    assert turns(lived) == (handled(9, Ends()),)
    lived.pauses("1")
    lived.at("09:10").undoes("1")
    assert [stint.pauses for stint in of(lived).stints] == [()]


def test_a_counter_that_vanished_lost_its_customer_back_to_the_line() -> None:
    lived = branch()
    lived.takes()
    lived.calls_next("1")
    lived.at("09:04").vanishes("1")
    assert turns(lived) == (PutBack(seconds=240, gap_s=0), GaveUp())
    assert [stint.closes for stint in of(lived).stints] == [on("09:04")]


def test_who_was_there_and_when() -> None:
    lived = branch().staffs("2", "jaan")
    lived.at("10:00").pauses("1")
    lived.at("10:20").does(ResumeCounter(counter="1"))
    lived.at("12:00").leaves("2")
    lived.at("13:00").staffs("2", "jaan", services=())
    lived.at("14:00").pauses("2")
    lived.at("18:00").closes()
    services = ("payments", "other")
    assert of(lived).stints == (
        Stint(
            counter="1",
            clerk="mari",
            services=services,
            opens=on("09:00"),
            pauses=((on("10:00"), on("10:20")),),
        ),
        Stint(counter="2", clerk="jaan", services=("loans",), opens=on("09:00"), closes=on("12:00")),
        Stint(counter="2", clerk="jaan", services=(), opens=on("13:00"), closes=on("14:00")),
    )


def test_what_a_service_usually_takes_is_the_median_of_the_day_else_what_the_plan_says() -> None:
    lived = branch()
    for minutes in (2, 4, 9):
        lived.takes()
        lived.calls_next("1")
        lived.now += timedelta(minutes=minutes)
        lived.finishes("1")
    services = tuple(replace(one, handling_minutes=14) if one.id == "loans" else one for one in PLAN.services)
    usual = recorded(lived.day.date, lived.entries, replace(PLAN, services=services)).usual_s
    assert usual == {"payments": 240, "loans": 840, "other": 300}


def test_who_was_told_that_the_promise_will_not_be_kept_gets_none_again() -> None:
    lived = branch()
    lived.takes()
    entries = tuple(
        replace(entry, event=replace(entry.event, promised_by=None)) if isinstance(entry.event, TicketTaken) else entry
        for entry in lived.entries
    )
    (found,) = recorded(lived.day.date, entries, PLAN).visits
    assert found.unpromised


def test_a_whole_small_day_comes_out_as_it_was() -> None:
    lived = branch().staffs("3", "jaan")
    lived.at("09:01").takes("payments")
    lived.calls_next("1")
    lived.at("09:02").takes("loans")
    lived.calls_next("3")
    lived.at("09:03").takes("payments")
    lived.at("09:04").takes("payments")
    lived.at("09:06").finishes("1")
    lived.calls_next("1")
    lived.at("09:10").finishes("3")
    lived.at("09:11").calls_next("3")
    lived.at("09:15").finishes("1")
    lived.at("09:20").finishes("3")
    lived.at("09:30").closes()
    legs = legs_of_all(lived.day, PLAN, lived.day.tickets)
    played = replayed(of(lived), Variant(plan=PLAN)).legs
    assert sorted(row(leg) for leg in played) == sorted(row(leg) for leg in legs)
    assert [leg.wait_s for leg in legs] == [0, 0, 180, 420]


ASKING = replace(
    PLAN,
    levels=(
        Level(id="employee", asks="employee"),
        Level(id="later", asks="time", most_per_slot=9),
        Level(id="quick", head_start_minutes=10, promise_minutes=5),
    ),
    employees=(Employee(id="mari", name={"en": "Mari"}),),
)


def test_a_level_counts_from_the_beginning_with_what_it_asks() -> None:
    lived = branch(plan=ASKING)
    for service in ("payments", "other", "payments"):
        lived.takes(service)
    lived.does(ChangeNeeds(number="101", level="quick"))
    lived.does(ChangeNeeds(number="301", employee="mari"))
    lived.at("09:02").does(ChangeNeeds(number="102", later=on("10:00")))
    lived.time_passes("10:00")
    found = {one.number: one for one in of(lived).visits}
    assert (found["101"].level, found["301"].for_clerk, found["102"].slot) == ("quick", "mari", on("10:00"))
    assert (found["102"].standing, found["102"].aways) == ("appointment", ((on("09:02"), on("10:00")),))


def test_what_was_given_up_again_does_not_count() -> None:
    lived = branch(plan=ASKING)
    lived.takes(later=on("10:00"))
    lived.takes(employee="mari")
    lived.at("09:01").does(ChangeNeeds(number="101"))
    lived.does(ChangeNeeds(number="102"))
    found = {one.number: one for one in of(lived).visits}
    assert (found["101"].slot, found["101"].aways) == (None, ((on("09:00"), on("09:01")),))
    assert (found["102"].for_clerk, found["102"].level) == (None, "")


def test_who_was_anybodys_before_the_promise_was_counts_as_such() -> None:
    lived = branch(plan=ASKING)
    lived.takes(employee="mari")
    lived.time_passes("09:15")
    assert visit(lived).for_clerk is None


def test_the_replay_gives_a_level_its_own_head_start_and_promise() -> None:
    lived = branch(plan=ASKING)
    lived.takes()
    lived.calls_next("1")
    lived.at("09:02").takes()
    lived.at("09:03").takes(level="quick")
    lived.at("09:04").takes(later=on("09:30"))
    for clock in ("09:10", "09:20", "09:40", "09:50"):
        lived.at(clock).finishes("1")
        lived.calls_next("1")
    played = {leg.number: leg for leg in replayed(of(lived), Variant(plan=ASKING)).legs}
    lived_legs = {leg.number: leg for leg in legs_of_all(lived.day, lived.plan, lived.day.tickets)}
    for number in ("102", "103", "104"):
        assert (played[number].called_at, played[number].promised_by) == (
            lived_legs[number].called_at,
            lived_legs[number].promised_by,
        ), number
    assert played["103"].called_at == on("09:10")
    assert played["104"].called_at == on("09:40")
