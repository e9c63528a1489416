"""What is predicted, beside what happens: days that are lived by the office's rules, recorded and played again."""

from functools import cache

import pytest

from office.hours import Clock
from office.legs import legs_of_all
from office.visits import VisitLeg
from office.whatif.outcome import Measure, Outcome, outcome, outcome_of_legs
from office.whatif.recorded import RecordedDay
from office.whatif.recording import recorded
from office.whatif.replaying import replayed
from office.whatif.variant import Leaves, Offers, Opens, Variant
from tests.office.whatif.busy_days import busy_day
from tests.office.whatif.by_the_rules import ByTheRules, lived
from tests.office.whatif.scenes import BASE, EVERYTHING

SEEDS = range(8)
MEASURE = Measure(BASE.plan, 15.0)
SKILL = BASE.with_(Offers(service="payments", counter="2"))
FEWER = BASE.with_(Leaves(counter="3", opens=Clock(15)))
NOON = BASE.with_(Opens(counter="9", opens=Clock(11), closes=Clock(13), services=EVERYTHING))


@cache
def journal_days() -> tuple[RecordedDay, ...]:
    """The days as the journal tells them, lived as they were."""
    truths = (busy_day(seed) for seed in SEEDS)
    return tuple(recorded(truth.date, lived(truth, BASE), BASE.plan) for truth in truths)


def happened(variant: Variant) -> Outcome:
    """What really happens on these days in the variant."""
    return outcome([replayed(busy_day(seed), variant) for seed in SEEDS], MEASURE)


def predicted(variant: Variant) -> Outcome:
    return outcome([replayed(day, variant) for day in journal_days()], MEASURE)


def of_the_journal(seed: int) -> list[VisitLeg]:
    truth = busy_day(seed)
    rules = ByTheRules(truth, BASE.plan)
    replayed(truth, BASE, tell=rules.hears)
    return list(legs_of_all(rules.day, BASE.plan, rules.day.tickets))


def mean_min(found: Outcome) -> float:
    return (found.figures.waits.mean or 0.0) / 60


def level(found: Outcome) -> float:
    return found.level or 0.0


def test_the_days_are_busy_enough_to_tell() -> None:
    found = happened(BASE)
    assert found.counted > 700
    assert 0.55 < level(found) < 0.85


def test_replayed_with_its_own_roster_a_day_is_as_it_was() -> None:
    assert level(predicted(BASE)) == pytest.approx(level(happened(BASE)), abs=0.01)
    assert mean_min(predicted(BASE)) == pytest.approx(mean_min(happened(BASE)), rel=0.03)
    legs = outcome_of_legs([of_the_journal(seed) for seed in SEEDS], MEASURE)
    assert level(legs) == level(happened(BASE))


@pytest.mark.parametrize("variant", [SKILL, FEWER, NOON], ids=["one skill", "one fewer", "one more at noon"])
def test_what_a_change_leads_to_is_told_to_a_few_points(variant: Variant) -> None:
    real, told = level(happened(variant)), level(predicted(variant))
    assert abs(real - level(happened(BASE))) > 0.01, "this change changes nothing"
    assert told == pytest.approx(real, abs=0.04)
